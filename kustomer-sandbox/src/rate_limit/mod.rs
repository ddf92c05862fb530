//! The service's rate limits: numbers of requests per window of 60 seconds of the sandbox's clock.

mod limiter;
mod limits;
mod window;

pub(crate) use self::limiter::{Counted, Quota, RateLimiter};
pub use self::limits::RateLimits;
pub(crate) use self::window::RateLimitStatus;
