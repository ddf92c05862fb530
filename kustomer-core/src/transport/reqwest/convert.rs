//! From the request of this crate to that of reqwest.

use bytes::Bytes;
use http::HeaderValue;
use http::header::ACCEPT_ENCODING;

use super::super::TransportError;
use super::origins::Origins;

/// What can be decompressed here. A browser asks for what it can decompress by itself.
pub(super) const ENCODINGS: Option<HeaderValue> =
    if cfg!(all(feature = "gzip", not(all(target_family = "wasm", target_os = "unknown")))) {
        Some(HeaderValue::from_static("gzip"))
    } else {
        None
    };

/// The same request as reqwest wants it.
///
/// # Errors
/// When the request would carry the key over a network unencrypted.
pub(super) fn convert(
    request: http::Request<Bytes>,
    origins: &Origins,
) -> Result<::reqwest::Request, TransportError> {
    let (mut parts, body) = request.into_parts();
    // Where the connection knows the transport, it is there.
    if let Some(encodings) = ENCODINGS
        && parts.headers.get(ACCEPT_ENCODING) != Some(&encodings)
    {
        parts.headers.insert(ACCEPT_ENCODING, encodings);
    }
    let mut request = ::reqwest::Request::new(parts.method, origins.url(&parts.uri)?);
    *request.headers_mut() = parts.headers;
    if !body.is_empty() {
        *request.body_mut() = Some(body.into());
    }
    Ok(request)
}

/// The same for a body that is streamed.
#[cfg(feature = "files")]
pub(super) fn convert_streamed(
    request: http::Request<::reqwest::Body>,
    origins: &Origins,
) -> Result<::reqwest::Request, TransportError> {
    let (parts, body) = request.into_parts();
    let mut request = ::reqwest::Request::new(parts.method, origins.url(&parts.uri)?);
    *request.headers_mut() = parts.headers;
    *request.body_mut() = Some(body);
    Ok(request)
}
