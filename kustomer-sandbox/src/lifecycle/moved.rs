//! What follows when a message or a note leaves its conversation, and when a conversation leaves its customer. Creations are
//! counted where a record is added to its conversation, because they change more than the number.
//!
//! What a deletion does to the number of notes is not documented; a client expects as many notes as it can list. Messages
//! cannot be deleted: a redacted one is still a message.

use serde_json::Value;

use crate::context::Context;
use crate::store::{Change, Record, Store};

/// Counts a message or a note out of the conversation that it was in, and into the one that it is in.
pub(super) fn follow(context: Context<'_>, store: &mut Store, change: &Change) {
    let (Some(before), Some(after)) = (change.before.as_deref(), change.after.as_deref()) else { return };
    let (old, new) = match change.ty.as_ref() {
        "message" => (before.text("conversation"), after.text("conversation")),
        "note" => (shown_in(before), shown_in(after)),
        "conversation" => return leave_customer(context, store, before, after),
        _ => return,
    };
    if old == new {
        return;
    }
    if let Some(old) = old {
        count(context, store, old, &change.ty, before, |count| count.saturating_sub(1));
    }
    if let Some(new) = new {
        count(context, store, new, &change.ty, after, |count| count.saturating_add(1));
    }
    if change.ty.as_ref() == "message"
        && let Some(channel) = after.fields.get("channel")
    {
        old.into_iter().chain(new).for_each(|conversation| keep_channel(store, conversation, channel));
    }
}

/// Returns the conversation that lists a note.
fn shown_in(note: &Record) -> Option<&str> {
    note.text("conversation").filter(|_| !note.is_gone())
}

/// Changes the counts that a message or a note is part of.
fn count(
    context: Context<'_>,
    store: &mut Store,
    conversation: &str,
    ty: &str,
    record: &Record,
    change: impl Fn(u64) -> u64,
) {
    let Some(mut conversation) = store.record_mut("conversation", conversation) else { return };
    let names: &[&str] = match ty {
        "note" => &["noteCount"],
        _ if record.text("direction") == Some("out") => &["messageCount", "outboundMessageCount"],
        _ => &["messageCount", "inboundMessageCount"],
    };
    for name in names {
        let old = conversation.fields.get(*name).and_then(Value::as_u64).unwrap_or(0);
        conversation.fields.insert((*name).to_owned(), change(old).into());
    }
    conversation.note_activity(context.now);
}

/// Lists a channel in a conversation if one of its messages has it.
fn keep_channel(store: &mut Store, id: &str, channel: &Value) {
    let mut messages = store.maybe_referring_to("message", id);
    let has = messages.any(|message| {
        message.text("conversation") == Some(id) && message.fields.get("channel") == Some(channel)
    });
    drop(messages);
    let Some(mut conversation) = store.record_mut("conversation", id) else { return };
    let channels = conversation.fields.entry("channels").or_insert_with(|| Value::Array(Vec::new()));
    let Value::Array(channels) = channels else { return };
    channels.retain(|known| known != channel);
    if has {
        channels.push(channel.clone());
    }
}

/// A conversation that belongs to another customer is an activity around the former one, too.
fn leave_customer(context: Context<'_>, store: &mut Store, before: &Record, after: &Record) {
    let (old, new) = (before.text("customer"), after.text("customer"));
    if let Some(old) = old.filter(|_| old != new)
        && let Some(mut customer) = store.record_mut("customer", old)
    {
        customer.note_activity(context.now);
    }
}
