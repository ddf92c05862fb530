//! Recorded responses.

use std::fmt;

use bytes::Bytes;
use http::{HeaderMap, StatusCode};

/// The maximum length of a recorded response body, in bytes. It holds any page of a list.
const MAX_BODY: usize = 512 * 1024;

/// A response of the sandbox, as recorded with its request.
#[derive(Clone)]
pub struct RecordedResponse {
    status: StatusCode,
    pub(super) headers: HeaderMap,
    pub(super) body: Bytes,
    length: usize,
}

impl RecordedResponse {
    pub(super) fn new(status: StatusCode, headers: HeaderMap, body: Bytes) -> Self {
        let length = body.len();
        // A copy of the start, because a slice would keep the whole body in memory.
        let start = body.get(..MAX_BODY).map(Bytes::copy_from_slice);
        Self { status, headers, body: start.unwrap_or(body), length }
    }

    /// Returns the HTTP status.
    pub fn status(&self) -> u16 {
        self.status.as_u16()
    }

    /// Returns the first value of a header; the name is case-insensitive. Returns `None` if the value is not text.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name)?.to_str().ok()
    }

    /// Returns all headers with text values. Names are in lower case.
    pub fn headers(&self) -> impl Iterator<Item = (&str, &str)> {
        self.headers.iter().filter_map(|(name, value)| Some((name.as_str(), value.to_str().ok()?)))
    }

    /// Returns the body, without content encoding. A body over 512 KB is truncated, and the bodies of old responses are
    /// discarded while the recorded requests take more than 32 MB.
    pub fn body(&self) -> &[u8] {
        &self.body
    }

    /// Returns the length of the whole body in bytes.
    pub fn body_length(&self) -> usize {
        self.length
    }
}

/// Shows the length of the body in place of its content, which can contain secrets.
impl fmt::Debug for RecordedResponse {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("RecordedResponse")
            .field("status", &self.status)
            .field("headers", &self.headers)
            .field("body_length", &self.length)
            .finish_non_exhaustive()
    }
}
