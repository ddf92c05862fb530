//! The members of JSON objects that the sandbox itself puts together.

use serde_json::{Map, Value};

/// Returns the members of an object; none of any other value.
pub(crate) fn members(value: Value) -> Map<String, Value> {
    match value {
        Value::Object(members) => members,
        _ => Map::new(),
    }
}
