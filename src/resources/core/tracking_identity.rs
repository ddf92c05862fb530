//! What ties a tracked visitor to a customer: the visitor's id and what the visitor says of itself.

// Generated from `core/tracking_identity.json` by `kustomer generate`: change that, not this.

use std::collections::BTreeMap;

use kustomer::json::Value;
use kustomer::{Id, KustomerEnum, KustomerObject, KustomerOperation, KustomerResource, Org, Timestamp};

use super::company::Company;
use super::customer::Customer;

/// What ties a tracked visitor to a customer: the visitor's id and what the visitor says of itself.
///
/// Needs the role `org.tracking`.
///
/// Not documented but likely: the name of its type.
///
/// | call                                          | endpoint                          | needs any of   |
/// |-----------------------------------------------|-----------------------------------|----------------|
/// | `client.create(NewTrackingIdentity::new()..)` | `POST /v1/tracking/identity`      | `org.tracking` |
/// | [`CreateTrackingIdentityEvent`]               | `POST /v1/tracking/identityEvent` | `org.tracking` |
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(resource = "tracking_identity", path = "/v1/tracking/identity", create, encode)]
#[kustomer(write_only(
    /// The whole name.
    name: Option<String>,
    /// The id in another system.
    external_id: Option<String>,
    /// The name by which the visitor signs in.
    username: Option<String>,
    /// The company.
    company: Option<Id<Company>>,
    /// The gender.
    gender: Option<IdentityGender>,
    /// The locale, such as `en_US`.
    locale: Option<String>,
    /// Where the visitor is.
    location: Option<IdentityLocation>,
    /// The phone number.
    phone: Option<String>,
    /// Whether to keep the visitor in mind on this device.
    remember: Option<bool>,
    /// The session of the visitor.
    session_id: Option<String>,
    /// The tags of the customer.
    tags: Vec<String>,
    /// The time zone, such as `Europe/Berlin`.
    time_zone: Option<String>,
    /// The date of birth.
    birthday_at: Option<Timestamp>,
    /// When the visitor signed up.
    signed_up_at: Option<Timestamp>,
))]
pub struct TrackingIdentity {
    /// The id.
    pub id: Id<TrackingIdentity>,
    /// The email address.
    pub email: Option<String>,
    /// The id by which the visitor is tracked.
    pub tracking_id: Option<String>,
    /// How far the identification is.
    #[kustomer(read_only)]
    pub status: Option<String>,
    /// When that was decided.
    #[kustomer(read_only)]
    pub status_at: Option<Timestamp>,
    /// When the record was created.
    #[kustomer(read_only)]
    pub created_at: Option<Timestamp>,
    /// When anything of the record last changed.
    #[kustomer(read_only)]
    pub updated_at: Option<Timestamp>,
    /// The customer who the visitor is.
    #[kustomer(relationship, read_only)]
    pub customer: Option<Id<Customer>>,
    /// The organization.
    #[kustomer(relationship, read_only)]
    pub org: Option<Id<Org>>,
    /// Custom attributes that have no field, by their names.
    #[kustomer(custom, extra)]
    pub custom: BTreeMap<String, Value>,
}

/// A gender, in the one-letter form of the service.
#[derive(Debug, Clone, PartialEq, Eq, KustomerEnum)]
#[non_exhaustive]
pub enum IdentityGender {
    /// `f`
    #[kustomer(rename = "f")]
    Female,
    /// `m`
    #[kustomer(rename = "m")]
    Male,
    /// A value that this version does not know.
    #[kustomer(other)]
    Other(String),
}

/// Where a visitor is.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct IdentityLocation {
    /// Whose or what address it is.
    pub name: Option<String>,
    /// Where the address is used.
    #[kustomer(rename = "type")]
    pub kind: Option<IdentityPlaceKind>,
    /// The first line.
    pub address: Option<String>,
    /// The second line.
    pub address2: Option<String>,
    /// The third line.
    pub address3: Option<String>,
    /// The telephone area code.
    pub area_code: Option<String>,
    /// The city.
    pub city_name: Option<String>,
    /// The country's code.
    pub country_code: Option<String>,
    /// The country.
    pub country_name: Option<String>,
    /// Degrees north.
    pub latitude: Option<f64>,
    /// Degrees east.
    pub longitude: Option<f64>,
    /// The region's code.
    pub region_code: Option<String>,
    /// The region.
    pub region_name: Option<String>,
    /// The postal code.
    pub zip_code: Option<String>,
}

/// Where an address is used.
#[derive(Debug, Clone, PartialEq, Eq, KustomerEnum)]
#[non_exhaustive]
pub enum IdentityPlaceKind {
    /// `home`
    Home,
    /// `work`
    Work,
    /// `other`
    #[kustomer(rename = "other")]
    Elsewhere,
    /// A value that this version does not know.
    #[kustomer(other)]
    Other(String),
}

/// Something that a visitor did.
#[derive(Debug, Clone, PartialEq, KustomerObject)]
pub struct VisitorEvent {
    /// What happened.
    pub name: String,
    /// More about it, free in form.
    pub meta: BTreeMap<String, Value>,
    /// The session that it happened in.
    pub session_id: Option<String>,
    /// The id by which the visitor is tracked.
    pub tracking_id: Option<String>,
}

/// Who a visitor is.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct VisitorIdentity {
    /// The whole name.
    pub name: Option<String>,
    /// The id in another system.
    pub external_id: Option<String>,
    /// The name by which the visitor signs in.
    pub username: Option<String>,
    /// The email address.
    pub email: Option<String>,
    /// The company.
    pub company: Option<Id<Company>>,
    /// The gender.
    pub gender: Option<IdentityGender>,
    /// The locale, such as `en_US`.
    pub locale: Option<String>,
    /// Where the visitor is.
    pub location: Option<IdentityLocation>,
    /// The phone number.
    pub phone: Option<String>,
    /// Whether to keep the visitor in mind on this device.
    pub remember: Option<bool>,
    /// The session of the visitor.
    pub session_id: Option<String>,
    /// The tags of the customer.
    pub tags: Vec<String>,
    /// The time zone, such as `Europe/Berlin`.
    pub time_zone: Option<String>,
    /// The id by which the visitor is tracked.
    pub tracking_id: Option<String>,
    /// Custom attributes by their names on the wire; 100 at most.
    pub custom: BTreeMap<String, Value>,
    /// The date of birth.
    pub birthday_at: Option<Timestamp>,
    /// When the visitor signed up.
    pub signed_up_at: Option<Timestamp>,
}

/// Tells who a visitor is and notes something that the visitor did.
///
/// `POST /v1/tracking/identityEvent`. Needs `org.tracking`.
///
/// ```no_run
/// use kustomer::resources::core::tracking_identity::{
///     CreateTrackingIdentityEvent, VisitorEvent, VisitorIdentity,
/// };
///
/// async fn demo(
///     client: kustomer::Client,
///     event: VisitorEvent,
///     identity: VisitorIdentity,
/// ) -> kustomer::Result<()> {
///     let call = CreateTrackingIdentityEvent { event, identity };
///     let answer = client.send(call).await?;
///     Ok(())
/// }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(post = "/v1/tracking/identityEvent", returns = TrackingIdentity)]
pub struct CreateTrackingIdentityEvent {
    /// What the visitor did.
    pub event: VisitorEvent,
    /// Who the visitor is.
    pub identity: VisitorIdentity,
}
