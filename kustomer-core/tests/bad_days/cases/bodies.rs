//! Responses whose body is not what the headers say, and responses with more or less than one would expect.

use std::io::Write as _;

use super::Group;
use crate::fault::{Fault, Then};
use crate::row::Case;

pub(super) fn groups() -> Vec<Group> {
    vec![
        Group {
            title: "Bodies that are cut off",
            why: "The request was done, but the record did not arrive. The request is sent again where that does no \
                  harm; of a create, the lookup brings the record. A 404 whose body cannot be read may be from anyone, \
                  so it is no proof that a delete was done, and is the error.",
            cases: vec![
                Case::new("closed in the body", Fault::changed(|bytes| shortened(bytes, 20), Then::Close)),
                Case::new("reset in the body", Fault::changed(|bytes| shortened(bytes, 20), Then::Reset)),
                Case::new("closed after a chunk", Fault::changed(|bytes| chunked(&bytes, ""), Then::Close)),
                Case::new("reset after a chunk", Fault::changed(|bytes| chunked(&bytes, ""), Then::Reset)),
                Case::new("malformed chunk", Fault::changed(|bytes| chunked(&bytes, "zz\r\n"), Then::Close)),
                Case::new(
                    "Content-Length too large",
                    Fault::changed(|bytes| with_length(&bytes, 10), Then::Close),
                ),
                Case::new("truncated gzip", Fault::changed(|bytes| gzipped(&bytes, 10), Then::Continue)),
                Case::new(
                    "gzip that is none",
                    Fault::changed(|bytes| with_header(&bytes, "content-encoding: gzip"), Then::Continue),
                ),
            ],
        },
        Group {
            title: "Bodies that are complete but cannot be read",
            why: "The response arrived as it was sent, so another attempt would bring the same. The error is about the \
                  body: the status was a success. That holds for a delete, too, since a page of HTML with status 200 is \
                  not from the API.",
            cases: vec![
                Case::new(
                    "Content-Length too small",
                    Fault::changed(|bytes| with_length(&bytes, -10), Then::Close),
                ),
                Case::new(
                    "HTML",
                    Fault::bytes(
                        "HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ncontent-length: 6\r\n\r\n<html>",
                        Then::Continue,
                    )
                    .after_it_was_done(),
                ),
                Case::new(
                    "unsupported encoding",
                    Fault::changed(|bytes| with_header(&bytes, "content-encoding: br"), Then::Continue),
                ),
            ],
        },
        Group {
            title: "Unusual but valid",
            why: "HTTP allows all of this.",
            cases: vec![
                Case::new(
                    "100 and 103 before the response",
                    Fault::changed(
                        |bytes| {
                            after(b"HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nlink: </a>\r\n\r\n", &bytes)
                        },
                        Then::Continue,
                    ),
                ),
                Case::new("gzip", Fault::changed(|bytes| gzipped(&bytes, 0), Then::Continue)),
                Case::new("chunks", Fault::changed(|bytes| chunked(&bytes, "0\r\n\r\n"), Then::Continue)),
                Case::new(
                    "no Content-Length, then closed",
                    Fault::changed(|bytes| without_length(&bytes), Then::Close),
                ),
            ],
        },
        Group {
            title: "204 with a body, 304",
            why: "Both end with their headers, whatever follows. A 304 is no success: the client did not ask whether \
                  anything has changed.",
            cases: vec![
                Case::new(
                    "204 with a body",
                    Fault::bytes("HTTP/1.1 204 No Content\r\ncontent-length: 2\r\n\r\n{}", Then::Continue)
                        .after_it_was_done(),
                ),
                Case::new(
                    "304 with a body",
                    Fault::bytes("HTTP/1.1 304 Not Modified\r\ncontent-length: 2\r\n\r\n{}", Then::Continue),
                ),
            ],
        },
    ]
}

/// Head and body of a response.
fn split(bytes: &[u8]) -> (&[u8], &[u8]) {
    let end = bytes.windows(4).position(|window| window == b"\r\n\r\n").expect("the end of the head") + 4;
    bytes.split_at(end)
}

/// The response with these headers in place of `content-length`.
fn with_headers(bytes: &[u8], headers: &str, body: &[u8]) -> Vec<u8> {
    let (head, _) = split(bytes);
    let head = String::from_utf8_lossy(head).into_owned();
    let kept: Vec<&str> =
        head.lines().filter(|line| !line.is_empty() && !line.starts_with("content-length")).collect();
    let mut bytes = format!("{}\r\n{headers}\r\n\r\n", kept.join("\r\n")).into_bytes();
    bytes.extend_from_slice(body);
    bytes
}

fn shortened(mut bytes: Vec<u8>, by: usize) -> Vec<u8> {
    bytes.truncate(bytes.len() - by);
    bytes
}

fn with_length(bytes: &[u8], difference: isize) -> Vec<u8> {
    let (_, body) = split(bytes);
    with_headers(bytes, &format!("content-length: {}", body.len().saturating_add_signed(difference)), body)
}

fn with_header(bytes: &[u8], header: &str) -> Vec<u8> {
    let (_, body) = split(bytes);
    with_headers(bytes, &format!("content-length: {}\r\n{header}", body.len()), body)
}

fn without_length(bytes: &[u8]) -> Vec<u8> {
    let (_, body) = split(bytes);
    with_headers(bytes, "connection: close", body)
}

/// The body as one chunk, and then `end`.
fn chunked(bytes: &[u8], end: &str) -> Vec<u8> {
    let (_, body) = split(bytes);
    let chunk = [format!("{:x}\r\n", body.len()).as_bytes(), body, b"\r\n", end.as_bytes()].concat();
    with_headers(bytes, "transfer-encoding: chunked", &chunk)
}

/// The body compressed, without its last bytes.
fn gzipped(bytes: &[u8], missing: usize) -> Vec<u8> {
    let (_, body) = split(bytes);
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
    encoder.write_all(body).expect("memory");
    let body = shortened(encoder.finish().expect("memory"), missing);
    with_headers(bytes, &format!("content-encoding: gzip\r\ncontent-length: {}", body.len()), &body)
}

fn after(first: &[u8], bytes: &[u8]) -> Vec<u8> {
    [first, bytes].concat()
}
