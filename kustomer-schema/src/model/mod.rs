//! The model of a schema file: plain, checked data with positions. Only the loader creates it.

mod access;
mod named;
mod operation;
mod pointer;
mod property;
mod provenance;
mod relationship;
mod schema;
mod search;
mod source_string;
mod ty;
mod value;
mod walk;

pub use access::Access;
pub use named::Named;
pub use operation::{
    Body, Idempotency, Method, Operation, Paging, Parameter, ParameterIn, RateLimit, Response, ResponseForm,
    Roles, ShortForm,
};
pub(crate) use pointer::tokens;
pub use property::{Definition, Property, Subschema};
pub use provenance::{Provenance, ProvenanceByPart};
pub use relationship::{Relationship, Target};
pub use schema::{ResourceKind, Schema};
pub use search::{Search, SearchClass, SearchField};
pub use source_string::SourceString;
pub use ty::{
    AdditionalProperties, ArrayType, Format, NumberType, ObjectType, Reference, StringType, Type, Union,
    UnionMember,
};
pub use value::Value;
pub(crate) use walk::{each, each_mut};
#[cfg(feature = "diff")]
pub(crate) use walk::{each_part, within};
