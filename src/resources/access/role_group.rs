//! A named set of roles that users and teams are given together; the Kustomer app calls it a permission set.

// Generated from `access/role_group.json` by `kustomer generate`: change that, not this.

use kustomer::{Id, KustomerResource, Org, Timestamp};

/// A named set of roles that users and teams are given together; the Kustomer app calls it a permission set.
///
/// Not documented but likely: the name of its type.
///
/// | call                                           | endpoint                      |
/// |------------------------------------------------|-------------------------------|
/// | `client.list::<RoleGroup>()`                   | `GET /v1/role-groups`         |
/// | `client.get::<RoleGroup>(&id)`                 | `GET /v1/role-groups/{id}`    |
/// | `client.create(NewRoleGroup::new(..))`         | `POST /v1/role-groups`        |
/// | `client.update(&id, RoleGroupUpdate::new()..)` | `PUT /v1/role-groups/{id}`    |
/// | `client.delete::<RoleGroup>(&id)`              | `DELETE /v1/role-groups/{id}` |
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(resource = "role_group", path = "/v1/role-groups", get, list, create, update(put), delete, encode)]
pub struct RoleGroup {
    /// The id.
    pub id: Id<RoleGroup>,
    /// The name of the permission set.
    pub name: String,
    /// What the permission set is for.
    pub description: Option<String>,
    /// Whether the permission set is shown in the app.
    pub display: Option<bool>,
    /// The roles that it grants, such as `org.permission.team.read`.
    pub roles: Vec<String>,
    /// Whether Kustomer itself provides the permission set, rather than the organization.
    #[kustomer(read_only)]
    pub system: Option<bool>,
    /// When the record was created.
    #[kustomer(read_only)]
    pub created_at: Option<Timestamp>,
    /// When anything of the record last changed.
    #[kustomer(read_only)]
    pub updated_at: Option<Timestamp>,
    /// The organization.
    #[kustomer(relationship, read_only)]
    pub org: Option<Id<Org>>,
}
