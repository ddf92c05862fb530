//! Error responses of the storage host, in S3's codes and words.

use http::header::CONTENT_TYPE;
use http::{HeaderValue, Response, StatusCode};

use super::xml;
use crate::payload::Payload;

/// A refused request to the storage host.
#[derive(Debug)]
pub(super) struct Denial {
    pub(super) status: StatusCode,
    code: &'static str,
    message: String,
    /// Further elements of the document.
    details: Vec<(&'static str, String)>,
}

impl Denial {
    fn new(status: StatusCode, code: &'static str, message: impl Into<String>) -> Self {
        Self { status, code, message: message.into(), details: Vec::new() }
    }

    /// Adds an element to the document.
    pub(super) fn with(mut self, name: &'static str, text: impl Into<String>) -> Self {
        self.details.push((name, text.into()));
        self
    }

    pub(super) fn invalid_argument(message: impl Into<String>) -> Self {
        Self::new(StatusCode::BAD_REQUEST, "InvalidArgument", message)
    }

    pub(super) fn access_denied(message: impl Into<String>) -> Self {
        Self::new(StatusCode::FORBIDDEN, "AccessDenied", message)
    }

    /// A form that does not fulfil its policy.
    pub(super) fn policy(message: &str) -> Self {
        Self::access_denied(format!("Invalid according to Policy: {message}"))
    }

    pub(super) fn signature(hint: &str) -> Self {
        let message =
            format!("The request signature does not match the signature of the URL or form: {hint}.");
        Self::new(StatusCode::FORBIDDEN, "SignatureDoesNotMatch", message)
    }

    pub(super) fn malformed_form(hint: &str) -> Self {
        let message =
            format!("The body of your POST request is not well-formed multipart/form-data: {hint}.");
        Self::new(StatusCode::BAD_REQUEST, "MalformedPOSTRequest", message)
    }

    pub(super) fn not_a_form() -> Self {
        let message = "Bucket POST must be of the enclosure-type multipart/form-data";
        Self::new(StatusCode::PRECONDITION_FAILED, "PreconditionFailed", message)
    }

    pub(super) fn no_bucket(bucket: &str) -> Self {
        Self::new(StatusCode::NOT_FOUND, "NoSuchBucket", "The specified bucket does not exist")
            .with("BucketName", bucket)
    }

    pub(super) fn no_key(key: &str, hint: &str) -> Self {
        Self::new(StatusCode::NOT_FOUND, "NoSuchKey", format!("The specified key does not exist: {hint}."))
            .with("Key", key)
    }

    pub(super) fn method_not_allowed(method: &str) -> Self {
        let message = "The specified method is not allowed against this resource.";
        Self::new(StatusCode::METHOD_NOT_ALLOWED, "MethodNotAllowed", message).with("Method", method)
    }

    pub(super) fn invalid_range(range: &str, length: usize) -> Self {
        let message = "The requested range is not satisfiable";
        Self::new(StatusCode::RANGE_NOT_SATISFIABLE, "InvalidRange", message)
            .with("RangeRequested", range)
            .with("ActualObjectSize", length.to_string())
    }

    /// A file that is longer or shorter than announced.
    pub(super) fn wrong_length(found: u64, announced: u64) -> Self {
        let (code, message, limit) = if found > announced {
            ("EntityTooLarge", "Your proposed upload exceeds the maximum allowed size", "MaxSizeAllowed")
        } else {
            (
                "EntityTooSmall",
                "Your proposed upload is smaller than the minimum allowed size",
                "MinSizeAllowed",
            )
        };
        let message =
            format!("{message}: `contentLength` was announced as {announced}, the file has {found} bytes.");
        Self::new(StatusCode::BAD_REQUEST, code, message)
            .with("ProposedSize", found.to_string())
            .with(limit, announced.to_string())
    }

    /// A file that is longer than the sandbox keeps.
    pub(super) fn too_large(found: u64, limit: u64) -> Self {
        let message = format!(
            "Your proposed upload exceeds the maximum allowed size: the sandbox keeps files of at most {limit} bytes."
        );
        Self::new(StatusCode::BAD_REQUEST, "EntityTooLarge", message)
            .with("ProposedSize", found.to_string())
            .with("MaxSizeAllowed", limit.to_string())
    }

    pub(super) fn into_response(self) -> Response<Payload> {
        let mut members = vec![("Code", self.code), ("Message", self.message.as_str())];
        members.extend(self.details.iter().map(|(name, text)| (*name, text.as_str())));
        let mut response = Response::new(Payload::whole(xml::error(&members)));
        *response.status_mut() = self.status;
        response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("application/xml"));
        response
    }
}
