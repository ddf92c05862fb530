//! What became of an upsert, and of many.

use std::fmt;

/// A record that was created, updated or already as wanted.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Upserted<T> {
    /// The record as it is now.
    pub record: T,
    /// What was done.
    pub outcome: Outcome,
}

/// What an upsert has done.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Outcome {
    /// There was no such record, and it was created.
    Created,
    /// The record was there, and these fields were updated: their names on the wire, such as `title` or `custom.totalNum`.
    Updated(Vec<String>),
    /// The record was there, with all values as wanted. Nothing was written.
    Unchanged,
}

/// How many records upserts have created, updated and left unchanged.
///
/// ```
/// use kustomer::data::{Outcome, Tally};
///
/// let mut tally = Tally::default();
/// tally.add(&Outcome::Created);
/// tally.add(&Outcome::Unchanged);
/// assert_eq!(tally.to_string(), "Created: 1, Updated: 0, Unchanged: 1");
/// ```
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Tally {
    /// Records that were created.
    pub created: usize,
    /// Records that were updated.
    pub updated: usize,
    /// Records that had all values as wanted.
    pub unchanged: usize,
}

impl Tally {
    /// Counts an upsert.
    pub fn add(&mut self, outcome: &Outcome) {
        *match outcome {
            Outcome::Created => &mut self.created,
            Outcome::Updated(_) => &mut self.updated,
            Outcome::Unchanged => &mut self.unchanged,
        } += 1;
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { created, updated, unchanged } = self;
        write!(f, "Created: {created}, Updated: {updated}, Unchanged: {unchanged}")
    }
}
