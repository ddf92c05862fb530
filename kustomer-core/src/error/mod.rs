//! The one error of the client: opaque, with predicates, naming the request that failed. What the service says about an
//! error is in `api_error`, how errors read in `display`, how the key is kept out of them in `redact`.

mod api_error;
mod display;
mod kind;
mod redact;
mod report;

use std::time::Duration;

use bytes::Bytes;
use http::{HeaderMap, StatusCode};

use crate::json::DecodeError;
use crate::request::{RequestError, RequestLine};
#[cfg(feature = "reqwest")]
use crate::transport::SetupError;
use crate::transport::{BoxError, Fault, fault_of};

pub use api_error::ApiError;
pub(crate) use api_error::ErrorBody;
pub(crate) use kind::{Document, Failure, Kind};
pub(crate) use report::{Effect, Report};

/// The result of a call.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// An error of building a client or making a call.
///
/// The predicates are stable; the kinds behind them may grow. Its text shows the method and path of the request and
/// the service's error messages, but never the API key, a query value or a body. Where a server echoes the key, `***`
/// stands in its place, here and in the [sources](std::error::Error::source).
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
    report: Option<Report>,
}

impl Error {
    pub(crate) fn new(kind: Kind) -> Self {
        Self(Box::new(Inner { kind, request_line: None, source: None, report: None }))
    }

    pub(crate) fn config(message: impl Into<String>) -> Self {
        Self::new(Kind::Config(message.into()))
    }

    pub(crate) fn decode(error: DecodeError) -> Self {
        Self::new(Kind::Decode).caused_by(error)
    }

