//! An action of a visitor on a website or in an app, such as opening a page.

// Generated from `core/tracking_event.json` by `kustomer generate`. Do not edit.

use std::collections::BTreeMap;

use kustomer::json::Value;
use kustomer::{
    Id, KustomerObject, KustomerOperation, KustomerResource, Org, Page, Timestamp, Unknown, User,
};

use super::customer::Customer;
use super::session::Session;

/// An action of a visitor on a website or in an app, such as opening a page.
///
/// Creating one requires the role `org.tracking` and returns nothing.
///
/// Not documented, but likely: the JSON:API type.
///
/// Each call requires one of its roles (prefix `org.permission.` omitted).
///
/// | Client method or operation | Endpoint                                                     | Roles          |
/// |----------------------------|--------------------------------------------------------------|----------------|
/// | [`CreateTrackingEvent`]    | `POST /v1/tracking/event`                                    | `org.tracking` |
/// | [`ListSessionEvents`]      | `GET /v1/customers/{customerId}/sessions/{sessionId}/events` | `event.read`   |
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(
    resource = "tracking_event",
    path = "/v1/tracking/event",
    bodies(new = CreateTrackingEvent),
    encode
)]
#[kustomer(write_only(
    /// Tracking ID of the visitor.
    tracking_id: Option<String>,
))]
pub struct TrackingEvent {
    /// ID of the record.
    pub id: Id<TrackingEvent>,
    /// Name of the event.
    pub name: String,
    /// App that reported the event.
    #[kustomer(read_only)]
    pub app: Option<String>,
    /// Location of the visitor, derived from the network address.
    #[kustomer(read_only)]
    pub location: Option<Box<TrackingLocation>>,
    /// Additional free-form details.
    #[kustomer(optional)]
    pub meta: BTreeMap<String, Value>,
    /// IP address of the visitor.
    #[kustomer(read_only)]
    pub real_ip: Option<String>,
    /// Session in which the event occurred.
    pub session_id: Option<String>,
    /// Tracking ID of the event.
    #[kustomer(read_only)]
    pub tracking_event: Option<String>,
    /// Time at which the event was published.
    #[kustomer(read_only)]
    pub published_at: Option<Timestamp>,
    /// Time at which the event occurred.
    #[kustomer(read_only)]
    pub created_at: Option<Timestamp>,
    /// Customer who caused the event.
    #[kustomer(relationship, read_only)]
    pub customer: Option<Id<Customer>>,
    /// User who created the record.
    #[kustomer(relationship, read_only)]
    pub created_by: Option<Id<User>>,
    /// User who last changed the record.
    #[kustomer(relationship, read_only)]
    pub modified_by: Option<Id<User>>,
    /// Organization that owns the record.
    #[kustomer(relationship, read_only)]
    pub org: Option<Id<Org>>,
    /// Members without a field, if `keep_unknown` asked for them.
    #[kustomer(unknown)]
    pub unknown: Unknown,
}

/// The location of a visitor, derived from the network address.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct TrackingLocation {
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

/// Records an event caused by a visitor.
///
/// `POST /v1/tracking/event`. Requires `org.tracking`.
///
/// ```no_run
/// use kustomer::resources::core::tracking_event::{CreateTrackingEvent, NewTrackingEvent};
///
/// async fn demo(
///     client: kustomer::Client,
///     tracking_event: NewTrackingEvent,
/// ) -> kustomer::Result<()> {
///     let call = CreateTrackingEvent { tracking_event };
///     client.send(call).await?;
///     Ok(())
/// }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(post = "/v1/tracking/event")]
pub struct CreateTrackingEvent {
    /// Record to create.
    #[kustomer(body)]
    pub tracking_event: NewTrackingEvent,
}

/// Lists the events of a customer's session.
///
/// `GET /v1/customers/{customerId}/sessions/{sessionId}/events`. Requires `org.permission.event.read` or
/// `org.user.event.read`.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::core::tracking_event::ListSessionEvents;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = ListSessionEvents {
///     page_size: Some(100),
///     ..ListSessionEvents::new(Id::new("59df762a921c59001021f409"), Id::new("59df762a921c59001021f409"))
/// };
/// let response = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(
    get = "/v1/customers/{customer_id}/sessions/{session_id}/events",
    returns = Page<TrackingEvent>,
    new
)]
pub struct ListSessionEvents {
    /// ID of the customer.
    pub customer_id: Id<Customer>,
    /// ID of the session.
    pub session_id: Id<Session>,
    /// Page number, starting at 1.
    #[kustomer(query)]
    pub page: Option<u64>,
    /// Number of records per page. Defaults to `100`.
    #[kustomer(query)]
    pub page_size: Option<i64>,
}
