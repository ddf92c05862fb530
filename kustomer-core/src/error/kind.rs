//! What can go wrong in a call, as data.

use std::time::Duration;

use http::StatusCode;

use super::ApiError;
use crate::rate_limit::RateLimitStatus;
use crate::request::RequestError;
use crate::transport::Fault;

#[derive(Debug)]
pub(crate) enum Kind {
    /// The client cannot be built.
    Config(String),
    /// Refused before it was sent.
    Request(RequestError),
    /// No complete answer.
    Transport(Fault),
    /// An answer that says no.
    Status(Box<Failure>),
    /// An answer that says yes and cannot be read; the source says why.
    Decode,
    /// An answer without a body, where a document was expected.
    Empty,
    /// An answer that is no JSON, with its content type if it has one.
    NotJson(Option<String>),
    /// An item of a page, by its index.
    BadItem(usize),
    /// The next page is on another host, or no address at all.
    ForeignLink(Option<String>),
    /// This many pages without an item, one after the other.
    EmptyPages(usize),
    /// A custom attribute exists with another type.
    AttributeConflict(String),
    /// A Klass is neither there nor can it be created.
    KlassHidden(String),
}

/// What an answer that says no held.
#[derive(Debug)]
pub(crate) struct Failure {
    pub(crate) status: StatusCode,
    pub(crate) errors: Vec<ApiError>,
    pub(crate) retry_after: Option<Duration>,
    pub(crate) rate_limit: RateLimitStatus,
    /// Where a redirect leads, if that is another host.
    pub(crate) redirect_host: Option<String>,
    /// False for a body that no service of this kind sends, such as the HTML page of a proxy.
    pub(crate) is_from_api: bool,
}
