//! The seam for rate limits that several processes share.

use std::future::Future;
use std::pin::Pin;
use std::time::Duration;

use crate::transport::BoxError;

/// A rate limit that processes share: its name and its number.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct SharedQuota {
    /// The name, unique within the organization: `org`, `search`, `hook`, or `create:` and the ID of a customer. The ID is
    /// from a request, so it may contain any character.
    pub name: String,
    /// Permits in any 60 seconds.
    pub limit: u32,
}

impl SharedQuota {
    /// Creates a quota.
    pub fn new(name: impl Into<String>, limit: u32) -> Self {
        Self { name: name.into(), limit }
    }
}

/// The response of [`SharedRateLimits::acquire`].
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum SharedGrant {
    /// All permits were taken. The text identifies them in [`SharedRateLimits::finish`].
    Granted(String),
    /// Nothing was taken. The quota of this name has no permit for this long, measured by the store's own clock.
    Wait {
        /// The [name](SharedQuota::name) of the quota.
        name: String,
        /// How long to wait until it is worth asking again.
        wait: Duration,
    },
}

/// What became of a request whose permits were taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum SharedOutcome {
    /// The service may have counted the request: its permits count for 60 seconds from now.
    Sent,
    /// The service has certainly not seen the request: its permits are available again.
    NotSent,
}

/// The future of [`SharedRateLimits::acquire`].
pub type SharedFuture<'a> = Pin<Box<dyn Future<Output = Result<SharedGrant, BoxError>> + Send + 'a>>;

/// Counts that several processes share, such as those in a Redis database. Set with
/// [`RateLimitSettings::shared`](super::RateLimitSettings::shared).
///
/// By default, a client counts its own requests only, and finds out about others from the headers of responses. With this,
/// it also asks before every request, after its own limits have been kept and in the order of its own queues.
///
/// A permit counts from [`acquire`](Self::acquire) until 60 seconds after [`finish`](Self::finish). So one script on the
/// server can do all of it: remove the entries that have ended, compare the number of those left with the limit for every
/// quota, and, if there is room in all, add one entry to each, with the end `now + lease + 60 s`; `finish` sets the end to
/// `now + 60 s` or removes the entry. The lease is as long as a request can take, and frees the permits of a process that
/// was killed. `now` is the time of the server, because clocks of machines differ.
///
/// ```
/// use std::collections::HashMap;
/// use std::sync::Mutex;
/// use std::time::Duration;
///
/// use kustomer::rate_limit::{SharedFuture, SharedGrant, SharedOutcome, SharedQuota, SharedRateLimits};
///
/// /// A store for tests: so many requests, and then no more.
/// struct Tickets(Mutex<HashMap<String, u32>>);
///
/// impl SharedRateLimits for Tickets {
///     fn acquire<'a>(&'a self, quotas: &'a [SharedQuota]) -> SharedFuture<'a> {
///         Box::pin(async move {
///             let mut used = self.0.lock().unwrap();
///             for quota in quotas {
///                 if used.get(&quota.name).is_some_and(|used| *used >= quota.limit) {
///                     let wait = Duration::from_secs(60);
///                     return Ok(SharedGrant::Wait { name: quota.name.clone(), wait });
///                 }
///             }
///             quotas.iter().for_each(|quota| *used.entry(quota.name.clone()).or_default() += 1);
///             Ok(SharedGrant::Granted(String::new()))
///         })
///     }
///
///     fn finish(&self, _: &[SharedQuota], _: String, _: SharedOutcome) {}
///
///     fn block(&self, _: &SharedQuota, _: Duration) {}
/// }
/// ```
pub trait SharedRateLimits: Send + Sync + 'static {
    /// Takes a permit of every quota, or none of any.
    ///
    /// A client counts all of its requests itself as well, so with an error it continues with its own counts: a store that
    /// is down does not stop it. An implementation that would rather wait returns [`SharedGrant::Wait`].
    ///
    /// The future may be dropped at any time. Permits that it has already taken then end with their lease.
    fn acquire<'a>(&'a self, quotas: &'a [SharedQuota]) -> SharedFuture<'a>;

    /// Notes what became of a request. Must not block: an implementation that needs the network leaves it to a task of its
    /// own.
    fn finish(&self, quotas: &[SharedQuota], grant: String, outcome: SharedOutcome);

    /// Notes that the service has refused a request with a 429: no process should be granted a permit of this quota for
    /// `wait`. Must not block.
    fn block(&self, quota: &SharedQuota, wait: Duration);
}
