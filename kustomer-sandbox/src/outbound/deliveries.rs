//! The deliveries of a sandbox, shared by those who raise events, send them and look into the log.

use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use jiff::Timestamp;
use tokio::sync::watch;

use super::delivery::{Delivery, DeliveryStatus};
use super::options::DeliveryOptions;
use super::queue::{Queue, Verdict};
use super::target::Target;
use crate::clock::Clock;

/// All deliveries of a sandbox.
pub(crate) struct Deliveries {
    state: Mutex<State>,
    /// Wakes those that wait for a delivery to be due or done.
    changed: watch::Sender<()>,
}

struct State {
    queue: Queue,
    options: DeliveryOptions,
}

/// A delivery to attempt now.
pub(crate) struct Due {
    number: u64,
    pub(crate) delivery: Delivery,
    /// How long the receiver may take.
    pub(crate) timeout: Duration,
}

impl Due {
    pub(crate) fn target(&self) -> &Target {
        &self.delivery.target
    }
}

impl Deliveries {
    pub(crate) fn new(options: DeliveryOptions) -> Self {
        let state = State { queue: Queue::default(), options };
        Self { state: Mutex::new(state), changed: watch::Sender::new(()) }
    }

    pub(crate) fn set_options(&self, options: DeliveryOptions) {
        self.state().options = options;
    }

    pub(crate) fn options(&self) -> DeliveryOptions {
        self.state().options.clone()
    }

    /// Adds deliveries, shuffled and some of them twice if the options say so.
    pub(crate) fn push(&self, deliveries: Vec<Delivery>, now: Timestamp) {
        if deliveries.is_empty() {
            return;
        }
        let mut state = self.state();
        let State { queue, options } = &mut *state;
        for delivery in deliveries {
            let duplicate =
                options.next_is_duplicated().then(|| Delivery { is_duplicate: true, ..delivery.clone() });
            for delivery in [Some(delivery), duplicate].into_iter().flatten() {
                let at = now.saturating_add(options.next_wait()).unwrap_or(now);
                queue.push(delivery, at);
            }
        }
        drop(state);
        self.changed.send_replace(());
    }

    /// Takes the deliveries to attempt now. Each must be returned to [`record`](Self::record), [`end`](Self::end) or
    /// [`postpone`](Self::postpone).
    pub(crate) fn take_due(&self, now: Timestamp) -> Vec<Due> {
        let mut state = self.state();
        let timeout = state.options.timeout;
        let taken = state.queue.take_due(now).into_iter();
        taken.map(|(number, delivery)| Due { number, delivery, timeout }).collect()
    }

    /// Records the result of an attempt, and plans the next one if it failed.
    pub(crate) fn record(
        &self,
        due: &Due,
        url: String,
        result: Result<u16, String>,
        now: Timestamp,
    ) -> Verdict {
        let verdict = self.state().queue.record(due.number, url, result, now);
        self.changed.send_replace(());
        verdict
    }

    /// Ends a delivery that is not attempted again, with an error if it was attempted now.
    pub(crate) fn end(&self, due: &Due, error: Option<(String, Timestamp)>, status: DeliveryStatus) {
        self.state().queue.end(due.number, error, status);
        self.changed.send_replace(());
    }

    /// Cancels a delivery that was taken and everything else that waits for its target.
    pub(crate) fn end_all(&self, due: &Due) {
        let mut state = self.state();
        state.queue.end(due.number, None, DeliveryStatus::Canceled);
        state.queue.cancel(due.target().id());
        drop(state);
        self.changed.send_replace(());
    }

    /// Puts a delivery off that could not be attempted.
    pub(crate) fn postpone(&self, due: &Due, until: Timestamp) {
        self.state().queue.postpone(due.number, until);
        self.changed.send_replace(());
    }

    /// Cancels what waits for a webhook or a workflow that has no attempt under way.
    pub(crate) fn cancel(&self, target: &str) {
        self.state().queue.cancel(target);
        self.changed.send_replace(());
    }

    /// Waits until there is a delivery to attempt.
    pub(crate) async fn until_due(&self, clock: &Clock) {
        let mut changed = self.changed.subscribe();
        loop {
            let next = self.state().queue.next_due();
            let Some(at) = next else {
                let _ = changed.changed().await;
                continue;
            };
            if at <= clock.timestamp() {
                return;
            }
            either(clock.sleep_until(at), changed.changed()).await;
        }
    }

    /// Waits until everything that is due has been attempted.
    pub(crate) async fn until_settled(&self, clock: &Clock) {
        let mut changed = self.changed.subscribe();
        while !self.state().queue.is_settled(clock.timestamp()) {
            let _ = changed.changed().await;
        }
    }

    /// Returns the newest deliveries, at most this many, in the order in which their events occurred.
    pub(crate) fn newest(&self, limit: usize) -> Vec<Delivery> {
        let state = self.state();
        let mut newest: Vec<Delivery> = state.queue.iter().rev().take(limit).cloned().collect();
        newest.reverse();
        newest
    }

    /// Returns the delivery with this [ID in the log](Delivery::log_id).
    pub(crate) fn find(&self, log_id: &str) -> Option<Delivery> {
        self.state().queue.iter().rev().find(|delivery| delivery.log_id() == log_id).cloned()
    }

    /// Returns the deliveries in the order in which their events occurred.
    pub(crate) fn list(&self) -> Vec<Delivery> {
        self.state().queue.iter().cloned().collect()
    }

    /// Forgets the deliveries that are done.
    pub(crate) fn clear(&self) {
        self.state().queue.forget_finished();
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Default for Deliveries {
    fn default() -> Self {
        Self::new(DeliveryOptions::new())
    }
}

/// Waits for the first of two futures.
async fn either<A>(one: impl Future<Output = A>, other: impl Future) {
    let (mut one, mut other) = (std::pin::pin!(one), std::pin::pin!(other));
    std::future::poll_fn(|context| {
        if one.as_mut().poll(context).is_ready() || other.as_mut().poll(context).is_ready() {
            return std::task::Poll::Ready(());
        }
        std::task::Poll::Pending
    })
    .await;
}
