//! Events of the rate limits for the crate `tracing`, in the span of the call.

use tracing::{Level, event};

use super::quota::Quota;
use super::state::Estimate;

/// The target of all spans and events, for filters.
const TARGET: &str = "kustomer";

/// An event for a request that begins to wait.
pub(super) fn wait_begins(estimate: Estimate) {
    event!(
        target: TARGET,
        Level::DEBUG,
        kustomer.rate_limit.name = estimate.quota.map_or("customer create", Quota::name),
        kustomer.rate_limit.limit = estimate.limit,
        kustomer.rate_limit.estimated_wait_ms = u64::try_from(estimate.wait.as_millis()).unwrap_or(u64::MAX),
        "waiting for a rate limit"
    );
}
