//! The headers that the service and the network in front of it add to every response, and what follows from the headers
//! of the request: an empty response to a client that has the document, and a compressed one to a client that can read it.
//!
//! Names, forms and constant values are those of recorded responses.

use std::hash::{BuildHasher as _, Hasher as _, RandomState};
use std::io::Write as _;
use std::sync::atomic::{AtomicU64, Ordering};

use flate2::Compression;
use flate2::write::GzEncoder;
use foldhash::quality::FixedState;
use http::header::{
    ACCEPT_ENCODING, CACHE_CONTROL, CONNECTION, CONTENT_ENCODING, CONTENT_TYPE, DATE, ETAG, IF_NONE_MATCH,
    STRICT_TRANSPORT_SECURITY, VARY, VIA, X_CONTENT_TYPE_OPTIONS,
};
use http::request::Parts;
use http::{HeaderMap, HeaderName, HeaderValue, Method, Response, StatusCode, Version};
use jiff::Timestamp;
use jiff::fmt::rfc2822::DateTimePrinter;

use crate::payload::Payload;
use crate::rate_limit::RateLimitStatus;

/// Smaller bodies are not compressed. Recorded: one of 753 bytes was not, one of 2375 was.
const SMALLEST_COMPRESSED: usize = 1024;

const STANDARD: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const URL_SAFE: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// The network in front of the service. It names every request.
#[derive(Debug)]
pub(super) struct Edge {
    /// The number that the next request is named by.
    next: AtomicU64,
}

impl Edge {
    pub(super) fn new() -> Self {
        // Two sandboxes, or two runs of one, name their requests differently.
        Self { next: AtomicU64::new(RandomState::new().hash_one(0)) }
    }

    /// Completes a response to a request.
    pub(super) fn complete(
        &self,
        request: &Parts,
        now: Timestamp,
        rate_limit: Option<RateLimitStatus>,
        mut response: Response<Payload>,
    ) -> Response<Payload> {
        let etag = etag(response.body().bytes());
        if is_known(request, response.status(), etag.as_ref()) {
            *response.status_mut() = StatusCode::NOT_MODIFIED;
            *response.body_mut() = Payload::whole(Vec::new());
            response.headers_mut().remove(CONTENT_TYPE);
        }
        let compressed =
            if accepts_gzip(&request.headers) { compress(response.body().bytes()) } else { None };
        let is_error = response.status().is_client_error() || response.status().is_server_error();
        let headers = response.headers_mut();
        headers.reserve(20);
        add_constant(headers, request, is_error);
        if let Some(rate_limit) = rate_limit {
            rate_limit.write_headers(headers);
        }
        headers.extend(date(now).map(|date| (DATE, date)));
        headers.extend(etag.map(|etag| (ETAG, etag)));
        headers.extend(self.request_id().map(|id| (HeaderName::from_static("x-amz-cf-id"), id)));
        if let Some(body) = compressed {
            headers.insert(CONTENT_ENCODING, HeaderValue::from_static("gzip"));
            *response.body_mut() = Payload::chunked(body);
        }
        response
    }

    /// Returns the value of `x-amz-cf-id`, by which support finds a request.
    fn request_id(&self) -> Option<HeaderValue> {
        let number = self.next.fetch_add(1, Ordering::Relaxed);
        let mut id = Vec::with_capacity(56);
        write_base64(&mut id, Mixer(number), 54, URL_SAFE);
        id.extend_from_slice(b"==");
        HeaderValue::from_bytes(&id).ok()
    }
}

