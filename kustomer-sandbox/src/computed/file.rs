//! Attachments and media: what the storage host holds of their files.

use serde_json::Value;

use crate::attributes::Attributes;
use crate::storage::Announced;
use crate::store::{Record, Store};

/// The types of files, and the start of their keys in the storage. The one of attachments was observed.
const PREFIXES: &[(&str, &str)] = &[
    ("attachment", "attachments"),
    ("draft_attachment", "draft-attachments"),
    ("forward_attachment", "forward-attachments"),
    ("media", "media"),
];

/// Whether the records of a type are files.
pub(crate) fn is_file(ty: &str) -> bool {
    PREFIXES.iter().any(|(known, _)| *known == ty)
}

/// Whether a file is uploaded by a form, as opposed to a `PUT`.
pub(crate) fn has_form(ty: &str) -> bool {
    matches!(ty, "attachment" | "media")
}

/// Returns what was announced of a file, unless it is in the client's own storage or was removed.
pub(crate) fn announced(store: &Store, ty: &str, record: &Record) -> Option<Announced> {
    if record.text("externalUrl").is_some() || is_redacted(record) {
        return None;
    }
    Some(Announced {
        id: record.id.clone(),
        key: key(store, ty, record)?,
        content_type: record.text("contentType").unwrap_or("application/octet-stream").to_owned(),
        content_length: record.fields.get("contentLength").and_then(Value::as_u64).unwrap_or_default(),
    })
}

/// Returns the URL that downloads a file: that in the client's own storage, or one that is valid for a limited time.
pub(crate) fn related(store: &Store, ty: &str, record: &Record) -> Option<String> {
    let own = || record.text("externalUrl").map(str::to_owned);
    if !is_file(ty) {
        return None;
    }
    announced(store, ty, record).map(|file| store.storage.download_url(&file.key)).or_else(own)
}

/// Completes the attributes of a document. Whether the service sets `uploaded` on other files is not documented.
pub(crate) fn complete_document(store: &Store, ty: &str, record: &Record, attributes: &mut Attributes) {
    if !has_form(ty) {
        return;
    }
    let uploaded = announced(store, ty, record).is_some_and(|file| store.storage.has(&file.key));
    attributes.insert("uploaded", uploaded);
}

/// Removes the file of a record that was redacted.
pub(crate) fn remove_redacted(store: &Store, ty: &str, record: &Record) {
    if let Some(key) = key(store, ty, record).filter(|_| is_redacted(record)) {
        store.storage.remove(&key);
    }
}

fn is_redacted(record: &Record) -> bool {
    record.fields.get("redacted").is_some_and(|redacted| *redacted == true)
}

/// Returns the name of the file in the storage, as it was observed for attachments.
fn key(store: &Store, ty: &str, record: &Record) -> Option<String> {
    let (_, prefix) = PREFIXES.iter().find(|(known, _)| *known == ty)?;
    // Clients resolve `..` in URLs, which would then have another signature.
    let name = record.text("name").unwrap_or_default().replace('/', "_");
    Some(format!("{prefix}/{}/{}-{name}", store.org, record.id))
}
