//! The components that a document refers to. Each is written when something refers to it, so there are no others.

use std::collections::{BTreeMap, VecDeque};

use super::side::Side;
use crate::export::catalog::Catalog;
use crate::export::json::Members;
use crate::model::Value;
use crate::names::pascal_case;

/// What a component describes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Component {
    /// A record in a response, of the resource with this JSON:API type.
    Record(String),
    /// The body that creates one.
    New(String),
    /// The body that creates one under a path with the IDs of its parents, of these types.
    NewUnder(String, Vec<String>),
    /// The body that updates one.
    Update(String),
    /// One of the updates in a list.
    UpdateWithId(String),
    /// A response with one record.
    Document(String),
    /// A response with a list of records.
    Page(String),
    /// A definition of a scope.
    Definition { scope: usize, name: String, is_input: bool },
    /// A component that belongs to no resource.
    Fixed(&'static str),
}

/// References to components, and those still to be written.
#[derive(Debug)]
pub(super) struct Components<'c, 'a> {
    pub(super) catalog: &'c Catalog<'a>,
    /// The components by name, with their schemas once they are written.
    written: BTreeMap<String, Option<Value>>,
    waiting: VecDeque<(String, Component)>,
}

impl<'c, 'a> Components<'c, 'a> {
    pub(super) fn new(catalog: &'c Catalog<'a>) -> Self {
        Self { catalog, written: BTreeMap::new(), waiting: VecDeque::new() }
    }

    /// Returns a reference to a component. A resource that is not in the catalog is any record.
    pub(super) fn refer(&mut self, component: Component) -> Members {
        let name = self.name(&component);
        let component = if name == ANY_RECORD { Component::Fixed(ANY_RECORD) } else { component };
        if !self.written.contains_key(&name) {
            self.written.insert(name.clone(), None);
            self.waiting.push_back((name.clone(), component));
        }
        Members::new().with("$ref", format!("#/components/schemas/{name}"))
    }

    fn name(&self, component: &Component) -> String {
        let of = |ty: &str, name: &dyn Fn(&str) -> String| {
            self.catalog.of_type(ty).map_or_else(|| ANY_RECORD.to_owned(), |found| name(&found.name))
        };
        match component {
            Component::Record(ty) => of(ty, &str::to_owned),
            Component::New(ty) => of(ty, &|name| format!("New{name}")),
            Component::NewUnder(ty, parents) => of(ty, &|name| {
                let known = |ty: &String| self.catalog.of_type(ty).map(|found| found.name.clone());
                let parents =
                    parents.iter().map(|parent| known(parent).unwrap_or_else(|| pascal_case(parent)));
                format!("New{name}Of{}", parents.collect::<Vec<_>>().concat())
            }),
            Component::Update(ty) => of(ty, &|name| format!("{name}Update")),
            Component::UpdateWithId(ty) => of(ty, &|name| format!("{name}UpdateWithId")),
            Component::Document(ty) => of(ty, &|name| format!("{name}Document")),
            Component::Page(ty) => of(ty, &|name| format!("{name}Page")),
            Component::Definition { scope, name, is_input } => {
                let scope = self.catalog.scope(*scope);
                let known = scope.and_then(|scope| scope.definition(name)).unwrap_or(name);
                if *is_input { format!("{known}Input") } else { known.to_owned() }
            }
            Component::Fixed(name) => (*name).to_owned(),
        }
    }

    /// Takes the next component to write.
    pub(super) fn next(&mut self) -> Option<(String, Component)> {
        self.waiting.pop_front()
    }

    pub(super) fn put(&mut self, name: String, schema: Members) {
        self.written.insert(name, Some(schema.into()));
    }

    /// All components by name.
    pub(super) fn finish(self) -> Members {
        self.written.into_iter().filter_map(|(name, schema)| Some((name, schema?))).collect()
    }

    /// Refers to a definition from a scope, in the form for a side.
    pub(super) fn definition(&mut self, scope: usize, name: &str, side: Side) -> Members {
        let is_input = side.is_request() && self.catalog.has_input_form(scope, name);
        self.refer(Component::Definition { scope, name: name.to_owned(), is_input })
    }
}

/// The component of records of types that are not in the catalog.
pub(super) const ANY_RECORD: &str = "Record";
