//! What is written for a Klass in which state, and what conflicts.

use serde_json::json;

use super::*;

fn attribute(name: &'static str, suffix: Suffix) -> AttributeDefinition {
    let mut attribute = AttributeDefinition::of::<String>(name);
    attribute.suffix = suffix;
    attribute
}

fn against(attribute: AttributeDefinition, properties: &Value) -> Result<Changes, String> {
    let properties = properties.as_object().expect("an object");
    changes("the Klass `flight`", &[attribute], properties)
}

#[test]
fn only_what_is_missing_is_sent() {
    let attributes = [attribute("numberStr", Suffix::Str), AttributeDefinition::of::<Vec<String>>("legsStr")];
    let existing = json!({"numberStr": {"type": "string"}, "otherNum": {"type": "number"}});
    let existing = existing.as_object().expect("an object");
    let changes = changes("the Klass `flight`", &attributes, existing).expect("no conflict");
    assert_eq!(changes.added, ["legsStr"]);
    assert_eq!(changes.unknown, ["otherNum"]);
    assert_eq!(changes.to_json().as_deref(), Ok(r#"{"properties":{"legsStr":{"multi":true}}}"#));
    let changes = super::changes("the Klass `flight`", &attributes[..1], existing);
    assert_eq!(changes, Ok(Changes { unknown: vec!["otherNum".to_owned()], ..Changes::default() }));
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
        assert_eq!(against(attribute("a", suffix), &existing), Ok(Changes::default()), "{suffix} {found}");
    }
    for existing in [json!({"a": {}}), json!({"a": {"type": 7, "multi": "x"}})] {
        assert_eq!(against(attribute("a", Suffix::Num), &existing), Ok(Changes::default()), "{existing}");
    }
}

#[test]
fn a_new_attribute_says_all_that_the_type_knows() {
    enum User {}
    impl crate::resource_type::ResourceType for User {
        const TYPE: &'static str = "user";
    }
    let mut owner = AttributeDefinition::of::<crate::Id<User>>("ownerId").display_name("Owner");
    owner.enumeration = &["a"];
    let changes = against(owner, &json!({})).expect("no conflict");
    assert_eq!(
        changes.properties.get("ownerId"),
        Some(&json!({"displayName": "Owner", "enumeration": ["a"], "target": "user"}))
    );
}
