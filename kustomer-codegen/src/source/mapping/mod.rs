//! Maps a schema to Rust types: which type each value has, which types the file declares itself and what they are
//! named, and which types the compiler would reject.
//!
//! `file_types` collects the types of one file, `values` and `custom_attributes` find the type of a value, and `structural_key`
//! recognizes equal types.

mod custom_attributes;
pub(super) mod file_types;
pub(super) mod local_names;
pub(super) mod nesting;
mod structural_key;
pub(super) mod values;
mod variant_name;
