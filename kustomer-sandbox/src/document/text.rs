//! Documents as text: members in the service's order, attributes in the order of their schema.
//!
//! The maps of `serde_json` are sorted by name. Its feature `preserve_order` would preserve the order of insertion, but
//! for every crate in a user's build, so the order is restored here, when a document is written.

use std::collections::HashSet;

use kustomer_schema::{Schema, Subschema, Type};
use serde_json::{Map, Value};

use crate::api::{Api, Resource};

const DOCUMENT: &[&str] = &["meta", "links", "data", "included"];
const META: &[&str] = &["page", "pageSize", "total", "totalPages"];
const LINKS: &[&str] = &["self", "first", "prev", "next", "last"];
const RECORD: &[&str] = &["type", "id", "attributes", "relationships", "links"];
const ERROR: &[&str] = &["status", "code", "title", "detail", "message", "meta"];

/// Writes a document as JSON.
pub(crate) fn to_text(api: &Api, document: &Value) -> String {
    let mut writer = Writer { api, text: String::new() };
    writer.document(document);
    writer.text
}

struct Writer<'a> {
    api: &'a Api,
    text: String,
}

impl Writer<'_> {
    fn document(&mut self, document: &Value) {
        self.object(document, DOCUMENT, |writer, name, value| match name {
            "data" | "included" => writer.each(value, Self::record),
            "errors" => writer.each(value, |writer, error| writer.object(error, ERROR, Self::member)),
            "meta" => writer.object(value, META, Self::member),
            "links" => writer.object(value, LINKS, Self::member),
            _ => writer.value(value),
        });
    }

    fn record(&mut self, record: &Value) {
        let resource = record["type"].as_str().and_then(|ty| self.api.resource(ty));
        self.object(record, RECORD, |writer, name, value| match (name, resource) {
            ("attributes", Some(resource)) => writer.attributes(value, resource),
            ("relationships", Some(resource)) => writer.relationships(value, resource),
            _ => writer.value(value),
        });
    }

    fn attributes(&mut self, attributes: &Value, resource: Resource<'_>) {
        self.object(attributes, &resource.attribute_names(), |writer, name, value| {
            match (name, resource.attribute(name)) {
                ("custom", _) => writer.custom(value, resource),
                (_, Some((schema, found))) => writer.described(value, schema, &found.schema),
                (_, None) => writer.value(value),
            }
        });
    }

    fn custom(&mut self, custom: &Value, resource: Resource<'_>) {
        let described = resource.own.map(Schema::custom_attributes).unwrap_or_default();
        let names: Vec<&str> = described.iter().map(|found| found.name.as_str()).collect();
        self.object(custom, &names, Self::member);
    }

    fn relationships(&mut self, relationships: &Value, resource: Resource<'_>) {
        let names: Vec<&str> = resource.relationships().map(|found| found.name.as_str()).collect();
        self.object(relationships, &names, |writer, _, relationship| {
            writer.object(relationship, &[], |writer, name, value| match name {
                "data" => writer.each(value, |writer, data| writer.object(data, RECORD, Self::member)),
                _ => writer.value(value),
            });
        });
    }

    /// Writes a value with a known schema.
    fn described(&mut self, value: &Value, schema: &Schema, of: &Subschema) {
        match &schema.resolve(of).ty {
            Type::Array(array) if value.is_array() => {
                self.each(value, |writer, item| writer.described(item, schema, &array.items));
            }
            Type::Map(values) => {
                self.object(value, &[], |writer, _, value| writer.described(value, schema, values));
            }
            Type::Object(object) => {
                let names: Vec<&str> = object.properties.iter().map(|found| found.name.as_str()).collect();
                self.object(value, &names, |writer, name, value| match object.properties.get(name) {
                    Some(found) => writer.described(value, schema, &found.schema),
                    None => writer.value(value),
                });
            }
            _ => self.value(value),
        }
    }

    fn member(&mut self, _: &str, value: &Value) {
        self.value(value);
    }

    /// Writes a value in the order of `serde_json`.
    fn value(&mut self, value: &Value) {
        self.text.push_str(&value.to_string());
    }

    /// Writes the items of an array, or a single value.
    fn each(&mut self, value: &Value, mut item: impl FnMut(&mut Self, &Value)) {
        let Value::Array(items) = value else { return item(self, value) };
        self.text.push('[');
        for (at, value) in items.iter().enumerate() {
            if at > 0 {
                self.text.push(',');
            }
            item(self, value);
        }
        self.text.push(']');
    }

    /// Writes an object: the members in `order` first, then the others by name. Any other value is written as is.
    fn object(&mut self, value: &Value, order: &[&str], mut member: impl FnMut(&mut Self, &str, &Value)) {
        let Value::Object(members) = value else { return self.value(value) };
        self.text.push('{');
        for (at, (name, value)) in ordered(members, order).into_iter().enumerate() {
            if at > 0 {
                self.text.push(',');
            }
            self.text.push_str(&Value::from(name).to_string());
            self.text.push(':');
            member(self, name, value);
        }
        self.text.push('}');
    }
}

fn ordered<'m>(members: &'m Map<String, Value>, order: &[&str]) -> Vec<(&'m str, &'m Value)> {
    let mut first = HashSet::new();
    let mut ordered: Vec<(&str, &Value)> = Vec::with_capacity(members.len());
    for (name, value) in order.iter().filter_map(|name| members.get_key_value(*name)) {
        if first.insert(name.as_str()) {
            ordered.push((name, value));
        }
    }
    let others = members.iter().filter(|(name, _)| !first.contains(name.as_str()));
    ordered.extend(others.map(|(name, value)| (name.as_str(), value)));
    ordered
}
