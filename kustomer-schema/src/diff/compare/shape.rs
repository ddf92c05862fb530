//! The shape of a type as a text: two types with the same text have the same values. Names of definitions count, and what
//! people read does not.

use std::fmt::Write as _;

use super::notes::types_of;
use super::type_name::json;
use crate::model::{Access, AdditionalProperties, Property, Relationship, Schema, Subschema, Type};

/// Writes the shape of a schema.
pub(super) fn shape(part: &Subschema) -> String {
    let mut text = String::new();
    write(part, &mut text);
    text
}

/// Writes the shape of a property, without its name.
pub(super) fn property_shape(property: &Property) -> String {
    let Property { required, required_on_create, schema, .. } = property;
    format!("{required} {required_on_create} {} {}", access(schema.access), shape(schema))
}

/// Writes the shape of what a resource has: attributes, custom attributes, relationships and definitions, each by name.
pub(super) fn resource_shape(schema: &Schema) -> String {
    let named = |property: &Property| format!("{}: {}", property.name, property_shape(property));
    let mut parts: Vec<String> =
        schema.attributes.iter().chain(schema.custom_attributes()).map(named).collect();
    parts.extend(schema.relationships.iter().map(relationship_shape));
    let definition = |name: &str, part| format!("{name} = {}", shape(part));
    parts.extend(schema.definitions.iter().map(|one| definition(&one.name, &one.schema)));
    parts.sort_unstable();
    parts.join("\n")
}

fn relationship_shape(relationship: &Relationship) -> String {
    let Relationship { name, to, many, access: of, required_on_create, .. } = relationship;
    format!("{name} -> {} {many} {required_on_create} {}", types_of(to), access(*of))
}

fn access(access: Access) -> String {
    format!("{}{}{}", u8::from(access.read), u8::from(access.create), u8::from(access.update))
}

fn write(part: &Subschema, text: &mut String) {
    text.push_str(if part.nullable { "?" } else { "" });
    if let Some(to) = &part.to {
        let _ = write!(text, "->{}", types_of(to));
    }
    match &part.ty {
        Type::String(string) => {
            let (least, most) = (string.min_length, string.max_length);
            let _ = write!(text, "string {:?} {least:?} {most:?} {:?}", string.format, string.pattern);
        }
        Type::Number(limits) => drop(write!(text, "number {limits:?}")),
        Type::Integer(limits) => drop(write!(text, "integer {limits:?}")),
        Type::Boolean => text.push_str("boolean"),
        Type::Enum(values) => {
            let mut names: Vec<&str> = values.iter().map(|value| value.text.as_str()).collect();
            names.sort_unstable();
            let _ = write!(text, "enum {names:?}");
        }
        Type::Const(value) => text.push_str(&json(value)),
        Type::Array(array) => {
            let (least, most, unique) = (array.min_items, array.max_items, array.unique_items);
            let _ = write!(text, "list {least:?} {most:?} {unique} of ");
            write(&array.items, text);
        }
        Type::Tuple(elements) => list(elements.iter(), text),
        Type::Map(values) => {
            text.push_str("map of ");
            write(values, text);
        }
        Type::Object(object) => {
            let mut properties: Vec<String> = object
                .properties
                .iter()
                .map(|property| format!("{}: {}", property.name, property_shape(property)))
                .collect();
            properties.sort_unstable();
            let _ = write!(text, "{{{}}}", properties.join(", "));
            match &object.additional {
                AdditionalProperties::Of(values) => write(values, text),
                other => drop(write!(text, "{:?}", std::mem::discriminant(other))),
            }
        }
        Type::Ref(reference) => drop(write!(text, "#{}", reference.pointer)),
        Type::Union(union) => {
            let _ = write!(text, "union by {:?} ", union.tag.as_ref().map(|tag| &tag.text));
            list(union.members.iter().map(|member| &member.schema), text);
        }
        Type::Any(ty) => drop(write!(text, "any {ty:?}")),
    }
}

fn list<'s>(parts: impl Iterator<Item = &'s Subschema>, text: &mut String) {
    text.push('(');
    for part in parts {
        write(part, text);
        text.push_str(", ");
    }
    text.push(')');
}
