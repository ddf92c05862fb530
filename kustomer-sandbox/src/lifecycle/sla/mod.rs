//! Service level agreements: which one applies to a conversation, and when its targets are missed.
//!
//! The limits of an agreement are taken as milliseconds, as other durations of the service are. Business hours are not
//! modelled: the clocks run day and night, except while a conversation is snoozed.

mod criteria;
mod target;

use serde_json::{Value, json};

use self::target::targets;
use crate::context::Context;
use crate::store::{Change, Record, SLA_MISSED, Store};
use crate::timestamp;

/// The field of a conversation with the time at which its clocks were stopped. It is not an attribute.
const PAUSED_AT: &str = "/slaPausedAt";

/// Lets the clocks of a conversation start, stop or go on after a change of it or of one of its messages.
pub(super) fn follow(context: Context<'_>, store: &mut Store, change: &Change) {
    let Some(record) = change.after.as_deref() else { return };
    let (conversation, message) = match change.ty.as_ref() {
        "conversation" => (Some(record.id.clone()), None),
        "message" if change.before.is_none() => {
            (record.text("conversation").map(str::to_owned), record.text("direction").map(str::to_owned))
        }
        _ => return,
    };
    let Some(id) = conversation else { return };
    let Some((mut sla, version)) = agreement(context, store, &id) else { return };
    let Some(conversation) = store.record("conversation", &id) else { return };
    let paused = pause(context, conversation, &mut sla);
    for target in targets(&version, conversation) {
        target.follow(context.now, message.as_deref(), &mut sla);
    }
    set_status(context, conversation, &mut sla);
    let (version, unchanged) = (version.id.clone(), conversation.fields.get("sla") == Some(&sla));
    if unchanged && conversation.fields.contains_key(PAUSED_AT) == paused.is_some() {
        return;
    }
    if let Some(mut conversation) = store.record_mut("conversation", &id) {
        conversation.fields.insert("sla".to_owned(), sla);
        conversation.fields.insert("slaVersion".to_owned(), version.into());
        match paused {
            Some(at) => conversation.fields.insert(PAUSED_AT.to_owned(), at),
            None => conversation.fields.remove(PAUSED_AT),
        };
    }
}

/// Notes the targets of a conversation that have been missed by now.
pub(super) fn miss(context: Context<'_>, store: &mut Store, id: &str) {
    let Some(conversation) = store.record("conversation", id) else { return };
    // The limits of paused clocks are moved when the pause is over.
    let is_pending = |sla: &&Value| sla["status"] == "pending" && sla["metrics"].is_object();
    let Some(mut sla) = conversation.fields.get("sla").filter(is_pending).cloned() else { return };
    if !sla["summary"].is_object() {
        sla["summary"] = json!({});
    }
    let mut missed: Vec<Value> =
        conversation.fields.get(SLA_MISSED).and_then(Value::as_array).cloned().unwrap_or_default();
    let due = |at: &str| timestamp::parse(at).is_some_and(|at| at <= context.now);
    let metrics = sla["metrics"].as_object().cloned().unwrap_or_default();
    let late = metrics.iter().filter_map(|(name, metric)| {
        let at = metric["breachAt"].as_str().filter(|at| due(at) && metric["satisfiedAt"].is_null())?;
        (!missed.contains(&name.as_str().into())).then(|| (name.clone(), at.to_owned()))
    });
    let late: Vec<(String, String)> = late.collect();
    if late.is_empty() {
        return;
    }
    for (name, at) in late {
        sla["breached"] = true.into();
        sla["breach"] = json!({ "at": at, "metric": name });
        if sla["summary"]["firstBreachAt"].is_null() {
            sla["summary"]["firstBreachAt"] = at.into();
        }
        missed.push(name.into());
    }
    if let Some(mut conversation) = store.record_mut("conversation", id) {
        conversation.fields.insert("sla".to_owned(), sla);
        conversation.fields.insert(SLA_MISSED.to_owned(), missed.into());
        conversation.touch(context.now);
    }
}

