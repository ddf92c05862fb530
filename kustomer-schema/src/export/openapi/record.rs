//! Records in responses: JSON:API resource objects.

use super::components::{Component, Components};
use super::schema::{Place, member, others, schema};
use super::side::Side;
use crate::export::catalog::{Resource, WriteKind};
use crate::export::json::Members;
use crate::model::{Provenance, Relationship, Target, Type};

/// Describes the records of a resource.
pub(super) fn record(resource: &Resource<'_>, components: &mut Components<'_, '_>) -> Members {
    let id = resource.schema.id.as_ref().and_then(|id| id.schema.description.clone());
    let id = Members::new().with("type", "string").with(
        "description",
        id.unwrap_or_else(|| "ID of the record; nearly always 24 hexadecimal digits.".to_owned()),
    );
    let properties = Members::new()
        .with("type", type_name(resource))
        .maybe("id", resource.schema.has_id.then_some(id))
        .with("attributes", attributes(resource, components))
        .with("relationships", relationships(resource, components))
        .with("links", components.refer(Component::Fixed("Links")));
    let required = if resource.schema.has_id { vec!["type", "id"] } else { vec!["type"] };
    Members::new()
        .with("type", "object")
        .maybe("title", resource.schema.title.clone())
        .maybe("description", resource.schema.description.clone())
        .flag("deprecated", resource.schema.deprecated)
        .with("properties", properties)
        .with("required", required)
}

/// The JSON:API type, which is only an example if it was guessed.
fn type_name(resource: &Resource<'_>) -> Members {
    let name = resource.type_name();
    let is_known =
        matches!(resource.schema.provenance.of("type"), Provenance::Documented | Provenance::Observed);
    if name == crate::kobject::TYPE {
        Members::new()
            .with("type", "string")
            .with("description", "JSON:API type: `kobject.` and the name of the Klass.")
    } else if is_known {
        Members::new().with("type", "string").with("const", name)
    } else {
        Members::new().with("type", "string").with("examples", vec![name])
    }
}

fn attributes(resource: &Resource<'_>, components: &mut Components<'_, '_>) -> Members {
    let side = Side::Response;
    let mut members = Members::new();
    let mut required = Vec::new();
    for (scope, found) in resource.attributes() {
        if side.allows(found.schema.access) {
            members.push(&found.name, member(found, Place::new(scope, side), components));
            required.extend(found.required.then_some(found.name.as_str()));
        }
    }
    if let Some(custom) = custom(resource, side, components) {
        members.push("custom", custom);
    }
    let shape = Members::new()
        .with("type", "object")
        .unless_empty("properties", members)
        .unless_empty("required", required);
    let additional = &resource.base.map_or(resource.schema, |(_, schema)| schema).additional;
    others(shape, additional, Place::new(resource.scope, side), components)
}

/// Describes the custom attributes. Other than those in schemas, there can be any that the organization has.
pub(super) fn custom(
    resource: &Resource<'_>,
    side: Side,
    components: &mut Components<'_, '_>,
) -> Option<Members> {
    let property = resource.custom_property()?;
    let mut members = Members::new();
    let mut required = Vec::new();
    for (scope, found) in resource.custom_attributes() {
        if !side.allows(found.schema.access) {
            continue;
        }
        members.push(&found.name, member(found, Place::new(scope, side), components));
        let is_required = match side {
            Side::Response => found.required,
            Side::Request(WriteKind::Create) => found.required_on_create,
            _ => false,
        };
        required.extend(is_required.then_some(found.name.as_str()));
    }
    let shape = Members::new()
        .with("type", "object")
        .maybe("description", property.schema.description.clone())
        .unless_empty("properties", members)
        .unless_empty("required", required);
    let values = match &property.schema.ty {
        Type::Map(values) => Some(values),
        _ => None,
    };
    Some(match values {
        Some(values) => {
            let values = schema(values, Place::new(resource.scope, side), components);
            shape.with("additionalProperties", values)
        }
        None => shape.with("additionalProperties", resource.custom_is_open()),
    })
}

fn relationships(resource: &Resource<'_>, components: &mut Components<'_, '_>) -> Members {
    let mut members = Members::new();
    for found in resource.relationships().into_iter().filter(|found| found.access.read) {
        let kind = if found.many { "ToMany" } else { "ToOne" };
        let reference = components.refer(Component::Fixed(kind));
        members.push(&found.name, reference.maybe("description", description(found)));
    }
    let shape = Members::new().with("type", "object").unless_empty("properties", members);
    if resource.schema.has_klass_relationships {
        let other = components.refer(Component::Fixed("ToMany"));
        return shape.with(
            "additionalProperties",
            other.with("description", "Custom objects of a Klass, by its plural."),
        );
    }
    shape
}

/// Describes a relationship with the types of its records.
pub(super) fn description(relationship: &Relationship) -> Option<String> {
    let types = match &relationship.to {
        Target::Types(types) => {
            types.iter().map(|ty| format!("`{}`", ty.text)).collect::<Vec<_>>().join(" or ")
        }
        Target::Any => String::new(),
    };
    match (&relationship.description, types.as_str()) {
        (Some(text), "") => Some(text.clone()),
        (Some(text), types) => Some(format!("{text} Refers to {types}.")),
        (None, "") => None,
        (None, types) => Some(format!("Refers to {types}.")),
    }
}

/// Describes a definition of a scope.
pub(super) fn definition(
    scope: usize,
    name: &str,
    is_input: bool,
    components: &mut Components<'_, '_>,
) -> Option<Members> {
    let found = components.catalog.scope(scope)?.schema.definition(name)?;
    let side = if is_input { Side::AnyRequest } else { Side::Response };
    Some(schema(&found.schema, Place::new(scope, side), components))
}
