//! Request bodies and their limits.

use http_body_util::BodyExt as _;
use hyper::body::Incoming;

use crate::payload::BrokenOff;

/// The size limit of request bodies, in bytes.
pub(super) const MAX_BODY: usize = 100 * 1024;

/// The size limit of requests to inbound hooks, in bytes.
pub(super) const MAX_HOOK_BODY: usize = 400 * 1024;

/// How much of a body over the limit is read, in bytes, so that its sender gets to read the refusal.
const MAX_READ: usize = 16 * 1024 * 1024;

/// A request body: the part that is kept, and its length.
pub(super) struct Content {
    pub(super) bytes: Vec<u8>,
    pub(super) length: usize,
}

/// Reads a body to its end. Keeps no more than it takes to see that the body is over the limit.
///
/// # Errors
/// When the client closed the connection.
pub(super) async fn read(mut body: Incoming) -> Result<Content, BrokenOff> {
    let mut bytes = Vec::new();
    let mut length = 0;
    while let Some(frame) = body.frame().await {
        let data = frame.map_err(|_| BrokenOff)?.into_data().unwrap_or_default();
        length += data.len();
        if bytes.len() <= MAX_HOOK_BODY {
            bytes.extend_from_slice(&data);
        }
        if length > MAX_READ {
            break;
        }
    }
    Ok(Content { bytes, length })
}
