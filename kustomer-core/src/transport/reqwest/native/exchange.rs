//! One request and its response.

use std::pin::pin;

use bytes::Bytes;
use http::Uri;
use tokio::runtime::Handle;

use super::super::super::Limits;
use super::super::super::{Fault, TransportError};
use super::super::convert::convert;
use super::super::head;
use super::classify::before_head;
use super::clients::Clients;
use super::timer::Timer;
use super::{body, probe};
use crate::shown::shown;

pub(in super::super) async fn exchange(
    clients: &Clients,
    limits: &Limits,
    request: http::Request<Bytes>,
) -> Result<http::Response<Bytes>, TransportError> {
    // Without a runtime, reqwest panics.
    Handle::try_current().map_err(|error| TransportError::new(Fault::NoRuntime, Some(error.into())))?;
    let client = clients.for_address(request.uri())?;
    let uri = clients.may_redirect.then(|| request.uri().clone());
    let request = convert(request)?;
    let mut timer = Timer::default();
    let first_byte = Fault::FirstByte { limit: limits.first_byte_timeout };
    let response = timer
        .limit(limits.first_byte_timeout, first_byte, pin!(client.execute(request)))
        .await?
        .map_err(before_head)?;
    if let Some(uri) = uri {
        check_address(&uri, response.url())?;
    }
    head::check(response.headers(), limits)?;
    let (parts, body) = http::Response::<::reqwest::Body>::from(response).into_parts();
    let body = body::read(&parts, body, limits, &mut timer, probe::REPORTS_END).await?;
    Ok(http::Response::from_parts(parts, body))
}

/// # Errors
/// When the client has followed a redirect: the key may have gone elsewhere, and the response is not that of the service.
fn check_address(requested: &Uri, responded: &::reqwest::Url) -> Result<(), TransportError> {
    let target = requested.path_and_query().map_or("/", http::uri::PathAndQuery::as_str);
    let is_same = ::reqwest::Url::parse(&format!(
        "{}://{}{target}",
        requested.scheme_str().unwrap_or("https"),
        requested.authority().map_or("", http::uri::Authority::as_str),
    ))
    .is_ok_and(|url| url == *responded);
    if is_same {
        return Ok(());
    }
    let host = responded.host_str().map(|host| shown(host, 100)).unwrap_or_default();
    Err(TransportError::new(Fault::FollowedRedirect { host }, None))
}
