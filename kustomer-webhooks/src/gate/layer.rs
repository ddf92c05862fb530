//! The tower layer.

use std::fmt;
use std::sync::Arc;

use tower_layer::Layer;

use super::refused::Refused;
use super::service::WebhookService;
use super::settings::Settings;
use crate::seen::{EventStore, NoStore};
use crate::verifier::Verifier;

/// How large a body may be by default, in bytes: a record has at most 100 KB, and an update has it with both values of what has
/// changed.
pub const DEFAULT_MAX_BODY: usize = 1024 * 1024;

/// A tower layer that lets only verified deliveries through to a handler. It fits axum, and every service of requests whose
/// body can be made of bytes.
///
/// The handler finds the [`Delivery`](crate::Delivery) in the extensions of the request:
///
/// ```
/// use axum::routing::post;
/// use axum::{Extension, Router};
/// use http::StatusCode;
/// use kustomer::webhooks::{Delivery, Event, Seen, Verifier, WebhookLayer};
///
/// async fn receive(Extension(delivery): Extension<Delivery>) -> StatusCode {
///     match delivery.event() {
///         Ok(Event::Conversation { record, changes, .. }) if changes.status.is_some() => {
///             println!("{} is {:?}", record.id, record.status);
///             StatusCode::OK
///         }
///         // What cannot be decoded now cannot be decoded when it is sent again, either.
///         Ok(_) | Err(_) => StatusCode::OK,
///     }
/// }
///
/// let layer = WebhookLayer::new(Verifier::new("t0ken"))
///     .once(Seen::new(100_000))
///     .on_refused(|refused| eprintln!("{refused}"));
/// let app: Router = Router::new().route("/kustomer", post(receive)).layer(layer);
/// ```
///
/// | what arrives | response | handler |
/// |---|---|---|
/// | a delivery | that of the handler | called |
/// | no signature, or a wrong one | 401 | |
/// | a body over [`max_body`](Self::max_body) | 413 | |
/// | a verified body that is not an event, or that breaks off | 400 | |
/// | with [`once`](Self::once), an event that was handled | 200 | |
/// | with [`once`](Self::once), one that is being handled, or the store fails | 503 | |
///
/// A request without a well-formed signature is refused before its body is read. An event counts as handled if the handler
/// responds with a status of 200 to 299. The service delivers again what has another one, for about an hour; then it disables
/// the webhook. It waits a few seconds for the response: hand long work over to a queue.
#[must_use = "a layer has no effect until a service has it"]
pub struct WebhookLayer<S = NoStore> {
    settings: Arc<Settings<S>>,
}

impl WebhookLayer {
    /// Creates a layer that lets through what a verifier accepts, duplicates included.
    pub fn new(verifier: Verifier) -> Self {
        let settings =
            Settings { verifier, max_body: DEFAULT_MAX_BODY, store: Arc::new(NoStore), on_refused: None };
        Self { settings: Arc::new(settings) }
    }
}

impl<S: EventStore> WebhookLayer<S> {
    /// Lets each event through once, by its ID.
    pub fn once<T: EventStore>(self, store: T) -> WebhookLayer<T> {
        let Settings { verifier, max_body, on_refused, .. } = &*self.settings;
        let (verifier, max_body, on_refused) = (verifier.clone(), *max_body, on_refused.clone());
        let settings = Settings { verifier, max_body, store: Arc::new(store), on_refused };
        WebhookLayer { settings: Arc::new(settings) }
    }

    /// Sets how large a body may be, in bytes. Defaults to 1 MB.
    pub fn max_body(self, bytes: usize) -> Self {
        self.with(|settings| settings.max_body = bytes)
    }

    /// Calls a function for each request that is refused, with the reason: for a log.
    pub fn on_refused(self, log: impl Fn(&Refused) + Send + Sync + 'static) -> Self {
        self.with(|settings| settings.on_refused = Some(Arc::new(log)))
    }

    fn with(self, change: impl FnOnce(&mut Settings<S>)) -> Self {
        let mut settings = Settings::clone(&self.settings);
        change(&mut settings);
        Self { settings: Arc::new(settings) }
    }
}

impl<S> Clone for WebhookLayer<S> {
    fn clone(&self) -> Self {
        Self { settings: Arc::clone(&self.settings) }
    }
}

impl<S: EventStore, V> Layer<V> for WebhookLayer<S> {
    type Service = WebhookService<V, S>;

    fn layer(&self, inner: V) -> WebhookService<V, S> {
        WebhookService::new(inner, Arc::clone(&self.settings))
    }
}

impl<S> fmt::Debug for WebhookLayer<S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("WebhookLayer")
            .field("verifier", &self.settings.verifier)
            .field("max_body", &self.settings.max_body)
            .finish_non_exhaustive()
    }
}
