//! The kinds of failure of a transport, as far as callers act on them, and how they read.

use std::fmt;
use std::time::Duration;

use crate::redact::Redactor;

/// Why no complete response arrived.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(dead_code, reason = "some are found by the default transport alone, or on some platforms")]
pub(crate) enum Fault {
    /// Nothing was sent, for a reason that the source names.
    NotSent,
    /// There is no tokio runtime.
    NoRuntime,
    /// The request would have crossed a network in plain text.
    PlainText {
        host: String,
    },
    /// The address of the host could not be looked up.
    Dns {
        host: Option<String>,
    },
    Connect,
    ConnectTimeout,
    Tls(TlsFault),
    /// The server refused an HTTP/2 stream, or closed the connection, before it processed the request.
    Unprocessed,
    /// The time for the whole request is up.
    Timeout,
    FirstByte {
        limit: Duration,
    },
    /// Nothing more of the body arrived.
    Idle {
        limit: Duration,
    },
    Broken,
    /// A browser's `fetch` failed, for a reason that it does not say.
    Fetch,
    /// The body ended early, without an error of the connection.
    Truncated {
        received: usize,
        expected: Option<u64>,
    },
    /// The status line or the headers are malformed.
    Head,
    /// There are too many headers, or they are too large: the HTTP library does not say which.
    LargeHead,
    /// The head of an HTTP/2 response is malformed or far too large.
    Protocol,
    TooManyHeaders {
        limit: usize,
    },
    HeadersTooLarge {
        limit: u32,
    },
    /// The HTTP client has followed a redirect by itself.
    FollowedRedirect {
        host: String,
    },
    /// The chunks of the body are malformed.
    Chunks,
    Gzip,
    /// A content encoding that was not asked for.
    Encoding(String),
    TooLarge {
        limit: usize,
    },
    /// A small body becomes a large one.
    Bomb {
        ratio: usize,
    },
    /// Another attempt would come to the same.
    Permanent,
    Other,
}

/// Why a TLS handshake failed.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(dead_code, reason = "other TLS libraries than rustls do not say")]
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
        let is_unsent =
            matches!(self, Self::NotSent | Self::NoRuntime | Self::PlainText { .. } | Self::Unprocessed);
        is_unsent || self.is_connect() || self.is_tls()
    }

    /// True when another attempt would come to the same: the next response would be as large, or as strange, or nothing
    /// can be sent at all.
    pub(crate) const fn is_permanent(&self) -> bool {
        matches!(
            self,
            Self::NoRuntime
                | Self::PlainText { .. }
                | Self::LargeHead
                | Self::TooManyHeaders { .. }
                | Self::HeadersTooLarge { .. }
                | Self::FollowedRedirect { .. }
                | Self::Encoding(_)
                | Self::TooLarge { .. }
                | Self::Bomb { .. }
                | Self::Permanent
        )
    }

    /// The kind in one word, for metrics and traces.
    pub(crate) fn name(&self) -> &'static str {
        match self {
            fault if fault.is_timeout() => "timeout",
            Self::Dns { .. } => "dns",
            Self::Tls(_) => "tls",
            Self::Broken | Self::Truncated { .. } => "broken",
            Self::TooLarge { .. } | Self::Bomb { .. } => "too_large",
            Self::Permanent | Self::Other => "other",
            fault if fault.is_connect() => "connect",
            fault if fault.is_not_sent() => "not_sent",
            _ => "invalid_response",
        }
    }

    pub(crate) const fn is_connect(&self) -> bool {
        matches!(self, Self::Dns { .. } | Self::Connect | Self::ConnectTimeout)
    }

    pub(crate) const fn is_tls(&self) -> bool {
        matches!(self, Self::Tls(_))
    }

    pub(crate) const fn is_timeout(&self) -> bool {
        matches!(self, Self::Timeout | Self::ConnectTimeout | Self::FirstByte { .. } | Self::Idle { .. })
    }

    pub(crate) const fn is_redirect(&self) -> bool {
        matches!(self, Self::FollowedRedirect { .. })
    }

    /// Removes the key from what a server or an address said.
    pub(crate) fn redact(&mut self, redactor: &Redactor) {
        if let Self::Encoding(text)
        | Self::FollowedRedirect { host: text }
        | Self::PlainText { host: text }
        | Self::Dns { host: Some(text) }
        | Self::Tls(TlsFault::NotValidFor(Some(text))) = self
        {
            *text = redactor.redact(text);
        }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotSent => f.write_str("request was not sent"),
            Self::NoRuntime => f.write_str(
                "no tokio runtime: the async client must be used within one (see `#[tokio::main]`); in a program \
                 without one, use `kustomer::blocking`",
            ),
            Self::PlainText { host } => {
                write!(f, "request to `{host}` would send the key unencrypted: use `https`")
            }
            Self::Dns { host: Some(host) } => write!(f, "could not find the host `{host}`"),
            Self::Dns { host: None } => f.write_str("could not find the host"),
            Self::Connect => f.write_str("could not connect to the service"),
            Self::ConnectTimeout => f.write_str("timed out connecting to the service"),
            Self::Tls(fault) => fault.fmt(f),
            Self::Unprocessed => f.write_str("server closed the stream before it processed the request"),
            Self::Timeout => f.write_str("timed out waiting for the response"),
            Self::FirstByte { limit } => {
                write!(f, "no response started within {limit:?} (`first_byte_timeout`)")
            }
            Self::Idle { limit } => {
                write!(f, "response body stalled: nothing arrived for {limit:?} (`idle_timeout`)")
            }
            Self::Broken => f.write_str("lost the connection before the response was complete"),
            Self::Fetch => f.write_str("browser could not make the request"),
            Self::Truncated { received, expected: Some(expected) } => {
                write!(f, "response body ended after {received} of {expected} bytes")
            }
            Self::Truncated { received, expected: None } => {
                write!(f, "response body was cut off after {received} bytes")
            }
            Self::Head => f.write_str("response headers are malformed"),
            Self::LargeHead => {
                f.write_str("response has too many or too large headers (`max_headers`, `max_header_bytes`)")
            }
            Self::Protocol => f.write_str("response headers are malformed or too large"),
            Self::TooManyHeaders { limit } => {
                write!(f, "response has more than {limit} headers (`max_headers`)")
            }
            Self::HeadersTooLarge { limit } => {
                write!(f, "response headers are over the limit of {limit} bytes (`max_header_bytes`)")
            }
            Self::FollowedRedirect { host } => write!(
                f,
                "HTTP client followed a redirect to `{host}`: build it with `redirect(Policy::none())`, or the key may \
                 go to another host"
            ),
            Self::Chunks => f.write_str("response body is malformed"),
            Self::Gzip => f.write_str("response body is not valid gzip"),
            Self::Encoding(name) => write!(f, "response body has the unsupported content encoding `{name}`"),
            Self::TooLarge { limit } => {
                write!(f, "response body is over the limit of {limit} bytes (`max_response_bytes`)")
            }
            Self::Bomb { ratio } => {
                write!(f, "response body decompresses to more than {ratio} times its size (`max_decompression_ratio`)")
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
