//! Roles of API keys.

use std::sync::LazyLock;

/// The role that includes all others.
pub(crate) const ALL: &str = "org";

/// Returns the roles of the owner of the sandbox, who may do everything.
pub(crate) fn of_owner() -> &'static [String] {
    static ROLES: LazyLock<[String; 1]> = LazyLock::new(|| [ALL.to_owned()]);
    &*ROLES
}

/// Whether a list of roles includes one: a role includes those below it.
pub(crate) fn includes(roles: &[String], needed: &str) -> bool {
    roles.iter().any(|role| {
        needed.strip_prefix(role.as_str()).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
    })
}
