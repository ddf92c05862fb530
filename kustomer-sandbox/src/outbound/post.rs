//! A request to a receiver.

use bytes::Bytes;
use http::{HeaderMap, Method};

/// A request to a receiver. It has no `Debug`: headers can be secrets.
pub(crate) struct Post {
    pub(crate) method: Method,
    pub(crate) url: String,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Bytes,
}
