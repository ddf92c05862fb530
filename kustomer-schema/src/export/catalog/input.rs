//! Definitions that have another form in requests, where objects are closed.

use super::scope::Scope;
use crate::model::{AdditionalProperties, Subschema, Type};

/// Whether a definition has another form in requests: it contains an object, which is closed there.
pub(super) fn differs(scope: &Scope<'_>, name: &str, above: &mut Vec<String>) -> bool {
    if above.iter().any(|known| known == name) {
        return false;
    }
    let Some(found) = scope.schema.definition(name) else { return false };
    above.push(name.to_owned());
    let differs = contains_object(scope, &found.schema, above);
    above.pop();
    differs
}

fn contains_object(scope: &Scope<'_>, schema: &Subschema, above: &mut Vec<String>) -> bool {
    match &schema.ty {
        Type::Object(object) => {
            !matches!(object.additional, AdditionalProperties::Any) || !object.properties.is_empty()
        }
        Type::Array(array) => contains_object(scope, &array.items, above),
        Type::Map(values) => contains_object(scope, values, above),
        Type::Tuple(elements) => elements.iter().any(|inner| contains_object(scope, inner, above)),
        Type::Union(union) => {
            union.members.iter().any(|member| contains_object(scope, &member.schema, above))
        }
        Type::Ref(reference) => reference.definition().is_some_and(|name| differs(scope, name, above)),
        _ => false,
    }
}
