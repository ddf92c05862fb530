//! The words of `meta.schema.json` and those that are known here are the same.

use serde_json::Value;

use super::*;
use crate::model::{Grounds, Idempotency, Location, Method, Paging, RateLimit, SearchClass};

fn meta() -> Value {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../schemas/meta.schema.json");
    let text = std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{path}: {error}"));
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// Compares what stands at a pointer, the names of an object or the strings of an array, with words.
fn same<'w>(meta: &Value, pointer: &str, words: impl IntoIterator<Item = &'w str>) {
    let mut found: Vec<&str> = match meta.pointer(pointer) {
        Some(Value::Object(members)) => members.keys().map(String::as_str).collect(),
        Some(Value::Array(values)) => values.iter().map(|value| value.as_str().expect("a string")).collect(),
        other => panic!("`{pointer}` is {other:?}"),
    };
    let mut words: Vec<&str> = words.into_iter().collect();
    found.sort_unstable();
    words.sort_unstable();
    assert_eq!(
        found, words,
        "`{pointer}` of meta.schema.json on the left, the words that are known on the right"
    );
}

#[test]
fn keywords_are_the_same() {
    let meta = meta();
    let names = |which: fn(&&Keyword) -> bool| KEYWORDS.iter().filter(which).map(|keyword| keyword.name);
    same(&meta, "/properties", names(|keyword| keyword.at_root));
    same(&meta, "/$defs/subschema/properties", names(|keyword| keyword.name != "$defs"));
}

#[test]
fn words_of_kustomer_are_the_same() {
    let meta = meta();
    for (part, words) in [
        ("rootWords", ROOT_WORDS),
        ("partWords", PROPERTY_WORDS),
        ("partWords", SUBSCHEMA_WORDS),
        ("relationship", RELATIONSHIP_WORDS),
        ("operation", OPERATION_WORDS),
        ("parameter", PARAMETER_WORDS),
        ("body", BODY_WORDS),
        ("answer", ANSWER_WORDS),
        ("search", SEARCH_WORDS),
        ("searchField", SEARCH_FIELD_WORDS),
        ("rootWords/properties/create", CREATE_WORDS),
        ("rootWords/properties/basis", ROOT_PARTS),
        ("operation/properties/basis", OPERATION_PARTS),
        ("operation/properties/roles", ROLE_WORDS),
    ] {
        same(&meta, &format!("/$defs/{part}/properties"), words.iter().copied());
        let closed = meta.pointer(&format!("/$defs/{part}/additionalProperties"));
        assert_eq!(closed, Some(&Value::Bool(false)), "other words can stand in `{part}`");
    }
}

#[test]
fn values_of_words_are_the_same() {
    let meta = meta();
    let of = |part: &str| format!("/$defs/{part}/enum");
    same(&meta, &of("operation/properties/call"), CALLS.iter().copied());
    same(&meta, &of("operation/properties/method"), Method::ALL.map(Method::as_str));
    same(&meta, &of("operation/properties/paging"), Paging::ALL.map(Paging::as_str));
    same(&meta, &of("operation/properties/idempotency"), Idempotency::ALL.map(Idempotency::as_str));
    same(&meta, &of("operation/properties/rateLimits/items"), RateLimit::ALL.map(RateLimit::as_str));
    same(&meta, &of("operation/properties/body/anyOf/0"), BODIES.iter().copied());
    same(&meta, &of("parameter/properties/in"), Location::ALL.map(Location::as_str));
    same(&meta, &of("searchField/properties/class"), SearchClass::ALL.map(SearchClass::as_str));
    same(&meta, &of("grounds"), Grounds::ALL.map(Grounds::as_str));
    same(&meta, &of("subschema/properties/type/anyOf/0"), JsonType::ALL.map(JsonType::as_str));
    let Some(Value::Array(forms)) = meta.pointer("/$defs/answer/oneOf") else {
        panic!("the forms of an answer")
    };
    let forms: Vec<&Value> = forms.iter().map(|form| &form["required"][0]).collect();
    assert_eq!(forms, ANSWER_FORMS);
}

#[test]
fn an_editor_has_something_to_say_about_every_word() {
    let meta = meta();
    let mut parts = vec![&meta];
    parts.extend(meta["$defs"].as_object().expect("parts").values());
    let mut words = 0;
    for part in parts {
        for (name, word) in part["properties"].as_object().into_iter().flatten() {
            // What is only narrowed down was described where it comes from.
            if part["additionalProperties"] == Value::Bool(false) {
                let description = word["description"].as_str().unwrap_or_default();
                assert!(description.len() > 10, "`{name}` has no description: {word}");
                words += 1;
            }
        }
    }
    assert!(words > 80, "{words} words were looked at");
}
