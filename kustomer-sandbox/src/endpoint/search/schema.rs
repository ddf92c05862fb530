//! `GET /v1/customers/searches/schema`: the attributes that criteria can use, the operators of each class, and the attributes
//! to sort by.
//!
//! The form and the classes are documented; the ID is that of the organization, which has one such schema. Which operators a class has, and which class custom attributes have, is not: it
//! is what the sandbox's own searches do.

use std::collections::BTreeMap;

use kustomer_schema::{SearchClass, SearchField, Suffix, kobject};
use serde_json::{Map, Value, json};

use super::comparison::Operator;
use super::field::Fields;
use super::kind::Kind;
use crate::document::{self, Document};
use crate::request::Request;
use crate::response::{Outcome, Response};
use crate::store::{STANDARD_RESOURCES, Store};

/// The class of attributes with levels, which no declared attribute has.
const TREE: &str = "tree";

#[allow(clippy::unnecessary_wraps, reason = "endpoints are of one type")]
pub(in crate::endpoint) fn schema(request: &Request<'_>, store: &Store) -> Outcome {
    let fields = Fields::of(request.context.api, store, false);
    let mut properties: BTreeMap<String, Value> =
        fields.live().map(|(name, field)| (name.to_owned(), declared(field))).collect();
    properties.extend(custom(store));
    let sortable: Vec<&String> = properties.keys().filter(|name| fields.is_sortable(name)).collect();
    let attributes = json!({
        "fields": { "type": "object", "definitions": {}, "properties": properties },
        "operators": { "type": "object", "properties": operators() },
        "sort": { "type": "object", "properties": { "fields": { "type": "string", "enum": sortable } } },
    });
    let data = json!({
        "type": "saved_search_schema",
        "id": store.org,
        "attributes": attributes,
        "relationships": { "org": document::org(store) },
        "links": { "self": "/v1/customers/searches/schema" },
    });
    Ok(Response { status: http::StatusCode::OK, document: Some(Document::of_data(data)) })
}

fn declared(field: &SearchField) -> Value {
    let mut property = property(field.class.as_str());
    if !field.values.is_empty() {
        property["enum"] = json!(field.values);
    }
    property
}

fn property(class: &str) -> Value {
    let ty = match class {
        "number" => "number",
        "boolean" => "boolean",
        _ => "string",
    };
    let mut property = json!({ "type": ty, "operator": class });
    if class == SearchClass::DateTime.as_str() {
        property["format"] = "date-time".into();
    }
    property
}

/// The custom attributes of all resources.
fn custom(store: &Store) -> Vec<(String, Value)> {
    let standard =
        STANDARD_RESOURCES.iter().map(|resource| ((*resource).to_owned(), format!("{resource}_custom_")));
    let klasses = store.records("klass").filter_map(|klass| klass.text("name"));
    let klasses = klasses.map(|klass| (kobject::type_name(klass), format!("kobject_custom_{klass}_")));
    let mut found = Vec::new();
    for (resource, prefix) in standard.chain(klasses) {
        for (name, metadata) in store.properties(&resource) {
            if !metadata["deletedAt"].is_null() {
                continue;
            }
            let Some(suffix) = Suffix::of_name(name) else { continue };
            let mut property = property(class_of(suffix, metadata));
            if let Some(values) = metadata.get("enumeration").filter(|values| values.is_array()) {
                property["enum"] = values.clone();
            }
            found.push((format!("{prefix}{name}"), property));
        }
    }
    found
}

fn class_of(suffix: Suffix, metadata: &Value) -> &'static str {
    if metadata["multi"] == true || metadata["array"] == true {
        return SearchClass::List.as_str();
    }
    match suffix {
        Suffix::Num => SearchClass::Number.as_str(),
        Suffix::At => SearchClass::DateTime.as_str(),
        Suffix::Bool => SearchClass::Boolean.as_str(),
        Suffix::Txt => SearchClass::Text.as_str(),
        Suffix::Id => SearchClass::StringNotAnalyzed.as_str(),
        Suffix::Tree => TREE,
        _ => SearchClass::String.as_str(),
    }
}

fn operators() -> Map<String, Value> {
    let classes = SearchClass::ALL.into_iter().map(|class| (class.as_str(), Kind::of_class(class)));
    let classes = classes.chain([(TREE, Kind::Text)]);
    let operators = |kind: Kind| -> Vec<&str> {
        let suits = |name: &&str| Operator::named(name).is_some_and(|operator| operator.test.suits(kind));
        Operator::NAMES.into_iter().filter(suits).collect()
    };
    classes
        .map(|(class, kind)| (class.to_owned(), json!({ "type": "string", "enum": operators(kind) })))
        .collect()
}
