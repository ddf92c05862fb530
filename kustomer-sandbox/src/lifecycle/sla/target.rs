//! A target of an agreement: a time within which something has to happen.

use jiff::{SignedDuration, Timestamp};
use serde_json::{Value, json};

use crate::store::Record;
use crate::timestamp;

/// What has to happen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Metric {
    /// The first message to the customer, counted from the start of the conversation.
    FirstResponse,
    /// A message to the customer, counted from the first message without a response.
    UnrespondedMessage,
    /// The end of the conversation, counted from its start.
    OpenTime,
}

const METRICS: &[(&str, Metric)] = &[
    ("firstResponse", Metric::FirstResponse),
    ("longestUnrespondedMessage", Metric::UnrespondedMessage),
    ("totalConversationOpenTime", Metric::OpenTime),
];

/// A target with its limit for one conversation.
pub(super) struct Target {
    name: &'static str,
    metric: Metric,
    limit: SignedDuration,
    started: Timestamp,
    is_done: bool,
}

/// Returns the enabled targets of a version, with the limits for the priority of a conversation.
pub(super) fn targets(version: &Record, conversation: &Record) -> Vec<Target> {
    let priority = conversation.fields.get("priority").and_then(Value::as_u64).unwrap_or(3).to_string();
    let limit = |name: &str| -> Option<SignedDuration> {
        let target = version.fields.get("metrics")?.get(name)?;
        let limit = target["times"][priority.as_str()].as_f64().filter(|_| target["enabled"] != false)?;
        // Far beyond what a clock can show, and exact in a floating-point number.
        SignedDuration::try_from_secs_f64(limit.clamp(0.0, 1e15) / 1000.0).ok()
    };
    let target = |(name, metric): &(&'static str, Metric)| {
        Some(Target {
            name,
            metric: *metric,
            limit: limit(name)?,
            started: conversation.created_at,
            is_done: conversation.text("status") == Some("done"),
        })
    };
    METRICS.iter().filter_map(target).collect()
}

impl Target {
    /// Starts or stops the clock of the target. `message` is the direction of a message that has just been written.
    pub(super) fn follow(&self, now: Timestamp, message: Option<&str>, sla: &mut Value) {
        let old = &sla["metrics"][self.name];
        let runs = old["breachAt"].is_string() && old["satisfiedAt"].is_null();
        let never = old["breachAt"].is_null();
        let is_satisfied = match self.metric {
            Metric::FirstResponse | Metric::UnrespondedMessage => message == Some("out"),
            Metric::OpenTime => self.is_done,
        };
        let start = match self.metric {
            Metric::FirstResponse | Metric::OpenTime => never.then_some(self.started),
            Metric::UnrespondedMessage => (message == Some("in") && !runs).then_some(now),
        };
        if let Some(at) = start.and_then(|start| start.checked_add(self.limit).ok()) {
            sla["metrics"][self.name] = json!({ "breachAt": timestamp::render(at) });
        }
        if is_satisfied && (runs || start.is_some()) {
            sla["metrics"][self.name]["satisfiedAt"] = timestamp::render(now).into();
        }
    }
}
