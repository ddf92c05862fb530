//! Lists of a record that are written entry by entry: tags of conversations, members of teams.

use serde_json::Value;

use crate::api::Role;
use crate::call::Call;
use crate::check::{Mistakes, check_json};
use crate::error::Refusal;
use crate::serve::{Outcome, answer_with, existing};
use crate::store::Store;

/// `POST`: adds the entries that are not there yet.
pub(super) fn append(call: &Call<'_>, store: &mut Store) -> Outcome {
    change(call, store, |list, entries| {
        for entry in entries {
            if !list.contains(&entry) {
                list.push(entry);
            }
        }
    })
}

/// `DELETE`: takes the entries away that are there.
pub(super) fn remove(call: &Call<'_>, store: &mut Store) -> Outcome {
    change(call, store, |list, entries| list.retain(|entry| !entries.contains(entry)))
}

fn change(call: &Call<'_>, store: &mut Store, change: impl FnOnce(&mut Vec<Value>, Vec<Value>)) -> Outcome {
    let ty = call.own_type();
    let id = call.value(&Role::Own).unwrap_or_default();
    existing(store, call.context.resource(&ty)?, id)?;
    let name = call.route.pattern.last_literal().unwrap_or_default();
    let entries = entries(call, name)?;
    if let Some(record) = store.record_mut(&ty, id) {
        let list = record.fields.entry(name).or_insert_with(|| Value::Array(Vec::new()));
        if !list.is_array() {
            *list = Value::Array(Vec::new());
        }
        if let Value::Array(list) = list {
            change(list, entries);
        }
        record.touch(call.context.now);
    }
    answer_with(call, store, &ty, id)
}

/// The entries of a body: an array, or an object with the array under the name of the list.
fn entries(call: &Call<'_>, name: &str) -> Result<Vec<Value>, Refusal> {
    let body = call.json()?;
    if let Some(kustomer_schema::Body::Json { schema, .. }) = &call.operation().body {
        let mut mistakes = Mistakes::new();
        check_json(call.schema(), schema, &body, &mut mistakes);
        mistakes.finish()?;
    }
    let list = if body.is_array() { body } else { body.get(name).cloned().unwrap_or_default() };
    match list {
        Value::Array(entries) => Ok(entries),
        _ => Err(Refusal::bad_request(format!("the body must hold an array of `{name}`"))),
    }
}
