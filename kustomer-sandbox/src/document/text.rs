//! Documents as text, with members in the service's order.
//!
//! The maps of `serde_json` are sorted by name. Its feature `preserve_order` would preserve the order of insertion, but
//! for every crate in a user's build, so the order is restored here, when a document is written.

use kustomer_schema::{Schema, Subschema, Type};
use serde_json::{Map, Value};

use super::json_text::{self, JsonText};
use crate::api::{Api, Nested, Resource};
use crate::attributes::{Attributes, Placed};

const DOCUMENT: &[&str] = &["meta", "links", "data", "included"];
const META: &[&str] = &["page", "pageSize", "total", "totalPages"];
const LINKS: &[&str] = &["self", "first", "prev", "next", "last"];
const RECORD: &[&str] = &["type", "id", "attributes", "relationships", "links"];
const ERROR: &[&str] = &["status", "source", "code", "title", "detail", "message", "meta"];

/// Writes a document as JSON.
pub(super) fn to_text(api: &Api, document: &Value) -> JsonText {
    let mut writer = Writer { api, text: Vec::new() };
    writer.document(document);
    writer.text
}

/// Writes the `meta` of a document.
pub(super) fn append_meta(api: &Api, meta: &Value, out: &mut JsonText) {
    append(api, out, |writer| writer.object(meta, META, Writer::member));
}

/// Writes the `links` of a document.
pub(super) fn append_links(api: &Api, links: &Value, out: &mut JsonText) {
    append(api, out, |writer| writer.object(links, LINKS, Writer::member));
}

/// Writes the attributes of a record of this type as a JSON object.
pub(super) fn append_attributes(api: &Api, ty: &str, attributes: &Attributes, out: &mut JsonText) {
    append(api, out, |writer| writer.attributes(attributes, api.resource(ty)));
}

fn append<'a>(api: &'a Api, out: &mut JsonText, write: impl FnOnce(&mut Writer<'a>)) {
    let mut writer = Writer { api, text: std::mem::take(out) };
    write(&mut writer);
    *out = writer.text;
}

/// Writes the value of an attribute as JSON.
pub(crate) fn attribute_to_text(api: &Api, resource: Resource<'_>, name: &str, value: &Value) -> JsonText {
    let mut writer = Writer { api, text: Vec::new() };
    match (name, resource.attribute(name)) {
        ("custom", _) => writer.custom(value, Some(resource)),
        (_, Some((schema, found))) => writer.described(value, schema, &found.schema),
        (_, None) => writer.value(value),
    }
    writer.text
}

struct Writer<'a> {
    api: &'a Api,
    text: JsonText,
}

impl<'a> Writer<'a> {
    fn document(&mut self, document: &'a Value) {
        self.object(document, DOCUMENT, |writer, name, value| match name {
            "data" | "included" => writer.each(value, Self::record),
            "errors" => writer.each(value, |writer, error| writer.object(error, ERROR, Self::member)),
            "meta" => writer.object(value, META, Self::member),
            "links" => writer.object(value, LINKS, Self::member),
            _ => writer.value(value),
        });
    }

    fn record(&mut self, record: &'a Value) {
        let ty = record["type"].as_str().unwrap_or_default();
        let resource = self.api.resource(ty);
        self.object(record, RECORD, |writer, name, value| match (name, resource) {
            ("attributes", Some(resource)) => writer.attribute_values(value, resource),
            ("relationships", Some(resource)) => writer.relationships(value, resource),
            _ => writer.value(value),
        });
    }

    /// Writes the attributes of a record that is not in the store.
    fn attribute_values(&mut self, attributes: &'a Value, resource: Resource<'a>) {
        let layout = resource.layout();
        self.placed(
            attributes,
            |name| layout.attribute(name),
            |writer, name, nested, value| writer.attribute(name, nested, value, Some(resource)),
        );
    }

