//! A successful response as it arrived, before anything of it is decoded.

use bytes::Bytes;
use http::header::CONTENT_TYPE;
use http::{HeaderMap, StatusCode};

use super::CallOptions;
use super::inner::Inner;
use crate::Timestamp;
use crate::error::{Error, Kind, Result};
use crate::json::{DecodeError, JsonPath, Reader};
use crate::rate_limit::RateLimitStatus;
use crate::redact::Redactor;
use crate::request::{Request, RequestLine};
use crate::shown::shown;

/// A response with a 2xx status, and the request that it answers.
#[derive(Debug)]
pub(crate) struct RawResponse {
    request: Request,
    status: StatusCode,
    headers: HeaderMap,
    body: Bytes,
    max_page_items: usize,
    redactor: Redactor,
}

impl RawResponse {
    pub(super) fn new(request: Request, response: http::Response<Bytes>, inner: &Inner) -> Self {
        let (parts, body) = response.into_parts();
        Self {
            request,
            status: parts.status,
            headers: parts.headers,
            body,
            max_page_items: inner.config.max_page_items,
            redactor: inner.redactor.clone(),
        }
    }

    /// The request of this response, for errors that come up later.
    pub(crate) fn request_line(&self) -> RequestLine {
        self.request.line()
    }

    /// Decodes the body with `decode`, which starts at its first byte.
    pub(crate) fn decode<T>(
        &self,
        options: CallOptions,
        decode: impl FnOnce(&mut Reader<'_>) -> Result<T, DecodeError>,
    ) -> Result<(T, Vec<usize>)> {
        if self.is_empty() {
            return Err(Error::new(Kind::Empty).at(self.request_line()));
        }
        let reader = Reader::new(&self.body).map_err(|error| self.undecodable(error))?;
        let mut reader = reader
            .with_max_items(self.max_page_items)
            .with_redactor(self.redactor.clone())
            .with_unknown(options.keep_unknown);
        let value = decode(&mut reader).and_then(|value| reader.end().map(|()| value));
        match value {
            Ok(value) => Ok((value, reader.masked().to_vec())),
            Err(error) => Err(self.undecodable(error)),
        }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.body.trim_ascii().is_empty()
    }

    /// JSON is decoded whatever its content type. Where the body is not meant to be JSON, the content type says more than
    /// the first wrong byte.
    #[cold]
    fn undecodable(&self, error: DecodeError) -> Error {
        let content_type =
            self.headers.get(CONTENT_TYPE).map(|value| String::from_utf8_lossy(value.as_bytes()));
        let is_json = match &content_type {
            Some(text) => text.to_ascii_lowercase().contains("json"),
            None => matches!(self.body.trim_ascii_start().first(), Some(b'{' | b'[')),
        };
        if error.is_syntax() && !is_json {
            let content_type = content_type.map(|text| shown(&text, 80));
            return Error::new(Kind::NotJson(content_type))
                .caused_by(error.locate(&self.body))
                .at(self.request_line());
        }
        Error::decode(error.locate(&self.body)).at(self.request_line())
    }

    pub(super) fn status(&self) -> StatusCode {
        self.status
    }

    pub(super) fn rate_limit(&self) -> RateLimitStatus {
        RateLimitStatus::from_headers(&self.headers, Timestamp::now())
    }

    /// The offsets ascend, in the order of the body.
    pub(super) fn masked_paths(&self, offsets: &[usize]) -> Vec<JsonPath> {
        let paths = JsonPath::to_offsets(&self.body, offsets);
        paths.iter().map(|path| path.redacted(&self.redactor)).collect()
    }
}
