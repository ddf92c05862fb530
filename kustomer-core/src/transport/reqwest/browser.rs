//! The default transport in a browser, or another JavaScript runtime: by its `fetch`. It has no settings for sockets,
//! proxies and TLS, which are the browser's.

use std::future::{Future, poll_fn};
use std::pin::pin;
use std::sync::Arc;
use std::task::Poll;

use ::reqwest::Client;
use bytes::Bytes;
use tokio::sync::oneshot;
use wasm_bindgen_futures::spawn_local;

use super::super::{Fault, Limits, TransportError, ends_at};
use super::convert::convert;
use super::head;
use super::origins::Origins;
use super::setup_error::SetupError;
use crate::clock::Instant;
use crate::shown::shown;

#[derive(Default)]
pub(super) struct Settings(());

pub(super) struct Clients(Client);

/// Where a transport sends requests to. It makes no difference here.
pub(super) enum Hosts {
    Any,
    Secure,
    Loopback,
}

impl Clients {
    pub(super) fn new(_: &Settings, _: &Limits, _: Hosts) -> Result<Self, SetupError> {
        let client = Client::builder().build();
        client.map(Self).map_err(|error| {
            SetupError::new("HTTP transport could not be set up").caused_by(error.without_url())
        })
    }

    #[expect(clippy::unnecessary_wraps, reason = "the same shape on every platform")]
    pub(super) fn own(client: Client, _: &Settings) -> Result<Self, SetupError> {
        Ok(Self(client))
    }
}

/// The browser's futures cannot move between threads. They stay where they are, in a task of their own, and only the
/// response is sent here. Dropping this future ends the task, which aborts the request.
pub(super) fn exchange<E: From<TransportError>>(
    clients: &Clients,
    limits: Arc<Limits>,
    request: http::Request<Bytes>,
    deadline: Option<Instant>,
) -> impl Future<Output = Result<http::Response<Bytes>, E>> + Send + use<E> {
    let sent = send(clients.0.clone(), limits, request);
    ends_at(deadline, async move { sent.await.map_err(E::from) })
}

async fn send(
    client: Client,
    limits: Arc<Limits>,
    request: http::Request<Bytes>,
) -> Result<http::Response<Bytes>, TransportError> {
    let request = convert(request, &Origins::default())?;
    let (mut sender, receiver) = oneshot::channel();
    spawn_local(async move {
        let mut exchange = pin!(fetch(client, limits, request));
        let outcome = poll_fn(|context| {
            if sender.poll_closed(context).is_ready() {
                return Poll::Ready(None);
            }
            exchange.as_mut().poll(context).map(Some)
        });
        if let Some(outcome) = outcome.await {
            // Nobody waits any more when the receiver is gone.
            let _ = sender.send(outcome);
        }
    });
    receiver.await.unwrap_or_else(|error| Err(TransportError::new(Fault::Fetch, Some(error.into()))))
}

/// `fetch` follows redirects, without the key where they lead to another origin, and decompresses. A body arrives as a
/// whole: it is checked against the limits, but only after that.
async fn fetch(
    client: Client,
    limits: Arc<Limits>,
    request: ::reqwest::Request,
) -> Result<http::Response<Bytes>, TransportError> {
    let url = request.url().clone();
    let response = client.execute(request).await.map_err(classify)?;
    if *response.url() != url {
        let host = response.url().host_str().map(|host| shown(host, 100)).unwrap_or_default();
        return Err(TransportError::new(Fault::FollowedRedirect { host }, None));
    }
    head::check(response.headers(), &limits)?;
    let limit = limits.max_response_bytes;
    let too_large = || TransportError::new(Fault::TooLarge { limit }, None);
    if response.content_length().is_some_and(|length| length > u64::try_from(limit).unwrap_or(u64::MAX)) {
        return Err(too_large());
    }
    let mut whole = http::Response::new(Bytes::new());
    *whole.status_mut() = response.status();
    *whole.headers_mut() = response.headers().clone();
    let body = response.bytes().await.map_err(classify)?;
    if body.len() > limit {
        return Err(too_large());
    }
    *whole.body_mut() = body;
    Ok(whole)
}

/// A browser does not say why a request has failed, or whether it was sent.
fn classify(error: ::reqwest::Error) -> TransportError {
    TransportError::new(Fault::Fetch, Some(error.without_url().into()))
}
