//! What the service says about an error, parsed from every form that it is known to send. Parsing never fails: what
//! cannot be understood is omitted.

use std::fmt;

use serde_json::{Map, Value};

use crate::json;
use crate::shown::shown;

/// Messages are cut after this many characters.
const LONGEST_MESSAGE: usize = 500;
/// Codes and pointers are cut after this many characters.
const LONGEST_CODE: usize = 100;
/// A larger body is not an error message.
const LARGEST_BODY: usize = 1024 * 1024;
/// More errors are omitted.
const MOST_ERRORS: usize = 100;

/// An error as the service reports it. Every part is optional.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct ApiError {
    /// The HTTP status in the error itself.
    pub status: Option<u16>,
    /// A code for programs, such as `not_found`.
    pub code: Option<String>,
    /// A short summary.
    pub title: Option<String>,
    /// What went wrong. The service may send a pointer to a rule of its schema instead, such as
    /// `/properties/custom/additionalProperties`: `Display` then shows the title.
    pub message: Option<String>,
    /// A JSON pointer to the member of the request that caused the error.
    pub pointer: Option<String>,
    /// The query parameter that caused the error.
    pub parameter: Option<String>,
}

impl ApiError {
    /// Reads the errors in a JSON text, in any form that the service sends: that of a response, such as `{"errors": [..]}`, or
    /// that of an item of a bulk job. Empty for a text that has none.
    ///
    /// ```
    /// use kustomer::ApiError;
    ///
    /// let errors = ApiError::all_in(br#"{"errors":[{"code":"badparam","title":"title is required"}]}"#);
    /// assert_eq!(errors[0].to_string(), "title is required (`badparam`)");
    /// ```
    pub fn all_in(json: &[u8]) -> Vec<Self> {
        ErrorBody::parse(json).errors
    }
}

impl fmt::Display for ApiError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let message = self.message.as_deref();
        // The service may point to the rule of its schema that refused the request, and say in the title what it demands.
        let text = match self.title.as_deref() {
            Some(title) if message.is_none_or(is_pointer) => Some(title),
            _ => message,
        };
        match (text, &self.code) {
            (Some(text), Some(code)) => write!(f, "{text} (`{code}`)")?,
            (Some(text), None) => f.write_str(text)?,
            (None, Some(code)) => write!(f, "`{code}`")?,
            (None, None) => f.write_str("no message")?,
        }
        match (&self.pointer, &self.parameter) {
            (Some(place), _) | (None, Some(place)) => write!(f, " at `{place}`"),
            (None, None) => Ok(()),
        }
    }
}

/// Whether a text is nothing but a JSON pointer.
fn is_pointer(text: &str) -> bool {
    text.starts_with('/') && !text.contains(char::is_whitespace)
}

/// The body of a response that is not a success.
#[derive(Debug, Default)]
pub(crate) struct ErrorBody {
    pub(crate) errors: Vec<ApiError>,
    /// True for a document with a list of `errors`, the form of the service itself.
    pub(crate) has_errors: bool,
}

impl ErrorBody {
    pub(crate) fn parse(body: &[u8]) -> Self {
        let body = body.strip_prefix(b"\xef\xbb\xbf").unwrap_or(body).trim_ascii();
        if body.len() > LARGEST_BODY {
            return Self::default();
        }
        match json::from_slice(body) {
            Ok(value) => Self { has_errors: has_errors(&value), errors: errors(value) },
            Err(_) => Self::default(),
        }
    }
}

fn has_errors(body: &Value) -> bool {
    body.get("errors").and_then(Value::as_array).is_some_and(|errors| errors.iter().any(Value::is_object))
}

fn errors(body: Value) -> Vec<ApiError> {
    match body {
        Value::Array(list) => list.into_iter().filter_map(error).take(MOST_ERRORS).collect(),
        Value::Object(mut object) => match take(&mut object, "errors") {
            Some(Value::Array(list)) if !list.is_empty() => errors(Value::Array(list)),
            Some(inner @ (Value::Object(_) | Value::String(_))) => error(inner).into_iter().collect(),
            _ => legacy(object).into_iter().collect(),
        },
        text @ Value::String(_) => error(text).into_iter().collect(),
        _ => Vec::new(),
    }
}

/// `{error: {..}}`, `{error: "..", message: ".."}` and `{errorCode, message}`.
fn legacy(mut object: Map<String, Value>) -> Option<ApiError> {
    match take(&mut object, "error") {
        Some(inner @ Value::Object(_)) => error(inner),
        Some(Value::String(code)) => {
            if object.contains_key("message") {
                object.insert("code".to_owned(), Value::String(code));
            } else {
                object.insert("message".to_owned(), Value::String(code));
            }
            error(Value::Object(object))
        }
        _ => {
            if let Some(code) = take(&mut object, "errorCode") {
                object.insert("code".to_owned(), code);
            }
            error(Value::Object(object))
        }
    }
}

/// Takes a member and leaves `null`: to remove it, the compiler would have to build the removal from a B-tree, for every user.
fn take(object: &mut Map<String, Value>, name: &str) -> Option<Value> {
    object.get_mut(name).map(Value::take)
}

