//! Something that a visitor did on a website or in an app, such as opening a page.

// Generated from `core/tracking_event.json` by `kustomer generate`: change that, not this.

use std::collections::BTreeMap;

use kustomer::json::Value;
use kustomer::{Id, KustomerObject, KustomerOperation, KustomerResource, Org, Page, Timestamp, User};

use super::customer::Customer;
use super::session::Session;

/// Something that a visitor did on a website or in an app, such as opening a page.
///
/// Creating one needs the role `org.tracking` and answers nothing.
///
/// Not documented but likely: the name of its type.
///
/// | call                    | endpoint                                                     | needs any of                |
/// |-------------------------|--------------------------------------------------------------|-----------------------------|
/// | [`CreateTrackingEvent`] | `POST /v1/tracking/event`                                    | `org.tracking`              |
/// | [`ListSessionEvents`]   | `GET /v1/customers/{customerId}/sessions/{sessionId}/events` | `org.permission.event.read` |
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(resource = "tracking_event", path = "/v1/tracking/event", bodies(new), encode)]
#[kustomer(write_only(
    /// The id by which the visitor is tracked.
    tracking_id: Option<String>,
))]
pub struct TrackingEvent {
    /// The id.
    pub id: Id<TrackingEvent>,
    /// What happened.
    pub name: String,
    /// The app that it comes from.
    #[kustomer(read_only)]
    pub app: Option<String>,
    /// Where the visitor was, as far as the network tells.
    #[kustomer(read_only)]
    pub location: Option<Box<TrackingLocation>>,
    /// More about it, free in form.
    #[kustomer(optional)]
    pub meta: BTreeMap<String, Value>,
    /// The IP address of the visitor.
    #[kustomer(read_only)]
    pub real_ip: Option<String>,
    /// The session that it happened in.
    pub session_id: Option<String>,
    /// The id of it in the tracking.
    #[kustomer(read_only)]
    pub tracking_event: Option<String>,
    /// When it was made known.
    #[kustomer(read_only)]
    pub published_at: Option<Timestamp>,
    /// When it happened.
    #[kustomer(read_only)]
    pub created_at: Option<Timestamp>,
    /// The customer who did it.
    #[kustomer(relationship, read_only)]
    pub customer: Option<Id<Customer>>,
    /// Who created it.
    #[kustomer(relationship, read_only)]
    pub created_by: Option<Id<User>>,
    /// Who last changed it.
    #[kustomer(relationship, read_only)]
    pub modified_by: Option<Id<User>>,
    /// The organization.
    #[kustomer(relationship, read_only)]
    pub org: Option<Id<Org>>,
}

/// Where a visitor was, as far as the network tells.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct TrackingLocation {
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

/// Notes something that a visitor did.
///
/// `POST /v1/tracking/event`. Needs `org.tracking`.
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
    /// What is to be created.
    #[kustomer(body)]
    pub tracking_event: NewTrackingEvent,
}

/// Lists what a customer did in a session.
///
/// `GET /v1/customers/{customerId}/sessions/{sessionId}/events`. Needs `org.permission.event.read` or
/// `org.user.event.read`.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::core::tracking_event::ListSessionEvents;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = ListSessionEvents {
///     page_size: Some(1),
///     ..ListSessionEvents::new(Id::new("59df762a921c59001021f409"), Id::new("59df762a921c59001021f409"))
/// };
/// let answer = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(
    get = "/v1/customers/{customer_id}/sessions/{session_id}/events",
    returns = Page<TrackingEvent>,
    new
)]
pub struct ListSessionEvents {
    /// The customer.
    pub customer_id: Id<Customer>,
    /// The session.
    pub session_id: Id<Session>,
    /// From 1.
    #[kustomer(query)]
    pub page: Option<u64>,
    /// How many per page. `100` if nothing is said.
    #[kustomer(query)]
    pub page_size: Option<i64>,
}
