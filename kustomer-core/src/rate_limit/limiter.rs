//! The rate limiter of a client.

use std::sync::Arc;

use super::acquire::{WaitLimit, acquire, acquire_now};
use super::demand::Demand;
use super::handle::Handle;
use super::permit::Permit;
use super::refusal::NotAcquired;
use super::settings::RateLimitSettings;
use super::snapshot::RateLimitSnapshot;

/// The rate limits of a client. Clones share the limits and queue together.
#[derive(Debug, Clone)]
pub(crate) struct RateLimiter {
    /// `None` when the rate limits are off.
    handle: Option<Arc<Handle>>,
}

impl RateLimiter {
    pub(crate) fn new(settings: &RateLimitSettings) -> Self {
        Self { handle: settings.is_on.then(|| Arc::new(Handle::new(settings))) }
    }

    /// The same limits, with a queue of its own.
    pub(crate) fn with_share(&self, weight: u16) -> Self {
        Self { handle: self.handle.as_ref().map(|handle| Arc::new(handle.open(weight))) }
    }

    /// The permits of a request that need not wait for them, as most need not.
    pub(crate) fn acquire_now(&self, demand: &Demand) -> Option<Permit> {
        match &self.handle {
            Some(handle) => acquire_now(handle, demand),
            None => Some(Permit::unlimited()),
        }
    }

    /// Waits until all permits of `demand` are available and takes them.
    pub(crate) async fn acquire(&self, demand: &Demand, limit: WaitLimit) -> Result<Permit, NotAcquired> {
        match &self.handle {
            Some(handle) => acquire(handle, demand, limit).await,
            None => Ok(Permit::unlimited()),
        }
    }

    pub(crate) fn snapshot(&self) -> RateLimitSnapshot {
        match &self.handle {
            Some(handle) => handle.with(|state, now| state.snapshot(handle.flow(), now)),
            None => RateLimitSnapshot::off(),
        }
    }

    #[cfg(test)]
    pub(super) fn handle(&self) -> &Handle {
        self.handle.as_ref().expect("the rate limits are on")
    }
}
