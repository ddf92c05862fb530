//! The types that a file declares besides its resource and operations: what they consist of, before they have names.

use kustomer_schema::{Property, SourceString, Subschema};

use crate::source::docs::escape::first_nonblank;
use crate::source::types::ty::Ty;

/// A type made from a part of a schema.
#[derive(Debug)]
pub(crate) struct LocalType<'s> {
    pub(crate) schema: &'s Subschema,
    pub(crate) kind: LocalKind<'s>,
    /// Name and place of its definition, if it is one.
    pub(crate) definition: Option<(&'s str, kustomer_schema::Position)>,
    /// Where it is used; more than once if equal types were merged.
    pub(crate) occurrences: Vec<Occurrence<'s>>,
    /// The member that distinguishes it from other types of a union. The union reads and writes that member.
    pub(crate) tag: Option<&'s str>,
    /// Whether it is also used outside such a union.
    pub(crate) is_used_untagged: bool,
}

impl<'s> LocalType<'s> {
    /// Returns the member that only the union reads and writes, so that the struct has no field for it.
    pub(crate) fn hidden_tag(&self) -> Option<&'s str> {
        self.tag.filter(|_| !self.is_used_untagged)
    }
}

/// What a type consists of.
#[derive(Debug)]
pub(crate) enum LocalKind<'s> {
    /// Not mapped yet.
    Unresolved,
    Object(Object<'s>),
    Enumeration(&'s [SourceString]),
    Union(Union<'s>),
}

/// An object with known members.
#[derive(Debug)]
pub(crate) struct Object<'s> {
    pub(crate) members: Vec<Member<'s>>,
    /// Whether other members are allowed.
    pub(crate) is_open: bool,
}

/// A member of an object.
#[derive(Debug)]
pub(crate) struct Member<'s> {
    pub(crate) property: &'s Property,
    /// The type with its `Option`.
    pub(crate) ty: Ty,
}

/// One of several types.
#[derive(Debug)]
pub(crate) struct Union<'s> {
    pub(crate) tag: Option<&'s str>,
    pub(crate) variants: Vec<Variant<'s>>,
}

/// One type of a union.
#[derive(Debug)]
pub(crate) struct Variant<'s> {
    /// The value of the tag, or the kind of JSON value.
    pub(crate) name: String,
    pub(crate) schema: &'s Subschema,
    pub(crate) ty: Ty,
}

/// A place where an unnamed type is used.
#[derive(Debug, Clone)]
pub(crate) struct Occurrence<'s> {
    pub(crate) parent: Parent,
    /// Name of the member, attribute or parameter.
    pub(crate) name: &'s str,
    /// Whether it is the type of items or values there.
    pub(crate) is_item: bool,
    /// Whether the keyword `rust` names the field instead of the type.
    pub(crate) is_property: bool,
    /// Description of the member, attribute or parameter.
    pub(crate) description: Option<&'s str>,
}

/// What contains an unnamed type.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Parent {
    Resource,
    Local(usize),
    /// The operation with this Rust name.
    Operation(String),
}

impl<'s> Occurrence<'s> {
    pub(crate) fn property(parent: Parent, name: &'s str, schema: &'s Subschema) -> Self {
        let description = first_nonblank([schema.description.as_deref(), schema.title.as_deref()]);
        Self { parent, name, is_item: false, is_property: true, description }
    }

    /// A use that is not a property, such as a request body.
    pub(crate) fn part(parent: Parent, name: &'s str) -> Self {
        Self { parent, name, is_item: false, is_property: false, description: None }
    }

    /// The items or values of the type used here.
    pub(crate) fn item(&self) -> Self {
        Self { is_item: true, is_property: false, ..self.clone() }
    }
}
