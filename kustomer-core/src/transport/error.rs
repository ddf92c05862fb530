//! The errors of transports: any error, or one that says what happened.

use std::fmt;

use super::fault::{Fault, TlsFault};

/// Any error.
pub type BoxError = Box<dyn std::error::Error + Send + Sync>;

/// An error of a transport that says what kind of failure it is.
///
/// A transport of your own may fail with any error. With this one, predicates such as
/// [`Error::is_timeout`](crate::Error::is_timeout) know what happened.
#[derive(Debug)]
pub struct TransportError {
    fault: Fault,
    source: Option<BoxError>,
}

impl TransportError {
    pub(crate) fn new(fault: Fault, source: Option<BoxError>) -> Self {
        Self { fault, source }
    }

    /// The transport did not send the request, for a reason other than those below. The service has not seen it, so any
    /// request can be retried.
    pub fn not_sent(source: impl Into<BoxError>) -> Self {
        Self::new(Fault::NotSent, Some(source.into()))
    }

    /// The transport could not connect. Nothing was sent.
    pub fn connect(source: impl Into<BoxError>) -> Self {
        Self::new(Fault::Connect, Some(source.into()))
    }

    /// The transport timed out while connecting. Nothing was sent.
    pub fn connect_timeout(source: impl Into<BoxError>) -> Self {
        Self::new(Fault::ConnectTimeout, Some(source.into()))
    }

    /// The TLS handshake failed. Nothing was sent.
    pub fn tls(source: impl Into<BoxError>) -> Self {
        Self::new(Fault::Tls(TlsFault::Handshake), Some(source.into()))
    }

    /// The transport failed in a way that another attempt does not mend, such as a replay that has no response for the
    /// request. Never retried.
    pub fn permanent(source: impl Into<BoxError>) -> Self {
        Self::new(Fault::Permanent, Some(source.into()))
    }

    /// The transport timed out after the request was, or may have been, sent.
    pub fn timeout(source: impl Into<BoxError>) -> Self {
        Self::new(Fault::Timeout, Some(source.into()))
    }

    /// The connection was lost before the response was complete.
    pub fn broken(source: impl Into<BoxError>) -> Self {
        Self::new(Fault::Broken, Some(source.into()))
    }

    pub(crate) fn fault(&self) -> &Fault {
        &self.fault
    }

    pub(crate) fn into_parts(self) -> (Fault, Option<BoxError>) {
        (self.fault, self.source)
    }
}

impl fmt::Display for TransportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.fault.fmt(f)
    }
}

impl std::error::Error for TransportError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.source.as_ref().map(|source| -> &(dyn std::error::Error + 'static) { source.as_ref() })
    }
}
