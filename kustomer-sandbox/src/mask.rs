//! Masking: sensitive attributes are hidden from those who may not read them.
//!
//! An attribute is sensitive if the metadata of its resource says so. The value of a sensitive attribute is an object in
//! place of the value, whatever its type is. A role opens it, and so does an unmasking window of the customer.

use std::collections::HashMap;

use jiff::SignedDuration;
use serde_json::{Map, Value, json};

use crate::document::{self, Records, ResourceObject};
use crate::request::Request;
use crate::role;
use crate::store::{Record, Store};
use crate::timestamp;

/// How long an unmasking window is open. The service's time is not documented.
pub(crate) const WINDOW: SignedDuration = SignedDuration::from_mins(15);

/// The field of a window that holds its end. It is no attribute.
pub(crate) const UNTIL: &str = "/until";

/// Masks the records in a response.
pub(crate) fn apply(request: &Request<'_>, store: &Store, document: &mut Records) {
    let windows = store.records("unmasking_window").next().is_some();
    if !windows && role::includes(request.roles, READ_EVERYTHING) {
        return;
    }
    let mut mask = Mask { request, store, sensitive: HashMap::new() };
    document.all_mut().for_each(|record| mask.record(record));
}

/// No role of the documentation has this name: only the role that includes all others includes it.
const READ_EVERYTHING: &str = "org.permission.read_sensitive";

/// The sensitive attributes of one type.
#[derive(Clone, Default)]
struct Sensitive {
    standard: Vec<String>,
    custom: Vec<String>,
}

struct Mask<'a> {
    request: &'a Request<'a>,
    store: &'a Store,
    /// By JSON:API type; empty for those that the key may read.
    sensitive: HashMap<String, Sensitive>,
}

impl<'a> Mask<'a> {
    fn record(&mut self, object: &mut ResourceObject) {
        let ty = object.type_name().to_owned();
        let window = self.customer_of(&ty, object.id()).and_then(|id| self.open_window(id));
        let opened = window.map(|window| timestamp::render(window.created_at));
        let Some(attributes) = object.attributes_mut() else { return };
        if let Some(at) = opened {
            if ty == "customer" {
                attributes.insert("unmaskingWindow", json!({ "createdAt": at, "updatedAt": at }));
            }
            return;
        }
        let sensitive = self.sensitive_of(&ty);
        for name in &sensitive.standard {
            attributes.get_mut(name).into_iter().for_each(hide);
        }
        if let Some(Value::Object(custom)) = attributes.get_mut("custom") {
            for name in &sensitive.custom {
                custom.get_mut(name).into_iter().for_each(hide);
            }
        }
    }

    /// Returns the customer that a record belongs to, or that it is.
    fn customer_of(&self, ty: &str, id: &str) -> Option<&'a str> {
        let record = self.store.record(ty, id)?;
        if ty == "customer" {
            return Some(&record.id);
        }
        let resource = self.request.context.api.resource(ty)?;
        document::related_ids(record, resource.relationship("customer")?).first().copied()
    }

    fn open_window(&self, customer: &str) -> Option<&'a Record> {
        let is_open = |window: &&Record| {
            let until = window.text(UNTIL).and_then(timestamp::parse);
            until.is_some_and(|until| until > self.request.context.now)
                && window.parents.iter().any(|(_, id)| id == customer)
        };
        self.store.maybe_referring_to("unmasking_window", customer).filter(is_open).last()
    }

    fn sensitive_of(&mut self, ty: &str) -> Sensitive {
        if let Some(known) = self.sensitive.get(ty) {
            return known.clone();
        }
        let found = if self.may_read(ty) { Sensitive::default() } else { sensitive(self.store, ty) };
        self.sensitive.insert(ty.to_owned(), found.clone());
        found
    }

    /// Whether a role of the key opens the sensitive attributes of a type. The names of these roles are not documented; they
    /// follow those of the other roles.
    fn may_read(&self, ty: &str) -> bool {
        let object = ty.replacen("kobject.", "kobject.kobject_", 1);
        role::includes(self.request.roles, &format!("org.permission.{object}.read_sensitive"))
    }
}

fn sensitive(store: &Store, ty: &str) -> Sensitive {
    let Some(metadata) = store.metadata(ty) else { return Sensitive::default() };
    let names = |properties: &Map<String, Value>| {
        let enabled = properties.iter().filter(|(_, property)| property["sensitive"]["enabled"] == true);
        enabled.map(|(name, _)| name.clone()).collect()
    };
    let standard = metadata.others.get("standardProperties").and_then(Value::as_object);
    Sensitive { standard: standard.map(names).unwrap_or_default(), custom: names(&metadata.properties) }
}

fn hide(value: &mut Value) {
    if !value.is_null() {
        *value = json!({ "isMasked": true, "maskedPresentation": "****" });
    }
}
