//! The rate limits to apply, each of which can be changed or switched off.

/// The rate limits of a sandbox, in requests per minute. The defaults are the documented ones.
///
/// | limit | applies to | default |
/// |---|---|---|
/// | [`organization`](Self::organization) | every request except those to hooks | 1000 |
/// | [`search`](Self::search) | searches, in addition | 100 |
/// | [`per_customer`](Self::per_customer) | creates of conversations, messages, notes, drafts and `KObjects` of one customer, in addition | 120 |
/// | [`per_record`](Self::per_record) | updates of one record, in addition | none: the service has one, but its number is not documented |
/// | [`hook`](Self::hook) | requests to web and form hooks | 1000 |
///
/// ```
/// # tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(async {
/// use kustomer_sandbox::{RateLimits, Sandbox};
///
/// let limits = RateLimits::new().organization(300).search(None);
/// let sandbox = Sandbox::builder().rate_limits(limits).start().await?;
/// assert_eq!(sandbox.rate_limits(), limits);
/// sandbox.set_rate_limits(RateLimits::unlimited());
/// # std::io::Result::Ok(()) }).unwrap();
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[must_use = "rate limits apply once a sandbox has them"]
pub struct RateLimits {
    pub(crate) organization: Option<u64>,
    pub(crate) search: Option<u64>,
    pub(crate) per_customer: Option<u64>,
    pub(crate) per_record: Option<u64>,
    pub(crate) hook: Option<u64>,
}

impl RateLimits {
    /// The names of the limits outside of Rust.
    pub(crate) const NAMES: [&str; 5] = ["organization", "search", "perCustomer", "perRecord", "hook"];

    /// Returns the documented rate limits.
    pub fn new() -> Self {
        Self {
            // That of the second-largest current plan.
            organization: Some(1000),
            search: Some(100),
            per_customer: Some(120),
            per_record: None,
            hook: Some(1000),
        }
    }

    /// Returns no limits.
    pub fn unlimited() -> Self {
        Self { organization: None, search: None, per_customer: None, per_record: None, hook: None }
    }

    /// Sets the limit of the organization; `None` is no limit.
    pub fn organization(self, per_minute: impl Into<Option<u64>>) -> Self {
        Self { organization: per_minute.into(), ..self }
    }

    /// Sets the limit of searches by API keys.
    pub fn search(self, per_minute: impl Into<Option<u64>>) -> Self {
        Self { search: per_minute.into(), ..self }
    }

    /// Sets the limit of creates per customer. Conversations, messages and `KObjects` with an `importedAt` are exempt.
    pub fn per_customer(self, per_minute: impl Into<Option<u64>>) -> Self {
        Self { per_customer: per_minute.into(), ..self }
    }

    /// Sets the limit of updates per record.
    pub fn per_record(self, per_minute: impl Into<Option<u64>>) -> Self {
        Self { per_record: per_minute.into(), ..self }
    }

    /// Sets the limit of requests to web and form hooks.
    pub fn hook(self, per_minute: impl Into<Option<u64>>) -> Self {
        Self { hook: per_minute.into(), ..self }
    }

    /// Returns the limits with their names outside of Rust.
    pub(crate) fn named(self) -> [(&'static str, Option<u64>); 5] {
        let [organization, search, per_customer, per_record, hook] = Self::NAMES;
        [
            (organization, self.organization),
            (search, self.search),
            (per_customer, self.per_customer),
            (per_record, self.per_record),
            (hook, self.hook),
        ]
    }

    /// Changes the limit with this name, if there is one.
    pub(crate) fn set(&mut self, name: &str, per_minute: Option<u64>) {
        let limits = [
            &mut self.organization,
            &mut self.search,
            &mut self.per_customer,
            &mut self.per_record,
            &mut self.hook,
        ];
        for (known, limit) in Self::NAMES.into_iter().zip(limits) {
            if known == name {
                *limit = per_minute;
            }
        }
    }
}

impl Default for RateLimits {
    fn default() -> Self {
        Self::new()
    }
}
