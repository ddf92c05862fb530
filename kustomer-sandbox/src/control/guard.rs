//! Who may control a sandbox: programs on this machine, and the sandbox's own page. A web page of another site must not,
//! neither by a request across sites nor by a name that resolves to the loopback address, and no client of the API by a
//! webhook or a workflow.

use http::header::{HOST, ORIGIN};
use http::{HeaderMap, Method, StatusCode};

use super::reply::ControlError;
use crate::host::{SEC_FETCH_SITE, header_is_loopback};
use crate::outbound::DELIVERY;

/// # Errors
/// 403 if the request may come from a web page of another site, or is a delivery of a sandbox.
pub(super) fn check(method: &Method, headers: &HeaderMap) -> Result<(), ControlError> {
    let text = |name| headers.get(name).map(|value| value.to_str().unwrap_or_default());
    let host = text(HOST).unwrap_or_default();
    if !header_is_loopback(host) {
        return Err(forbidden(
            "the header `Host` must be a name of the loopback address: `127.0.0.1`, `localhost` or `[::1]`",
        ));
    }
    if headers.contains_key(DELIVERY) {
        return Err(forbidden("an event of a sandbox must not control this one"));
    }
    let reads = matches!(*method, Method::GET | Method::HEAD);
    let is_own = text(ORIGIN).is_none_or(|origin| reads || origin == format!("http://{host}"));
    // Reads too: some move a job on, and an image on any page can be one.
    if is_own && text(SEC_FETCH_SITE).is_none_or(|site| !matches!(site, "cross-site" | "same-site")) {
        return Ok(());
    }
    Err(forbidden("a page of another site must not control the sandbox"))
}

fn forbidden(message: &str) -> ControlError {
    ControlError::new(StatusCode::FORBIDDEN, message)
}
