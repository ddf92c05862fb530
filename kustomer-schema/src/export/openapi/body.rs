//! Request bodies: flat objects with the fields that a new record or an update can have.

use super::components::{Component, Components};
use super::record::{custom, description};
use super::schema::{Place, schema};
use super::side::Side;
use crate::export::catalog::{Call, Field, Resource, WriteKind};
use crate::export::json::Members;
use crate::model::{Body, Relationship};

const JSON: &str = "application/json";

/// Describes the request body of an operation.
pub(super) fn body(
    resource: &Resource<'_>,
    call: &Call<'_>,
    components: &mut Components<'_, '_>,
) -> Option<Members> {
    let ty = resource.type_name();
    let place = Place::new(call.scope, Side::Request(WriteKind::Create));
    let list = |items: Members| Members::new().with("type", "array").with("items", items);
    let (content_type, required, schema) = match call.operation.body.as_ref()? {
        Body::New => {
            let parents = call.parents();
            let component = if resource.fields_of_parents(&parents).is_empty() {
                Component::New(ty)
            } else {
                Component::NewUnder(ty, parents.into_iter().map(str::to_owned).collect())
            };
            (JSON, true, components.refer(component))
        }
        Body::Update => (JSON, true, components.refer(Component::Update(ty))),
        Body::NewList => (JSON, true, bulk(list(components.refer(Component::New(ty))))),
        Body::UpdateList => (JSON, true, bulk(list(components.refer(Component::UpdateWithId(ty))))),
        Body::Json { schema: of, required } => (JSON, *required, schema(of, place, components)),
        Body::Form { schema: of } => {
            ("application/x-www-form-urlencoded", true, schema(of, place, components))
        }
        Body::Raw { content_type } => {
            (content_type.text.as_str(), false, Members::new().with("type", "string"))
        }
    };
    let content = Members::new().with(content_type, Members::new().with("schema", schema));
    Some(Members::new().flag("required", required).with("content", content))
}

/// The limit of bulk operations.
fn bulk(list: Members) -> Members {
    const MOST: u64 = 100;
    list.with("maxItems", MOST)
}

/// Describes the body that creates a record, under a path with the IDs of its parents if there are any.
pub(super) fn new(
    resource: &Resource<'_>,
    parents: &[String],
    components: &mut Components<'_, '_>,
) -> Members {
    let parents: Vec<&str> = parents.iter().map(String::as_str).collect();
    let in_path = resource.fields_of_parents(&parents);
    let mut fields = fields(resource, WriteKind::Create, components);
    fields.retain(|name| !in_path.contains(&name));
    let mut required = resource.required_fields();
    required.retain(|name| !in_path.contains(name));
    closed(&format!("Fields of a new {}.", title(resource)), fields, required)
}

/// Describes the body that updates a record, alone or in a list, where it has the ID.
pub(super) fn update(resource: &Resource<'_>, with_id: bool, components: &mut Components<'_, '_>) -> Members {
    let fields = fields(resource, WriteKind::Update, components);
    let description = format!(
        "Changes to an existing {}: fields that are left out stay as they are, and `null` clears a field.",
        title(resource)
    );
    if with_id {
        let id = Members::new()
            .with("id", Members::new().with("type", "string").with("description", "ID of the record."));
        return closed(&description, id.merged(fields), vec!["id"]);
    }
    closed(&description, fields, Vec::new())
}

fn title(resource: &Resource<'_>) -> String {
    resource.schema.title.as_ref().map_or_else(|| resource.name.clone(), |title| title.to_lowercase())
}

fn closed(description: &str, fields: Members, required: Vec<&str>) -> Members {
    Members::new()
        .with("type", "object")
        .with("description", description)
        .unless_empty("properties", fields)
        .unless_empty("required", required)
        .with("additionalProperties", false)
}

fn fields(resource: &Resource<'_>, kind: WriteKind, components: &mut Components<'_, '_>) -> Members {
    let side = Side::Request(kind);
    let mut members = Members::new();
    for field in resource.fields(kind) {
        let described = match field {
            Field::Attribute { scope, property } => {
                schema(&property.schema, Place::new(scope, side), components)
            }
            Field::Id(property) => {
                let described = schema(&property.schema, Place::new(resource.scope, side), components);
                id().merged(described)
            }
            Field::Relationship(relationship) => related(relationship, kind),
            Field::Custom => match custom(resource, side, components) {
                Some(custom) => custom,
                None => continue,
            },
        };
        members.push(field.name(), described);
    }
    members
}

fn id() -> Members {
    Members::new().with("type", "string").with("format", "object-id").with("pattern", "^[0-9a-fA-F]{24}$")
}

/// A relationship is written as the ID of its record, and an update can clear it.
fn related(relationship: &Relationship, kind: WriteKind) -> Members {
    let id = id();
    // `null` is the same as leaving it out, except that an update can clear it.
    let is_required = kind == WriteKind::Create && relationship.required_on_create;
    let value = match (relationship.many, is_required) {
        (true, true) => Members::new().with("type", "array").with("items", id),
        (true, false) => Members::new().with("type", vec!["array", "null"]).with("items", id),
        (false, true) => id,
        (false, false) => id.merged(Members::new().with("type", vec!["string", "null"])),
    };
    value.maybe("description", description(relationship))
}
