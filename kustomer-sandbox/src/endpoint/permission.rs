//! The roles that an operation requires of the API key.

use crate::api::Placeholder;
use crate::refusal::Refusal;
use crate::request::Request;
use crate::wording::listed;

/// Checks that the key has one of the operation's roles. A role includes those below it, and `org` includes all.
pub(super) fn check(request: &Request<'_>) -> Result<(), Refusal> {
    let operation = request.operation();
    let needed: Vec<&String> = operation.roles.permission.iter().chain(&operation.roles.legacy).collect();
    let klass = request.value(&Placeholder::Klass).unwrap_or("*");
    let covers = |role: &String, needed: &str| {
        needed.strip_prefix(role.as_str()).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
    };
    let has = |needed: &&String| {
        let needed = needed.replace('*', klass);
        request.roles.iter().any(|role| covers(role, &needed))
    };
    if operation.public || needed.is_empty() || needed.iter().any(has) {
        return Ok(());
    }
    let needed: Vec<&str> = needed.iter().map(|role| role.as_str()).collect();
    let needed = listed(&needed);
    Err(Refusal::unauthorized(&format!("the API key lacks a required role, expected one of {needed}")))
}
