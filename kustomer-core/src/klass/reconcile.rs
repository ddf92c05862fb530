//! A Klass as a Rust type knows it, against the metadata that the service holds: what is missing, and what cannot go
//! together. Pure.

use serde_json::{Map, Value};

use super::{AttributeDefinition, KlassDefinition};
use crate::custom::Suffix;
use crate::json::{EncodeError, Writer};

/// What must be written so that the service knows every attribute of a definition.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Changes {
    pub(super) added: Vec<String>,
    pub(super) extended: Vec<String>,
    /// The new state of the properties that change, and of no other: a `PUT` leaves attributes alone that it does
    /// not name, while it replaces those that it names. Sending the untouched ones back would undo what somebody
    /// else changes in the meantime.
    properties: Map<String, Value>,
}

impl Changes {
    pub(super) fn is_empty(&self) -> bool {
        self.properties.is_empty()
    }

    /// The body of the `PUT`.
    pub(super) fn to_json(&self) -> Result<String, EncodeError> {
        let mut writer = Writer::new();
        writer.begin_object();
        writer.member("properties", &self.properties);
        writer.end_object();
        writer.finish()
    }
}

/// What is missing; an error for attributes that exist with another type, all of them at once.
pub(super) fn changes(
    definition: &KlassDefinition,
    properties: &Map<String, Value>,
) -> Result<Changes, String> {
    let mut changes = Changes::default();
    let mut conflicts = Vec::new();
    for attribute in &definition.attributes {
        match properties.get(attribute.name) {
            Some(Value::Object(existing)) if !is_deleted(existing) => {
                if let Err(conflict) = check_type(definition.name, attribute, existing) {
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

/// Deleted attributes stay listed.
fn is_deleted(property: &Map<String, Value>) -> bool {
    property.get("deletedAt").is_some_and(|deleted_at| !deleted_at.is_null())
}

/// The suffix fixes the type, so that a conflict is rare; but where there is one, every write would fail.
fn check_type(
    klass: &str,
    attribute: &AttributeDefinition,
    existing: &Map<String, Value>,
) -> Result<(), String> {
    let conflict = |expected: &str, found: &str| {
        Err(format!(
            "custom attribute `{}` of the Klass `{klass}` is {found} in Kustomer, but {expected} in the Rust type",
            attribute.name
        ))
    };
    if let Some(found) = existing.get("type").and_then(Value::as_str)
        && !fits(attribute.suffix, found)
    {
        let found = crate::error::shown(found, 32);
        return conflict(&format!("a `{}`", attribute.suffix.metadata_type()), &format!("a `{found}`"));
    }
    match is_multi(existing) {
        Some(true) if !attribute.multi => conflict("a single value", "a list"),
        Some(false) if attribute.multi => conflict("a list", "a single value"),
        _ => Ok(()),
    }
}

/// Only `string` is documented as the name of a type. Names that are clear contradict clearly; any other says
/// nothing. A date or a tree may well be called a string: it is one on the wire.
fn fits(suffix: Suffix, found: &str) -> bool {
    match found {
        "string" | "text" | "uri" | "url" => !matches!(suffix, Suffix::Num | Suffix::Bool),
        "number" | "integer" | "float" | "double" => suffix == Suffix::Num,
        "boolean" | "bool" => suffix == Suffix::Bool,
        "date" | "date-time" | "datetime" => suffix == Suffix::At,
        "tree" => suffix == Suffix::Tree,
        _ => true,
    }
}

/// Both `multi` and `array` mark lists in metadata. Where neither stands, nothing is known.
fn is_multi(property: &Map<String, Value>) -> Option<bool> {
    let flags = ["multi", "array"].map(|name| property.get(name).and_then(Value::as_bool));
    if flags.contains(&Some(true)) { Some(true) } else { flags.into_iter().flatten().next() }
}

/// The property with the values that its list lacks. A property without a list takes any value already, and a list
/// would forbid the ones that others write.
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

/// A property that is not there, or was deleted: then what is known of it stays. The type is not sent, since the
/// suffix says it.
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

/// A property as it may be sent back: all of it, known to us or not, but the stamps that only the service writes.
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
    property
        .iter()
        .filter(|(name, _)| !STAMPS.contains(&name.as_str()))
        .map(|(name, value)| (name.clone(), value.clone()))
        .collect()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn attribute(name: &'static str, suffix: Suffix) -> AttributeDefinition {
        let mut attribute = AttributeDefinition::of::<String>(name);
        attribute.suffix = suffix;
        attribute
    }

    fn against(attribute: AttributeDefinition, properties: &Value) -> Result<Changes, String> {
        let properties = properties.as_object().expect("an object");
        changes(&KlassDefinition::new("flight", vec![attribute]), properties)
    }

    #[test]
    fn only_what_is_missing_is_sent() {
        let mut definition = KlassDefinition::new(
            "flight",
            vec![attribute("numberStr", Suffix::Str), AttributeDefinition::of::<Vec<String>>("legsStr")],
        );
        let existing = json!({"numberStr": {"type": "string"}, "otherNum": {"type": "number"}});
        let changes = changes(&definition, existing.as_object().expect("an object")).expect("no conflict");
        assert_eq!(changes.added, ["legsStr"]);
        assert_eq!(changes.to_json().as_deref(), Ok(r#"{"properties":{"legsStr":{"multi":true}}}"#));
        definition.attributes.truncate(1);
        let changes = super::changes(&definition, existing.as_object().expect("an object"));
        assert_eq!(changes, Ok(Changes::default()));
    }

    #[test]
    fn a_deleted_attribute_is_added_again_with_what_was_known_of_it() {
        let existing = json!({"seatStr": {"type": "string", "displayName": "Seat", "x": 1,
            "deletedAt": "2026-01-01T00:00:00.000Z", "deletedBy": "u", "modifiedBy": "u"}});
        let changes = against(attribute("seatStr", Suffix::Str), &existing).expect("no conflict");
        assert_eq!(changes.added, ["seatStr"]);
        let property = changes.properties.get("seatStr");
        assert_eq!(property, Some(&json!({"type": "string", "displayName": "Seat", "x": 1})));
        let restored = json!({"seatStr": {"type": "string", "deletedAt": null}});
        assert_eq!(against(attribute("seatStr", Suffix::Str), &restored), Ok(Changes::default()));
    }

    #[test]
    fn a_list_of_values_grows_and_keeps_the_rest_of_its_property() {
        let mut class = attribute("classStr", Suffix::Str);
        class.enumeration = &["economy", "first"];
        let existing = json!({"classStr": {"type": "string", "enumeration": ["economy", "business"],
            "sensitive": {"enabled": true}, "unknown": [1], "updatedAt": "2026"}});
        let changes = against(class.clone(), &existing).expect("no conflict");
        assert_eq!((changes.added.len(), changes.extended.as_slice()), (0, &["classStr".to_owned()][..]));
        assert_eq!(
            changes.properties.get("classStr"),
            Some(&json!({"type": "string", "enumeration": ["economy", "business", "first"],
                "sensitive": {"enabled": true}, "unknown": [1]}))
        );
        for enough in [json!(["first", "economy", "x"]), json!([]), json!(true), json!(null)] {
            let existing = json!({"classStr": {"type": "string", "enumeration": enough}});
            assert_eq!(against(class.clone(), &existing), Ok(Changes::default()), "{existing}");
        }
    }

    #[test]
    fn another_type_is_a_conflict_that_names_both() {
        for (attribute, existing, expected) in [
            (
                attribute("delayNum", Suffix::Num),
                json!({"delayNum": {"type": "string"}}),
                "custom attribute `delayNum` of the Klass `flight` is a `string` in Kustomer, but a `number` in the Rust type",
            ),
            (
                attribute("seatStr", Suffix::Str),
                json!({"seatStr": {"type": "boolean"}}),
                "custom attribute `seatStr` of the Klass `flight` is a `boolean` in Kustomer, but a `string` in the Rust type",
            ),
            (
                attribute("seatStr", Suffix::Str),
                json!({"seatStr": {"type": "string", "array": true}}),
                "custom attribute `seatStr` of the Klass `flight` is a list in Kustomer, but a single value in the Rust type",
            ),
            (
                AttributeDefinition::of::<Vec<String>>("legsStr"),
                json!({"legsStr": {"type": "string", "multi": false}}),
                "custom attribute `legsStr` of the Klass `flight` is a single value in Kustomer, but a list in the Rust type",
            ),
        ] {
            assert_eq!(against(attribute, &existing), Err(expected.to_owned()));
        }
    }

    #[test]
    fn a_type_that_says_nothing_clear_is_no_conflict() {
        for (suffix, found) in [
            (Suffix::At, "string"),
            (Suffix::At, "date-time"),
            (Suffix::Tree, "string"),
            (Suffix::Num, "decimal128"),
            (Suffix::Bool, ""),
        ] {
            let existing = json!({"a": {"type": found}});
            assert_eq!(
                against(attribute("a", suffix), &existing),
                Ok(Changes::default()),
                "{suffix} {found}"
            );
        }
        for existing in [json!({"a": {}}), json!({"a": {"type": 7, "multi": "x"}})] {
            assert_eq!(against(attribute("a", Suffix::Num), &existing), Ok(Changes::default()), "{existing}");
        }
    }

    #[test]
    fn a_new_attribute_says_all_that_the_type_knows() {
        let mut owner =
            AttributeDefinition::of::<crate::Id<()>>("ownerId").display_name("Owner").target("user");
        owner.enumeration = &["a"];
        let changes = against(owner, &json!({})).expect("no conflict");
        assert_eq!(
            changes.properties.get("ownerId"),
            Some(&json!({"displayName": "Owner", "enumeration": ["a"], "target": "user"}))
        );
    }
}
