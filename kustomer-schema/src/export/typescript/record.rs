//! The types of a resource: its attributes, relationships, documents and request bodies.

use super::definitions::{Definition, Definitions};
use super::text::{comment, property, quoted};
use super::ty::{Place, block, member, members, other_members, ty};
use crate::export::catalog::{Field, Resource, WriteKind};
use crate::kobject::TYPE;
use crate::model::{AdditionalProperties, Property, Provenance, Relationship, Type};

/// Formats all types of a resource.
pub(super) fn resource(resource: &Resource<'_>, definitions: &mut Definitions<'_, '_>) -> String {
    let name = &resource.name;
    let about = comment(resource.schema.description.as_deref(), resource.schema.deprecated, 0);
    let attributes = attributes(resource, definitions);
    let relationships = relationships(resource);
    let record = format!(
        "\n/** Attributes of {name}. */\nexport interface {name}Attributes {attributes}\n\n\
         /** Relationships of {name}. */\nexport interface {name}Relationships {relationships}\n\n\
         {about}export type {name} = {};\n",
        record(resource)
    );
    let documents = format!(
        "\n/** A response with one {name}. */\nexport type {name}Document = ApiDocument<{name}>;\n\n\
         /** A response with a page of records of the type {name}. */\nexport type {name}Page = ApiPage<{name}>;\n"
    );
    let bodies = [WriteKind::Create, WriteKind::Update].into_iter().filter(|kind| resource.is_written(*kind));
    let bodies: String = bodies.map(|kind| body(resource, kind, definitions)).collect();
    record + &documents + &bodies
}

/// The record, without `id` for resources that have none.
fn record(resource: &Resource<'_>) -> String {
    let name = &resource.name;
    let is_known =
        matches!(resource.schema.provenance.of("type"), Provenance::Documented | Provenance::Observed);
    let ty = match resource.type_name() {
        ty if ty == TYPE => "`kobject.${string}`".to_owned(),
        ty if is_known => quoted(&ty),
        ty => format!("Open<{}>", quoted(&ty)),
    };
    let record = format!("ApiRecord<{ty}, {name}Attributes, {name}Relationships>");
    if resource.schema.has_id { record } else { format!("Omit<{record}, \"id\">") }
}

fn attributes(resource: &Resource<'_>, definitions: &mut Definitions<'_, '_>) -> String {
    let mut text = String::new();
    for (scope, found) in resource.attributes() {
        if found.schema.access.read {
            let is_fixed = !resource.is_writable();
            text += &member(
                found,
                found.required,
                Place { is_fixed, ..Place::new(scope, false, 2) },
                definitions,
            );
        }
    }
    if let Some(property) = resource.custom_property().filter(|custom| custom.schema.access.read) {
        let about = comment(property.schema.description.as_deref(), false, 2);
        let custom = custom(resource, property, None, definitions);
        text += &[about.as_str(), "  custom?: ", &custom, ";\n"].concat();
    }
    let additional = &resource.base.map_or(resource.schema, |(_, schema)| schema).additional;
    if !matches!(additional, AdditionalProperties::Unspecified | AdditionalProperties::None) {
        text += &other_members(2);
    }
    block(&text, 0)
}

/// The custom attributes, in a body of a kind or in a response.
fn custom(
    resource: &Resource<'_>,
    property: &Property,
    kind: Option<WriteKind>,
    definitions: &mut Definitions<'_, '_>,
) -> String {
    if let Type::Map(_) = property.schema.ty {
        return ty(&property.schema, Place::new(resource.scope, kind.is_some(), 2), definitions);
    }
    let mut text = String::new();
    for (scope, found) in resource.custom_attributes() {
        let access = found.schema.access;
        let (is_allowed, required) = match kind {
            None => (access.read, found.required),
            Some(WriteKind::Create) => (access.create, found.required_on_create),
            Some(WriteKind::Update) => (access.update, false),
        };
        if is_allowed {
            text += &member(found, required, Place::new(scope, kind.is_some(), 4), definitions);
        }
    }
    if resource.custom_is_open() {
        text += &other_members(4);
    }
    block(&text, 2)
}

