//! The keywords of `meta.schema.json` are those of this crate.

use serde_json::Value;

use super::*;
use crate::model::{Idempotency, Method, Paging, ParameterIn, Provenance, RateLimit, SearchClass};

fn meta() -> Value {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../schemas/meta.schema.json");
    let text = std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{path}: {error}"));
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// Compares keywords with what is at a pointer: the names of an object or the strings of an array.
fn same<'w>(meta: &Value, pointer: &str, keywords: impl IntoIterator<Item = &'w str>) {
    let mut found: Vec<&str> = match meta.pointer(pointer) {
        Some(Value::Object(members)) => members.keys().map(String::as_str).collect(),
        Some(Value::Array(values)) => values.iter().map(|value| value.as_str().expect("a string")).collect(),
        other => panic!("`{pointer}` is {other:?}"),
    };
    let mut keywords: Vec<&str> = keywords.into_iter().collect();
    found.sort_unstable();
    keywords.sort_unstable();
    assert_eq!(
        found, keywords,
        "`{pointer}` of meta.schema.json on the left, the keywords that are known on the right"
    );
}

#[test]
fn the_meta_schema_has_the_same_keywords() {
    let meta = meta();
    let names = |which: fn(&&StandardKeyword) -> bool| {
        STANDARD_KEYWORDS.iter().filter(which).map(|keyword| keyword.name)
    };
    same(&meta, "/properties", names(|keyword| keyword.at_root));
    same(&meta, "/$defs/subschema/properties", names(|keyword| keyword.name != "$defs"));
}

#[test]
fn the_meta_schema_has_the_same_kustomer_keywords() {
    let meta = meta();
    for (part, keywords) in [
        ("rootKeywords", ROOT_KEYWORDS),
        ("partKeywords", PROPERTY_KEYWORDS),
        ("partKeywords", SUBSCHEMA_KEYWORDS),
        ("relationship", RELATIONSHIP_KEYWORDS),
        ("operation", OPERATION_KEYWORDS),
        ("parameter", PARAMETER_KEYWORDS),
        ("body", BODY_KEYWORDS),
        ("response", RESPONSE_KEYWORDS),
        ("search", SEARCH_KEYWORDS),
        ("searchField", SEARCH_FIELD_KEYWORDS),
        ("rootKeywords/properties/create", CREATE_KEYWORDS),
        ("rootKeywords/properties/provenance", ROOT_PARTS),
        ("operation/properties/provenance", OPERATION_PARTS),
        ("operation/properties/roles", ROLE_KEYWORDS),
    ] {
        same(&meta, &format!("/$defs/{part}/properties"), keywords.iter().copied());
        let closed = meta.pointer(&format!("/$defs/{part}/additionalProperties"));
        assert_eq!(closed, Some(&Value::Bool(false)), "`{part}` allows other keywords");
    }
}

#[test]
fn the_meta_schema_has_the_same_keyword_values() {
    let meta = meta();
    let of = |part: &str| format!("/$defs/{part}/enum");
    same(&meta, &of("operation/properties/shortForm"), SHORT_FORMS.iter().copied());
    same(&meta, &of("operation/properties/method"), Method::ALL.map(Method::as_str));
    same(&meta, &of("operation/properties/paging"), Paging::ALL.map(Paging::as_str));
    same(&meta, &of("operation/properties/idempotency"), Idempotency::ALL.map(Idempotency::as_str));
    same(&meta, &of("operation/properties/rateLimits/items"), RateLimit::ALL.map(RateLimit::as_str));
    same(&meta, &of("operation/properties/body/anyOf/0"), BODIES.iter().copied());
    same(&meta, &of("parameter/properties/in"), ParameterIn::ALL.map(ParameterIn::as_str));
    same(&meta, &of("searchField/properties/class"), SearchClass::ALL.map(SearchClass::as_str));
    same(&meta, &of("rootKeywords/properties/customOf"), CUSTOM_RESOURCES.iter().copied());
    same(&meta, "/$defs/rootKeywords/oneOf/2/propertyNames/enum", CUSTOM_OF_KEYWORDS.iter().copied());
    same(&meta, &of("provenance"), Provenance::ALL.map(Provenance::as_str));
    same(&meta, &of("subschema/properties/type/anyOf/0"), JsonType::ALL.map(JsonType::as_str));
    let Some(Value::Array(forms)) = meta.pointer("/$defs/response/oneOf") else {
        panic!("no forms of `response`")
    };
    let forms: Vec<&Value> = forms.iter().map(|form| &form["required"][0]).collect();
    assert_eq!(forms, RESPONSE_FORMS);
}

#[test]
fn every_keyword_has_a_description_in_the_meta_schema() {
    let meta = meta();
    let mut parts = vec![&meta];
    parts.extend(meta["$defs"].as_object().expect("parts").values());
    let mut keywords = 0;
    for part in parts {
        for (name, keyword) in part["properties"].as_object().into_iter().flatten() {
            // Open parts only narrow down keywords that are described elsewhere.
            if part["additionalProperties"] == Value::Bool(false) {
                let description = keyword["description"].as_str().unwrap_or_default();
                assert!(description.len() > 10, "`{name}` has no description: {keyword}");
                keywords += 1;
            }
        }
    }
    assert!(keywords > 80, "{keywords} keywords were looked at");
}
