//! The order of the members in the documents of a resource.
//!
//! It is made from the tables of [`order`] and the schemas once, and then looked up for each member of each document.

use std::collections::HashMap;

use foldhash::fast::RandomState;
use serde_json::Value;

use super::order;

/// Where members of documents are, by their name.
#[derive(Debug)]
pub(crate) struct Layout {
    attributes: Places<Nested>,
    /// The names of the attributes as members of an object, up to the colon.
    attribute_keys: Vec<Box<str>>,
    /// With the order of the members of a relationship.
    relationships: Places<&'static [&'static str]>,
}

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
    /// `attributes` and `relationships` are those of the schema. Values of attributes that `has_members` have an order.
    pub(super) fn of(
        ty: &str,
        attributes: &[&str],
        relationships: &[&str],
        has_members: impl Fn(&str) -> bool,
    ) -> Self {
        let attribute = |name: &str| (name.into(), nested(name, &has_members));
        let relationship = |name: &str| (name.into(), order::relationship(ty, name));
        let attributes = Places::of(order::attributes(ty, attributes).into_iter().map(attribute));
        let key = |(name, _): &(Box<str>, _)| format!("{}:", Value::from(name.as_ref())).into();
        Self {
            attribute_keys: attributes.members.iter().map(key).collect(),
            attributes,
            relationships: Places::of(order::relationships(ty, relationships).into_iter().map(relationship)),
        }
    }

    /// Returns the attributes in their order: the name, the name as a member of an object, and the order within the value.
    pub(crate) fn attributes(&self) -> impl Iterator<Item = (&str, &str, Nested)> {
        let members = self.attributes.members.iter().zip(&self.attribute_keys);
        members.map(|((name, nested), key)| (name.as_ref(), key.as_ref(), *nested))
    }

    pub(crate) fn attribute_count(&self) -> usize {
        self.attributes.members.len()
    }

    /// Returns the place of an attribute among the others; `None` if the resource does not have it.
    pub(crate) fn place(&self, name: &str) -> Option<usize> {
        self.attributes.by_name.get(name).copied()
    }

    /// Returns the place of an attribute, and the order within its value. Unknown attributes come last.
    pub(crate) fn attribute(&self, name: &str) -> (usize, Nested) {
        self.attributes.find(name).unwrap_or((usize::MAX, Nested::Unordered))
    }

    /// Returns the place of a relationship among the others, and the order of its members. Unknown relationships come last.
    pub(crate) fn relationship(&self, name: &str) -> (usize, &'static [&'static str]) {
        self.relationships.find(name).unwrap_or((usize::MAX, order::RELATIONSHIP))
    }
}

/// Members in their order.
#[derive(Debug)]
struct Places<T> {
    members: Vec<(Box<str>, T)>,
    by_name: HashMap<Box<str>, usize, RandomState>,
}

impl<T: Copy> Places<T> {
    fn of(members: impl Iterator<Item = (Box<str>, T)>) -> Self {
        let mut places = Self { members: Vec::new(), by_name: HashMap::default() };
        for (name, order) in members {
            if !places.by_name.contains_key(&name) {
                places.by_name.insert(name.clone(), places.members.len());
                places.members.push((name, order));
            }
        }
        places
    }

    fn find(&self, name: &str) -> Option<(usize, T)> {
        let place = *self.by_name.get(name)?;
        self.members.get(place).map(|(_, order)| (place, *order))
    }
}

fn nested(name: &str, has_members: impl Fn(&str) -> bool) -> Nested {
    match (name, order::members(name)) {
        ("custom", _) => Nested::Custom,
        (_, Some(members)) => Nested::Members(members),
        (_, None) if has_members(name) => Nested::Described,
        (_, None) => Nested::Unordered,
    }
}
