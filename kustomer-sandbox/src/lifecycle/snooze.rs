//! The end of a snooze: the conversation is open again.

use serde_json::{Map, Value, json};

use crate::api::WriteKind;
use crate::context::Context;
use crate::serve::write;
use crate::store::{Change, Record, Store};
use crate::timestamp;

/// Opens a conversation if its snooze is over.
pub(super) fn end(context: Context<'_>, store: &mut Store, id: &str) {
    let Some(conversation) = store.record("conversation", id) else { return };
    let Some(snooze) = current(conversation) else { return };
    if snooze["time"].as_str().and_then(timestamp::parse).is_none_or(|end| end > context.now) {
        return;
    }
    let mut snooze = snooze.clone();
    snooze["status"] = "elapsed".into();
    let fields = Map::from_iter([("status".to_owned(), "open".into()), ("snooze".to_owned(), snooze)]);
    write::merge(context, store, "conversation", id, fields, WriteKind::Update);
}

/// Cancels the snooze of a conversation that is opened or done before its time. A snooze without a status is scheduled.
pub(super) fn follow(store: &mut Store, change: &Change) {
    let (Some(before), Some(after)) = (&change.before, &change.after) else { return };
    if change.ty.as_ref() != "conversation" || before.text("status") != Some("snoozed") {
        return;
    }
    if after.text("status") == Some("snoozed") || !waits(after) {
        return;
    }
    if let Some(mut conversation) = store.record_mut("conversation", &after.id) {
        let snooze = conversation.fields.entry("snooze").or_insert_with(|| json!({}));
        snooze["status"] = "canceled".into();
    }
}

/// Returns the snooze of a conversation that is snoozed.
fn current(conversation: &Record) -> Option<&Value> {
    let is_snoozed = conversation.text("status") == Some("snoozed") && waits(conversation);
    conversation.fields.get("snooze").filter(|_| is_snoozed)
}

/// Whether the end of a snooze is still to come.
fn waits(conversation: &Record) -> bool {
    let snooze = conversation.fields.get("snooze").filter(|snooze| snooze.is_object());
    snooze.is_some_and(|snooze| !matches!(snooze["status"].as_str(), Some("elapsed" | "canceled")))
}
