//! Permits that were taken from a store that processes share.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use super::shared::{SharedOutcome, SharedQuota, SharedRateLimits};
use super::state::Outcome;

pub(super) struct SharedPermit {
    store: Arc<dyn SharedRateLimits>,
    quotas: Vec<SharedQuota>,
    grant: String,
}

impl SharedPermit {
    pub(super) fn new(store: Arc<dyn SharedRateLimits>, quotas: Vec<SharedQuota>, grant: String) -> Self {
        Self { store, quotas, grant }
    }

    pub(super) fn finish(self, outcome: Outcome) {
        let outcome = match outcome {
            Outcome::Sent => SharedOutcome::Sent,
            Outcome::NotSent => SharedOutcome::NotSent,
        };
        self.store.finish(&self.quotas, self.grant, outcome);
    }

    pub(super) fn block(&self, name: &str, wait: Duration) {
        if let Some(quota) = self.quotas.iter().find(|quota| quota.name == name) {
            self.store.block(quota, wait);
        }
    }
}

impl fmt::Debug for SharedPermit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SharedPermit").field("quotas", &self.quotas).finish_non_exhaustive()
    }
}
