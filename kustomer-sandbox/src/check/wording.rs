//! How messages show names, lists and kinds of values.

use serde_json::Value;

pub(crate) fn join(path: &str, name: &str) -> String {
    let name = shortened(name);
    if path.is_empty() { name } else { format!("{path}.{name}") }
}

/// `a`, `b`, `c` with backticks, as messages show lists of words.
pub(crate) fn listed(words: &[&str]) -> String {
    words.iter().map(|word| format!("`{word}`")).collect::<Vec<_>>().join(", ")
}

/// A name from outside, cut to a length that suits a message.
pub(crate) fn shortened(name: &str) -> String {
    const LONGEST: usize = 64;
    if name.chars().count() <= LONGEST {
        return name.to_owned();
    }
    name.chars().take(LONGEST).chain(['…']).collect()
}

/// What a JSON value is, in the words of messages.
pub(crate) fn kind_of(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "a boolean",
        Value::Number(_) => "a number",
        Value::String(_) => "a string",
        Value::Array(_) => "an array",
        Value::Object(_) => "an object",
    }
}
