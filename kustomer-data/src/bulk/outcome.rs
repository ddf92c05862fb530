//! What became of an item.

use std::fmt;

use kustomer_core::Id;

use super::effect::{Done, Effect};
use super::item_error::ItemError;
use super::slots::RawOutcome;

/// What became of an item of the input. Returned by [`Outcomes`](super::Outcomes).
#[non_exhaustive]
pub struct Outcome<T> {
    /// The place of the item in the input, starting at 0.
    pub index: u64,
    /// The external ID of a record that was to be created, if it has one.
    pub external_id: Option<String>,
    /// The record that was written, or why it was not, or why that is not known.
    pub result: Result<Written<T>, ItemError>,
}

/// A record that was written.
pub struct Written<T> {
    effect: Effect,
    id: Option<Id<T>>,
    looked_up: bool,
}

impl<T> Outcome<T> {
    pub(super) fn of(raw: RawOutcome) -> Self {
        Self { index: raw.index, external_id: raw.external_id, result: raw.settled.map(Written::of) }
    }
}

impl<T> Written<T> {
    fn of(done: Done) -> Self {
        Self { effect: done.effect, id: done.id.map(|id| id.cast()), looked_up: done.looked_up }
    }

    /// Returns what was done.
    pub fn effect(&self) -> Effect {
        self.effect
    }

    /// Returns the ID of the record. `None` only for a create whose ID the service has not reported, and that has no external ID
    /// to look it up by.
    pub fn id(&self) -> Option<&Id<T>> {
        self.id.as_ref()
    }

    /// Whether a response was lost, and the record was found by its external ID. It was created by this run then, unless there was
    /// one with this external ID before.
    pub fn was_looked_up(&self) -> bool {
        self.looked_up
    }
}

// Without bounds on the type of the record, which derives would add.

impl<T> Clone for Outcome<T> {
    fn clone(&self) -> Self {
        Self { index: self.index, external_id: self.external_id.clone(), result: self.result.clone() }
    }
}

impl<T> PartialEq for Outcome<T> {
    fn eq(&self, other: &Self) -> bool {
        (self.index, &self.external_id, &self.result) == (other.index, &other.external_id, &other.result)
    }
}

impl<T> Eq for Outcome<T> {}

impl<T> fmt::Debug for Outcome<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Outcome")
            .field("index", &self.index)
            .field("external_id", &self.external_id)
            .field("result", &self.result)
            .finish()
    }
}

impl<T> Clone for Written<T> {
    fn clone(&self) -> Self {
        Self { effect: self.effect, id: self.id.clone(), looked_up: self.looked_up }
    }
}

impl<T> PartialEq for Written<T> {
    fn eq(&self, other: &Self) -> bool {
        (self.effect, &self.id, self.looked_up) == (other.effect, &other.id, other.looked_up)
    }
}

impl<T> Eq for Written<T> {}

impl<T> fmt::Debug for Written<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Written")
            .field("effect", &self.effect)
            .field("id", &self.id)
            .field("looked_up", &self.looked_up)
            .finish()
    }
}
