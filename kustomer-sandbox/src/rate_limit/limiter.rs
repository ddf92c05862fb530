//! Counts requests against every rate limit.

use std::collections::HashMap;

use super::limits::RateLimits;
use super::window::{RateLimitStatus, Window};

/// The number of windows of customers or records up to which those that are over are kept.
const FEW: usize = 1_000;

/// The longest ID that is counted. Those of records have 24 characters; whatever is longer is not one.
const MAX_ID: usize = 64;

/// What a request draws on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Quota<'k> {
    Organization,
    Search,
    Hook,
    /// The creates of a customer, by its ID.
    Customer(&'k str),
    /// The updates of a record, by its ID.
    Record(&'k str),
}

/// The limits that a request was counted against.
#[derive(Debug, Default)]
pub(crate) struct Counted {
    /// The status to show in the headers: that of the organization or the hooks, or of the limit that is exceeded. What
    /// the service shows for a search is not documented.
    pub(crate) shown: Option<RateLimitStatus>,
}

/// The rate limits, and the requests that were counted against them.
#[derive(Debug)]
pub(crate) struct RateLimiter {
    pub(crate) limits: RateLimits,
    organization: Window,
    search: Window,
    hook: Window,
    customers: Windows,
    records: Windows,
}

/// One window for each ID.
#[derive(Debug, Default)]
struct Windows {
    by_id: HashMap<String, Window>,
    /// The number of windows after those that were over were last forgotten.
    remaining: usize,
}

impl RateLimiter {
    pub(crate) fn new(limits: RateLimits) -> Self {
        Self {
            limits,
            organization: Window::default(),
            search: Window::default(),
            hook: Window::default(),
            customers: Windows::default(),
            records: Windows::default(),
        }
    }

    /// Counts a request that arrives at `now`, in seconds of the Unix epoch. Returns `None` if there is no limit.
    pub(crate) fn draw(&mut self, quota: Quota<'_>, now: i64) -> Option<RateLimitStatus> {
        let limits = self.limits;
        match quota {
            Quota::Organization => Some(self.organization.draw(limits.organization?, now)),
            Quota::Search => Some(self.search.draw(limits.search?, now)),
            Quota::Hook => Some(self.hook.draw(limits.hook?, now)),
            Quota::Customer(id) => self.customers.draw(id, limits.per_customer?, now),
            Quota::Record(id) => self.records.draw(id, limits.per_record?, now),
        }
    }

    /// Forgets what was counted.
    pub(crate) fn start_over(&mut self) {
        *self = Self::new(self.limits);
    }

    /// Returns the windows of the limits that there is one window of, by the name of the limit, and how many requests
    /// were counted in each by `now`.
    pub(crate) fn used(&self, now: i64) -> [(&'static str, u64, Option<i64>); 3] {
        let [organization, search, _, _, hook] = RateLimits::NAMES;
        [(organization, self.organization), (search, self.search), (hook, self.hook)]
            .map(|(name, window)| (name, window.used(now), (!window.is_over(now)).then_some(window.reset())))
    }
}

impl Windows {
    /// Counts a request for an ID. Returns `None` for a text that cannot be one.
    fn draw(&mut self, id: &str, limit: u64, now: i64) -> Option<RateLimitStatus> {
        if id.len() > MAX_ID {
            return None;
        }
        // Only when the number has doubled, so that the mean cost of a request does not depend on it.
        if self.by_id.len() >= FEW.max(2 * self.remaining) {
            self.by_id.retain(|_, window| !window.is_over(now));
            self.remaining = self.by_id.len();
        }
        Some(self.by_id.entry(id.to_owned()).or_default().draw(limit, now))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_kept_for_limits_that_are_off_and_for_what_is_not_an_id() {
        let mut limiter = RateLimiter::new(RateLimits::unlimited());
        for quota in [Quota::Customer("1"), Quota::Record("1")] {
            assert_eq!(limiter.draw(quota, 0), None);
        }
        limiter.limits = RateLimits::unlimited().per_customer(1).per_record(1);
        let long = "x".repeat(MAX_ID + 1);
        for quota in [Quota::Customer(&long), Quota::Record(&long)] {
            assert_eq!(limiter.draw(quota, 0), None);
        }
        assert_eq!((limiter.customers.by_id.len(), limiter.records.by_id.len()), (0, 0));
    }

    #[test]
    fn windows_that_are_over_are_forgotten_when_their_number_has_doubled() {
        let mut windows = Windows::default();
        for id in 0..FEW {
            windows.draw(&id.to_string(), 1, 0);
        }
        for id in 0..=FEW {
            windows.draw(&format!("later {id}"), 1, 100);
        }
        assert_eq!((windows.by_id.len(), windows.remaining), (FEW + 1, FEW));
    }
}
