//! The outcomes that are not returned yet: they become known in any order, and are returned in that of the input.

use std::collections::VecDeque;

use super::part::Settled;

/// The items from the next one to be returned to the last one that was read.
#[derive(Debug, Default)]
pub(super) struct Slots {
    /// The place of the first one in the input.
    first: u64,
    slots: VecDeque<Slot>,
}

/// An item.
#[derive(Debug)]
struct Slot {
    external_id: Option<String>,
    settled: Option<Settled>,
}

/// An outcome without a type.
#[derive(Debug)]
pub(super) struct RawOutcome {
    pub(super) index: u64,
    pub(super) external_id: Option<String>,
    pub(super) settled: Settled,
}

impl Slots {
    /// Returns the place of the next item that is read.
    pub(super) fn next(&self) -> u64 {
        self.first + u64::try_from(self.slots.len()).unwrap_or(u64::MAX)
    }

    pub(super) fn len(&self) -> usize {
        self.slots.len()
    }

    /// Adds the next item.
    pub(super) fn push(&mut self, external_id: Option<String>, settled: Option<Settled>) {
        self.slots.push_back(Slot { external_id, settled });
    }

    /// Settles an item.
    pub(super) fn settle(&mut self, index: u64, settled: Settled) {
        let at = index.checked_sub(self.first).and_then(|at| usize::try_from(at).ok());
        if let Some(slot) = at.and_then(|at| self.slots.get_mut(at)) {
            slot.settled = Some(settled);
        }
    }

    /// Takes the first item if it is settled.
    pub(super) fn pop(&mut self) -> Option<RawOutcome> {
        let settled = self.slots.front_mut()?.settled.take()?;
        let external_id = self.slots.pop_front().and_then(|slot| slot.external_id);
        let index = self.first;
        self.first += 1;
        Some(RawOutcome { index, external_id, settled })
    }
}
