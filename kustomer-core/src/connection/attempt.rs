//! One attempt: sends a request within its time limit, and finds out what it came to.

use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use http::{Response, StatusCode};

use super::CallInfo;
use super::attempt_report::AttemptReport;
use super::call_state::CallState;
use super::http_request;
use super::inner::Inner;
use super::raw_response::Received;
use super::retry::Outcome;
use crate::Timestamp;
use crate::clock::{self, Instant};
use crate::config;
use crate::error::Error;
use crate::rate_limit::{Permit, RateLimitStatus};
use crate::request::RequestError;
use crate::transport::{BoxError, Exchange, Fault, TransportError};

/// What an attempt came to.
pub(super) struct Attempt {
    /// A response of any status, or why there is none.
    pub(super) result: Result<Received, Error>,
    pub(super) outcome: Outcome,
    /// How long the service asks to wait.
    pub(super) retry_after: Option<Duration>,
    pub(super) rate_limit: RateLimitStatus,
    pub(super) start: Instant,
    pub(super) end: Instant,
}

/// An attempt that is under way. Its permit counts until the outcome is known.
pub(super) struct UnderWay<'a> {
    /// The response of the transport, some time later.
    pub(super) sent: Exchange<'a>,
    start: Instant,
    permit: Permit,
}

/// Sends the request of `call` once, as `layered` if layers have seen it.
///
/// # Errors
/// When there is no valid request. Its permit is available again.
pub(super) fn begin<'a>(
    inner: &'a Inner,
    call: &Arc<CallState>,
    layered: Option<&http::Request<Bytes>>,
    permit: Permit,
) -> Result<UnderWay<'a>, Error> {
    let mut request = match request(inner, call, layered) {
        Ok(request) => request,
        Err(error) => {
            permit.not_sent();
            return Err(error.into());
        }
    };
    let number = call.begin_attempt();
    // An extension takes three allocations.
    if inner.transport.reads_call_info() {
        request.extensions_mut().insert(CallInfo { call: Arc::clone(call), attempt: number });
    }
    let start = permit.since();
    Ok(UnderWay { sent: inner.transport.send(request, limit(call, start)), start, permit })
}

/// Each attempt sends the same bytes: the body is not encoded again.
fn request(
    inner: &Inner,
    call: &CallState,
    layered: Option<&http::Request<Bytes>>,
) -> Result<http::Request<Bytes>, RequestError> {
    match layered {
        Some(request) => Ok(request.clone()),
        None => http_request::build(call, inner),
    }
}

impl UnderWay<'_> {
    /// What it came to.
    pub(super) fn end(self, response: Result<Response<Bytes>, BoxError>, inner: &Inner) -> Attempt {
        let result = match response {
            Ok(response) => within_limit(response, inner),
            Err(error) => Err(Error::transport(error)),
        };
        Attempt::of(result, self.start, self.permit)
    }
}

/// When an attempt that starts at `start` must end. A time limit without an end is none.
fn limit(call: &CallState, start: Instant) -> Option<Instant> {
    let timeout = start.checked_add(call.options.timeout.unwrap_or(config::TIMEOUT));
    match (timeout, call.deadline) {
        (Some(timeout), Some(deadline)) => Some(timeout.min(deadline)),
        (timeout, deadline) => timeout.or(deadline),
    }
}

/// A transport of the user's own may not have looked at the size.
fn within_limit(response: Response<Bytes>, inner: &Inner) -> Result<Received, Error> {
    let limit = inner.config.max_response_bytes;
    if response.body().len() > limit {
        return Err(Error::transport(TransportError::new(Fault::TooLarge { limit }, None).into()));
    }
    Ok(Box::new(response))
}

impl Attempt {
    /// Gives the permit back, with what is known of the request.
    fn of(result: Result<Received, Error>, start: Instant, permit: Permit) -> Self {
        match &result {
            Ok(response) => {
                let (status, headers) = (response.status(), response.headers());
                let (rate_limit, retry_after) =
                    RateLimitStatus::with_retry_after(status, headers, Timestamp::now);
                let outcome = Outcome::of_status(status, retry_after.is_some());
                let end = permit.observe(status, &rate_limit, retry_after);
                Self { result, outcome, retry_after, rate_limit, start, end }
            }
            Err(error) => {
                let outcome = error.fault().map_or(Outcome::Refused, Outcome::of_fault);
                // Without a response, the service may have counted the request, unless it cannot have seen it.
                if outcome == Outcome::NotSent {
                    permit.not_sent();
                } else {
                    drop(permit);
                }
                let (rate_limit, end) = (RateLimitStatus::default(), clock::now());
                Self { result, outcome, retry_after: None, rate_limit, start, end }
            }
        }
    }

    pub(super) fn status(&self) -> Option<StatusCode> {
        self.result.as_ref().ok().map(|response| response.status())
    }

    /// Why there is no response.
    pub(super) fn error_type(&self) -> Option<&'static str> {
        self.result.as_ref().err().map(|error| error.fault().map_or("other", Fault::name))
    }

    pub(super) fn duration(&self) -> Duration {
        self.end.saturating_duration_since(self.start)
    }

    /// The report for the metrics hook.
    pub(super) fn report(&self, call: &Arc<CallState>, retry_in: Option<Duration>) -> AttemptReport {
        AttemptReport {
            call: CallInfo { call: Arc::clone(call), attempt: call.attempts() },
            status: self.status(),
            error_type: self.error_type(),
            duration: self.duration(),
            retry_in,
            rate_limit: self.rate_limit,
        }
    }
}
