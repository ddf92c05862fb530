//! Types and values as people read them in a report.

use std::fmt::Write as _;

use crate::model::{Schema, Subschema, Target, Type, Value};

/// Limit on types inside types.
const DEEPEST: usize = 3;
/// Limit on listed values of an enum and types of a union.
const MOST: usize = 6;

impl Schema {
    /// Returns the name of a type: `string (date-time)`, `list of integer`, `` `Gate` or null ``.
    pub(in crate::diff) fn type_name(&self, part: &Subschema) -> String {
        self.type_name_within(part, DEEPEST)
    }

    fn type_name_within(&self, part: &Subschema, depth: usize) -> String {
        let name = self.type_alone(part, depth);
        let is_nullable = part.nullable || self.resolve(part).nullable;
        if is_nullable { name + " or null" } else { name }
    }

    fn type_alone(&self, part: &Subschema, depth: usize) -> String {
        let Some(deeper) = depth.checked_sub(1) else { return "..".to_owned() };
        let inner = |part: &Subschema| self.type_name_within(part, deeper);
        match &part.ty {
            Type::String(_) if part.to.is_some() => id(part.to.as_ref()),
            Type::String(string) => match &string.format {
                Some(format) => format!("string ({})", format.as_str()),
                None => "string".to_owned(),
            },
            Type::Number(_) => "number".to_owned(),
            Type::Integer(_) => "integer".to_owned(),
            Type::Boolean => "boolean".to_owned(),
            Type::Enum(values) => listed(values.iter().map(|value| value.text.clone()).collect(), " | "),
            Type::Const(value) => format!("constant {}", json(value)),
            Type::Array(array) => format!("list of {}", inner(&array.items)),
            Type::Tuple(elements) => format!("({})", listed(elements.iter().map(inner).collect(), ", ")),
            Type::Map(values) => format!("map of {}", inner(values)),
            Type::Object(_) => "object".to_owned(),
            Type::Ref(reference) => match (reference.definition(), self.referenced(reference)) {
                (Some(name), _) => name.to_owned(),
                (None, Some(target)) => inner(target),
                (None, None) => reference.pointer.clone(),
            },
            Type::Union(union) => {
                let types = union.members.iter().map(|member| inner(&member.schema)).collect();
                format!("one of {}", listed(types, ", "))
            }
            Type::Any(None) => "any JSON".to_owned(),
            Type::Any(Some(ty)) => format!("any {}", ty.as_str()),
        }
    }
}

fn id(to: Option<&Target>) -> String {
    match to {
        Some(Target::Types(types)) => {
            let names: Vec<&str> = types.iter().map(|name| name.text.as_str()).collect();
            format!("ID of {}", names.join(" or "))
        }
        _ => "ID".to_owned(),
    }
}

/// Joins names, and shortens the list if it is long.
fn listed(mut names: Vec<String>, separator: &str) -> String {
    let others = names.len().saturating_sub(MOST);
    names.truncate(MOST);
    if others > 0 {
        names.push(format!("{others} more"));
    }
    names.join(separator)
}

/// Returns a value as JSON.
pub(super) fn json(value: &Value) -> String {
    let mut text = String::new();
    write_value(value, &mut text);
    text
}

fn write_value(value: &Value, text: &mut String) {
    match value {
        Value::Null => text.push_str("null"),
        Value::Bool(value) => text.push_str(if *value { "true" } else { "false" }),
        Value::Number(number) => text.push_str(number),
        Value::String(string) => write_string(string, text),
        Value::Array(elements) => {
            text.push('[');
            for (at, element) in elements.iter().enumerate() {
                text.push_str(if at > 0 { ", " } else { "" });
                write_value(element, text);
            }
            text.push(']');
        }
        Value::Object(members) => {
            text.push('{');
            for (at, (name, value)) in members.iter().enumerate() {
                text.push_str(if at > 0 { ", " } else { "" });
                write_string(name, text);
                text.push_str(": ");
                write_value(value, text);
            }
            text.push('}');
        }
    }
}

fn write_string(string: &str, text: &mut String) {
    text.push('"');
    for character in string.chars() {
        match character {
            '"' | '\\' => text.extend(['\\', character]),
            control if control.is_control() => {
                let _ = write!(text, "\\u{:04x}", u32::from(control));
            }
            character => text.push(character),
        }
    }
    text.push('"');
}
