//! `/_sandbox/`: the inspector, a page for people. Its files are embedded and it loads nothing from other hosts.

use http::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, LOCATION, REFERRER_POLICY, X_CONTENT_TYPE_OPTIONS,
};
use http::{HeaderName, HeaderValue, Method, StatusCode};

use super::reply::{ControlError, Reply, bytes};

/// Scripts and styles only from here, no markup from text, and no frame around the page.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; \
                      base-uri 'none'; form-action 'none'; frame-ancestors 'none'; \
                      require-trusted-types-for 'script'; trusted-types 'none'";

const HEADERS: [(HeaderName, &str); 6] = [
    (CONTENT_SECURITY_POLICY, POLICY),
    (X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (REFERRER_POLICY, "no-referrer"),
    (CACHE_CONTROL, "no-cache"),
    (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
    (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
];

/// The name, content type and text of each file.
const FILES: &[(&str, &str, &str)] = &[
    ("", HTML, include_str!("page/index.html")),
    ("style.css", "text/css; charset=utf-8", include_str!("page/style.css")),
    ("icon.svg", "image/svg+xml", include_str!("page/icon.svg")),
    ("api.js", SCRIPT, include_str!("page/api.js")),
    ("app.js", SCRIPT, include_str!("page/app.js")),
    ("controls.js", SCRIPT, include_str!("page/controls.js")),
    ("customers.js", SCRIPT, include_str!("page/customers.js")),
    ("deliveries.js", SCRIPT, include_str!("page/deliveries.js")),
    ("dom.js", SCRIPT, include_str!("page/dom.js")),
    ("exchange.js", SCRIPT, include_str!("page/exchange.js")),
    ("format.js", SCRIPT, include_str!("page/format.js")),
    ("jobs.js", SCRIPT, include_str!("page/jobs.js")),
    ("json.js", SCRIPT, include_str!("page/json.js")),
    ("klasses.js", SCRIPT, include_str!("page/klasses.js")),
    ("live.js", SCRIPT, include_str!("page/live.js")),
    ("requests.js", SCRIPT, include_str!("page/requests.js")),
    ("rows.js", SCRIPT, include_str!("page/rows.js")),
    ("timeline.js", SCRIPT, include_str!("page/timeline.js")),
];

const HTML: &str = "text/html; charset=utf-8";
const SCRIPT: &str = "text/javascript; charset=utf-8";

/// Returns the response for a path of the page; `None` for any other path.
///
/// # Errors
/// 405 for methods that do not read.
pub(super) fn find(method: &Method, path: &str) -> Option<Result<Reply, ControlError>> {
    let name = path.strip_prefix("/_sandbox")?;
    let file = name.strip_prefix('/');
    let found = FILES.iter().find(|(known, ..)| file == Some(known));
    if found.is_none() && !name.is_empty() {
        return None;
    }
    if !matches!(*method, Method::GET | Method::HEAD) {
        return Some(Err(ControlError::method_not_allowed(method.as_str(), &["GET"])));
    }
    Some(Ok(found.map_or_else(redirect, |(_, content_type, text)| served(content_type, text))))
}

fn served(content_type: &'static str, text: &'static str) -> Reply {
    let mut reply = bytes(text);
    reply.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static(content_type));
    for (name, value) in HEADERS {
        reply.headers_mut().insert(name, HeaderValue::from_static(value));
    }
    reply
}

/// Without the slash at the end, the page would look for its files in another folder.
fn redirect() -> Reply {
    let mut reply = bytes("");
    *reply.status_mut() = StatusCode::PERMANENT_REDIRECT;
    reply.headers_mut().insert(LOCATION, HeaderValue::from_static("/_sandbox/"));
    reply
}
