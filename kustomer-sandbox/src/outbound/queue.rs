//! The deliveries of a sandbox and when each is due: a bounded number of them waits, a bounded number is remembered.

use std::collections::{BTreeMap, BTreeSet, HashSet, VecDeque};

use bytes::Bytes;
use jiff::Timestamp;

use super::attempt::Attempt;
use super::delivery::{Delivery, DeliveryStatus};
use super::retry;

/// How many deliveries wait at most. Further ones are dropped.
pub(super) const MAX_WAITING: usize = 10_000;

/// How many bytes of bodies wait at most.
const MAX_BYTES: usize = 64 * 1024 * 1024;

/// How many finished deliveries the log keeps.
const MAX_FINISHED: usize = 10_000;

/// How many bytes of bodies of finished deliveries the log keeps, as many as of requests.
const MAX_FINISHED_BYTES: usize = 32 * 1024 * 1024;

/// What follows from an attempt.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Verdict {
    /// The target gets further deliveries.
    Continue,
    /// The last attempt to a webhook has failed: nothing is sent there until the webhook was disabled and what waits for it
    /// [canceled](Queue::cancel).
    Disable,
}

/// The deliveries by number, in the order in which they were added.
#[derive(Debug, Default)]
pub(super) struct Queue {
    next: u64,
    deliveries: BTreeMap<u64, Delivery>,
    /// The numbers of finished deliveries, in the order in which they finished.
    finished: VecDeque<u64>,
    /// Those of them that still have their bodies, in the same order.
    with_body: VecDeque<u64>,
    /// When the waiting deliveries of each target are due.
    due: BTreeMap<String, BTreeSet<(Timestamp, u64)>>,
    /// The targets with an attempt under way: one at a time, so that events arrive in order.
    busy: HashSet<String>,
    /// The bytes of the bodies that wait.
    bytes: usize,
    /// The bytes of the bodies of finished deliveries.
    finished_bytes: usize,
}

impl Queue {
    /// Adds a delivery that is due at a time, or one that has failed already.
    pub(super) fn push(&mut self, mut delivery: Delivery, at: Timestamp) {
        let number = self.next;
        self.next += 1;
        let waiting = self.deliveries.len() - self.finished.len();
        if delivery.status != DeliveryStatus::Waiting {
            let status = delivery.status;
            self.bytes += delivery.body.len();
            self.deliveries.insert(number, delivery);
            self.finish(number, status);
            return;
        }
        if waiting >= MAX_WAITING || self.bytes + delivery.body.len() > MAX_BYTES {
            delivery.body = Bytes::new();
            self.deliveries.insert(number, delivery);
            self.finish(number, DeliveryStatus::Dropped);
            return;
        }
        self.bytes += delivery.body.len();
        delivery.next_attempt = Some(at);
        self.due.entry(delivery.target.id().to_owned()).or_default().insert((at, number));
        self.deliveries.insert(number, delivery);
    }

    /// Takes the deliveries to attempt now, at most one of each target.
    pub(super) fn take_due(&mut self, now: Timestamp) -> Vec<(u64, Delivery)> {
        let mut taken = Vec::new();
        for (target, due) in &mut self.due {
            let Some((at, number)) = due.first().copied() else { continue };
            if at > now || self.busy.contains(target) {
                continue;
            }
            due.remove(&(at, number));
            if let Some(delivery) = self.deliveries.get(&number) {
                self.busy.insert(target.clone());
                taken.push((number, delivery.clone()));
            }
        }
        self.due.retain(|_, due| !due.is_empty());
        taken
    }

    /// Returns when the next delivery is due of a target without an attempt under way.
    pub(super) fn next_due(&self) -> Option<Timestamp> {
        let idle = self.due.iter().filter(|(target, _)| !self.busy.contains(*target));
        idle.filter_map(|(_, due)| due.first().map(|(at, _)| *at)).min()
    }

