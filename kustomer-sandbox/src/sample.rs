//! Values generated from schemas: defaults for attributes that were never written, and request bodies for tests.

use kustomer_schema::{
    self as schema, Access, Format, JsonType, ObjectType, Property, Schema, StringType, Subschema, Type,
};
use serde_json::{Map, Value};

/// The ID in place of an unknown one. No record has it.
const NO_ID: &str = "000000000000000000000000";

/// Generates the smallest values that match their schemas.
#[derive(Clone, Copy)]
pub(crate) struct Sampler<'a> {
    pub(crate) schema: &'a Schema,
    /// The value of date-times, rendered.
    pub(crate) at: &'a str,
    /// Whether objects have all their members and arrays one item, instead of the required minimum.
    pub(crate) whole: bool,
}

impl Sampler<'_> {
    /// Returns the default if there is one, `null` where allowed, and otherwise the smallest value.
    pub(crate) fn value(self, of: &Subschema) -> Value {
        self.nested(of, 8)
    }

    fn nested(self, of: &Subschema, depth: usize) -> Value {
        let end = self.schema.resolve(of);
        if let Some(default) = of.default.as_ref().or(end.default.as_ref()) {
            return json(default);
        }
        if (of.nullable || end.nullable) && !self.whole {
            return Value::Null;
        }
        self.filled(end, depth)
    }

    /// Returns the smallest value that is not `null`.
    pub(crate) fn filled(self, of: &Subschema, depth: usize) -> Value {
        let end = self.schema.resolve(of);
        match &end.ty {
            Type::String(ty) => self.text(ty, end).into(),
            Type::Number(limits) | Type::Integer(limits) => number(limits.minimum.unwrap_or(0.0)),
            Type::Boolean => false.into(),
            Type::Enum(values) => values.first().map(|value| value.text.as_str()).into(),
            Type::Const(value) => json(value),
            Type::Array(array) => {
                let least = usize::try_from(array.min_items.unwrap_or(0)).unwrap_or(0);
                let count = least.max(usize::from(self.whole && depth > 1));
                vec![self.nested(&array.items, depth.saturating_sub(1)); count].into()
            }
            Type::Tuple(elements) => {
                elements.iter().map(|element| self.nested(element, depth.saturating_sub(1))).collect()
            }
            Type::Map(_) => Map::new().into(),
            // Recursive types end here.
            Type::Object(_) if depth == 0 => Map::new().into(),
            Type::Object(object) => self.object(object, depth).into(),
            Type::Union(union) => union
                .members
                .first()
                .map_or(Value::Null, |member| self.filled(&member.schema, depth.saturating_sub(1))),
            Type::Any(ty) => empty(*ty),
            _ => Value::Null,
        }
    }

    /// Returns the required members of an object, or all writable ones.
    pub(crate) fn object(self, object: &ObjectType, depth: usize) -> Map<String, Value> {
        let wanted =
            |found: &&Property| found.required || (self.whole && found.schema.access == Access::FULL);
        let members = object.properties.iter().filter(wanted);
        members
            .map(|found| (found.name.clone(), self.nested(&found.schema, depth.saturating_sub(1))))
            .collect()
    }

    fn text(self, ty: &StringType, of: &Subschema) -> String {
        let text = match &ty.format {
            Some(Format::DateTime) => self.at,
            Some(Format::Date) => "2026-01-01",
            Some(Format::Uri) => "https://sandbox.invalid/",
            Some(Format::ObjectId) => NO_ID,
            Some(Format::Email) => "nobody@sandbox.invalid",
            _ if of.to.is_some() => NO_ID,
            _ => "",
        };
        let length = usize::try_from(ty.min_length.unwrap_or(0)).unwrap_or(0);
        format!("{text:x<length$}")
    }
}

/// Converts a value in a schema to JSON.
pub(crate) fn json(value: &schema::Value) -> Value {
    match value {
        schema::Value::Bool(value) => (*value).into(),
        schema::Value::Number(text) => serde_json::from_str(text).unwrap_or(Value::Null),
        schema::Value::String(text) => text.as_str().into(),
        schema::Value::Array(items) => items.iter().map(json).collect(),
        schema::Value::Object(members) => {
            members.iter().map(|(name, value)| (name.clone(), json(value))).collect::<Map<_, _>>().into()
        }
        _ => Value::Null,
    }
}

/// A number, without a fraction if it is whole.
#[expect(clippy::cast_possible_truncation, reason = "limits in schemas are small")]
fn number(value: f64) -> Value {
    if value.fract() == 0.0 { (value as i64).into() } else { value.into() }
}

fn empty(ty: Option<JsonType>) -> Value {
    match ty {
        Some(JsonType::String) => "".into(),
        Some(JsonType::Number | JsonType::Integer) => 0.into(),
        Some(JsonType::Boolean) => false.into(),
        Some(JsonType::Array) => Vec::<Value>::new().into(),
        Some(JsonType::Object) => Map::new().into(),
        _ => Value::Null,
    }
}
