//! What an error of reqwest means: found by its predicates and by the types of its causes.

use std::error::Error;
use std::io;

use super::{Fault, TransportError};

/// The URL is left out: its query may contain personal data, and the error names the path anyway.
pub(super) fn classify(error: ::reqwest::Error) -> TransportError {
    let fault = fault(&error);
    TransportError::new(fault, Some(error.without_url().into()))
}

fn fault(error: &::reqwest::Error) -> Fault {
    match (error.is_connect(), error.is_timeout()) {
        (true, true) => return Fault::ConnectTimeout,
        (true, false) => return tls(error).unwrap_or(Fault::Connect),
        (false, true) => return Fault::Timeout,
        (false, false) => {}
    }
    let is_malformed =
        |error: &io::Error| matches!(error.kind(), io::ErrorKind::InvalidData | io::ErrorKind::InvalidInput);
    match (cause::<hyper::Error>(error), cause::<io::Error>(error)) {
        (Some(error), _) if error.is_parse() => Fault::Head,
        (_, Some(error)) if is_malformed(error) => Fault::Chunks,
        _ => Fault::Broken,
    }
}

#[cfg(feature = "rustls")]
fn tls(error: &::reqwest::Error) -> Option<Fault> {
    cause::<rustls::Error>(error).map(|error| Fault::Tls(super::tls::fault(error)))
}

#[cfg(not(feature = "rustls"))]
fn tls(_: &::reqwest::Error) -> Option<Fault> {
    None
}

/// The first cause of type `T`. An IO error hides the error inside of it from `source`.
fn cause<'a, T: Error + 'static>(error: &'a (dyn Error + 'static)) -> Option<&'a T> {
    let mut next = Some(error);
    while let Some(error) = next {
        if let Some(found) = error.downcast_ref::<T>() {
            return Some(found);
        }
        next = match error.downcast_ref::<io::Error>().and_then(io::Error::get_ref) {
            Some(inner) => Some(inner),
            None => error.source(),
        };
    }
    None
}

pub(super) fn too_large(limit: usize) -> TransportError {
    TransportError::new(Fault::TooLarge { limit }, None)
}
