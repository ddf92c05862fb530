//! The order of the members in the documents of a resource.
//!
//! It is made from the tables of [`order`] and the schemas once, and then looked up for each member of each document.

use std::collections::HashMap;

use foldhash::fast::RandomState;
use kustomer_schema::{Schema, Subschema, Type};

use super::order;
use super::resource::Resource;

/// How deep schemas are looked into for objects. Deeper values are taken to have them.
const DEPTH: usize = 4;

/// Where members of documents are, by their name.
pub(crate) struct Layout {
    attributes: Places<Nested>,
    /// With the order of the members of a relationship.
    relationships: Places<&'static [&'static str]>,
}

type Places<T> = HashMap<Box<str>, (usize, T), RandomState>;

/// The order within the value of an attribute.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Nested {
    /// The value has no members, or their order is unknown.
    Unordered,
    /// Custom attributes are in the order of the user's schema.
    Custom,
    /// Recorded.
    Members(&'static [&'static str]),
    /// That of the schema.
    Described,
}

impl Layout {
    pub(super) fn of(resource: Resource<'_>) -> Self {
        let ty = resource.type_name();
        let attribute = |name: &str| (name.into(), nested(resource, name));
        let relationship = |name: &str| (name.into(), order::relationship(&ty, name));
        Self {
            attributes: places(order::attributes(resource).into_iter().map(attribute)),
            relationships: places(order::relationships(resource).into_iter().map(relationship)),
        }
    }

    /// Returns the place of an attribute among the others. Attributes that the schema does not have come last.
    pub(crate) fn attribute(&self, name: &str) -> (usize, Nested) {
        self.attributes.get(name).copied().unwrap_or((usize::MAX, Nested::Unordered))
    }

    /// Returns the place of a relationship among the others, and the order of its members.
    pub(crate) fn relationship(&self, name: &str) -> (usize, &'static [&'static str]) {
        self.relationships.get(name).copied().unwrap_or((usize::MAX, order::RELATIONSHIP))
    }
}

fn places<T>(members: impl Iterator<Item = (Box<str>, T)>) -> Places<T> {
    let mut places = Places::default();
    for (place, (name, order)) in members.enumerate() {
        places.entry(name).or_insert((place, order));
    }
    places
}

fn nested(resource: Resource<'_>, name: &str) -> Nested {
    match (name, order::members(name), resource.attribute(name)) {
        ("custom", ..) => Nested::Custom,
        (_, Some(members), _) => Nested::Members(members),
        (_, _, Some((schema, found))) if has_members(schema, &found.schema, DEPTH) => Nested::Described,
        _ => Nested::Unordered,
    }
}

fn has_members(schema: &Schema, of: &Subschema, depth: usize) -> bool {
    match &schema.resolve(of).ty {
        Type::Object(_) | Type::Map(_) => true,
        Type::Array(array) => depth == 0 || has_members(schema, &array.items, depth - 1),
        _ => false,
    }
}
