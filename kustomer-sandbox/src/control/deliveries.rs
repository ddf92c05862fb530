//! `/_sandbox/deliveries`: the log of events sent to webhooks, and how further ones are sent.

use std::time::Duration;

use serde_json::{Value, json};

use super::reply::{ControlError, Reply, all_right, no_content, ok};
use super::request::ControlRequest;
use crate::check::Mistakes;
use crate::members::Members;
use crate::outbound::{Attempt, Delivery};
use crate::redact::Redactor;
use crate::timestamp;
use crate::wording::shortened;

/// How many deliveries are listed, unless the query has a `limit`.
const LISTED: usize = 1_000;

/// Lists the newest deliveries, without bodies, in the order in which their events occurred.
pub(super) fn list(request: &ControlRequest<'_>) -> Result<Reply, ControlError> {
    let limit = match request.query.get("limit") {
        None => LISTED,
        Some(text) => text.parse().map_err(|_| {
            ControlError::bad_request(format!(
                "`limit`: expected a whole number, found `{}`",
                shortened(text)
            ))
        })?,
    };
    let deliveries = request.service.deliveries.newest(limit);
    let redactor = request.service.requests.redactor();
    let deliveries: Vec<Value> = deliveries.iter().map(|delivery| document(delivery, redactor)).collect();
    Ok(ok(&json!({ "deliveries": deliveries })))
}

/// Returns one delivery by its ID, with its body as text: as it was or will be sent, but without secrets. A duplicate has the
/// ID with `~again`.
pub(super) fn find(request: &ControlRequest<'_>) -> Result<Reply, ControlError> {
    let id = request.values.first().map_or("", String::as_str);
    let redactor = request.service.requests.redactor();
    let found = request.service.deliveries.find(id).ok_or_else(|| {
        let message = format!("there is no delivery `{}`, or not any more", shortened(id));
        ControlError::not_found(message)
    })?;
    let mut shown = document(&found, redactor);
    shown["body"] = redactor.body(found.body()).into();
    Ok(ok(&shown))
}

/// Discards the deliveries that are done.
pub(super) fn clear(request: &ControlRequest<'_>) -> Result<Reply, ControlError> {
    request.service.deliveries.clear();
    Ok(no_content())
}

/// Returns how further events are delivered.
pub(super) fn show_options(request: &ControlRequest<'_>) -> Result<Reply, ControlError> {
    Ok(ok(&request.service.deliveries.options().document()))
}

/// Changes how further events are delivered. What the body leaves out stays as it is.
pub(super) fn set_options(request: &ControlRequest<'_>) -> Result<Reply, ControlError> {
    let body = request.object()?;
    let mut mistakes = Mistakes::new();
    let names = ["shuffled", "duplicates", "timeoutSeconds"];
    let mut members = Members::of(&body, "", &names, &mut mistakes);
    members.require_one_of(&names);
    let shuffled =
        members.read("shuffled", "a whole number as a seed, or null for events in order", |value| {
            if value.is_null() { Some(None) } else { value.as_u64().map(Some) }
        });
    let is_share = |share: &f64| (0.0..=1.0).contains(share);
    let duplicates =
        members.read("duplicates", "a share from 0 to 1", |value| value.as_f64().filter(is_share));
    let timeout = members.read("timeoutSeconds", "a number of seconds of at least 0", |value| {
        Duration::try_from_secs_f64(value.as_f64()?).ok()
    });
    all_right(mistakes)?;
    let mut options = request.service.deliveries.options();
    match shuffled {
        Some(Some(seed)) => options = options.shuffled(seed),
        Some(None) => options = options.in_order(),
        None => {}
    }
    if let Some(share) = duplicates {
        options = options.duplicates(share);
    }
    if let Some(timeout) = timeout {
        options = options.timeout(timeout);
    }
    let shown = options.document();
    request.service.deliveries.set_options(options);
    Ok(ok(&shown))
}

/// Returns a delivery as JSON, without its body.
fn document(delivery: &Delivery, redactor: &Redactor) -> Value {
    let attempts: Vec<Value> = delivery.attempts().iter().map(attempt).collect();
    json!({
        "id": delivery.log_id(),
        "eventId": delivery.event_id(),
        "eventName": delivery.event_name(),
        "target": { "type": if delivery.is_workflow() { "workflow" } else { "outbound_webhook" }, "id": delivery.target_id() },
        "url": redactor.url(delivery.url()),
        "status": delivery.status().as_str(),
        "duplicate": delivery.is_duplicate(),
        "createdAt": timestamp::render(delivery.raised_at()),
        "attempts": attempts,
        "nextAttempt": delivery.next_attempt_at().map(timestamp::render),
        "bodyLength": delivery.body().len(),
    })
}

fn attempt(attempt: &Attempt) -> Value {
    json!({
        "at": timestamp::render(attempt.timestamp()),
        "status": attempt.status(),
        "error": attempt.error(),
    })
}
