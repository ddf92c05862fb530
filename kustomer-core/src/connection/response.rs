//! The output of a call together with what the response says besides it.

use std::fmt;
use std::time::Duration;

use http::{HeaderMap, StatusCode};

use super::call_state::CallState;
use crate::Timestamp;
use crate::error::{Error, Report};
use crate::json::JsonPath;
use crate::rate_limit::RateLimitStatus;

/// The output of a call together with its response. Returned by [`Call::with_response`](crate::Call::with_response).
#[derive(Clone)]
pub struct Response<T> {
    value: T,
    status: StatusCode,
    headers: HeaderMap,
    masked: Vec<JsonPath>,
    attempts: u32,
    elapsed: Duration,
}

impl<T> Response<T> {
    pub(super) fn new(value: T, status: StatusCode, headers: HeaderMap, call: &CallState) -> Self {
        let (attempts, elapsed) = (call.attempts(), call.took());
        Self { value, status, headers, masked: Vec::new(), attempts, elapsed }
    }

    /// This response in place of its output: what a call with [`Call::with_response`](crate::Call::with_response) returns.
    pub(super) fn nested(self) -> Response<Self> {
        let (status, attempts, elapsed) = (self.status, self.attempts, self.elapsed);
        Response { value: self, status, headers: HeaderMap::new(), masked: Vec::new(), attempts, elapsed }
    }

    /// The output for a record that does not exist, with the response that says so.
    pub(super) fn of_missing(value: T, error: &mut Error) -> Self {
        let (attempts, elapsed) = (error.attempts(), error.elapsed());
        let headers = error.take_headers();
        Self { value, status: StatusCode::NOT_FOUND, headers, masked: Vec::new(), attempts, elapsed }
    }

    /// The output, and the response without it.
    pub(crate) fn split(self) -> (T, Response<()>) {
        let Self { value, status, headers, masked, attempts, elapsed } = self;
        (value, Response { value: (), status, headers, masked, attempts, elapsed })
    }

    pub(super) fn with_masked(mut self, masked: Vec<JsonPath>) -> Self {
        self.masked = masked;
        self
    }

    /// Returns the output.
    pub fn value(&self) -> &T {
        &self.value
    }

    /// Returns the output by value.
    pub fn into_value(self) -> T {
        self.value
    }

    /// Returns the status.
    pub fn status(&self) -> StatusCode {
        self.status
    }

    /// Returns the headers, as received.
    pub fn headers(&self) -> &HeaderMap {
        &self.headers
    }

    /// Returns the ID that names the request (`x-amz-cf-id`), which Kustomer's support asks for.
    pub fn request_id(&self) -> Option<&str> {
        self.header("x-amz-cf-id")
    }

    /// Returns the region that answered (`x-kustomer-pod`), such as `prod1`.
    pub fn region(&self) -> Option<&str> {
        self.header("x-kustomer-pod")
    }

    /// Returns the rate limit that the response reports.
    pub fn rate_limit(&self) -> RateLimitStatus {
        RateLimitStatus::from_headers(&self.headers, Timestamp::now)
    }

    /// Returns how many attempts the call has made.
    pub fn attempts(&self) -> u32 {
        self.attempts
    }

    /// Returns how long the call took, with all attempts and all waiting.
    pub fn elapsed(&self) -> Duration {
        self.elapsed
    }

    /// Returns the paths of the values that the key may not read, such as `data.attributes.emails[0].email`.
    ///
    /// A masked string is `****`; other masked values are omitted.
    pub fn masked(&self) -> &[JsonPath] {
        &self.masked
    }

    fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name)?.to_str().ok()
    }
}

impl Response<()> {
    /// The response of a page, as that of the record at `index` on it.
    pub(crate) fn of_item<T>(&self, index: usize, value: T) -> Response<T> {
        let item = format!("data[{index}]");
        let Self { status, ref headers, ref masked, attempts, elapsed, .. } = *self;
        let masked = masked.iter().filter(|path| path.as_str().starts_with(&item)).cloned().collect();
        Response { value, status, headers: headers.clone(), masked, attempts, elapsed }
    }

    /// What an error that came up after this response shows of it.
    #[cold]
    pub(crate) fn report(&self) -> Report {
        let report = Report { attempts: self.attempts, elapsed: self.elapsed, ..Report::default() };
        report.with_headers(&self.headers)
    }
}

/// Does not show the headers: a server may echo what it was sent.
impl<T: fmt::Debug> fmt::Debug for Response<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Response")
            .field("value", &self.value)
            .field("status", &self.status)
            .field("attempts", &self.attempts)
            .field("elapsed", &self.elapsed)
            .finish_non_exhaustive()
    }
}
