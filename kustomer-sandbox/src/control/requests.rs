//! `/_sandbox/requests`: the requests that arrived at the API.

use serde_json::{Value, json};

use super::reply::{ControlError, Reply, no_content, ok};
use super::request::ControlRequest;
use crate::header_object::header_object;
use crate::recording::{RecordedRequest, RefusalReason, RequestLog};
use crate::wording::shortened;

/// How many reasons of a refusal a summary has.
const SUMMARIZED_REASONS: usize = 3;

/// Lists the recorded requests in order of arrival, all or those with a `method` and a `path` that begins as given.
pub(super) fn list(request: &ControlRequest<'_>) -> Result<Reply, ControlError> {
    let (method, path) = (request.query.get("method"), request.query.get("path").unwrap_or_default());
    let is_wanted = |recorded: &&RecordedRequest| {
        method.is_none_or(|method| recorded.method().eq_ignore_ascii_case(method))
            && recorded.path().starts_with(path)
    };
    let log = &request.service.requests;
    let requests: Vec<Value> =
        log.requests().iter().filter(is_wanted).map(|recorded| document(recorded, log)).collect();
    Ok(ok(&json!({ "requests": requests })))
}

/// Returns one request by its number.
pub(super) fn find(request: &ControlRequest<'_>) -> Result<Reply, ControlError> {
    let log = &request.service.requests;
    let number = request.values.first().map(String::as_str).unwrap_or_default();
    let found = number.parse().ok().and_then(|number| log.find(number)).ok_or_else(|| {
        let number = shortened(number);
        ControlError::not_found(format!("there is no request `{number}`, or not any more"))
    })?;
    Ok(ok(&document(&found, log)))
}

/// Discards the recorded requests.
pub(super) fn clear(request: &ControlRequest<'_>) -> Result<Reply, ControlError> {
    request.service.requests.clear();
    Ok(no_content())
}

/// Returns a request without headers and bodies, as the inspector lists it.
pub(super) fn summary(request: &RecordedRequest) -> Value {
    let reasons = request.refusal_reasons();
    let messages: Vec<&str> = reasons.iter().take(SUMMARIZED_REASONS).map(RefusalReason::message).collect();
    json!({
        "number": request.number(),
        "method": request.method(),
        "path": request.path(),
        "query": request.query(),
        "arrivedAt": request.arrival(),
        "durationMs": milliseconds(request),
        "status": request.status(),
        "closed": request.is_closed(),
        "operation": request.operation(),
        "notes": request.notes().len(),
        "reasons": messages,
        "reasonCount": reasons.len(),
    })
}

/// Returns a request as JSON. Bodies are text, without secrets.
fn document(request: &RecordedRequest, log: &RequestLog) -> Value {
    let response = request.response().map(|response| {
        json!({
            "status": response.status(),
            "headers": header_object(response.headers()),
            "body": log.redactor().body(response.body()),
            "bodyLength": response.body_length(),
        })
    });
    let body = log.redactor().body(request.body());
    let is_whole = request.body().len() == request.body_length() && body.as_bytes() == request.body();
    json!({
        "number": request.number(),
        "method": request.method(),
        "path": request.path(),
        "query": request.query(),
        "headers": header_object(request.headers()),
        "body": body,
        "bodyLength": request.body_length(),
        "bodyIsAsSent": is_whole,
        "arrivedAt": request.arrival(),
        "durationMs": milliseconds(request),
        "closed": request.is_closed(),
        "operation": operation(request),
        "response": response,
        "reasons": request.refusal_reasons().iter().map(reason).collect::<Vec<_>>(),
        "notes": request.notes(),
    })
}

fn operation(request: &RecordedRequest) -> Option<Value> {
    let name = request.operation()?;
    Some(json!({ "name": name, "path": request.operation_path(), "schema": request.schema() }))
}

fn reason(reason: &RefusalReason) -> Value {
    json!({
        "parameter": reason.parameter(),
        "message": reason.message(),
        "rule": reason.rule(),
        "allowed": reason.allowed(),
        "nearMisses": reason.near_misses(),
    })
}

fn milliseconds(request: &RecordedRequest) -> Option<f64> {
    // Whole microseconds: more digits say nothing.
    request.duration().map(|duration| (duration.as_secs_f64() * 1e6).round() / 1e3)
}
