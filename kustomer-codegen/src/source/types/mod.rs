//! The Rust types of a file: how a type is written (`ty`, `scope`), what the file's own types consist of
//! (`local_type`), and which of their fields are boxed.

pub(super) mod boxes;
pub(super) mod local_type;
pub(super) mod scope;
pub(super) mod size_estimate;
pub(super) mod ty;
