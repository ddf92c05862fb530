//! Merges of customers: the source is merged into the target.

use serde_json::{Map, Value};

use super::job;
use crate::context::Context;
use crate::store::{Record, Store};

/// Times of which the newer one is kept.
const NEWEST: &[&str] = &["lastActivityAt", "lastCustomerActivityAt", "lastSeenAt"];

/// The longest list of recent items, as in documents of the service.
const RECENT_ITEMS: usize = 10;

/// Adds a merge to the queue and returns its ID.
pub(crate) fn queue(context: Context<'_>, store: &mut Store, fields: Map<String, Value>) -> String {
    job::queue(context, store, "customer_merge", fields)
}

/// Moves a merge on.
pub(crate) fn advance(context: Context<'_>, store: &mut Store, id: &str) {
    if job::advance(context, store, "customer_merge", id) != Some("complete") {
        return;
    }
    let named = |name: &str| store.record("customer_merge", id)?.text(name).map(str::to_owned);
    if let (Some(source), Some(target)) = (named("source"), named("target")) {
        merge(context, store, &source, &target);
    }
}

/// Does nothing if one of the two has been deleted in the meantime.
fn merge(context: Context<'_>, store: &mut Store, source: &str, target: &str) {
    if store.record("customer", target).is_none() {
        return;
    }
    let Some(lost) = store.record("customer", source).cloned() else { return };
    if let Some(mut kept) = store.record_mut("customer", target) {
        kept.created_at = kept.created_at.min(lost.created_at);
        unite(&mut kept, lost.fields);
        kept.touch(context.now);
    }
    hand_over(context, store, source, target);
    store.delete("customer", source, context.now);
}

/// Lists and custom attributes are combined, and of some times the newest is kept; for everything else the target's value
/// takes precedence.
fn unite(kept: &mut Record, lost: Map<String, Value>) {
    for (field, value) in lost {
        match (kept.fields.get_mut(&field), value) {
            (Some(Value::Array(entries)), Value::Array(others)) => {
                let new: Vec<Value> = others.into_iter().filter(|entry| !has(entries, entry)).collect();
                entries.extend(new);
                if field == "recentItems" {
                    entries.sort_by(|a, b| b["updatedAt"].as_str().cmp(&a["updatedAt"].as_str()));
                    entries.truncate(RECENT_ITEMS);
                }
            }
            (Some(Value::Object(attributes)), Value::Object(others)) if field == "custom" => {
                for (attribute, theirs) in others {
                    if attributes.get(&attribute).is_none_or(Value::is_null) {
                        attributes.insert(attribute, theirs);
                    }
                }
            }
            // Times are stored in a form whose order is that of the text.
            (Some(Value::String(at)), Value::String(other))
                if NEWEST.contains(&field.as_str()) && *at < other =>
            {
                *at = other;
            }
            (Some(Value::Null) | None, value) => {
                kept.fields.insert(field, value);
            }
            _ => {}
        }
    }
}

/// Whether a list has an entry, ignoring `id`.
fn has(list: &[Value], entry: &Value) -> bool {
    let bare = |value: &Value| {
        let mut value = value.clone();
        if let Value::Object(members) = &mut value {
            members.remove("id");
        }
        value
    };
    list.iter().any(|known| bare(known) == bare(entry))
}

/// Moves the records of the source to the target. That counts as a change of each, so that those who read what has changed
/// since a time learn of it.
fn hand_over(context: Context<'_>, store: &mut Store, source: &str, target: &str) {
    let types: Vec<String> = store.types().filter(|ty| *ty != "customer_merge").map(str::to_owned).collect();
    for ty in types {
        store.change_referring_to(&ty, source, |record| {
            let is_parent = |(parent, id): &(String, String)| parent == "customer" && id == source;
            let refers = record.text("customer") == Some(source);
            if !refers && !record.parents.iter().any(is_parent) {
                return;
            }
            if refers {
                record.fields.insert("customer".to_owned(), target.into());
            }
            for (_, id) in record.parents.iter_mut().filter(|parent| is_parent(parent)) {
                target.clone_into(id);
            }
            record.note_activity(context.now);
        });
    }
}
