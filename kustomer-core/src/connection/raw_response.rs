//! A successful response as it arrived, before anything of it is decoded.

use std::sync::Arc;

use bytes::Bytes;
use http::HeaderMap;
use http::header::CONTENT_TYPE;

use super::Response;
use super::call_state::CallState;
use super::inner::Inner;
use crate::error::{Error, Kind, Result};
use crate::json::{DecodeError, JsonPath, Reader};
use crate::redact::Redactor;
use crate::request::RequestLine;
use crate::shown::shown;

/// A whole response. A box: it goes through several futures, which are smaller, and move less, without it.
pub(super) type Received = Box<http::Response<Bytes>>;

/// A response with a 2xx status, and the request that it answers.
#[derive(Debug)]
pub(crate) struct RawResponse {
    call: Arc<CallState>,
    response: Received,
    max_page_items: usize,
    redactor: Redactor,
}

impl RawResponse {
    pub(super) fn new(call: Arc<CallState>, response: Received, inner: &Inner) -> Self {
        Self { call, response, max_page_items: inner.config.max_page_items, redactor: inner.redactor.clone() }
    }

    /// The request of this response, for errors that come up later.
    pub(crate) fn request_line(&self) -> RequestLine {
        self.call.request.line()
    }

    /// Decodes the body with `decode`, which starts at its first byte.
    pub(crate) fn decode<T>(
        &self,
        decode: impl FnOnce(&mut Reader<'_>) -> Result<T, DecodeError>,
    ) -> Result<(T, Vec<usize>)> {
        if self.is_empty() {
            return Err(self.failed(Error::new(Kind::Empty)));
        }
        let reader = Reader::new(self.body()).map_err(|error| self.undecodable(error))?;
        let mut reader = reader
            .with_max_items(self.max_page_items)
            .with_redactor(&self.redactor)
            .with_unknown(self.call.options.keep_unknown);
        let value = decode(&mut reader).and_then(|value| reader.end().map(|()| value));
        match value {
            Ok(value) => Ok((value, reader.masked().to_vec())),
            Err(error) => Err(self.undecodable(error)),
        }
    }

    fn body(&self) -> &[u8] {
        self.response.body()
    }

    fn headers(&self) -> &HeaderMap {
        self.response.headers()
    }

    pub(super) fn is_empty(&self) -> bool {
        self.body().trim_ascii().is_empty()
    }

    /// JSON is decoded whatever its content type. Where the body is not meant to be JSON, the content type says more than
    /// the first wrong byte.
    #[cold]
    fn undecodable(&self, error: DecodeError) -> Error {
        let content_type =
            self.headers().get(CONTENT_TYPE).map(|value| String::from_utf8_lossy(value.as_bytes()));
        let is_json = match &content_type {
            Some(text) => text.to_ascii_lowercase().contains("json"),
            None => matches!(self.body().trim_ascii_start().first(), Some(b'{' | b'[')),
        };
        if error.is_syntax() && !is_json {
            let content_type = content_type.map(|text| shown(&text, 80));
            return self.failed(Error::new(Kind::NotJson(content_type)).caused_by(error.locate(self.body())));
        }
        self.failed(Error::decode(error.locate(self.body())))
    }

    /// Adds what is known of the call to an error that came up after it.
    #[cold]
    pub(crate) fn failed(&self, error: Error) -> Error {
        error.at(self.request_line()).after(self.call.report().with_headers(self.headers()))
    }

    /// The output of the call, with the offsets of masked values.
    pub(crate) fn with_value<T>(self, value: T, masked: &[usize]) -> Response<T> {
        let masked = if masked.is_empty() { Vec::new() } else { self.masked_paths(masked) };
        let (head, _) = self.response.into_parts();
        Response::new(value, head.status, head.headers, &self.call).with_masked(masked)
    }

    /// The offsets ascend, in the order of the body.
    fn masked_paths(&self, offsets: &[usize]) -> Vec<JsonPath> {
        let paths = JsonPath::to_offsets(self.body(), offsets);
        paths.iter().map(|path| path.redacted(&self.redactor)).collect()
    }
}
