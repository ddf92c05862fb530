//! A decoded response, with its status and what it says about rate limits and masked values.

use http::StatusCode;

use crate::json::JsonPath;
use crate::rate_limit::RateLimitStatus;

/// The output of an operation together with the status and rate limit of the response. Returned by
/// [`Client::send_with_response`](crate::Client::send_with_response).
#[derive(Debug, Clone)]
pub struct Response<T> {
    value: T,
    status: StatusCode,
    rate_limit: RateLimitStatus,
    masked: Vec<JsonPath>,
}

impl<T> Response<T> {
    pub(super) fn new(
        value: T,
        status: StatusCode,
        rate_limit: RateLimitStatus,
        masked: Vec<JsonPath>,
    ) -> Self {
        Self { value, status, rate_limit, masked }
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

    /// Returns the rate limit that the response reports.
    pub fn rate_limit(&self) -> &RateLimitStatus {
        &self.rate_limit
    }

    /// Returns the paths of the values that the key may not read, such as `data.attributes.emails[0].email`.
    ///
    /// A masked string is `****`; other masked values are omitted.
    pub fn masked(&self) -> &[JsonPath] {
        &self.masked
    }
}
