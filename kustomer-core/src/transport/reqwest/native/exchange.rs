//! One request and its response.

use std::future::poll_fn;
use std::pin::pin;
use std::sync::Arc;

use ::reqwest::Url;
use bytes::Bytes;
use tokio::runtime::Handle;
use tokio::task::try_id;

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
        let (response, url) = sent?;
        let alarm = pin!(None);
        let mut timer = Timer::new(deadline, alarm);
        let limit = limits.first_byte_timeout;
        let mut response = pin!(response);
        let response = poll_fn(|context| {
            timer.poll(
                limit,
                || Fault::FirstByte { limit },
                context,
                |context| response.as_mut().poll(context),
            )
        });
        let response = response.await?.map_err(before_head)?;
        if let Some(url) = url {
            check_address(&url, response.url())?;
        }
        head::check(response.headers(), &limits)?;
        let mut response = http::Response::<::reqwest::Body>::from(response);
        let body = body::read(&mut response, &limits, &mut timer, probe::REPORTS_END).await?;
        Ok(response.map(|_| body))
    }
}

type Sent<R> = (R, Option<Box<Url>>);

/// The response of reqwest, some time later, and the address to compare with that of the response.
fn send(
    clients: &Clients,
    request: http::Request<Bytes>,
) -> Result<Sent<impl Future<Output = ::reqwest::Result<::reqwest::Response>> + use<>>, TransportError> {
    // Without a runtime, reqwest panics. A task has one, which takes less time to find out.
    if try_id().is_none() {
        Handle::try_current().map_err(|error| TransportError::new(Fault::NoRuntime, Some(error.into())))?;
    }
    let client = clients.for_address(request.uri())?;
    let request = convert(request, &clients.origins)?;
    let url = clients.may_redirect.then(|| Box::new(request.url().clone()));
    Ok((client.execute(request), url))
}

/// # Errors
/// When the client has followed a redirect: the key may have gone elsewhere, and the response is not that of the service.
fn check_address(requested: &Url, responded: &Url) -> Result<(), TransportError> {
    if requested == responded {
        return Ok(());
    }
    let host = responded.host_str().map(|host| shown(host, 100)).unwrap_or_default();
    Err(TransportError::new(Fault::FollowedRedirect { host }, None))
}