    /// Whether nothing is under way and nothing is due.
    pub(super) fn is_settled(&self, now: Timestamp) -> bool {
        self.busy.is_empty() && self.next_due().is_none_or(|at| at > now)
    }

    /// Records the result of an attempt, and plans the next one if it failed.
    pub(super) fn record(
        &mut self,
        number: u64,
        url: String,
        result: Result<u16, String>,
        now: Timestamp,
    ) -> Verdict {
        let Some(delivery) = self.deliveries.get_mut(&number) else { return Verdict::Continue };
        let is_workflow = delivery.is_workflow();
        let attempt = Attempt::new(now, result);
        let succeeded = attempt.succeeded();
        delivery.url = url;
        delivery.attempts.push(attempt);
        // The service retries the calls of workflows only if a step asks for it, which is not modelled.
        let retry = if is_workflow { None } else { retry::next(delivery.attempts.len(), now) };
        let given_up = !succeeded && retry.is_none();
        if !given_up || is_workflow {
            self.busy.remove(delivery.target.id());
        }
        match retry.filter(|_| !succeeded) {
            Some(at) => {
                delivery.next_attempt = Some(at);
                self.due.entry(delivery.target.id().to_owned()).or_default().insert((at, number));
            }
            None if succeeded => self.finish(number, DeliveryStatus::Delivered),
            None => self.finish(number, DeliveryStatus::Failed),
        }
        if given_up && !is_workflow { Verdict::Disable } else { Verdict::Continue }
    }

    /// Ends a delivery that is under way without a further attempt.
    pub(super) fn end(&mut self, number: u64, error: Option<(String, Timestamp)>, status: DeliveryStatus) {
        let Some(delivery) = self.deliveries.get_mut(&number) else { return };
        self.busy.remove(delivery.target.id());
        delivery.attempts.extend(error.map(|(error, at)| Attempt::new(at, Err(error))));
        self.finish(number, status);
    }

    /// Puts a delivery that is under way back, without an attempt.
    pub(super) fn postpone(&mut self, number: u64, until: Timestamp) {
        let Some(delivery) = self.deliveries.get_mut(&number) else { return };
        delivery.next_attempt = Some(until);
        self.busy.remove(delivery.target.id());
        self.due.entry(delivery.target.id().to_owned()).or_default().insert((until, number));
    }

    /// Cancels what waits for a target, with no attempt under way.
    pub(super) fn cancel(&mut self, target: &str) {
        self.busy.remove(target);
        for (_, number) in self.due.remove(target).unwrap_or_default() {
            self.finish(number, DeliveryStatus::Canceled);
        }
    }

    /// Returns all deliveries in the order in which they were added.
    pub(super) fn iter(&self) -> impl DoubleEndedIterator<Item = &Delivery> {
        self.deliveries.values()
    }

    pub(super) fn forget_finished(&mut self) {
        for number in std::mem::take(&mut self.finished) {
            self.deliveries.remove(&number);
        }
        self.with_body.clear();
        self.finished_bytes = 0;
    }

    fn finish(&mut self, number: u64, status: DeliveryStatus) {
        let Some(delivery) = self.deliveries.get_mut(&number) else { return };
        delivery.status = status;
        delivery.next_attempt = None;
        self.bytes = self.bytes.saturating_sub(delivery.body.len());
        self.finished_bytes += delivery.body.len();
        self.finished.push_back(number);
        self.with_body.push_back(number);
        while self.finished_bytes > MAX_FINISHED_BYTES
            && let Some(oldest) = self.with_body.pop_front()
        {
            self.discard_body(oldest);
        }
        if self.finished.len() > MAX_FINISHED
            && let Some(oldest) = self.finished.pop_front()
        {
            if self.with_body.front() == Some(&oldest) {
                self.with_body.pop_front();
            }
            self.discard_body(oldest);
            self.deliveries.remove(&oldest);
        }
    }

