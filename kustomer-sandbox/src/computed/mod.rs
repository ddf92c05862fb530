//! Attributes that the service fills in for single resources: in documents, and in the records around one that is written.
//!
//! Counts and the times of activities are stored when they change. Everything else is computed for each document, and for the
//! columns of searches, which costs no memory in the records.

mod activity;
mod conversation;
pub(crate) mod customer;
mod customer_document;
pub(crate) mod file;
mod filling;
mod history;
pub(crate) mod klass;
pub(crate) mod kobject;
mod message;
mod thread;
pub(crate) mod webhook;

use serde_json::Value;

pub(crate) use self::activity::{changed, complete_new, created};
pub(crate) use self::history::{note_change, note_update};
use crate::attributes::Attributes;
use crate::store::{Record, Store};

/// Whether [`attribute`] computes attributes of a type one by one.
pub(crate) fn is_computed(ty: &str) -> bool {
    matches!(ty, "conversation" | "customer" | "message")
}

/// Returns the types of the other records that an attribute of such a type is computed from.
pub(crate) fn computed_from(ty: &str, name: &str) -> &'static [&'static str] {
    match ty {
        "conversation" => conversation::computed_from(name),
        "customer" => customer_document::computed_from(name),
        _ => &[],
    }
}

/// Completes the attributes of a document of such a type.
pub(crate) fn complete_document(store: &Store, ty: &str, record: &Record, attributes: &mut Attributes) {
    match ty {
        "conversation" => conversation::complete_document(store, record, attributes),
        "customer" => customer_document::complete(store, record, attributes),
        "message" => message::complete_document(record, attributes),
        _ => {}
    }
}

/// Returns an attribute that was not written, as [`complete_document`] fills it in; `None` if the document has none.
pub(crate) fn attribute(store: &Store, ty: &str, record: &Record, name: &str) -> Option<Value> {
    match ty {
        "conversation" => conversation::attribute(store, record, name),
        "customer" => customer_document::attribute(store, record, name),
        "message" => message::attribute(record, name),
        _ => None,
    }
}
