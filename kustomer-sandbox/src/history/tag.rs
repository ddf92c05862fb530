//! Tags: a tag that is used for the first time exists from then on.
//!
//! Whether the service creates tags for names that it does not know is not documented; the list of tags would be of no use in
//! tests otherwise.

use serde_json::{Map, Value};

use crate::context::Context;
use crate::object_id::is_object_id;
use crate::store::{Change, Record, Store};

pub(super) fn write(context: Context<'_>, store: &mut Store, change: &Change) {
    let tags = |record: Option<&Record>| -> Option<Value> { record?.fields.get("tags").cloned() };
    let (before, after) = (tags(change.before.as_deref()), tags(change.after.as_deref()));
    if before == after {
        return;
    }
    for name in after.as_ref().and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str) {
        // A tag can also be given by its ID.
        if is_object_id(name) || !store.with_text("tag", "name", name).is_empty() {
            continue;
        }
        let fields = Map::from_iter([("name".to_owned(), name.into())]);
        let id = store.ids.next(context.now);
        store.insert("tag", Record::new(id, context.now, fields));
    }
}
