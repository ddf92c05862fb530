//! Checks of a value against a subschema.

use kustomer_schema::{
    AdditionalProperties, ArrayType, JsonType, NumberType, ObjectType, Schema, StringType, Subschema, Type,
    Union, UnionMember,
};
use serde_json::{Map, Value};

use super::format;
use super::mistakes::Mistakes;
use crate::api::WriteKind;
use crate::sample;
use crate::wording::{join, kind_of, listed, shortened};

/// The context of a check: the schema that references point into, and what the value is for.
#[derive(Clone, Copy)]
pub(crate) struct Checker<'a> {
    pub(crate) schema: &'a Schema,
    /// `None` for a value in a response, where unknown members are allowed.
    pub(crate) kind: Option<WriteKind>,
}

impl<'a> Checker<'a> {
    pub(crate) fn check(self, value: &Value, schema: &'a Subschema, place: &str, mistakes: &mut Mistakes) {
        let end = self.schema.resolve(schema);
        if value.is_null() && (schema.nullable || end.nullable) {
            return;
        }
        match (&end.ty, value) {
            (Type::Any(None), _) | (Type::Boolean, Value::Bool(_)) => {}
            (Type::Any(Some(ty)), value) if is_of(*ty, value) => {}
            (Type::Number(limits), Value::Number(_)) => check_limits(value, limits, place, mistakes),
            (Type::Integer(limits), Value::Number(_)) if is_of(JsonType::Integer, value) => {
                check_limits(value, limits, place, mistakes);
            }
            (Type::String(ty), Value::String(text)) => check_text(text, ty, place, mistakes),
            (Type::Enum(values), Value::String(text)) => {
                let values: Vec<&str> = values.iter().map(|value| value.text.as_str()).collect();
                // The service may send values that are newer than the schema.
                if self.kind.is_some() && !values.contains(&text.as_str()) {
                    mistakes.push_unknown_value(place, text, &values);
                }
            }
            (Type::Const(known), value) if sample::json(known) == *value => {}
            (Type::Array(array), Value::Array(items)) => self.check_array(items, array, place, mistakes),
            (Type::Tuple(elements), Value::Array(items)) if items.len() == elements.len() => {
                for (index, (item, element)) in items.iter().zip(elements).enumerate() {
                    self.check(item, element, &format!("{place}[{index}]"), mistakes);
                }
            }
            (Type::Map(values), Value::Object(members)) => {
                for (name, value) in members {
                    self.check(value, values, &join(place, name), mistakes);
                }
            }
            (Type::Object(object), Value::Object(members)) => {
                self.check_object(members, object, place, mistakes);
            }
            (Type::Union(union), value) => self.check_union(value, union, place, mistakes),
            (ty, value) => wrong_type(value, ty, place, mistakes),
        }
    }

    /// Checks the members of an object. `place` is its path in the body, empty for the body itself.
    pub(crate) fn check_object(
        self,
        members: &Map<String, Value>,
        object: &'a ObjectType,
        place: &str,
        mistakes: &mut Mistakes,
    ) {
        for (name, value) in members {
            let inner = join(place, name);
            match (object.properties.get(name), &object.additional) {
                (Some(found), _) if !self.allows(&found.schema) => {
                    mistakes.push_rule("readOnly", &inner, format!("`{inner}` cannot be written"));
                }
                (Some(found), _) => self.check(value, &found.schema, &inner, mistakes),
                (None, AdditionalProperties::Of(values)) => self.check(value, values, &inner, mistakes),
                (None, AdditionalProperties::Any) => {}
                (None, _) if self.kind.is_none() => {}
                (None, _) => self.unknown_member(name, place, object, mistakes),
            }
        }
        let missing =
            object.properties.iter().filter(|found| found.required && !members.contains_key(&found.name));
        for found in missing.filter(|found| self.allows(&found.schema)) {
            let inner = join(place, &found.name);
            mistakes.push_missing(&inner);
        }
    }

    fn allows(self, schema: &Subschema) -> bool {
        self.kind.is_none_or(|kind| kind.allows(schema.access))
    }

    fn unknown_member(self, name: &str, place: &str, object: &ObjectType, mistakes: &mut Mistakes) {
        let known = object.properties.iter().filter(|found| self.allows(&found.schema));
        let mut known: Vec<&str> = known.map(|found| found.name.as_str()).collect();
        known.sort_unstable();
        let what = if place.is_empty() { "field".to_owned() } else { format!("member of `{place}`:") };
        mistakes.push_unknown_field(&join(place, name), &what, name, &known);
    }

    fn check_array(self, items: &[Value], array: &'a ArrayType, place: &str, mistakes: &mut Mistakes) {
        let count = items.len() as u64;
        if let Some(max) = array.max_items.filter(|max| count > *max) {
            let message = format!("`{place}` has {count} entries, at most {max} are allowed");
            return mistakes.push_rule("maxItems", place, message);
        }
        if let Some(min) = array.min_items.filter(|min| count < *min) {
            let message = format!("`{place}` has {count} entries, at least {min} are required");
            mistakes.push_rule("minItems", place, message);
        }
        for (index, item) in items.iter().enumerate() {
            self.check(item, &array.items, &format!("{place}[{index}]"), mistakes);
        }
    }

