//! One visit of a customer to a website or an app, as tracked there.

// Generated from `core/session.json` by `kustomer generate`: change that, not this.

use kustomer::{Id, KustomerResource, Org, Timestamp};

use super::customer::Customer;

/// One visit of a customer to a website or an app, as tracked there.
///
/// Not documented but likely: the name of its type. Not documented: its path.
///
/// | call                                    | endpoint                          | needs any of                |
/// |-----------------------------------------|-----------------------------------|-----------------------------|
/// | `client.children::<Session>(&customer)` | `GET /v1/customers/{id}/sessions` | `org.permission.event.read` |
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(resource = "session", path = "/v1/customers/sessions", under(Customer(list)), encode)]
pub struct Session {
    /// The id.
    pub id: Id<Session>,
    /// How many events there were.
    pub count: Option<i64>,
    /// The id of the session in the tracking.
    pub session_id: Option<String>,
    /// When the first event was.
    pub first_event_at: Option<Timestamp>,
    /// When the last event was.
    pub last_event_at: Option<Timestamp>,
    /// The customer.
    #[kustomer(relationship)]
    pub customer: Option<Id<Customer>>,
    /// The organization.
    #[kustomer(relationship)]
    pub org: Option<Id<Org>>,
}
