//! The time that agents spend on conversations. Each reply, note and change of status ends a period.

use jiff::Timestamp;
use serde_json::{Value, json};

use super::entry::{keep, reference};
use crate::context::Context;
use crate::json_object::members;
use crate::store::{Change, Record, Store};
use crate::timestamp;

/// Writes the period that a change ends, if it is an action of an agent.
pub(super) fn write(context: Context<'_>, store: &mut Store, change: &Change) {
    let Some(trigger) = trigger(change) else { return };
    let Some(record) = &change.after else { return };
    let conversation = match change.ty.as_ref() {
        "conversation" => Some(record.id.as_str()),
        _ => reference(record, "conversation"),
    };
    let Some(conversation) = conversation.and_then(|id| store.record("conversation", id)) else { return };
    let at = timestamp::render(context.now);
    let spent = context.now.duration_since(start(store, conversation)).as_millis();
    let of_conversation = |name: &str| conversation.fields.get(name).cloned().unwrap_or(json!([]));
    let mut fields = members(json!({
        "agentActionTrigger": trigger,
        "assignedTeams": of_conversation("assignedTeams"),
        "assignedUsers": of_conversation("assignedUsers"),
        "channels": of_conversation("channels"),
        "conversation": conversation.id,
        "conversationStatus": conversation.text("status").unwrap_or("open"),
        "createdByTeams": [],
        "customer": conversation.text("customer"),
        "handleAt": at,
        "handleBy": store.user,
        "handleTime": i64::try_from(spent).unwrap_or(i64::MAX),
        "messagesSent": u8::from(trigger == "reply_sent"),
        "notesSent": u8::from(trigger == "note_sent"),
        "reopened": trigger == "conversation_reopened",
        "resolved": trigger == "conversation_done",
        "snoozed": trigger == "conversation_snoozed",
        "touched": true,
    }));
    match trigger {
        "reply_sent" => fields.extend([("messageAt".to_owned(), at.into())]),
        "note_sent" => fields.extend([("noteAt".to_owned(), at.into())]),
        _ => {}
    }
    fields.retain(|_, value| !value.is_null());
    let parents = vec![("conversation".to_owned(), conversation.id.clone())];
    keep(context, store, "conversation_time", fields, parents);
}

/// Returns the action of an agent that a change is.
fn trigger(change: &Change) -> Option<&'static str> {
    let after = change.after.as_deref()?;
    match (change.ty.as_ref(), change.before.as_deref()) {
        ("message", None) if after.text("direction") == Some("out") => Some("reply_sent"),
        ("note", None) => Some("note_sent"),
        ("conversation", Some(before)) => {
            let status = |record: &Record| record.text("status").unwrap_or("open").to_owned();
            match (status(before).as_str(), status(after).as_str()) {
                (old, new) if old == new => None,
                (_, "done") => Some("conversation_done"),
                (_, "snoozed") => Some("conversation_snoozed"),
                (_, _) => Some("conversation_reopened"),
            }
        }
        _ => None,
    }
}

/// Returns when the period started: with the end of the one before, or with the conversation.
fn start(store: &Store, conversation: &Record) -> Timestamp {
    let is_of =
        |time: &&Record| time.fields.get("conversation").and_then(Value::as_str) == Some(&conversation.id);
    let last = store.maybe_referring_to("conversation_time", &conversation.id).rfind(is_of);
    last.map_or(conversation.created_at, |time| time.created_at)
}
