//! Responses of the control server: JSON, nothing, or a stream; and errors that say what to do instead.

use std::convert::Infallible;

use bytes::Bytes;
use http::header::{ALLOW, CACHE_CONTROL, CONTENT_TYPE, X_CONTENT_TYPE_OPTIONS};
use http::{HeaderName, HeaderValue, Response, StatusCode};
use http_body_util::combinators::UnsyncBoxBody;
use http_body_util::{BodyExt as _, Full};
use serde_json::{Value, json};

use crate::check::Mistakes;
use crate::payload::JSON;

/// A response, whose body may be a stream.
pub(crate) type Reply = Response<UnsyncBoxBody<Bytes, Infallible>>;

/// A request that cannot be carried out.
#[derive(Debug)]
pub(super) struct ControlError {
    status: StatusCode,
    messages: Vec<String>,
    allow: Option<String>,
}

impl ControlError {
    pub(super) fn new(status: StatusCode, message: impl Into<String>) -> Self {
        Self { status, messages: vec![message.into()], allow: None }
    }

    pub(super) fn bad_request(message: impl Into<String>) -> Self {
        Self::new(StatusCode::BAD_REQUEST, message)
    }

    pub(super) fn not_found(message: impl Into<String>) -> Self {
        Self::new(StatusCode::NOT_FOUND, message)
    }

    pub(super) fn too_large(limit: usize) -> Self {
        Self::new(StatusCode::PAYLOAD_TOO_LARGE, format!("the body is larger than {limit} bytes"))
    }

    /// A path that has other methods.
    pub(super) fn method_not_allowed(method: &str, allowed: &[&str]) -> Self {
        let allow = allowed.join(", ");
        let message = format!("`{method}` is not allowed here, expected one of {allow}");
        Self { allow: Some(allow), ..Self::new(StatusCode::METHOD_NOT_ALLOWED, message) }
    }
}

impl From<Mistakes> for ControlError {
    fn from(mistakes: Mistakes) -> Self {
        Self { status: StatusCode::BAD_REQUEST, messages: mistakes.into_messages(), allow: None }
    }
}

/// # Errors
/// 400 if there are mistakes.
pub(super) fn all_right(mistakes: Mistakes) -> Result<(), ControlError> {
    if mistakes.is_empty() { Ok(()) } else { Err(mistakes.into()) }
}

/// Returns the response for a request that cannot be carried out, whose errors look like those of the API.
pub(super) fn refused(error: ControlError) -> Reply {
    let (status, title) = (error.status.as_u16(), error.status.canonical_reason());
    let document = |message: &String| json!({ "status": status, "title": title, "detail": message });
    let errors: Vec<Value> = error.messages.iter().map(document).collect();
    let mut reply = with_status(error.status, &json!({ "errors": errors }));
    if let Some(allow) = error.allow.and_then(|allow| HeaderValue::from_str(&allow).ok()) {
        reply.headers_mut().insert(ALLOW, allow);
    }
    reply
}

/// Returns a 200 with a JSON document.
pub(super) fn ok(document: &Value) -> Reply {
    with_status(StatusCode::OK, document)
}

/// Returns a response with a JSON document.
pub(super) fn with_status(status: StatusCode, document: &Value) -> Reply {
    let mut reply = bytes(document.to_string());
    *reply.status_mut() = status;
    reply.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static(JSON));
    reply.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    reply.headers_mut().insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    let policy = HeaderName::from_static("cross-origin-resource-policy");
    reply.headers_mut().insert(policy, HeaderValue::from_static("same-origin"));
    reply
}

/// Returns a 204.
pub(super) fn no_content() -> Reply {
    let mut reply = bytes("");
    *reply.status_mut() = StatusCode::NO_CONTENT;
    reply
}

/// Returns a 200 with any body.
pub(super) fn bytes(body: impl Into<Bytes>) -> Reply {
    Response::new(Full::new(body.into()).boxed_unsync())
}