fn relationships(resource: &Resource<'_>) -> String {
    let readable = resource.relationships().into_iter().filter(|found| found.access.read);
    let mut text: String = readable.map(relationship).collect();
    if resource.schema.has_klass_relationships {
        text += "  /** Custom objects of a Klass, by its plural. */\n  [klass: string]: unknown;\n";
    }
    block(&text, 0)
}

fn relationship(found: &Relationship) -> String {
    let kind = if found.many { "ToMany" } else { "ToOne" };
    let readonly = if found.access.update { "" } else { "readonly " };
    let about = comment(found.description.as_deref(), false, 2);
    format!("{about}  {readonly}{}?: {kind};\n", property(&found.name))
}

fn body(resource: &Resource<'_>, kind: WriteKind, definitions: &mut Definitions<'_, '_>) -> String {
    let required = match kind {
        WriteKind::Create => resource.required_fields(),
        WriteKind::Update => Vec::new(),
    };
    let fields = resource.fields(kind);
    let fields = fields.into_iter().map(|field| {
        let is_required = required.contains(&field.name());
        body_field(resource, field, is_required, kind, definitions)
    });
    let text = fields.collect::<Vec<_>>().concat();
    let name = &resource.name;
    match kind {
        WriteKind::Create => {
            format!("\n/** Fields of a new {name}. */\nexport interface New{name} {}\n", block(&text, 0))
        }
        WriteKind::Update => {
            format!(
                "\n/** Changes to an existing {name}: what is left out stays as it is. */\nexport interface {name}Update {}\n",
                block(&text, 0)
            )
        }
    }
}

fn body_field(
    resource: &Resource<'_>,
    field: Field<'_>,
    required: bool,
    kind: WriteKind,
    definitions: &mut Definitions<'_, '_>,
) -> String {
    match field {
        Field::Attribute { scope, property } => {
            member(property, required, Place::new(scope, true, 2), definitions)
        }
        Field::Id(property) => member(property, required, Place::new(resource.scope, true, 2), definitions),
        Field::Relationship(found) => related(found, required, kind),
        Field::Custom => {
            let Some(found) = resource.custom_property() else { return String::new() };
            let about = comment(found.schema.description.as_deref(), false, 2);
            let optional = if required { "" } else { "?" };
            format!("{about}  custom{optional}: {};\n", custom(resource, found, Some(kind), definitions))
        }
    }
}

/// A relationship is written as the ID of its record, and an update can clear it.
fn related(found: &Relationship, required: bool, kind: WriteKind) -> String {
    let ty = match (found.many, kind) {
        (true, _) => "string[]",
        (false, WriteKind::Create) => "string",
        (false, WriteKind::Update) => "string | null",
    };
    let optional = if required { "" } else { "?" };
    format!(
        "{}  {}{optional}: {ty};\n",
        comment(found.description.as_deref(), false, 2),
        property(&found.name)
    )
}

/// Formats the type of a definition.
pub(super) fn definition(definition: &Definition, definitions: &mut Definitions<'_, '_>) -> Option<String> {
    let scope = definitions.catalog.scope(definition.scope)?;
    let found = scope.schema.definition(&definition.name)?;
    let name = definitions.type_name(definition);
    let about = comment(found.schema.description.as_deref(), found.schema.deprecated, 0);
    let place = Place::new(definition.scope, definition.is_input, 2);
    Some(match &found.schema.ty {
        Type::Object(object) if !found.schema.nullable => {
            let members = members(object, place, definitions);
            format!("\n{about}export interface {name} {}\n", block(&members, 0))
        }
        _ => {
            let place = Place::new(definition.scope, definition.is_input, 0);
            format!("\n{about}export type {name} = {};\n", ty(&found.schema, place, definitions))
        }
    })
}