    /// Discards the body of a finished delivery, if it still has one.
    fn discard_body(&mut self, number: u64) {
        if let Some(delivery) = self.deliveries.get_mut(&number) {
            let body = std::mem::take(&mut delivery.body);
            self.finished_bytes = self.finished_bytes.saturating_sub(body.len());
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::SignedDuration;

    use super::*;
    use crate::outbound::delivery::Event;
    use crate::outbound::target::Target;

    const NOW: Timestamp = Timestamp::UNIX_EPOCH;

    fn delivery(target: &str) -> Delivery {
        let event = Event { id: "e".to_owned(), name: "n".to_owned(), created_at: NOW };
        let target = Target::Webhook { id: target.to_owned() };
        Delivery::new("d".to_owned(), event, target, String::new(), Bytes::from_static(b"0123456789"))
    }

    fn count(queue: &Queue, status: DeliveryStatus) -> usize {
        queue.iter().filter(|delivery| delivery.status == status).count()
    }

    #[test]
    fn a_target_has_one_attempt_under_way_and_does_not_hold_up_others() {
        let mut queue = Queue::default();
        for target in ["a", "a", "b"] {
            queue.push(delivery(target), NOW);
        }
        let taken: Vec<u64> = queue.take_due(NOW).into_iter().map(|(number, _)| number).collect();
        assert_eq!(taken, [0, 2]);
        assert_eq!((queue.take_due(NOW).len(), queue.next_due(), queue.is_settled(NOW)), (0, None, false));
        queue.record(0, String::new(), Ok(200), NOW);
        assert_eq!(queue.next_due(), Some(NOW));
        queue.record(2, String::new(), Ok(500), NOW);
        let taken: Vec<u64> = queue.take_due(NOW).into_iter().map(|(number, _)| number).collect();
        assert_eq!(taken, [1]);
        queue.record(1, String::new(), Err("no".to_owned()), NOW);
        let in_a_minute = NOW.checked_add(SignedDuration::from_mins(1)).ok();
        assert_eq!((queue.next_due(), queue.is_settled(NOW)), (in_a_minute, true));
        let statuses: Vec<DeliveryStatus> = queue.iter().map(Delivery::status).collect();
        assert_eq!(statuses, [DeliveryStatus::Delivered, DeliveryStatus::Waiting, DeliveryStatus::Waiting]);
    }

    #[test]
    fn what_waits_and_what_is_remembered_is_bounded() {
        let mut queue = Queue::default();
        for _ in 0..MAX_WAITING + 5 {
            queue.push(delivery("a"), NOW);
        }
        assert_eq!(count(&queue, DeliveryStatus::Waiting), MAX_WAITING);
        assert_eq!(count(&queue, DeliveryStatus::Dropped), 5);
        queue.cancel("a");
        assert_eq!((queue.bytes, queue.iter().count()), (0, MAX_FINISHED));
        let mut large = delivery("a");
        large.body = vec![0; MAX_BYTES + 1].into();
        queue.push(large, NOW);
        assert_eq!(count(&queue, DeliveryStatus::Waiting), 0);
        queue.forget_finished();
        assert_eq!(queue.iter().count(), 0);
    }

    #[test]
    fn the_oldest_bodies_of_finished_deliveries_are_discarded_first() {
        let mut queue = Queue::default();
        for number in 0..4 {
            let mut large = delivery("a");
            large.body = vec![0; MAX_FINISHED_BYTES / 2].into();
            queue.push(large, NOW);
            queue.take_due(NOW);
            queue.record(number, String::new(), Ok(200), NOW);
        }
        let kept: Vec<usize> = queue.iter().map(|delivery| delivery.body.len()).collect();
        assert_eq!(kept, [0, 0, MAX_FINISHED_BYTES / 2, MAX_FINISHED_BYTES / 2]);
        assert_eq!((queue.bytes, queue.finished_bytes), (0, MAX_FINISHED_BYTES));
        queue.forget_finished();
        assert_eq!((queue.finished_bytes, queue.with_body.len()), (0, 0));
    }
}
