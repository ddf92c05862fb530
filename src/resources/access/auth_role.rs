//! A role that an API key or a user can have, such as `org.permission.team.read`. Only its ID and type are
//! known.

// Generated from `access/auth_role.json` by `kustomer generate`: change that, not this.

use kustomer::{Id, KustomerResource};

/// A role that an API key or a user can have, such as `org.permission.team.read`. Only its ID and type are
/// known.
///
/// Not documented: the name of its type and its attributes.
///
/// | call                        | endpoint             |
/// |-----------------------------|----------------------|
/// | `client.list::<AuthRole>()` | `GET /v1/auth/roles` |
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(resource = "auth_role", path = "/v1/auth/roles", list, encode)]
pub struct AuthRole {
    /// The id.
    pub id: Id<AuthRole>,
}
