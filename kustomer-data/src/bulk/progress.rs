//! How far a run is.

use super::effect::Effect;
use super::part::Settled;

/// How far a bulk run is. Returned by [`Outcomes::progress`](super::Outcomes::progress).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Progress {
    pub(super) read: u64,
    pub(super) jobs: u64,
    pub(super) created: u64,
    pub(super) updated: u64,
    pub(super) deleted: u64,
    pub(super) unchanged: u64,
    pub(super) failed: u64,
    pub(super) unclear: u64,
}

impl Progress {
    /// Returns how many items of the input were read.
    pub fn read(&self) -> u64 {
        self.read
    }

    /// Returns how many items were settled: those of all outcomes so far, and those whose outcome is to be returned after that
    /// of an item in front of them.
    pub fn settled(&self) -> u64 {
        self.created + self.updated + self.deleted + self.unchanged + self.failed + self.unclear
    }

    /// Returns how many records were created.
    pub fn created(&self) -> u64 {
        self.created
    }

    /// Returns how many records were updated.
    pub fn updated(&self) -> u64 {
        self.updated
    }

    /// Returns how many records were deleted.
    pub fn deleted(&self) -> u64 {
        self.deleted
    }

    /// Returns how many items had nothing to change.
    pub fn unchanged(&self) -> u64 {
        self.unchanged
    }

    /// Returns how many items certainly failed.
    pub fn failed(&self) -> u64 {
        self.failed
    }

    /// Returns how many items may have been written or not: see [`ItemError::may_be_done`](super::ItemError::may_be_done).
    pub fn unclear(&self) -> u64 {
        self.unclear
    }

    /// Returns how many jobs were started.
    pub fn jobs(&self) -> u64 {
        self.jobs
    }

    /// Counts an item.
    pub(super) fn count(&mut self, settled: &Settled) {
        let counter = match settled {
            Ok(done) => match done.effect {
                Effect::Created => &mut self.created,
                Effect::Updated => &mut self.updated,
                Effect::Deleted => &mut self.deleted,
                Effect::Unchanged => &mut self.unchanged,
            },
            Err(error) if error.may_be_done => &mut self.unclear,
            Err(_) => &mut self.failed,
        };
        *counter += 1;
    }
}
