//! Checks of request bodies against their resource.

use kustomer_schema::{Schema, Subschema};
use serde_json::{Map, Value};

use super::mistakes::Mistakes;
use super::value::Checker;
use crate::api::{Field, Resource, WriteKind};
use crate::object_id::is_object_id;
use crate::timestamp;
use crate::wording::{join, kind_of};

/// Checks every field of a body, and that required fields are present when a record is created or replaced.
pub(crate) fn check_body(
    resource: Resource<'_>,
    body: &Map<String, Value>,
    kind: WriteKind,
    mistakes: &mut Mistakes,
) {
    for (name, value) in body {
        let place = join("", name);
        match resource.field(name, kind) {
            Some(field) if resource.allows(field, kind) => {
                check_field(resource, field, value, &place, kind, mistakes);
            }
            Some(_) if is_tolerated(&resource.type_name(), name, kind) => check_text(value, &place, mistakes),
            Some(field) => {
                mistakes.push_rule("readOnly", &place, not_allowed(resource, field, &place, kind));
            }
            None => unknown(resource, name, kind, mistakes),
        }
    }
    if kind != WriteKind::Update {
        for name in resource.required_fields().into_iter().filter(|name| !body.contains_key(*name)) {
            let required = resource.field(name, kind).is_some_and(|field| resource.allows(field, kind));
            if required && name != "custom" {
                mistakes.push_missing(name);
            }
        }
        check_required_custom(resource, body, mistakes);
    }
}

/// Read-only attributes that the service takes in updates all the same: the getting-started page of the documentation sets
/// one.
const TOLERATED: &[(&str, &str)] = &[("customer", "displayName")];

/// Whether an update may set an attribute although it is read-only.
pub(crate) fn is_tolerated(ty: &str, name: &str, kind: WriteKind) -> bool {
    kind != WriteKind::Create && TOLERATED.contains(&(ty, name))
}

fn check_text(value: &Value, place: &str, mistakes: &mut Mistakes) {
    if !value.is_string() && !value.is_null() {
        mistakes.push(place, format!("`{place}` must be a string, not {}", kind_of(value)));
    }
}

/// Checks a body that has its own schema.
pub(crate) fn check_json(schema: &Schema, of: &Subschema, value: &Value, mistakes: &mut Mistakes) {
    let place = if value.is_object() { "" } else { "body" };
    Checker { schema, kind: Some(WriteKind::Create) }.check(value, of, place, mistakes);
}

fn check_field(
    resource: Resource<'_>,
    field: Field<'_>,
    value: &Value,
    place: &str,
    kind: WriteKind,
    mistakes: &mut Mistakes,
) {
    match field {
        // A day, for which the documentation has a time.
        Field::Attribute(_, found) if found.name == "birthdayAt" && is_date(value) => {}
        Field::Attribute(schema, found) => {
            Checker { schema, kind: Some(kind) }.check(value, &found.schema, place, mistakes);
        }
        Field::Relationship(found) if found.many => check_ids(value, place, mistakes),
        Field::Relationship(_) if value.is_null() => {}
        Field::Relationship(_) => check_id(value, place, mistakes),
        Field::Id if value.as_str().is_some_and(is_object_id) => {}
        Field::Id => mistakes.push(place, format!("`{place}` must be an ID of 24 hex digits")),
        Field::Rev if value.as_u64().is_some() => {}
        Field::Rev => {
            let found = kind_of(value);
            mistakes.push(place, format!("`{place}` must be a whole number, 0 or greater, not {found}"));
        }
        Field::Custom => check_custom(resource, value, kind, mistakes),
    }
}

/// Checks the shape of `custom`, and each custom attribute that a schema of the user describes. Suffixes and metadata are
/// checked elsewhere.
fn check_custom(resource: Resource<'_>, value: &Value, kind: WriteKind, mistakes: &mut Mistakes) {
    /// The maximum number of custom attributes in one record.
    const MAX: usize = 100;
    let Value::Object(custom) = value else {
        return mistakes.push("custom", format!("`custom` must be an object, not {}", kind_of(value)));
    };
    if custom.len() > MAX {
        let count = custom.len();
        mistakes.push("custom", format!("`custom` has {count} members, at most {MAX} are allowed"));
    }
    for (name, value) in custom.iter().filter(|(_, value)| !value.is_null()) {
        if let Some((schema, found)) = resource.custom_attribute(name) {
            Checker { schema, kind: Some(kind) }.check(value, &found.schema, &join("custom", name), mistakes);
        }
    }
}

fn check_required_custom(resource: Resource<'_>, body: &Map<String, Value>, mistakes: &mut Mistakes) {
    let custom = body.get("custom").and_then(Value::as_object);
    let missing = |name: &str| custom.is_none_or(|custom| custom.get(name).is_none_or(Value::is_null));
    let required =
        resource.own.into_iter().flat_map(Schema::custom_attributes).filter(|found| found.required_on_create);
    for found in required.filter(|found| missing(&found.name)) {
        mistakes.push_missing(&join("custom", &found.name));
    }
}

fn is_date(value: &Value) -> bool {
    value.as_str().is_some_and(|text| timestamp::parse_date(text).is_some())
}

fn check_ids(value: &Value, place: &str, mistakes: &mut Mistakes) {
    match value {
        Value::Null => {}
        Value::Array(ids) => {
            for (index, id) in ids.iter().enumerate() {
                check_id(id, &format!("{place}[{index}]"), mistakes);
            }
        }
        other => mistakes.push(place, format!("`{place}` must be an array of IDs, not {}", kind_of(other))),
    }
}

/// Checks an ID, alone or as the `id` of an object (queues are set that way).
fn check_id(value: &Value, place: &str, mistakes: &mut Mistakes) {
    match value.as_object().map_or(value, |object| object.get("id").unwrap_or(&Value::Null)) {
        Value::String(id) if is_object_id(id) => {}
        Value::String(_) => mistakes.push(place, format!("`{place}` must be an ID of 24 hex digits")),
        other => mistakes.push(place, format!("`{place}` must be a string, not {}", kind_of(other))),
    }
}

fn not_allowed(resource: Resource<'_>, field: Field<'_>, place: &str, kind: WriteKind) -> String {
    if kind != WriteKind::Create && resource.allows(field, WriteKind::Create) {
        return format!("`{place}` is fixed at creation");
    }
    if kind == WriteKind::Create && resource.allows(field, WriteKind::Update) {
        return format!("`{place}` can be set only in an update");
    }
    format!("`{place}` is read-only")
}

fn unknown(resource: Resource<'_>, name: &str, kind: WriteKind, mistakes: &mut Mistakes) {
    if matches!(name, "data" | "attributes" | "relationships") {
        let message =
            format!("unknown field `{name}`: a request body is flat, with attributes at the top level");
        return mistakes.push_additional(name, message);
    }
    mistakes.push_unknown_field(&join("", name), "field", name, &resource.field_names(kind));
}
