//! Which of the requests that wait looks for changes on behalf of all.

use std::time::Duration;

use super::flows::Seq;
use crate::clock::Instant;

/// A leader that is late by this much is not polled any more.
const OVERDUE: Duration = Duration::from_millis(250);

#[derive(Debug, Default)]
pub(super) struct Leader {
    pub(super) seq: Option<Seq>,
    /// When it will look for changes.
    pub(super) timer: Option<Instant>,
}

impl Leader {
    pub(super) fn leave(&mut self, seq: Seq) {
        if self.seq == Some(seq) {
            *self = Self::default();
        }
    }

    pub(super) fn is_overdue(&self, now: Instant) -> bool {
        self.timer.is_none_or(|timer| timer + OVERDUE < now)
    }
}