    fn attributes(&mut self, attributes: &'a Attributes, resource: Option<Resource<'a>>) {
        self.text.push(b'{');
        for Placed { name, key, nested, value } in attributes.iter() {
            match key {
                Some(key) => json_text::written_name(&mut self.text, key),
                None => json_text::name(&mut self.text, name),
            }
            self.attribute(name, nested, value, resource);
        }
        self.text.push(b'}');
    }

    fn attribute(&mut self, name: &str, nested: Nested, value: &'a Value, resource: Option<Resource<'a>>) {
        match nested {
            Nested::Custom => self.custom(value, resource),
            Nested::Members(order) => {
                self.each(value, |writer, value| writer.object(value, order, Self::member));
            }
            Nested::Described => match resource.and_then(|resource| resource.attribute(name)) {
                Some((schema, found)) => self.described(value, schema, &found.schema),
                None => self.value(value),
            },
            Nested::Unordered => self.value(value),
        }
    }

    fn custom(&mut self, custom: &'a Value, resource: Option<Resource<'_>>) {
        let own = resource.and_then(|resource| resource.own);
        let described = own.map(Schema::custom_attributes).unwrap_or_default();
        let names: Vec<&str> = described.iter().map(|found| found.name.as_str()).collect();
        self.object(custom, &names, Self::member);
    }

    fn relationships(&mut self, relationships: &'a Value, resource: Resource<'a>) {
        let layout = resource.layout();
        self.placed(
            relationships,
            |name| layout.relationship(name),
            |writer, _, order, relationship| {
                writer.object(relationship, order, |writer, name, value| match name {
                    "data" => writer.each(value, |writer, data| writer.object(data, RECORD, Self::member)),
                    _ => writer.value(value),
                });
            },
        );
    }

    /// Writes a value with a known schema.
    fn described(&mut self, value: &'a Value, schema: &Schema, of: &Subschema) {
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
        json_text::value(&mut self.text, value);
    }

    /// Writes the items of an array, or a single value.
    fn each(&mut self, value: &'a Value, mut item: impl FnMut(&mut Self, &'a Value)) {
        let Value::Array(items) = value else { return item(self, value) };
        self.text.push(b'[');
        for value in items {
            json_text::separate(&mut self.text);
            item(self, value);
        }
        self.text.push(b']');
    }

    /// Writes an object with its members by their place, and those with the same place by name.
    fn placed<T>(
        &mut self,
        value: &'a Value,
        place: impl Fn(&str) -> (usize, T),
        mut member: impl FnMut(&mut Self, &'a str, T, &'a Value),
    ) {
        let Value::Object(members) = value else { return self.value(value) };
        let mut placed: Vec<_> = members.iter().map(|(name, value)| (place(name), name, value)).collect();
        placed.sort_by_key(|((place, _), ..)| *place);
        self.text.push(b'{');
        for ((_, nested), name, value) in placed {
            json_text::name(&mut self.text, name);
            member(self, name, nested, value);
        }
        self.text.push(b'}');
    }

    /// Writes an object: the members in `order` first, then the others by name. Any other value is written as is.
    fn object(
        &mut self,
        value: &'a Value,
        order: &[&str],
        mut member: impl FnMut(&mut Self, &'a str, &'a Value),
    ) {
        let Value::Object(members) = value else { return self.value(value) };
        self.text.push(b'{');
        for (name, value) in ordered(members, order) {
            json_text::name(&mut self.text, name);
            member(self, name, value);
        }
        self.text.push(b'}');
    }
}

fn ordered<'m>(members: &'m Map<String, Value>, order: &[&str]) -> Vec<(&'m str, &'m Value)> {
    let mut ordered: Vec<(&str, &Value)> = Vec::with_capacity(members.len());
    let known = order.iter().filter_map(|name| members.get_key_value(*name));
    ordered.extend(known.map(|(name, value)| (name.as_str(), value)));
    // Mostly, all members are known.
    if ordered.len() < members.len() {
        let others = members.iter().filter(|(name, _)| !order.contains(&name.as_str()));
        ordered.extend(others.map(|(name, value)| (name.as_str(), value)));
    }
    ordered
}
