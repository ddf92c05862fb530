//! The one error of the client: opaque, answers questions, and says which call failed. What the service says about
//! an error is in `api_error`, how errors read in `display`.

mod api_error;
mod display;
mod kind;

use std::time::Duration;

use http::StatusCode;

use crate::json::DecodeError;
use crate::request::{RequestError, RequestLine};
use crate::transport::{BoxError, TransportError};

pub use api_error::ApiError;
pub(crate) use api_error::ErrorBody;
pub(crate) use kind::{Failure, Kind};

/// The result of a call.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// Why a client could not be built, or a call did not succeed.
///
/// Ask it what happened: the predicates are stable, the kinds behind them may grow. It shows the method and path of
/// the call and what the service said about the mistake; never the key, a query value, or a body.
///
/// ```
/// use kustomer::Client;
///
/// let error = Client::builder().api_key("eyJ..").base_url("http://api.kustomerapp.com").build().unwrap_err();
/// assert!(error.is_config());
/// assert!(error.to_string().starts_with("base URL uses `http` to `api.kustomerapp.com`"));
/// ```
pub struct Error(Box<Inner>);

struct Inner {
    kind: Kind,
    request_line: Option<RequestLine>,
    source: Option<BoxError>,
}

impl Error {
    pub(crate) fn new(kind: Kind) -> Self {
        Self(Box::new(Inner { kind, request_line: None, source: None }))
    }

    pub(crate) fn config(message: impl Into<String>) -> Self {
        Self::new(Kind::Config(message.into()))
    }

    pub(crate) fn decode(error: DecodeError) -> Self {
        Self::new(Kind::Decode).caused_by(error)
    }

    /// An error of the transport: ours if it is one, else one that we know nothing about.
    pub(crate) fn transport(error: BoxError) -> Self {
        match error.downcast::<TransportError>() {
            Ok(error) => {
                let (fault, source) = error.into_parts();
                let mut error = Self::new(Kind::Transport(fault));
                error.0.source = source;
                error
            }
            Err(error) => {
                let mut wrapped = Self::new(Kind::Transport(crate::transport::Fault::Other));
                wrapped.0.source = Some(error);
                wrapped
            }
        }
    }

    #[must_use]
    pub(crate) fn caused_by(mut self, source: impl Into<BoxError>) -> Self {
        self.0.source = Some(source.into());
        self
    }

    #[must_use]
    pub(crate) fn at(mut self, request_line: RequestLine) -> Self {
        self.0.request_line.get_or_insert(request_line);
        self
    }

    /// True when the service has no such record: 404. Also for one that was deleted or is out of the key's reach.
    pub fn is_not_found(&self) -> bool {
        self.status() == Some(StatusCode::NOT_FOUND)
    }

    /// True for a conflict with what the service holds: 409. A value that must be unique is taken, or the record has
    /// changed since it was read.
    pub fn is_conflict(&self) -> bool {
        self.status() == Some(StatusCode::CONFLICT)
    }

    /// True when a rate budget is used up: 429. [`Error::retry_after`] says how long to wait.
    pub fn is_rate_limited(&self) -> bool {
        self.status() == Some(StatusCode::TOO_MANY_REQUESTS)
    }

    /// True when the key does not allow the call: 401 or 403.
    ///
    /// The service answers 401 also for a key that is valid but lacks a role, or that belongs to another region.
    pub fn is_unauthorized(&self) -> bool {
        matches!(self.status(), Some(StatusCode::UNAUTHORIZED | StatusCode::FORBIDDEN))
    }

    /// True when the service found the request at fault: any 4xx.
    pub fn is_client_error(&self) -> bool {
        self.status().is_some_and(|status| status.is_client_error())
    }

    /// True when the service itself failed: any 5xx.
    pub fn is_server_error(&self) -> bool {
        self.status().is_some_and(|status| status.is_server_error())
    }

    /// True for an answer that points elsewhere (3xx). Redirects are not followed: they would carry the key away.
    pub fn is_redirect(&self) -> bool {
        self.status().is_some_and(|status| status.is_redirection())
    }

    /// True when a time limit ran out, while connecting or later.
    pub fn is_timeout(&self) -> bool {
        matches!(&self.0.kind, Kind::Transport(fault) if fault.is_timeout())
    }

    /// True when no connection was made. Nothing was sent, so the call can be repeated whatever it does.
    pub fn is_connect(&self) -> bool {
        matches!(&self.0.kind, Kind::Transport(fault) if fault.is_connect())
    }

    /// True when no complete answer arrived: no connection, a time limit, a connection that broke off, an answer
    /// over the size limit.
    pub fn is_transport(&self) -> bool {
        matches!(self.0.kind, Kind::Transport(_))
    }

    /// True when the service said yes, but its answer could not be read. [`Error::decode_error`] names the place.
    pub fn is_decode(&self) -> bool {
        matches!(self.0.kind, Kind::Decode | Kind::BadItem(_) | Kind::Empty | Kind::NotJson(_))
    }

    /// True for one item of a list that could not be read, while the items around it could. A stream goes on after
    /// it.
    pub fn is_bad_item(&self) -> bool {
        matches!(self.0.kind, Kind::BadItem(_))
    }

    /// True when the request was refused before it was sent: an id that would change the path, a body that is too
    /// large, an update that changes nothing.
    pub fn is_request(&self) -> bool {
        matches!(self.0.kind, Kind::Request(_))
    }

    /// True when the client could not be built: a key, a host or an environment variable is missing or wrong.
    pub fn is_config(&self) -> bool {
        matches!(self.0.kind, Kind::Config(_))
    }

    /// True when a list cannot be followed to its end: its next page is on another host, or nothing but empty pages
    /// come.
    pub fn is_paging(&self) -> bool {
        matches!(self.0.kind, Kind::ForeignLink(_) | Kind::EmptyPages(_))
    }

    /// True when a custom attribute exists already with another type. From
    /// [`Client::ensure_klass`](crate::Client::ensure_klass).
    pub fn is_attribute_conflict(&self) -> bool {
        matches!(self.0.kind, Kind::AttributeConflict(_))
    }

    /// The status of the answer, when there was one that says no.
    pub fn status(&self) -> Option<StatusCode> {
        self.failure().map(|failure| failure.status)
    }

    /// What the service said about the failure; empty when it said nothing that could be read.
    pub fn api_errors(&self) -> &[ApiError] {
        self.failure().map_or(&[], |failure| &failure.errors)
    }

    /// How long to wait before the call is worth repeating, counted from when the answer came.
    ///
    /// From `Retry-After` if the service sent it, else, when a rate budget is used up, from `x-ratelimit-reset`.
    pub fn retry_after(&self) -> Option<Duration> {
        self.failure().and_then(|failure| failure.retry_after)
    }

    /// What was wrong with the answer's JSON, and where.
    pub fn decode_error(&self) -> Option<&DecodeError> {
        self.0.source.as_ref().and_then(|source| source.downcast_ref())
    }

    pub(crate) fn failure(&self) -> Option<&Failure> {
        match &self.0.kind {
            Kind::Status(failure) => Some(failure),
            _ => None,
        }
    }
}

impl From<RequestError> for Error {
    fn from(error: RequestError) -> Self {
        Self::new(Kind::Request(error))
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.0.source.as_ref().map(|source| -> &(dyn std::error::Error + 'static) { source.as_ref() })
    }
}
