//! Grants: who is next, and on which terms.

use super::{Granted, State};
use crate::clock::Instant;
use crate::rate_limit::demand::Demand;
use crate::rate_limit::flows::{Flow, FlowId, Seq};
use crate::rate_limit::quota::{Quota, QuotaSet};
use crate::rate_limit::window::Terms;

impl State {
    pub(super) fn expire(&mut self, quotas: QuotaSet, now: Instant) {
        for window in &mut self.windows {
            if quotas.contains(window.quota()) {
                window.expire(now, &mut self.flows);
            }
        }
    }

    /// Whether `flow` can have a permit of each of `quotas` now, and which of them are lent. `None` when it cannot, or when
    /// one of them would have to be lent and `may_borrow` is false.
    pub(super) fn terms(
        &self,
        flow: &Flow,
        quotas: QuotaSet,
        may_borrow: bool,
        now: Instant,
    ) -> Option<QuotaSet> {
        let mut lent = QuotaSet::default();
        for quota in quotas.iter() {
            match self.window(quota).terms(flow, &self.flows, now)? {
                Terms::Own => {}
                Terms::Lent if may_borrow => lent.insert(quota),
                Terms::Lent => return None,
            }
        }
        Some(lent)
    }

    pub(super) fn grant(&mut self, flow: FlowId, demand: &Demand, lent: QuotaSet, now: Instant) -> Granted {
        for quota in demand.quotas.iter() {
            let terms = if lent.contains(quota) { Terms::Lent } else { Terms::Own };
            self.window_mut(quota).grant(terms, now);
        }
        self.flows.granted(flow, demand.quotas, lent);
        if let Some(customer) = &demand.customer {
            self.customers.grant(customer, now);
        }
        Granted { started: now, lent, marks: Quota::ALL.map(|quota| self.window(quota).mark()) }
    }

    /// Grants whatever can be granted. Does nothing when nobody waits.
    pub(super) fn settle(&mut self, now: Instant) {
        if self.queued > 0 {
            self.dispatch(now);
            self.lead(now);
        }
    }

    fn dispatch(&mut self, now: Instant) {
        self.expire(QuotaSet::every(), now);
        self.unpark_ready(now);
        while let Some(seq) = self.next(now) {
            self.grant_or_park(seq, now);
        }
    }

    /// The next one whose quotas are available: from the share of its handle, otherwise lent.
    fn next(&self, now: Instant) -> Option<Seq> {
        let open = self.open_quotas(now);
        let next = |may_borrow| {
            self.flows.next(|flow, quotas| {
                open.contains_all(quotas) && self.terms(flow, quotas, may_borrow, now).is_some()
            })
        };
        // Nearly all requests need the organization's limit. This saves the search where there are many handles.
        if !open.contains(Quota::Org) && self.window(Quota::Org).waiting() == self.queued {
            return None;
        }
        next(false).or_else(|| next(true))
    }

    /// The quotas with permits.
    fn open_quotas(&self, now: Instant) -> QuotaSet {
        let mut open = QuotaSet::default();
        for window in &self.windows {
            if window.available() > 0 && window.blocked_until(now).is_none() {
                open.insert(window.quota());
            }
        }
        open
    }

    fn grant_or_park(&mut self, seq: Seq, now: Instant) {
        let Some(waiter) = self.waiters.get_mut(&seq) else { return };
        let (flow, demand) = (waiter.flow, waiter.demand.clone());
        self.dequeue_for_quotas(seq, flow, demand.quotas);
        if let Some(customer) = &demand.customer
            && !self.customers.is_available(customer, now)
        {
            self.customers.park(customer, flow, seq, now);
            return;
        }
        let lent = self.flows.get(flow).and_then(|flow| self.terms(flow, demand.quotas, true, now));
        let granted = self.grant(flow, &demand, lent.unwrap_or_default(), now);
        self.queued -= 1;
        if let Some(waiter) = self.waiters.get_mut(&seq) {
            waiter.granted = Some(granted);
            self.to_wake.extend(waiter.waker.take());
        }
    }

    fn unpark_ready(&mut self, now: Instant) {
        for seq in self.customers.take_ready(now) {
            if let Some(waiter) = self.waiters.get(&seq) {
                let (flow, quotas) = (waiter.flow, waiter.demand.quotas);
                self.enqueue_for_quotas(seq, flow, quotas);
            }
        }
    }

    /// When something can change for those that wait, if nothing else happens.
    pub(super) fn next_change(&self, now: Instant) -> Option<Instant> {
        let windows = self.windows.iter().filter(|window| window.waiting() > 0);
        let changes = windows.filter_map(|window| window.next_change(now));
        changes.chain(self.customers.next_change()).min()
    }
}
