//! What became of an upsert.

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
