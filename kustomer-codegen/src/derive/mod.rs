//! Parses the input of a derive into the intermediate representation. Errors are collected while parsing continues, so
//! that one build reports all of them.

mod api_name;
mod attr;
mod bodies;
mod case;
mod custom;
mod enumeration;
mod fallback;
mod field;
mod generics;
mod input;
mod kobject;
mod newtype;
mod object;
mod operation;
mod parent;
mod positions;
mod resource;
#[cfg(feature = "schema-check")]
mod schema_check;
#[cfg(not(feature = "schema-check"))]
#[path = "without_schema_check.rs"]
mod schema_check;
mod search;
mod serde;
mod ty;
mod union;
mod validate;

pub use attr::{
    Attribute, CUSTOM_ATTRIBUTES, CUSTOM_FIELD_ATTRIBUTES, ENUM_ATTRIBUTES, FIELD_ATTRIBUTES,
    OBJECT_ATTRIBUTES, OBJECT_FIELD_ATTRIBUTES, OPERATION_ATTRIBUTES, OPERATION_FIELD_ATTRIBUTES,
    RESOURCE_ATTRIBUTES, UNION_ATTRIBUTES, UNION_VARIANT_ATTRIBUTES, VALUE_ATTRIBUTES, VARIANT_ATTRIBUTES,
};
#[cfg(feature = "source")]
pub(crate) use attr::{literal, split};
pub(crate) use custom::parse as parse_custom;
pub(crate) use enumeration::parse as parse_enumeration;
pub(crate) use fallback::{
    Unreadable, custom as custom_fallback, enumeration as enum_fallback, newtype as newtype_fallback,
    object as object_fallback, resource as resource_fallback,
};
pub(crate) use input::is_deprecated;
#[cfg(feature = "source")]
pub(crate) use kobject::standard_access;
pub(crate) use newtype::parse as parse_newtype;
pub(crate) use object::parse as parse_object;
pub(crate) use operation::parse as parse_operation;
pub(crate) use resource::parse as parse_resource;
pub(crate) use union::parse as parse_union;
