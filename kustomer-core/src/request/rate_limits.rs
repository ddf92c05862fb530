//! The rate limits of the service, as a set that a request counts towards. How long to wait for one is not here.

use std::fmt;
use std::ops::BitOr;

/// A set of rate limits that a request counts towards.
///
/// ```
/// use kustomer::request::RateLimits;
///
/// let rate_limits = RateLimits::ORG | RateLimits::SEARCH;
/// assert!(rate_limits.contains(RateLimits::SEARCH));
/// assert!(!rate_limits.contains(RateLimits::RECORD_UPDATE));
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct RateLimits(u8);

impl RateLimits {
    /// The organization's requests per minute, shared by all of its keys and apps.
    pub const ORG: Self = Self(1);
    /// Searches by machine users: 100 a minute.
    pub const SEARCH: Self = Self(1 << 1);
    /// Creates of conversations, messages, notes, drafts and KObjects: 120 a minute per customer.
    pub const CUSTOMER_CREATE: Self = Self(1 << 2);
    /// Updates of one record.
    pub const RECORD_UPDATE: Self = Self(1 << 3);
    /// Posts to inbound hooks, which have a rate limit of their own.
    pub const HOOK: Self = Self(1 << 4);

    const NAMES: [(Self, &'static str); 5] = [
        (Self::ORG, "ORG"),
        (Self::SEARCH, "SEARCH"),
        (Self::CUSTOMER_CREATE, "CUSTOMER_CREATE"),
        (Self::RECORD_UPDATE, "RECORD_UPDATE"),
        (Self::HOOK, "HOOK"),
    ];

    /// Returns true when every rate limit of `other` is in this set.
    pub const fn contains(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }
}

impl BitOr for RateLimits {
    type Output = Self;

    fn bitor(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

impl fmt::Debug for RateLimits {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names = Self::NAMES.iter().filter(|(limit, _)| self.contains(*limit)).map(|(_, name)| name);
        f.debug_set().entries(names).finish()
    }
}
