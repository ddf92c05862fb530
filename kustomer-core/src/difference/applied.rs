//! Whether a record already has what an update sends, from their JSON texts: what the connection asks after a conflict.

use serde_json::{Map, Value};

use super::same::{Match, is_same_value_of};
use crate::resource::REV;

/// Returns true if the record in `document` has every value that the update in `body` sends.
pub(crate) fn is_applied(body: &[u8], document: &[u8]) -> bool {
    let body = serde_json::from_slice::<Map<String, Value>>(body);
    let document = serde_json::from_slice::<Value>(document);
    let (Ok(body), Ok(document)) = (body, document) else { return false };
    let (attributes, relationships) =
        (document.pointer("/data/attributes"), document.pointer("/data/relationships"));
    let attribute = |name: &str| attributes?.get(name);
    body.iter().filter(|(name, _)| *name != REV).all(|(name, wanted)| match (name.as_str(), wanted) {
        ("custom", Value::Object(custom)) => custom
            .iter()
            .all(|(name, wanted)| has(name, wanted, attribute("custom").and_then(|custom| custom.get(name)))),
        (name, wanted) => {
            let related = relationships.and_then(|relationships| relationships.get(name)?.get("data"));
            match (attribute(name), related) {
                (None, Some(data)) => ids(data) == *wanted,
                (value, data) => has(name, wanted, value) || data.is_some_and(|data| ids(data) == *wanted),
            }
        }
    })
}

fn has(name: &str, wanted: &Value, value: Option<&Value>) -> bool {
    match value {
        Some(value) => is_same_value_of(name, wanted, value, Match::Part),
        None => wanted.is_null(),
    }
}

/// The data of a relationship, as an update sends it.
fn ids(data: &Value) -> Value {
    match data {
        Value::Array(items) => items.iter().map(ids).collect(),
        data => data.get("id").cloned().unwrap_or_default(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_done(body: &str) -> bool {
        let document = r#"{"data":{"type":"customer","id":"1","attributes":{"name":"Jane","gender":null,
            "emails":[{"email":"a","verified":false}],"rev":9,"custom":{"milesNum":5.0}},
            "relationships":{"company":{"data":{"type":"company","id":"c"}},"sla":{"data":null}}}}"#;
        is_applied(body.as_bytes(), document.as_bytes())
    }

    #[test]
    fn an_update_is_applied_if_the_record_has_all_of_its_values() {
        for body in [
            r#"{"name":"Jane","rev":8}"#,
            r#"{"gender":null,"locale":null,"custom":{"milesNum":5,"tierStr":null}}"#,
            r#"{"emails":[{"email":"a"}],"company":"c","sla":null}"#,
        ] {
            assert!(is_done(body), "{body}");
        }
        for body in [
            r#"{"name":"John","rev":8}"#,
            r#"{"name":null}"#,
            r#"{"custom":{"milesNum":6}}"#,
            r#"{"company":"d"}"#,
            r#"{"company":null}"#,
            "[]",
        ] {
            assert!(!is_done(body), "{body}");
        }
    }
}
