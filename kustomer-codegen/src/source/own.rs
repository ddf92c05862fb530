//! The types of a file besides its resource: what they are made of, before they have names.

use kustomer_schema::{Property, Subschema, Word};

use super::markdown::said;
use super::ty::Ty;

/// A type that is made from a part of a schema.
#[derive(Debug)]
pub(super) struct Own<'s> {
    pub(super) schema: &'s Subschema,
    pub(super) made: Made<'s>,
    /// The definition that it is.
    pub(super) definition: Option<(&'s str, kustomer_schema::Place)>,
    /// Where it stands; several if equal ones are one type.
    pub(super) found: Vec<Found<'s>>,
    /// The member that tells it from others in a union, which writes it.
    pub(super) tag: Option<&'s str>,
    /// Whether it stands anywhere but in such a union.
    pub(super) is_alone: bool,
}

impl<'s> Own<'s> {
    /// The member that a union writes for it.
    pub(super) fn hidden(&self) -> Option<&'s str> {
        self.tag.filter(|_| !self.is_alone)
    }
}

/// What a type is made of.
#[derive(Debug)]
pub(super) enum Made<'s> {
    /// Not looked at yet.
    Open,
    Object(Object<'s>),
    Enumeration(&'s [Word]),
    Union(Union<'s>),
}

/// An object with known members.
#[derive(Debug)]
pub(super) struct Object<'s> {
    pub(super) members: Vec<Member<'s>>,
    /// Whether there may be other members.
    pub(super) is_open: bool,
}

/// A member of an object.
#[derive(Debug)]
pub(super) struct Member<'s> {
    pub(super) property: &'s Property,
    /// With its `Option`.
    pub(super) ty: Ty,
}

/// One of several types.
#[derive(Debug)]
pub(super) struct Union<'s> {
    pub(super) tag: Option<&'s str>,
    pub(super) variants: Vec<Variant<'s>>,
}

/// One type of a union.
#[derive(Debug)]
pub(super) struct Variant<'s> {
    /// The tag's value, or a name for the shape.
    pub(super) name: String,
    pub(super) schema: &'s Subschema,
    pub(super) ty: Ty,
}

/// Where an unnamed type stands.
#[derive(Debug, Clone)]
pub(super) struct Found<'s> {
    pub(super) parent: Parent,
    /// The member, attribute or parameter.
    pub(super) name: &'s str,
    /// Whether it is one of several.
    pub(super) one_of_several: bool,
    /// Whether `rust` on it names a field and not the type.
    pub(super) is_property: bool,
    /// What is said of the member, attribute or parameter.
    pub(super) said: Option<&'s str>,
}

/// What an unnamed type stands in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Parent {
    Resource,
    Own(usize),
    /// The operation of this Rust name.
    Operation(String),
}

impl<'s> Found<'s> {
    pub(super) fn property(parent: Parent, name: &'s str, schema: &'s Subschema) -> Self {
        let said = said([schema.description.as_deref(), schema.title.as_deref()]);
        Self { parent, name, one_of_several: false, is_property: true, said }
    }

    /// What has no name of its own there.
    pub(super) fn part(parent: Parent, name: &'s str) -> Self {
        Self { parent, name, one_of_several: false, is_property: false, said: None }
    }

    /// The items or values of what stands here.
    pub(super) fn item(&self) -> Self {
        Self { one_of_several: true, is_property: false, ..self.clone() }
    }
}
