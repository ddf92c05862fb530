//! What is due happens before the next request, and at its time even if no request arrives.

use std::future::poll_fn;
use std::pin::pin;
use std::task::Poll;
use std::time::Duration;

use jiff::Timestamp;

use super::{Service, read, write};
use crate::context::Context;
use crate::history::{self, Author};
use crate::lifecycle;
use crate::store::Store;

/// How long what is still due after everything was done waits.
const PAUSE: Duration = Duration::from_millis(10);

impl Service {
    /// Does what is due, as long as the sandbox runs.
    pub(crate) async fn keep_up(&self) {
        loop {
            self.settle(Context::new(&self.api, &self.options));
            let next = read(&self.store).next_due();
            if next.is_some_and(|at| at <= self.clock().timestamp()) {
                // It has become due just now, or a step has left its record as it was and would do so without end.
                tokio::time::sleep(PAUSE).await;
            } else {
                self.wait(next).await;
            }
        }
    }

    /// Waits until a time, or until something else is due first.
    async fn wait(&self, until: Option<Timestamp>) {
        let mut changed = pin!(self.schedule.notified());
        let Some(at) = until else { return changed.await };
        let mut asleep = pin!(self.clock().sleep_until(at));
        poll_fn(|context| {
            if changed.as_mut().poll(context).is_ready() {
                return Poll::Ready(());
            }
            asleep.as_mut().poll(context)
        })
        .await;
    }

    /// Does what the service does by itself and is due by now, each at its own time.
    pub(super) fn settle(&self, context: Context<'_>) {
        if read(&self.store).next_due().is_none_or(|at| at > context.now) {
            return;
        }
        let mut store = write(&self.store);
        while let Some(at) = store.all_or_nothing(|store| step(context, store)) {
            self.commit(&mut store, at);
        }
    }
}

/// Does what is due first. Returns when it was due; `None` if nothing is.
fn step(context: Context<'_>, store: &mut Store) -> Option<Timestamp> {
    let at = lifecycle::step(context, store)?;
    let context = Context { now: at, ..context };
    lifecycle::react(context, store);
    history::write(context, store, Author::Service);
    Some(at)
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;
    use std::time::SystemTime;

    use bytes::Bytes;
    use serde_json::{Value, json};

    use super::*;
    use crate::api::Api;
    use crate::clock::Clock;
    use crate::options::Options;

    fn post(service: &Service, path: &str, body: &Value) -> Value {
        let request = http::Request::post(path).body(Bytes::from(body.to_string())).unwrap();
        serde_json::from_slice(service.respond_to_owner(request).body()).unwrap()
    }

    #[tokio::test]
    async fn what_is_due_happens_although_no_request_arrives() {
        let options = Options { clock: Clock::frozen_at(SystemTime::UNIX_EPOCH), ..Options::default() };
        let service = Arc::new(Service::new(Api::standard(), options));
        let kept_up = tokio::spawn({
            let service = Arc::clone(&service);
            async move { service.keep_up().await }
        });
        let customer = post(&service, "/v1/customers", &json!({}))["data"]["id"].clone();
        let drafts = format!("/v1/customers/{}/drafts", customer.as_str().unwrap());
        let messages = || read(&service.store).records("message").count();
        for send_at in ["now+2h", "now+1h"] {
            post(&service, &drafts, &json!({ "channel": "email", "sendAt": send_at }));
            // The second is due before the first, for which the service waits already.
            tokio::task::yield_now().await;
        }
        for sent in 1..=2 {
            service.clock().advance(Duration::from_secs(3_600));
            while messages() < sent {
                tokio::task::yield_now().await;
            }
            assert_eq!(messages(), sent);
        }
        kept_up.abort();
    }
}
