//! What the client sent.

use std::fmt;

use bytes::Bytes;
use http::header::{AUTHORIZATION, HeaderValue};
use http::uri::PathAndQuery;
use serde_json::Value;

use super::decoded::parameters;
use crate::json;
use crate::redact::Redactor;

/// A request as the client sent it. The header with the key reads `REDACTED`.
#[derive(Clone)]
pub struct RecordedRequest {
    request: http::Request<Bytes>,
    /// Keeps the key out of `Debug` and `Display`, wherever a test put it.
    redactor: Option<Redactor>,
}

impl RecordedRequest {
    pub(super) fn new(mut request: http::Request<Bytes>) -> Self {
        let sent = request.headers_mut().get_mut(AUTHORIZATION);
        let sent = sent.map(|value| std::mem::replace(value, HeaderValue::from_static("REDACTED")));
        let key = sent.as_ref().and_then(|value| value.to_str().ok()?.strip_prefix("Bearer "));
        Self { redactor: key.map(Redactor::new), request }
    }

    /// Returns the method in upper case.
    pub fn method(&self) -> &str {
        self.request.method().as_str()
    }

    /// Returns the path as sent, still encoded.
    pub fn path(&self) -> &str {
        self.request.uri().path()
    }

    /// Returns the query as sent, without the question mark.
    pub fn query(&self) -> Option<&str> {
        self.request.uri().query()
    }

    /// Returns the first value of a query parameter, decoded.
    pub fn parameter(&self, name: &str) -> Option<String> {
        let found = parameters(self.query().unwrap_or_default());
        found.into_iter().find(|(found, _)| found == name).map(|(_, value)| value)
    }

    /// Returns the first value of a header; the name is case-insensitive. `None` if the value is not text.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.request.headers().get(name)?.to_str().ok()
    }

    /// Returns the body.
    pub fn body(&self) -> &[u8] {
        self.request.body()
    }

    /// Returns the body as JSON, to be compared with `serde_json::json!`; null if there is no body.
    ///
    /// # Panics
    /// When the body is not JSON.
    #[track_caller]
    pub fn json(&self) -> Value {
        if self.body().is_empty() {
            return Value::Null;
        }
        match json::from_slice(self.body()) {
            Ok(value) => value,
            Err(error) => panic!("body of `{self}` is not JSON: {error}"),
        }
    }

    fn redacted(&self, text: &str) -> String {
        self.redactor.as_ref().map_or_else(|| text.to_owned(), |redactor| redactor.redact(text))
    }
}

/// The method, and the path with the query as sent.
impl fmt::Display for RecordedRequest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let target = self.request.uri().path_and_query().map_or("/", PathAndQuery::as_str);
        write!(f, "{} {}", self.method(), self.redacted(target))
    }
}

impl fmt::Debug for RecordedRequest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let body = self.redacted(&String::from_utf8_lossy(self.body()));
        f.debug_struct("RecordedRequest")
            .field("request", &format_args!("{self}"))
            .field("body", &format_args!("{body}"))
            .finish_non_exhaustive()
    }
}
