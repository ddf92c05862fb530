//! Rate limits: a request waits before it would exceed one, and responses correct what is known of them.
//!
//! `limiter` is the entry. Below it, `acquire` waits and `permit` returns; `handle` has the lock, and `state` is all that it
//! protects: the counts (`window`, `customers`), the queues (`flows`), and how they change. `headers` reads what responses
//! say. `settings`, `snapshot` and `shared` are public.

mod acquire;
mod block;
mod completed;
mod customers;
mod demand;
mod flows;
mod handle;
mod headers;
mod leader;
mod limiter;
mod others;
mod permit;
mod quota;
mod refusal;
mod settings;
mod shared;
mod shared_permit;
mod snapshot;
mod state;
#[cfg(feature = "tracing")]
mod trace;
mod window;

pub(crate) use acquire::WaitLimit;
pub(crate) use demand::Demand;
pub use headers::RateLimitStatus;
pub(crate) use limiter::RateLimiter;
pub(crate) use permit::Permit;
pub(crate) use refusal::NotAcquired;
pub use settings::RateLimitSettings;
pub use shared::{SharedFuture, SharedGrant, SharedOutcome, SharedQuota, SharedRateLimits};
pub use snapshot::{RateLimitSnapshot, RateLimitUsage};

#[cfg(test)]
mod tests;
