//! JSON objects from values that are moved into them: the macro `json!` copies what it is given.

use serde_json::Value;

/// Returns an object with these members.
pub(crate) fn object<const N: usize>(members: [(&str, Value); N]) -> Value {
    Value::Object(members.into_iter().map(|(name, value)| (name.to_owned(), value)).collect())
}
