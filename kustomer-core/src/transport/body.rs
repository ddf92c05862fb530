//! Reading a response body: up to a limit, into memory of the right size, and with a check that it is complete.

use std::pin::Pin;

use bytes::{Bytes, BytesMut};
use http::header::{CONTENT_ENCODING, CONTENT_LENGTH};
use http::response::Parts;
use http::{HeaderMap, StatusCode, Version};
use http_body::Body;

use super::fault::{in_body, too_large};
use super::{Fault, TransportError};
use crate::shown::shown;

/// The announced length is believed up to here. A longer body grows as it arrives: a header alone must not take much
/// memory.
const LARGEST_RESERVE: usize = 1024 * 1024;

/// Reads the body up to `limit` and decompresses it. `reports_end` is true when the end of an HTTP/2 stream can be
/// distinguished from a reset.
pub(super) async fn read(
    parts: &Parts,
    mut body: ::reqwest::Body,
    limit: usize,
    reports_end: bool,
) -> Result<Bytes, TransportError> {
    let expected = content_length(parts);
    if expected.is_some_and(|length| length > u64::try_from(limit).unwrap_or(u64::MAX)) {
        return Err(too_large(limit));
    }
    let received = collect(&mut body, expected, limit).await?;
    let is_short = expected.is_some_and(|length| u64::try_from(received.len()).is_ok_and(|len| len < length));
    let is_reset =
        expected.is_none() && parts.version == Version::HTTP_2 && reports_end && !body.is_end_stream();
    if is_short || is_reset {
        let fault = Fault::Truncated { received: received.len(), expected };
        return Err(TransportError::new(fault, None));
    }
    match decompress(&parts.headers, received, limit) {
        // The status of a failure says more than its body.
        Err(error) if !parts.status.is_success() && error.is_encoding() => Ok(Bytes::new()),
        outcome => outcome,
    }
}

/// Collects the chunks. A single one is not copied.
async fn collect(
    body: &mut ::reqwest::Body,
    expected: Option<u64>,
    limit: usize,
) -> Result<Bytes, TransportError> {
    let Some(first) = chunk(body).await? else { return Ok(Bytes::new()) };
    if first.len() > limit {
        return Err(too_large(limit));
    }
    let Some(second) = chunk(body).await? else { return Ok(first) };
    let expected = expected.and_then(|length| usize::try_from(length).ok()).unwrap_or(0);
    let so_far = first.len().saturating_add(second.len());
    let mut all = BytesMut::with_capacity(expected.min(LARGEST_RESERVE).min(limit).max(so_far));
    all.extend_from_slice(&first);
    let mut next = Some(second);
    while let Some(chunk_) = next {
        if all.len().saturating_add(chunk_.len()) > limit {
            return Err(too_large(limit));
        }
        all.extend_from_slice(&chunk_);
        next = chunk(body).await?;
    }
    Ok(all.freeze())
}

/// The next chunk that is not empty; trailers are skipped.
async fn chunk(body: &mut ::reqwest::Body) -> Result<Option<Bytes>, TransportError> {
    loop {
        let frame = std::future::poll_fn(|context| Pin::new(&mut *body).poll_frame(context)).await;
        match frame {
            None => return Ok(None),
            Some(Err(error)) => return Err(in_body(error)),
            Some(Ok(frame)) => match frame.into_data() {
                Ok(data) if !data.is_empty() => return Ok(Some(data)),
                _ => {}
            },
        }
    }
}

/// The announced length, for a response that has a body.
fn content_length(parts: &Parts) -> Option<u64> {
    if matches!(parts.status, StatusCode::NO_CONTENT | StatusCode::NOT_MODIFIED) {
        return None;
    }
    parts.headers.get(CONTENT_LENGTH)?.to_str().ok()?.trim().parse().ok()
}

fn decompress(headers: &HeaderMap, body: Bytes, limit: usize) -> Result<Bytes, TransportError> {
    let encodings: Vec<_> = headers
        .get_all(CONTENT_ENCODING)
        .iter()
        .map(|value| String::from_utf8_lossy(value.as_bytes()))
        .collect();
    let encodings = encodings.join(", ");
    let encoding = encodings.trim();
    if body.is_empty() || encoding.is_empty() || encoding.eq_ignore_ascii_case("identity") {
        return Ok(body);
    }
    #[cfg(feature = "gzip")]
    if encoding.eq_ignore_ascii_case("gzip") || encoding.eq_ignore_ascii_case("x-gzip") {
        return super::gzip::decompress(&body, limit);
    }
    #[cfg(not(feature = "gzip"))]
    let _ = limit;
    Err(TransportError::new(Fault::Encoding(shown(encoding, 32)), None))
}
