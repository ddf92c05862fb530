//! A status that agents can set, such as a break.

// Generated from `routing/status.json` by `kustomer generate`. Do not edit.

use kustomer::{Id, KustomerEnum, KustomerResource, Org, Timestamp, Unknown, User};

/// A status that agents can set, such as a break.
///
/// It determines whether work is routed to them. Statuses cannot be deleted, only disabled.
///
/// Each call requires one of its roles (prefix `org.permission.` omitted).
///
/// | Client method or operation | Endpoint                        | Roles                                 |
/// |----------------------------|---------------------------------|---------------------------------------|
/// | `list`                     | `GET /v1/routing/statuses`      | `routing.read`, `routing_status.read` |
/// | `get`                      | `GET /v1/routing/statuses/{id}` | not documented                        |
/// | `create`                   | `POST /v1/routing/statuses`     | not documented                        |
/// | `update`                   | `PUT /v1/routing/statuses/{id}` | not documented                        |
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(resource = "status", path = "/v1/routing/statuses", get, list, create, update(put), encode)]
#[kustomer(write_only(
    /// ID of the record in another system.
    external_id: Option<String>,
))]
pub struct UserStatus {
    /// ID of the record.
    pub id: Id<UserStatus>,
    /// Name of the status.
    pub name: String,
    /// When agents should use the status.
    pub description: Option<String>,
    /// Whether work is routed to agents with the status.
    #[kustomer(read_only)]
    pub routable: Option<bool>,
    /// Whether agents can choose the status themselves.
    #[kustomer(create_only)]
    pub selectable: Option<bool>,
    /// Availability that the status represents; responses may also contain `offline`.
    #[kustomer(create_only)]
    pub status_type: StatusType,
    /// Whether the status is enabled.
    pub enabled: Option<bool>,
    /// Whether the status was created by Kustomer.
    #[kustomer(read_only)]
    pub system: Option<bool>,
    /// Time at which the record was created.
    #[kustomer(read_only)]
    pub created_at: Option<Timestamp>,
    /// Time at which a user or an API key last changed the record.
    #[kustomer(read_only)]
    pub modified_at: Option<Timestamp>,
    /// Time at which any part of the record last changed.
    #[kustomer(read_only)]
    pub updated_at: Option<Timestamp>,
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

/// The availability that a status represents.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, KustomerEnum)]
#[non_exhaustive]
pub enum StatusType {
    /// `available`
    Available,
    /// `busy`
    Busy,
    /// `unavailable`
    Unavailable,
    /// Unrecognized value.
    #[kustomer(other)]
    Other(String),
}
