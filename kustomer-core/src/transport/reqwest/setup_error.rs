//! Why a transport cannot be built.

use std::borrow::Cow;
use std::fmt;

use super::super::BoxError;

/// An error of building a [`ReqwestTransport`](super::ReqwestTransport): a setting is invalid.
///
/// It names the setting, and where in it the error is. It contains no passwords, keys or certificates. `?` turns it into
/// an [`Error`](crate::Error) for which [`is_config`](crate::Error::is_config) is true.
#[derive(Debug)]
pub struct SetupError {
    message: Cow<'static, str>,
    source: Option<BoxError>,
}

impl SetupError {
    pub(super) fn new(message: impl Into<Cow<'static, str>>) -> Self {
        Self { message: message.into(), source: None }
    }

    pub(super) fn caused_by(mut self, source: impl Into<BoxError>) -> Self {
        self.source = Some(source.into());
        self
    }

    pub(crate) fn into_parts(self) -> (String, Option<BoxError>) {
        (self.message.into_owned(), self.source)
    }
}

impl fmt::Display for SetupError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for SetupError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.source.as_ref().map(|source| -> &(dyn std::error::Error + 'static) { source.as_ref() })
    }
}
