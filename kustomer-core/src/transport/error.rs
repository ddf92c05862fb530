//! Why no complete answer arrived, in the few words that callers act on.

use std::fmt;

use super::BoxError;

/// An error of a transport that says what kind of failure it is.
///
/// A transport of your own may fail with any error; with this one, the predicates of [`Error`](crate::Error) know
/// what happened.
#[derive(Debug)]
pub struct TransportError {
    fault: Fault,
    source: Option<BoxError>,
}

/// The kinds of failure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fault {
    Connect,
    ConnectTimeout,
    Timeout,
    Broken,
    TooLarge { limit: usize },
    Other,
}

impl Fault {
    pub(crate) const fn is_connect(self) -> bool {
        matches!(self, Self::Connect | Self::ConnectTimeout)
    }

    pub(crate) const fn is_timeout(self) -> bool {
        matches!(self, Self::Timeout | Self::ConnectTimeout)
    }
}

impl TransportError {
    pub(crate) fn new(fault: Fault, source: Option<BoxError>) -> Self {
        Self { fault, source }
    }

    /// No connection was made, and nothing was sent.
    pub fn connect(source: impl Into<BoxError>) -> Self {
        Self::new(Fault::Connect, Some(source.into()))
    }

    /// No connection was made before a time limit ran out, and nothing was sent.
    pub fn connect_timeout(source: impl Into<BoxError>) -> Self {
        Self::new(Fault::ConnectTimeout, Some(source.into()))
    }

    /// A time limit ran out when the request was, or may have been, sent.
    pub fn timeout(source: impl Into<BoxError>) -> Self {
        Self::new(Fault::Timeout, Some(source.into()))
    }

    /// The connection broke off before the answer was complete.
    pub fn broken(source: impl Into<BoxError>) -> Self {
        Self::new(Fault::Broken, Some(source.into()))
    }

    pub(crate) fn into_parts(self) -> (Fault, Option<BoxError>) {
        (self.fault, self.source)
    }
}

/// Why the default transport could not be set up.
#[cfg(feature = "reqwest")]
#[derive(Debug)]
pub(crate) struct SetupError {
    pub(crate) message: &'static str,
    pub(crate) source: Option<BoxError>,
}

impl fmt::Display for TransportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "call {}", self.fault)
    }
}

impl std::error::Error for TransportError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.source.as_ref().map(|source| -> &(dyn std::error::Error + 'static) { source.as_ref() })
    }
}
