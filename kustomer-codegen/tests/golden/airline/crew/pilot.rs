//! Who flies.

// Generated from `crew/pilot.json` by `kustomer generate`: change that, not this.

use kustomer::{Id, KustomerEnum, KustomerOperation, KustomerResource};

use super::super::fleet::plane::Plane;

/// Who flies.
///
/// A pilot has planes. `client.update` changes one, [`FindPilotByEmail`] finds one.
///
/// Not documented but likely: the name of its type. Not documented: its attributes.
///
/// | call                                                            | endpoint                       | needs any of                |
/// |-----------------------------------------------------------------|--------------------------------|-----------------------------|
/// | `client.list::<Pilot>()`                                        | `GET /v1/pilots`               | `org.permission.pilot.read` |
/// | `client.get::<Pilot>(&id)`                                      | `GET /v1/pilots/{id}`          | not documented              |
/// | `client.find::<Pilot>(lookup::Email(..))`, [`FindPilotByEmail`] | `GET /v1/pilots/email={email}` | not documented              |
/// | `client.create(NewPilot::new(..))`                              | `POST /v1/pilots`              | not documented              |
/// | `client.update(&id, PilotUpdate::new()..)`                      | `PUT /v1/pilots/{id}`          | not documented              |
/// | `client.delete::<Pilot>(&id)`                                   | `DELETE /v1/pilots/{id}`       | `org.admin.pilot.delete`    |
/// | `client.children::<Pilot>(&plane)`                              | `GET /v1/planes/{id}/pilots`   | not documented              |
/// | `client.create_under(&plane, NewPilot::new(..))`                | `POST /v1/planes/{id}/pilots`  | not documented              |
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(
    resource = "pilot",
    path = "/v1/pilots",
    get,
    list,
    create,
    update(put),
    delete,
    lookup(email),
    under(Plane(list, create)),
    encode
)]
pub struct Pilot {
    /// The id.
    pub id: Id<Pilot>,
    /// The name.
    pub name: String,
    /// The rank.
    pub rank: Option<PilotRank>,
    /// The planes.
    #[kustomer(relationship)]
    pub planes: Vec<Id<Plane>>,
}

/// The rank.
#[derive(Debug, Clone, PartialEq, Eq, KustomerEnum)]
#[kustomer(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum PilotRank {
    /// `captain`
    Captain,
    /// `first-officer`
    FirstOfficer,
    /// A value that this version does not know.
    #[kustomer(other)]
    Other(String),
}

/// Finds a pilot.
///
/// `GET /v1/pilots/email={email}`.
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(get = "/v1/pilots/email={email}", returns = Option<Pilot>, new)]
pub struct FindPilotByEmail {
    /// The address.
    pub email: String,
    /// Related records to send along.
    #[kustomer(query)]
    pub include: Option<String>,
}
