//! Records generated from their schemas, as the service would send them. If a schema allows a choice (a value of an
//! enum, a member of a union, true or false), each sample takes the alternative taken least often, so that a few
//! samples cover them all. What is done with samples is elsewhere.

use std::collections::HashMap;

use kustomer_schema::{
    self as schema, AdditionalProperties, Format, JsonType, ObjectType, Property, Relationship, Schema,
    StringType, Subschema, Target, Type, Union,
};
use serde_json::{Map, Value, json};

/// A value that is not in any schema.
pub(crate) const UNLISTED: &str = "of-a-later-version";

const ID: &str = "59df762a921c59001021f409";
const AT: &str = "2026-11-20T10:00:00.123Z";

/// The maximum depth of samples: enough for every object that is not recursive.
const DEPTH: usize = 8;

/// How much of a record a sample contains.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Extent {
    /// Everything.
    Whole,
    /// Everything, with `null` where it is allowed.
    Null,
    /// Only what is required.
    Least,
}

/// Generates samples of one schema.
pub(crate) struct Sampler<'s> {
    schema: &'s Schema,
    extent: Extent,
    /// How often a choice came up, and its number of alternatives, by the address of the schema in memory.
    choices: HashMap<*const Subschema, (usize, usize)>,
}

/// Returns all samples of a schema: complete ones until every alternative was taken, one with `null`s, and the minimum.
pub(crate) fn samples(schema: &Schema) -> Vec<Value> {
    let mut maker = Sampler { schema, extent: Extent::Whole, choices: HashMap::new() };
    let mut samples = Vec::new();
    while samples.is_empty() || maker.is_open() {
        samples.push(maker.record());
        assert!(samples.len() < 1000, "{}: choices that never come up", schema.file);
    }
    for extent in [Extent::Null, Extent::Least] {
        maker.extent = extent;
        samples.push(maker.record());
    }
    samples
}

impl Sampler<'_> {
    /// Whether an alternative was not taken yet.
    fn is_open(&self) -> bool {
        self.choices.values().any(|(taken, ways)| taken < ways)
    }

    /// A resource object.
    fn record(&mut self) -> Value {
        let schema = self.schema;
        let mut attributes = self.members(&schema.attributes, DEPTH);
        self.add_unlisted(&schema.additional, &mut attributes);
        if let Some(custom) = schema.custom.as_ref().filter(|_| self.extent != Extent::Least) {
            attributes.insert("custom".to_owned(), self.custom(&custom.schema));
        }
        let mut relationships = Map::new();
        for found in schema.relationships.iter().filter(|found| found.access.read) {
            if self.extent != Extent::Least {
                relationships.insert(found.name.clone(), relationship(found));
            }
        }
        let ty = type_name(schema);
        let mut record = Map::new();
        record.insert("type".to_owned(), ty.into());
        if schema.has_id {
            record.insert("id".to_owned(), ID.into());
        }
        record.insert("attributes".to_owned(), attributes.into());
        record.insert("relationships".to_owned(), relationships.into());
        record.insert("links".to_owned(), json!({ "self": format!("{}/{ID}", schema.kind.path()) }));
        record.into()
    }

    fn custom(&mut self, of: &Subschema) -> Value {
        match &self.schema.resolve(of).ty {
            Type::Object(object) => self.object(object, DEPTH),
            _ => json!({ "seatStr": "12A", "milesNum": 17.5, "goldBool": true, "legsStr": ["a", "b"] }),
        }
    }

    fn members(&mut self, properties: &[Property], depth: usize) -> Map<String, Value> {
        let mut members = Map::new();
        for property in properties.iter().filter(|found| found.schema.access.read) {
            if property.required || (self.extent != Extent::Least && depth > 0) {
                let value = self.value(&property.schema, depth, !property.required);
                members.insert(property.name.clone(), value);
            }
        }
        members
    }

    /// What may be omitted may be `null` as well.
    fn value(&mut self, of: &Subschema, depth: usize, may_be_absent: bool) -> Value {
        let end = self.schema.resolve(of);
        if self.extent == Extent::Null && (of.nullable || end.nullable || may_be_absent) {
            return Value::Null;
        }
        match &end.ty {
            Type::String(ty) => text(ty, of.to.as_ref().or(end.to.as_ref())).into(),
            Type::Number(limits) => number(limits.minimum.unwrap_or(0.0) + 1.5),
            Type::Integer(limits) => number(limits.minimum.unwrap_or(0.0) + 1.0),
            Type::Boolean => (self.turn(end, 2) == 0).into(),
            Type::Enum(values) => {
                let turn = self.turn(end, values.len() + 1);
                values.get(turn).map_or(UNLISTED, |value| &value.text).into()
            }
            Type::Const(value) => constant(value),
            Type::Array(array) => {
                let least = usize::try_from(array.min_items.unwrap_or(0)).unwrap_or(0);
                let count = if depth == 0 || self.extent == Extent::Least { least } else { least.max(2) };
                (0..count).map(|_| self.value(&array.items, depth.saturating_sub(1), false)).collect()
            }
            Type::Tuple(parts) => {
                parts.iter().map(|part| self.value(part, depth.saturating_sub(1), false)).collect()
            }
            Type::Map(values) if depth > 0 => {
                json!({ "a key": self.value(values, depth - 1, false), "en_us": self.value(values, depth - 1, false) })
            }
            Type::Map(_) => json!({}),
            Type::Object(object) => self.object(object, depth),
            Type::Union(union) => self.union(union, end, depth),
            Type::Any(ty) => free(*ty),
            other => panic!("{}: a type that no test knows: {other:?}", self.schema.file),
        }
    }

    fn object(&mut self, object: &ObjectType, depth: usize) -> Value {
        let mut members = self.members(&object.properties, depth.saturating_sub(1));
        self.add_unlisted(&object.additional, &mut members);
        members.into()
    }

    /// An unknown member, where the type preserves it.
    fn add_unlisted(&mut self, additional: &AdditionalProperties, members: &mut Map<String, Value>) {
        let value = match additional {
            AdditionalProperties::Any => free(None),
            AdditionalProperties::Of(values) => self.value(values, 1, false),
            _ => return,
        };
        if self.extent == Extent::Whole {
            members.insert(UNLISTED.to_owned(), value);
        }
    }

    fn union(&mut self, union: &Union, of: &Subschema, depth: usize) -> Value {
        let turn = self.turn(of, union.members.len() + 1);
        match union.members.get(turn) {
            Some(member) => self.value(&member.schema, depth, false),
            None => match &union.tag {
                Some(tag) => json!({ tag.text.as_str(): UNLISTED, "more": [1] }),
                None => self.unlisted_shape(union),
            },
        }
    }

    /// A value of a JSON type that is not in the union.
    fn unlisted_shape(&self, union: &Union) -> Value {
        let shapes = [json!(true), json!("later"), json!(7), json!(["later"]), json!({ "later": 7 })];
        let is_taken = |shape: &Value| {
            union.members.iter().any(|member| {
                let name = kind(shape);
                self.kinds(&member.schema).contains(&name)
            })
        };
        shapes.into_iter().find(|shape| !is_taken(shape)).unwrap_or_else(|| "all shapes are listed".into())
    }

    fn kinds(&self, of: &Subschema) -> Vec<&'static str> {
        match &self.schema.resolve(of).ty {
            Type::Number(_) | Type::Integer(_) => vec!["number"],
            Type::Boolean => vec!["boolean"],
            Type::Array(_) | Type::Tuple(_) => vec!["array"],
            Type::Map(_) | Type::Object(_) => vec!["object"],
            Type::Any(Some(ty)) => vec![kind(&free(Some(*ty)))],
            Type::Any(None) => vec!["boolean", "string", "number", "array", "object"],
            _ => vec!["string"],
        }
    }

    /// Returns the next of several alternatives.
    fn turn(&mut self, of: &Subschema, ways: usize) -> usize {
        let (taken, _) = self.choices.entry(std::ptr::from_ref(of)).or_insert((0, ways));
        *taken += 1;
        (*taken - 1) % ways
    }
}

