//! Outbound webhooks: whether they are enabled, and whether failed deliveries disabled them.

use serde_json::Value;

use crate::attributes::Attributes;
use crate::store::Record;

/// Completes the attributes of a document. A webhook that is enabled again has no error: what ends the error in the service
/// is not documented.
pub(crate) fn complete_document(webhook: &Record, attributes: &mut Attributes) {
    let is = |name: &str| webhook.fields.get(name).and_then(Value::as_bool);
    let enabled = is("enabled").unwrap_or(true);
    attributes.insert("enabled", enabled);
    attributes.insert("isError", !enabled && is("isError").unwrap_or(false));
}

/// Disables a webhook whose deliveries failed for too long.
pub(crate) fn disable(webhook: &mut Record) {
    webhook.fields.insert("enabled".to_owned(), false.into());
    webhook.fields.insert("isError".to_owned(), true.into());
}
