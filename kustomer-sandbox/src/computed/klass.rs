//! Klasses: the attributes that every Klass has in its document.

use serde_json::{Map, Value, json};

use crate::custom;
use crate::store::Record;

/// Completes the attributes of a document, including a display name if none was set.
pub(crate) fn complete_document(klass: &Record, attributes: &mut Map<String, Value>) {
    let name = klass.text("name").unwrap_or_default();
    attributes.entry("displayName").or_insert_with(|| custom::display_name(name).into());
    attributes.entry("status").or_insert_with(|| "enabled".into());
    attributes.entry("mixins").or_insert_with(|| json!([]));
}
