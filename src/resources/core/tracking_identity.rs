//! The link between a tracked visitor and a customer: the visitor's ID and the data provided by the visitor.

// Generated from `core/tracking_identity.json` by `kustomer generate`. Do not edit.

use std::collections::BTreeMap;

use kustomer::json::Value;
use kustomer::{
    Custom, Id, KustomerEnum, KustomerObject, KustomerOperation, KustomerResource, Org, Timestamp, Unknown,
};

use super::company::Company;
use super::customer::Customer;

/// The link between a tracked visitor and a customer: the visitor's ID and the data provided by the visitor.
///
/// Requires the role `org.tracking`.
///
/// Not documented, but likely: the JSON:API type.
///
/// | Client method or operation      | Endpoint                          | Roles          |
/// |---------------------------------|-----------------------------------|----------------|
/// | `create`                        | `POST /v1/tracking/identity`      | `org.tracking` |
/// | [`CreateTrackingIdentityEvent`] | `POST /v1/tracking/identityEvent` | `org.tracking` |
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(resource = "tracking_identity", path = "/v1/tracking/identity", create, encode)]
#[kustomer(write_only(
    /// Full name.
    name: Option<String>,
    /// ID of the record in another system.
    external_id: Option<String>,
    /// User name with which the visitor signs in.
    username: Option<String>,
    /// Company of the visitor.
    company: Option<Id<Company>>,
    /// Gender.
    gender: Option<IdentityGender>,
    /// Locale, such as `en_US`.
    locale: Option<String>,
    /// Location of the visitor.
    location: Option<IdentityLocation>,
    /// Phone number.
    phone: Option<String>,
    /// Whether to remember the visitor on this device.
    remember: Option<bool>,
    /// Session of the visitor.
    session_id: Option<String>,
    /// Tags of the customer.
    tags: Vec<String>,
    /// Time zone, such as `Europe/Berlin`.
    time_zone: Option<String>,
    /// Date of birth.
    birthday_at: Option<Timestamp>,
    /// Time at which the visitor signed up.
    signed_up_at: Option<Timestamp>,
))]
pub struct TrackingIdentity {
    /// ID of the record.
    pub id: Id<TrackingIdentity>,
    /// Email address.
    pub email: Option<String>,
    /// Tracking ID of the visitor.
    pub tracking_id: Option<String>,
    /// Status of the identification.
    #[kustomer(read_only)]
    pub status: Option<String>,
    /// Time at which the current status was reached.
    #[kustomer(read_only)]
    pub status_at: Option<Timestamp>,
    /// Time at which the record was created.
    #[kustomer(read_only)]
    pub created_at: Option<Timestamp>,
    /// Time at which any part of the record last changed.
    #[kustomer(read_only)]
    pub updated_at: Option<Timestamp>,
    /// Customer that the visitor is identified as.
    #[kustomer(relationship, read_only)]
    pub customer: Option<Id<Customer>>,
    /// Organization that owns the record.
    #[kustomer(relationship, read_only)]
    pub org: Option<Id<Org>>,
    /// Custom attributes.
    #[kustomer(custom, extra)]
    pub custom: Custom,
    /// Members without a field, if `keep_unknown` asked for them.
    #[kustomer(unknown)]
    pub unknown: Unknown,
}

/// A gender; the service uses one-letter codes.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, KustomerEnum)]
#[non_exhaustive]
pub enum IdentityGender {
    /// `f`
    #[kustomer(rename = "f")]
    Female,
    /// `m`
    #[kustomer(rename = "m")]
    Male,
    /// Unrecognized value.
    #[kustomer(other)]
    Other(String),
}

/// The location of a visitor.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct IdentityLocation {
    /// Name of the place or person at the address.
    pub name: Option<String>,
    /// Type of the address.
    #[kustomer(rename = "type")]
    pub kind: Option<IdentityPlaceKind>,
    /// First line of the street address.
    pub address: Option<String>,
    /// Second line of the street address.
    pub address2: Option<String>,
    /// Third line of the street address.
    pub address3: Option<String>,
    /// Telephone area code.
    pub area_code: Option<String>,
    /// City.
    pub city_name: Option<String>,
    /// Country code.
    pub country_code: Option<String>,
    /// Country.
    pub country_name: Option<String>,
    /// Latitude in degrees.
    pub latitude: Option<f64>,
    /// Longitude in degrees.
    pub longitude: Option<f64>,
    /// Region or state code.
    pub region_code: Option<String>,
    /// Region or state.
    pub region_name: Option<String>,
    /// Postal code.
    pub zip_code: Option<String>,
}

/// The type of an address.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, KustomerEnum)]
#[non_exhaustive]
pub enum IdentityPlaceKind {
    /// `home`
    Home,
    /// `work`
    Work,
    /// `other`
    #[kustomer(rename = "other")]
    Elsewhere,
    /// Unrecognized value.
    #[kustomer(other)]
    Other(String),
}

/// An event caused by a visitor.
#[derive(Debug, Clone, PartialEq, KustomerObject)]
pub struct VisitorEvent {
    /// Name of the event.
    pub name: String,
    /// Additional free-form details.
    pub meta: BTreeMap<String, Value>,
    /// Session in which the event occurred.
    pub session_id: Option<String>,
    /// Tracking ID of the visitor.
    pub tracking_id: Option<String>,
}

/// The identity of a visitor.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct VisitorIdentity {
    /// Full name.
    pub name: Option<String>,
    /// ID of the record in another system.
    pub external_id: Option<String>,
    /// User name with which the visitor signs in.
    pub username: Option<String>,
    /// Email address.
    pub email: Option<String>,
    /// Company of the visitor.
    pub company: Option<Id<Company>>,
    /// Gender.
    pub gender: Option<IdentityGender>,
    /// Locale, such as `en_US`.
    pub locale: Option<String>,
    /// Location of the visitor.
    pub location: Option<IdentityLocation>,
    /// Phone number.
    pub phone: Option<String>,
    /// Whether to remember the visitor on this device.
    pub remember: Option<bool>,
    /// Session of the visitor.
    pub session_id: Option<String>,
    /// Tags of the customer.
    pub tags: Vec<String>,
    /// Time zone, such as `Europe/Berlin`.
    pub time_zone: Option<String>,
    /// Tracking ID of the visitor.
    pub tracking_id: Option<String>,
    /// Custom attributes by wire name; at most 100.
    pub custom: BTreeMap<String, Value>,
    /// Date of birth.
    pub birthday_at: Option<Timestamp>,
    /// Time at which the visitor signed up.
    pub signed_up_at: Option<Timestamp>,
}

/// Identifies a visitor and records an event.
///
/// `POST /v1/tracking/identityEvent`. Requires `org.tracking`.
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
///     let response = client.send(call).await?;
///     Ok(())
/// }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(post = "/v1/tracking/identityEvent", returns = TrackingIdentity)]
pub struct CreateTrackingIdentityEvent {
    /// Event caused by the visitor.
    pub event: VisitorEvent,
    /// Identity of the visitor.
    pub identity: VisitorIdentity,
}
