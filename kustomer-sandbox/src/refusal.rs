//! Error responses: a status and its errors, in either of the formats that the service is known to have.
//!
//! Recordings of the service show `badparam` and `notfound`, an error with a lookup that found nothing, and one with an
//! unknown custom attribute. The other codes and titles follow their pattern.

use std::sync::Arc;

use http::StatusCode;
use serde_json::{Map, Value, json};

use crate::error_format::ErrorFormat;
use crate::recording::RefusalReason;
use crate::wording::shortened;

/// An error response.
#[derive(Debug)]
pub(crate) struct Refusal {
    status: StatusCode,
    /// By the name that the documentation has for it, such as `not_found`.
    code: String,
    mistakes: Vec<Mistake>,
    allow: Option<String>,
}

/// A single error: where, what, and what is expected.
#[derive(Debug, Default)]
pub(crate) struct Mistake {
    /// The place in the body, such as `emails[0].type`, or the name of a parameter; empty for a whole request.
    pub(crate) field: String,
    /// The kind of error; empty for that of the status.
    pub(crate) title: &'static str,
    /// What is wrong, in full.
    pub(crate) message: String,
    /// The service's own words in place of the message, where they were recorded; empty if the service says nothing.
    pub(crate) recorded: Option<&'static str>,
    /// The allowed values, if there is a closed list of them.
    pub(crate) allowed: Vec<String>,
    /// Other facts for programs.
    pub(crate) meta: Map<String, Value>,
    /// The JSON Schema keyword of the rule, for the log.
    pub(crate) rule: Option<&'static str>,
    /// The allowed value that was probably meant.
    pub(crate) near: Option<String>,
}

impl Mistake {
    pub(crate) fn new(field: impl Into<String>, message: impl Into<String>) -> Self {
        Self { field: field.into(), message: message.into(), ..Self::default() }
    }
}

impl Refusal {
    fn new(status: StatusCode, mistake: Mistake) -> Self {
        let code = if status == StatusCode::PAYLOAD_TOO_LARGE {
            "payload_too_large".to_owned()
        } else {
            title(status).to_lowercase().replace([' ', '-'], "_").replace('\'', "")
        };
        Self { status, code, mistakes: vec![mistake], allow: None }
    }

    /// A request that is wrong as a whole.
    pub(crate) fn bad_request(message: impl Into<String>) -> Self {
        Self::new(StatusCode::BAD_REQUEST, Mistake::new("", message))
    }

    /// A query parameter, or a field of a body, that is wrong.
    pub(crate) fn bad_parameter(name: &str, message: impl Into<String>) -> Self {
        Self::invalid(vec![Mistake { title: INVALID, ..Mistake::new(name, message) }])
    }

    /// All mistakes in a body, one error each.
    pub(crate) fn invalid(mistakes: Vec<Mistake>) -> Self {
        Self { mistakes, ..Self::bad_request("") }
    }

    pub(crate) fn unauthorized(message: &str) -> Self {
        Self::new(StatusCode::UNAUTHORIZED, Mistake::new("", message))
    }

    pub(crate) fn forbidden(message: &str) -> Self {
        Self::new(StatusCode::FORBIDDEN, Mistake::new("", message))
    }

    /// None of several IDs, separated by commas, is that of a record.
    pub(crate) fn none_of(what: &str, ids: &str) -> Self {
        let message = format!("there is no {what} with any of the IDs `{}`", shortened(ids));
        Self::new(StatusCode::NOT_FOUND, Mistake::new("", message))
    }

    /// A record that does not exist or was deleted.
    pub(crate) fn no_record(what: &str, key: &str) -> Self {
        let message = format!("there is no {what} `{}`", shortened(key));
        Self::new(StatusCode::NOT_FOUND, Mistake::new("id", message))
    }

    /// A lookup that found nothing. The service names the key and says nothing else.
    pub(crate) fn not_found_by(name: &str, what: &str, key: &str) -> Self {
        let message = format!("there is no {what} `{}`", shortened(key));
        Self::new(StatusCode::NOT_FOUND, Mistake { recorded: Some(""), ..Mistake::new(name, message) })
    }

    /// A path without an endpoint.
    pub(crate) fn no_endpoint(path: &str) -> Self {
        let message = format!("the sandbox has no endpoint `{}`", shortened(path));
        Self::new(StatusCode::NOT_FOUND, Mistake::new("", message))
    }

    /// An endpoint without this method. The service's status is not documented (405 or 404); 405 says more.
    pub(crate) fn method_not_allowed(method: &str, allowed: &[&str]) -> Self {
        let allow = allowed.join(", ");
        let method = shortened(method);
        let message = format!("`{method}` is not allowed here, expected one of {allow}");
        let allowed = allowed.iter().map(|&method| method.to_owned()).collect();
        let mistake = Mistake { allowed, ..Mistake::new("", message) };
        Self { allow: Some(allow), ..Self::new(StatusCode::METHOD_NOT_ALLOWED, mistake) }
    }

    /// `meta` is an object; its member `field` is the field in conflict.
    pub(crate) fn conflict(message: impl Into<String>, meta: &Value) -> Self {
        let mut meta = meta.as_object().cloned().unwrap_or_default();
        let field = meta.remove("field").and_then(|field| field.as_str().map(str::to_owned));
        let mistake = Mistake { meta, ..Mistake::new(field.unwrap_or_default(), message) };
        Self::new(StatusCode::CONFLICT, mistake)
    }

