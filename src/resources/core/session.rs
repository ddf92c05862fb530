//! A visit of a customer to a tracked website or app.

// Generated from `core/session.json` by `kustomer generate`. Do not edit.

use kustomer::{Id, KustomerResource, Org, Timestamp, Unknown};

use super::customer::Customer;

/// A visit of a customer to a tracked website or app.
///
/// Not documented, but likely: the JSON:API type. Not documented: the path.
///
/// Each call requires one of its roles (prefix `org.permission.` omitted).
///
/// | Client method or operation | Endpoint                          | Roles        |
/// |----------------------------|-----------------------------------|--------------|
/// | `children(&customer)`      | `GET /v1/customers/{id}/sessions` | `event.read` |
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(resource = "session", path = "/v1/customers/sessions", under(Customer(list)), encode)]
pub struct Session {
    /// ID of the record.
    pub id: Id<Session>,
    /// Number of events.
    pub count: Option<i64>,
    /// Tracking ID of the session.
    pub session_id: Option<String>,
    /// Time of the first event.
    pub first_event_at: Option<Timestamp>,
    /// Time of the last event.
    pub last_event_at: Option<Timestamp>,
    /// Customer who made the visit.
    #[kustomer(relationship)]
    pub customer: Option<Id<Customer>>,
    /// Organization that owns the record.
    #[kustomer(relationship)]
    pub org: Option<Id<Org>>,
    /// Members without a field, if `keep_unknown` asked for them.
    #[kustomer(unknown)]
    pub unknown: Unknown,
}
