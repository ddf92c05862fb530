//! A resource as its schema, or for custom objects its two schemas, describe it.

use std::borrow::Cow;

use kustomer_schema::{Property, Relationship, Schema, Target, kobject};

/// A JSON:API type and what is known of it.
#[derive(Clone, Copy)]
pub(crate) struct Resource<'a> {
    /// The service's own schema.
    pub(crate) schema: &'a Schema,
    /// The user's schema of the Klass.
    pub(crate) own: Option<&'a Schema>,
    /// The name of the Klass, for custom objects.
    pub(crate) klass: Option<&'a str>,
}

impl<'a> Resource<'a> {
    pub(super) fn of(schema: &'a Schema) -> Self {
        Self { schema, own: None, klass: None }
    }

    pub(super) fn of_klass(schema: &'a Schema, own: Option<&'a Schema>, klass: &'a str) -> Self {
        Self { schema, own, klass: Some(klass) }
    }

    /// `customer`, `kobject.flight`
    pub(crate) fn type_name(&self) -> Cow<'a, str> {
        match self.klass {
            Some(klass) => kobject::type_name(klass).into(),
            None => self.schema.kind.type_name().into(),
        }
    }

    /// The path of the collection, the name of the Klass filled in.
    pub(crate) fn path(&self) -> String {
        match self.klass {
            Some(klass) => kobject::path(klass),
            None => self.schema.kind.path(),
        }
    }

    /// What records are called in messages.
    pub(crate) fn word(&self) -> String {
        match self.klass {
            Some(_) => "KObject".to_owned(),
            None if self.schema.kind.type_name() == "klass" => "Klass".to_owned(),
            None => self.schema.kind.type_name(),
        }
    }

    /// An attribute and the schema that describes it; the user's where both do.
    pub(crate) fn attribute(&self, name: &str) -> Option<(&'a Schema, &'a Property)> {
        let of = |schema: &'a Schema| schema.attribute(name).map(|property| (schema, property));
        self.own.and_then(of).or_else(|| of(self.schema))
    }

    /// Every attribute once.
    pub(crate) fn attributes(self) -> impl Iterator<Item = (&'a Schema, &'a Property)> {
        let own = self.own.into_iter().flat_map(|own| own.attributes.iter().map(move |found| (own, found)));
        let hidden = move |name: &str| self.own.is_some_and(|own| own.attribute(name).is_some());
        let general = self.schema.attributes.iter().filter(move |found| !hidden(&found.name));
        own.chain(general.map(move |found| (self.schema, found)))
    }

    /// The names of all attributes in the order of their schema file, `custom` included; those of the user's schema
    /// come first.
    pub(crate) fn attribute_names(self) -> Vec<&'a str> {
        let own = self.own.map(names_in_file).unwrap_or_default();
        let general = names_in_file(self.schema).into_iter().filter(|name| !own.contains(name));
        own.iter().copied().chain(general).collect()
    }

    pub(crate) fn relationship(&self, name: &str) -> Option<&'a Relationship> {
        self.own.and_then(|own| own.relationship(name)).or_else(|| self.schema.relationship(name))
    }

    /// Every relationship once.
    pub(crate) fn relationships(self) -> impl Iterator<Item = &'a Relationship> {
        let own = self.own.into_iter().flat_map(|own| &own.relationships);
        let hidden = move |name: &str| self.own.is_some_and(|own| own.relationship(name).is_some());
        own.chain(self.schema.relationships.iter().filter(move |found| !hidden(&found.name)))
    }

    /// The relationship that leads to records of a type: by its name if one has it.
    pub(crate) fn relationship_to(&self, type_name: &str) -> Option<&'a Relationship> {
        let leads = |found: &&Relationship| !found.many && leads_to(found, type_name);
        self.relationship(type_name)
            .filter(leads)
            .or_else(|| self.relationships().filter(|found| !is_bookkeeping(&found.name)).find(leads))
    }

    /// Whether records can have custom attributes.
    pub(crate) fn has_custom(&self) -> bool {
        self.schema.custom.is_some() || self.schema.attribute("custom").is_some() || self.own.is_some()
    }
}

fn names_in_file(schema: &Schema) -> Vec<&str> {
    let mut properties: Vec<&Property> = schema.attributes.iter().chain(&schema.custom).collect();
    properties.sort_by_key(|found| found.place);
    properties.into_iter().map(|found| found.name.as_str()).collect()
}

/// Relationships that say who wrote a record; they never lead to its parent.
pub(crate) fn is_bookkeeping(name: &str) -> bool {
    matches!(name, "createdBy" | "modifiedBy" | "deletedBy" | "org" | "createdByTeams")
}

fn leads_to(relationship: &Relationship, type_name: &str) -> bool {
    match &relationship.to {
        Target::Types(types) => types.iter().any(|known| known.text == type_name),
        _ => false,
    }
}
