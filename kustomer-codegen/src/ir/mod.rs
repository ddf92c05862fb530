//! What a derive input means: names resolved, words checked, every part with the tokens it came from. Plain data;
//! the derive makes it, the emitters read it.

mod enumeration;
mod field;
mod object;
mod operation;
mod resource;

pub(crate) use enumeration::{Enumeration, Variant};
pub(crate) use field::{Access, Container, CustomName, Field, Role, Shape, Suffix, Ty};
pub(crate) use object::Object;
pub(crate) use operation::{
    Budget, Content, Generics, Method, Operation, OperationField, Part, Repeat, Segment,
};
pub(crate) use resource::{Capabilities, Kind, Lookup, Resource, UpdateVerb};