    /// An error of a transport or of a layer, which may be of any type.
    pub(crate) fn transport(error: BoxError) -> Self {
        let error = match error.downcast::<Self>() {
            Ok(own) => return *own,
            Err(error) => error,
        };
        let (fault, source) = fault_of(error);
        let mut error = Self::new(Kind::Transport(fault));
        error.0.source = source;
        error
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

    /// Adds how the call went. An error that already says so is that of another call.
    #[must_use]
    pub(crate) fn after(mut self, report: Report) -> Self {
        let mut report = match self.failure() {
            Some(failure) => report.with_headers(&failure.headers),
            None => report,
        };
        let is_refused = self.is_client_error() && self.status() != Some(StatusCode::REQUEST_TIMEOUT);
        let says_not_done = is_refused || self.fault().is_some_and(Fault::is_not_sent);
        let may_be_done = report.possibly_done.is_some_and(|effect| effect != Effect::Nothing);
        report.is_misleading = says_not_done && may_be_done;
        self.0.report.get_or_insert(report);
        self
    }

    /// Returns true for a 404: there is no such record, it was deleted, or the key may not see it.
    pub fn is_not_found(&self) -> bool {
        self.status() == Some(StatusCode::NOT_FOUND)
    }

    /// Returns true for a 409: a value that must be unique is taken, or the record has changed since it was read.
    pub fn is_conflict(&self) -> bool {
        self.status() == Some(StatusCode::CONFLICT)
    }

    /// Returns true when a rate limit is exhausted: for a 429, and for a call that was not sent, because it would have waited
    /// for a rate limit longer than it may ([`Error::is_not_sent`] is true then). [`Error::retry_after`] says how long to
    /// wait.
    pub fn is_rate_limited(&self) -> bool {
        self.status() == Some(StatusCode::TOO_MANY_REQUESTS) || matches!(self.0.kind, Kind::RateLimit(_))
    }

    /// Returns true for a 401 or 403: the key does not allow the call.
    ///
    /// The service also responds with 401 to a valid key that lacks a role or belongs to another region.
    pub fn is_unauthorized(&self) -> bool {
        matches!(self.status(), Some(StatusCode::UNAUTHORIZED | StatusCode::FORBIDDEN))
    }

    /// Returns true for any 4xx status.
    pub fn is_client_error(&self) -> bool {
        self.status().is_some_and(|status| status.is_client_error())
    }

    /// Returns true for any 5xx status.
    pub fn is_server_error(&self) -> bool {
        self.status().is_some_and(|status| status.is_server_error())
    }

    /// Returns true for a redirect (301, 302, 303, 307, 308). Redirects are not followed: they could carry the key to
    /// another host.
    pub fn is_redirect(&self) -> bool {
        match &self.0.kind {
            Kind::Status(failure) => failure.is_redirect(),
            Kind::Transport(fault) => fault.is_redirect(),
            _ => false,
        }
    }

    /// Returns true when a time limit ran out, while connecting or later, or the deadline of the call passed.
    pub fn is_timeout(&self) -> bool {
        match &self.0.kind {
            Kind::Transport(fault) => fault.is_timeout(),
            Kind::RateLimit(error) => error.is_timeout(),
            kind => matches!(kind, Kind::Deadline),
        }
    }

    /// Returns true when the client could not find the host or could not connect to it, in the last attempt.
    /// [`Error::is_not_sent`] says whether anything was sent before.
    ///
    /// A connection that fails over its certificate is [`Error::is_tls`] instead.
    pub fn is_connect(&self) -> bool {
        matches!(&self.0.kind, Kind::Transport(fault) if fault.is_connect())
    }

    /// Returns true when the service cannot have processed the request: the client could not connect, the TLS handshake
    /// failed, the server refused the HTTP/2 stream, or the request was refused before it was sent, by the client or by its
    /// rate limits. Any call can be made again then, without doing anything twice.
    ///
    /// False means that it is not known: a request that was lost on its way, in any attempt, may have been processed.
    pub fn is_not_sent(&self) -> bool {
        match &self.0.kind {
            Kind::Request(_) => true,
            Kind::RateLimit(_) => self.possibly_done().is_none(),
            Kind::Transport(fault) => fault.is_not_sent() && self.possibly_done().is_none(),
            _ => false,
        }
    }

    /// Returns true when the TLS handshake failed: the certificate is not valid for the host, has expired, or is from
    /// an unknown issuer, or the server does not speak TLS.
    pub fn is_tls(&self) -> bool {
        matches!(&self.0.kind, Kind::Transport(fault) if fault.is_tls())
    }

    /// Returns true when no complete response arrived: no connection, a failed TLS handshake, a timeout, a lost
    /// connection, a malformed or too large response.
    pub fn is_transport(&self) -> bool {
        matches!(self.0.kind, Kind::Transport(_))
    }

    /// Returns true when the call succeeded, but the response body could not be decoded. [`Error::decode_error`] says
    /// where.
    pub fn is_decode(&self) -> bool {
        matches!(self.0.kind, Kind::Decode | Kind::BadItem(_) | Kind::Empty | Kind::NotJson(_))
    }

    /// Returns true for one item of a list that could not be decoded, while the items around it could. A stream
    /// continues after it.
    pub fn is_bad_item(&self) -> bool {
        matches!(self.0.kind, Kind::BadItem(_))
    }

    /// Returns true when the request was refused before it was sent: an ID that would change the path, a body that is
    /// too large, an update without a change.
    pub fn is_request(&self) -> bool {
        matches!(self.0.kind, Kind::Request(_))
    }

    /// Returns true when the client could not be built: a key, a host or an environment variable is missing or invalid.
    pub fn is_config(&self) -> bool {
        matches!(self.0.kind, Kind::Config(_))
    }

    /// Returns true when a list has more pages, but they cannot be reached: the link to the next page is missing, leads
    /// to another host or in a circle, or page after page has no new record.
    pub fn is_paging(&self) -> bool {
        matches!(
            self.0.kind,
            Kind::ForeignLink(_) | Kind::PageLoop | Kind::NoNextLink { .. } | Kind::NothingNew(_)
        )
    }

    /// Returns true when a custom attribute already exists with another type. From
    /// [`Client::ensure_klass`](crate::Client::ensure_klass).
    pub fn is_attribute_conflict(&self) -> bool {
        matches!(self.0.kind, Kind::AttributeConflict(_))
    }

    /// Returns the status of the response, unless it was a success.
    pub fn status(&self) -> Option<StatusCode> {
        self.failure().map(|failure| failure.status)
    }

    /// Returns what the service said about the failure; empty when it said nothing that could be read.
    pub fn api_errors(&self) -> &[ApiError] {
        self.failure().map_or(&[], |failure| &failure.errors)
    }

    /// The document of the record as it was right after the conflict.
    pub(crate) fn current_document(&self) -> Option<&Bytes> {
        self.failure()?.current.as_ref().map(|document| &document.0)
    }

    /// Returns true when the service may have done what the request asks for, although the call failed: an attempt was
    /// lost on its way, timed out, or met a server that was unavailable. Whether it was done is not known.
    ///
    /// False when no attempt can have been processed, when the service has refused all of them, and for calls that only
    /// read.
    pub fn is_possibly_done(&self) -> bool {
        self.possibly_done().is_some_and(|effect| effect != Effect::Nothing)
    }

    /// Returns how long to wait before a retry, counted from the arrival of the response; at most a day.
    ///
    /// Taken from `Retry-After`, or, for an exhausted rate limit, from `x-ratelimit-reset`. For a call that was not sent
    /// because of a rate limit, it is an estimate.
    pub fn retry_after(&self) -> Option<Duration> {
        match &self.0.kind {
            Kind::RateLimit(error) => error.wait(),
            _ => self.failure().and_then(|failure| failure.retry_after),
        }
    }

    /// Returns how many attempts the call has made; 0 when nothing was sent.
    pub fn attempts(&self) -> u32 {
        self.0.report.as_ref().map_or(0, |report| report.attempts)
    }

    /// Returns how long the call took, with all attempts and all waiting.
    pub fn elapsed(&self) -> Duration {
        self.0.report.as_ref().map_or(Duration::ZERO, |report| report.elapsed)
    }

    /// Returns the ID that names the last request (`x-amz-cf-id`), which Kustomer's support asks for. `None` when no response
    /// arrived.
    pub fn request_id(&self) -> Option<&str> {
        self.0.report.as_ref()?.request_id.as_deref()
    }

    /// Returns why and where the response body could not be decoded.
    pub fn decode_error(&self) -> Option<&DecodeError> {
        self.0.source.as_ref().and_then(|source| source.downcast_ref())
    }

    /// True for a 404 that the API itself has sent: there is no such record. A 404 of a proxy, or of a wrong host, says
    /// nothing about a record: to take it for "no such customer" would make callers create a second one.
    pub(crate) fn is_missing_record(&self) -> bool {
        self.is_not_found() && self.failure().is_some_and(|failure| failure.is_from_api)
    }

    /// True for the 404 of a delete that an earlier attempt of the same call may have done.
    pub(crate) fn is_deleted_before(&self) -> bool {
        self.possibly_done() == Some(Effect::Deletes) && self.is_missing_record()
    }

    fn possibly_done(&self) -> Option<Effect> {
        self.0.report.as_ref()?.possibly_done
    }

    /// Takes the headers of the response out of the error.
    pub(crate) fn take_headers(&mut self) -> HeaderMap {
        match &mut self.0.kind {
            Kind::Status(failure) => std::mem::take(&mut failure.headers),
            _ => HeaderMap::new(),
        }
    }

    pub(crate) fn fault(&self) -> Option<&Fault> {
        match &self.0.kind {
            Kind::Transport(fault) => Some(fault),
            _ => None,
        }
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

#[cfg(feature = "reqwest")]
impl From<SetupError> for Error {
    fn from(error: SetupError) -> Self {
        let (message, source) = error.into_parts();
        let mut error = Self::config(message);
        error.0.source = source;
        error
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.0.source.as_ref().map(|source| -> &(dyn std::error::Error + 'static) { source.as_ref() })
    }
}
