//! The counts of creates per customer. A customer is only remembered while something of it counts or waits.

use std::collections::{BTreeMap, BTreeSet, HashMap, VecDeque};
use std::time::Duration;

use super::block::Block;
use super::demand::CustomerId;
use super::flows::{FlowId, Seq};
use super::quota::MINUTE;
use crate::clock::Instant;

/// Customers that are not worth looking for forgotten ones among them.
const FEW: usize = 64;

/// The count of one customer; see `window` for when a permit counts.
#[derive(Debug, Default)]
pub(super) struct Customer {
    in_flight: u32,
    /// When the permits of completed requests are available again.
    completed: VecDeque<Instant>,
    block: Block,
    /// Until when other processes of the user's have used the limit.
    held: Option<Instant>,
    /// Those that wait for this limit, by their handles.
    parked: BTreeMap<FlowId, BTreeSet<Seq>>,
}

impl Customer {
    fn expire(&mut self, now: Instant) {
        while self.completed.front().is_some_and(|end| *end <= now) {
            self.completed.pop_front();
        }
    }

    pub(super) fn used(&self) -> u32 {
        self.in_flight.saturating_add(u32::try_from(self.completed.len()).unwrap_or(u32::MAX))
    }

    pub(super) fn waiting(&self) -> usize {
        self.parked.values().map(BTreeSet::len).sum()
    }

    pub(super) fn blocked_until(&self, now: Instant) -> Option<Instant> {
        self.block.until(now).max(self.held.filter(|until| *until > now))
    }

    pub(super) fn available(&self, limit: u32, now: Instant) -> u32 {
        if self.blocked_until(now).is_some() {
            return 0;
        }
        // After a block, requests start one by one.
        let one = self.used() + u32::from(self.in_flight == 0);
        let limit = if self.block.is_cautious() { limit.min(one) } else { limit };
        limit.saturating_sub(self.used())
    }

    /// When a permit becomes available, if nothing else happens.
    fn next_change(&self, now: Instant) -> Option<Instant> {
        self.blocked_until(now).or_else(|| self.completed.front().copied())
    }

    fn is_idle(&mut self, now: Instant) -> bool {
        self.expire(now);
        let counts = self.in_flight > 0 || !self.completed.is_empty() || !self.parked.is_empty();
        !counts && self.blocked_until(now).is_none()
    }

    /// When the permits of completed requests are available again, the first ones first.
    pub(super) fn ends(&self) -> impl Iterator<Item = Instant> {
        self.completed.iter().copied()
    }
}

#[derive(Debug)]
pub(super) struct Customers {
    limit: u32,
    by_id: HashMap<CustomerId, Customer>,
    /// The size at which idle customers are forgotten.
    sweep_at: usize,
    /// Those for which someone waits.
    parked: BTreeSet<CustomerId>,
    /// The first time at which one of them may have a permit.
    next_change: Option<Instant>,
}

impl Customers {
    pub(super) fn new(limit: u32) -> Self {
        Self { limit, by_id: HashMap::new(), sweep_at: FEW, parked: BTreeSet::new(), next_change: None }
    }

    pub(super) fn limit(&self) -> u32 {
        self.limit
    }

