//! The service of the layer.

use std::error::Error;
use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};

use bytes::Bytes;
use http::{Request, Response};
use http_body::Body;
use tower_service::Service;

use super::body;
use super::refused::{Reason, Refused};
use super::settings::Settings;
use crate::delivery::Delivery;
use crate::seen::{Claimed, EventStore};

/// A handler behind a [`WebhookLayer`](crate::WebhookLayer).
pub struct WebhookService<V, S> {
    inner: V,
    settings: Arc<Settings<S>>,
}

impl<V, S> WebhookService<V, S> {
    pub(super) fn new(inner: V, settings: Arc<Settings<S>>) -> Self {
        Self { inner, settings }
    }
}

impl<V: Clone, S> Clone for WebhookService<V, S> {
    fn clone(&self) -> Self {
        Self { inner: self.inner.clone(), settings: Arc::clone(&self.settings) }
    }
}

impl<V, S> fmt::Debug for WebhookService<V, S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("WebhookService").field("verifier", &self.settings.verifier).finish_non_exhaustive()
    }
}

impl<V, S, B, R> Service<Request<B>> for WebhookService<V, S>
where
    V: Service<Request<B>, Response = Response<R>> + Clone + Send + 'static,
    V::Future: Send,
    S: EventStore,
    B: Body + From<Bytes> + Send + 'static,
    B::Data: Send,
    B::Error: Into<Box<dyn Error + Send + Sync>>,
    R: Default + Send,
{
    type Response = Response<R>;
    type Error = V::Error;
    type Future = Pin<Box<dyn Future<Output = Result<Response<R>, V::Error>> + Send>>;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), V::Error>> {
        self.inner.poll_ready(context)
    }

    fn call(&mut self, request: Request<B>) -> Self::Future {
        // The clone that was ready handles the request.
        let clone = self.inner.clone();
        let mut inner = std::mem::replace(&mut self.inner, clone);
        let settings = Arc::clone(&self.settings);
        Box::pin(async move {
            let (delivery, body, mut parts) = match settings.verify(request).await {
                Ok(verified) => verified,
                Err(refused) => return Ok(settings.refuse(&refused)),
            };
            let claim = match settings.claim(&delivery).await {
                Ok(Some(claim)) => claim,
                Ok(None) => return Ok(Response::new(R::default())),
                Err(refused) => return Ok(settings.refuse(&refused)),
            };
            parts.extensions.insert(delivery);
            let response = inner.call(Request::from_parts(parts, B::from(body))).await?;
            if response.status().is_success() {
                // The event was handled, whether or not that can be stored.
                if let Err(error) = settings.store.complete(claim).await {
                    settings.log(&Refused(Reason::Store(error.to_string())));
                }
            }
            Ok(response)
        })
    }
}

impl<S: EventStore> Settings<S> {
    async fn verify<B>(&self, request: Request<B>) -> Result<(Delivery, Bytes, http::request::Parts), Refused>
    where
        B: Body,
        B::Error: Into<Box<dyn Error + Send + Sync>>,
    {
        let (parts, body) = request.into_parts();
        // Who has no signature does not get a body read.
        self.verifier.check_headers(&parts.headers)?;
        let body = body::read(body, self.max_body).await?;
        let verified = self.verifier.verify(&parts.headers, &body)?;
        let delivery = verified.delivery().map_err(|error| Refused(Reason::NotAnEvent(error)))?;
        Ok((delivery, body, parts))
    }

    /// Claims an event; `None` if it was handled.
    async fn claim(&self, delivery: &Delivery) -> Result<Option<S::Claim>, Refused> {
        let id = delivery.id();
        match self.store.claim(&id).await {
            Ok(Claimed::New(claim)) => Ok(Some(claim)),
            Ok(Claimed::Done) => Ok(None),
            Ok(Claimed::InProgress) => Err(Refused(Reason::InProgress(id))),
            Err(error) => Err(Refused(Reason::Store(error.to_string()))),
        }
    }

    fn refuse<R: Default>(&self, refused: &Refused) -> Response<R> {
        self.log(refused);
        let mut response = Response::new(R::default());
        *response.status_mut() = refused.status();
        response
    }

    fn log(&self, refused: &Refused) {
        if let Some(log) = &self.on_refused {
            log(refused);
        }
    }
}
