//! JSON objects that the sandbox itself puts together.

use serde_json::{Map, Value};

/// Returns the members of an object; none of any other value.
pub(crate) fn members(value: Value) -> Map<String, Value> {
    match value {
        Value::Object(members) => members,
        _ => Map::new(),
    }
}

/// Returns an object with these members. They are moved into it; the macro `json!` copies what it is given.
pub(crate) fn object<const N: usize>(members: [(&str, Value); N]) -> Value {
    Value::Object(members.into_iter().map(|(name, value)| (name.to_owned(), value)).collect())
}
