//! Counts requests against every rate limit.

use std::collections::HashMap;

use super::limits::RateLimits;
use super::window::{RateLimitStatus, Window};

/// The number of windows of customers or records from which on those that are over are forgotten.
const MANY: usize = 1_000;

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
    customers: HashMap<String, Window>,
    records: HashMap<String, Window>,
}

impl RateLimiter {
    pub(crate) fn new(limits: RateLimits) -> Self {
        Self {
            limits,
            organization: Window::default(),
            search: Window::default(),
            hook: Window::default(),
            customers: HashMap::new(),
            records: HashMap::new(),
        }
    }

    /// Counts a request that arrives at `now`, in seconds of the Unix epoch. Returns `None` if there is no limit.
    pub(crate) fn draw(&mut self, quota: Quota<'_>, now: i64) -> Option<RateLimitStatus> {
        let limits = self.limits;
        match quota {
            Quota::Organization => Some(self.organization.draw(limits.organization?, now)),
            Quota::Search => Some(self.search.draw(limits.search?, now)),
            Quota::Hook => Some(self.hook.draw(limits.hook?, now)),
            Quota::Customer(id) => Some(window(&mut self.customers, id, now).draw(limits.per_customer?, now)),
            Quota::Record(id) => Some(window(&mut self.records, id, now).draw(limits.per_record?, now)),
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

fn window<'w>(windows: &'w mut HashMap<String, Window>, id: &str, now: i64) -> &'w mut Window {
    if windows.len() >= MANY && !windows.contains_key(id) {
        windows.retain(|_, window| !window.is_over(now));
    }
    windows.entry(id.to_owned()).or_default()
}
