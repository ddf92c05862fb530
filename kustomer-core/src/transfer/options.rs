//! The options of a transfer, and its progress.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use super::error::{Error, Result};
use crate::RetryPolicy;
use crate::clock;

/// How far a transfer is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Progress {
    /// How many bytes were sent or received. It decreases when an attempt starts over.
    pub bytes: u64,
    /// How many bytes the file has, if that is known.
    pub total: Option<u64>,
    /// The number of the attempt, starting at 1.
    pub attempt: u32,
}

type Hook = Arc<dyn Fn(Progress) + Send + Sync>;

/// What is set for a transfer.
#[derive(Clone)]
pub struct TransferOptions {
    pub(super) retry: RetryPolicy,
    hook: Option<Hook>,
    timeout: Option<Duration>,
}

impl TransferOptions {
    /// Sets how often a transfer is tried again.
    pub fn set_retry(&mut self, policy: RetryPolicy) {
        self.retry = policy;
    }

    /// Sets the function that is called when bytes have moved.
    pub fn set_progress(&mut self, hook: impl Fn(Progress) + Send + Sync + 'static) {
        self.hook = Some(Arc::new(hook));
    }

    /// Sets how long a transfer may take in all.
    pub fn set_timeout(&mut self, limit: Duration) {
        self.timeout = Some(limit);
    }

    /// Ends a transfer that takes too long.
    pub(super) async fn limit<T>(&self, transfer: impl Future<Output = Result<T>>) -> Result<T> {
        let end = self.timeout.and_then(|limit| Some((limit, clock::now().checked_add(limit)?)));
        let Some((limit, end)) = end else { return transfer.await };
        clock::timeout_at(end, transfer).await.unwrap_or_else(|_| Err(Error::timed_out(limit)))
    }

    pub(super) fn report(&self, bytes: u64, total: Option<u64>, attempt: u32) {
        if let Some(hook) = &self.hook {
            hook(Progress { bytes, total, attempt });
        }
    }
}

/// Five attempts: connections are cut more often in the middle of a large file than in a small request.
impl Default for TransferOptions {
    fn default() -> Self {
        Self { retry: RetryPolicy::new().max_attempts(5), hook: None, timeout: None }
    }
}

impl fmt::Debug for TransferOptions {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("TransferOptions")
            .field("retry", &self.retry)
            .field("timeout", &self.timeout)
            .finish_non_exhaustive()
    }
}
