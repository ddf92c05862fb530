//! What responses say about the limits. Responses arrive out of order, and which limit their headers describe is not always
//! known: each is read only for what it proves.

use std::time::Duration;

use http::StatusCode;

use super::{Granted, State};
use crate::clock::Instant;
use crate::rate_limit::demand::{Demand, shared_name};
use crate::rate_limit::headers::RateLimitStatus;
use crate::rate_limit::quota::Quota;
use crate::request::RateLimits;

/// The smallest plan of the service, in requests per minute. A smaller number in a response to a request with several
/// limits may be about another one than the organization's.
const SMALLEST_PLAN: u64 = 300;

/// A response, as far as it concerns rate limits.
#[derive(Debug, Clone, Copy)]
pub(in crate::rate_limit) struct Observed {
    pub(in crate::rate_limit) status: StatusCode,
    pub(in crate::rate_limit) headers: RateLimitStatus,
    /// How long to wait, of a 429.
    pub(in crate::rate_limit) retry_after: Option<Duration>,
}

/// The limit that a 429 is about.
enum Blamed {
    Quota(Quota),
    Customer,
    /// One that is not counted here.
    Unknown,
}

impl State {
    /// Takes note of a response to a request that is still counted as in flight. Returns the limit that a 429 has blocked,
    /// by the name that processes share it by, and for how long.
    pub(in crate::rate_limit) fn observe(
        &mut self,
        demand: &Demand,
        granted: &Granted,
        response: &Observed,
        now: Instant,
    ) -> Option<(String, Duration)> {
        self.expire(demand.quotas, now);
        let described = self.described(demand, response.headers.limit);
        if response.status == StatusCode::TOO_MANY_REQUESTS {
            return self.refused(demand, granted, response, described, now);
        }
        if !response.status.is_server_error() {
            self.succeeded(demand, granted.started, now);
        }
        if let (Some(quota), Some(limit)) = (described, response.headers.limit) {
            self.window_mut(quota).learn(limit, demand.is_plain());
            if let Some(remaining) = response.headers.remaining {
                self.count_others(quota, granted, limit.saturating_sub(remaining), now);
            }
        }
        None
    }

    fn succeeded(&mut self, demand: &Demand, started: Instant, now: Instant) {
        for quota in demand.quotas.iter() {
            self.window_mut(quota).succeed(started);
        }
        if let Some(customer) = &demand.customer {
            self.customers.succeed(customer, started, now);
        }
    }

    /// The quota that the headers describe, by the limit in them.
    fn described(&self, demand: &Demand, limit: Option<u64>) -> Option<Quota> {
        let limit = limit?;
        let is_limit_of = |quota| u64::from(self.window(quota).limit()) == limit;
        if demand.is_plain() || (demand.quotas.contains(Quota::Org) && is_limit_of(Quota::Org)) {
            return Some(Quota::Org);
        }
        if !demand.quotas.contains(Quota::Org) {
            return demand.quotas.iter().next();
        }
        if demand.quotas.contains(Quota::Search) && is_limit_of(Quota::Search) {
            return Some(Quota::Search);
        }
        // Probably the organization's, as long as no response is known that can only be about that.
        let is_possible = !self.window(Quota::Org).is_certain() && limit >= SMALLEST_PLAN;
        is_possible.then_some(Quota::Org)
    }

    /// Corrects how much others use, from the number of requests that the service has counted in its window. How many of them
    /// are ours is only known within bounds: all that were counted here at any time since the request started, and none.
    fn count_others(&mut self, quota: Quota, granted: &Granted, counted: u64, now: Instant) {
        let mark = granted.marks.get(quota as usize).copied().unwrap_or(0);
        let window = self.window_mut(quota);
        let ours = window.counted_since(mark);
        let number = |count: u64| u32::try_from(count).unwrap_or(u32::MAX);
        window.others().at_most(number(counted), granted.started);
        window.others().at_least(number(counted.saturating_sub(ours)), now);
    }

    fn refused(
        &mut self,
        demand: &Demand,
        granted: &Granted,
        response: &Observed,
        described: Option<Quota>,
        now: Instant,
    ) -> Option<(String, Duration)> {
        let (wait, started) = (response.retry_after, granted.started);
        let (name, until) = match self.blamed(demand, &response.headers, described) {
            Blamed::Quota(quota) => {
                self.window_mut(quota).refuse(wait, started, now);
                (quota.name().to_owned(), self.window(quota).blocked_until(now)?)
            }
            Blamed::Customer => {
                let customer = demand.customer.as_ref()?;
                let until = self.customers.refuse(customer, wait, started, now)?;
                (shared_name(customer), until)
            }
            Blamed::Unknown => return None,
        };
        Some((name, until.saturating_duration_since(now)))
    }

    /// Which limit a 429 is about. Where it does not say, it is the most special one: if it was the organization's, requests
    /// that have no other limit will get a 429 as well, and that is clear.
    fn blamed(&self, demand: &Demand, headers: &RateLimitStatus, described: Option<Quota>) -> Blamed {
        let is_left = headers.remaining.is_some_and(|remaining| remaining > 0);
        match described {
            Some(Quota::Org) if demand.is_plain() => return Blamed::Quota(Quota::Org),
            Some(quota) if headers.remaining == Some(0) => return Blamed::Quota(quota),
            _ => {}
        }
        if demand.quotas.contains(Quota::Search) {
            return Blamed::Quota(Quota::Search);
        }
        if demand.customer.is_some() {
            return Blamed::Customer;
        }
        let has_unknown = demand.limits.contains(RateLimits::RECORD_UPDATE)
            || demand.limits.contains(RateLimits::CUSTOMER_CREATE);
        match demand.quotas.iter().next() {
            Some(quota) if !has_unknown || (!is_left && self.is_nearly_used(quota)) => Blamed::Quota(quota),
            _ => Blamed::Unknown,
        }
    }

    fn is_nearly_used(&self, quota: Quota) -> bool {
        let window = self.window(quota);
        window.available() <= window.capacity() / 10
    }
}
