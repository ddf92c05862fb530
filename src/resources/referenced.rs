//! Resources that others refer to and that have no struct yet. They make the ids of relationships typed.

/// A company, in ids such as [`Customer::company`](crate::Customer::company).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Company {}

/// The organization that owns a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Org {}

/// A user: a person of the organization, or the machine behind an API key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum User {}
