//! The types of a file besides its resource: what they are made of, before they have names.

use kustomer_schema::{Property, Subschema, Word};

use crate::source::docs::escape::said;
use crate::source::types::ty::Ty;

/// A type that is made from a part of a schema.
#[derive(Debug)]
pub(in crate::source) struct Own<'s> {
    pub(in crate::source) schema: &'s Subschema,
    pub(in crate::source) made: Made<'s>,
    /// The definition that it is.
    pub(in crate::source) definition: Option<(&'s str, kustomer_schema::Place)>,
    /// Where it stands; several if equal ones are one type.
    pub(in crate::source) found: Vec<Found<'s>>,
    /// The member that tells it from others in a union, which writes it.
    pub(in crate::source) tag: Option<&'s str>,
    /// Whether it stands anywhere but in such a union.
    pub(in crate::source) is_alone: bool,
}

impl<'s> Own<'s> {
    /// The member that a union writes for it.
    pub(in crate::source) fn hidden(&self) -> Option<&'s str> {
        self.tag.filter(|_| !self.is_alone)
    }
}

/// What a type is made of.
#[derive(Debug)]
pub(in crate::source) enum Made<'s> {
    /// Not looked at yet.
    Open,
    Object(Object<'s>),
    Enumeration(&'s [Word]),
    Union(Union<'s>),
}

/// An object with known members.
#[derive(Debug)]
pub(in crate::source) struct Object<'s> {
    pub(in crate::source) members: Vec<Member<'s>>,
    /// Whether there may be other members.
    pub(in crate::source) is_open: bool,
}

/// A member of an object.
#[derive(Debug)]
pub(in crate::source) struct Member<'s> {
    pub(in crate::source) property: &'s Property,
    /// With its `Option`.
    pub(in crate::source) ty: Ty,
}

/// One of several types.
#[derive(Debug)]
pub(in crate::source) struct Union<'s> {
    pub(in crate::source) tag: Option<&'s str>,
    pub(in crate::source) variants: Vec<Variant<'s>>,
}

/// One type of a union.
#[derive(Debug)]
pub(in crate::source) struct Variant<'s> {
    /// The tag's value, or a name for the shape.
    pub(in crate::source) name: String,
    pub(in crate::source) schema: &'s Subschema,
    pub(in crate::source) ty: Ty,
}

/// Where an unnamed type stands.
#[derive(Debug, Clone)]
pub(in crate::source) struct Found<'s> {
    pub(in crate::source) parent: Parent,
    /// The member, attribute or parameter.
    pub(in crate::source) name: &'s str,
    /// Whether it is one of several.
    pub(in crate::source) one_of_several: bool,
    /// Whether `rust` on it names a field and not the type.
    pub(in crate::source) is_property: bool,
    /// What is said of the member, attribute or parameter.
    pub(in crate::source) said: Option<&'s str>,
}

/// What an unnamed type stands in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::source) enum Parent {
    Resource,
    Own(usize),
    /// The operation of this Rust name.
    Operation(String),
}

impl<'s> Found<'s> {
    pub(in crate::source) fn property(parent: Parent, name: &'s str, schema: &'s Subschema) -> Self {
        let said = said([schema.description.as_deref(), schema.title.as_deref()]);
        Self { parent, name, one_of_several: false, is_property: true, said }
    }

    /// What has no name of its own there.
    pub(in crate::source) fn part(parent: Parent, name: &'s str) -> Self {
        Self { parent, name, one_of_several: false, is_property: false, said: None }
    }

    /// The items or values of what stands here.
    pub(in crate::source) fn item(&self) -> Self {
        Self { one_of_several: true, is_property: false, ..self.clone() }
    }
}
