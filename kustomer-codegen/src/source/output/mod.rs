//! Whole files: one for each resource, a `mod.rs` for each folder, or all of them as one text.

pub(super) mod folder;
pub(super) mod inline;
pub(super) mod resource_file;
pub(super) mod source_file;
