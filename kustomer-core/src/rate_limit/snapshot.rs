//! The state of the rate limits at one time, as users see it.

use std::time::Duration;

/// The state of a client's rate limits, from [`Client::rate_limits`](crate::Client::rate_limits).
///
/// The counts are those of this client and its clones.
///
/// ```
/// # fn demo(client: &kustomer::Client) {
/// let limits = client.rate_limits();
/// println!("{} of {} requests used in this minute", limits.org.used, limits.org.limit);
/// if limits.org.estimated_wait.as_secs() > 10 {
///     println!("{} requests are waiting; try again later", limits.org.waiting);
/// }
/// # }
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct RateLimitSnapshot {
    /// False when the rate limits are [off](super::RateLimitSettings::off): nothing is counted, and nothing waits.
    pub is_on: bool,
    /// All requests to the organization, except those to hooks.
    pub org: RateLimitUsage,
    /// Searches.
    pub searches: RateLimitUsage,
    /// Posts to inbound hooks.
    pub hooks: RateLimitUsage,
    /// Creates for each customer whose limit is used up or waited for, sorted by the ID of the customer. Their
    /// `estimated_wait` does not include that for the organization's limit.
    pub customers: Vec<(String, RateLimitUsage)>,
}

impl RateLimitSnapshot {
    pub(super) fn off() -> Self {
        let unlimited = RateLimitUsage { limit: u32::MAX, available: u32::MAX, ..RateLimitUsage::default() };
        Self {
            is_on: false,
            org: unlimited.clone(),
            searches: unlimited.clone(),
            hooks: unlimited,
            customers: Vec::new(),
        }
    }
}

/// The state of one rate limit.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct RateLimitUsage {
    /// Requests per minute: as a response reported it, otherwise as configured.
    pub limit: u32,
    /// Requests of this client that count now: those on their way, and those of the last minute.
    pub used: u32,
    /// Requests of others that count now, as far as responses show them.
    pub used_by_others: u32,
    /// Requests that can start now.
    pub available: u32,
    /// Requests that wait for this limit.
    pub waiting: usize,
    /// How much longer nothing is sent, because the service has responded with a 429, or because other processes have
    /// used the limit.
    pub blocked_for: Option<Duration>,
    /// How long a request that starts now would probably wait.
    pub estimated_wait: Duration,
}
