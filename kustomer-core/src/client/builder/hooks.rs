//! What users put around and beside the calls of a client: layers, and a hook for metrics.

use std::sync::Arc;

use bytes::Bytes;
use tower_layer::Layer;
use tower_service::Service;

use super::ClientBuilder;
use crate::connection::{AnyLayer, AttemptReport};
use crate::transport::{BoxError, BoxTransport};

impl ClientBuilder {
    /// Puts a `tower` layer around each call: it sees the request once, whatever the number of attempts, and the outcome of
    /// the last one. The layer that is added first is outermost.
    ///
    /// Requests have the extension [`CallInfo`](crate::CallInfo); a layer that makes a new request must keep it.
    /// Errors may be of any type. Headers that a layer adds are sent with every attempt.
    ///
    /// ```
    /// use kustomer::Client;
    /// use tower::limit::ConcurrencyLimitLayer;
    ///
    /// let builder = Client::builder().api_key("eyJ..").org("acme").layer(ConcurrencyLimitLayer::new(8));
    /// ```
    pub fn layer<L>(mut self, layer: L) -> Self
    where
        L: Layer<BoxTransport> + Send + Sync + 'static,
        L::Service:
            Service<http::Request<Bytes>, Response = http::Response<Bytes>> + Clone + Send + Sync + 'static,
        <L::Service as Service<http::Request<Bytes>>>::Error: Into<BoxError>,
        <L::Service as Service<http::Request<Bytes>>>::Future: Send + 'static,
    {
        self.layers.push(boxed(layer));
        self
    }

    /// Puts a `tower` layer around each attempt of a call, between the retries and the transport. The layer that is added
    /// first is outermost.
    ///
    /// An error of the layer counts as one of the transport: it is retried where that is safe. The extension
    /// [`CallInfo`](crate::CallInfo) of a request has the number of the attempt.
    pub fn attempt_layer<L>(mut self, layer: L) -> Self
    where
        L: Layer<BoxTransport> + Send + Sync + 'static,
        L::Service:
            Service<http::Request<Bytes>, Response = http::Response<Bytes>> + Clone + Send + Sync + 'static,
        <L::Service as Service<http::Request<Bytes>>>::Error: Into<BoxError>,
        <L::Service as Service<http::Request<Bytes>>>::Future: Send + 'static,
    {
        self.attempt_layers.push(boxed(layer));
        self
    }

    /// Sets a function that is called with every attempt when it is over, for metrics. It must not block.
    ///
    /// ```
    /// use std::sync::atomic::{AtomicU64, Ordering};
    ///
    /// use kustomer::Client;
    ///
    /// static RETRIES: AtomicU64 = AtomicU64::new(0);
    ///
    /// let builder = Client::builder().api_key("eyJ..").org("acme").on_attempt(|attempt| {
    ///     if attempt.retry_in().is_some() {
    ///         RETRIES.fetch_add(1, Ordering::Relaxed);
    ///     }
    /// });
    /// ```
    pub fn on_attempt(mut self, hook: impl Fn(&AttemptReport) + Send + Sync + 'static) -> Self {
        self.on_attempt = Some(Arc::new(hook));
        self
    }
}

fn boxed<L>(layer: L) -> AnyLayer
where
    L: Layer<BoxTransport> + Send + Sync + 'static,
    L::Service:
        Service<http::Request<Bytes>, Response = http::Response<Bytes>> + Clone + Send + Sync + 'static,
    <L::Service as Service<http::Request<Bytes>>>::Error: Into<BoxError>,
    <L::Service as Service<http::Request<Bytes>>>::Future: Send + 'static,
{
    Box::new(move |inner| BoxTransport::new(layer.layer(inner)))
}
