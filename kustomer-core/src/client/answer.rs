//! From an answer's bytes to the output of an operation, or to the error that it stands for.

use bytes::Bytes;
use http::header::{CONTENT_TYPE, LOCATION};
use http::{HeaderMap, StatusCode, Uri};

use super::Response;
use crate::Timestamp;
use crate::config::{Config, shown_origin};
use crate::error::{Error, ErrorBody, Failure, Kind, RequestLine, Result, shown};
use crate::json::{DecodeError, JsonPath, Reader};
use crate::operation::Operation;
use crate::rate_limit::{RateLimitStatus, retry_after};
use crate::transport::{Fault, TransportError};

/// An answer that says yes.
#[derive(Debug)]
pub(crate) struct RawResponse {
    request_line: RequestLine,
    status: StatusCode,
    headers: HeaderMap,
    body: Bytes,
    max_page_items: usize,
}

impl RawResponse {
    /// Sorts an answer by its status: any 2xx is a yes, whatever the documentation promises.
    pub(super) fn new(
        request_line: RequestLine,
        response: http::Response<Bytes>,
        config: &Config,
    ) -> Result<Self> {
        let (parts, body) = response.into_parts();
        let limit = config.max_response_bytes;
        if body.len() > limit {
            let error = TransportError::new(Fault::TooLarge { limit }, None);
            return Err(Error::transport(error.into()).at(&request_line));
        }
        if parts.status.is_success() {
            return Ok(Self {
                request_line,
                status: parts.status,
                headers: parts.headers,
                body,
                max_page_items: config.max_page_items,
            });
        }
        let failure = failure(parts.status, &parts.headers, &body, config);
        Err(Error::new(Kind::Status(Box::new(failure))).at(&request_line))
    }

    /// The call that was answered, for errors that come up later.
    pub(crate) fn request_line(&self) -> &RequestLine {
        &self.request_line
    }

    /// Decodes the body with `decode`, which starts at its first byte.
    pub(crate) fn decode<T>(
        &self,
        decode: impl FnOnce(&mut Reader<'_>) -> Result<T, DecodeError>,
    ) -> Result<(T, Vec<usize>)> {
        if self.is_empty() {
            return Err(Error::new(Kind::Empty).at(&self.request_line));
        }
        let reader = Reader::new(&self.body).map_err(|error| self.undecodable(error))?;
        let mut reader = reader.with_max_items(self.max_page_items);
        let value = decode(&mut reader).and_then(|value| reader.end().map(|()| value));
        match value {
            Ok(value) => Ok((value, reader.masked().to_vec())),
            Err(error) => Err(self.undecodable(error)),
        }
    }

    fn is_empty(&self) -> bool {
        self.body.trim_ascii().is_empty()
    }

    /// JSON is read whatever the answer calls it. Where it is not JSON, the content type says more than the first
    /// byte that is wrong.
    #[cold]
    fn undecodable(&self, error: DecodeError) -> Error {
        let content_type =
            self.headers.get(CONTENT_TYPE).map(|value| String::from_utf8_lossy(value.as_bytes()));
        let is_json = content_type.as_ref().is_some_and(|text| text.to_ascii_lowercase().contains("json"));
        if error.is_syntax() && !is_json {
            let content_type = content_type.map(|text| shown(&text, 80));
            return Error::new(Kind::NotJson(content_type))
                .caused_by(error.locate(&self.body))
                .at(&self.request_line);
        }
        Error::decode(error.locate(&self.body)).at(&self.request_line)
    }

    fn rate_limit(&self) -> RateLimitStatus {
        RateLimitStatus::from_headers(&self.headers, Timestamp::now())
    }

    /// The offsets ascend, as the reader went.
    fn masked_paths(&self, offsets: &[usize]) -> Vec<JsonPath> {
        JsonPath::to_offsets(&self.body, offsets)
    }
}

/// The output of `operation` from its answer.
pub(super) fn output<O: Operation>(answer: Result<RawResponse>, operation: &O) -> Result<O::Output> {
    match answer {
        Ok(answer) => match operation.empty().filter(|_| answer.is_empty()) {
            Some(output) => Ok(output),
            None => answer.decode(|reader| operation.decode(reader)).map(|(output, _)| output),
        },
        Err(error) if says_absent(&error) => operation.not_found().ok_or(error),
        Err(error) => Err(error),
    }
}

/// The output of `operation`, with everything else that the answer said.
pub(super) fn response<O: Operation>(
    answer: Result<RawResponse>,
    operation: &O,
) -> Result<Response<O::Output>> {
    match answer {
        Ok(answer) => {
            let (value, masked) = match operation.empty().filter(|_| answer.is_empty()) {
                Some(output) => (output, Vec::new()),
                None => answer.decode(|reader| operation.decode(reader))?,
            };
            Ok(Response::new(value, answer.status, answer.rate_limit(), answer.masked_paths(&masked)))
        }
        Err(error) if says_absent(&error) => {
            let rate_limit = error.failure().map(|failure| failure.rate_limit).unwrap_or_default();
            match operation.not_found() {
                Some(value) => Ok(Response::new(value, StatusCode::NOT_FOUND, rate_limit, Vec::new())),
                None => Err(error),
            }
        }
        Err(error) => Err(error),
    }
}

/// A 404 that the API itself has sent. The HTML page of a proxy, or of a wrong host, says nothing about a record:
/// to take it for "no such customer" would make callers create a second one.
fn says_absent(error: &Error) -> bool {
    error.is_not_found() && error.failure().is_some_and(|failure| failure.is_from_api)
}

#[cold]
fn failure(status: StatusCode, headers: &HeaderMap, body: &[u8], config: &Config) -> Failure {
    let now = Timestamp::now();
    let rate_limit = RateLimitStatus::from_headers(headers, now);
    let body = ErrorBody::parse(body);
    Failure {
        status,
        errors: body.errors,
        retry_after: retry_after(status, headers, &rate_limit, now),
        rate_limit,
        redirect_host: status.is_redirection().then(|| redirect_host(headers, config)).flatten(),
        is_from_api: body.is_json,
    }
}

/// The host that a redirect leads to, if it is not ours.
fn redirect_host(headers: &HeaderMap, config: &Config) -> Option<String> {
    let location: Uri = headers.get(LOCATION)?.to_str().ok()?.parse().ok()?;
    let parts = location.into_parts();
    let authority = parts.authority?;
    match parts.scheme {
        Some(scheme) if config.base_url.is_origin_of(&scheme, &authority) => None,
        scheme => Some(shown_origin(scheme.as_ref(), &authority)),
    }
}
