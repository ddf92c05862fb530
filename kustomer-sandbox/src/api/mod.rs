//! The API as the schemas describe it: the service's own schemas, the user's schemas next to them or in their place, the
//! custom attributes that the user's files add to standard resources, operations that the registries do not list, and the
//! routes.
//!
//! The service's own API is built once per process. Nothing here changes while a sandbox runs.

mod fields;
mod layout;
mod order;
mod pattern;
mod placeholder;
mod resource;
mod route;
mod unlisted;

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::{Arc, OnceLock};

use foldhash::fast::RandomState;
use kustomer_schema::{ResourceKind, Schema, SchemaSet, kobject};

pub(crate) use self::fields::{Field, WriteKind};
pub(crate) use self::layout::{Layout, Nested};
pub(crate) use self::pattern::Pattern;
pub(crate) use self::placeholder::Placeholder;
pub(crate) use self::resource::{Resource, is_bookkeeping};
pub(crate) use self::route::{Route, Routes, without_trailing_slash};

/// The schemas and routes of a sandbox.
pub(crate) struct Api {
    schemas: Vec<Cow<'static, Schema>>,
    /// Indexes into `schemas` by JSON:API type.
    by_type: HashMap<String, usize, RandomState>,
    /// By the same indexes.
    layouts: Vec<OnceLock<Arc<Layout>>>,
    /// The user's files of custom attributes by the JSON:API type of their resource.
    custom: HashMap<String, Vec<Schema>>,
    pub(crate) routes: Routes,
}

impl Api {
    /// Returns the service's own API.
    pub(crate) fn standard() -> Arc<Self> {
        static STANDARD: OnceLock<Arc<Api>> = OnceLock::new();
        Arc::clone(STANDARD.get_or_init(|| Arc::new(Self::of(standard_schemas().collect()))))
    }

    /// Returns the service's own API plus a user's schemas, which take precedence for their types.
    pub(crate) fn with(own: &SchemaSet) -> Arc<Self> {
        let replaced = |schema: &Cow<'static, Schema>| own.of_type(&schema.kind.type_name()).is_none();
        let mut schemas: Vec<_> = standard_schemas().filter(replaced).collect();
        let mut custom: HashMap<String, Vec<Schema>> = HashMap::new();
        for schema in own.schemas().iter().cloned() {
            match schema.custom_of() {
                Some(of) => custom.entry(of.text.clone()).or_default().push(schema),
                None => schemas.push(Cow::Owned(schema)),
            }
        }
        Arc::new(Self { custom, ..Self::of(schemas) })
    }

    fn of(mut schemas: Vec<Cow<'static, Schema>>) -> Self {
        // Last, so that they do not take the place of a schema with attributes.
        schemas.extend(unlisted::schemas().iter().map(Cow::Borrowed));
        let mut by_type = HashMap::default();
        for (index, schema) in schemas.iter().enumerate() {
            by_type.entry(schema.kind.type_name()).or_insert(index);
        }
        let routes = Routes::of(&schemas);
        let layouts = schemas.iter().map(|_| OnceLock::new()).collect();
        Self { schemas, by_type, layouts, custom: HashMap::new(), routes }
    }

    pub(crate) fn schemas(&self) -> impl Iterator<Item = &Schema> {
        self.schemas.iter().map(AsRef::as_ref)
    }

    /// Returns the names of all operations.
    pub(crate) fn operation_names(&self) -> Vec<&str> {
        self.schemas()
            .flat_map(|schema| &schema.operations)
            .map(|operation| operation.name.as_str())
            .collect()
    }

    /// Returns the schema of a route.
    pub(crate) fn schema(&self, index: usize) -> &Schema {
        &self.schemas[index]
    }

    /// Returns the resource of a JSON:API type, including `kobject.<klass>`.
    pub(crate) fn resource<'a>(&'a self, type_name: &'a str) -> Option<Resource<'a>> {
        let of_type = |name: &str| {
            let index = *self.by_type.get(name)?;
            Some((self.schema(index), self.layouts.get(index)?))
        };
        let Some(klass) = kobject::klass_of(type_name) else {
            let (schema, layout) = of_type(type_name)?;
            let custom = self.custom.get(type_name).map(Vec::as_slice).unwrap_or_default();
            return Some(Resource { schema, own: None, custom, klass: None, layout });
        };
        let (schema, general) = of_type(kobject::TYPE)?;
        let own = of_type(type_name);
        let layout = own.map_or(general, |(_, layout)| layout);
        Some(Resource { schema, own: own.map(|(own, _)| own), custom: &[], klass: Some(klass), layout })
    }

    /// Returns the user's files of custom attributes of standard resources, with the JSON:API type of each resource.
    pub(crate) fn custom_attributes(&self) -> impl Iterator<Item = (&str, &Schema)> {
        self.custom.iter().flat_map(|(of, files)| files.iter().map(move |file| (of.as_str(), file)))
    }

    /// Returns the user's schemas of Klasses, with the name of each Klass.
    pub(crate) fn klasses(&self) -> impl Iterator<Item = (&str, &Schema)> {
        self.schemas().filter_map(|schema| match &schema.kind {
            ResourceKind::KObject { klass, .. } => Some((klass.text.as_str(), schema)),
            _ => None,
        })
    }
}

fn standard_schemas() -> impl Iterator<Item = Cow<'static, Schema>> {
    kustomer_schema::api().schemas().iter().map(Cow::Borrowed)
}
