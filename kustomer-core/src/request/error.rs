//! Why a request was refused before it was sent.

use std::borrow::Cow;
use std::fmt;

use crate::json::EncodeError;
use crate::redact::Redactor;

/// A request that cannot be sent: an id that would change the path, a body that is too large, a value without a JSON
/// form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RequestError {
    message: Cow<'static, str>,
}

impl RequestError {
    /// A refusal for this reason, in a few words: lower case, no full stop.
    pub fn new(message: impl Into<Cow<'static, str>>) -> Self {
        Self { message: message.into() }
    }

    /// Removes the key from the message.
    pub(crate) fn redact(&mut self, redactor: &Redactor) {
        self.message = redactor.redact(&self.message).into();
    }

    /// The same refusal of the value of a path parameter.
    pub(crate) fn in_path(self, name: &str) -> Self {
        Self::new(format!("path parameter `{name}`: {}", self.message))
    }

    /// The same refusal of the value of a parameter of a query or a form.
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
