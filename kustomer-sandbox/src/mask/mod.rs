//! Masking: sensitive attributes are hidden from those who may not read them.
//!
//! An attribute is sensitive if the metadata of its resource says so. The value of a sensitive attribute is an object in
//! place of the value, whatever its type is. A role opens it, and so does an unmasking window of the customer.
//!
//! The values are also in what the service writes down about changes, the audit log and the events, and in the events that it
//! sends to URLs. What the service does there is not documented, so that the sandbox hides more rather than less: a role opens
//! the former, a window does not, and nothing opens the latter, since a receiver has no role. Aggregations
//! over such values are refused. A search still finds records by them.

mod sensitive;

use std::collections::HashMap;

use jiff::SignedDuration;
use serde_json::json;

pub(crate) use self::sensitive::Sensitive;

use crate::document::{self, Records, ResourceObject};
use crate::request::Request;
use crate::role;
use crate::store::{Record, Store, WINDOW_END};
use crate::timestamp;

/// How long an unmasking window is open. The service's time is not documented.
pub(crate) const WINDOW: SignedDuration = SignedDuration::from_mins(15);

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

struct Mask<'a> {
    request: &'a Request<'a>,
    store: &'a Store,
    /// By JSON:API type; empty for those that the key may read.
    sensitive: HashMap<String, Sensitive>,
}

impl<'a> Mask<'a> {
    fn record(&mut self, object: &mut ResourceObject) {
        let ty = object.type_name().to_owned();
        if let Some(changed) = self.changed_type(&ty, object.id()) {
            return self.changes(changed, object);
        }
        let window = self.customer_of(&ty, object.id()).and_then(|id| self.open_window(id));
        let opened = window.map(|window| timestamp::render(window.created_at));
        let Some(attributes) = object.attributes_mut() else { return };
        if let Some(at) = opened {
            if ty == "customer" {
                attributes.insert("unmaskingWindow", json!({ "createdAt": at, "updatedAt": at }));
            }
            return;
        }
        self.sensitive_of(&ty).hide_in(attributes);
    }

    /// Masks what was written down about a change of a record of this type.
    fn changes(&mut self, ty: &str, object: &mut ResourceObject) {
        if let Some(changes) = object.attributes_mut().and_then(|attributes| attributes.get_mut("changes")) {
            self.sensitive_of(ty).hide_in_changes(changes);
        }
    }

    /// Returns the type of the record whose change a record describes, if that is what it does.
    fn changed_type(&self, ty: &str, id: &str) -> Option<&'a str> {
        let name = match ty {
            "audit_log" => "objectType",
            "event" => "type",
            _ => return None,
        };
        self.store.record(ty, id)?.text(name)
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
            let until = window.text(WINDOW_END).and_then(timestamp::parse);
            until.is_some_and(|until| until > self.request.context.now)
                && window.parents.iter().any(|(_, id)| id == customer)
        };
        self.store.maybe_referring_to("unmasking_window", customer).filter(is_open).last()
    }

    fn sensitive_of(&mut self, ty: &str) -> Sensitive {
        if let Some(known) = self.sensitive.get(ty) {
            return known.clone();
        }
        let found = hidden_from(self.request, self.store, ty);
        self.sensitive.insert(ty.to_owned(), found.clone());
        found
    }
}

/// Returns the sensitive attributes of a type, or none if a role of the key opens them. The names of these roles are not
/// documented; they follow those of the other roles.
pub(crate) fn hidden_from(request: &Request<'_>, store: &Store, ty: &str) -> Sensitive {
    let object = ty.replacen("kobject.", "kobject.kobject_", 1);
    let opens = role::includes(request.roles, &format!("org.permission.{object}.read_sensitive"));
    if opens { Sensitive::default() } else { Sensitive::of(store, ty) }
}
