//! The Rust types of a file: which type each value has, and which types the file declares itself.

pub(super) mod file_types;
pub(super) mod local_names;
pub(super) mod local_type;
pub(super) mod nesting;
pub(super) mod scope;
pub(super) mod size_estimate;
pub(super) mod structural_key;
pub(super) mod ty;
