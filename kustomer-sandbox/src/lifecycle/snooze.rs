//! The end of a snooze: the conversation is open again.

use crate::context::Context;
use crate::serve::write;
use crate::store::Store;
use serde_json::{Map, json};

/// Opens a conversation whose snooze is over.
pub(super) fn end(context: Context<'_>, store: &mut Store, id: &str) {
    let Some(conversation) = store.record("conversation", id) else { return };
    let mut snooze = conversation.fields.get("snooze").cloned().unwrap_or(json!({}));
    snooze["status"] = "elapsed".into();
    let fields = Map::from_iter([("status".to_owned(), "open".into()), ("snooze".to_owned(), snooze)]);
    write::merge(context, store, "conversation", id, fields, crate::api::WriteKind::Update);
}
