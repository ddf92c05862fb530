//! Messages in documents.

use std::sync::LazyLock;

use serde_json::{Map, Value, json};

use super::filling::fill_in;
use super::thread::{direction, sent_at};
use crate::attributes::Attributes;
use crate::json_object::members;
use crate::store::Record;
use crate::timestamp;

/// What a new message has at once, as recorded.
static CONSTANT: LazyLock<Map<String, Value>> = LazyLock::new(|| {
    members(json!({
        "size": 0,
        "assignedTeams": [],
        "assignedUsers": [],
        "auto": false,
        "redacted": false,
        "createdByTeams": [],
        "reactions": [],
        "intentDetections": [],
    }))
});

const COMPUTED: &[&str] = &["direction", "directionType", "sentAt", "status"];

pub(super) fn complete_document(record: &Record, attributes: &mut Attributes) {
    fill_in(attributes, COMPUTED, &CONSTANT, |name| computed(record, name));
}

pub(super) fn attribute(record: &Record, name: &str) -> Option<Value> {
    if COMPUTED.contains(&name) { computed(record, name) } else { CONSTANT.get(name).cloned() }
}

fn computed(record: &Record, name: &str) -> Option<Value> {
    let direction = direction(record);
    Some(match name {
        "direction" => direction.into(),
        "directionType" => format!("initial-{direction}").into(),
        "sentAt" => timestamp::render(sent_at(record)).into(),
        "status" => if direction == "in" { "received" } else { "sent" }.into(),
        _ => return None,
    })
}
