//! A role that an API key or a user can have, such as `org.permission.team.read`. Only its ID and type are
//! known.

// Generated from `access/auth_role.json` by `kustomer generate`. Do not edit.

use kustomer::{Id, KustomerResource, Unknown};

/// A role that an API key or a user can have, such as `org.permission.team.read`. Only its ID and type are
/// known.
///
/// Not documented: the JSON:API type and the attributes.
///
/// | Client method or operation | Endpoint             |
/// |----------------------------|----------------------|
/// | `list`                     | `GET /v1/auth/roles` |
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(resource = "auth_role", path = "/v1/auth/roles", list, encode)]
pub struct AuthRole {
    /// ID of the record.
    pub id: Id<AuthRole>,
    /// Members without a field, if `keep_unknown` asked for them.
    #[kustomer(unknown)]
    pub unknown: Unknown,
}
