//! Metadata: the custom attributes that are defined for a resource.

use jiff::Timestamp;
use serde_json::{Map, Value, json};

use crate::custom;
use crate::timestamp;

/// The writable members of an attribute.
const WRITABLE: &[&str] =
    &["array", "displayName", "enumeration", "lastNodeRequired", "multi", "sensitive", "target", "tree"];

/// The metadata of one resource.
#[derive(Debug, Clone, Default)]
pub(crate) struct Metadata {
    /// By attribute name. Deleted attributes remain, with `deletedAt`.
    pub(crate) properties: Map<String, Value>,
    /// The other writable members: relationships, standard properties, validations.
    pub(crate) others: Map<String, Value>,
}

impl Metadata {
    /// Writes checked fields. Each attribute is replaced as a whole; attributes that are not given remain.
    pub(crate) fn update(&mut self, now: Timestamp, user: &str, mut fields: Map<String, Value>) {
        if let Some(Value::Object(properties)) = fields.remove("properties") {
            for (name, property) in properties {
                let old = self.properties.get(&name);
                if let Some(property) = written_property(&name, property, old, now, user) {
                    self.properties.insert(name, property);
                }
            }
        }
        self.others.extend(fields);
    }
}

/// Returns an attribute after a write.
///
/// How a client deletes an attribute is not documented; here `null` does. Writing the attribute again restores it,
/// unless it is written with the `deletedAt` it was read with.
fn written_property(
    name: &str,
    written: Value,
    old: Option<&Value>,
    now: Timestamp,
    user: &str,
) -> Option<Value> {
    let Value::Object(written) = written else {
        let mut property = old?.clone();
        mark_deleted(&mut property, now, user);
        return Some(property);
    };
    let mut property = Map::new();
    for (member, value) in &written {
        if WRITABLE.contains(&member.as_str()) && !value.is_null() {
            property.insert(member.clone(), value.clone());
        }
    }
    let at = timestamp::render(now);
    property.insert("type".to_owned(), custom::wire_type(name).into());
    property.entry("displayName").or_insert_with(|| custom::display_name(name).into());
    property.insert("modifiedAt".to_owned(), at.clone().into());
    property.insert("updatedAt".to_owned(), at.into());
    property.insert("modifiedBy".to_owned(), user.into());
    if let Some(old) =
        old.filter(|old| !old["deletedAt"].is_null() && written.get("deletedAt") == old.get("deletedAt"))
    {
        property.insert("deletedAt".to_owned(), old["deletedAt"].clone());
        property.insert("deletedBy".to_owned(), old["deletedBy"].clone());
    }
    Some(Value::Object(property))
}

fn mark_deleted(property: &mut Value, now: Timestamp, user: &str) {
    if property["deletedAt"].is_null() {
        property["deletedAt"] = json!(timestamp::render(now));
        property["deletedBy"] = json!(user);
    }
}
