//! Changes of the regular response: a value set or removed at a JSON pointer.

use serde_json::Value;

/// What is changed in the JSON of a response.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Edit {
    /// A JSON pointer, such as `/data/0/attributes/status`.
    pub(super) pointer: String,
    /// `None` removes what is there.
    pub(super) value: Option<Value>,
}

impl Edit {
    /// # Errors
    /// If the pointer is malformed or is that of the whole document; the message says why.
    pub(super) fn new(pointer: &str, value: Option<Value>) -> Result<Self, String> {
        if !pointer.starts_with('/') {
            return Err(format!("`{pointer}` is not the JSON pointer of a value: it begins with `/`"));
        }
        Ok(Self { pointer: pointer.to_owned(), value })
    }

    /// Changes a document. Where its parent does not exist, nothing is changed.
    fn apply(&self, document: &mut Value) {
        let Some((parent, name)) = self.pointer.rsplit_once('/') else { return };
        let name = name.replace("~1", "/").replace("~0", "~");
        match (document.pointer_mut(parent), &self.value) {
            (Some(Value::Object(members)), Some(value)) => drop(members.insert(name, value.clone())),
            (Some(Value::Object(members)), None) => drop(members.remove(&name)),
            (Some(Value::Array(items)), value) => {
                let Some(at) = name.parse().ok().filter(|at| *at < items.len()) else { return };
                match value {
                    Some(value) => drop(std::mem::replace(&mut items[at], value.clone())),
                    None => drop(items.remove(at)),
                }
            }
            _ => {}
        }
    }
}

/// Returns the body with the changes; one that is not JSON is returned as it is.
pub(crate) fn edited(body: &[u8], edits: &[Edit]) -> Vec<u8> {
    let Ok(mut document) = serde_json::from_slice(body) else { return body.to_vec() };
    for edit in edits {
        edit.apply(&mut document);
    }
    document.to_string().into_bytes()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn values_are_set_and_removed_where_their_parent_exists() {
        let body = json!({ "data": [{ "a/b": 1, "c": 2 }, { "d": 3 }, 7] }).to_string();
        let edit = |pointer, value| Edit::new(pointer, value).unwrap();
        let edits = [
            edit("/data/0/a~1b", Some(json!("x"))),
            edit("/data/0/new", Some(json!([]))),
            edit("/data/0/c", None),
            edit("/data/2", Some(json!(8))),
            edit("/data/1", None),
            edit("/data/9", Some(json!(1))),
            edit("/none/x", Some(json!(1))),
            edit("/none", None),
        ];
        let edited: Value = serde_json::from_slice(&edited(body.as_bytes(), &edits)).unwrap();
        assert_eq!(edited, json!({ "data": [{ "a/b": "x", "new": [] }, 8] }));
    }

    #[test]
    fn a_body_that_is_not_json_stays_as_it_is() {
        assert_eq!(edited(b"<html>", &[Edit::new("/a", None).unwrap()]), b"<html>");
        assert!(Edit::new("data", None).unwrap_err().contains("begins with `/`"));
    }
}