/// Returns the state of the agreement that applies to a conversation, and the version of the agreement: the one that was
/// matched before, or the oldest whose criteria fit. A conversation that is done is not matched.
fn agreement(context: Context<'_>, store: &Store, id: &str) -> Option<(Value, Record)> {
    let conversation = store.record("conversation", id)?;
    if let Some(sla) = conversation.fields.get("sla").filter(|sla| sla.is_object()) {
        let version = store.record("sla_version", conversation.text("slaVersion")?)?;
        let mut sla = sla.clone();
        // The owner of the sandbox may have inserted anything.
        for name in ["metrics", "summary"] {
            if !sla[name].is_object() {
                sla[name] = json!({});
            }
        }
        return Some((sla, version.clone()));
    }
    if conversation.text("status") == Some("done") {
        return None;
    }
    let fits = |version: &&Record| criteria::fit(&version.fields["criteria"], conversation);
    let mut current = store.records("sla").filter_map(|sla| Some((sla, current_version(store, sla)?)));
    let (sla, version) =
        current.find(|(_, version)| version.fields.contains_key("criteria") && fits(version))?;
    let state = json!({
        // The relationship of the same name reads it.
        "id": sla.id,
        "breached": false,
        "matchedAt": timestamp::render(context.now),
        "metrics": {},
        "name": version.text("name").unwrap_or_default(),
        "status": "pending",
        "summary": {},
        "version": version.fields.get("version").cloned().unwrap_or_else(|| 1.into()),
    });
    Some((state, version.clone()))
}

fn current_version<'s>(store: &'s Store, sla: &Record) -> Option<&'s Record> {
    let number = sla.fields.get("currentVersion");
    let versions = store.maybe_referring_to("sla_version", &sla.id);
    let mut versions = versions.filter(|version| version.text("sla") == Some(sla.id.as_str()));
    let is_current = |version: &Record| number.is_none() || version.fields.get("version") == number;
    versions.by_ref().filter(|version| is_current(version)).last()
}

/// Stops the clocks while a conversation is snoozed, and moves the deadlines by the length of the pause when it is over. Returns
/// the start of a pause that is not over.
fn pause(context: Context<'_>, conversation: &Record, sla: &mut Value) -> Option<Value> {
    let before = conversation.fields.get(PAUSED_AT).cloned();
    if conversation.text("status") == Some("snoozed") {
        return before.or_else(|| Some(timestamp::render(context.now).into()));
    }
    let since = before.as_ref().and_then(Value::as_str).and_then(timestamp::parse)?;
    let pause = context.now.duration_since(since);
    // What was missed before the pause stays missed at its time.
    let missed = conversation.fields.get(SLA_MISSED).and_then(Value::as_array);
    let is_missed = |name: &str| missed.is_some_and(|missed| missed.iter().any(|known| known == name));
    let metrics = sla["metrics"].as_object_mut().into_iter().flatten();
    for (_, metric) in metrics.filter(|(name, _)| !is_missed(name)) {
        let at = metric["breachAt"].as_str().and_then(timestamp::parse);
        if let Some(at) =
            at.and_then(|at| at.checked_add(pause).ok()).filter(|_| metric["satisfiedAt"].is_null())
        {
            metric["breachAt"] = timestamp::render(at).into();
        }
    }
    None
}

fn set_status(context: Context<'_>, conversation: &Record, sla: &mut Value) {
    let metrics = sla["metrics"].as_object();
    let waits = metrics.is_some_and(|metrics| {
        metrics.values().any(|metric| metric["satisfiedAt"].is_null() && metric["breachAt"].is_string())
    });
    let status = match conversation.text("status") {
        Some("snoozed") => "paused",
        Some("done") => "done",
        _ if waits => "pending",
        _ => "done",
    };
    sla["status"] = status.into();
    if status == "done" && sla["summary"]["satisfiedAt"].is_null() {
        sla["summary"]["satisfiedAt"] = timestamp::render(context.now).into();
    }
}
