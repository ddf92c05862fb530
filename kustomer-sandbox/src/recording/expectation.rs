//! The message of a failed assertion: what was expected, what arrived, and how that differs.

use std::fmt::Write as _;

use super::filter::Condition;
use super::request::RecordedRequest;

/// How many requests a message lists.
const MAX_LINES: usize = 40;

/// Returns the message for requests of which there should have been another number.
pub(super) fn failure(
    expected: &str,
    found: &[RecordedRequest],
    recorded: &[RecordedRequest],
    conditions: &[Condition],
) -> String {
    let noun = if expected.ends_with(" 1") { "request" } else { "requests" };
    let mut message = format!("expected {expected} {noun}");
    for condition in conditions {
        let _ = write!(message, " {condition}");
    }
    if recorded.is_empty() {
        message.push_str(", but no request arrived at all");
        return message;
    }
    let count = if found.is_empty() { "none".to_owned() } else { found.len().to_string() };
    let _ = write!(message, ", found {count}; arrived:");
    // The last requests are those that a test has just made.
    let omitted = recorded.len().saturating_sub(MAX_LINES);
    if omitted > 0 {
        let _ = write!(message, "\n    ({omitted} earlier ones)");
    }
    for request in recorded.iter().skip(omitted) {
        let _ = write!(message, "\n  {} {request}{}", mark(request, conditions), near(request, conditions));
    }
    message
}

/// A request that fits is marked by an arrow.
fn mark(request: &RecordedRequest, conditions: &[Condition]) -> char {
    if conditions.iter().all(|condition| condition.holds(request)) { '>' } else { ' ' }
}

/// Says what is different about a request that misses only one condition.
fn near(request: &RecordedRequest, conditions: &[Condition]) -> String {
    let mut missed = conditions.iter().filter(|condition| !condition.holds(request));
    match (missed.next(), missed.next()) {
        (Some(missed), None) => format!("   <- {}", missed.contrast(request)),
        _ => String::new(),
    }
}
