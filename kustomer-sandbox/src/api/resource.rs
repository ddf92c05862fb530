//! A resource as its schema describes it, or its two schemas for custom objects.

use std::borrow::Cow;
use std::sync::{Arc, OnceLock};

use kustomer_schema::{Property, Relationship, Schema, Subschema, Target, Type, kobject};

use super::layout::Layout;

/// How deep schemas are looked into for objects. Deeper values are taken to have them.
const DEPTH: usize = 4;

/// A JSON:API type with its schemas.
#[derive(Clone, Copy)]
pub(crate) struct Resource<'a> {
    /// The service's own schema.
    pub(crate) schema: &'a Schema,
    /// The user's schema of the Klass.
    pub(crate) own: Option<&'a Schema>,
    /// The user's files of custom attributes of a standard resource.
    pub(crate) custom: &'a [Schema],
    /// The name of the Klass, for custom objects.
    pub(crate) klass: Option<&'a str>,
    /// Made for the first document. Klasses without a schema share one.
    pub(super) layout: &'a OnceLock<Arc<Layout>>,
}

impl<'a> Resource<'a> {
    /// Returns the order of the members in documents.
    pub(crate) fn layout(self) -> &'a Arc<Layout> {
        self.layout.get_or_init(|| {
            let relationships: Vec<&str> = self.relationships().map(|found| found.name.as_str()).collect();
            let has_members = |name: &str| {
                let found = self.attribute(name);
                found.is_some_and(|(schema, found)| has_members(schema, &found.schema, DEPTH))
            };
            let ty = self.type_name();
            Arc::new(Layout::of(&ty, &self.attribute_names(), &relationships, has_members))
        })
    }

    /// Returns the JSON:API type: `customer`, `kobject.flight`.
    pub(crate) fn type_name(&self) -> Cow<'a, str> {
        match self.klass {
            Some(klass) => kobject::type_name(klass).into(),
            None => self.schema.kind.type_name().into(),
        }
    }

    /// Returns the path of the collection, with the name of the Klass filled in.
    pub(crate) fn path(&self) -> String {
        match self.klass {
            Some(klass) => kobject::path(klass),
            None => self.schema.kind.path(),
        }
    }

    /// Returns the noun for a record in messages.
    pub(crate) fn noun(&self) -> String {
        match self.klass {
            Some(_) => "KObject".to_owned(),
            None if self.schema.kind.type_name() == "klass" => "Klass".to_owned(),
            None => self.schema.kind.type_name().replace('_', " "),
        }
    }

    /// Returns an attribute and its schema. The user's schema takes precedence.
    pub(crate) fn attribute(&self, name: &str) -> Option<(&'a Schema, &'a Property)> {
        let of = |schema: &'a Schema| schema.attribute(name).map(|property| (schema, property));
        self.own.and_then(of).or_else(|| of(self.schema))
    }

    /// Returns every attribute once.
    pub(crate) fn attributes(self) -> impl Iterator<Item = (&'a Schema, &'a Property)> {
        let own = self.own.into_iter().flat_map(|own| own.attributes.iter().map(move |found| (own, found)));
        let hidden = move |name: &str| self.own.is_some_and(|own| own.attribute(name).is_some());
        let general = self.schema.attributes.iter().filter(move |found| !hidden(&found.name));
        own.chain(general.map(move |found| (self.schema, found)))
    }

    /// Returns the names of all attributes, including `custom`, in the order of their schema file; the user's schema
    /// comes first.
    pub(crate) fn attribute_names(self) -> Vec<&'a str> {
        let own = self.own.map(names_in_file).unwrap_or_default();
        let general = names_in_file(self.schema).into_iter().filter(|name| !own.contains(name));
        own.iter().copied().chain(general).collect()
    }

    pub(crate) fn relationship(&self, name: &str) -> Option<&'a Relationship> {
        self.own.and_then(|own| own.relationship(name)).or_else(|| self.schema.relationship(name))
    }

    /// Returns every relationship once.
    pub(crate) fn relationships(self) -> impl Iterator<Item = &'a Relationship> {
        let own = self.own.into_iter().flat_map(|own| &own.relationships);
        let hidden = move |name: &str| self.own.is_some_and(|own| own.relationship(name).is_some());
        own.chain(self.schema.relationships.iter().filter(move |found| !hidden(&found.name)))
    }

    /// Returns the relationship to records of a type, preferably the one named like the type.
    pub(crate) fn relationship_to(&self, type_name: &str) -> Option<&'a Relationship> {
        let refers = |found: &&Relationship| !found.many && refers_to(found, type_name);
        self.relationship(type_name)
            .filter(refers)
            .or_else(|| self.relationships().filter(|found| !is_bookkeeping(&found.name)).find(refers))
    }

    /// Whether records can have custom attributes.
    pub(crate) fn has_custom(&self) -> bool {
        self.schema.custom.is_some() || self.schema.attribute("custom").is_some() || self.own.is_some()
    }
}

fn names_in_file(schema: &Schema) -> Vec<&str> {
    let mut properties: Vec<&Property> = schema.attributes.iter().chain(&schema.custom).collect();
    properties.sort_by_key(|found| found.position);
    properties.into_iter().map(|found| found.name.as_str()).collect()
}

/// Whether a relationship records who wrote a record. Such relationships never refer to a parent.
pub(crate) fn is_bookkeeping(name: &str) -> bool {
    matches!(name, "createdBy" | "modifiedBy" | "deletedBy" | "org" | "createdByTeams")
}

fn has_members(schema: &Schema, of: &Subschema, depth: usize) -> bool {
    match &schema.resolve(of).ty {
        Type::Object(_) | Type::Map(_) => true,
        Type::Array(array) => depth == 0 || has_members(schema, &array.items, depth - 1),
        _ => false,
    }
}

fn refers_to(relationship: &Relationship, type_name: &str) -> bool {
    match &relationship.to {
        Target::Types(types) => types.iter().any(|known| known.text == type_name),
        _ => false,
    }
}
