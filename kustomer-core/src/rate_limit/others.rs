//! What others use of the organization's rate limit, as far as responses show it.

use std::collections::VecDeque;
use std::time::Duration;

use super::quota::MINUTE;
use crate::clock::Instant;

/// Requests that are noticed within this time are counted together, so that there are few entries.
const GRAIN: Duration = Duration::from_secs(1);

/// Requests of others, with the time at which they have certainly left the window.
#[derive(Debug, Default)]
pub(super) struct Others {
    entries: VecDeque<(Instant, u32)>,
    total: u32,
}

impl Others {
    pub(super) fn total(&self) -> u32 {
        self.total
    }

    /// When the first of them leave the window.
    pub(super) fn first_end(&self) -> Option<Instant> {
        self.entries.front().map(|(end, _)| *end)
    }

    pub(super) fn expire(&mut self, now: Instant) {
        while let Some(&(end, count)) = self.entries.front()
            && end <= now
        {
            self.entries.pop_front();
            self.total = self.total.saturating_sub(count);
        }
    }

    /// Notes that there are at least this many. New ones have arrived before now, so they leave the window within a minute.
    pub(super) fn at_least(&mut self, total: u32, now: Instant) {
        let Some(more @ 1..) = total.checked_sub(self.total) else { return };
        self.total = total;
        let end = now + MINUTE;
        match self.entries.back_mut() {
            Some((last, count)) if *last >= end => *count = count.saturating_add(more),
            _ => self.entries.push_back((end + GRAIN, more)),
        }
    }

    /// Notes that there were at most this many when a request was sent that started at `started`. What was noticed later
    /// is not affected.
    pub(super) fn at_most(&mut self, total: u32, started: Instant) {
        while let Some((end, count)) = self.entries.front_mut()
            && *end <= started + MINUTE
        {
            let Some(excess @ 1..) = self.total.checked_sub(total) else { return };
            if excess < *count {
                *count -= excess;
                self.total = total;
            } else {
                self.total = self.total.saturating_sub(*count);
                self.entries.pop_front();
            }
        }
    }
}
