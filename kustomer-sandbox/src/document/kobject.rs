//! `KObjects` as documents. Their `klass` relationship has `link` for `links`, and the Klass's name for its id.

use serde_json::{Value, json};

use crate::store::{Klass, Record, Store};
use crate::timestamp;

/// Attributes that are given out as they were written, when they were.
const WRITTEN: &[&str] =
    &["title", "description", "icon", "images", "custom", "tags", "externalId", "data", "importedAt"];

/// What an icon is when neither the `KObject` nor its Klass has one; the service's own is not documented.
const PLAIN_ICON: &str = "kobject";

pub(crate) fn resource(store: &Store, klass: &Klass, record: &Record) -> Value {
    let mut relationships = json!({
        "org": super::org(store),
        "klass": {
            "data": { "type": "klass", "id": klass.name },
            "link": { "self": format!("/v1/klasses/{}", klass.name) },
        },
    });
    super::set_relations(
        &record.fields,
        &mut relationships,
        &[("customer", "/v1/customers"), ("company", "/v1/companies")],
    );
    json!({
        "type": format!("kobject.{}", klass.name),
        "id": record.id,
        "attributes": attributes(klass, record),
        "relationships": relationships,
        "links": { "self": format!("/v1/klasses/{}/{}", klass.name, record.id) },
    })
}

fn attributes(klass: &Klass, record: &Record) -> Value {
    let mut attributes = json!({
        "description": null,
        "icon": klass.fields.get("icon").cloned().unwrap_or_else(|| PLAIN_ICON.into()),
        "images": [],
        "custom": {},
        "tags": [],
        "rev": record.rev,
        "createdAt": timestamp::render(record.created_at),
        "updatedAt": timestamp::render(record.updated_at),
    });
    if let Some(display_name) = klass.fields.get("displayName") {
        attributes["klassDisplayName"] = display_name.clone();
    }
    if let Some(mixins) = klass.fields.get("mixins") {
        attributes["klassMixins"] = mixins.clone();
    }
    if klass.fields.get("klassSchema").is_some_and(|schema| schema == "task") {
        attributes["status"] = "open".into();
    }
    for name in WRITTEN {
        if let Some(value) = record.fields.get(*name) {
            attributes[*name] = value.clone();
        }
    }
    attributes
}
