//! `KObjects`: attributes taken from their Klass, and defaults.

use serde_json::json;

use crate::api::Resource;
use crate::attributes::Attributes;
use crate::store::{Record, Store};

/// The icon if neither the `KObject` nor its Klass has one. The service's default is not documented.
const DEFAULT_ICON: &str = "kobject";

pub(crate) fn complete_document(
    store: &Store,
    resource: Resource<'_>,
    record: &Record,
    attributes: &mut Attributes,
) {
    let klass = resource.klass.and_then(|name| store.klass_named(name));
    let of_klass = |name: &str| klass.and_then(|klass| klass.fields.get(name)).cloned();
    for list in ["images", "tags", "roleGroupVersions"] {
        attributes.or_insert_with(list, || json!([]));
    }
    attributes.or_insert_with("icon", || of_klass("icon").unwrap_or_else(|| DEFAULT_ICON.into()));
    attributes.insert_some("klassDisplayName", of_klass("displayName"));
    attributes.insert_some("klassMixins", of_klass("mixins"));
    if of_klass("klassSchema").is_some_and(|schema| schema == "task") {
        attributes.or_insert_with("status", || "open");
    }
    // `data` is returned with the record; the service stores large data elsewhere, which is not modelled.
    for name in ["data", "importedAt"] {
        attributes.insert_some(name, record.fields.get(name).cloned());
    }
}
