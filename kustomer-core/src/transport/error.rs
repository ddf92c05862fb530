//! Why no complete response arrived, as far as callers act on it.

use std::fmt;

use super::BoxError;
use crate::redact::Redactor;

/// An error of a transport that says what kind of failure it is.
///
/// A transport of your own may fail with any error. With this one, predicates such as
/// [`Error::is_timeout`](crate::Error::is_timeout) know what happened.
#[derive(Debug)]
pub struct TransportError {
    fault: Fault,
    source: Option<BoxError>,
}

/// The kinds of failure.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(
    not(all(feature = "gzip", feature = "reqwest")),
    expect(dead_code, reason = "only the default transport finds some of them")
)]
pub(crate) enum Fault {
    /// Nothing was sent, for a reason that the source names.
    NotSent,
    /// The address of the host could not be looked up.
    Dns,
    Connect,
    ConnectTimeout,
    Tls(TlsFault),
    /// The server refused an HTTP/2 stream, or closed the connection, before it processed the request.
    Unprocessed,
    Timeout,
    Broken,
    /// The body ended early, without an error of the connection.
    Truncated {
        received: usize,
        expected: Option<u64>,
    },
    /// The status line or the headers are malformed or too large: the source says which.
    Head,
    /// The chunks of the body are malformed.
    Chunks,
    Gzip,
    /// A content encoding that was not asked for.
    Encoding(String),
    TooLarge {
        limit: usize,
    },
    /// Another attempt would come to the same.
    Permanent,
    Other,
}

/// Why a TLS handshake failed.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(not(feature = "rustls"), expect(dead_code, reason = "other TLS libraries do not say"))]
pub(crate) enum TlsFault {
    /// The certificate is for other hosts than this one.
    NotValidFor(Option<String>),
    Expired,
    NotValidYet,
    UnknownIssuer,
    Revoked,
    /// Something else is wrong with the certificate.
    Certificate,
    /// The handshake failed over something else, such as a server that does not speak TLS.
    Handshake,
}

impl Fault {
    /// True when the service cannot have seen the request, or has promised not to have processed it.
    pub(crate) const fn is_not_sent(&self) -> bool {
        self.is_connect() || self.is_tls() || matches!(self, Self::NotSent | Self::Unprocessed)
    }

    pub(crate) const fn is_connect(&self) -> bool {
        matches!(self, Self::Dns | Self::Connect | Self::ConnectTimeout)
    }

    pub(crate) const fn is_tls(&self) -> bool {
        matches!(self, Self::Tls(_))
    }

    pub(crate) const fn is_timeout(&self) -> bool {
        matches!(self, Self::Timeout | Self::ConnectTimeout)
    }

    /// Removes the key from what the server said.
    pub(crate) fn redact(&mut self, redactor: &Redactor) {
        if let Self::Encoding(text) | Self::Tls(TlsFault::NotValidFor(Some(text))) = self {
            *text = redactor.redact(text);
        }
    }
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

    /// True when the body arrived, but cannot be decompressed.
    #[cfg(feature = "reqwest")]
    pub(super) const fn is_encoding(&self) -> bool {
        matches!(self.fault, Fault::Gzip | Fault::Encoding(_))
    }

    pub(super) fn fault(&self) -> &Fault {
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

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotSent => f.write_str("request was not sent"),
            Self::Dns => f.write_str("could not find the host"),
            Self::Unprocessed => f.write_str("server closed the stream before it processed the request"),
            Self::Connect => f.write_str("could not connect to the service"),
            Self::ConnectTimeout => f.write_str("timed out connecting to the service"),
            Self::Tls(fault) => fault.fmt(f),
            Self::Timeout => f.write_str("timed out waiting for the response"),
            Self::Broken => f.write_str("lost the connection before the response was complete"),
            Self::Truncated { received, expected: Some(expected) } => {
                write!(f, "response body ended after {received} of {expected} bytes")
            }
            Self::Truncated { received, expected: None } => {
                write!(f, "response body was cut off after {received} bytes")
            }
            Self::Head => f.write_str("response headers are malformed or too large"),
            Self::Chunks => f.write_str("response body is malformed"),
            Self::Gzip => f.write_str("response body is not valid gzip"),
            Self::Encoding(name) => write!(f, "response body has the unsupported content encoding `{name}`"),
            Self::TooLarge { limit } => {
                write!(f, "response body is over the limit of {limit} bytes (`max_response_bytes`)")
            }
            Self::Permanent | Self::Other => f.write_str("transport failed"),
        }
    }
}

impl fmt::Display for TlsFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotValidFor(Some(host)) => write!(f, "TLS certificate is not valid for `{host}`"),
            Self::NotValidFor(None) => f.write_str("TLS certificate is not valid for the host"),
            Self::Expired => f.write_str("TLS certificate expired"),
            Self::NotValidYet => f.write_str("TLS certificate is not valid yet"),
            Self::UnknownIssuer => f.write_str("TLS certificate has an unknown issuer"),
            Self::Revoked => f.write_str("TLS certificate was revoked"),
            Self::Certificate => f.write_str("TLS certificate is not valid"),
            Self::Handshake => f.write_str("TLS handshake failed"),
        }
    }
}

/// Why the default transport could not be set up.
#[cfg(feature = "reqwest")]
#[derive(Debug)]
pub(crate) struct SetupError {
    pub(crate) message: &'static str,
    pub(crate) source: Option<BoxError>,
}
