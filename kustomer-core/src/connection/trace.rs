//! Spans and events for the crate `tracing`, with OpenTelemetry's names: a span for each call, an event for each attempt.
//! They have methods, paths without values, statuses and counts: nothing that could hold the key or personal data.

use std::time::Duration;

use tracing::field::Empty;
use tracing::{Level, Span, event, span};

use super::attempt::Attempt;
use super::call_state::CallState;
use super::inner::Inner;
use super::raw_response::Received;
use crate::error::{Error, Result};
use crate::trace::{TARGET, millis};

/// Records how a call ended.
pub(super) fn end(span: &Span, inner: &Inner, call: &CallState, result: &Result<Received>) {
    if span.is_disabled() {
        return;
    }
    if let Some(resends @ 1..) = call.attempts().checked_sub(1) {
        span.record("http.request.resend_count", resends);
    }
    match result {
        Ok(response) => {
            span.record("http.response.status_code", response.status().as_u16());
        }
        Err(error) => record_error(span, error, inner),
    }
}

/// The span of a call.
pub(super) fn span(inner: &Inner, call: &CallState) -> Span {
    let (request, base_url) = (&call.request, &inner.config.base_url);
    span!(
        target: TARGET,
        Level::INFO,
        "kustomer",
        // Text is only put together for those who record it.
        otel.name = display(format_args!("{} {}", request.method(), request.path().template())),
        otel.kind = "client",
        otel.status_code = Empty,
        http.request.method = request.method().as_str(),
        http.request.resend_count = Empty,
        http.response.status_code = Empty,
        url.template = display(request.path().template()),
        server.address = base_url.host(),
        server.port = base_url.port(),
        error.type = Empty,
        kustomer.operation = display(request.name()),
        kustomer.request_id = Empty,
    )
}

fn record_error(span: &Span, error: &Error, inner: &Inner) {
    span.record("otel.status_code", "ERROR");
    if let Some(status) = error.status() {
        span.record("http.response.status_code", status.as_u16());
        span.record("error.type", status.as_str());
    } else {
        span.record("error.type", error.fault().map_or("kustomer", |fault| fault.name()));
    }
    if let Some(id) = error.request_id() {
        // From outside: a server may echo what it was sent.
        span.record("kustomer.request_id", inner.redactor.redact(id));
    }
}

/// An event for an attempt: a warning for one that fails, for those who follow the logs of a bad day.
pub(super) fn attempt(call: &CallState, attempt: &Attempt, retry_in: Option<Duration>) {
    macro_rules! attempt {
        ($level:expr, $message:literal) => {
            event!(
                target: TARGET,
                $level,
                http.request.resend_count = call.attempts().saturating_sub(1),
                http.response.status_code = attempt.status().map(|status| status.as_u16()),
                error.type = attempt.error_type(),
                kustomer.duration_ms = millis(attempt.duration()),
                kustomer.retry_in_ms = retry_in.map(millis),
                kustomer.rate_limit.remaining = attempt.rate_limit.remaining,
                kustomer.rate_limit.waited_ms = Some(millis(call.waited())).filter(|waited| *waited > 0),
                $message
            )
        };
    }
    match (attempt.status().is_some_and(|status| status.is_success()), retry_in) {
        (true, _) => attempt!(Level::DEBUG, "attempt succeeded"),
        (false, Some(_)) => attempt!(Level::WARN, "attempt failed, retrying"),
        (false, None) => attempt!(Level::WARN, "attempt failed"),
    }
}
