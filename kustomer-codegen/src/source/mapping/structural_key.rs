//! A key that is equal for equal unnamed types, whatever their descriptions.

use std::fmt::Write;

use kustomer_schema::{AdditionalProperties, SourceString, Subschema, Target, Type};

/// Returns a text that describes the structure of a type.
pub(super) fn structural_key(schema: &Subschema) -> String {
    let mut text = String::new();
    write_key(schema, &mut text);
    text
}

fn write_key(schema: &Subschema, text: &mut String) {
    text.push_str(if schema.nullable { "?" } else { "" });
    if let Some(target) = &schema.to {
        let types: &[SourceString] = if let Target::Types(types) = target { types } else { &[] };
        text.push('@');
        for word in types {
            text.push_str(&word.text);
            text.push('|');
        }
    }
    // Writing into a string never fails.
    match &schema.ty {
        Type::String(string) => {
            let _ = write!(text, "s{:?}", string.format);
        }
        Type::Number(_) => text.push('n'),
        Type::Integer(limits) => {
            let _ = write!(text, "i{:?}{:?}", limits.minimum, limits.maximum);
        }
        Type::Boolean => text.push('b'),
        Type::Enum(values) => {
            let _ = values.iter().try_for_each(|value| write!(text, "{:?},", value.text));
        }
        Type::Const(value) => {
            let _ = write!(text, "={value:?}");
        }
        Type::Array(array) => {
            text.push('[');
            write_key(&array.items, text);
            text.push(']');
        }
        Type::Tuple(parts) => {
            text.push('(');
            for part in parts {
                write_key(part, text);
                text.push(',');
            }
            text.push(')');
        }
        Type::Map(values) => {
            text.push('<');
            write_key(values, text);
            text.push('>');
        }
        Type::Object(object) => {
            text.push('{');
            for property in &object.properties {
                let rust = property.schema.rust_name.as_ref().map(|name| name.text.as_str());
                let _ = write!(
                    text,
                    "{:?}{rust:?}{}{:?}:",
                    property.name, property.required, property.schema.access
                );
                write_key(&property.schema, text);
                text.push(',');
            }
            match &object.additional {
                AdditionalProperties::Any => text.push('+'),
                AdditionalProperties::Of(values) => write_key(values, text),
                _ => {}
            }
            text.push('}');
        }
        Type::Ref(reference) => {
            let _ = write!(text, "#{}", reference.pointer);
        }
        Type::Union(union) => {
            let _ = write!(text, "|{:?}", union.tag.as_ref().map(|tag| &tag.text));
            for member in &union.members {
                write_key(&member.schema, text);
                text.push('|');
            }
        }
        other => {
            let _ = write!(text, "{other:?}");
        }
    }
}
