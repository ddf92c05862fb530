//! Events: raised by the writes of a request, and sent to their receivers.

use std::sync::Arc;

use http::{HeaderMap, HeaderName, HeaderValue, Method};
use jiff::{SignedDuration, Timestamp};

use super::{Service, read, write};
use crate::computed::webhook;
use crate::outbound::{Delivery, DeliveryStatus, Due, Post, Target, Verdict, refusal, send};
use crate::store::Store;
use crate::webhook::{Subscription, has_listeners, raise};

/// How long a delivery waits before it is tried again to write its change to the journal.
const WAIT_FOR_JOURNAL: SignedDuration = SignedDuration::from_mins(1);

impl Service {
    /// Returns the deliveries of the events that the changes of a request at this time raise. They are not taken yet.
    pub(super) fn raised(&self, store: &mut Store, at: Timestamp) -> Vec<Delivery> {
        if !has_listeners(store) {
            return Vec::new();
        }
        let changes = store.untaken();
        raise(&self.api, &self.options.org, store, &changes, at)
    }

    /// Sends what is due, until the server stops.
    pub(crate) async fn deliver(self: Arc<Self>) {
        loop {
            self.deliveries.until_due(self.clock()).await;
            for due in self.deliveries.take_due(self.clock().timestamp()) {
                tokio::spawn(Arc::clone(&self).attempt_or_fail(due));
            }
        }
    }

    /// Attempts a delivery. One that panics has failed: otherwise, everything else for its receiver would wait for it.
    async fn attempt_or_fail(self: Arc<Self>, due: Due) {
        let due = Arc::new(due);
        let attempt = tokio::spawn({
            let (service, due) = (Arc::clone(&self), Arc::clone(&due));
            async move { service.attempt(&due).await }
        });
        if let Err(error) = attempt.await
            && let Ok(panic) = error.try_into_panic()
        {
            self.note_panic(panic);
            let error = ("not sent: the sandbox has panicked".to_owned(), self.clock().timestamp());
            self.deliveries.end(&due, Some(error), DeliveryStatus::Failed);
        }
    }

    /// Waits until everything that is due has been attempted.
    pub(crate) async fn until_delivered(&self) {
        self.deliveries.until_settled(self.clock()).await;
    }

    async fn attempt(&self, due: &Due) {
        #[cfg(test)]
        assert!(!self.fails_deliveries.load(std::sync::atomic::Ordering::SeqCst), "a bug in a delivery");
        // A receiver must not know of a change that a crash could undo.
        if !self.is_kept().await {
            let later = self.clock().timestamp().saturating_add(WAIT_FOR_JOURNAL);
            self.deliveries.postpone(due, later.unwrap_or(Timestamp::MAX));
            return;
        }
        let Some(post) = self.post(due) else {
            self.deliveries.end_all(due);
            return;
        };
        // It would fail each time, and disable a webhook that the service could deliver to.
        if let Some(reason) = refusal(&post.url, self.control_port.get().copied()) {
            let error = Some((reason, self.clock().timestamp()));
            self.deliveries.end(due, error, DeliveryStatus::Failed);
            return;
        }
        let url = post.url.clone();
        let result = send(post, due.timeout).await;
        let verdict = self.deliveries.record(due, url, result, self.clock().timestamp());
        if verdict == Verdict::Disable {
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

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicBool, Ordering};
    use std::time::{Duration, SystemTime};

    use bytes::Bytes;
    use serde_json::json;
    use tokio::net::TcpListener;
    use tokio::task::yield_now;

    use super::*;
    use crate::api::Api;
    use crate::clock::Clock;
    use crate::journal::{Journal, Pen};
    use crate::options::Options;

    /// Returns a service that delivers to a receiver, with one event to deliver whose change is not yet in the journal.
    async fn service_with_event() -> (Arc<Service>, Pen, TcpListener) {
        let options = Options { clock: Clock::frozen_at(SystemTime::UNIX_EPOCH), ..Options::default() };
        let (journal, pen) = Journal::by_hand(&options.clock);
        let mut service = Service::new(Api::standard(), options);
        service.keep_in(journal);
        let service = Arc::new(service);
        tokio::spawn(Arc::clone(&service).deliver());
        let receiver = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
        let url = format!("http://{}/", receiver.local_addr().unwrap());
        let webhook = json!({ "name": "sync", "url": url, "events": ["kustomer.customer.create"] });
        for (path, body) in [("/v1/outbound-webhooks", webhook), ("/v1/customers", json!({}))] {
            let request = http::Request::post(path).body(Bytes::from(body.to_string())).unwrap();
            service.respond_at(service.clock().timestamp(), request).unwrap();
        }
        (service, pen, receiver)
    }

    /// Takes one delivery.
    async fn receive(receiver: TcpListener) {
        let (stream, _) = receiver.accept().await.unwrap();
        stream.writable().await.unwrap();
        stream.try_write(b"HTTP/1.1 204 No Content\r\n\r\n").unwrap();
    }

    #[tokio::test]
    async fn an_event_is_not_sent_before_its_change_is_kept() {
        let (service, pen, receiver) = service_with_event().await;
        let mut taken = tokio::spawn(receive(receiver));
        for _ in 0..1000 {
            tokio::select! {
                biased;
                _ = &mut taken => panic!("it was sent before its change was in the journal"),
                () = yield_now() => {}
            }
        }
        pen.start(|| Ok(()));
        taken.await.unwrap();
        service.until_delivered().await;
        assert_eq!(service.deliveries.list()[0].status(), DeliveryStatus::Delivered);
    }

    #[tokio::test]
    async fn an_event_whose_change_cannot_be_kept_waits_and_is_no_failed_attempt() {
        let (service, pen, receiver) = service_with_event().await;
        let is_full = Arc::new(AtomicBool::new(true));
        let seen = Arc::clone(&is_full);
        pen.start(move || if seen.load(Ordering::SeqCst) { Err("disk full".to_owned()) } else { Ok(()) });
        service.until_delivered().await;
        let delivery = &service.deliveries.list()[0];
        assert_eq!((delivery.status(), delivery.attempts().len()), (DeliveryStatus::Waiting, 0));
        assert_eq!(delivery.next_attempt_at(), Timestamp::UNIX_EPOCH.checked_add(WAIT_FOR_JOURNAL).ok());

        is_full.store(false, Ordering::SeqCst);
        service.clock().advance(Duration::from_secs(60));
        receive(receiver).await;
        service.until_delivered().await;
        let delivery = &service.deliveries.list()[0];
        assert_eq!((delivery.status(), delivery.attempts().len()), (DeliveryStatus::Delivered, 1));
    }

    #[tokio::test]
    async fn a_delivery_that_panics_has_failed_and_holds_up_nothing() {
        let (service, pen, receiver) = service_with_event().await;
        service.fails_deliveries.store(true, Ordering::SeqCst);
        pen.start(|| Ok(()));
        service.until_delivered().await;
        let failed = &service.deliveries.list()[0];
        assert_eq!(failed.status(), DeliveryStatus::Failed);
        assert_eq!(failed.attempts()[0].error(), Some("not sent: the sandbox has panicked"));
        assert!(service.take_panic().is_some(), "the owner gets the panic");

        service.fails_deliveries.store(false, Ordering::SeqCst);
        let request = http::Request::post("/v1/customers").body(Bytes::from_static(b"{}")).unwrap();
        service.respond_at(service.clock().timestamp(), request).unwrap();
        receive(receiver).await;
        service.until_delivered().await;
        assert_eq!(service.deliveries.list()[1].status(), DeliveryStatus::Delivered);
    }
}
