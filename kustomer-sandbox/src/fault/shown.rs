//! Showing faults as JSON, as they would be written, with their counts.

use std::time::Duration;

use http::HeaderValue;
use serde_json::{Map, Value};

use super::action::{Action, Ending, Place, Respond};
use super::injected::Entry;
use super::rule::Rule;
use crate::header_object::header_object;

/// Returns a fault as it would be written, with its `id`, the number of requests that it `matched`, and how often it
/// `fired`.
pub(crate) fn fault_document(entry: &Entry) -> Value {
    let mut shown = Map::new();
    shown.insert("id".to_owned(), entry.id.to_string().into());
    shown.insert("matched".to_owned(), entry.seen.into());
    shown.insert("fired".to_owned(), entry.fired.into());
    show_rule(&entry.fault.rule, &mut shown);
    show_action(&entry.fault.action, &mut shown);
    Value::Object(shown)
}

fn show_rule(rule: &Rule, shown: &mut Map<String, Value>) {
    let mut put = |name: &str, value: Value| drop(shown.insert(name.to_owned(), value));
    if let Some(method) = &rule.method {
        put("method", method.as_str().into());
    }
    if let Some(path) = &rule.path {
        put("path", path.to_string().into());
    }
    if let Some(operation) = &rule.operation {
        put("operation", operation.as_str().into());
    }
    if rule.after > 0 {
        put("after", rule.after.into());
    }
    put("times", if rule.times() == u64::MAX { "unlimited".into() } else { rule.times().into() });
    if let Some(chance) = &rule.chance {
        put("probability", chance.probability.into());
        put("seed", chance.seed.into());
    }
}

fn show_action(action: &Action, shown: &mut Map<String, Value>) {
    let mut put = |name: &str, value: Value| drop(shown.insert(name.to_owned(), value));
    let milliseconds = |duration: Duration| Value::from(duration.as_secs_f64() * 1_000.0);
    if let Respond::With(status, headers, body) = &action.respond {
        put("status", status.as_u16().into());
        let text = |value: &HeaderValue| String::from_utf8_lossy(value.as_bytes()).into_owned();
        let headers = headers.iter().map(|(name, value)| (name.as_str(), text(value)));
        put("headers", header_object(headers).into());
        put("body", String::from_utf8_lossy(body).into());
    }
    let set = action.edits.iter().filter_map(|edit| Some((edit.pointer.clone(), edit.value.clone()?)));
    let set: Map<String, Value> = set.collect();
    if !set.is_empty() {
        put("set", set.into());
    }
    let removed = action.edits.iter().filter(|edit| edit.value.is_none());
    let removed: Vec<Value> = removed.map(|edit| edit.pointer.as_str().into()).collect();
    if !removed.is_empty() {
        put("remove", removed.into());
    }
    if !action.delay.is_zero() {
        put("delayMs", milliseconds(action.delay));
    }
    if !action.body_delay.is_zero() {
        put("bodyDelayMs", milliseconds(action.body_delay));
    }
    if let Some(pause) = action.drip {
        put("dripMs", milliseconds(pause));
    }
    let place = |place: Place| match place {
        Place::BeforeResponse => "before".into(),
        Place::Half => "half".into(),
        Place::Byte(byte) => Value::from(byte),
    };
    match action.ending {
        Ending::Whole => {}
        Ending::Cut(at) => put("cut", place(at)),
        Ending::Reset(at) => put("reset", place(at)),
        Ending::Garbage => put("garbage", true.into()),
    }
}
