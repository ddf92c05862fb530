//! What is exported: the resources of the API and the user's, with their operations and the names they have in exports.

mod build;
mod call;
mod input;
mod kobject;
mod names;
mod plural;
mod resource;
mod scope;

use crate::schema_set::SchemaSet;

pub(crate) use call::Call;
pub(crate) use resource::{Field, Resource, WriteKind};
pub(crate) use scope::Scope;

/// Resources to export: those of the API, and custom objects, custom attributes and other resources of the user's.
#[derive(Debug, Clone)]
pub struct Catalog<'a> {
    sets: Vec<&'a SchemaSet>,
    /// Every schema that references can point into, with the names of its definitions in exports.
    pub(crate) scopes: Vec<Scope<'a>>,
    pub(crate) resources: Vec<Resource<'a>>,
}

impl<'a> Catalog<'a> {
    /// Creates a catalog of the API's resources and the user's. A resource of the user's replaces the API's of the same
    /// JSON:API type, and files with `customOf` describe the custom attributes of their resource. A custom object has the
    /// operations of its Klass.
    pub fn new(api: &'a SchemaSet, own: &'a [SchemaSet]) -> Self {
        let sets: Vec<&SchemaSet> = std::iter::once(api).chain(own).collect();
        let (scopes, resources) = build::build(&sets);
        Self { sets, scopes, resources }
    }

    /// Restricts the export to registries of the API, by the names of their folders. The user's resources stay. Names do
    /// not depend on it.
    #[must_use]
    pub fn only(mut self, registries: &[String]) -> Self {
        for resource in &mut self.resources {
            resource.is_chosen = resource.is_own || registries.contains(&resource.registry);
        }
        self
    }

    /// Returns the names of the API's registries, sorted.
    pub fn registries(&self) -> Vec<&str> {
        let of_api = self.resources.iter().filter(|resource| !resource.is_own);
        let mut names: Vec<&str> = of_api.map(|resource| resource.registry.as_str()).collect();
        names.sort_unstable();
        names.dedup();
        names
    }

    /// The chosen resources: `core` first, the other registries by name, and the user's last.
    pub(crate) fn chosen(&self) -> impl Iterator<Item = &Resource<'a>> {
        self.resources.iter().filter(|resource| resource.is_chosen)
    }

    /// The registries of the chosen resources, in their order.
    pub(crate) fn chosen_registries(&self) -> Vec<&str> {
        let mut names: Vec<&str> = Vec::new();
        for resource in self.chosen() {
            if !names.contains(&resource.registry.as_str()) {
                names.push(&resource.registry);
            }
        }
        names
    }

    /// Returns the resource with a JSON:API type, chosen or not.
    pub(crate) fn of_type(&self, type_name: &str) -> Option<&Resource<'a>> {
        self.resources.iter().find(|resource| resource.type_name() == type_name)
    }

    /// Returns the description of a registry in Markdown.
    pub(crate) fn about(&self, registry: &str) -> Option<&str> {
        if registry == build::OWN {
            return Some("Custom objects of the organization.");
        }
        self.sets.iter().find_map(|set| set.about(registry))
    }

    /// Whether a definition has another form in requests.
    pub(crate) fn has_input_form(&self, scope: usize, name: &str) -> bool {
        self.scope(scope).is_some_and(|scope| input::differs(scope, name, &mut Vec::new()))
    }

    pub(crate) fn scope(&self, index: usize) -> Option<&Scope<'a>> {
        self.scopes.get(index)
    }
}
