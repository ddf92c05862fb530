//! What the records of history have in common: who has changed something, how, and how many are kept.

use serde_json::{Map, Value};

use crate::context::Context;
use crate::store::{Change, Record, Store};

/// How many records of each kind are kept, which bounds the memory of a sandbox that runs for weeks.
const MAX_RECORDS: usize = 10_000;

/// Who has changed something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Author {
    /// The user that the API key belongs to.
    User,
    /// The owner of the sandbox. Writes of the owner are not recorded in the history, apart from their tags.
    Owner,
    /// The service itself.
    Service,
}

/// Whether a record was created or deleted, or else updated.
pub(super) fn verb(change: &Change) -> &'static str {
    match (&change.before, &change.after) {
        (None, _) => "create",
        (Some(_), None) => "delete",
        (Some(before), Some(after)) if !before.is_gone() && after.is_gone() => "delete",
        _ => "update",
    }
}

/// Stores a record of history and returns its ID. The oldest of its kind makes room for it.
pub(super) fn keep(
    context: Context<'_>,
    store: &mut Store,
    ty: &str,
    fields: Map<String, Value>,
    parents: Vec<(String, String)>,
) -> String {
    let id = store.ids.next(context.now);
    let mut record = Record::new(id.clone(), context.now, fields);
    record.parents = parents;
    store.insert(ty, record);
    store.forget_oldest(ty, MAX_RECORDS);
    id
}

/// Returns the ID in a reference of a record, or that of a parent in the path it was created with.
pub(super) fn reference<'r>(record: &'r Record, name: &str) -> Option<&'r str> {
    let parent = || record.parents.iter().find(|(ty, _)| ty == name).map(|(_, id)| id.as_str());
    record.text(name).or_else(parent)
}
