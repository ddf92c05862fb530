//! Types of values, in the dialect of OpenAPI 3.1: JSON Schema 2020-12 with `discriminator`.

use super::components::Components;
use super::side::Side;
use crate::export::json::Members;
use crate::model::{
    Access, AdditionalProperties, ArrayType, Format, NumberType, Property, Reference, StringType, Subschema,
    Type, Union, UnionMember, Value,
};

/// The depth at which references into properties end, which could be recursive.
const DEEPEST: usize = 16;

/// Where a subschema is, and for what.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place {
    pub(super) scope: usize,
    pub(super) side: Side,
    depth: usize,
}

impl Place {
    pub(super) fn new(scope: usize, side: Side) -> Self {
        Self { scope, side, depth: 0 }
    }
}

/// Returns the schema of a value, with its annotations.
pub(super) fn schema(subschema: &Subschema, place: Place, components: &mut Components<'_, '_>) -> Members {
    let shape = shape(subschema, place, components);
    annotated(shape, subschema, place.side)
}

/// Returns the schema of a member of an object. What the service does not always send can be `null` as well.
pub(super) fn member(property: &Property, place: Place, components: &mut Components<'_, '_>) -> Members {
    let subschema = &property.schema;
    let nullable = subschema.nullable || (place.side == Side::Response && !property.required);
    annotated(shape_of(subschema, nullable, place, components), subschema, place.side)
}

/// Adds what is said about a value to its shape.
fn annotated(shape: Members, subschema: &Subschema, side: Side) -> Members {
    let is_read_only = side == Side::Response && subschema.access == Access::READ_ONLY;
    Members::new()
        .maybe("title", subschema.title.clone())
        .maybe("description", subschema.description.clone())
        .merged(shape)
        .flag("deprecated", subschema.deprecated)
        .flag("readOnly", is_read_only)
        .flag("writeOnly", side.is_request() && subschema.access == Access::WRITE_ONLY)
        .maybe("default", subschema.default.clone())
        .unless_empty("examples", subschema.examples.clone())
}

fn shape(subschema: &Subschema, place: Place, components: &mut Components<'_, '_>) -> Members {
    shape_of(subschema, subschema.nullable, place, components)
}

fn shape_of(
    subschema: &Subschema,
    nullable: bool,
    place: Place,
    components: &mut Components<'_, '_>,
) -> Members {
    match &subschema.ty {
        Type::String(ty) => string(typed("string", nullable), ty),
        Type::Number(limits) => number(typed("number", nullable), limits),
        Type::Integer(limits) => number(typed("integer", nullable), limits),
        Type::Boolean => typed("boolean", nullable),
        Type::Enum(values) => {
            let values = values.iter().map(|value| Value::from(value.text.as_str()));
            let null = nullable.then_some(Value::Null);
            typed("string", nullable).with("enum", values.chain(null).collect::<Vec<_>>())
        }
        Type::Const(value) if nullable => Members::new().with("enum", vec![value.clone(), Value::Null]),
        Type::Const(value) => Members::new().with("const", value.clone()),
        Type::Array(array) => list(array, nullable, place, components),
        Type::Tuple(elements) => {
            let count = elements.len() as u64;
            let items: Vec<Members> =
                elements.iter().map(|element| schema(element, place, components)).collect();
            typed("array", nullable)
                .with("prefixItems", items)
                .with("minItems", count)
                .with("maxItems", count)
        }
        Type::Map(values) => {
            typed("object", nullable).with("additionalProperties", schema(values, place, components))
        }
        Type::Object(ty) => {
            object(typed("object", nullable), &ty.properties, &ty.additional, place, components)
        }
        Type::Ref(reference) => or_null(referenced(reference, place, components), nullable),
        Type::Union(ty) => union(ty, nullable, place, components),
        Type::Any(Some(ty)) => typed(ty.as_str(), nullable),
        Type::Any(None) => Members::new(),
    }
}

fn typed(ty: &str, nullable: bool) -> Members {
    if nullable { Members::new().with("type", vec![ty, "null"]) } else { Members::new().with("type", ty) }
}

