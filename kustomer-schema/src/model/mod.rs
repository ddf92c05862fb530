//! What a schema file says, as plain data with places. Only loading makes it; what is here was checked.

mod named;
mod operation;
mod pointer;
mod property;
mod relationship;
mod schema;
mod search;
mod ty;
mod value;
mod walk;

pub use named::Named;
pub use operation::{
    Body, Idempotency, Method, Operation, Paging, Parameter, ParameterIn, Provenance, ProvenanceByPart,
    RateLimit, Response, ResponseForm, Roles, ShortForm,
};
pub(crate) use pointer::tokens;
pub use property::{Access, Definition, Property, SourceString, Subschema};
pub use relationship::{Relationship, Target};
pub use schema::{ResourceKind, Schema};
pub use search::{Search, SearchClass, SearchField};
pub use ty::{
    AdditionalProperties, ArrayType, Format, NumberType, ObjectType, Reference, StringType, Type, Union,
    UnionMember,
};
pub use value::Value;
pub(crate) use walk::{each, each_mut};
