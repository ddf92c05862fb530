//! What an answer said besides its output.

use http::StatusCode;

use crate::json::JsonPath;
use crate::rate_limit::RateLimitStatus;

/// The output of an operation with what else its answer said. From [`Client::send_with_response`](crate::Client::send_with_response).
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

    /// The output.
    pub fn value(&self) -> &T {
        &self.value
    }

    /// The output, taken out.
    pub fn into_value(self) -> T {
        self.value
    }

    /// The status of the answer.
    pub fn status(&self) -> StatusCode {
        self.status
    }

    /// The rate budget that the answer reported.
    pub fn rate_limit(&self) -> &RateLimitStatus {
        &self.rate_limit
    }

    /// Where the service has masked values that the key may not read, such as `data.attributes.emails[0].email`.
    /// Texts there hold the mask (`****`), other values are absent.
    pub fn masked(&self) -> &[JsonPath] {
        &self.masked
    }
}