    fn check_union(self, value: &Value, union: &'a Union, place: &str, mistakes: &mut Mistakes) {
        let Some(tag) = &union.tag else {
            let suits = |member: &&UnionMember| is_of_type(value, &self.schema.resolve(&member.schema).ty);
            let Some(member) = union.members.iter().find(suits) else {
                let found = kind_of(value);
                let message = format!("`{}` cannot be {found}", shortened(place));
                return mistakes.push_rule("anyOf", place, message);
            };
            return self.check(value, &member.schema, place, mistakes);
        };
        let Value::Object(members) = value else {
            let message = format!("`{place}` must be an object, not {}", kind_of(value));
            return mistakes.push_rule("type", place, message);
        };
        let inner = join(place, &tag.text);
        let Some(tag_value) = members.get(&tag.text).and_then(Value::as_str) else {
            return mistakes.push_missing(&inner);
        };
        let of = |member: &'a UnionMember| self.schema.tag_value(union, &member.schema);
        match union.members.iter().find(|member| of(member) == Some(tag_value)) {
            Some(member) => self.check(value, &member.schema, place, mistakes),
            None if self.kind.is_none() => {}
            None => {
                let known: Vec<&str> = union.members.iter().filter_map(of).collect();
                mistakes.push_unknown_value(&inner, tag_value, &known);
            }
        }
    }
}

fn check_text(text: &str, ty: &StringType, place: &str, mistakes: &mut Mistakes) {
    if let Some(expected) = format::expected(ty, text) {
        return mistakes.push_rule("format", place, format!("`{place}` must be {expected}"));
    }
    let length = text.chars().count() as u64;
    match (ty.min_length, ty.max_length) {
        (Some(1), _) if length == 0 => {
            mistakes.push_rule("minLength", place, format!("`{place}` must not be empty"));
        }
        (Some(min), _) if length < min => {
            let message = format!("`{place}` has {length} characters, at least {min} are required");
            mistakes.push_rule("minLength", place, message);
        }
        (_, Some(max)) if length > max => {
            let message = format!("`{place}` has {length} characters, at most {max} are allowed");
            mistakes.push_rule("maxLength", place, message);
        }
        _ => {}
    }
}

fn check_limits(value: &Value, limits: &NumberType, place: &str, mistakes: &mut Mistakes) {
    let Some(number) = value.as_f64() else { return };
    let message = match (limits.minimum, limits.maximum) {
        (Some(minimum), Some(maximum)) if number < minimum || number > maximum => {
            format!("`{place}` must be from {minimum} to {maximum}")
        }
        (Some(minimum), None) if number < minimum => format!("`{place}` must be at least {minimum}"),
        (None, Some(maximum)) if number > maximum => format!("`{place}` must be at most {maximum}"),
        _ => return,
    };
    let is_small = limits.minimum.is_some_and(|minimum| number < minimum);
    mistakes.push_rule(if is_small { "minimum" } else { "maximum" }, place, message);
}

fn wrong_type(value: &Value, ty: &Type, place: &str, mistakes: &mut Mistakes) {
    let expected = match ty {
        Type::String(_) => "a string".to_owned(),
        Type::Number(_) => "a number".to_owned(),
        Type::Integer(_) => "a whole number".to_owned(),
        Type::Boolean => "a boolean".to_owned(),
        Type::Enum(values) => {
            format!("one of {}", listed(&values.iter().map(|value| value.text.as_str()).collect::<Vec<_>>()))
        }
        Type::Const(known) => format!("`{}`", sample::json(known)),
        Type::Array(_) => "an array".to_owned(),
        Type::Tuple(elements) => format!("an array of {} entries", elements.len()),
        Type::Any(Some(ty)) => format!("of type `{}`", ty.as_str()),
        _ => "an object".to_owned(),
    };
    let message = format!("`{}` must be {expected}, not {}", shortened(place), kind_of(value));
    mistakes.push_rule("type", place, message);
}

fn is_of_type(value: &Value, ty: &Type) -> bool {
    match ty {
        Type::String(_) | Type::Enum(_) => value.is_string(),
        Type::Number(_) => value.is_number(),
        Type::Integer(_) => is_of(JsonType::Integer, value),
        Type::Boolean => value.is_boolean(),
        Type::Array(_) | Type::Tuple(_) => value.is_array(),
        Type::Map(_) | Type::Object(_) => value.is_object(),
        Type::Const(known) => sample::json(known) == *value,
        Type::Any(Some(ty)) => is_of(*ty, value),
        _ => true,
    }
}

fn is_of(ty: JsonType, value: &Value) -> bool {
    match ty {
        JsonType::String => value.is_string(),
        JsonType::Number => value.is_number(),
        JsonType::Integer => {
            value.is_i64() || value.is_u64() || value.as_f64().is_some_and(|number| number.fract() == 0.0)
        }
        JsonType::Boolean => value.is_boolean(),
        JsonType::Array => value.is_array(),
        JsonType::Object => value.is_object(),
        _ => true,
    }
}
