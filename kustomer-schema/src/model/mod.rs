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
    Answer, AnswerForm, Basis, Body, Call, Grounds, Idempotency, Location, Method, Operation, Paging,
    Parameter, RateLimit, Roles,
};
pub(crate) use pointer::tokens;
pub use property::{Access, Definition, Property, Subschema, Word};
pub use relationship::{Relationship, Target};
pub use schema::{Kind, Schema};
pub use search::{Search, SearchClass, SearchField};
pub use ty::{Additional, ArrayType, Format, Limits, Member, ObjectType, Reference, StringType, Type, Union};
pub use value::Value;
pub(crate) use walk::{each, each_mut};
