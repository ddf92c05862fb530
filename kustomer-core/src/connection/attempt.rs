//! One attempt: sends a request within its time limit, and finds out what it came to.

use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use http::Response;

use super::CallInfo;
use super::attempt_report::AttemptReport;
use super::call_state::CallState;
use super::inner::Inner;
use super::retry::Outcome;
use crate::Timestamp;
use crate::clock::{self, Instant};
use crate::config;
use crate::error::Error;
use crate::rate_limit::{Permit, RateLimitStatus, retry_after};
use crate::transport::{Fault, TransportError};

/// What an attempt came to.
pub(super) struct Attempt {
    /// A response of any status, or why there is none.
    pub(super) result: Result<Response<Bytes>, Error>,
    pub(super) outcome: Outcome,
    /// How long the service asks to wait.
    pub(super) retry_after: Option<Duration>,
    pub(super) rate_limit: RateLimitStatus,
    pub(super) start: Instant,
    pub(super) end: Instant,
}

/// Sends `request` once. Its permit counts until the outcome is known. The request is not part of the future, which is
/// smaller without it.
pub(super) fn attempt<'a>(
    inner: &'a Inner,
    call: &Arc<CallState>,
    mut request: http::Request<Bytes>,
    permit: Permit,
) -> impl Future<Output = Attempt> + Send + use<'a> {
    let number = call.begin_attempt();
    // An extension takes three allocations.
    if inner.transport.reads_call_info() {
        request.extensions_mut().insert(CallInfo { call: Arc::clone(call), attempt: number });
    }
    let start = clock::now();
    let sent = inner.transport.send(request, limit(call, start));
    async move {
        let result = sent.await.map_err(Error::transport);
        let result = result.and_then(|response| within_limit(response, inner));
        let attempt = Attempt::of(result, start, clock::now());
        attempt.settle(permit);
        attempt
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
fn within_limit(response: Response<Bytes>, inner: &Inner) -> Result<Response<Bytes>, Error> {
    let limit = inner.config.max_response_bytes;
    if response.body().len() > limit {
        return Err(Error::transport(TransportError::new(Fault::TooLarge { limit }, None).into()));
    }
    Ok(response)
}

impl Attempt {
    fn of(result: Result<Response<Bytes>, Error>, start: Instant, end: Instant) -> Self {
        match &result {
            Ok(response) => {
                let (status, headers, now) = (response.status(), response.headers(), Timestamp::now());
                let rate_limit = RateLimitStatus::from_headers(headers, now);
                let retry_after =
                    if status.is_success() { None } else { retry_after(status, headers, &rate_limit, now) };
                let outcome = Outcome::of_status(status, retry_after.is_some());
                Self { result, outcome, retry_after, rate_limit, start, end }
            }
            Err(error) => {
                let outcome = error.fault().map_or(Outcome::Refused, Outcome::of_fault);
                let rate_limit = RateLimitStatus::default();
                Self { result, outcome, retry_after: None, rate_limit, start, end }
            }
        }
    }

    /// Gives the permit back, with what is known of the request. Without a response, the service may have counted it, unless
    /// it cannot have seen it.
    fn settle(&self, permit: Permit) {
        match &self.result {
            Ok(response) => permit.observe(response.status(), &self.rate_limit, self.retry_after),
            Err(_) if self.outcome == Outcome::NotSent => permit.not_sent(),
            Err(_) => drop(permit),
        }
    }

    /// The report for the metrics hook and the trace.
    pub(super) fn report(&self, call: &Arc<CallState>, retry_in: Option<Duration>) -> AttemptReport {
        let error = self.result.as_ref().err();
        AttemptReport {
            call: CallInfo { call: Arc::clone(call), attempt: call.attempts() },
            status: self.result.as_ref().ok().map(Response::status),
            error_type: error.map(|error| error.fault().map_or("other", Fault::name)),
            duration: self.end.saturating_duration_since(self.start),
            retry_in,
            rate_limit: self.rate_limit,
        }
    }
}
