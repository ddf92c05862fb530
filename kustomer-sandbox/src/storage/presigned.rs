//! Presigned URLs: one request with one method, for a limited time.

use jiff::{SignedDuration, Timestamp};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use super::announced::Announced;
use super::credential::{self, ALGORITHM, Key};
use super::denial::Denial;
use crate::query::Query;
use crate::timestamp;

/// How many seconds a URL is valid. The service's limit is not documented.
const LIFETIME: i64 = 3600;

const SIGNATURE: &str = "X-Amz-Signature";
const DATE: &str = "X-Amz-Date";
const EXPIRES: &str = "X-Amz-Expires";
const CONTENT_TYPE: &str = "Content-Type";
const CONTENT_LENGTH: &str = "Content-Length";

/// The characters that stay as they are in paths and queries.
const ENCODED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// Returns the path and the query that upload a file by `PUT`.
pub(super) fn for_upload(key: &Key, bucket: &str, file: &Announced, now: Timestamp) -> String {
    let length = file.content_length.to_string();
    let announced = [(CONTENT_LENGTH, length.as_str()), (CONTENT_TYPE, &file.content_type)];
    presigned(key, "PUT", &path(bucket, &file.key), &announced, now)
}

/// Returns the path and the query that download a file by `GET`.
pub(super) fn for_download(key: &Key, bucket: &str, object: &str, now: Timestamp) -> String {
    presigned(key, "GET", &path(bucket, object), &[], now)
}

/// What the API announced of the file that a URL uploads: its content type, and its length in bytes.
pub(super) fn announced(query: &Query) -> (String, u64) {
    let content_type = query.get(CONTENT_TYPE).unwrap_or_default().to_owned();
    let length = query.get(CONTENT_LENGTH).and_then(|length| length.parse().ok());
    (content_type, length.unwrap_or_default())
}

/// Checks the signature and the lifetime of a request's URL. `path` is decoded.
///
/// # Errors
/// As S3, which refuses an expired URL with the status 403.
pub(super) fn check(
    key: &Key,
    method: &str,
    path: &str,
    query: &Query,
    now: Timestamp,
) -> Result<(), Denial> {
    let Some(found) = query.get(SIGNATURE) else {
        let expected = "expected a URL from `links.related` of an attachment";
        return Err(Denial::access_denied(format!("Access Denied: the URL is not signed, {expected}.")));
    };
    let pairs: Vec<(&str, &str)> = query.pairs().filter(|(name, _)| *name != SIGNATURE).collect();
    if !key.has_signed(&signed_text(method, path, &pairs), found) {
        return Err(Denial::signature(&format!("the URL was changed, or is not meant for {method}")));
    }
    let seconds = query.get(EXPIRES).and_then(|seconds| seconds.parse().ok()).unwrap_or_default();
    let signed_at = query.get(DATE).and_then(credential::parse);
    let expires = signed_at.and_then(|at| at.saturating_add(SignedDuration::from_secs(seconds)).ok());
    match expires {
        Some(expires) if now < expires => Ok(()),
        _ => Err(Denial::access_denied("Request has expired")
            .with(EXPIRES, seconds.to_string())
            .with("Expires", expires.map(timestamp::render).unwrap_or_default())
            .with("ServerTime", timestamp::render(now))),
    }
}

/// Returns the path of an object, not encoded.
fn path(bucket: &str, object: &str) -> String {
    format!("/{bucket}/{object}")
}

fn presigned(key: &Key, method: &str, path: &str, announced: &[(&str, &str)], now: Timestamp) -> String {
    let (credential, date, expires) =
        (credential::credential(now), credential::render(now), LIFETIME.to_string());
    let mut pairs = announced.to_vec();
    pairs.extend([
        ("X-Amz-Algorithm", ALGORITHM),
        ("X-Amz-Credential", &credential),
        (DATE, &date),
        (EXPIRES, &expires),
        ("X-Amz-SignedHeaders", "host"),
    ]);
    let signature = key.sign(&signed_text(method, path, &pairs));
    pairs.push((SIGNATURE, &signature));
    let query: Vec<String> =
        pairs.iter().map(|(name, value)| format!("{name}={}", utf8_percent_encode(value, ENCODED))).collect();
    let segments: Vec<String> =
        path.split('/').map(|segment| utf8_percent_encode(segment, ENCODED).to_string()).collect();
    format!("{}?{}", segments.join("/"), query.join("&"))
}

/// Returns what is signed of a request.
fn signed_text(method: &str, path: &str, pairs: &[(&str, &str)]) -> String {
    let mut text = format!("{method}\n{path}");
    for (name, value) in pairs {
        text.push('\n');
        text.push_str(name);
        text.push('=');
        text.push_str(value);
    }
    text
}
