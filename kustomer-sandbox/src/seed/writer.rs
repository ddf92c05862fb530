//! Requests that fill a sandbox, each at a time of its own.

use std::fmt;

use bytes::Bytes;
use jiff::{SignedDuration, Timestamp};
use serde_json::Value;

use crate::document::Document;
use crate::error_format::ErrorFormat;
use crate::service::Service;

/// Why a sandbox could not be filled.
#[derive(Debug)]
pub(crate) struct SeedError {
    message: String,
}

impl fmt::Display for SeedError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.message)
    }
}

impl std::error::Error for SeedError {}

/// Writes to a sandbox as if requests had arrived in the past.
pub(super) struct Writer<'s> {
    service: &'s Service,
    now: Timestamp,
}

impl<'s> Writer<'s> {
    pub(super) fn new(service: &'s Service) -> Self {
        Self { service, now: service.clock().timestamp() }
    }

    /// Returns the time this many seconds ago, or ahead if negative. A clock at the beginning or end of time stays there.
    pub(super) fn ago(&self, seconds: i64) -> Timestamp {
        self.now.checked_sub(SignedDuration::from_secs(seconds)).unwrap_or(self.now)
    }

    /// Sends a request at a time and returns its document, if it has one.
    ///
    /// # Errors
    /// If the request is refused.
    pub(super) fn send(
        &self,
        at: Timestamp,
        method: &'static str,
        path: &str,
        body: impl Into<Bytes>,
    ) -> Result<Option<Document>, SeedError> {
        let refused = |cause: String| SeedError { message: format!("cannot seed: {method} {path}: {cause}") };
        let request = http::Request::builder().method(method).uri(path).body(body.into());
        let request = request.map_err(|error| refused(error.to_string()))?;
        let response = self.service.respond_at(at, request);
        let response =
            response.map_err(|error| refused(error.into_document(ErrorFormat::default()).to_string()))?;
        Ok(response.document)
    }

    /// Creates a record and returns its ID.
    ///
    /// # Errors
    /// As [`send`](Self::send).
    pub(super) fn create(
        &self,
        at: Timestamp,
        path: &str,
        body: impl Into<Bytes>,
    ) -> Result<String, SeedError> {
        let document = self.send(at, "POST", path, body)?;
        let id = document.as_ref().and_then(Document::id).map(str::to_owned);
        id.ok_or_else(|| SeedError { message: format!("cannot seed: POST {path}: the response has no ID") })
    }

    /// Inserts a record that no request can create, and returns its ID.
    ///
    /// # Errors
    /// If the record does not fit its schema.
    pub(super) fn insert(&self, at: Timestamp, record: &Value) -> Result<String, SeedError> {
        let inserted = self.service.insert_at(at, &record.to_string());
        inserted.map_err(|error| SeedError { message: format!("cannot seed: {error}") })
    }

    /// Whether there is a Klass with this name, from a schema of the user's.
    pub(super) fn has_klass(&self, name: &str) -> bool {
        self.send(self.now, "GET", &format!("/v1/klasses/{name}"), "").is_ok()
    }
}
