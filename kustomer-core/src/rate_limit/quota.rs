//! The rate limits that have one count for the whole client, and sets of them. Those with a count per customer are in
//! `customers`.

use std::time::Duration;

use crate::request::RateLimits;

/// The time that a request counts for.
pub(super) const MINUTE: Duration = Duration::from_secs(60);

/// A rate limit with one count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Quota {
    Org,
    Search,
    Hook,
}

impl Quota {
    pub(super) const ALL: [Self; 3] = [Self::Org, Self::Search, Self::Hook];

    /// The name that processes share the rate limit by.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Org => "org",
            Self::Search => "search",
            Self::Hook => "hook",
        }
    }

    pub(super) fn unit(self) -> &'static str {
        match self {
            Self::Org => "requests",
            Self::Search => "searches",
            Self::Hook => "posts to hooks",
        }
    }
}

/// A set of quotas.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct QuotaSet(u8);

impl QuotaSet {
    /// The number of different sets.
    pub(super) const COUNT: usize = 1 << Quota::ALL.len();

    pub(super) fn of(limits: RateLimits) -> Self {
        let mut set = Self::default();
        for (limit, quota) in [
            (RateLimits::ORG, Quota::Org),
            (RateLimits::SEARCH, Quota::Search),
            (RateLimits::HOOK, Quota::Hook),
        ] {
            if limits.contains(limit) {
                set.insert(quota);
            }
        }
        set
    }

    pub(super) fn insert(&mut self, quota: Quota) {
        self.0 |= 1 << quota as u8;
    }

    pub(super) fn every() -> Self {
        Self((1 << Quota::ALL.len()) - 1)
    }

    pub(super) fn contains_all(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }

    pub(super) fn contains(self, quota: Quota) -> bool {
        self.0 & (1 << quota as u8) != 0
    }

    pub(super) fn iter(self) -> impl Iterator<Item = Quota> {
        Quota::ALL.into_iter().filter(move |quota| self.contains(*quota))
    }

    /// A number below [`COUNT`](Self::COUNT).
    pub(super) fn index(self) -> usize {
        usize::from(self.0)
    }

    /// All sets, in the order of their indices.
    pub(super) fn all() -> impl Iterator<Item = Self> {
        (0..1 << Quota::ALL.len()).map(Self)
    }
}
