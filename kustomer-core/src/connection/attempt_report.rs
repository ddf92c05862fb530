//! The report on an attempt, for the metrics hook.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use http::{Method, StatusCode};

use super::CallInfo;
use crate::rate_limit::RateLimitStatus;

/// One attempt of a call, when it is over: what
/// [`ClientBuilder::on_attempt`](crate::ClientBuilder::on_attempt) passes to a metrics hook.
///
/// ```
/// use kustomer::{AttemptReport, Client};
///
/// fn count(attempt: &AttemptReport) {
///     let outcome = match (attempt.status(), attempt.error_type()) {
///         (Some(status), _) => status.as_u16().to_string(),
///         (None, error) => error.unwrap_or("unknown").to_owned(),
///     };
///     println!("{} {outcome} {:?}", attempt.call().operation(), attempt.duration());
/// }
///
/// let builder = Client::builder().api_key("eyJ..").org("acme").on_attempt(count);
/// ```
#[derive(Clone)]
pub struct AttemptReport {
    pub(super) call: CallInfo,
    pub(super) status: Option<StatusCode>,
    pub(super) error_type: Option<&'static str>,
    pub(super) duration: Duration,
    pub(super) retry_in: Option<Duration>,
    pub(super) rate_limit: RateLimitStatus,
}

impl AttemptReport {
    /// Returns what the request is for, and the number of the attempt.
    pub fn call(&self) -> &CallInfo {
        &self.call
    }

    /// Returns the method of the request.
    pub fn method(&self) -> &Method {
        self.call.call.request.method()
    }

    /// Returns the status of the response; `None` when none arrived.
    pub fn status(&self) -> Option<StatusCode> {
        self.status
    }

    /// Returns why no response arrived: `dns`, `connect`, `tls`, `timeout`, `not_sent`, `broken`, `invalid_response`, `too_large`
    /// or `other`.
    pub fn error_type(&self) -> Option<&'static str> {
        self.error_type
    }

    /// Returns how long the attempt took, without the wait for rate limits before it.
    pub fn duration(&self) -> Duration {
        self.duration
    }

    /// Returns after which wait the request is sent again; `None` for the last attempt of the call.
    pub fn retry_in(&self) -> Option<Duration> {
        self.retry_in
    }

    /// Returns the rate limit that the response reports.
    pub fn rate_limit(&self) -> RateLimitStatus {
        self.rate_limit
    }
}

impl fmt::Debug for AttemptReport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("AttemptReport")
            .field("call", &self.call)
            .field("status", &self.status)
            .field("error_type", &self.error_type)
            .field("duration", &self.duration)
            .field("retry_in", &self.retry_in)
            .finish_non_exhaustive()
    }
}

/// A function that is called with every attempt.
pub(crate) type AttemptHook = Arc<dyn Fn(&AttemptReport) + Send + Sync>;
