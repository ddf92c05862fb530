//! Finds what is missing from a document after it was decoded and encoded: nothing that the schema lists may be lost.
//! The exceptions are here and nowhere else.

use serde_json::{Map, Value};

/// Returns the places in `sent` that are missing or different in `kept`.
///
/// `null` is the same as omitted, and so is an empty object. Custom objects of every Klass have one type in the SDK,
/// named `kobject`. Of a record, only type, ID, attributes and relationships are compared, and of a relationship only
/// its data: `links` are paths that follow from these. A name that starts with `$` is in no schema: the service marks the
/// preview of a new customer with `$init`.
pub(crate) fn lost(sent: &Value, kept: &Value) -> Vec<String> {
    let mut places = Vec::new();
    let is_kobject =
        kept["type"] == "kobject" && sent["type"].as_str().is_some_and(|ty| ty.starts_with("kobject."));
    if !is_kobject {
        compare(&sent["type"], &kept["type"], "type", &mut places);
    }
    for name in ["id", "attributes"] {
        compare(&sent[name], &kept[name], name, &mut places);
    }
    let none = Map::new();
    for (name, relationship) in sent["relationships"].as_object().unwrap_or(&none) {
        let place = format!("relationships.{name}");
        compare_ids(&relationship["data"], &kept["relationships"][name]["data"], &place, &mut places);
    }
    places
}

/// Compares any two values like [`lost`].
pub(crate) fn compare(sent: &Value, kept: &Value, place: &str, places: &mut Vec<String>) {
    match (sent, kept) {
        (Value::Null, _) => {}
        (Value::Object(sent), Value::Null) if sent.is_empty() => {}
        (Value::Object(sent), Value::Object(kept)) => {
            for (name, value) in sent.iter().filter(|(name, _)| !name.starts_with('$')) {
                let kept = kept.get(name).unwrap_or(&Value::Null);
                compare(value, kept, &format!("{place}.{name}"), places);
            }
        }
        (Value::Array(sent), Value::Array(kept)) if sent.len() == kept.len() => {
            for (at, (sent, kept)) in sent.iter().zip(kept).enumerate() {
                compare(sent, kept, &format!("{place}[{at}]"), places);
            }
        }
        (Value::Number(sent), Value::Number(kept)) if sent.as_f64() == kept.as_f64() => {}
        (sent, kept) if sent == kept => {}
        (sent, kept) => places.push(format!("{place}: {sent} became {kept}")),
    }
}

/// Where records of any type are allowed, the type is not stored.
fn compare_ids(sent: &Value, kept: &Value, place: &str, places: &mut Vec<String>) {
    match (sent, kept) {
        (Value::Array(sent), Value::Array(kept)) if sent.len() == kept.len() => {
            for (sent, kept) in sent.iter().zip(kept) {
                compare_ids(sent, kept, place, places);
            }
        }
        (Value::Object(_), Value::Object(kept)) if !kept.contains_key("type") => {
            compare(&sent["id"], &kept["id"].clone(), place, places);
        }
        _ => compare(sent, kept, place, places),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn what_is_missing_or_changed_is_reported_with_its_place() {
        let sent = json!({
            "type": "team", "id": "1", "attributes": { "name": "a", "icon": null, "members": [{ "id": 1 }, 2.0] },
            "relationships": { "org": { "data": { "type": "org", "id": "5" }, "links": {} } }, "links": {},
        });
        assert_eq!(lost(&sent, &sent), Vec::<String>::new());
        let kept = json!({ "type": "team", "id": "1", "attributes": { "members": [{ "id": "1" }, 2] } });
        assert_eq!(
            lost(&sent, &kept),
            [
                r#"attributes.members[0].id: 1 became "1""#,
                r#"attributes.name: "a" became null"#,
                r#"relationships.org: {"id":"5","type":"org"} became null"#,
            ]
        );
    }
}
