//! What the write of one record changes in the records around it: a message in its conversation, and both in their
//! customer.

use jiff::Timestamp;
use serde_json::Value;

use super::history::{self, count, note_change};
use super::thread::direction;
use crate::store::{Record, Store};
use crate::timestamp;

/// Brings the records around a new record up to date.
pub(crate) fn created(store: &mut Store, ty: &str, id: &str, now: Timestamp) {
    match ty {
        "message" => message_created(store, id, now),
        "note" => note_created(store, id, now),
        // Recorded: a new custom object is an activity of the customer.
        _ => touch_customer_of(store, ty, id, is_kobject(ty), now),
    }
}

/// Brings the customer of a changed conversation or custom object up to date.
pub(crate) fn changed(store: &mut Store, ty: &str, id: &str, now: Timestamp) {
    touch_customer_of(store, ty, id, false, now);
}

fn touch_customer_of(store: &mut Store, ty: &str, id: &str, by_customer: bool, now: Timestamp) {
    if is_kobject(ty) || ty == "conversation" {
        let customer = reference(store, ty, id, "customer");
        touch_customer(store, customer.as_deref(), by_customer, now);
    }
}

fn is_kobject(ty: &str) -> bool {
    kustomer_schema::kobject::klass_of(ty).is_some()
}

/// Completes a record that is about to be created: a message by the direction of the one before it.
pub(crate) fn complete_new(store: &Store, ty: &str, record: &mut Record) {
    if ty != "message" {
        return;
    }
    let direction = direction(record).to_owned();
    let direction_type = match record.text("conversation").and_then(|id| latest_direction(store, id)) {
        None => format!("initial-{direction}"),
        Some(previous) if previous == direction => format!("followup-{direction}"),
        Some(_) => format!("response-{direction}"),
    };
    record.fields.insert("direction".to_owned(), direction.into());
    record.fields.entry("directionType").or_insert_with(|| direction_type.into());
}

fn message_created(store: &mut Store, id: &str, now: Timestamp) {
    let conversation = reference(store, "message", id, "conversation");
    let Some(message) = store.record("message", id) else { return };
    let direction = direction(message).to_owned();
    let channel = message.text("channel").map(str::to_owned);
    let at = message.created_at;
    if let Some(id) = &conversation {
        add_message(store, id, &direction, channel, at, now);
    }
    let customer = reference(store, "message", id, "customer");
    touch_customer(store, customer.as_deref(), direction == "in", now);
}

/// Adds a message to its conversation. A message of the customer opens the conversation again.
fn add_message(
    store: &mut Store,
    conversation: &str,
    direction: &str,
    channel: Option<String>,
    at: Timestamp,
    now: Timestamp,
) {
    let Some(mut record) = store.record_mut("conversation", conversation) else { return };
    if direction == "in" {
        count(&mut record, "inboundMessageCount");
        history::reopen(&mut record, now);
    } else {
        count(&mut record, "outboundMessageCount");
    }
    count(&mut record, "messageCount");
    record.fields.entry("direction").or_insert_with(|| direction.into());
    if let Some(channel) = channel {
        add_channel(&mut record, channel, now);
    }
    note_activity(&mut record, at);
    record.note_activity(now);
}

fn add_channel(record: &mut Record, channel: String, now: Timestamp) {
    let channel = Value::from(channel);
    let channels = record.fields.entry("channels").or_insert_with(|| Value::Array(Vec::with_capacity(1)));
    let Value::Array(channels) = channels else { return };
    if !channels.contains(&channel) {
        channels.push(channel);
        // The first channel comes with the conversation.
        if channels.len() > 1 {
            note_change(record, "channels", now);
        }
    }
}

fn note_created(store: &mut Store, id: &str, now: Timestamp) {
    if let Some(conversation) = reference(store, "note", id, "conversation")
        && let Some(mut record) = store.record_mut("conversation", &conversation)
    {
        count(&mut record, "noteCount");
        note_activity(&mut record, now);
        record.note_activity(now);
    }
    let customer = reference(store, "note", id, "customer");
    touch_customer(store, customer.as_deref(), false, now);
}

/// Stores the time of the last activity of a conversation. An imported message can be older than that.
fn note_activity(record: &mut Record, at: Timestamp) {
    let last = record.text("lastActivityAt").and_then(timestamp::parse).unwrap_or(record.created_at);
    if at > last {
        record.fields.insert("lastActivityAt".to_owned(), timestamp::render(at).into());
    }
}

/// Notes an activity around a customer, or of the customer. Its time is that of the customer's last update, as recorded.
fn touch_customer(store: &mut Store, id: Option<&str>, by_customer: bool, now: Timestamp) {
    let Some(mut record) = id.and_then(|id| store.record_mut("customer", id)) else { return };
    record.fields.remove("lastActivityAt");
    if by_customer {
        record.fields.insert("lastCustomerActivityAt".to_owned(), timestamp::render(now).into());
    }
    record.note_activity(now);
}

/// Returns the direction of the last message of a conversation.
fn latest_direction<'s>(store: &'s Store, conversation: &str) -> Option<&'s str> {
    let messages = store.maybe_referring_to("message", conversation).rev();
    let mut messages = messages.filter(|message| message.text("conversation") == Some(conversation));
    messages.next().map(direction)
}

fn reference(store: &Store, ty: &str, id: &str, name: &str) -> Option<String> {
    store.record(ty, id)?.text(name).map(str::to_owned)
}
