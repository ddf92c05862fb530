//! What can go wrong in a call, as data. How it reads is in `display`.

use std::fmt;
use std::time::Duration;

use bytes::Bytes;
use http::{HeaderMap, StatusCode};

use super::ApiError;
use crate::rate_limit::NotAcquired;
use crate::request::RequestError;
use crate::transport::Fault;

#[derive(Debug)]
pub(crate) enum Kind {
    /// The client cannot be built.
    Config(String),
    /// The request was refused before it was sent.
    Request(RequestError),
    /// The request was not sent, because it would have waited too long for a rate limit.
    RateLimit(NotAcquired),
    /// No complete response arrived.
    Transport(Fault),
    /// The deadline of the call passed before anything was sent.
    Deadline,
    /// A status other than 2xx.
    Status(Box<Failure>),
    /// A success whose body cannot be decoded; the source says why.
    Decode,
    /// A success without a body, where a document was expected.
    Empty,
    /// A success whose body is not JSON, with its content type if there is one.
    NotJson(Option<String>),
    /// An item of a page that cannot be decoded, by its index.
    BadItem(usize),
    /// The link to the next page points to another host, or is not a path.
    ForeignLink(Option<String>),
    /// The link to the next page leads to a page that was already requested.
    PageLoop,
    /// There are more pages, but no link to them.
    NoNextLink { page: Option<u64>, total_pages: Option<u64> },
    /// This many pages in a row without a new record.
    NothingNew(usize),
    /// A custom attribute exists with another type.
    AttributeConflict(String),
    /// A Klass that exists but is in no list.
    KlassHidden(String),
}

/// What a response holds that is not a success.
#[derive(Debug)]
pub(crate) struct Failure {
    pub(crate) status: StatusCode,
    pub(crate) errors: Vec<ApiError>,
    pub(crate) retry_after: Option<Duration>,
    /// Where a redirect points, if that is another host.
    pub(crate) redirect_host: Option<String>,
    /// True for a document with `errors`, which only the API itself sends. A proxy sends HTML or nothing.
    pub(crate) is_from_api: bool,
    pub(crate) headers: HeaderMap,
    /// The record that a guarded update is in conflict with.
    pub(crate) current: Option<Document>,
}

/// The document of a record. `Debug` shows nothing of it: it has a customer's data.
#[derive(Clone)]
pub(crate) struct Document(pub(crate) Bytes);

impl fmt::Debug for Document {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Document").field("bytes", &self.0.len()).finish_non_exhaustive()
    }
}

impl Failure {
    /// True for a status that asks to send the request elsewhere. `300 Multiple Choices` and `304 Not Modified` do not.
    pub(crate) fn is_redirect(&self) -> bool {
        matches!(self.status.as_u16(), 301 | 302 | 303 | 307 | 308)
    }
}
