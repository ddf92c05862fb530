//! The default transport: one request, one response, within the limits. It never follows a redirect, so the key goes to
//! no other host, and never retries: that is for the connection to decide.

use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};

use bytes::Bytes;
use http::HeaderValue;
use tower_service::Service;

use super::super::Limits;
use super::super::{Exchange, Exchanger, TransportError};
use super::convert::ENCODINGS;
use super::setup_error::SetupError;
use super::{Clients, Hosts, Settings, exchange};
use crate::clock::Instant;

/// The default transport, with settings of your own: proxies, certificates, connections and limits.
///
/// It is a `tower` service, so layers can be put around it. Cheap to clone; clones share their connections. It speaks
/// `https`, and `http` to this machine only; it never follows a redirect and never retries.
///
/// ```
/// use kustomer::Client;
/// use kustomer::transport::ReqwestTransport;
///
/// # #[cfg(feature = "rustls")]
/// # fn demo() -> kustomer::Result<()> {
/// let transport = ReqwestTransport::builder().no_proxy().pool_max_idle(8).build()?;
/// let client = Client::builder().api_key("eyJ..").org("acme").transport(transport).build()?;
/// # Ok(()) }
/// ```
#[derive(Clone)]
pub struct ReqwestTransport(Arc<Inner>);

struct Inner {
    clients: Clients,
    limits: Arc<Limits>,
}

impl ReqwestTransport {
    /// The default transport for one host, over TLS or, to this machine, in plain text.
    pub(crate) fn for_host(is_https: bool, limits: Limits) -> Result<Self, SetupError> {
        let hosts = if is_https { Hosts::Secure } else { Hosts::Loopback };
        Ok(Self::new(Clients::new(&Settings::default(), &limits, hosts)?, limits))
    }

    pub(super) fn new(clients: Clients, limits: Limits) -> Self {
        Self(Arc::new(Inner { clients, limits: Arc::new(limits) }))
    }

    /// Whether it can send to an address at all.
    #[cfg(feature = "files")]
    pub(crate) fn reaches(&self, uri: &http::Uri) -> bool {
        self.0.clients.for_address(uri).is_ok()
    }

    #[cfg(feature = "files")]
    pub(super) fn clients(&self) -> &Clients {
        &self.0.clients
    }

    #[cfg(feature = "files")]
    pub(super) fn limits(&self) -> &Limits {
        &self.0.limits
    }
}

impl Exchanger for ReqwestTransport {
    fn send(&self, request: http::Request<Bytes>, deadline: Option<Instant>) -> Exchange<'_> {
        Box::pin(exchange(&self.0.clients, Arc::clone(&self.0.limits), request, deadline))
    }

    fn reads_call_info(&self) -> bool {
        false
    }

    fn accepted_encodings(&self) -> Option<HeaderValue> {
        ENCODINGS
    }
}

impl Service<http::Request<Bytes>> for ReqwestTransport {
    type Response = http::Response<Bytes>;
    type Error = TransportError;
    type Future = Pin<Box<dyn Future<Output = Result<Self::Response, Self::Error>> + Send>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Self::Error>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, request: http::Request<Bytes>) -> Self::Future {
        Box::pin(exchange(&self.0.clients, Arc::clone(&self.0.limits), request, None))
    }
}

/// Shows the limits only: proxies and TLS have secrets.
impl fmt::Debug for ReqwestTransport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ReqwestTransport").field("limits", &self.0.limits).finish_non_exhaustive()
    }
}
