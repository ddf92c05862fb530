//! `/_sandbox/rate-limits`: reading and changing the rate limits, and starting to count anew.

use jiff::Timestamp;
use serde_json::{Map, Value, json};

use super::reply::{ControlError, Reply, all_right, no_content, ok};
use super::request::ControlRequest;
use crate::check::Mistakes;
use crate::members::Members;
use crate::rate_limit::RateLimits;
use crate::service::lock;
use crate::timestamp::render;

/// Returns each limit in requests per minute, or null for none, and how many of them are used until when.
pub(super) fn show(request: &ControlRequest<'_>) -> Result<Reply, ControlError> {
    Ok(document(request))
}

fn document(request: &ControlRequest<'_>) -> Reply {
    let now = request.service.clock().timestamp().as_second();
    let limiter = lock(&request.service.rate_limiter);
    let mut limits: Map<String, Value> = limiter
        .limits
        .named()
        .into_iter()
        .map(|(name, limit)| (name.to_owned(), json!({ "limit": limit })))
        .collect();
    for (name, used, reset) in limiter.used(now) {
        if let Some(limit) = limits.get_mut(name) {
            let reset = reset.and_then(|reset| Timestamp::from_second(reset).ok()).map(render);
            limit["used"] = used.into();
            limit["resetAt"] = reset.into();
        }
    }
    ok(&Value::Object(limits))
}

/// Changes the limits in the body and keeps the others.
pub(super) fn change(request: &ControlRequest<'_>) -> Result<Reply, ControlError> {
    let body = request.object()?;
    let mut mistakes = Mistakes::new();
    let mut members = Members::of(&body, "", &RateLimits::NAMES, &mut mistakes);
    members.require_one_of(&RateLimits::NAMES);
    let mut changes = Vec::new();
    for name in RateLimits::NAMES {
        let limit = members.read(name, "a number of requests per minute, or null for no limit", |value| {
            if value.is_null() { Some(None) } else { value.as_u64().map(Some) }
        });
        changes.extend(limit.map(|limit| (name, limit)));
    }
    all_right(mistakes)?;
    let mut limiter = lock(&request.service.rate_limiter);
    for (name, limit) in changes {
        limiter.limits.set(name, limit);
    }
    drop(limiter);
    Ok(document(request))
}

/// Forgets the requests that were counted.
pub(super) fn start_over(request: &ControlRequest<'_>) -> Result<Reply, ControlError> {
    lock(&request.service.rate_limiter).start_over();
    Ok(no_content())
}
