//! The attributes of a record in its document: what was written, what the schema has as a default, and what is computed.

use std::borrow::Cow;

use kustomer_schema::{Property, Schema};
use serde_json::{Value, json};

use crate::api::Resource;
use crate::attributes::Attributes;
use crate::computed::{self, file, klass, kobject, webhook};
use crate::sample::Sampler;
use crate::store::{Record, Store};
use crate::timestamp;

pub(super) fn attributes(store: &Store, resource: Resource<'_>, record: &Record) -> Attributes {
    let mut attributes = Attributes::new(resource.layout());
    for (schema, found) in resource.attributes().filter(|(_, found)| found.schema.access.read) {
        attributes.insert_some(&found.name, described(schema, found, record).map(Cow::into_owned));
    }
    let ty = resource.type_name();
    if resource.has_custom() {
        let custom = record.fields.get("custom").filter(|custom| custom.is_object()).cloned();
        // Recorded: customers and conversations without custom attributes have no `custom`.
        let custom = custom.or_else(|| (!computed::is_computed(&ty)).then(|| json!({})));
        attributes.insert_some("custom", custom);
    }
    match ty.as_ref() {
        ty if computed::is_computed(ty) => computed::complete_document(store, ty, record, &mut attributes),
        "klass" => klass::complete_document(record, &mut attributes),
        "outbound_webhook" => webhook::complete_document(record, &mut attributes),
        ty if file::is_file(ty) => file::complete_document(store, ty, record, &mut attributes),
        _ if resource.klass.is_some() => kobject::complete_document(store, resource, record, &mut attributes),
        _ => {}
    }
    for name in ["deleted", "deletedAt"] {
        attributes.insert_some(name, of_deletion(record, name));
    }
    attributes
}

/// Returns an attribute of a deleted record that says so.
pub(super) fn of_deletion(record: &Record, name: &str) -> Option<Value> {
    let at = record.deleted_at?;
    match name {
        "deleted" => Some(true.into()),
        "deletedAt" => Some(timestamp::render(at).into()),
        _ => None,
    }
}

/// Returns an attribute as its schema describes it: what was written, or a default.
pub(super) fn described<'r>(schema: &Schema, found: &Property, record: &'r Record) -> Option<Cow<'r, Value>> {
    match record.fields.get(&found.name) {
        Some(Value::Null)
            if !found.required && !found.schema.nullable && !schema.resolve(&found.schema).nullable =>
        {
            None
        }
        Some(value) => Some(Cow::Borrowed(value)),
        None => kept(record, &found.name).map(Cow::Owned).or_else(|| {
            let has_value = found.required || found.schema.default.is_some();
            let at = has_value.then(|| timestamp::render(record.created_at))?;
            Some(Cow::Owned(Sampler { schema, at: &at, whole: false }.value(&found.schema)))
        }),
    }
}

/// Returns an attribute that every record has without being written.
fn kept(record: &Record, name: &str) -> Option<Value> {
    match name {
        "createdAt" => Some(timestamp::render(record.created_at).into()),
        "updatedAt" => Some(timestamp::render(record.updated_at).into()),
        "modifiedAt" => Some(timestamp::render(record.modified_at).into()),
        "rev" => Some(record.rev.into()),
        _ => record.keys.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str().into()),
    }
}
