//! Compares the custom attributes of a Rust type with metadata in the service: what is missing, and what conflicts. Does no IO.

use serde_json::{Map, Value};

use crate::custom::Suffix;
use crate::json::{EncodeError, Writer};
use crate::klass::AttributeDefinition;
use crate::order::sorted;
use crate::shown::shown;

/// What must be written so that the service has every attribute of a definition.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Changes {
    pub(super) added: Vec<String>,
    pub(super) extended: Vec<String>,
    /// What exists without a definition, sorted by name.
    pub(super) unknown: Vec<String>,
    /// The new state of the properties that change. A `PUT` replaces the attributes that it names and leaves the others
    /// alone; sending those back would undo what somebody else changes at the same time.
    properties: Map<String, Value>,
}

impl Changes {
    #[inline]
    pub(super) fn is_empty(&self) -> bool {
        self.properties.is_empty()
    }

    /// The body of the `PUT`.
    #[inline]
    pub(super) fn to_json(&self) -> Result<String, EncodeError> {
        let mut writer = Writer::new();
        writer.begin_object();
        writer.member("properties", &self.properties);
        writer.end_object();
        writer.finish()
    }
}

/// Returns what is missing, or an error that lists all attributes that exist with another type.
///
/// `owner` is what the attributes belong to, as an error calls it.
#[inline]
pub(super) fn changes(
    owner: &str,
    attributes: &[AttributeDefinition],
    properties: &Map<String, Value>,
) -> Result<Changes, String> {
    let mut changes = Changes { unknown: unknown(attributes, properties), ..Changes::default() };
    let mut conflicts = Vec::new();
    for attribute in attributes {
        match properties.get(attribute.name) {
            Some(Value::Object(existing)) if !is_deleted(existing) => {
                if let Err(conflict) = check_type(owner, attribute, existing) {
                    conflicts.push(conflict);
                    continue;
                }
                if let Some(extended) = extend(attribute, existing) {
                    changes.extended.push(attribute.name.to_owned());
                    changes.properties.insert(attribute.name.to_owned(), Value::Object(extended));
                }
            }
            existing => {
                changes.added.push(attribute.name.to_owned());
                let existing = existing.and_then(Value::as_object);
                changes.properties.insert(attribute.name.to_owned(), Value::Object(add(attribute, existing)));
            }
        }
    }
    if conflicts.is_empty() { Ok(changes) } else { Err(conflicts.join("; ")) }
}

/// The attributes that exist without a definition.
#[inline]
fn unknown(attributes: &[AttributeDefinition], properties: &Map<String, Value>) -> Vec<String> {
    let exists = |property: &Value| property.as_object().is_some_and(|property| !is_deleted(property));
    let is_defined = |name: &str| attributes.iter().any(|attribute| attribute.name == name);
    let existing = properties.iter().filter(|(_, property)| exists(property));
    let unknown = existing.map(|(name, _)| name.as_str()).filter(|name| !is_defined(name));
    sorted(unknown).into_iter().map(|(name, _)| name.to_owned()).collect()
}

/// Deleted attributes remain in the metadata.
#[inline]
fn is_deleted(property: &Map<String, Value>) -> bool {
    property.get("deletedAt").is_some_and(|deleted_at| !deleted_at.is_null())
}

/// The suffix determines the type, so a conflict is rare; but with one, every write would fail.
#[inline]
fn check_type(
    owner: &str,
    attribute: &AttributeDefinition,
    existing: &Map<String, Value>,
) -> Result<(), String> {
    let conflict = |expected: &str, found: &str| {
        Err(format!(
            "custom attribute `{}` of {owner} is {found} in Kustomer, but {expected} in the Rust type",
            attribute.name
        ))
    };
    if let Some(found) = existing.get("type").and_then(Value::as_str)
        && !fits(attribute.suffix, found)
    {
        let found = shown(found, 32);
        return conflict(&format!("a `{}`", attribute.suffix.metadata_type()), &format!("a `{found}`"));
    }
    match is_multi(existing) {
        Some(true) if !attribute.multi => conflict("a single value", "a list"),
        Some(false) if attribute.multi => conflict("a list", "a single value"),
        _ => Ok(()),
    }
}

/// Only `string` is documented as the name of a type. Names with a clear meaning can conflict; any other fits. A date or
/// a tree may be called a string, which it is on the wire.
#[inline]
fn fits(suffix: Suffix, found: &str) -> bool {
    let own = suffix.metadata_type();
    match found {
        "string" | "text" | "uri" | "url" => !matches!(own, "number" | "boolean"),
        "number" | "integer" | "float" | "double" => own == "number",
        "boolean" | "bool" => own == "boolean",
        "date" | "date-time" | "datetime" => own == "date",
        "tree" => own == "tree",
        _ => true,
    }
}

/// Both `multi` and `array` mark lists in metadata. `None` where neither is present.
#[inline]
fn is_multi(property: &Map<String, Value>) -> Option<bool> {
    let flags = ["multi", "array"].map(|name| property.get(name).and_then(Value::as_bool));
    if flags.contains(&Some(true)) { Some(true) } else { flags.into_iter().flatten().next() }
}

/// The property with the values that are missing in its list. A property without a list accepts any value, and a list
/// would refuse the values that others write.
#[inline]
fn extend(attribute: &AttributeDefinition, existing: &Map<String, Value>) -> Option<Map<String, Value>> {
    let known = existing.get("enumeration")?.as_array().filter(|known| !known.is_empty())?;
    let missing: Vec<Value> = attribute
        .enumeration
        .iter()
        .filter(|value| !known.iter().any(|known| known.as_str() == Some(value)))
        .map(|value| Value::from(*value))
        .collect();
    if missing.is_empty() {
        return None;
    }
    let mut extended = writable(existing);
    let values = known.iter().cloned().chain(missing).collect();
    extended.insert("enumeration".to_owned(), Value::Array(values));
    Some(extended)
}

/// A property that is missing, or was deleted: then its other members are preserved. The type is not sent, since the
/// suffix determines it.
#[inline]
fn add(attribute: &AttributeDefinition, existing: Option<&Map<String, Value>>) -> Map<String, Value> {
    let mut property = existing.map(writable).unwrap_or_default();
    let mut set = |name: &str, value: Value| property.insert(name.to_owned(), value);
    if let Some(display_name) = attribute.display_name {
        set("displayName", display_name.into());
    }
    if !attribute.enumeration.is_empty() {
        set("enumeration", attribute.enumeration.to_vec().into());
    }
    if attribute.multi {
        set("multi", true.into());
    }
    if let Some(target) = attribute.target {
        set("target", target.into());
    }
    property
}

/// A property as it may be sent back: all of its members but those that only the service writes.
#[inline]
fn writable(property: &Map<String, Value>) -> Map<String, Value> {
    const STAMPS: [&str; 9] = [
        "createdAt",
        "createdBy",
        "deletedAt",
        "deletedBy",
        "hasSensitiveAttributes",
        "modifiedAt",
        "modifiedBy",
        "updatedAt",
        "updatedBy",
    ];
    let mut writable = Map::new();
    for (name, value) in property {
        if !STAMPS.contains(&name.as_str()) {
            writable.insert(name.clone(), value.clone());
        }
    }
    writable
}

#[cfg(test)]
mod tests;
