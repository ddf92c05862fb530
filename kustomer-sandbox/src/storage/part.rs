//! Downloads of a part of a file: the header `Range`, with one range as S3 allows, and `If-Range`.

use bytes::Bytes;
use http::header::{ACCEPT_RANGES, CONTENT_RANGE, IF_RANGE, RANGE};
use http::{HeaderMap, HeaderValue, Response, StatusCode};

use super::denial::Denial;
use crate::payload::Payload;

/// Returns the whole file, or the part of it that the headers of a request ask for.
///
/// # Errors
/// If the part begins behind the end.
pub(super) fn response(
    file: &Bytes,
    headers: &HeaderMap,
    etag: &HeaderValue,
) -> Result<Response<Payload>, Denial> {
    let is_current = headers.get(IF_RANGE).is_none_or(|version| version == etag);
    let range = headers.get(RANGE).filter(|_| is_current).and_then(|range| range.to_str().ok());
    let mut response = match range.and_then(|range| parse(range, file.len())) {
        None => Response::new(Payload::whole(file.clone())),
        Some((start, end)) if start < end => {
            let mut response = Response::new(Payload::whole(file.slice(start..end)));
            *response.status_mut() = StatusCode::PARTIAL_CONTENT;
            let range = format!("bytes {start}-{}/{}", end - 1, file.len());
            response
                .headers_mut()
                .extend(HeaderValue::from_str(&range).ok().map(|range| (CONTENT_RANGE, range)));
            response
        }
        Some(_) => return Err(Denial::invalid_range(range.unwrap_or_default(), file.len())),
    };
    response.headers_mut().insert(ACCEPT_RANGES, HeaderValue::from_static("bytes"));
    Ok(response)
}

/// Returns the first byte and the one behind the last, which is not larger if there is nothing in between. `None` for what is
/// not one range of bytes, which is ignored.
fn parse(range: &str, length: usize) -> Option<(usize, usize)> {
    let (start, end) = range.strip_prefix("bytes=")?.split_once('-')?;
    if start.is_empty() {
        let last: usize = end.parse().ok()?;
        return Some((length.saturating_sub(last), length));
    }
    let start: usize = start.parse().ok()?;
    if end.is_empty() {
        return Some((start.min(length), length));
    }
    let last: usize = end.parse().ok()?;
    (start <= last).then(|| (start.min(length), last.saturating_add(1).min(length)))
}

#[cfg(test)]
mod tests {
    use super::parse;

    #[test]
    fn one_range_is_read_and_anything_else_is_ignored() {
        for (range, expected) in [
            ("bytes=0-", Some((0, 10))),
            ("bytes=3-5", Some((3, 6))),
            ("bytes=3-99", Some((3, 10))),
            ("bytes=-4", Some((6, 10))),
            ("bytes=-99", Some((0, 10))),
            ("bytes=10-", Some((10, 10))),
            ("bytes=18446744073709551615-", Some((10, 10))),
            ("bytes=-0", Some((10, 10))),
            ("bytes=5-3", None),
            ("bytes=1-2,4-5", None),
            ("bytes=", None),
            ("items=1-2", None),
            ("", None),
        ] {
            assert_eq!(parse(range, 10), expected, "{range}");
        }
    }
}
