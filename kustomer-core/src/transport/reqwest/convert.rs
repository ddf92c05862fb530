//! From the request of this crate to that of reqwest.

use std::fmt::Write as _;

use bytes::Bytes;
use http::Uri;
use http::uri::{Authority, PathAndQuery, Scheme};

use super::super::{Fault, TransportError};
use crate::loopback::is_loopback;
use crate::shown::shown;

/// The same request as reqwest wants it. The URL is printed once, into memory of the right size.
///
/// # Errors
/// When the request would carry the key over a network unencrypted.
pub(super) fn convert(request: http::Request<Bytes>) -> Result<::reqwest::Request, TransportError> {
    let (parts, body) = request.into_parts();
    check_scheme(&parts.uri)?;
    let mut request = ::reqwest::Request::new(parts.method, url(&parts.uri)?);
    *request.headers_mut() = parts.headers;
    // A browser asks for what it can decompress.
    #[cfg(all(feature = "gzip", not(all(target_family = "wasm", target_os = "unknown"))))]
    request.headers_mut().insert(http::header::ACCEPT_ENCODING, http::HeaderValue::from_static("gzip"));
    if !body.is_empty() {
        *request.body_mut() = Some(body.into());
    }
    Ok(request)
}

/// The same for a body that is streamed.
#[cfg(feature = "files")]
pub(super) fn convert_streamed(
    request: http::Request<::reqwest::Body>,
) -> Result<::reqwest::Request, TransportError> {
    let (parts, body) = request.into_parts();
    check_scheme(&parts.uri)?;
    let mut request = ::reqwest::Request::new(parts.method, url(&parts.uri)?);
    *request.headers_mut() = parts.headers;
    *request.body_mut() = Some(body);
    Ok(request)
}

/// A client checks the address that it is built with. A layer may still have changed that of a request.
fn check_scheme(uri: &Uri) -> Result<(), TransportError> {
    let host = uri.host().unwrap_or_default();
    if uri.scheme() == Some(&Scheme::HTTPS) || uri.scheme() == Some(&Scheme::HTTP) && is_loopback(host) {
        return Ok(());
    }
    Err(TransportError::new(Fault::PlainText { host: shown(host, 100) }, None))
}

fn url(uri: &Uri) -> Result<::reqwest::Url, TransportError> {
    const SCHEME_AND_SLASHES: usize = "https://".len();
    let authority = uri.authority().map_or("", Authority::as_str);
    let target = uri.path_and_query().map_or("/", PathAndQuery::as_str);
    let mut text = String::with_capacity(SCHEME_AND_SLASHES + authority.len() + target.len());
    // Writing to a `String` cannot fail.
    let _ = write!(text, "{}://{authority}{target}", uri.scheme_str().unwrap_or("https"));
    ::reqwest::Url::parse(&text).map_err(|error| TransportError::new(Fault::NotSent, Some(error.into())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_request_that_would_cross_a_network_unencrypted_is_refused() {
        let send = |uri: &str| {
            let request = http::Request::builder().uri(uri).body(Bytes::new());
            convert(request.expect("a request"))
        };
        for uri in
            ["https://acme.example/v1", "http://127.0.0.1:1/v1", "http://localhost/v1", "http://[::1]/"]
        {
            assert_eq!(send(uri).expect(uri).url().as_str(), uri);
        }
        for uri in ["http://acme.example/v1", "http://localhost.evil.example/", "ftp://127.0.0.1/"] {
            let (fault, _) = send(uri).expect_err(uri).into_parts();
            assert!(fault.is_not_sent(), "{uri}: {fault}");
            assert!(fault.to_string().contains("would send the key unencrypted"), "{uri}: {fault}");
        }
    }
}