/// Returns the type in documents, which for a custom object contains the name of its Klass.
pub(crate) fn type_name(schema: &Schema) -> String {
    match schema.kind.type_name().as_str() {
        "kobject" => "kobject.flight".to_owned(),
        ty => ty.to_owned(),
    }
}

fn relationship(found: &Relationship) -> Value {
    let ty = match &found.to {
        Target::Types(types) => types.first().map_or("customer", |word| word.text.as_str()),
        _ => "customer",
    };
    // A relationship to a Klass has the name of the Klass as its ID.
    let id = if ty == "klass" { "flight" } else { ID };
    let one = json!({ "type": ty, "id": id });
    let data = if found.many { json!([one, one]) } else { one };
    json!({ "data": data, "links": { "self": format!("/v1/{}/{ID}", found.name) } })
}

fn text(ty: &StringType, to: Option<&Target>) -> String {
    let word = match &ty.format {
        Some(Format::DateTime) => return AT.to_owned(),
        Some(Format::Date) => "2026-11-20",
        Some(Format::Uri) => "https://example.com/a",
        Some(Format::Email) => "jane@example.com",
        Some(Format::ObjectId) => ID,
        _ if to.is_some() => ID,
        _ => "a \"word\"\n\u{fc}",
    };
    word.to_owned()
}

fn number(value: f64) -> Value {
    serde_json::from_str(&value.to_string()).expect("finite numbers are JSON")
}

fn constant(value: &schema::Value) -> Value {
    match value {
        schema::Value::Null => Value::Null,
        schema::Value::Bool(value) => (*value).into(),
        schema::Value::Number(text) => serde_json::from_str(text).expect("a number of a schema is JSON"),
        schema::Value::String(text) => text.as_str().into(),
        other => panic!("a constant that no test knows: {other:?}"),
    }
}

fn free(ty: Option<JsonType>) -> Value {
    match ty {
        Some(JsonType::String) => "free".into(),
        Some(JsonType::Number) => json!(1.5),
        Some(JsonType::Integer) => json!(7),
        Some(JsonType::Boolean) => json!(true),
        Some(JsonType::Array) => json!([1, "two", null, { "three": [] }]),
        _ => json!({ "free": [1, 2.5, "two", null, { "three": false }] }),
    }
}

fn kind(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        Value::Number(_) => "number",
        Value::String(_) => "string",
        Value::Array(_) => "array",
        Value::Object(_) => "object",
    }
}
