//! Events of the rate limits for the crate `tracing`, in the span of the call.

use tracing::{Level, event};

use super::quota::Quota;
use super::state::Estimate;
use crate::trace::{TARGET, millis};

/// An event for a request that begins to wait.
pub(super) fn wait_begins(estimate: Estimate) {
    event!(
        target: TARGET,
        Level::DEBUG,
        kustomer.rate_limit.name = estimate.quota.map_or("customer create", Quota::name),
        kustomer.rate_limit.limit = estimate.limit,
        kustomer.rate_limit.estimated_wait_ms = millis(estimate.wait),
        "waiting for a rate limit"
    );
}
