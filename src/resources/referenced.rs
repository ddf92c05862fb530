//! Resources that others refer to and that have no struct yet. They make the ids of relationships typed.

use crate::resource::ResourceType;

/// A company, in ids such as [`Customer::company`](crate::Customer::company).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Company {}

impl ResourceType for Company {
    const TYPE: &'static str = "company";
}

/// The organization that owns a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Org {}

impl ResourceType for Org {
    const TYPE: &'static str = "org";
}

/// A user: a person of the organization, or the machine behind an API key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum User {}

impl ResourceType for User {
    const TYPE: &'static str = "user";
}
