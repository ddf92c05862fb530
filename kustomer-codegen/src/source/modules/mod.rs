//! The module of each resource, and the paths by which other files refer to it.

pub(super) mod facade_types;
pub(super) mod resource_module;
