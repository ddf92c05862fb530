//! Lists that are written entry by entry: tags of conversations, members of teams.

use serde_json::Value;

use crate::api::Placeholder;
use crate::check::{Mistakes, check_json};
use crate::computed;
use crate::refusal::Refusal;
use crate::request::Request;
use crate::response::Outcome;
use crate::serve::{existing, record_response};
use crate::store::Store;

/// `POST`: adds the entries that are missing.
pub(super) fn append(request: &Request<'_>, store: &mut Store) -> Outcome {
    change(request, store, |list, entries| {
        for entry in entries {
            if !list.contains(&entry) {
                list.push(entry);
            }
        }
    })
}

/// `DELETE`: removes the entries that are present.
pub(super) fn remove(request: &Request<'_>, store: &mut Store) -> Outcome {
    change(request, store, |list, entries| list.retain(|entry| !entries.contains(entry)))
}

fn change(
    request: &Request<'_>,
    store: &mut Store,
    change: impl FnOnce(&mut Vec<Value>, Vec<Value>),
) -> Outcome {
    let ty = request.own_type();
    let id = request.value(&Placeholder::Id).unwrap_or_default();
    existing(store, request.context.resource(&ty)?, id)?;
    let name = request.route.pattern.last_literal().unwrap_or_default();
    let entries = entries(request, name)?;
    if let Some(mut record) = store.record_mut(&ty, id) {
        let list = record.fields.entry(name).or_insert_with(|| Value::Array(Vec::new()));
        if !list.is_array() {
            *list = Value::Array(Vec::new());
        }
        if let Value::Array(list) = list {
            change(list, entries);
        }
        computed::note_change(&mut record, name, request.context.now);
        record.touch(request.context.now);
    }
    computed::changed(store, &ty, id, request.context.now);
    record_response(request, store, &ty, id)
}

/// Returns the entries in a body: an array, or an object with the array under the name of the list.
fn entries(request: &Request<'_>, name: &str) -> Result<Vec<Value>, Refusal> {
    let body = request.json()?;
    if let Some(kustomer_schema::Body::Json { schema, .. }) = &request.operation().body {
        let mut mistakes = Mistakes::new();
        check_json(request.schema(), schema, &body, &mut mistakes);
        mistakes.finish()?;
    }
    let list = if body.is_array() { body } else { body.get(name).cloned().unwrap_or_default() };
    match list {
        Value::Array(entries) => Ok(entries),
        _ => Err(Refusal::bad_request(format!("the body must contain an array of `{name}`"))),
    }
}
