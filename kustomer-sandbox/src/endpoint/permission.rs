//! The roles that an operation requires of the API key.

use crate::api::Placeholder;
use crate::refusal::Refusal;
use crate::request::Request;
use crate::role;
use crate::wording::listed;

/// Checks that the key has one of the operation's roles. A role includes those below it, and `org` includes all.
pub(super) fn check(request: &Request<'_>) -> Result<(), Refusal> {
    let operation = request.operation();
    let needed: Vec<&String> = operation.roles.permission.iter().chain(&operation.roles.legacy).collect();
    let klass = request.value(&Placeholder::Klass).unwrap_or("*");
    let has = |needed: &&String| role::includes(request.roles, &needed.replace('*', klass));
    if operation.public || needed.is_empty() || needed.iter().any(has) {
        return Ok(());
    }
    let needed: Vec<&str> = needed.iter().map(|role| role.as_str()).collect();
    let needed = listed(&needed);
    Err(Refusal::unauthorized(&format!("the API key lacks a required role, expected one of {needed}")))
}
