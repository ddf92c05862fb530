//! When the service acts on a record by itself: sends a draft, ends a snooze, closes a window, runs a job.
//!
//! The time follows from the fields alone, so that it is right however the record was written or restored.

use jiff::Timestamp;
use serde_json::Value;

use super::record::Record;
use crate::timestamp;

/// The field that holds the time of the next step of a job. It is not an attribute, so clients cannot write it.
pub(crate) const NEXT_STEP: &str = "/nextStepAt";

/// The field of an unmasking window that holds its end. It is not an attribute, so clients cannot write it.
pub(crate) const WINDOW_END: &str = "/until";

/// The field of a conversation that holds the targets that have been missed. It is not an attribute, so clients cannot write it.
pub(crate) const SLA_MISSED: &str = "/slaMissed";

/// Returns when the service acts on a record next.
pub(super) fn due_at(ty: &str, record: &Record) -> Option<Timestamp> {
    if record.deleted_at.is_some() {
        return None;
    }
    match ty {
        "bulk" | "customer_merge" | "draft" | "forward" => timestamp::parse(record.text(NEXT_STEP)?),
        "unmasking_window" => timestamp::parse(record.text(WINDOW_END)?),
        "conversation" => snooze_end(record).into_iter().chain(next_miss(record)).min(),
        _ => None,
    }
}

/// Returns when a target of the agreement of a conversation will be missed, if nobody acts.
fn next_miss(conversation: &Record) -> Option<Timestamp> {
    let sla = conversation.fields.get("sla").filter(|sla| sla["status"] == "pending")?;
    let missed = conversation.fields.get(SLA_MISSED).and_then(Value::as_array);
    let is_missed = |name: &str| missed.is_some_and(|missed| missed.iter().any(|known| known == name));
    let waiting = sla["metrics"].as_object()?.iter();
    let waiting = waiting.filter(|(name, metric)| metric["satisfiedAt"].is_null() && !is_missed(name));
    waiting.filter_map(|(_, metric)| timestamp::parse(metric["breachAt"].as_str()?)).min()
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
