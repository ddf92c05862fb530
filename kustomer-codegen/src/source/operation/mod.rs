//! Structs of operations: their fields, attributes, docs and examples.

pub(super) mod body;
pub(super) mod example;
pub(super) mod structs;
