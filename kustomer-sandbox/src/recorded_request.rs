//! Records of the requests that arrived.

use bytes::Bytes;
use http::HeaderMap;
use http::header::{AUTHORIZATION, COOKIE, HeaderValue, PROXY_AUTHORIZATION};

/// A request that arrived at the sandbox.
///
/// Headers that carry credentials read `REDACTED`.
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
/// # });
/// ```
#[derive(Debug, Clone)]
pub struct RecordedRequest {
    method: String,
    path_and_query: String,
    headers: HeaderMap,
    body: Bytes,
}

impl RecordedRequest {
    pub(crate) fn new(parts: &http::request::Parts, body: Bytes) -> Self {
        let mut headers = parts.headers.clone();
        for name in [AUTHORIZATION, PROXY_AUTHORIZATION, COOKIE] {
            if let Some(value) = headers.get_mut(&name) {
                let redacted = HeaderValue::from_static("REDACTED");
                *value = redacted.clone();
                headers.insert(name, redacted);
            }
        }
        let path_and_query = parts.uri.path_and_query().map_or("/", http::uri::PathAndQuery::as_str);
        Self { method: parts.method.to_string(), path_and_query: path_and_query.to_owned(), headers, body }
    }

    /// Returns the method in upper case.
    pub fn method(&self) -> &str {
        &self.method
    }

    /// Returns the path and the query as sent, still encoded.
    pub fn path_and_query(&self) -> &str {
        &self.path_and_query
    }

    /// Returns the path as sent, still encoded.
    pub fn path(&self) -> &str {
        self.path_and_query.split('?').next().unwrap_or_default()
    }

    /// Returns the query as sent, without the question mark.
    pub fn query(&self) -> Option<&str> {
        self.path_and_query.split_once('?').map(|(_, query)| query)
    }

    /// Returns the first value of a header; the name is case-insensitive. Returns `None` if the value is not text.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name)?.to_str().ok()
    }

    /// Returns all headers with text values. Names are in lower case.
    pub fn headers(&self) -> impl Iterator<Item = (&str, &str)> {
        self.headers.iter().filter_map(|(name, value)| Some((name.as_str(), value.to_str().ok()?)))
    }

    /// Returns the body. A body over the size limit is truncated to a little more than 400 KB.
    pub fn body(&self) -> &[u8] {
        &self.body
    }
}
