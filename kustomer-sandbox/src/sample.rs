//! Values made from schemas: what a record has where nothing was written, and bodies of requests for tests.

use kustomer_schema::{
    self as schema, Access, Format, JsonType, ObjectType, Property, Schema, StringType, Subschema, Type,
};
use serde_json::{Map, Value};

/// What stands for ids that nobody gave; no record has it.
const NO_ID: &str = "000000000000000000000000";

/// Makes the smallest values that fit their schemas.
#[derive(Clone, Copy)]
pub(crate) struct Sampler<'a> {
    pub(crate) schema: &'a Schema,
    /// The point in time that date-times are given, rendered.
    pub(crate) at: &'a str,
    /// Whether objects have all members they can have, and arrays an element, in place of what they must.
    pub(crate) whole: bool,
}

impl Sampler<'_> {
    /// The default if there is one, null where that is possible, and else the smallest value.
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

    /// The smallest value that is not null.
    pub(crate) fn filled(self, of: &Subschema, depth: usize) -> Value {
        let end = self.schema.resolve(of);
        match &end.ty {
            Type::String(ty) => self.text(ty, end).into(),
            Type::Number(limits) | Type::Integer(limits) => number(limits.minimum.unwrap_or(0.0)),
            Type::Boolean => false.into(),
            Type::Enum(words) => words.first().map(|word| word.text.as_str()).into(),
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
            // What contains itself ends here.
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

    /// What is always there of an object, or all that can be written.
    pub(crate) fn object(self, object: &ObjectType, depth: usize) -> Map<String, Value> {
        let wanted =
            |found: &&Property| found.required || (self.whole && found.schema.access == Access::FULL);
        let members = object.properties.iter().filter(wanted);
        members
            .map(|found| (found.name.clone(), self.nested(&found.schema, depth.saturating_sub(1))))
            .collect()
    }

    fn text(self, ty: &StringType, of: &Subschema) -> String {
        let word = match &ty.format {
            Some(Format::DateTime) => self.at,
            Some(Format::Date) => "2026-01-01",
            Some(Format::Uri) => "https://sandbox.invalid/",
            Some(Format::ObjectId) => NO_ID,
            Some(Format::Email) => "nobody@sandbox.invalid",
            _ if of.to.is_some() => NO_ID,
            _ => "",
        };
        let length = usize::try_from(ty.min_length.unwrap_or(0)).unwrap_or(0);
        format!("{word:x<length$}")
    }
}

/// A value of a schema as JSON.
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

/// A number, without a fraction where it has none.
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
