//! What a response says that is not a success: the service's errors, when to retry, and where a redirect points.

use bytes::Bytes;
use http::header::LOCATION;
use http::{HeaderMap, Uri};

use crate::Timestamp;
use crate::config::{Config, shown_origin};
use crate::error::{ErrorBody, Failure};
use crate::rate_limit::RateLimitStatus;

#[cold]
pub(super) fn read(response: &http::Response<Bytes>, config: &Config) -> Failure {
    let (status, headers) = (response.status(), response.headers());
    let (_, retry_after) = RateLimitStatus::with_retry_after(status, headers, Timestamp::now);
    let body = ErrorBody::parse(response.body());
    let mut failure = Failure {
        status,
        errors: body.errors,
        retry_after,
        redirect_host: None,
        is_from_api: body.has_errors,
        current: None,
        headers: headers.clone(),
    };
    if failure.is_redirect() {
        failure.redirect_host = redirect_host(headers, config);
    }
    failure
}

/// The host that a redirect points to, if it is not ours.
fn redirect_host(headers: &HeaderMap, config: &Config) -> Option<String> {
    let location: Uri = headers.get(LOCATION)?.to_str().ok()?.parse().ok()?;
    let parts = location.into_parts();
    let authority = parts.authority?;
    match parts.scheme {
        Some(scheme) if config.base_url.is_origin_of(&scheme, &authority) => None,
        scheme => Some(shown_origin(scheme.as_ref(), &authority)),
    }
}
