//! All counts and queues of a client, as plain data: nothing here waits, locks or reads the clock. Who is granted next is in
//! `dispatch`, what responses change in `observe`, how long a wait will be in `estimate`.

mod dispatch;
mod estimate;
mod observe;
mod snapshot;
mod wake;

use std::collections::BTreeMap;
use std::task::Waker;

use super::customers::Customers;
use super::demand::{Demand, shared_name};
use super::flows::{FlowId, Flows, Seq};
use super::leader::Leader;
use super::quota::{Quota, QuotaSet};
use super::settings::RateLimitSettings;
use super::shared::SharedQuota;
use super::window::Window;
use crate::clock::Instant;

pub(super) use estimate::Estimate;
pub(super) use observe::Observed;
pub(super) use wake::Step;

#[derive(Debug)]
pub(super) struct State {
    windows: [Window; Quota::ALL.len()],
    customers: Customers,
    flows: Flows,
    /// Those that wait, and those that were granted but do not know it yet.
    waiters: BTreeMap<Seq, Waiter>,
    /// How many of them wait.
    queued: usize,
    next_seq: Seq,
    /// When something can change for those that wait, if nothing else happens.
    due: Option<Instant>,
    leader: Leader,
    /// Tasks that are to be woken as soon as the state is unlocked.
    to_wake: Vec<Waker>,
}

#[derive(Debug)]
struct Waiter {
    flow: FlowId,
    demand: Demand,
    waker: Option<Waker>,
    granted: Option<Granted>,
}

/// Permits of one request, and what is known of its start.
#[derive(Debug, Clone, Copy)]
pub(super) struct Granted {
    pub(super) started: Instant,
    /// The quotas whose permits are not from the share of the handle.
    lent: QuotaSet,
    /// See [`Window::mark`].
    marks: [u64; Quota::ALL.len()],
}

/// What became of a request that had permits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Outcome {
    /// The service may have counted it.
    Sent,
    /// The service has certainly not seen it.
    NotSent,
}

impl State {
    pub(super) fn new(settings: &RateLimitSettings) -> Self {
        let window = |quota, limit| Window::new(quota, limit, settings.cap_of(quota));
        Self {
            windows: [
                window(Quota::Org, settings.org),
                window(Quota::Search, settings.searches),
                window(Quota::Hook, settings.hooks),
            ],
            customers: Customers::new(settings.creates),
            flows: Flows::default(),
            waiters: BTreeMap::new(),
            queued: 0,
            next_seq: 0,
            due: None,
            leader: Leader::default(),
            to_wake: Vec::new(),
        }
    }

    pub(super) fn open_flow(&mut self, weight: u16) -> FlowId {
        self.flows.open(weight)
    }

    pub(super) fn close_flow(&mut self, flow: FlowId, now: Instant) {
        self.flows.close(flow);
        self.settle(now);
    }

    fn window(&self, quota: Quota) -> &Window {
        let [org, search, hook] = &self.windows;
        match quota {
            Quota::Org => org,
            Quota::Search => search,
            Quota::Hook => hook,
        }
    }

    fn window_mut(&mut self, quota: Quota) -> &mut Window {
        let [org, search, hook] = &mut self.windows;
        match quota {
            Quota::Org => org,
            Quota::Search => search,
            Quota::Hook => hook,
        }
    }

    /// Takes the tasks to be woken.
    pub(super) fn take_wakers(&mut self) -> Vec<Waker> {
        std::mem::take(&mut self.to_wake)
    }

    /// Takes all permits at once, if they are available and nobody waits.
    pub(super) fn try_now(&mut self, flow: FlowId, demand: &Demand, now: Instant) -> Option<Granted> {
        self.expire(demand.quotas, now);
        if !self.waiters.is_empty() {
            return None;
        }
        let lent = self.terms(self.flows.get(flow)?, demand.quotas, true, now)?;
        match &demand.customer {
            Some(customer) if !self.customers.is_available(customer, now) => None,
            _ => Some(self.grant(flow, demand, lent, now)),
        }
    }

    /// A place in the queue. Within a handle, earlier places are served first.
    pub(super) fn next_place(&mut self) -> Seq {
        self.next_seq += 1;
        self.next_seq
    }

    /// Queues a request at its place. Returns its permits if it does not have to wait.
    pub(super) fn enqueue(
        &mut self,
        seq: Seq,
        flow: FlowId,
        demand: &Demand,
        now: Instant,
    ) -> Option<Granted> {
        self.queued += 1;
        match &demand.customer {
            Some(customer) if !self.customers.is_available(customer, now) => {
                self.customers.park(customer, flow, seq, now);
            }
            _ => self.enqueue_for_quotas(seq, flow, demand.quotas),
        }
        self.waiters.insert(seq, Waiter { flow, demand: demand.clone(), waker: None, granted: None });
        self.settle(now);
        let granted = self.waiters.get(&seq)?.granted?;
        self.remove(seq);
        Some(granted)
    }

