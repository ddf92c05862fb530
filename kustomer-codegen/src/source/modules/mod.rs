//! The modules of the output: which module each resource is in, and the path by which other files name its types.
//!
//! `resource_module` describes one of them, `index` finds it by its JSON:API type or path, and `facade_types` lists the
//! types that the crate `kustomer` has at its root for resources that the schema set does not contain.

pub(super) mod facade_types;
pub(super) mod index;
mod name_conflicts;
pub(super) mod resource_module;
