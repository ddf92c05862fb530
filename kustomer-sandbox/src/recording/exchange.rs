//! A request and its response, as the log stores them.

use std::time::Duration;

use bytes::Bytes;
use http::HeaderMap;
use jiff::Timestamp;

use super::details::Details;
use super::response::RecordedResponse;
use crate::redact::Redactor;

/// Roughly what an entry takes besides what a client or an endpoint can make long: names and bookkeeping.
const OVERHEAD: usize = 1024;

/// Roughly what a header takes besides its name and value.
const HEADER_OVERHEAD: usize = 104;

/// A request, and what became of it.
#[derive(Clone)]
pub(crate) struct Exchange {
    /// Counts the requests of a sandbox from 1.
    pub(super) number: u64,
    /// The revision of the log in which this request last changed.
    pub(super) revision: u64,
    /// On the sandbox's clock.
    pub(super) arrived_at: Timestamp,
    pub(super) method: String,
    pub(super) path_and_query: String,
    pub(super) headers: HeaderMap,
    pub(super) body: Bytes,
    /// The length of the whole body in bytes.
    pub(super) body_length: usize,
    pub(super) progress: Progress,
    pub(super) duration: Option<Duration>,
    pub(super) details: Details,
}

/// How far a request has come.
#[derive(Clone)]
pub(super) enum Progress {
    Pending,
    Responded(RecordedResponse),
    /// The connection was closed without a response.
    Closed,
}

impl Exchange {
    pub(super) fn new(
        parts: &http::request::Parts,
        number: u64,
        arrived_at: Timestamp,
        redactor: &Redactor,
    ) -> Self {
        let path_and_query = parts.uri.path_and_query().map_or("/", http::uri::PathAndQuery::as_str);
        Self {
            number,
            revision: 0,
            arrived_at,
            method: parts.method.to_string(),
            path_and_query: redactor.url(path_and_query),
            headers: redactor.headers(&parts.headers),
            body: Bytes::new(),
            body_length: 0,
            progress: Progress::Pending,
            duration: None,
            details: Details::default(),
        }
    }

    /// Returns about how many bytes of memory it takes.
    pub(super) fn size(&self) -> usize {
        let response = match &self.progress {
            Progress::Responded(response) => header_size(&response.headers) + response.body.len(),
            Progress::Pending | Progress::Closed => 0,
        };
        let request = self.method.len() + self.path_and_query.len() + header_size(&self.headers);
        OVERHEAD + request + self.body.len() + response + self.details.size()
    }

    pub(super) fn response_body_size(&self) -> usize {
        match &self.progress {
            Progress::Responded(response) => response.body.len(),
            _ => 0,
        }
    }

    pub(super) fn discard_response_body(&mut self) {
        if let Progress::Responded(response) = &mut self.progress {
            response.body = Bytes::new();
        }
    }
}

fn header_size(headers: &HeaderMap) -> usize {
    headers.iter().map(|(name, value)| HEADER_OVERHEAD + name.as_str().len() + value.len()).sum()
}
