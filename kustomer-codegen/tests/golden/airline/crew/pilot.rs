//! Who flies.

// Generated from `crew/pilot.json` by `kustomer generate`. Do not edit.

use kustomer::{Id, KustomerEnum, KustomerOperation, KustomerResource, Unknown};

use super::super::fleet::plane::Plane;

/// Who flies.
///
/// A pilot has planes. `client.update` changes one, [`FindPilotByEmail`] finds one.
///
/// Not documented, but likely: the JSON:API type. Not documented: the attributes.
///
/// Each call requires one of its roles (prefix `org.permission.` omitted).
///
/// | Client method or operation   | Endpoint                       | Roles                    |
/// |------------------------------|--------------------------------|--------------------------|
/// | `list`                       | `GET /v1/pilots`               | `pilot.read`             |
/// | `get`                        | `GET /v1/pilots/{id}`          | not documented           |
/// | `find`, [`FindPilotByEmail`] | `GET /v1/pilots/email={email}` | not documented           |
/// | `create`                     | `POST /v1/pilots`              | not documented           |
/// | `update`                     | `PUT /v1/pilots/{id}`          | not documented           |
/// | `delete`                     | `DELETE /v1/pilots/{id}`       | `org.admin.pilot.delete` |
/// | `children(&plane)`           | `GET /v1/planes/{id}/pilots`   | not documented           |
/// | `create_under(&plane, ..)`   | `POST /v1/planes/{id}/pilots`  | not documented           |
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
    /// ID of the record.
    pub id: Id<Pilot>,
    /// The name.
    pub name: String,
    /// The rank.
    pub rank: Option<PilotRank>,
    /// The planes.
    #[kustomer(relationship)]
    pub planes: Vec<Id<Plane>>,
    /// Members without a field, if `keep_unknown` asked for them.
    #[kustomer(unknown)]
    pub unknown: Unknown,
}

/// The rank.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, KustomerEnum)]
#[kustomer(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum PilotRank {
    /// `captain`
    Captain,
    /// `first-officer`
    FirstOfficer,
    /// Unrecognized value.
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
