//! The roles that an operation requires of the key.

use crate::api::Placeholder;
use crate::check::listed;
use crate::refusal::Refusal;
use crate::request::Request;

/// A key needs any one of the roles that are listed; one that it has covers those below it: `org` all of them.
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
    let words: Vec<&str> = needed.iter().map(|role| role.as_str()).collect();
    let words = listed(&words);
    Err(Refusal::unauthorized(&format!("the API key lacks a role for this, it needs one of {words}")))
}