fn error(value: Value) -> Option<ApiError> {
    let object = match value {
        Value::Object(object) => object,
        Value::String(message) => {
            let message = Some(shown(&message, LONGEST_MESSAGE));
            return Some(ApiError { message, ..ApiError::default() });
        }
        _ => return None,
    };
    let source = object.get("source");
    let place = |name: &str| source.and_then(|source| text(source.get(name)?, LONGEST_CODE));
    let error = ApiError {
        status: object.get("status").or_else(|| object.get("statusCode")).and_then(status),
        code: object.get("code").and_then(|code| text(code, LONGEST_CODE)),
        title: object.get("title").and_then(|title| text(title, LONGEST_MESSAGE)),
        message: ["message", "detail"]
            .iter()
            .find_map(|name| object.get(*name).and_then(|message| text(message, LONGEST_MESSAGE))),
        pointer: place("pointer"),
        parameter: place("parameter").or_else(|| place("parameters")),
    };
    (error != ApiError::default()).then_some(error)
}

fn status(value: &Value) -> Option<u16> {
    match value {
        Value::Number(number) => number.as_u64().and_then(|number| u16::try_from(number).ok()),
        Value::String(text) => text.trim().parse().ok(),
        _ => None,
    }
}

/// A string, a number as text, or the first of a list.
fn text(value: &Value, longest: usize) -> Option<String> {
    match value {
        Value::String(text) if !text.trim().is_empty() => Some(shown(text, longest)),
        Value::Number(number) => Some(number.to_string()),
        Value::Array(list) => match list.first()? {
            Value::String(text) => Some(shown(text, longest)),
            _ => None,
        },
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(body: &str) -> Vec<ApiError> {
        ErrorBody::parse(body.as_bytes()).errors
    }

    fn shown_errors(body: &str) -> Vec<String> {
        parsed(body).iter().map(ToString::to_string).collect()
    }

    #[test]
    fn every_known_form_is_parsed() {
        for (body, expected) in [
            (
                r#"{"errors":[{"code":"not_found","message":"no such customer"}]}"#,
                "no such customer (`not_found`)",
            ),
            (
                r#"{"errors":[{"status":"400","code":"bad_request","title":"Bad","detail":"must be a string","source":{"pointer":"/name"}}]}"#,
                "must be a string (`bad_request`) at `/name`",
            ),
            (r#"{"errors":[{"title":"Bad","source":{"parameters":["page"]}}]}"#, "Bad at `page`"),
            (r#"{"errors":[{"title":"Bad","source":{"parameter":"page"}}]}"#, "Bad at `page`"),
            (r#"{"errors":[{"title":"Bad","detail":"/name is too long"}]}"#, "/name is too long"),
            (r#"{"errors":[{"title":"","detail":"/properties/name"}]}"#, "/properties/name"),
            (r#"{"errors":["too long"]}"#, "too long"),
            (r#"{"errors":{"code":"a","message":"b"}}"#, "b (`a`)"),
            (r#"{"error":{"code":17,"message":"b"}}"#, "b (`17`)"),
            (r#"{"error":"a","message":"b"}"#, "b (`a`)"),
            (r#"{"error":"went wrong"}"#, "went wrong"),
            (r#"{"errorCode":"a","message":"b"}"#, "b (`a`)"),
            (r#"{"message":"b"}"#, "b"),
            (r#"[{"code":"a"}]"#, "`a`"),
            (r#""plain""#, "plain"),
            ("\u{feff}{\"message\":\"b\"}", "b"),
        ] {
            assert_eq!(shown_errors(body), [expected], "{body}");
        }
    }

    #[test]
    fn a_status_may_be_a_number_or_a_string() {
        for body in [r#"{"errors":[{"status":404}]}"#, r#"{"errors":[{"status":"404"}]}"#] {
            assert_eq!(parsed(body).first().and_then(|error| error.status), Some(404), "{body}");
        }
        assert_eq!(parsed(r#"{"errors":[{"status":99999999,"code":"a"}]}"#)[0].status, None);
    }

    #[test]
    fn what_cannot_be_understood_is_omitted() {
        for body in [
            "",
            " ",
            "<html>502</html>",
            "{\"errors\":[{\"code\":",
            "null",
            "7",
            "{}",
            "[[]]",
            "[null]",
            "{\"errors\":7}",
        ] {
            assert_eq!(parsed(body), [], "{body}");
        }
        assert_eq!(ErrorBody::parse(b"\xff\xfe").errors, []);
        assert_eq!(ErrorBody::parse("[".repeat(100_000).as_bytes()).errors, []);
        assert_eq!(ErrorBody::parse(&vec![b' '; LARGEST_BODY * 2]).errors, []);
    }

    #[test]
    fn only_a_document_with_a_list_of_errors_has_the_form_of_the_service() {
        let has_errors = |body: &str| ErrorBody::parse(body.as_bytes()).has_errors;
        assert!(has_errors(r#"{"errors":[{"code":"not_found"}]}"#));
        for body in [
            "",
            "null",
            "{}",
            "[]",
            r#"[{"code":"a"}]"#,
            r#""not found""#,
            r#"{"errors":[]}"#,
            r#"{"errors":"a"}"#,
            r#"{"errors":["a"]}"#,
            r#"{"error":{"code":"a"}}"#,
            r#"{"message":"a"}"#,
            "<html>404</html>",
        ] {
            assert!(!has_errors(body), "{body}");
        }
    }

    #[test]
    fn messages_are_bounded_and_cannot_forge_a_log_line() {
        let body = format!(r#"{{"message":"a\r\nERROR b\u001b[31m\u202e{}"}}"#, "x".repeat(5000));
        let message = shown_errors(&body).remove(0);
        assert!(message.starts_with("a  ERROR b [31m x"), "{message}");
        assert_eq!(message.chars().count(), LONGEST_MESSAGE + 1);
        let many = format!("[{}]", vec![r#"{"code":"a"}"#; 5000].join(","));
        assert_eq!(parsed(&many).len(), MOST_ERRORS);
    }
}
