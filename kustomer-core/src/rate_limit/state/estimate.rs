//! How long a request would wait, and for which limit. An estimate: requests ahead may be given up, and others may come.

use std::time::Duration;

use super::State;
use crate::clock::Instant;
use crate::rate_limit::customers::Customer;
use crate::rate_limit::demand::Demand;
use crate::rate_limit::flows::FlowId;
use crate::rate_limit::quota::{MINUTE, Quota};
use crate::rate_limit::window::Window;

/// The limit that a request would wait for the longest, and how long.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::rate_limit) struct Estimate {
    /// `None` for the limit of a customer.
    pub(in crate::rate_limit) quota: Option<Quota>,
    /// Requests per minute.
    pub(in crate::rate_limit) limit: u32,
    pub(in crate::rate_limit) wait: Duration,
}

impl State {
    /// How long a new request of `flow` would wait.
    pub(in crate::rate_limit) fn estimate(&self, flow: FlowId, demand: &Demand, now: Instant) -> Estimate {
        let mut longest =
            Estimate { quota: Some(Quota::Org), limit: self.limit_of(Quota::Org), wait: Duration::ZERO };
        for quota in demand.quotas.iter() {
            let wait = self.wait_for(quota, flow, now);
            if wait > longest.wait {
                longest = Estimate { quota: Some(quota), limit: self.limit_of(quota), wait };
            }
        }
        if let Some(customer) = demand.customer.as_ref().and_then(|id| self.customers.get(id)) {
            let limit = self.customers.limit();
            let wait = wait_for_customer(customer, limit, now);
            if wait > longest.wait {
                longest = Estimate { quota: None, limit, wait };
            }
        }
        longest
    }

    /// The first time at which a request can possibly be sent.
    pub(in crate::rate_limit) fn earliest(&self, demand: &Demand, now: Instant) -> Instant {
        let windows = demand.quotas.iter().map(|quota| self.window(quota).earliest(now));
        let customer = demand.customer.as_ref().map(|id| self.customers.earliest(id, now));
        windows.chain(customer).max().unwrap_or(now)
    }

    pub(super) fn limit_of(&self, quota: Quota) -> u32 {
        self.window(quota).limit().min(self.window(quota).cap())
    }

    pub(in crate::rate_limit) fn wait_for(&self, quota: Quota, flow: FlowId, now: Instant) -> Duration {
        let window = self.window(quota);
        let ahead = self.ahead(quota, flow);
        let blocked =
            window.blocked_until(now).map_or(Duration::ZERO, |until| until.saturating_duration_since(now));
        let turn = wait_for_turn(ahead, window.available() as usize, window.capacity(), |index| {
            window.nth_end(index).map(|end| end.saturating_duration_since(now))
        });
        blocked.max(turn).max(self.wait_for_pace(window, flow, ahead, now))
    }

    /// How many of those that wait will be granted before a new request of `flow`: all of its own handle, and of others
    /// in proportion to their weights.
    fn ahead(&self, quota: Quota, flow: FlowId) -> usize {
        let Some(own) = self.flows.get(flow) else { return 0 };
        let (mine, weight) = (own.waiting(quota), own.weight());
        let others = self.flows.iter().filter(|(id, _)| *id != flow).map(|(_, other)| {
            let turns = (mine as u64 + 1).saturating_mul(other.weight()) / weight;
            other.waiting(quota).min(usize::try_from(turns).unwrap_or(usize::MAX))
        });
        others.sum::<usize>() + mine
    }

    /// The wait of a handle that has used its share, while there are permits to lend. Later on, the permits of its share are
    /// available again.
    fn wait_for_pace(&self, window: &Window, flow: FlowId, ahead: usize, now: Instant) -> Duration {
        let Some(flow) = self.flows.get(flow) else { return Duration::ZERO };
        let share = self.flows.share(flow, window.capacity());
        let own_left = share.saturating_sub(flow.own(window.quota()));
        if own_left as usize > ahead || window.available() as usize <= ahead {
            return Duration::ZERO;
        }
        let lent = u32::try_from(ahead).unwrap_or(u32::MAX) - own_left;
        window.wait_for_lent(lent, now)
    }
}

pub(super) fn wait_for_customer(customer: &Customer, limit: u32, now: Instant) -> Duration {
    let blocked =
        customer.blocked_until(now).map_or(Duration::ZERO, |until| until.saturating_duration_since(now));
    let available = limit.saturating_sub(customer.used()) as usize;
    let turn = wait_for_turn(customer.waiting(), available, limit, |index| {
        customer.ends().nth(index).map(|end| end.saturating_duration_since(now))
    });
    blocked.max(turn)
}

/// The wait until `ahead` others and then this one have their turn. `end` is the time until a permit in use is available
/// again, by its index; requests on their way are counted as if they were completed now.
fn wait_for_turn(
    ahead: usize,
    available: usize,
    capacity: u32,
    end: impl FnOnce(usize) -> Option<Duration>,
) -> Duration {
    let Some(index) = ahead.checked_sub(available) else { return Duration::ZERO };
    let capacity = (capacity as usize).max(1);
    let rounds = u32::try_from(index / capacity).unwrap_or(u32::MAX);
    let rest = end(index % capacity).unwrap_or(MINUTE);
    MINUTE.saturating_mul(rounds).saturating_add(rest)
}
