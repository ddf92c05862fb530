//! Events: raised by the writes of a request, and sent to their receivers.

use std::sync::Arc;

use http::{HeaderMap, HeaderName, HeaderValue, Method};
use jiff::Timestamp;

use super::{Service, read, write};
use crate::computed::webhook;
use crate::outbound::{DeliveryStatus, Due, Post, Target, refusal, send};
use crate::store::{Changes, Store};
use crate::webhook::{Subscription, has_listeners, raise};

impl Service {
    /// Sends the events that the writes of a request at this time raise.
    pub(super) fn raise_events(&self, store: &mut Store, changes: &Changes, at: Timestamp) {
        if has_listeners(store) {
            let changes = changes.clone().records();
            self.deliveries.push(raise(&self.api, store, &changes, at), self.clock().timestamp());
        }
    }

    /// Sends what is due, until the server stops.
    pub(crate) async fn deliver(self: Arc<Self>) {
        loop {
            self.deliveries.until_due(self.clock()).await;
            for due in self.deliveries.take_due(self.clock().timestamp()) {
                let service = Arc::clone(&self);
                let attempt = tokio::spawn(async move { service.attempt(due).await });
                let service = Arc::clone(&self);
                tokio::spawn(async move {
                    if let Err(error) = attempt.await
                        && let Ok(panic) = error.try_into_panic()
                    {
                        service.note_panic(panic);
                    }
                });
            }
        }
    }

    /// Waits until everything that is due has been attempted.
    pub(crate) async fn until_delivered(&self) {
        self.deliveries.until_settled(self.clock()).await;
    }

    async fn attempt(&self, due: Due) {
        let Some(post) = self.post(&due) else {
            self.deliveries.end(&due, None, DeliveryStatus::Canceled);
            self.deliveries.cancel(due.target().id());
            return;
        };
        // It would fail each time, and disable a webhook that the service could deliver to.
        if let Some(reason) = refusal(&post.url, self.control_port.get().copied()) {
            let error = Some((reason, self.clock().timestamp()));
            self.deliveries.end(&due, error, DeliveryStatus::Failed);
            return;
        }
        let url = post.url.clone();
        let result = send(post, due.timeout).await;
        if self.deliveries.note(&due, url, result, self.clock().timestamp()) {
            self.disable(due.target().id());
        }
    }

    /// Returns the request of a delivery; `None` if the webhook was disabled or deleted in the meantime.
    fn post(&self, due: &Due) -> Option<Post> {
        let body = due.delivery.content();
        match due.target() {
            Target::Webhook { id } => {
                let subscription = Subscription::find(&read(&self.store), id)?;
                Some(subscription.post(due.delivery.event_name(), body))
            }
            Target::Workflow { method, headers, .. } => Some(Post {
                method: Method::from_bytes(method.as_bytes()).unwrap_or(Method::POST),
                url: due.delivery.url().to_owned(),
                headers: with_content_type(
                    headers.iter().map(|(name, value)| (name.as_str(), value.as_str())),
                ),
                body: body.clone(),
            }),
        }
    }

    fn disable(&self, id: &str) {
        let now = self.clock().timestamp();
        let mut store = write(&self.store);
        if let Some(mut record) = store.record_mut("outbound_webhook", id) {
            webhook::disable(&mut record);
            record.touch(now);
        }
        self.commit(&mut store, now);
        drop(store);
        self.deliveries.cancel(id);
    }
}

/// Returns the headers of a workflow's call. Headers that are invalid are left out.
fn with_content_type<'h>(given: impl Iterator<Item = (&'h str, &'h str)>) -> HeaderMap {
    let mut headers = HeaderMap::new();
    let default = ("content-type", "application/json");
    for (name, value) in std::iter::once(default).chain(given) {
        if let Ok(name) = HeaderName::from_bytes(name.as_bytes())
            && let Ok(value) = HeaderValue::from_str(value)
        {
            headers.insert(name, value);
        }
    }
    headers
}