fn or_null(shape: Members, nullable: bool) -> Members {
    if nullable { Members::new().with("anyOf", vec![shape, null()]) } else { shape }
}

fn null() -> Members {
    Members::new().with("type", "null")
}

fn string(shape: Members, ty: &StringType) -> Members {
    shape
        .maybe("format", ty.format.as_ref().map(Format::as_str))
        .maybe("minLength", ty.min_length)
        .maybe("maxLength", ty.max_length)
        .maybe("pattern", ty.pattern.clone())
}

fn number(shape: Members, limits: &NumberType) -> Members {
    shape.maybe("minimum", limits.minimum).maybe("maximum", limits.maximum)
}

fn list(array: &ArrayType, nullable: bool, place: Place, components: &mut Components<'_, '_>) -> Members {
    typed("array", nullable)
        .with("items", schema(&array.items, place, components))
        .maybe("minItems", array.min_items)
        .maybe("maxItems", array.max_items)
        .flag("uniqueItems", array.unique_items)
}

/// Adds properties to the shape of an object.
pub(super) fn object<'p>(
    shape: Members,
    properties: impl IntoIterator<Item = &'p Property>,
    additional: &AdditionalProperties,
    place: Place,
    components: &mut Components<'_, '_>,
) -> Members {
    let mut members = Members::new();
    let mut required = Vec::new();
    for property in properties.into_iter().filter(|found| place.side.allows(found.schema.access)) {
        members.push(&property.name, member(property, place, components));
        if property.required {
            required.push(property.name.as_str());
        }
    }
    let shape = shape.unless_empty("properties", members).unless_empty("required", required);
    others(shape, additional, place, components)
}

/// Says what else an object can contain. The service refuses what it does not know, and readers skip it.
pub(super) fn others(
    shape: Members,
    additional: &AdditionalProperties,
    place: Place,
    components: &mut Components<'_, '_>,
) -> Members {
    match additional {
        AdditionalProperties::Of(values) => {
            let values = schema(values, place, components);
            shape.with("additionalProperties", values)
        }
        AdditionalProperties::Any => shape.with("additionalProperties", true),
        _ if place.side.is_request() => shape.with("additionalProperties", false),
        _ => shape,
    }
}

/// A reference to a definition stays one. Anything else that a reference points to is repeated.
fn referenced(reference: &Reference, place: Place, components: &mut Components<'_, '_>) -> Members {
    if let Some(name) = reference.definition() {
        return components.definition(place.scope, name, place.side);
    }
    let target = components.catalog.scope(place.scope).and_then(|scope| scope.schema.referenced(reference));
    match target {
        Some(target) if place.depth < DEEPEST => {
            shape(target, Place { depth: place.depth + 1, ..place }, components)
        }
        _ => Members::new(),
    }
}

fn union(ty: &Union, nullable: bool, place: Place, components: &mut Components<'_, '_>) -> Members {
    let mut members: Vec<Members> =
        ty.members.iter().map(|member| schema(&member.schema, place, components)).collect();
    if nullable {
        members.push(null());
    }
    let shape = Members::new().with("oneOf", members);
    let Some(tag) = &ty.tag else { return shape };
    let mapping: Members =
        ty.members.iter().filter_map(|member| mapped(ty, member, place, components)).collect();
    let discriminator =
        Members::new().with("propertyName", tag.text.as_str()).unless_empty("mapping", mapping);
    shape.with("discriminator", discriminator)
}

/// The value of the tag for a member, with a reference to the member.
fn mapped(
    union: &Union,
    member: &UnionMember,
    place: Place,
    components: &mut Components<'_, '_>,
) -> Option<(String, Value)> {
    let Type::Ref(reference) = &member.schema.ty else { return None };
    let value = components.catalog.scope(place.scope)?.schema.tag_value(union, &member.schema)?.to_owned();
    let Value::Object(members) =
        Value::from(components.definition(place.scope, reference.definition()?, place.side))
    else {
        return None;
    };
    members.into_iter().find(|(name, _)| name == "$ref").map(|(_, target)| (value, target))
}
