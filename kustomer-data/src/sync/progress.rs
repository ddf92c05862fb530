//! How far a run is, for those who watch it.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use kustomer_core::{Client, Timestamp};

use super::source::Reading;

/// How far a run is. Returned by [`SyncRun::progress`](super::SyncRun::progress) and [`Watch::progress`].
///
/// All times are the service's, in whole seconds.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Progress {
    type_name: Option<Arc<str>>,
    requests: u64,
    records: u64,
    deletions: u64,
    repeated: u64,
    unreadable: u64,
    remaining: Option<u64>,
    begun_at: Option<Timestamp>,
    read_at: Option<Timestamp>,
    wait: Duration,
}

impl Progress {
    /// Returns the type of the records that were read last, such as `conversation`.
    pub fn type_name(&self) -> Option<&str> {
        self.type_name.as_deref()
    }

    /// Returns how many pages were read.
    pub fn requests(&self) -> u64 {
        self.requests
    }

    /// Returns how many changes were acknowledged.
    pub fn records(&self) -> u64 {
        self.records
    }

    /// Returns how many of the acknowledged changes were deletions.
    pub fn deletions(&self) -> u64 {
        self.deletions
    }

    /// Returns how many records were read that the sink has already, such as those of the overlap.
    pub fn repeated(&self) -> u64 {
        self.repeated
    }

    /// Returns how many items in the results were not JSON objects, and thus not records.
    pub fn unreadable(&self) -> u64 {
        self.unreadable
    }

    /// Returns how many records of the current type are to be read yet, as far as the service says. It may count to 10,000
    /// only.
    pub fn remaining(&self) -> Option<u64> {
        self.remaining
    }

    /// Returns the acknowledged changes per second, after at least a second.
    #[expect(clippy::cast_precision_loss, reason = "a rate is not exact")]
    pub fn rate(&self) -> Option<f64> {
        let seconds = self.read_at?.duration_since(self.begun_at?).as_secs_f64();
        (seconds >= 1.0).then(|| self.records as f64 / seconds)
    }

    /// Returns how long the rest of the current type takes, if [`remaining`](Self::remaining) is all of it and the
    /// [`rate`](Self::rate) stays the same.
    #[expect(clippy::cast_precision_loss, reason = "an estimate is not exact")]
    pub fn eta(&self) -> Option<Duration> {
        let rate = self.rate().filter(|rate| *rate > 0.0)?;
        Duration::try_from_secs_f64(self.remaining? as f64 / rate).ok()
    }

    /// Returns how long a request that starts now would wait for the rate limits.
    pub fn rate_limit_wait(&self) -> Duration {
        self.wait
    }
}

/// A handle to watch a run from elsewhere, such as another task that shows a progress bar. Returned by
/// [`SyncRun::watch`](super::SyncRun::watch).
#[derive(Debug, Clone)]
pub struct Watch {
    client: Client,
    progress: Arc<Mutex<Progress>>,
}

impl Watch {
    pub(super) fn new(client: Client) -> Self {
        Self { client, progress: Arc::default() }
    }

    /// Returns how far the run is.
    pub fn progress(&self) -> Progress {
        let limits = self.client.rate_limits();
        let wait = limits.searches.estimated_wait.max(limits.org.estimated_wait);
        let progress = self.progress.lock().unwrap_or_else(PoisonError::into_inner);
        Progress { wait, ..progress.clone() }
    }

    /// A page was read.
    pub(super) fn read(&self, type_name: &str, reading: &Reading) {
        let mut progress = self.progress.lock().unwrap_or_else(PoisonError::into_inner);
        if progress.type_name.as_deref() != Some(type_name) {
            progress.type_name = Some(type_name.into());
            progress.remaining = None;
        }
        progress.requests += 1;
        progress.repeated += reading.repeated;
        progress.unreadable += reading.unreadable;
        progress.remaining = reading.remaining.or(progress.remaining);
        progress.begun_at.get_or_insert(reading.read_at);
        progress.read_at = Some(reading.read_at);
    }

    /// Changes were acknowledged, and of them as many deletions.
    pub(super) fn acknowledged(&self, records: u64, deletions: u64) {
        let mut progress = self.progress.lock().unwrap_or_else(PoisonError::into_inner);
        progress.records += records;
        progress.deletions += deletions;
    }
}
