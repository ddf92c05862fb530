//! The seam to the network: from a request to its whole response. The default transport is in `reqwest`; tests, and
//! users with needs of their own, bring a `tower` service. What a request contains and what a response means is not
//! here.

mod cause;
mod error;
mod fault;
mod foreign;
mod limits;
#[cfg(feature = "reqwest")]
mod reqwest;

use std::fmt;
use std::future::{Future, poll_fn};
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};

use bytes::Bytes;
use http::HeaderValue;
use tower_service::Service;

use crate::clock::{self, Instant};

pub use error::{BoxError, TransportError};
pub(crate) use fault::Fault;
pub(crate) use foreign::fault_of;
pub(crate) use limits::Limits;
#[cfg(feature = "files")]
pub(crate) use reqwest::Incoming;
#[cfg(all(feature = "reqwest", not(all(target_family = "wasm", target_os = "unknown"))))]
pub use reqwest::Proxy;
#[cfg(feature = "reqwest")]
pub use reqwest::{ReqwestTransport, ReqwestTransportBuilder, SetupError};

/// The response to one request, some time later.
pub type Exchange<'a> = Pin<Box<dyn Future<Output = Result<http::Response<Bytes>, BoxError>> + Send + 'a>>;

/// A transport of any kind, or one within layers: what a layer of
/// [`ClientBuilder::layer`](crate::ClientBuilder::layer) is put around. Cheap to clone.
#[derive(Clone)]
pub struct BoxTransport(Arc<dyn Exchanger>);

/// What every kind of transport does.
pub(crate) trait Exchanger: Send + Sync + 'static {
    /// Sends a request. An exchange that is not over at `deadline` ends with [`Fault::Timeout`].
    fn send(&self, request: http::Request<Bytes>, deadline: Option<Instant>) -> Exchange<'_>;

    /// Whether it, or a layer around it, may read the extension [`CallInfo`](crate::CallInfo) of a request.
    fn reads_call_info(&self) -> bool {
        true
    }

    /// What it can decompress, as the value of `Accept-Encoding`, if that is known.
    fn accepted_encodings(&self) -> Option<HeaderValue> {
        None
    }
}

impl BoxTransport {
    pub(crate) fn of(transport: impl Exchanger) -> Self {
        Self(Arc::new(transport))
    }

    /// Puts a service into a box.
    pub fn new<S>(service: S) -> Self
    where
        S: Service<http::Request<Bytes>, Response = http::Response<Bytes>> + Clone + Send + Sync + 'static,
        S::Error: Into<BoxError>,
        S::Future: Send + 'static,
    {
        Self::of(FromService(service))
    }

    pub(crate) fn send(&self, request: http::Request<Bytes>, deadline: Option<Instant>) -> Exchange<'_> {
        self.0.send(request, deadline)
    }

    pub(crate) fn reads_call_info(&self) -> bool {
        self.0.reads_call_info()
    }

    pub(crate) fn accepted_encodings(&self) -> Option<HeaderValue> {
        self.0.accepted_encodings()
    }
}

impl fmt::Debug for BoxTransport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("BoxTransport").finish_non_exhaustive()
    }
}

impl Service<http::Request<Bytes>> for BoxTransport {
    type Response = http::Response<Bytes>;
    type Error = BoxError;
    type Future = Exchange<'static>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), BoxError>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, request: http::Request<Bytes>) -> Self::Future {
        let transport = self.clone();
        Box::pin(async move { transport.send(request, None).await })
    }
}

struct FromService<S>(S);

impl<S> Exchanger for FromService<S>
where
    S: Service<http::Request<Bytes>, Response = http::Response<Bytes>> + Clone + Send + Sync + 'static,
    S::Error: Into<BoxError>,
    S::Future: Send + 'static,
{
    fn send(&self, request: http::Request<Bytes>, deadline: Option<Instant>) -> Exchange<'_> {
        let mut service = self.0.clone();
        Box::pin(ends_at(deadline, async move {
            poll_fn(|context| service.poll_ready(context)).await.map_err(Into::into)?;
            service.call(request).await.map_err(Into::into)
        }))
    }
}

/// An exchange by a transport that does not look at the time itself.
async fn ends_at<T, E: From<TransportError>>(
    deadline: Option<Instant>,
    exchange: impl Future<Output = Result<T, E>>,
) -> Result<T, E> {
    match deadline {
        None => exchange.await,
        Some(deadline) => match clock::timeout_at(deadline, exchange).await {
            Ok(result) => result,
            Err(_) => Err(TransportError::new(Fault::Timeout, None).into()),
        },
    }
}
