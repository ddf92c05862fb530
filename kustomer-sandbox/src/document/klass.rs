//! Klasses as documents.

use serde_json::{Value, json};

use crate::custom;
use crate::store::{Klass, Store};
use crate::timestamp;

/// Attributes that are given out as they were written, when they were.
const WRITTEN: &[&str] = &["displayName", "icon", "color", "status", "mixins", "klassSchema"];

pub(crate) fn resource(store: &Store, klass: &Klass) -> Value {
    let mut attributes = json!({
        "name": klass.name,
        "displayName": custom::display_name(&klass.name),
        "status": "enabled",
        "mixins": [],
        "createdAt": timestamp::render(klass.created_at),
        "updatedAt": timestamp::render(klass.updated_at),
    });
    for name in WRITTEN {
        if let Some(value) = klass.fields.get(*name) {
            attributes[*name] = value.clone();
        }
    }
    json!({
        "type": "klass",
        "id": klass.id,
        "attributes": attributes,
        "relationships": {
            "org": super::org(store),
            "kobjects": { "links": { "self": format!("/v1/klasses/{}", klass.name) } },
        },
        "links": { "self": format!("/v1/klasses/{}", klass.id) },
    })
}
