//! The counts as users see them.

use std::time::Duration;

use super::State;
use crate::clock::Instant;
use crate::rate_limit::customers::Customer;
use crate::rate_limit::flows::FlowId;
use crate::rate_limit::quota::{Quota, QuotaSet};
use crate::rate_limit::snapshot::{RateLimitSnapshot, RateLimitUsage};

impl State {
    /// The state as a handle sees it.
    pub(in crate::rate_limit) fn snapshot(&mut self, flow: FlowId, now: Instant) -> RateLimitSnapshot {
        self.expire(QuotaSet::every(), now);
        let mut searches = self.usage(Quota::Search, flow, now);
        let org = self.usage(Quota::Org, flow, now);
        searches.estimated_wait = searches.estimated_wait.max(org.estimated_wait);
        RateLimitSnapshot {
            is_on: true,
            org,
            searches,
            hooks: self.usage(Quota::Hook, flow, now),
            customers: self.customers_in_use(now),
        }
    }

    fn usage(&self, quota: Quota, flow: FlowId, now: Instant) -> RateLimitUsage {
        let window = self.window(quota);
        let blocked_for = window.blocked_until(now).map(|until| until.saturating_duration_since(now));
        RateLimitUsage {
            limit: self.limit_of(quota),
            used: window.used(),
            used_by_others: window.used_by_others(),
            available: if blocked_for.is_some() { 0 } else { window.available() },
            waiting: window.waiting(),
            blocked_for,
            estimated_wait: self.wait_for(quota, flow, now),
        }
    }

    fn customers_in_use(&self, now: Instant) -> Vec<(String, RateLimitUsage)> {
        let limit = self.customers.limit();
        let usage = |customer: &Customer| RateLimitUsage {
            limit,
            used: customer.used(),
            used_by_others: 0,
            available: customer.available(limit, now),
            waiting: customer.waiting(),
            blocked_for: customer.blocked_until(now).map(|until| until.saturating_duration_since(now)),
            estimated_wait: Duration::ZERO,
        };
        let all = self.customers.iter().map(|(id, customer)| (id, customer, usage(customer)));
        let used_up = all.filter(|(.., usage)| usage.available == 0 || usage.waiting > 0);
        let mut customers: Vec<_> = used_up
            .map(|(id, customer, usage)| {
                let estimated_wait = super::estimate::wait_for_customer(customer, limit, now);
                (id.as_str().to_owned(), RateLimitUsage { estimated_wait, ..usage })
            })
            .collect();
        customers.sort_by(|(one, _), (other, _)| one.cmp(other));
        customers
    }
}
