//! Conversations in documents, and their counts in the documents of customers.

use std::sync::LazyLock;

use serde_json::{Map, Value, json};

use super::filling::fill_in;
use super::history;
use super::thread::{Thread, direction, summary};
use crate::attributes::Attributes;
use crate::json_object::members;
use crate::store::{Record, StatusCounts, Store};
use crate::timestamp;

/// What a new conversation has at once, as recorded. The defaults of `priority` and `defaultLang` were not recorded.
static CONSTANT: LazyLock<Map<String, Value>> = LazyLock::new(|| {
    members(json!({
        "channels": [],
        "status": "open",
        "messageCount": 0,
        "noteCount": 0,
        "satisfaction": 0,
        "satisfactionLevel": { "sentByTeams": [], "answers": [] },
        "spam": false,
        "ended": false,
        "tags": [],
        "suggestedTags": [],
        "predictions": [],
        "suggestedShortcuts": [],
        "assignedUsers": [],
        "assignedTeams": [],
        "firstDone": nobody(),
        "lastDone": nobody(),
        "direction": "in",
        "outboundMessageCount": 0,
        "inboundMessageCount": 0,
        "priority": 3,
        "defaultLang": "en_us",
        "roleGroupVersions": [],
        "accessOverride": [],
        "assistant": { "fac": { "reasons": [], "exclusions": [], "source": {} }, "assistantId": [] },
        "aiAgent": { "automationId": [] },
        "phase": "initial",
        "matchedTimeBasedRules": [],
    }))
});

/// What is computed for each document.
const COMPUTED: &[&str] = &[
    "billingStatus",
    "firstMessageIn",
    "firstMessageOut",
    "firstResponse",
    "firstResponseSinceLastDone",
    "lastActivityAt",
    "lastMessageAt",
    "lastMessageDirection",
    "lastMessageIn",
    "lastMessageOut",
    "lastMessageUnrespondedTo",
    "lastMessageUnrespondedToSinceLastDone",
    "lastReceivedAt",
    "lastResponse",
    "modificationHistory",
    "open",
    "preview",
];

pub(super) fn complete_document(store: &Store, record: &Record, attributes: &mut Attributes) {
    fill_in(attributes, COMPUTED, &CONSTANT, |name| computed(store, record, name));
}

pub(super) fn computed_from(name: &str) -> &'static [&'static str] {
    let of_itself = ["lastActivityAt", "modificationHistory", "open"];
    if COMPUTED.contains(&name) && !of_itself.contains(&name) { &["message"] } else { &[] }
}

pub(super) fn attribute(store: &Store, record: &Record, name: &str) -> Option<Value> {
    if COMPUTED.contains(&name) { computed(store, record, name) } else { CONSTANT.get(name).cloned() }
}

fn computed(store: &Store, record: &Record, name: &str) -> Option<Value> {
    let at = |at| Some(Value::from(timestamp::render(at)));
    match name {
        "lastActivityAt" => return at(record.created_at),
        "modificationHistory" => return Some(history::of_new(record).into()),
        "open" => {
            let is_open = record.text("status").is_none_or(|status| status == "open");
            return is_open.then(|| json!({ "statusAt": timestamp::render(record.created_at) }));
        }
        _ => {}
    }
    if record.fields.get("messageCount").and_then(Value::as_u64).unwrap_or(0) == 0 {
        return without_messages(name);
    }
    let thread = Thread::of(store, "conversation", record);
    let has = |count: &str| record.fields.get(count).and_then(Value::as_u64).unwrap_or(0) > 0;
    let (has_in, has_out) = (has("inboundMessageCount"), has("outboundMessageCount"));
    let responded = has_in && has_out;
    let message = |found: Option<&Record>| found.map(|message| summary(store, message));
    let found = match name {
        "firstMessageIn" if has_in => message(thread.first("in")),
        "firstMessageOut" if has_out => message(thread.first("out")),
        "lastMessageIn" if has_in => message(thread.last("in")),
        "lastMessageOut" if has_out => message(thread.last("out")),
        "lastMessageUnrespondedTo" => message(thread.unresponded()),
        "lastMessageUnrespondedToSinceLastDone" => message(
            thread
                .unresponded()
                .filter(|message| history::last_done(record).is_none_or(|done| message.created_at > done)),
        ),
        // The response after the conversation was done is not distinguished from the first one before that.
        "firstResponse" | "firstResponseSinceLastDone" if responded => {
            thread.first_response().map(|response| response.summary(store, record))
        }
        "lastResponse" if responded => thread.last_response().map(|response| response.summary(store, record)),
        "lastMessageAt" => return thread.latest().and_then(|message| at(message.created_at)),
        "lastReceivedAt" if has_in => return thread.last("in").and_then(|message| at(message.created_at)),
        "lastMessageDirection" => {
            return thread.latest().map(|message| direction(message).into());
        }
        "preview" => return thread.latest().and_then(|message| message.fields.get("preview").cloned()),
        // Its other values are unknown.
        "billingStatus" => return None,
        _ => None,
    };
    found.or_else(|| without_messages(name))
}

/// Returns an attribute of a conversation without such a message, as recorded.
fn without_messages(name: &str) -> Option<Value> {
    match name {
        "billingStatus" => Some("no_messages".into()),
        "firstMessageOut" => Some(json!({ "createdByTeams": [] })),
        "firstMessageIn"
        | "lastMessageIn"
        | "lastMessageOut"
        | "lastMessageUnrespondedTo"
        | "lastMessageUnrespondedToSinceLastDone" => Some(json!({})),
        "firstResponse" | "firstResponseSinceLastDone" | "lastResponse" => Some(nobody()),
        _ => None,
    }
}

/// The summary of an event that has not happened.
fn nobody() -> Value {
    json!({ "createdByTeams": [], "assignedTeams": [], "assignedUsers": [] })
}

/// Returns the counts of a customer's conversations as its document has them.
pub(super) fn counts(counts: StatusCounts) -> Value {
    let StatusCounts { open, snoozed, done } = counts;
    json!({ "done": done, "open": open, "snoozed": snoozed, "all": done + open + snoozed })
}
