//! The items of a file besides resources and operations: structs of nested objects, enums of strings, unions, and the
//! fields that all structs share.

pub(super) mod enumeration;
pub(super) mod field;
pub(super) mod object;
pub(super) mod union;
