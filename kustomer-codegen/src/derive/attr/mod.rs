//! The grammar of `#[kustomer(..)]`: from tokens to attributes that are known, appear once, and have the argument that
//! they take. What attributes mean in combination belongs to the parser of each derive.

mod arguments;
mod attribute;
mod attributes;
mod conflict;
mod example;
mod meta_item;
mod missing_comma;
pub(super) mod name;
mod serde_name;

pub(crate) use arguments::literal;
pub use attribute::{
    Attribute, CUSTOM_ATTRIBUTES, CUSTOM_FIELD_ATTRIBUTES, ENUM_ATTRIBUTES, FIELD_ATTRIBUTES,
    OBJECT_ATTRIBUTES, OBJECT_FIELD_ATTRIBUTES, OPERATION_ATTRIBUTES, OPERATION_FIELD_ATTRIBUTES,
    RESOURCE_ATTRIBUTES, UNION_ATTRIBUTES, UNION_VARIANT_ATTRIBUTES, VALUE_ATTRIBUTES, VARIANT_ATTRIBUTES,
};
pub(super) use attributes::Attributes;
pub(super) use conflict::Conflict;
pub(crate) use meta_item::split;
pub(super) use meta_item::{Argument, MetaItem, meta_items};
pub(super) use name::Name;
