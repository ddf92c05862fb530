//! `KObjects`: attributes taken from their Klass, and defaults.

use serde_json::{Map, Value, json};

use crate::api::Resource;
use crate::store::{Record, Store};

/// The icon if neither the `KObject` nor its Klass has one. The service's default is not documented.
const DEFAULT_ICON: &str = "kobject";

pub(crate) fn complete_document(
    store: &Store,
    resource: Resource<'_>,
    record: &Record,
    attributes: &mut Map<String, Value>,
) {
    let klass = resource.klass.and_then(|name| store.klass_named(name));
    let of_klass = |name: &str| klass.and_then(|klass| klass.fields.get(name)).cloned();
    attributes.entry("images").or_insert_with(|| json!([]));
    attributes.entry("tags").or_insert_with(|| json!([]));
    attributes.entry("roleGroupVersions").or_insert_with(|| json!([]));
    attributes.entry("icon").or_insert_with(|| of_klass("icon").unwrap_or_else(|| DEFAULT_ICON.into()));
    attributes.extend(of_klass("displayName").map(|name| ("klassDisplayName".to_owned(), name)));
    attributes.extend(of_klass("mixins").map(|mixins| ("klassMixins".to_owned(), mixins)));
    if of_klass("klassSchema").is_some_and(|schema| schema == "task") {
        attributes.entry("status").or_insert_with(|| "open".into());
    }
    // `data` is returned with the record; the service stores large data elsewhere, which is not modelled.
    for name in ["data", "importedAt"] {
        attributes.extend(record.fields.get(name).map(|value| (name.to_owned(), value.clone())));
    }
}
