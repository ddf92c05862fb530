//! Errors of requests that are refused before they are sent.

use std::borrow::Cow;
use std::fmt;

use crate::json::EncodeError;
use crate::redact::Redactor;

/// An error of a request that cannot be sent: an ID that would change the path, a body that is too large, a value that
/// cannot be encoded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RequestError {
    message: Cow<'static, str>,
}

impl RequestError {
    /// Creates an error with this message: lower case, without a full stop.
    pub fn new(message: impl Into<Cow<'static, str>>) -> Self {
        Self { message: message.into() }
    }

    /// Removes the key from the message.
    pub(crate) fn redact(&mut self, redactor: &Redactor) {
        self.message = redactor.redact(&self.message).into();
    }

    /// The same error about the value of a path parameter.
    pub(crate) fn in_path(self, name: &str) -> Self {
        Self::new(format!("path parameter `{name}`: {}", self.message))
    }

    /// The same error about the value of a parameter of a query or a form.
    pub(crate) fn in_parameter(self, name: &str) -> Self {
        Self::new(format!("parameter `{name}`: {}", self.message))
    }
}

impl From<EncodeError> for RequestError {
    fn from(error: EncodeError) -> Self {
        Self::new(error.to_string())
    }
}

impl fmt::Display for RequestError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for RequestError {}