    /// A failure of the sandbox itself.
    pub(crate) fn internal(message: impl Into<String>) -> Self {
        Self::new(StatusCode::INTERNAL_SERVER_ERROR, Mistake::new("", message))
    }

    pub(crate) fn too_large(limit: usize) -> Self {
        let message = format!("the body is larger than {limit} bytes");
        Self::new(StatusCode::PAYLOAD_TOO_LARGE, Mistake::new("", message))
    }

    /// `what` is counted: `requests`.
    pub(crate) fn too_many_requests(limit: u64, what: &str) -> Self {
        let message = format!("more than {limit} {what} in 60 seconds");
        Self::new(StatusCode::TOO_MANY_REQUESTS, Mistake::new("", message))
    }

    /// An error that repeats its status.
    pub(crate) fn of_status(status: StatusCode) -> Self {
        Self::new(status, Mistake::new("", title(status).to_lowercase()))
    }

    pub(crate) fn status(&self) -> StatusCode {
        self.status
    }

    /// Returns the value of the `Allow` header.
    pub(crate) fn allow(&self) -> Option<&str> {
        self.allow.as_deref()
    }

    /// Returns the mistakes as the log shows them.
    pub(crate) fn reasons(&self) -> Vec<RefusalReason> {
        let mut allowed: Arc<[String]> = Arc::default();
        let reason = |mistake: &Mistake| {
            if *allowed != *mistake.allowed {
                allowed = mistake.allowed.as_slice().into();
            }
            RefusalReason {
                parameter: Some(mistake.field.clone()).filter(|field| !field.is_empty()),
                message: mistake.message.clone(),
                rule: mistake.rule,
                allowed: Arc::clone(&allowed),
                near_misses: mistake.near.iter().cloned().collect(),
            }
        };
        self.mistakes.iter().map(reason).collect()
    }

    /// Returns the errors document.
    pub(crate) fn into_document(self, format: ErrorFormat) -> Value {
        let Self { status, code, mistakes, .. } = self;
        let error = |mistake| match format {
            ErrorFormat::Recorded => recorded(status, &code, mistake),
            ErrorFormat::Documented => documented(&code, mistake),
        };
        json!({ "errors": mistakes.into_iter().map(error).collect::<Vec<_>>() })
    }
}

/// The title of a field or parameter with a value that it cannot have.
const INVALID: &str = "Invalid value";

fn recorded(status: StatusCode, code: &str, mistake: Mistake) -> Value {
    let is_parameter = status == StatusCode::BAD_REQUEST && !mistake.field.is_empty();
    let code = if is_parameter { "badparam".to_owned() } else { code.replace('_', "") };
    let title = match mistake.title {
        "" if is_parameter => INVALID,
        "" => title(status),
        title => title,
    };
    let mut error = json!({ "status": status.as_u16(), "code": code, "title": title });
    if !mistake.field.is_empty() {
        error["source"] = json!({ "parameter": parameter(&mistake.field) });
    }
    match mistake.recorded {
        Some("") => {}
        Some(detail) => error["detail"] = detail.into(),
        None => error["detail"] = mistake.message.into(),
    }
    with_meta(error, mistake.meta, mistake.allowed)
}

fn documented(code: &str, mistake: Mistake) -> Value {
    let error = json!({ "code": code, "message": mistake.message });
    let mut meta = mistake.meta;
    if !mistake.field.is_empty() {
        meta.insert("field".to_owned(), mistake.field.into());
    }
    with_meta(error, meta, mistake.allowed)
}

fn with_meta(mut error: Value, mut meta: Map<String, Value>, allowed: Vec<String>) -> Value {
    if !allowed.is_empty() {
        meta.insert("allowed".to_owned(), allowed.into());
    }
    if !meta.is_empty() {
        error["meta"] = meta.into();
    }
    error
}

/// Returns the name of the member at a place, which the service gives without its path: `type` for `emails[0].type`.
fn parameter(place: &str) -> &str {
    let name = place.rsplit('.').next().unwrap_or(place);
    name.split('[').next().unwrap_or(name)
}

fn title(status: StatusCode) -> &'static str {
    status.canonical_reason().unwrap_or("Unknown")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_parameter_of_an_error_is_the_last_name_of_its_place() {
        let cases = [
            ("name", "name"),
            ("emails[0].type", "type"),
            ("tags[1]", "tags"),
            ("custom.gateStr", "gateStr"),
        ];
        for (place, name) in cases {
            assert_eq!(parameter(place), name);
        }
    }

    #[test]
    fn codes_of_the_documented_format_have_underscores_and_recorded_ones_have_none() {
        let code = |status: u16, format| {
            let refusal = Refusal::of_status(StatusCode::from_u16(status).expect("a status"));
            refusal.into_document(format)["errors"][0]["code"].as_str().map(str::to_owned)
        };
        let codes = [
            (404, "not_found", "notfound"),
            (413, "payload_too_large", "payloadtoolarge"),
            (429, "too_many_requests", "toomanyrequests"),
            (500, "internal_server_error", "internalservererror"),
        ];
        for (status, documented, recorded) in codes {
            assert_eq!(code(status, ErrorFormat::Documented).as_deref(), Some(documented));
            assert_eq!(code(status, ErrorFormat::Recorded).as_deref(), Some(recorded));
        }
    }
}
