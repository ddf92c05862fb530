//! The items that a file declares: structs, enums and their fields.

pub(super) mod enumeration;
pub(super) mod field;
pub(super) mod object;
pub(super) mod union;
