//! Types of values.

use super::definitions::Definitions;
use super::text::{comment, property, quoted};
use crate::json_type::JsonType;
use crate::model::{AdditionalProperties, ObjectType, Property, Reference, Subschema, Type, Value};

/// An object whose members are not known.
pub(super) const ANY_OBJECT: &str = "{ [name: string]: unknown }";

/// The depth at which references into properties end, which could be recursive.
const DEEPEST: usize = 16;

/// Where a type is, and for what.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place {
    pub(super) scope: usize,
    /// Whether the client sends it.
    pub(super) is_request: bool,
    pub(super) indent: usize,
    /// Whether it is in a record that cannot be written at all.
    pub(super) is_fixed: bool,
    pub(super) depth: usize,
}

impl Place {
    pub(super) fn new(scope: usize, is_request: bool, indent: usize) -> Self {
        Self { scope, is_request, indent, is_fixed: false, depth: 0 }
    }

    fn inner(self) -> Self {
        Self { indent: self.indent + 2, ..self }
    }
}

/// Formats the type of a value.
pub(super) fn ty(schema: &Subschema, place: Place, definitions: &mut Definitions<'_, '_>) -> String {
    let plain = not_null(schema, place, definitions);
    if schema.nullable && plain != "unknown" { format!("{plain} | null") } else { plain }
}

fn not_null(schema: &Subschema, place: Place, definitions: &mut Definitions<'_, '_>) -> String {
    match &schema.ty {
        Type::String(_) | Type::Any(Some(JsonType::String)) => "string".to_owned(),
        Type::Number(_) | Type::Integer(_) | Type::Any(Some(JsonType::Number | JsonType::Integer)) => {
            "number".to_owned()
        }
        Type::Boolean | Type::Any(Some(JsonType::Boolean)) => "boolean".to_owned(),
        Type::Enum(values) => {
            let values: Vec<String> = values.iter().map(|value| quoted(&value.text)).collect();
            format!("Open<{}>", values.join(" | "))
        }
        Type::Const(value) => literal(value),
        Type::Array(array) => list(&ty(&array.items, place, definitions)),
        Type::Tuple(elements) => {
            let elements: Vec<String> =
                elements.iter().map(|element| ty(element, place, definitions)).collect();
            format!("[{}]", elements.join(", "))
        }
        Type::Map(values) => format!("{{ [name: string]: {} }}", ty(values, place, definitions)),
        Type::Object(object) => {
            let members = members(object, place.inner(), definitions);
            block(&members, place.indent)
        }
        Type::Ref(reference) => referenced(reference, place, definitions),
        Type::Union(union) => {
            let members = union.members.iter();
            let mut types: Vec<String> =
                members.map(|member| ty(&member.schema, place, definitions)).collect();
            types.dedup();
            types.join(" | ")
        }
        Type::Any(Some(JsonType::Array)) => "unknown[]".to_owned(),
        Type::Any(Some(JsonType::Object)) => ANY_OBJECT.to_owned(),
        Type::Any(_) => "unknown".to_owned(),
    }
}

fn literal(value: &Value) -> String {
    match value {
        Value::Null => "null".to_owned(),
        Value::Bool(value) => value.to_string(),
        Value::Number(number) => number.clone(),
        Value::String(text) => quoted(text),
        Value::Array(_) => "unknown[]".to_owned(),
        Value::Object(_) => ANY_OBJECT.to_owned(),
    }
}

fn list(item: &str) -> String {
    if item.contains([' ', '|']) { format!("({item})[]") } else { format!("{item}[]") }
}

fn referenced(reference: &Reference, place: Place, definitions: &mut Definitions<'_, '_>) -> String {
    if let Some(name) = reference.definition() {
        return definitions.refer(place.scope, name, place.is_request);
    }
    let catalog = definitions.catalog;
    match catalog.scope(place.scope).and_then(|scope| scope.schema.referenced(reference)) {
        Some(target) if place.depth < DEEPEST => {
            ty(target, Place { depth: place.depth + 1, ..place }, definitions)
        }
        _ => "unknown".to_owned(),
    }
}

/// Formats the members of an object, one to a line.
pub(super) fn members(object: &ObjectType, place: Place, definitions: &mut Definitions<'_, '_>) -> String {
    let properties = object.properties.iter();
    let allowed = properties.filter(|found| {
        let access = found.schema.access;
        if place.is_request { access.create || access.update } else { access.read }
    });
    let mut text: String = allowed.map(|found| member(found, found.required, place, definitions)).collect();
    let is_open =
        !matches!(object.additional, AdditionalProperties::Unspecified | AdditionalProperties::None);
    if is_open {
        text += &other_members(place.indent);
    }
    text
}

/// Formats one member with its comment. What the service sends can be missing or `null` unless it is required.
pub(super) fn member(
    found: &Property,
    required: bool,
    place: Place,
    definitions: &mut Definitions<'_, '_>,
) -> String {
    let Place { indent, is_request, .. } = place;
    let schema = &found.schema;
    let mut value = ty(schema, place, definitions);
    if !is_request && !required && value != "unknown" && !value.ends_with("| null") {
        value += " | null";
    }
    let readonly = if !is_request && (place.is_fixed || !schema.access.update) { "readonly " } else { "" };
    let optional = if required { "" } else { "?" };
    let about = schema.description.as_deref().or(schema.title.as_deref());
    format!(
        "{}{:indent$}{readonly}{}{optional}: {value};\n",
        comment(about, schema.deprecated, indent),
        "",
        property(&found.name)
    )
}

/// Formats that there can be members with any other name.
pub(super) fn other_members(indent: usize) -> String {
    format!("{:indent$}[name: string]: unknown;\n", "")
}

/// Formats an object type from its members.
pub(super) fn block(members: &str, indent: usize) -> String {
    if members.is_empty() { ANY_OBJECT.to_owned() } else { format!("{{\n{members}{:indent$}}}", "") }
}
