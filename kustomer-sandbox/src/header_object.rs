//! HTTP headers as a JSON object.

use serde_json::{Map, Value, json};

/// Returns headers as an object. A header that occurs more than once is an array.
pub(crate) fn header_object<'h, V: Into<Value>>(
    headers: impl Iterator<Item = (&'h str, V)>,
) -> Map<String, Value> {
    let mut object = Map::new();
    for (name, value) in headers {
        match object.get_mut(name) {
            None => drop(object.insert(name.to_owned(), value.into())),
            Some(Value::Array(values)) => values.push(value.into()),
            Some(first) => *first = json!([first.take(), value.into()]),
        }
    }
    object
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_header_that_occurs_more_than_once_is_an_array() {
        let headers = [("a", "1"), ("b", "2"), ("a", "3"), ("a", "4")];
        let object = Value::Object(header_object(headers.into_iter()));
        assert_eq!(object, json!({ "a": ["1", "3", "4"], "b": "2" }));
    }
}
