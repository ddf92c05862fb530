//! Merges of customers: the source is merged into the target.
//!
//! The service merges in the background; here the merge is done within the request, and the first poll finds it
//! complete.

use serde_json::{Map, Value};

use crate::check::Mistakes;
use crate::request::Request;
use crate::response::Outcome;
use crate::serve::{record_response, write};
use crate::store::{Record, Store};

/// The status of a finished merge. The service's own values are not documented.
const DONE: &str = "complete";

/// `POST /v1/customers/merges`
pub(super) fn create(request: &Request<'_>, store: &mut Store) -> Outcome {
    let mut body = request.object()?;
    let mut mistakes = Mistakes::new();
    let named = |name: &str| body.get(name).and_then(Value::as_str).unwrap_or_default().to_owned();
    let (source, target) = (named("source"), named("target"));
    for (name, id) in [("source", &source), ("target", &target)] {
        if !id.is_empty() && store.record("customer", id).is_none() {
            let id = crate::wording::shortened(id);
            mistakes.push(name, format!("`{name}` refers to a customer that does not exist: `{id}`"));
        }
    }
    if !source.is_empty() && source == target {
        mistakes.push("source", "`source` and `target` are the same customer");
    }
    write::check_create(request.context, store, "customer_merge", &body, mistakes)?;
    merge(request, store, &source, &target);
    body.insert("status".to_owned(), DONE.into());
    let id = write::insert(request.context, store, "customer_merge", body);
    record_response(request, store, "customer_merge", &id)
}

fn merge(request: &Request<'_>, store: &mut Store, source: &str, target: &str) {
    let Some(lost) = store.record("customer", source).cloned() else { return };
    if let Some(mut kept) = store.record_mut("customer", target) {
        kept.created_at = kept.created_at.min(lost.created_at);
        unite(&mut kept, lost.fields);
        kept.touch(request.context.now);
    }
    hand_over(store, source, target);
    store.delete("customer", source, request.context.now);
}

/// Lists and custom attributes are combined; for everything else the target's value takes precedence.
fn unite(kept: &mut Record, lost: Map<String, Value>) {
    for (field, value) in lost {
        match (kept.fields.get_mut(&field), value) {
            (Some(Value::Array(entries)), Value::Array(others)) => {
                let new: Vec<Value> = others.into_iter().filter(|entry| !has(entries, entry)).collect();
                entries.extend(new);
            }
            (Some(Value::Object(attributes)), Value::Object(others)) if field == "custom" => {
                for (attribute, theirs) in others {
                    if attributes.get(&attribute).is_none_or(Value::is_null) {
                        attributes.insert(attribute, theirs);
                    }
                }
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

/// Moves the records of the source to the target.
fn hand_over(store: &mut Store, source: &str, target: &str) {
    let types: Vec<String> = store.types().map(str::to_owned).collect();
    for ty in types {
        store.change_referring_to(&ty, source, |record| {
            if record.text("customer") == Some(source) {
                record.fields.insert("customer".to_owned(), target.into());
            }
            for (parent, id) in &mut record.parents {
                if parent == "customer" && id == source {
                    target.clone_into(id);
                }
            }
        });
    }
}
