//! The settings of a client's rate limits.

use std::fmt;
use std::sync::Arc;

use super::quota::Quota;
use super::shared::SharedRateLimits;

/// The number of requests that a client sends per minute.
///
/// The service has several rate limits, and a client keeps all of them by waiting before a request that would exceed one:
///
/// | requests | limit per minute |
/// |---|---|
/// | all, of the whole organization | as the service reports it in its responses; until it has, [`org`](Self::org), which defaults to 300 |
/// | searches | [`searches`](Self::searches), which defaults to 100 |
/// | creates of conversations, messages, notes, drafts and KObjects, for each customer | [`creates_per_customer`](Self::creates_per_customer), which defaults to 120; records with `importedAt` are exempt |
/// | posts to inbound hooks, which do not count towards the organization's limit | [`hooks`](Self::hooks), which defaults to 1000 |
///
/// Updates of one record have a rate limit as well, whose number is not documented: they are not slowed down. Neither are
/// creates whose customer is not in the request, such as a message that is created under its conversation.
///
/// ```
/// use kustomer::Client;
/// use kustomer::rate_limit::RateLimitSettings;
///
/// // Leaves most of the organization's requests to others.
/// let settings = RateLimitSettings::new().at_most(250);
/// # #[cfg(feature = "reqwest")] {
/// let client = Client::builder().api_key("eyJ..").org("acme").rate_limits(settings).build();
/// # }
/// ```
#[derive(Clone)]
#[must_use]
pub struct RateLimitSettings {
    pub(super) is_on: bool,
    pub(super) org: u32,
    pub(super) at_most: u32,
    pub(super) searches: u32,
    pub(super) creates: u32,
    pub(super) hooks: u32,
    pub(super) shared: Option<Arc<dyn SharedRateLimits>>,
}

impl RateLimitSettings {
    /// Creates the default settings.
    pub fn new() -> Self {
        Self {
            is_on: true,
            org: 300,
            at_most: u32::MAX,
            searches: 100,
            creates: 120,
            hooks: 1000,
            shared: None,
        }
    }

    /// Creates settings without rate limits: every request is sent at once, and the service refuses what is too much with a
    /// 429 ([`Error::is_rate_limited`](crate::Error::is_rate_limited)).
    pub fn off() -> Self {
        Self { is_on: false, ..Self::new() }
    }

    /// Sets the organization's requests per minute that are assumed until a response reports them. Defaults to 300, the
    /// number of the smallest plan.
    pub fn org(mut self, per_minute: u32) -> Self {
        self.org = per_minute;
        self
    }

    /// Sets how many of the organization's requests per minute this client uses at most, to leave the rest to others.
    /// Defaults to all of them.
    pub fn at_most(mut self, per_minute: u32) -> Self {
        self.at_most = per_minute;
        self
    }

    /// Sets the searches per minute. Defaults to 100. People, whose key is from OAuth, may search as often as they like:
    /// `u32::MAX`.
    pub fn searches(mut self, per_minute: u32) -> Self {
        self.searches = per_minute;
        self
    }

    /// Sets how many conversations, messages, notes, drafts and KObjects can be created per minute for one customer. Defaults
    /// to 120.
    pub fn creates_per_customer(mut self, per_minute: u32) -> Self {
        self.creates = per_minute;
        self
    }

    /// Sets the posts to inbound hooks per minute. Defaults to 1000.
    pub fn hooks(mut self, per_minute: u32) -> Self {
        self.hooks = per_minute;
        self
    }

    /// Shares the rate limits with other processes through a store. By default, a client knows of others only what
    /// responses show.
    pub fn shared(mut self, store: impl SharedRateLimits) -> Self {
        self.shared = Some(Arc::new(store));
        self
    }

    /// The most that is used of a quota, whatever its limit is.
    pub(super) fn cap_of(&self, quota: Quota) -> u32 {
        match quota {
            Quota::Org => self.at_most,
            Quota::Search | Quota::Hook => u32::MAX,
        }
    }

    /// The name of a setting that is 0, with which nothing could ever be sent.
    pub(crate) fn zero(&self) -> Option<&'static str> {
        let settings = [
            ("org", self.org),
            ("at_most", self.at_most),
            ("searches", self.searches),
            ("creates_per_customer", self.creates),
            ("hooks", self.hooks),
        ];
        settings.into_iter().find(|(_, value)| *value == 0).map(|(name, _)| name)
    }
}

impl Default for RateLimitSettings {
    fn default() -> Self {
        Self::new()
    }
}

impl fmt::Debug for RateLimitSettings {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RateLimitSettings")
            .field("is_on", &self.is_on)
            .field("org", &self.org)
            .field("at_most", &self.at_most)
            .field("searches", &self.searches)
            .field("creates_per_customer", &self.creates)
            .field("hooks", &self.hooks)
            .field("is_shared", &self.shared.is_some())
            .finish()
    }
}