    pub(super) fn next_change(&self) -> Option<Instant> {
        self.next_change
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = (&CustomerId, &Customer)> {
        self.by_id.iter()
    }

    pub(super) fn get(&self, id: &CustomerId) -> Option<&Customer> {
        self.by_id.get(id)
    }

    #[cfg(test)]
    pub(super) fn len(&self) -> usize {
        self.by_id.len()
    }

    pub(super) fn is_available(&mut self, id: &CustomerId, now: Instant) -> bool {
        let limit = self.limit;
        self.by_id.get_mut(id).is_none_or(|customer| {
            customer.expire(now);
            customer.available(limit, now) > 0
        })
    }

    /// The first time at which a permit can be available, as far as that is known.
    pub(super) fn earliest(&self, id: &CustomerId, now: Instant) -> Instant {
        let customer = self.by_id.get(id).filter(|customer| customer.available(self.limit, now) == 0);
        customer.and_then(|customer| customer.next_change(now)).unwrap_or(now)
    }

    pub(super) fn grant(&mut self, id: &CustomerId, now: Instant) {
        self.entry(id, now).in_flight += 1;
    }

    /// Counts a permit for a minute from now.
    pub(super) fn complete(&mut self, id: &CustomerId, now: Instant) {
        if let Some(customer) = self.by_id.get_mut(id) {
            customer.in_flight = customer.in_flight.saturating_sub(1);
            customer.completed.push_back(now + MINUTE);
        }
        self.look_again(id, now);
    }

    /// Takes back a permit of a request that was not sent.
    pub(super) fn release(&mut self, id: &CustomerId, now: Instant) {
        if let Some(customer) = self.by_id.get_mut(id) {
            customer.in_flight = customer.in_flight.saturating_sub(1);
        }
        self.look_again(id, now);
    }

    /// Blocks after a 429; see [`Block::extend`]. Returns the end of the block.
    pub(super) fn refuse(
        &mut self,
        id: &CustomerId,
        wait: Option<Duration>,
        started: Instant,
        now: Instant,
    ) -> Option<Instant> {
        let customer = self.entry(id, now);
        customer.block.extend(wait, started, now);
        let until = customer.blocked_until(now);
        self.look_again(id, now);
        until
    }

    /// Waits until `until`, because other processes have used the limit.
    pub(super) fn hold(&mut self, id: &CustomerId, until: Instant, now: Instant) {
        let customer = self.entry(id, now);
        customer.held = customer.held.max(Some(until));
        self.look_again(id, now);
    }

    pub(super) fn succeed(&mut self, id: &CustomerId, started: Instant, now: Instant) {
        if let Some(customer) = self.by_id.get_mut(id) {
            customer.block.lift(started);
        }
        self.look_again(id, now);
    }

    /// Lets a request wait for a customer's limit.
    pub(super) fn park(&mut self, id: &CustomerId, flow: FlowId, seq: Seq, now: Instant) {
        self.entry(id, now).parked.entry(flow).or_default().insert(seq);
        self.parked.insert(id.clone());
        self.look_again(id, now);
    }

    pub(super) fn unpark(&mut self, id: &CustomerId, flow: FlowId, seq: Seq) {
        let Some(customer) = self.by_id.get_mut(id) else { return };
        if let Some(queue) = customer.parked.get_mut(&flow) {
            queue.remove(&seq);
            if queue.is_empty() {
                customer.parked.remove(&flow);
            }
        }
        if customer.parked.is_empty() {
            self.parked.remove(id);
        }
    }

    /// Those that wait for a customer who has permits again: of each handle as many as there are permits.
    pub(super) fn take_ready(&mut self, now: Instant) -> Vec<Seq> {
        let mut ready = Vec::new();
        if self.next_change.is_none_or(|next| next > now) {
            return ready;
        }
        self.next_change = None;
        for id in &self.parked {
            let Some(customer) = self.by_id.get_mut(id) else { continue };
            customer.expire(now);
            let available = customer.available(self.limit, now) as usize;
            for queue in customer.parked.values_mut() {
                for _ in 0..available {
                    ready.extend(queue.pop_first());
                }
            }
            customer.parked.retain(|_, queue| !queue.is_empty());
            if !customer.parked.is_empty() {
                self.next_change = earlier(self.next_change, customer.next_change(now));
            }
        }
        let by_id = &self.by_id;
        self.parked.retain(|id| by_id.get(id).is_some_and(|customer| !customer.parked.is_empty()));
        ready
    }

    /// Looks again, now or later, whether someone who waits for `id` can have a permit.
    pub(super) fn look_again(&mut self, id: &CustomerId, now: Instant) {
        let Some(customer) = self.by_id.get_mut(id).filter(|customer| !customer.parked.is_empty()) else {
            return;
        };
        customer.expire(now);
        let next =
            if customer.available(self.limit, now) > 0 { Some(now) } else { customer.next_change(now) };
        self.next_change = earlier(self.next_change, next);
    }

    fn entry(&mut self, id: &CustomerId, now: Instant) -> &mut Customer {
        if self.by_id.len() >= self.sweep_at && !self.by_id.contains_key(id) {
            self.by_id.retain(|_, customer| !customer.is_idle(now));
            self.sweep_at = (self.by_id.len() * 2).max(FEW);
            self.by_id.shrink_to(self.sweep_at);
        }
        self.by_id.entry(id.clone()).or_default()
    }
}

fn earlier(one: Option<Instant>, other: Option<Instant>) -> Option<Instant> {
    one.into_iter().chain(other).min()
}
