//! Requests to storage hosts: what they carry, which is nothing of the client's but its name, and how long they may take.

use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use http::header::{ACCEPT_ENCODING, IF_RANGE, LOCATION, RANGE, USER_AGENT};
use http::{HeaderValue, Method, Request, Response};
use http_body::Frame;

use super::address::Address;
use super::body::{Sent, UploadBody};
use super::error::{Error, HostFailure};
use super::refusal::Refusal;
use crate::client::Client;
use crate::clock;
use crate::loopback::is_loopback;
use crate::transport::{Incoming, Limits, ReqwestTransport, TransportError};

/// How long an upload may not move, and how long a host may think about it at the end.
const UPLOAD_STALL: Duration = Duration::from_secs(60);

/// How long a host may take until a download starts, and how long it may pause within it.
const DOWNLOAD_STALL: Duration = Duration::from_secs(30);

/// How many redirects of a download are followed.
const MAX_REDIRECTS: u32 = 5;

/// The connections of a client to storage hosts, which never get its API key.
#[derive(Debug, Clone)]
pub struct StorageHost {
    transport: ReqwestTransport,
    agent: HeaderValue,
    /// Whether the API is on this machine.
    is_local: bool,
}

/// A part of a file that was received before, and the version that it is of.
pub(super) struct Resumed<'a> {
    pub(super) from: u64,
    pub(super) version: &'a HeaderValue,
}

impl StorageHost {
    /// Returns the connections of a client.
    ///
    /// # Errors
    /// If the client has a transport that cannot stream.
    pub fn of(client: &Client) -> Result<Self, Error> {
        let connection = client.connection();
        let config = connection.config();
        let transport = connection.file_transport().cloned().ok_or_else(|| {
            Error::invalid(
                "the transport of this client cannot stream files: set one with `ClientBuilder::file_transport`",
            )
        })?;
        let is_local = is_loopback(config.base_url.host());
        Ok(Self { transport, agent: config.user_agent.clone(), is_local })
    }

    pub(super) fn address(&self, link: &str) -> Result<Address, Error> {
        Address::parse(link, self.is_local)
    }

    /// Sends a file. A redirect is not followed: the file would go to a host that the service did not name.
    pub(super) async fn send(
        &self,
        method: Method,
        address: &Address,
        content_type: &str,
        body: UploadBody,
        sent: &Arc<Sent>,
    ) -> Result<(), Error> {
        let failed = |failure| Error::host(address.host(), failure);
        let content_type = HeaderValue::from_str(content_type);
        let content_type = content_type.map_err(|_| Error::invalid("the media type cannot be sent"))?;
        let mut request = self.request(method, address, body);
        request.headers_mut().insert(http::header::CONTENT_TYPE, content_type);
        let transport = self.transport_for(address)?;
        let outcome = while_it_moves(transport.stream(request), sent).await;
        if let Some(failure) = sent.take_failure() {
            return Err(failure);
        }
        let response = outcome.map_err(failed)?;
        match response.status() {
            status if status.is_success() => Ok(()),
            status if status.is_redirection() => {
                let why = "the file would go to a host that the service did not name".to_owned();
                Err(failed(HostFailure::Redirect(why)))
            }
            _ => Err(failed(HostFailure::Refused(Refusal::read(response).await))),
        }
    }

    /// Requests a file, or the rest of it, and returns the response with the address that it came from. A few redirects are
    /// followed: there is nothing in the request that another host may not know.
    pub(super) async fn get(
        &self,
        address: &Address,
        resumed: Option<Resumed<'_>>,
    ) -> Result<(Response<Incoming>, Address), Error> {
        let mut address = address.clone();
        for _ in 0..=MAX_REDIRECTS {
            let mut request = self.request(Method::GET, &address, Nothing);
            let headers = request.headers_mut();
            headers.insert(ACCEPT_ENCODING, HeaderValue::from_static("identity"));
            if let Some(Resumed { from, version }) = &resumed
                && let Ok(range) = HeaderValue::from_str(&format!("bytes={from}-"))
            {
                headers.insert(RANGE, range);
                headers.insert(IF_RANGE, (*version).clone());
            }
            let transport = self.transport_for(&address)?;
            let response = clock::timeout_at(clock::now() + DOWNLOAD_STALL, transport.stream(request)).await;
            let failed = |failure| Error::host(address.host(), failure);
            let response = response
                .map_err(|_| failed(HostFailure::Stalled(DOWNLOAD_STALL)))?
                .map_err(|error| failed(HostFailure::Transport(error)))?;
            match response.status() {
                status if status.is_success() => return Ok((response, address)),
                status if status.is_redirection() => {
                    address = address.redirected(response.headers().get(LOCATION))?;
                }
                _ => return Err(failed(HostFailure::Refused(Refusal::read(response).await))),
            }
        }
        let why = format!("more than {MAX_REDIRECTS} times");
        Err(Error::host(address.host(), HostFailure::Redirect(why)))
    }

    fn request<B>(&self, method: Method, address: &Address, body: B) -> Request<B> {
        let mut request = Request::new(body);
        *request.method_mut() = method;
        *request.uri_mut() = address.uri().clone();
        request.headers_mut().insert(USER_AGENT, self.agent.clone());
        request
    }

    /// An API on this machine may hand out links to a storage host that is not.
    fn transport_for(&self, address: &Address) -> Result<ReqwestTransport, Error> {
        if self.transport.reaches(address.uri()) {
            return Ok(self.transport.clone());
        }
        ReqwestTransport::for_host(true, Limits::DEFAULT)
            .map_err(|error| Error::from(crate::Error::from(error)))
    }
}

/// The next chunk of a download.
pub(super) async fn next_chunk(
    body: &mut Incoming,
    address: &Address,
) -> Result<Option<bytes::Bytes>, Error> {
    let chunk = clock::timeout_at(clock::now() + DOWNLOAD_STALL, body.chunk()).await;
    chunk
        .map_err(|_| HostFailure::Stalled(DOWNLOAD_STALL))
        .and_then(|chunk| chunk.map_err(HostFailure::Transport))
        .map_err(|failure| Error::host(address.host(), failure))
}

/// Waits for a response as long as bytes are sent.
async fn while_it_moves(
    exchange: impl Future<Output = Result<Response<Incoming>, TransportError>>,
    sent: &Sent,
) -> Result<Response<Incoming>, HostFailure> {
    let mut exchange = pin!(exchange);
    let mut moved = sent.bytes();
    loop {
        if let Ok(outcome) = clock::timeout_at(clock::now() + UPLOAD_STALL, exchange.as_mut()).await {
            return outcome.map_err(HostFailure::Transport);
        }
        let now = sent.bytes();
        if now == moved {
            return Err(HostFailure::Stalled(UPLOAD_STALL));
        }
        moved = now;
    }
}

/// The body of a request that has none.
struct Nothing;

impl http_body::Body for Nothing {
    type Data = bytes::Bytes;
    type Error = std::convert::Infallible;

    fn poll_frame(
        self: std::pin::Pin<&mut Self>,
        _: &mut std::task::Context<'_>,
    ) -> std::task::Poll<Option<Result<Frame<bytes::Bytes>, Self::Error>>> {
        std::task::Poll::Ready(None)
    }

    fn is_end_stream(&self) -> bool {
        true
    }

    fn size_hint(&self) -> http_body::SizeHint {
        http_body::SizeHint::with_exact(0)
    }
}
