//! The intermediate representation of a derive's input: names are resolved, attributes are checked, and each part keeps
//! the tokens that it came from. It is plain data that `derive` creates and `emit` reads.

mod custom;
mod custom_struct;
mod enumeration;
mod field;
mod generics;
mod newtype;
mod object;
mod operation;
mod resource;
mod schema_check;
mod search;
mod union;

pub(crate) use custom::{CLEAR_CUSTOM, CUSTOM_METHODS, DESCRIBED};
pub(crate) use custom_struct::CustomStruct;
pub(crate) use enumeration::{Enumeration, Fallback, Variant};
pub(crate) use field::{Access, Alias, Container, CustomName, DefaultValue, Field, FieldKind, Shape, Ty};
pub(crate) use generics::{Generics, Need, NeededBy, Purpose, predicate};
pub(crate) use kustomer_schema::Suffix;
pub(crate) use newtype::Newtype;
pub(crate) use object::Object;
pub(crate) use operation::{
    Content, Idempotency, Method, Operation, OperationField, RateLimit, RequestPart, Segment,
};
pub(crate) use resource::{
    Capabilities, Kind, Lookup, OperationBody, Parent, Resource, SentBody, UpdateVerb,
};
pub(crate) use schema_check::{Requirement, SchemaCheck, TypeCheck, Values, WireKind};
pub(crate) use search::SearchFields;
pub(crate) use union::{JsonShape, Payload, ShapedVariant, TaggedVariant, Union, Variants};
