//! Describes the values of a schema in messages, and names the Rust type for them.

use kustomer_schema::{Format, Schema, Subschema, Type, Value};

use crate::diagnostic::list;

/// Messages list at most this many values.
const MOST: usize = 8;

/// The nesting of suggested types. Schemas can be recursive, and deeper types deserve a name.
const DEEPEST: usize = 2;

const JSON: &str = "serde_json::Value";

/// Returns a description of the values, such as `a list`.
pub(super) fn described(value: &Type) -> String {
    match value {
        Type::String(string) => match &string.format {
            Some(Format::DateTime) => "a date and time",
            Some(Format::Uri) => "a URL",
            _ => "a string",
        },
        Type::Enum(values) => {
            let values: Vec<&str> = values.iter().map(|value| value.text.as_str()).collect();
            return format!("one of {}", some(&values));
        }
        Type::Const(value) => match value {
            Value::String(text) => return format!("always `{text}`"),
            Value::Number(number) => return format!("always `{number}`"),
            Value::Bool(value) => return format!("always `{value}`"),
            _ => "always the same value",
        },
        Type::Number(_) => "a number",
        Type::Integer(_) => "an integer",
        Type::Boolean => "a boolean",
        Type::Array(_) => "a list",
        Type::Tuple(_) => "a list of fixed length",
        Type::Map(_) => "an object with any members",
        Type::Object(_) => "an object",
        Type::Union(_) => "one of several types",
        _ => "untyped JSON",
    }
    .to_owned()
}

/// Returns the values of an enum, or the first of them: `` `economy`, `business` and 12 more ``
pub(super) fn some(values: &[&str]) -> String {
    match values.get(..MOST) {
        Some(first) if values.len() > MOST => {
            let quoted: Vec<String> = first.iter().map(|value| format!("`{value}`")).collect();
            format!("{} and {} more", quoted.join(", "), values.len() - MOST)
        }
        _ => list(values),
    }
}

/// Returns the existing Rust type for the values, or `None` if the user has to write one.
pub(super) fn rust(schema: &Schema, value: &Subschema) -> Option<String> {
    within(schema, value, DEEPEST)
}

fn within(schema: &Schema, value: &Subschema, depth: usize) -> Option<String> {
    let inner = |inner: &Subschema| match depth.checked_sub(1) {
        Some(depth) => {
            let (end, is_null) = (schema.resolve(inner), inner.nullable);
            let rust = within(schema, end, depth)?;
            Some(if is_null || end.nullable { format!("Option<{rust}>") } else { rust })
        }
        None => Some(JSON.to_owned()),
    };
    Some(
        match &value.ty {
            Type::String(string) => match &string.format {
                Some(Format::DateTime) => "Timestamp",
                Some(Format::Uri) => "Url",
                _ => "String",
            },
            Type::Enum(_) => "String",
            Type::Const(value) => match value {
                Value::String(_) => "String",
                Value::Number(number) if is_whole(number) => "i64",
                Value::Number(_) => "f64",
                Value::Bool(_) => "bool",
                _ => JSON,
            },
            Type::Number(_) => "f64",
            Type::Integer(_) => "i64",
            Type::Boolean => "bool",
            Type::Array(array) => return inner(&array.items).map(|item| format!("Vec<{item}>")),
            Type::Map(values) => {
                return inner(values).map(|value| format!("BTreeMap<String, {value}>"));
            }
            Type::Tuple(elements) => {
                let elements: Option<Vec<String>> = elements.iter().map(inner).collect();
                return elements.map(|elements| format!("({})", elements.join(", ")));
            }
            Type::Object(_) | Type::Union(_) => return None,
            _ => JSON,
        }
        .to_owned(),
    )
}

/// Returns true for a number that can be read into an integer.
pub(super) fn is_whole(number: &str) -> bool {
    !number.contains(['.', 'e', 'E'])
}
