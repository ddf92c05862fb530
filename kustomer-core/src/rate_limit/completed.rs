//! The permits of completed requests, which count for another minute.

use std::collections::VecDeque;
use std::time::Duration;

use super::flows::FlowId;
use crate::clock::Instant;

/// Permits that end within this time of each other are kept as one entry, which ends last. So the memory does not grow with
/// the rate of requests: a minute has at most 6,000 entries for each handle.
const GRAIN: Duration = Duration::from_millis(10);

/// Permits in the order of their ends.
#[derive(Debug, Default)]
pub(super) struct Completed {
    entries: VecDeque<Entry>,
    permits: u32,
}

/// Permits that end together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Entry {
    /// When the first of them would have ended by itself.
    earliest: Instant,
    end: Instant,
    /// The handle whose share they count towards.
    pub(super) owner: Option<FlowId>,
    pub(super) permits: u32,
}

impl Completed {
    /// How many permits there are.
    pub(super) fn permits(&self) -> u32 {
        self.permits
    }

    /// Adds a permit, which ends no earlier than those before.
    pub(super) fn push(&mut self, end: Instant, owner: Option<FlowId>) {
        self.permits = self.permits.saturating_add(1);
        match self.entries.back_mut() {
            Some(last) if last.owner == owner && end.saturating_duration_since(last.earliest) < GRAIN => {
                last.end = end;
                last.permits = last.permits.saturating_add(1);
            }
            _ => self.entries.push_back(Entry { earliest: end, end, owner, permits: 1 }),
        }
    }

    /// Takes out the first permits that have ended.
    pub(super) fn pop_ended(&mut self, now: Instant) -> Option<Entry> {
        self.entries.front().filter(|entry| entry.end <= now)?;
        let entry = self.entries.pop_front()?;
        self.permits = self.permits.saturating_sub(entry.permits);
        Some(entry)
    }

    pub(super) fn first_end(&self) -> Option<Instant> {
        self.entries.front().map(|entry| entry.end)
    }

    /// When the permit at `index` ends.
    pub(super) fn nth_end(&self, index: usize) -> Option<Instant> {
        let mut before = 0_usize;
        let entry = self.entries.iter().find(|entry| {
            before = before.saturating_add(usize::try_from(entry.permits).unwrap_or(usize::MAX));
            before > index
        });
        entry.map(|entry| entry.end)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock;

    const MILLI: Duration = Duration::from_millis(1);

    #[test]
    fn no_permit_ends_early_and_none_more_than_the_grain_late() {
        let (mut completed, start) = (Completed::default(), clock::now());
        for milli in 0..1000 {
            completed.push(start + MILLI * milli, None);
        }
        assert_eq!(completed.permits(), 1000);
        for index in 0..1000 {
            let end = completed.nth_end(usize::try_from(index).expect("small")).expect("a permit");
            assert!(end >= start + MILLI * index, "{index} ends early");
            assert!(end < start + MILLI * index + GRAIN, "{index} ends late");
        }
        assert_eq!(completed.nth_end(1000), None);
    }

    #[test]
    fn memory_follows_time_and_not_the_number_of_permits() {
        let (mut completed, start) = (Completed::default(), clock::now());
        for micro in 0..1_000_000 {
            completed.push(start + Duration::from_micros(micro), None);
        }
        assert_eq!((completed.permits(), completed.entries.len()), (1_000_000, 100));
    }

    #[test]
    fn permits_leave_when_they_have_ended() {
        let (mut completed, start) = (Completed::default(), clock::now());
        for milli in [0, 5, 20] {
            completed.push(start + MILLI * milli, None);
        }
        assert_eq!(completed.pop_ended(start), None, "the second one is not over");
        assert_eq!(completed.pop_ended(start + MILLI * 5).map(|entry| entry.permits), Some(2));
        assert_eq!(completed.first_end(), Some(start + MILLI * 20));
        assert_eq!(completed.permits(), 1);
        assert_eq!(completed.pop_ended(start + MILLI * 20).map(|entry| entry.permits), Some(1));
        assert_eq!((completed.permits(), completed.first_end()), (0, None));
    }
}
