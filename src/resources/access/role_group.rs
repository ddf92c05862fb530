//! A named set of roles that can be granted to users and teams.

// Generated from `access/role_group.json` by `kustomer generate`. Do not edit.

use kustomer::{Id, KustomerResource, Org, Timestamp, Unknown};

/// A named set of roles that can be granted to users and teams.
///
/// The Kustomer app calls it a permission set.
///
/// Not documented, but likely: the JSON:API type.
///
/// | Client method or operation | Endpoint                      |
/// |----------------------------|-------------------------------|
/// | `list`                     | `GET /v1/role-groups`         |
/// | `get`                      | `GET /v1/role-groups/{id}`    |
/// | `create`                   | `POST /v1/role-groups`        |
/// | `update`                   | `PUT /v1/role-groups/{id}`    |
/// | `delete`                   | `DELETE /v1/role-groups/{id}` |
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(resource = "role_group", path = "/v1/role-groups", get, list, create, update(put), delete, encode)]
pub struct RoleGroup {
    /// ID of the record.
    pub id: Id<RoleGroup>,
    /// Name of the permission set.
    pub name: String,
    /// Purpose of the permission set.
    pub description: Option<String>,
    /// Whether the permission set is shown in the app.
    pub display: Option<bool>,
    /// Roles that the permission set grants, such as `org.permission.team.read`.
    pub roles: Vec<String>,
    /// Whether the permission set is provided by Kustomer rather than by the organization.
    #[kustomer(read_only)]
    pub system: Option<bool>,
    /// Time at which the record was created.
    #[kustomer(read_only)]
    pub created_at: Option<Timestamp>,
    /// Time at which any part of the record last changed.
    #[kustomer(read_only)]
    pub updated_at: Option<Timestamp>,
    /// Organization that owns the record.
    #[kustomer(relationship, read_only)]
    pub org: Option<Id<Org>>,
    /// Members without a field, if `keep_unknown` asked for them.
    #[kustomer(unknown)]
    pub unknown: Unknown,
}
