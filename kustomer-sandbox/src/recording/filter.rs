//! Conditions on recorded requests, and how near a request comes to them.

use std::fmt;
use std::sync::Arc;

use kustomer_schema::suggest::nearest;
use percent_encoding::percent_decode_str;

use super::request::RecordedRequest;

/// A condition on a request.
#[derive(Clone)]
pub(super) enum Condition {
    Method(String),
    Path(String),
    Operation(String),
    Status(u16),
    /// A condition of the test's own, with its description.
    Own(String, Arc<dyn Fn(&RecordedRequest) -> bool + Send + Sync>),
}

impl Condition {
    pub(super) fn holds(&self, request: &RecordedRequest) -> bool {
        match self {
            Self::Method(method) => request.method().eq_ignore_ascii_case(method),
            Self::Path(pattern) => fits(pattern, request.path()),
            Self::Operation(name) => request.operation() == Some(name),
            Self::Status(status) => request.status() == Some(*status),
            Self::Own(_, holds) => holds(request),
        }
    }

    /// Says what a request has in place of what the condition wants, such as ``status 400, not 201``.
    pub(super) fn contrast(&self, request: &RecordedRequest) -> String {
        match self {
            Self::Method(method) => format!("method {}, not {method}", request.method()),
            Self::Path(pattern) => format!("path {}, not {pattern}", request.path()),
            Self::Operation(name) => match request.operation() {
                Some(found) => format!("operation {found}, not {name}"),
                None => format!("no operation, not {name}"),
            },
            Self::Status(status) => match request.status() {
                Some(found) => format!("status {found}, not {status}"),
                None => format!("no response, not status {status}"),
            },
            Self::Own(what, _) => format!("not {what}"),
        }
    }
}

impl fmt::Display for Condition {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Method(method) => write!(formatter, "{method}"),
            Self::Path(pattern) => write!(formatter, "{pattern}"),
            Self::Operation(name) => write!(formatter, "of operation {name}"),
            Self::Status(status) => write!(formatter, "with status {status}"),
            Self::Own(what, _) => write!(formatter, "{what}"),
        }
    }
}

/// Checks that requests can have a method.
///
/// # Errors
/// With the method that was probably meant.
pub(super) fn check_method(method: &str) -> Result<(), String> {
    const KNOWN: [&str; 7] = ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"];
    let upper = method.to_uppercase();
    if KNOWN.contains(&upper.as_str()) {
        return Ok(());
    }
    let near = nearest(&upper, &KNOWN).map(|near| format!(", did you mean `{near}`?"));
    Err(format!("`{method}` is not a method{}", near.unwrap_or_default()))
}

/// Checks that paths can fit a pattern.
///
/// # Errors
/// If none can; the message says why.
pub(super) fn check_pattern(pattern: &str) -> Result<(), String> {
    let reason = if !pattern.starts_with('/') {
        "a path begins with `/`"
    } else if pattern.contains(['?', '#']) {
        "a path has no query: paths are compared alone"
    } else {
        let closed = pattern.trim_end_matches('/').strip_suffix("/**").unwrap_or(pattern);
        match closed.split('/').find(|segment| segment.matches('*').count() > 1) {
            Some("**") => "`**` must be the last segment",
            Some(_) => "a segment has at most one `*`",
            None => return Ok(()),
        }
    };
    Err(format!("`{pattern}` is not a pattern of paths: {reason}"))
}

/// Whether a path has the form of a pattern. In the pattern, `*` and `{name}` stand for one segment, `**` at the end for
/// any number of them, and `*` within a segment for any part of it. Segments are compared decoded.
fn fits(pattern: &str, path: &str) -> bool {
    let mut segments = path.trim_end_matches('/').split('/');
    for wanted in pattern.trim_end_matches('/').split('/') {
        if wanted == "**" {
            return true;
        }
        let Some(segment) = segments.next() else { return false };
        let segment = percent_decode_str(segment).decode_utf8_lossy();
        if !fits_segment(wanted, &segment) {
            return false;
        }
    }
    segments.next().is_none()
}

fn fits_segment(wanted: &str, segment: &str) -> bool {
    if wanted.starts_with('{') && wanted.ends_with('}') {
        return !segment.is_empty();
    }
    // `email={email}` of an operation's path is `email=*`.
    let open = match wanted.split_once("={") {
        Some((key, rest)) if rest.ends_with('}') => format!("{key}=*"),
        _ => percent_decode_str(wanted).decode_utf8_lossy().into_owned(),
    };
    match open.split_once('*') {
        None => open == segment,
        Some((before, after)) => {
            let rest = segment.strip_prefix(before).and_then(|rest| rest.strip_suffix(after));
            rest.is_some_and(|rest| !rest.is_empty() || open != "*")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{check_method, check_pattern, fits};

    #[test]
    fn patterns_and_methods_that_no_request_has_are_refused() {
        for (pattern, why) in [
            ("v1/customers", "begins with `/`"),
            ("", "begins with `/`"),
            ("/v1/customers?page=1", "no query"),
            ("/v1/**/notes", "`**` must be the last segment"),
            ("/v1/*foo*", "at most one `*`"),
        ] {
            let reason = check_pattern(pattern).unwrap_err();
            assert!(reason.contains(why), "{reason}");
        }
        for pattern in ["/", "/v1/**", "/v1/customers/email=*", "/v1/{id}/**", "/**"] {
            assert_eq!(check_pattern(pattern), Ok(()));
        }
        assert_eq!(check_method("GTE").unwrap_err(), "`GTE` is not a method, did you mean `GET`?");
        assert_eq!(check_method("post"), Ok(()));
    }

    #[test]
    fn patterns_fit_segments_decoded_and_ignore_a_trailing_slash() {
        let fitting = [
            ("/v1/customers", "/v1/customers"),
            ("/v1/customers", "/v1/customers/"),
            ("/v1/customers/*", "/v1/customers/1"),
            ("/v1/customers/{id}/messages", "/v1/customers/1/messages"),
            ("/v1/customers/email={email}", "/v1/customers/email=a%40b"),
            ("/v1/customers/email=a@b", "/v1/customers/email=a%40b"),
            ("/v1/customers/email=*", "/v1/customers/email=a%40b"),
            ("/v1/**", "/v1/customers/1/messages"),
            ("/v1/customers/**", "/v1/customers"),
        ];
        for (pattern, path) in fitting {
            assert!(fits(pattern, path), "{pattern} {path}");
        }
        let others = [
            ("/v1/customers", "/v1/customers/1"),
            ("/v1/customers/*", "/v1/customers"),
            ("/v1/customers/*", "/v1/customers/1/messages"),
            ("/v1/customers/email=*", "/v1/customers/externalId=1"),
            ("/v1/**", "/v2/customers"),
        ];
        for (pattern, path) in others {
            assert!(!fits(pattern, path), "{pattern} {path}");
        }
    }
}
