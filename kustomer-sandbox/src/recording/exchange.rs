//! A request and its response, as the log stores them.

use std::time::Duration;

use bytes::Bytes;
use http::HeaderMap;
use http::header::{AUTHORIZATION, COOKIE, HeaderValue, PROXY_AUTHORIZATION};
use jiff::Timestamp;

use super::details::Details;
use super::response::RecordedResponse;

/// What credentials are replaced with.
const REDACTED: &str = "REDACTED";

/// Roughly what an entry takes besides what a client or an endpoint can make long: names and bookkeeping.
const OVERHEAD: usize = 1024;

/// Roughly what a header takes besides its name and value.
const HEADER_OVERHEAD: usize = 104;

/// A request, and what became of it.
#[derive(Clone)]
pub(crate) struct Exchange {
    /// Counts the requests of a sandbox from 1.
    pub(super) number: u64,
    /// The last change of the log that was one of this request.
    pub(super) revision: u64,
    /// On the sandbox's clock.
    pub(super) arrived_at: Timestamp,
    pub(super) method: String,
    pub(super) path_and_query: String,
    pub(super) headers: HeaderMap,
    pub(super) body: Bytes,
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
        body: Bytes,
        number: u64,
        arrived_at: Timestamp,
        api_key: &str,
    ) -> Self {
        let path_and_query = parts.uri.path_and_query().map_or("/", http::uri::PathAndQuery::as_str);
        Self {
            number,
            revision: 0,
            arrived_at,
            method: parts.method.to_string(),
            path_and_query: without_key(path_and_query, api_key),
            headers: redacted(&parts.headers, api_key),
            body,
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

/// Redacts headers that carry credentials, and the API key wherever else it is.
fn redacted(headers: &HeaderMap, api_key: &str) -> HeaderMap {
    let mut headers = headers.clone();
    for name in [AUTHORIZATION, PROXY_AUTHORIZATION, COOKIE] {
        if headers.contains_key(&name) {
            headers.insert(name, HeaderValue::from_static(REDACTED));
        }
    }
    for value in headers.values_mut() {
        if value.to_str().is_ok_and(|text| is_in(api_key, text)) {
            *value = HeaderValue::from_static(REDACTED);
        }
    }
    headers
}

/// A client that sends the key in the URL must not find it in the log.
fn without_key(text: &str, api_key: &str) -> String {
    if is_in(api_key, text) { text.replace(api_key, REDACTED) } else { text.to_owned() }
}

/// A very short key appears by chance, and is not a secret.
fn is_in(api_key: &str, text: &str) -> bool {
    api_key.len() >= 8 && text.contains(api_key)
}
