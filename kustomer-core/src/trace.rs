//! What all spans and events for the crate `tracing` have in common. What they show is up to the modules that write them.

use std::time::Duration;

/// Their target, for filters.
pub(crate) const TARGET: &str = "kustomer";

/// A time as it is shown.
pub(crate) fn millis(duration: Duration) -> u64 {
    u64::try_from(duration.as_millis()).unwrap_or(u64::MAX)
}
