//! From a request to the `http::Request` that a transport sends: its address, headers and body.

use bytes::Bytes;
use http::Uri;
use http::header::{
    ACCEPT, ACCEPT_ENCODING, AUTHORIZATION, CONTENT_TYPE, HeaderMap, HeaderValue, USER_AGENT,
};

use super::call_state::CallState;
use super::inner::Inner;
use crate::config::BaseUrl;
use crate::request::{Body, MAX_BODY_BYTES, MAX_HOOK_BODY_BYTES, RateLimits, Request, RequestError};

/// Builds the request for the transport.
///
/// # Errors
/// When the body is too large, a header is not valid, or path and query do not form an address.
pub(super) fn build(call: &CallState, inner: &Inner) -> Result<http::Request<Bytes>, RequestError> {
    let request = &call.request;
    check_body(request)?;
    let (body, content_type) = request.body().map(Body::to_parts).unzip();
    let mut http = http::Request::new(body.unwrap_or_default());
    *http.method_mut() = request.method().clone();
    *http.uri_mut() = uri(request, &inner.config.base_url)?;
    *http.headers_mut() = inner.headers.clone();
    let headers = http.headers_mut();
    if let Some(content_type) = content_type {
        headers.insert(CONTENT_TYPE, content_type);
    }
    // Where a call has no options of its own, it has those of the client: to add them again changes nothing.
    for own in [inner.defaults.headers()?, call.options.headers()?].into_iter().flatten() {
        extend(headers, own);
    }
    Ok(http)
}

/// The headers of every request, with what the transport accepts. To copy them takes half the time of putting them
/// together.
pub(super) fn common_headers(
    user_agent: HeaderValue,
    authorization: HeaderValue,
    encodings: Option<HeaderValue>,
) -> HeaderMap {
    const JSON: HeaderValue = HeaderValue::from_static("application/json");
    let headers = [(ACCEPT, JSON), (USER_AGENT, user_agent), (AUTHORIZATION, authorization)];
    headers.into_iter().chain(encodings.map(|encodings| (ACCEPT_ENCODING, encodings))).collect()
}

/// Sets headers. One that is set for a call replaces that of the client.
fn extend(headers: &mut HeaderMap, own: &HeaderMap) {
    for name in own.keys() {
        headers.remove(name);
        for value in own.get_all(name) {
            headers.append(name, value.clone());
        }
    }
}

fn check_body(request: &Request) -> Result<(), RequestError> {
    let is_hook = request.rate_limits().contains(RateLimits::HOOK);
    let limit = if is_hook { MAX_HOOK_BODY_BYTES } else { MAX_BODY_BYTES };
    match request.body().map_or(0, |body| body.bytes().len()) {
        length if length > limit => {
            Err(RequestError::new(format!("body of {length} bytes exceeds the limit of {limit} bytes")))
        }
        _ => Ok(()),
    }
}

fn uri(request: &Request, base_url: &BaseUrl) -> Result<Uri, RequestError> {
    let path = request.path();
    if !path.as_str().starts_with('/') {
        return Err(RequestError::new(format!("path `{}` does not start with `/`", path.shown())));
    }
    if has_dot_segment(path.as_str()) {
        return Err(RequestError::new(format!("path `{}` contains `.` or `..`", path.shown())));
    }
    base_url
        .join(request.target())
        .ok_or_else(|| RequestError::new("path and query do not form a valid URL or are too long"))
}

/// Most paths have no character of a segment that moves to another place.
fn has_dot_segment(path: &str) -> bool {
    // Without a way out of the loop, it takes many bytes at a time.
    let may_have_one = path.bytes().fold(false, |found, byte| found | matches!(byte, b'.' | b'%'));
    may_have_one && path.split('/').any(is_dot_segment)
}

/// A segment that moves to another place, plain or percent-encoded.
fn is_dot_segment(segment: &str) -> bool {
    let mut rest = segment;
    let mut dots = 0;
    while let Some(next) = [".", "%2e", "%2E"].iter().find_map(|dot| rest.strip_prefix(dot)) {
        (rest, dots) = (next, dots + 1);
    }
    rest.is_empty() && matches!(dots, 1 | 2)
}
