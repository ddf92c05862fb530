//! What a derive input means: names resolved, words checked, every part with the tokens it came from. Plain data;
//! the derive makes it, the emitters read it.

mod enumeration;
mod field;
mod generics;
mod held;
mod object;
mod operation;
mod resource;
mod union;

pub(crate) use enumeration::{Enumeration, Fallback, Variant};
pub(crate) use field::{Access, Alias, Container, CustomName, DefaultValue, Field, Role, Shape, Ty};
pub(crate) use generics::{Generics, Need, NeededBy, Purpose, predicate};
pub(crate) use held::{Asks, Check, Held, Values, Wire};
pub(crate) use kustomer_schema::Suffix;
pub(crate) use object::Object;
pub(crate) use operation::{
    Content, Idempotency, Method, Operation, OperationField, Part, RateLimit, Segment,
};
pub(crate) use resource::{Capabilities, Kind, Lookup, Parent, Resource, SentBody, UpdateVerb};
pub(crate) use union::{JsonShape, Payload, ShapedVariant, TaggedVariant, Union, Variants};
