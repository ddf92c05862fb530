//! The modification history of conversations, and what a change of their status entails.

use jiff::Timestamp;
use serde_json::{Map, Value, json};

use crate::store::Record;
use crate::timestamp;

/// Attributes and relationships, with the time that records their last change.
const TRACKED: &[(&str, &str)] = &[
    ("assignedTeams", "assignedTeamsAt"),
    ("assignedUsers", "assignedUsersAt"),
    ("brand", "brandAt"),
    ("channels", "channelAt"),
    ("custom", "customAt"),
    ("defaultLang", "defaultLangAt"),
    ("name", "nameAt"),
    ("priority", "priorityAt"),
    ("status", "statusAt"),
    ("tags", "tagsAt"),
];

/// Times that are `null` in a new conversation, even if it was created with a value, as recorded.
const NULL_AT_FIRST: &[&str] = &["brandAt", "customAt", "defaultLangAt"];

/// Returns the history of a conversation that has not changed.
pub(super) fn of_new(record: &Record) -> Map<String, Value> {
    let at = Value::from(timestamp::render(record.created_at));
    let time = |name: &str| if NULL_AT_FIRST.contains(&name) { Value::Null } else { at.clone() };
    TRACKED.iter().map(|(_, name)| ((*name).to_owned(), time(name))).collect()
}

/// Notes that an attribute of a conversation changes.
pub(crate) fn note_change(record: &mut Record, name: &str, now: Timestamp) {
    let Some((_, time)) = TRACKED.iter().find(|(tracked, _)| *tracked == name) else { return };
    let mut history = match record.fields.remove("modificationHistory") {
        Some(Value::Object(history)) => history,
        _ => of_new(record),
    };
    history.insert((*time).to_owned(), timestamp::render(now).into());
    record.fields.insert("modificationHistory".to_owned(), history.into());
}

/// Notes what an update of a conversation is about to change. `user` makes the update.
pub(crate) fn note_update(record: &mut Record, body: &Map<String, Value>, user: &str, now: Timestamp) {
    for (name, value) in body {
        if differs(record.fields.get(name), name, value) {
            note_change(record, name, now);
        }
    }
    if let Some(status) = body.get("status").and_then(Value::as_str) {
        note_status(record, status, user, now);
    }
}

/// Opens a conversation that is done or snoozed.
pub(super) fn reopen(record: &mut Record, now: Timestamp) {
    if status(record) != "open" {
        note_change(record, "status", now);
        note_status(record, "open", "", now);
        record.fields.insert("status".to_owned(), "open".into());
    }
}

/// Returns the time at which a conversation was last marked as done.
pub(super) fn last_done(record: &Record) -> Option<Timestamp> {
    record.fields.get("lastDone")?.get("createdAt")?.as_str().and_then(timestamp::parse)
}

/// Notes what follows from a change of the status, except for the status itself.
fn note_status(record: &mut Record, new: &str, user: &str, now: Timestamp) {
    let old = status(record).to_owned();
    match (old.as_str(), new) {
        ("open" | "snoozed", "done") => {
            count(record, "doneCount");
            let done = done(record, user, now);
            record.fields.entry("firstDone").or_insert_with(|| done.clone());
            record.fields.insert("lastDone".to_owned(), done);
        }
        ("done" | "snoozed", "open") => {
            count(record, "reopenCount");
            if old == "done" {
                count(record, "reopenFromDoneCount");
            }
            record.fields.insert("open".to_owned(), json!({ "statusAt": timestamp::render(now) }));
        }
        ("open" | "done", "snoozed") => count(record, "snoozeCount"),
        _ => {}
    }
}

/// Returns the state of a conversation at the time at which it is marked as done.
fn done(record: &Record, user: &str, now: Timestamp) -> Value {
    let current = |name: &str, default: Value| record.fields.get(name).cloned().unwrap_or(default);
    json!({
        "createdAt": timestamp::render(now),
        "createdBy": user,
        "createdByTeams": [],
        "assignedTeams": current("assignedTeams", json!([])),
        "assignedUsers": current("assignedUsers", json!([])),
        "messageCount": current("messageCount", 0.into()),
        "noteCount": current("noteCount", 0.into()),
    })
}

fn status(record: &Record) -> &str {
    record.text("status").unwrap_or("open")
}

fn differs(old: Option<&Value>, name: &str, new: &Value) -> bool {
    match (name, old, new) {
        // An update of custom attributes keeps those that it does not name.
        ("custom", old, Value::Object(new)) => {
            new.iter().any(|(name, value)| old.and_then(|old| old.get(name)).unwrap_or(&Value::Null) != value)
        }
        ("status", None, new) => new != "open",
        (_, Some(old), new) => old != new,
        (_, None, new) => !new.is_null() && new.as_array().is_none_or(|items| !items.is_empty()),
    }
}

/// Increments a count, which is omitted while it is zero.
pub(super) fn count(record: &mut Record, name: &str) {
    let count = record.fields.get(name).and_then(Value::as_u64).unwrap_or(0);
    record.fields.insert(name.to_owned(), (count + 1).into());
}
