//! A request as errors show it.

use std::fmt;

use http::Method;

use crate::redact::Redactor;
use crate::shown::shown;

/// The method and path of a request. Without the query and without lookup values: both may hold personal data.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct RequestLine {
    method: Method,
    path: String,
}

impl RequestLine {
    pub(super) fn new(method: &Method, shown_path: &str) -> Self {
        Self { method: method.clone(), path: shown(shown_path, 200) }
    }

    /// Removes the key, which someone may have taken for an ID.
    pub(crate) fn redact(&mut self, redactor: &Redactor) {
        self.path = redactor.redact(&self.path);
    }
}

impl fmt::Display for RequestLine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{} {}`", self.method, self.path)
    }
}
