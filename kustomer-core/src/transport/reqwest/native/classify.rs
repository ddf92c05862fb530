//! What an error of reqwest means: found by its predicates and by the types of its causes.

use std::io;

use super::super::super::cause::cause;
use super::super::super::{Fault, TransportError};
use super::resolver::HostNotFound;
use super::tls;

/// What an error before the head of the response means.
pub(super) fn before_head(error: ::reqwest::Error) -> TransportError {
    let fault = match unsent(&error) {
        Some(fault) => fault,
        None if is_protocol_error(&error) => Fault::Protocol,
        None => broken(&error),
    };
    transport_error(fault, error)
}

/// What an error after the head of the response means. The request was sent, whatever the server says now.
pub(super) fn in_body(error: ::reqwest::Error) -> TransportError {
    let fault = broken(&error);
    transport_error(fault, error)
}

/// The URL is left out: its query may contain personal data, and the error names the path anyway.
fn transport_error(fault: Fault, error: ::reqwest::Error) -> TransportError {
    TransportError::new(fault, Some(error.without_url().into()))
}

/// The fault, if the error proves that the service has not processed the request.
fn unsent(error: &::reqwest::Error) -> Option<Fault> {
    match (error.is_connect(), error.is_timeout()) {
        (true, true) => Some(Fault::ConnectTimeout),
        (true, false) if error.is_dns() => {
            let host = cause::<HostNotFound>(error).map(|error| error.host.clone());
            Some(Fault::Dns { host })
        }
        (true, false) => Some(tls::fault_of(error).unwrap_or(Fault::Connect)),
        (false, _) if is_unprocessed(error) => Some(Fault::Unprocessed),
        // hyper's word for a request of which it has not begun to write the first byte.
        (false, _) if cause::<hyper::Error>(error).is_some_and(hyper::Error::is_canceled) => {
            Some(Fault::NotSent)
        }
        (false, _) => None,
    }
}

/// True when the server said that it has not processed the request: by `REFUSED_STREAM`, or by a `GOAWAY` whose last
/// stream is before the one of the request. h2 reports a `GOAWAY` to no other stream.
#[cfg(feature = "http2")]
fn is_unprocessed(error: &::reqwest::Error) -> bool {
    cause::<h2::Error>(error).is_some_and(|error| {
        let is_refused = error.is_reset() && error.reason() == Some(h2::Reason::REFUSED_STREAM);
        error.is_remote() && (is_refused || error.is_go_away())
    })
}

#[cfg(not(feature = "http2"))]
fn is_unprocessed(_: &::reqwest::Error) -> bool {
    false
}

/// True when h2 has refused the head of the response. It does not say why.
#[cfg(feature = "http2")]
fn is_protocol_error(error: &::reqwest::Error) -> bool {
    cause::<h2::Error>(error).is_some_and(|error| {
        error.is_library() && error.is_reset() && error.reason() == Some(h2::Reason::PROTOCOL_ERROR)
    })
}

#[cfg(not(feature = "http2"))]
fn is_protocol_error(_: &::reqwest::Error) -> bool {
    false
}

fn broken(error: &::reqwest::Error) -> Fault {
    if error.is_timeout() {
        return Fault::Timeout;
    }
    let is_malformed =
        |error: &io::Error| matches!(error.kind(), io::ErrorKind::InvalidData | io::ErrorKind::InvalidInput);
    match (cause::<hyper::Error>(error), cause::<io::Error>(error)) {
        // hyper says by its text alone which limit it was.
        (Some(error), _) if error.is_parse() && error.to_string() == "message head is too large" => {
            Fault::LargeHead
        }
        (Some(error), _) if error.is_parse() => Fault::Head,
        (_, Some(error)) if is_malformed(error) => Fault::Chunks,
        _ => Fault::Broken,
    }
}

pub(super) fn too_large(limit: usize) -> TransportError {
    TransportError::new(Fault::TooLarge { limit }, None)
}
