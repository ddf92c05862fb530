//! Error responses: a status and its errors document.
//!
//! The service has two formats of errors, and so has the sandbox: most have `{code, message, meta?}`, a missing record
//! has `{status, code, title, detail}`. Codes other than `bad_request`, `unauthorized` and `not_found` are not
//! documented; the ones here follow their pattern.

use http::StatusCode;
use serde_json::{Value, json};

use crate::wording::shortened;

/// An error response.
#[derive(Debug)]
pub(crate) struct Refusal {
    status: StatusCode,
    errors: Vec<Value>,
    allow: Option<String>,
}

/// A mistake in a body: where, what, and what is expected.
#[derive(Debug)]
pub(crate) struct Mistake {
    pub(crate) field: String,
    pub(crate) message: String,
    /// The allowed values, if there is a closed list of them.
    pub(crate) allowed: Vec<String>,
}

impl Refusal {
    fn new(status: StatusCode, error: Value) -> Self {
        Self { status, errors: vec![error], allow: None }
    }

    pub(crate) fn bad_request(message: impl Into<String>) -> Self {
        Self::new(StatusCode::BAD_REQUEST, json!({ "code": "bad_request", "message": message.into() }))
    }

    /// All mistakes in a body, one error each.
    pub(crate) fn invalid(mistakes: Vec<Mistake>) -> Self {
        let errors = mistakes.into_iter().map(|mistake| {
            let mut meta = json!({ "field": mistake.field });
            if !mistake.allowed.is_empty() {
                meta["allowed"] = mistake.allowed.into();
            }
            json!({ "code": "bad_request", "message": mistake.message, "meta": meta })
        });
        Self { status: StatusCode::BAD_REQUEST, errors: errors.collect(), allow: None }
    }

    pub(crate) fn unauthorized(message: &str) -> Self {
        Self::new(StatusCode::UNAUTHORIZED, json!({ "code": "unauthorized", "message": message }))
    }

    /// A record that does not exist or was deleted.
    pub(crate) fn no_record(what: &str, key: &str) -> Self {
        Self::new(
            StatusCode::NOT_FOUND,
            json!({
                "status": 404,
                "code": "not_found",
                "title": "Not Found",
                "detail": format!("there is no {what} `{}`", shortened(key)),
            }),
        )
    }

    /// A path without an endpoint.
    pub(crate) fn no_endpoint(path: &str) -> Self {
        let message = format!("the sandbox has no endpoint `{}`", shortened(path));
        Self::new(StatusCode::NOT_FOUND, json!({ "code": "not_found", "message": message }))
    }

    /// An endpoint without this method. The service's status is not documented (405 or 404); 405 says more.
    pub(crate) fn method_not_allowed(method: &str, allowed: &[&str]) -> Self {
        let allow = allowed.join(", ");
        let method = shortened(method);
        let message = format!("`{method}` is not allowed here, expected one of {allow}");
        let mut refusal = Self::new(
            StatusCode::METHOD_NOT_ALLOWED,
            json!({ "code": "method_not_allowed", "message": message, "meta": { "allowed": allowed } }),
        );
        refusal.allow = Some(allow);
        refusal
    }

    pub(crate) fn conflict(message: impl Into<String>, meta: &Value) -> Self {
        let message = message.into();
        Self::new(StatusCode::CONFLICT, json!({ "code": "conflict", "message": message, "meta": meta }))
    }

    pub(crate) fn too_large(limit: usize) -> Self {
        let message = format!("the body is larger than {limit} bytes");
        Self::new(StatusCode::PAYLOAD_TOO_LARGE, json!({ "code": "payload_too_large", "message": message }))
    }

    pub(crate) fn too_many_requests(limit: u64) -> Self {
        let message = format!("more than {limit} requests in 60 seconds");
        Self::new(StatusCode::TOO_MANY_REQUESTS, json!({ "code": "too_many_requests", "message": message }))
    }

    /// An errors document that repeats its status.
    pub(crate) fn of_status(status: StatusCode) -> Self {
        let title = status.canonical_reason().unwrap_or("Unknown");
        let code = title.to_lowercase().replace([' ', '-', '\''], "_");
        Self::new(status, json!({ "code": code, "message": title.to_lowercase() }))
    }

    pub(crate) fn status(&self) -> StatusCode {
        self.status
    }

    /// Returns the value of the `Allow` header.
    pub(crate) fn allow(&self) -> Option<&str> {
        self.allow.as_deref()
    }

    pub(crate) fn into_document(self) -> Value {
        json!({ "errors": self.errors })
    }
}
