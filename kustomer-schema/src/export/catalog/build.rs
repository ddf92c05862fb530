//! Collects the resources of all sets and gives every one, its operations and its definitions a name.

use super::call::Call;
use super::kobject;
use super::names::Names;
use super::resource::Resource;
use super::scope::Scope;
use crate::kobject::TYPE;
use crate::model::{ResourceKind, Schema};
use crate::names::pascal_case;
use crate::schema_set::SchemaSet;

/// The registry whose names are never changed, and which comes first.
const FIRST: &str = "core";
/// The registry of the user's schemas that are in no folder.
pub(super) const OWN: &str = "custom-objects";

/// Returns the scopes and resources of the sets, of which the first is the API.
pub(super) fn build<'a>(sets: &[&'a SchemaSet]) -> (Vec<Scope<'a>>, Vec<Resource<'a>>) {
    let schemas = schemas(sets);
    let mut names = Names::new();
    let mut resources: Vec<Resource<'a>> = schemas
        .iter()
        .enumerate()
        .filter(|(_, (schema, _))| schema.custom_of().is_none())
        .map(|(scope, (schema, is_own))| {
            let registry = registry(schema, *is_own);
            let name = names.resource(&schema.rust_type_name(), &pascal_case(&registry));
            Resource::new(schema, scope, registry, name, *is_own)
        })
        .collect();
    let scopes = scopes(&schemas, &mut names);
    let generic = resources.iter().position(|resource| resource.type_name() == TYPE);
    let generic = generic.and_then(|at| resources.get(at)).cloned();
    for resource in &mut resources {
        if let (ResourceKind::KObject { .. }, Some(generic)) = (&resource.schema.kind, &generic) {
            resource.base = Some((generic.scope, generic.schema));
        }
        let of =
            |scope: &Scope<'_>| scope.schema.custom_of().is_some_and(|of| of.text == resource.type_name());
        let custom = scopes.iter().enumerate().filter(|(_, scope)| of(scope));
        resource.custom = custom.map(|(at, scope)| (at, scope.schema)).collect();
        resource.calls = calls(resource, generic.as_ref(), &mut names);
    }
    (scopes, resources)
}

/// The schemas in the order of exports, and whether they are the user's.
fn schemas<'a>(sets: &[&'a SchemaSet]) -> Vec<(&'a Schema, bool)> {
    let mut all: Vec<(&Schema, bool)> = Vec::new();
    for (index, set) in sets.iter().enumerate() {
        for schema in set.schemas() {
            let replaced = all.iter().position(|(known, _)| {
                schema.custom_of().is_none()
                    && known.custom_of().is_none()
                    && known.kind.type_name() == schema.kind.type_name()
            });
            replaced.map(|at| all.remove(at));
            all.push((schema, index > 0));
        }
    }
    // Stable: files stay sorted by name.
    all.sort_by_key(|(schema, is_own)| (*is_own, schema.folder() != FIRST, schema.folder()));
    all
}

fn registry(schema: &Schema, is_own: bool) -> String {
    match schema.folder() {
        "" if is_own => OWN.to_owned(),
        folder => folder.to_owned(),
    }
}

fn scopes<'a>(schemas: &[(&'a Schema, bool)], names: &mut Names) -> Vec<Scope<'a>> {
    let scope = |(schema, is_own): &(&'a Schema, bool)| {
        let prefix = pascal_case(&registry(schema, *is_own));
        let names =
            schema.definitions.iter().map(|found| names.definition(&pascal(&found.name), &prefix)).collect();
        Scope { schema, names }
    };
    schemas.iter().map(scope).collect()
}

/// The name of a definition, which usually is in Pascal case already.
fn pascal(name: &str) -> String {
    let is_plain = name.starts_with(|first: char| first.is_ascii_uppercase())
        && name.chars().all(|c| c.is_ascii_alphanumeric());
    if is_plain { name.to_owned() } else { pascal_case(name) }
}

fn calls<'a>(resource: &Resource<'a>, generic: Option<&Resource<'a>>, names: &mut Names) -> Vec<Call<'a>> {
    let own = resource.schema.operations.iter().map(|operation| Call::new(operation, resource.scope));
    let mut calls: Vec<Call<'a>> = own.collect();
    if let (ResourceKind::KObject { klass, .. }, Some(generic)) = (&resource.schema.kind, generic) {
        let standard = kobject::calls(generic, &klass.text, &resource.name);
        let added: Vec<Call<'a>> = standard
            .into_iter()
            .filter(|added| !calls.iter().any(|known| known.is_at_same_place(added)))
            .collect();
        calls.extend(added);
    }
    for call in &mut calls {
        call.id = names.operation(&call.operation.name, &resource.registry);
    }
    calls
}
