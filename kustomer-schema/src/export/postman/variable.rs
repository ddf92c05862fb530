//! Variables in the place of IDs and names: `{{customer_id}}`.

use std::collections::BTreeSet;

use crate::export::catalog::{Call, Catalog, Resource};
use crate::kobject::TYPE;
use crate::model::{Method, Parameter, ParameterIn, Target, Type};
use crate::names::snake_case;

/// What a placeholder of a path stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Meaning {
    /// The ID of a record of this JSON:API type.
    Id(String),
    /// The name of a Klass.
    Klass,
    /// Another text, with the name of its variable.
    Text(String),
}

impl Meaning {
    /// Returns the name of the variable.
    pub(super) fn variable(&self, catalog: &Catalog<'_>) -> String {
        match self {
            Self::Id(ty) => id(catalog, ty),
            Self::Klass => "klass_name".to_owned(),
            Self::Text(name) => name.clone(),
        }
    }
}

/// Returns the name of the variable with the ID of a record of a type.
pub(super) fn id(catalog: &Catalog<'_>, ty: &str) -> String {
    if ty == TYPE {
        return "kobject_id".to_owned();
    }
    let name = catalog.of_type(ty).map_or_else(|| ty.to_owned(), |found| found.name.clone());
    format!("{}_id", snake_case(&name))
}

/// Returns the name of the variable with the ID of the record that an earlier request has created.
pub(super) fn created(catalog: &Catalog<'_>, ty: &str) -> String {
    format!("created_{}", id(catalog, ty))
}

/// Returns the meaning of a placeholder in the path of an operation.
pub(super) fn meaning(
    catalog: &Catalog<'_>,
    resource: &Resource<'_>,
    call: &Call<'_>,
    name: &str,
) -> Meaning {
    let before = call.path().split(&format!("{{{name}}}")).next().unwrap_or_default();
    if before.ends_with("/klasses/") && name == "name" {
        return Meaning::Klass;
    }
    let parameters = call.operation.parameters.iter();
    let mut declared = parameters.filter(|found| found.location == ParameterIn::Path && found.name == name);
    if let Some(ty) = declared.next().and_then(target) {
        let is_own = ty == TYPE && resource.base.is_some();
        return Meaning::Id(if is_own { resource.type_name() } else { ty });
    }
    if matches!(name, "id" | "ids") {
        return Meaning::Id(resource.type_name());
    }
    named(catalog, name).map_or_else(
        || Meaning::Text(format!("{}_{}", snake_case(&resource.name), snake_case(name))),
        Meaning::Id,
    )
}

/// The type of the record whose ID a parameter is, if that is known.
fn target(parameter: &Parameter) -> Option<String> {
    let to = match &parameter.schema.ty {
        Type::Array(array) => &array.items.to,
        _ => &parameter.schema.to,
    };
    match to {
        Some(Target::Types(types)) => types.first().map(|ty| ty.text.clone()),
        _ => None,
    }
}

/// The type with the name in a placeholder such as `themeId`: `kb_theme`.
fn named(catalog: &Catalog<'_>, name: &str) -> Option<String> {
    let stem = snake_case(name.strip_suffix("Id")?);
    let types: BTreeSet<String> = catalog.resources.iter().map(Resource::type_name).collect();
    let ends = |ty: &&String| ty.ends_with(&format!("_{stem}"));
    types.get(&stem).or_else(|| types.iter().find(ends)).cloned()
}

/// Whether the placeholder is the record that the operation deletes.
pub(super) fn is_deleted(resource: &Resource<'_>, call: &Call<'_>, name: &str, meaning: &Meaning) -> bool {
    call.operation.method == Method::Delete
        && *meaning == Meaning::Id(resource.type_name())
        && call.path().ends_with(&format!("{{{name}}}"))
}
