//! Request bodies and their limits.

use std::error::Error as _;
use std::io;

use bytes::Bytes;
use http_body_util::BodyExt as _;
use hyper::body::Incoming;
use kustomer_schema::{Operation, RateLimit};

use crate::refusal::Refusal;

/// The size limit of request bodies, in bytes.
const MAX_BODY: usize = 100 * 1024;

/// The size limit of requests to inbound hooks, in bytes.
const MAX_HOOK_BODY: usize = 400 * 1024;

/// How much of a body is read at most, in bytes. Nobody sends so much by mistake.
pub(super) const MAX_READ: usize = 64 * 1024 * 1024;

/// A request body: the part that is kept, and its length.
pub(super) struct Content {
    pub(super) bytes: Bytes,
    pub(super) length: usize,
}

impl From<Bytes> for Content {
    fn from(bytes: Bytes) -> Self {
        Self { length: bytes.len(), bytes }
    }
}

/// Why a body could not be read.
pub(super) enum ReadError {
    /// The client closed the connection.
    Closed,
    /// The chunks of the body are malformed.
    Malformed,
    /// The body is longer than [`MAX_READ`].
    Endless,
}

/// Reads a body to its end, even if it is too long: a client that is still sending would not read the response. Keeps no
/// more than it takes to see that the body is over the limit.
pub(super) async fn read(mut body: Incoming) -> Result<Content, ReadError> {
    let mut bytes = Vec::new();
    let mut length = 0;
    while let Some(frame) = body.frame().await {
        let data = frame.map_err(|error| read_error(&error))?.into_data().unwrap_or_default();
        length += data.len();
        if length > MAX_READ {
            return Err(ReadError::Endless);
        }
        if bytes.len() <= MAX_HOOK_BODY {
            bytes.extend_from_slice(&data);
        }
    }
    Ok(Content { bytes: bytes.into(), length })
}

/// Checks the size of the body, which has a limit on every route.
pub(super) fn check_size(content: &Content, operation: Option<&Operation>) -> Result<(), Refusal> {
    let is_hook = operation.is_some_and(|operation| operation.rate_limits.contains(&RateLimit::Hook));
    let limit = if is_hook { MAX_HOOK_BODY } else { MAX_BODY };
    if content.length > limit { Err(Refusal::too_large(limit)) } else { Ok(()) }
}

fn read_error(error: &hyper::Error) -> ReadError {
    let cause = error.source().and_then(|source| source.downcast_ref::<io::Error>());
    match cause.map(io::Error::kind) {
        Some(io::ErrorKind::InvalidInput | io::ErrorKind::InvalidData) => ReadError::Malformed,
        _ => ReadError::Closed,
    }
}
