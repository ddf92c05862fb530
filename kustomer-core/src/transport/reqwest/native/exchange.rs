//! One request and its response.

use std::pin::pin;
use std::sync::Arc;

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
use crate::clock::Instant;
use crate::shown::shown;

/// Sends `request` until `deadline`. The request is not part of the future, which is smaller without it.
pub(in super::super) fn exchange<E: From<TransportError>>(
    clients: &Clients,
    limits: Arc<Limits>,
    request: http::Request<Bytes>,
    deadline: Option<Instant>,
) -> impl Future<Output = Result<http::Response<Bytes>, E>> + Send + use<E> {
    let sent = send(clients, request);
    async move {
        let (response, uri) = sent?;
        let mut timer = Timer::new(deadline);
        let first_byte = Fault::FirstByte { limit: limits.first_byte_timeout };
        let response =
            timer.limit(limits.first_byte_timeout, first_byte, pin!(response)).await?.map_err(before_head)?;
        if let Some(uri) = uri {
            check_address(&uri, response.url())?;
        }
        head::check(response.headers(), &limits)?;
        let (parts, body) = http::Response::<::reqwest::Body>::from(response).into_parts();
        let body = body::read(&parts, body, &limits, &mut timer, probe::REPORTS_END).await?;
        Ok(http::Response::from_parts(parts, body))
    }
}

type Sent<R> = (R, Option<Box<Uri>>);

/// The response of reqwest, some time later, and the address to compare with that of the response.
fn send(
    clients: &Clients,
    request: http::Request<Bytes>,
) -> Result<Sent<impl Future<Output = ::reqwest::Result<::reqwest::Response>> + use<>>, TransportError> {
    // Without a runtime, reqwest panics.
    Handle::try_current().map_err(|error| TransportError::new(Fault::NoRuntime, Some(error.into())))?;
    let client = clients.for_address(request.uri())?;
    let uri = clients.may_redirect.then(|| Box::new(request.uri().clone()));
    Ok((client.execute(convert(request)?), uri))
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
