//! The struct of a resource: its fields, attributes and docs.

pub(super) mod call_table;
pub(super) mod parents;
pub(super) mod structs;