    fn enqueue_for_quotas(&mut self, seq: Seq, flow: FlowId, quotas: QuotaSet) {
        self.flows.enqueue(flow, quotas, seq);
        for quota in quotas.iter() {
            *self.window_mut(quota).waiting_mut() += 1;
        }
    }

    fn dequeue_for_quotas(&mut self, seq: Seq, flow: FlowId, quotas: QuotaSet) -> bool {
        let was_queued = self.flows.dequeue(flow, quotas, seq);
        for quota in quotas.iter().filter(|_| was_queued) {
            let waiting = self.window_mut(quota).waiting_mut();
            *waiting = waiting.saturating_sub(1);
        }
        was_queued
    }

    /// Takes a request out of the queue, granted or not. A permit that it was granted is available again.
    pub(super) fn cancel(&mut self, seq: Seq, now: Instant) {
        let Some(waiter) = self.remove(seq) else { return };
        match waiter.granted {
            Some(granted) => self.finish(waiter.flow, &waiter.demand, &granted, Outcome::NotSent, now),
            None => self.leave(seq, &waiter, now),
        }
    }

    fn leave(&mut self, seq: Seq, waiter: &Waiter, now: Instant) {
        self.queued -= 1;
        let was_queued = self.dequeue_for_quotas(seq, waiter.flow, waiter.demand.quotas);
        if let Some(customer) = &waiter.demand.customer {
            if was_queued {
                // Another one may take its turn.
                self.customers.look_again(customer, now);
            } else {
                self.customers.unpark(customer, waiter.flow, seq);
            }
        }
        self.settle(now);
    }

    fn remove(&mut self, seq: Seq) -> Option<Waiter> {
        let waiter = self.waiters.remove(&seq)?;
        self.leader.leave(seq);
        Some(waiter)
    }

    /// Returns the permits of a request.
    pub(super) fn finish(
        &mut self,
        flow: FlowId,
        demand: &Demand,
        granted: &Granted,
        outcome: Outcome,
        now: Instant,
    ) {
        for quota in demand.quotas.iter() {
            let owner = Some(flow).filter(|_| !granted.lent.contains(quota));
            match outcome {
                Outcome::Sent => self.window_mut(quota).complete(owner, now),
                Outcome::NotSent => {
                    self.window_mut(quota).release(owner);
                    if let Some(flow) = owner {
                        self.flows.returned(flow, quota, 1);
                    }
                }
            }
        }
        if let Some(customer) = &demand.customer {
            match outcome {
                Outcome::Sent => self.customers.complete(customer, now),
                Outcome::NotSent => self.customers.release(customer, now),
            }
        }
        self.settle(now);
    }

    /// Grants nothing of the quota of this name until `until`.
    pub(super) fn hold(&mut self, demand: &Demand, name: &str, until: Instant, now: Instant) {
        if let Some(quota) = demand.quotas.iter().find(|quota| quota.name() == name) {
            self.window_mut(quota).hold(until);
        } else if let Some(customer) = &demand.customer {
            self.customers.hold(customer, until, now);
        } else {
            // A name that no one asked for: whatever is meant, it is not available.
            demand.quotas.iter().for_each(|quota| self.window_mut(quota).hold(until));
        }
        self.settle(now);
    }

    /// The limits that `demand` needs, as processes share them.
    pub(super) fn shared_quotas(&self, demand: &Demand) -> Vec<SharedQuota> {
        let quotas = demand.quotas.iter().map(|quota| SharedQuota::new(quota.name(), self.limit_of(quota)));
        let customer = demand.customer.as_ref();
        let create = customer.map(|id| SharedQuota::new(shared_name(id), self.customers.limit()));
        quotas.chain(create).collect()
    }

    #[cfg(test)]
    pub(in crate::rate_limit) fn counts(&mut self, now: Instant) -> Counts {
        self.expire(QuotaSet::every(), now);
        Counts {
            used: Quota::ALL.map(|quota| self.window(quota).used()),
            customers: self.customers.len(),
            flows: self.flows.len(),
            waiters: self.waiters.len(),
            queued: self.queued,
            waiting: Quota::ALL.map(|quota| self.window(quota).waiting()),
        }
    }
}

/// Everything that is counted.
#[cfg(test)]
#[derive(Debug, PartialEq, Eq)]
pub(in crate::rate_limit) struct Counts {
    pub(in crate::rate_limit) used: [u32; Quota::ALL.len()],
    pub(in crate::rate_limit) customers: usize,
    pub(in crate::rate_limit) flows: usize,
    pub(in crate::rate_limit) waiters: usize,
    pub(in crate::rate_limit) queued: usize,
    pub(in crate::rate_limit) waiting: [usize; Quota::ALL.len()],
}