/// Adds the headers that are the same in all responses to such a request.
fn add_constant(headers: &mut HeaderMap, request: &Parts, is_error: bool) {
    let mut add = |name: HeaderName, value: &'static str| {
        headers.insert(name, HeaderValue::from_static(value));
    };
    if request.version == Version::HTTP_11 {
        // hyper replaces it when it closes the connection.
        add(CONNECTION, "keep-alive");
    }
    let read = matches!(request.method, Method::GET | Method::HEAD);
    add(VARY, if read { "Accept-Encoding" } else { "X-HTTP-Method-Override, Accept-Encoding" });
    add(STRICT_TRANSPORT_SECURITY, "max-age=31536000; includeSubDomains");
    add(X_CONTENT_TYPE_OPTIONS, "nosniff");
    add(HeaderName::from_static("x-kustomer-pod"), "prod1");
    add(HeaderName::from_static("timing-allow-origin"), "*");
    add(CACHE_CONTROL, "no-cache,private");
    let cache = if is_error { "Error from cloudfront" } else { "Miss from cloudfront" };
    add(HeaderName::from_static("x-cache"), cache);
    add(VIA, "1.1 5a6e64626f780000000000000000000f.cloudfront.net (CloudFront)");
    add(HeaderName::from_static("x-amz-cf-pop"), "MXP64-C3");
}

/// Returns the tag of a body: its length and a hash of it. Only equal bodies have equal tags.
fn etag(body: &[u8]) -> Option<HeaderValue> {
    if body.is_empty() {
        return None;
    }
    let mut hasher = FixedState::with_seed(0).build_hasher();
    hasher.write(body);
    let mut tag = format!("W/\"{:x}-", body.len()).into_bytes();
    write_base64(&mut tag, Mixer(hasher.finish()), 27, STANDARD);
    tag.push(b'"');
    HeaderValue::from_bytes(&tag).ok()
}

/// Whether the client has the document already.
fn is_known(request: &Parts, status: StatusCode, etag: Option<&HeaderValue>) -> bool {
    let opaque = |tag: &str| tag.trim().trim_start_matches("W/").to_owned();
    let own = etag.and_then(|etag| etag.to_str().ok()).map(opaque);
    let tags = request.headers.get_all(IF_NONE_MATCH).iter().filter_map(|value| value.to_str().ok());
    let is_own = |tag: &str| tag.trim() == "*" || Some(opaque(tag)) == own;
    // The tags of the service have no commas in them.
    let mut given = tags.flat_map(|tags| tags.split(','));
    matches!(request.method, Method::GET | Method::HEAD)
        && status == StatusCode::OK
        && own.is_some()
        && given.any(is_own)
}

fn accepts_gzip(headers: &HeaderMap) -> bool {
    let values = headers.get_all(ACCEPT_ENCODING).iter().filter_map(|value| value.to_str().ok());
    let accepts = |coding: &str| {
        let mut parts = coding.split(';').map(str::trim);
        let is_gzip = parts.next().is_some_and(|name| name.eq_ignore_ascii_case("gzip") || name == "*");
        let is_refused = |part: &str| {
            let quality = part.strip_prefix("q=").and_then(|quality| quality.parse::<f32>().ok());
            quality.is_some_and(|quality| quality <= 0.0)
        };
        is_gzip && !parts.any(is_refused)
    };
    values.flat_map(|values| values.split(',')).any(accepts)
}

fn compress(body: &[u8]) -> Option<Vec<u8>> {
    if body.len() < SMALLEST_COMPRESSED {
        return None;
    }
    let mut encoder = GzEncoder::new(Vec::with_capacity(body.len() / 4), Compression::fast());
    encoder.write_all(body).ok()?;
    encoder.finish().ok()
}

fn date(now: Timestamp) -> Option<HeaderValue> {
    let date = DateTimePrinter::new().timestamp_to_rfc9110_string(&now).ok()?;
    HeaderValue::try_from(date).ok()
}

/// Bits that look random and follow from a number (`SplitMix64`).
struct Mixer(u64);

impl Mixer {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }
}

/// Appends digits of base 64, ten from each number.
fn write_base64(text: &mut Vec<u8>, mut bits: Mixer, digits: usize, alphabet: &[u8; 64]) {
    let mut left = digits;
    while left > 0 {
        let mut number = bits.next();
        for _ in 0..left.min(10) {
            let digit = usize::try_from(number % 64).unwrap_or_default();
            text.extend(alphabet.get(digit));
            number /= 64;
        }
        left = left.saturating_sub(10);
    }
}
