//! When the service acts on a record by itself: sends a draft, ends a snooze, runs a job.
//!
//! The time follows from the fields alone, so that it is right however the record was written or restored.

use jiff::Timestamp;

use super::record::Record;
use crate::timestamp;

/// The field that holds the time of the next step of a job. No client can write it: it is no attribute.
pub(crate) const NEXT_STEP: &str = "/nextStepAt";

/// Returns when the service acts on a record next.
pub(super) fn due_at(ty: &str, record: &Record) -> Option<Timestamp> {
    if record.deleted_at.is_some() {
        return None;
    }
    match ty {
        "bulk" | "customer_merge" | "draft" | "forward" => timestamp::parse(record.text(NEXT_STEP)?),
        "conversation" => snooze_end(record),
        _ => None,
    }
}

/// Returns when the snooze of a conversation is over.
fn snooze_end(conversation: &Record) -> Option<Timestamp> {
    let snooze = conversation.fields.get("snooze")?;
    let is_over = matches!(snooze["status"].as_str(), Some("elapsed" | "canceled"));
    if is_over || conversation.text("status") != Some("snoozed") {
        return None;
    }
    timestamp::parse(snooze["time"].as_str()?)
}
