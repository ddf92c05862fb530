//! Recorded requests.

use std::fmt;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use super::details::RefusalReason;
use super::exchange::{Exchange, Progress};
use super::response::RecordedResponse;
use crate::timestamp::render;

/// A request that arrived at the sandbox, and what the sandbox made of it.
///
/// Headers and query parameters that are named like credentials read `REDACTED`, and so does the API key wherever it is but
/// in the body.
///
/// ```
/// # tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(async {
/// # let sandbox = kustomer_sandbox::Sandbox::start().await.unwrap();
/// # let _ = rustls::crypto::ring::default_provider().install_default();
/// # reqwest::get(format!("{}/v1/klasses?page=2", sandbox.url())).await.unwrap();
/// let requests = sandbox.requests();
/// assert_eq!(requests[0].method(), "GET");
/// assert_eq!(requests[0].path(), "/v1/klasses");
/// assert_eq!(requests[0].query(), Some("page=2"));
/// assert_eq!(requests[0].operation(), Some("listKlasses"));
/// assert_eq!(requests[0].status(), Some(401));
/// # });
/// ```
#[derive(Clone)]
pub struct RecordedRequest(Arc<Exchange>);

impl RecordedRequest {
    pub(super) fn of(exchange: &Arc<Exchange>) -> Self {
        Self(Arc::clone(exchange))
    }

    /// Returns the number of the request. A sandbox counts its requests from 1.
    pub fn number(&self) -> u64 {
        self.0.number
    }

    /// Returns the method in upper case.
    pub fn method(&self) -> &str {
        &self.0.method
    }

    /// Returns the path and the query as sent, still encoded, without secrets.
    pub fn path_and_query(&self) -> &str {
        &self.0.path_and_query
    }

    /// Returns the path as sent, still encoded.
    pub fn path(&self) -> &str {
        self.0.path_and_query.split('?').next().unwrap_or_default()
    }

    /// Returns the query as sent, without the question mark.
    pub fn query(&self) -> Option<&str> {
        self.0.path_and_query.split_once('?').map(|(_, query)| query)
    }

    /// Returns the first value of a header; the name is case-insensitive. Returns `None` if the value is not text.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.0.headers.get(name)?.to_str().ok()
    }

    /// Returns all headers with text values. Names are in lower case.
    pub fn headers(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.headers.iter().filter_map(|(name, value)| Some((name.as_str(), value.to_str().ok()?)))
    }

    /// Returns the body. A body over the size limit is truncated to a little more than 400 KB.
    pub fn body(&self) -> &[u8] {
        &self.0.body
    }

    /// Returns the length of the whole body in bytes.
    pub fn body_length(&self) -> usize {
        self.0.body_length
    }

    /// Returns when the request arrived, on the sandbox's clock.
    pub fn arrived_at(&self) -> SystemTime {
        self.0.arrived_at.into()
    }

    /// Returns when the request arrived, as documents show times.
    pub(crate) fn arrival(&self) -> String {
        render(self.0.arrived_at)
    }

    /// Returns the response, or `None` while there is none and if the connection was closed without one.
    pub fn response(&self) -> Option<&RecordedResponse> {
        match &self.0.progress {
            Progress::Responded(response) => Some(response),
            Progress::Pending | Progress::Closed => None,
        }
    }

    /// Returns the status of the response, if there is one.
    pub fn status(&self) -> Option<u16> {
        self.response().map(RecordedResponse::status)
    }

    /// Whether the connection was closed without a response.
    pub fn is_closed(&self) -> bool {
        matches!(self.0.progress, Progress::Closed)
    }

    /// Returns the time from the arrival of the request to its response, including delays of faults. `None` while there
    /// is no response.
    pub fn duration(&self) -> Option<Duration> {
        self.0.duration
    }

    /// Returns the name of the operation that the request matched, such as `createCustomer`. These are the names in the
    /// schemas, which `kustomer operations` lists.
    pub fn operation(&self) -> Option<&str> {
        self.0.details.operation.as_ref().map(|(name, _)| name.as_str())
    }

    /// Returns the path of the operation with its placeholders, such as `/v1/customers/{id}`.
    pub fn operation_path(&self) -> Option<&str> {
        self.0.details.operation.as_ref().map(|(_, path)| path.as_str())
    }

    /// Returns the file of the schema that the operation is from.
    pub fn schema(&self) -> Option<&str> {
        self.0.details.schema.as_deref()
    }

    /// Returns why the request was refused. Empty if it was not refused.
    pub fn refusal_reasons(&self) -> &[RefusalReason] {
        &self.0.details.reasons
    }

    /// Returns what was remarkable about a request that was not refused for it, such as query parameters that the
    /// service ignores.
    pub fn notes(&self) -> &[String] {
        &self.0.details.notes
    }
}

/// Shows the request in one line: number, method, path and what became of it.
impl fmt::Display for RecordedRequest {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "#{} {} {} -> ", self.number(), self.method(), self.path_and_query())?;
        match &self.0.progress {
            Progress::Pending => formatter.write_str("no response yet"),
            Progress::Closed => formatter.write_str("closed without a response"),
            Progress::Responded(response) => write!(formatter, "{}", response.status()),
        }?;
        for (index, reason) in self.refusal_reasons().iter().enumerate() {
            write!(formatter, "{} {reason}", if index == 0 { ":" } else { ";" })?;
        }
        Ok(())
    }
}

/// Shows the length of the body in place of its content, which can contain secrets.
impl fmt::Debug for RecordedRequest {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("RecordedRequest")
            .field("number", &self.number())
            .field("method", &self.method())
            .field("path_and_query", &self.path_and_query())
            .field("headers", &self.0.headers)
            .field("body_length", &self.body_length())
            .field("operation", &self.operation())
            .field("response", &self.response())
            .field("refusal_reasons", &self.refusal_reasons())
            .field("notes", &self.notes())
            .finish_non_exhaustive()
    }
}
