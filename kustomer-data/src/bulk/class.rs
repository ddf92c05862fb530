//! What a failure means for the items concerned: pure functions from what the service has said.

use kustomer_core::{ApiError, Error};

use super::effect::Action;

/// What the failure of a bulk request means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum RequestClass {
    /// The type does not take references.
    References,
    /// It is too large.
    TooLarge,
    /// An item of it is wrong.
    Items,
    /// Nothing was done, and it can be sent again.
    Later,
    /// A job may have been started.
    Unclear,
    /// Others would fail as well, and nothing was done.
    Stop,
}

/// What the failure of an item means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ItemClass {
    /// It would fail again.
    Final,
    /// It was not written, and can be sent again.
    Later,
    /// It may have been written.
    Unclear,
    /// There is such a record, or it has changed.
    Conflict,
    /// There is no such record.
    Missing,
}

impl RequestClass {
    pub(super) fn of(error: &Error, action: Action) -> Self {
        let status = match error.status() {
            Some(status) => status.as_u16(),
            None if error.is_request() || error.is_config() || error.is_tls() || error.is_redirect() => {
                return Self::Stop;
            }
            None if error.is_not_sent() => return Self::Later,
            None => return Self::Unclear,
        };
        match status {
            400 | 409 | 422 if names_reference(error.api_errors()) => Self::References,
            400 | 409 | 422 => Self::Items,
            404 if action != Action::Create => Self::Items,
            413 => Self::TooLarge,
            429 => Self::Later,
            408 | 500.. => Self::Unclear,
            _ => Self::Stop,
        }
    }
}

impl ItemClass {
    pub(super) fn of(errors: &[ApiError]) -> Self {
        let Some(error) = errors.first() else { return Self::Final };
        match error.status.or_else(|| status_of(error.code.as_deref()?)) {
            Some(404) => Self::Missing,
            Some(409) => Self::Conflict,
            Some(429) => Self::Later,
            Some(408 | 500..) => Self::Unclear,
            _ => Self::Final,
        }
    }
}

/// The status that a code means, for errors without a status. Codes are written in snake case and in camel case.
fn status_of(code: &str) -> Option<u16> {
    let code: String = code.chars().filter(char::is_ascii_alphanumeric).collect();
    match code.to_ascii_lowercase().as_str() {
        "notfound" => Some(404),
        "requesttimeout" | "timeout" => Some(408),
        "conflict" => Some(409),
        "toomanyrequests" | "ratelimit" | "ratelimited" | "ratelimitexceeded" => Some(429),
        "internalservererror" | "servererror" | "badgateway" | "serviceunavailable" | "gatewaytimeout" => {
            Some(500)
        }
        _ => None,
    }
}

/// Whether the service complains about the references.
fn names_reference(errors: &[ApiError]) -> bool {
    errors.iter().any(|error| {
        let texts = [&error.parameter, &error.pointer, &error.message, &error.title];
        texts.into_iter().flatten().any(|text| text.contains("_clientRef"))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn class(json: &str) -> ItemClass {
        ItemClass::of(&ApiError::all_in(json.as_bytes()))
    }

    #[test]
    fn items_are_classed_by_status_and_otherwise_by_code() {
        for (json, expected) in [
            (r#"{"errors":[{"status":400,"code":"badparam"}]}"#, ItemClass::Final),
            (r#"{"errors":[{"status":404,"code":"notfound"}]}"#, ItemClass::Missing),
            (r#"{"errors":[{"status":"409"}]}"#, ItemClass::Conflict),
            (r#"{"errors":[{"status":429}]}"#, ItemClass::Later),
            (r#"{"errors":[{"status":503}]}"#, ItemClass::Unclear),
            (r#"{"errors":[{"code":"too_many_requests","message":"slow down"}]}"#, ItemClass::Later),
            (r#"{"errors":[{"code":"toomanyrequests"}]}"#, ItemClass::Later),
            (r#"{"code":"conflict"}"#, ItemClass::Conflict),
            (r#"{"code":"internal_server_error"}"#, ItemClass::Unclear),
            (r#"{"code":"brandnew"}"#, ItemClass::Final),
            ("{}", ItemClass::Final),
        ] {
            assert_eq!(class(json), expected, "{json}");
        }
    }

    #[test]
    fn a_complaint_about_references_is_recognized_in_each_form() {
        for json in [
            r#"{"errors":[{"source":{"parameter":"_clientRef"},"title":"Additional properties not allowed"}]}"#,
            r#"{"errors":[{"source":{"pointer":"/0/_clientRef"}}]}"#,
            r#"{"errors":[{"message":"unknown field `_clientRef`"}]}"#,
        ] {
            assert!(names_reference(&ApiError::all_in(json.as_bytes())), "{json}");
        }
        assert!(!names_reference(&ApiError::all_in(br#"{"errors":[{"title":"title is required"}]}"#)));
    }
}
