//! Names for the variants of a union without a tag.

use kustomer_schema::{JsonType, Subschema, Type, Value};

/// Returns the name of a variant for a member of a union without a tag.
pub(super) fn variant_name(schema: &Subschema) -> String {
    let named = match &schema.ty {
        Type::Ref(reference) => reference.definition(),
        _ => None,
    };
    named.unwrap_or_else(|| kind_name(&schema.ty)).to_owned()
}

/// Returns the name of a JSON type in a union.
pub(super) fn kind_name(ty: &Type) -> &'static str {
    match ty {
        Type::String(_) | Type::Enum(_) | Type::Const(Value::String(_)) => "text",
        Type::Number(_) | Type::Integer(_) | Type::Const(Value::Number(_)) => "number",
        Type::Boolean | Type::Const(Value::Bool(_)) => "flag",
        Type::Array(_) | Type::Tuple(_) | Type::Any(Some(JsonType::Array)) => "list",
        Type::Object(_) | Type::Map(_) | Type::Any(Some(JsonType::Object)) => "object",
        _ => "value",
    }
}
