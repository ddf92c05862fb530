//! Drafts and forwards: they are sent when their time has come, and a draft becomes a message or a note then.

use jiff::{SignedDuration, Timestamp};
use serde_json::{Map, Value, json};

use crate::context::Context;
use crate::serve::write;
use crate::store::{NEXT_STEP, Record, Store};
use crate::timestamp;

/// How long a draft without a time can still be changed. The service's time is not documented; there has to be one, because
/// files are attached to a draft after its creation.
const SENDING_TIME: SignedDuration = SignedDuration::from_secs(2);

/// The field of a draft that requests a new conversation. It is not an attribute, so clients cannot write it.
pub(crate) const NEW_CONVERSATION: &str = "/createConversation";

/// Fields of a draft that its message has as well.
const SAME_IN_MESSAGE: &[&str] =
    &["attachments", "auto", "kbArticles", "lang", "shortcuts", "source", "subject"];

/// Fields of a draft that are in the `meta` of its message.
const IN_META: &[&str] = &["bcc", "cc", "from", "headers", "replyTo", "subject", "template", "to"];

/// The longest preview of a message, in characters.
const PREVIEW: usize = 256;

/// Parses a time at which to send: a date-time, or `now` followed by durations, such as `now+1h30m`.
///
/// The service calls the format "date-time-math" and does not document its grammar; this is the usual part of it.
pub(crate) fn parse_time(text: &str, now: Timestamp) -> Option<Timestamp> {
    if let Some(at) = timestamp::parse(text) {
        return Some(at);
    }
    let mut rest = text.strip_prefix("now")?;
    let mut at = now;
    while !rest.is_empty() {
        let signed = rest.strip_prefix('+').or_else(|| rest.strip_prefix('-')).unwrap_or(rest);
        let negative = rest.starts_with('-');
        let digits = signed.find(|c: char| !c.is_ascii_digit())?;
        let (number, unit) = signed.split_at_checked(digits)?;
        let seconds = match unit.chars().next()? {
            's' => 1,
            'm' => 60,
            'h' => 3_600,
            'd' => 86_400,
            'w' => 604_800,
            _ => return None,
        };
        let seconds = number.parse::<i64>().ok()?.checked_mul(seconds)?;
        let by = SignedDuration::from_secs(if negative { -seconds } else { seconds });
        at = at.checked_add(by).ok()?;
        rest = unit.get(1..)?;
    }
    Some(at)
}

/// Decides when a draft is sent, after each write: at its `sendAt`, soon if it has none, and not by itself if it is
/// `scheduled` without a time.
pub(crate) fn schedule(context: Context<'_>, store: &mut Store, id: &str) {
    let Some(mut draft) = store.record_mut("draft", id) else { return };
    let at = draft.text("sendAt").and_then(|text| parse_time(text, context.now));
    // A later write does not move a relative time.
    if let Some(at) = at {
        draft.fields.insert("sendAt".to_owned(), timestamp::render(at).into());
    }
    let is_held = draft.fields.get("scheduled").is_some_and(|scheduled| *scheduled == true);
    let (status, at) = match at {
        Some(at) => ("scheduled", Some(at.max(context.now))),
        None if is_held => ("draft", None),
        None => ("pending", context.now.checked_add(SENDING_TIME).ok()),
    };
    set_next_step(&mut draft, status, at);
}

/// Decides when a forward is sent, after each write. Without `sendAt`, it remains a draft until a write says `sent`.
pub(crate) fn schedule_forward(context: Context<'_>, store: &mut Store, id: &str) {
    let Some(mut forward) = store.record_mut("forward", id) else { return };
    let is_done = matches!(forward.text("status"), Some("sent" | "failed"));
    let at = forward.text("sendAt").and_then(|text| parse_time(text, context.now));
    if let Some(at) = at {
        forward.fields.insert("sendAt".to_owned(), timestamp::render(at).into());
    }
    let at = at.filter(|_| !is_done).map(|at| at.max(context.now));
    let status = forward.text("status").unwrap_or("draft").to_owned();
    set_next_step(&mut forward, &status, at);
}

fn set_next_step(record: &mut Record, status: &str, at: Option<Timestamp>) {
    record.fields.insert("status".to_owned(), status.into());
    match at {
        Some(at) => record.fields.insert(NEXT_STEP.to_owned(), timestamp::render(at).into()),
        None => record.fields.remove(NEXT_STEP),
    };
}

/// Marks a forward as sent.
pub(super) fn send_forward(context: Context<'_>, store: &mut Store, id: &str) {
    if let Some(mut forward) = store.record_mut("forward", id) {
        set_next_step(&mut forward, "sent", None);
        forward.touch(context.now);
    }
}

/// Turns a draft into a message, or into a note on the channel `note`. The draft is gone then.
pub(super) fn send(context: Context<'_>, store: &mut Store, id: &str) {
    let Some(draft) = store.record("draft", id).cloned() else { return };
    let parent = draft.parents.iter().find(|(ty, _)| ty == "customer").map(|(_, id)| id.as_str());
    let Some(customer) =
        draft.text("customer").or(parent).filter(|id| store.record("customer", id).is_some())
    else {
        return fail(context, store, id);
    };
    store.delete("draft", id, context.now);
    let conversation = conversation(context, store, &draft, customer);
    let (ty, fields) = if draft.text("channel") == Some("note") {
        ("note", note(&draft))
    } else {
        ("message", message(context, &draft))
    };
    let mut fields = fields;
    fields.insert("customer".to_owned(), customer.into());
    fields.insert("conversation".to_owned(), conversation.into());
    write::insert(context, store, ty, fields);
}

/// Keeps a draft whose customer was deleted. What the service does with it is not documented.
fn fail(context: Context<'_>, store: &mut Store, id: &str) {
    if let Some(mut draft) = store.record_mut("draft", id) {
        set_next_step(&mut draft, "failed", None);
        draft.touch(context.now);
    }
}

fn note(draft: &Record) -> Map<String, Value> {
    let fields = ["attachments", "body", "lang", "userMentions"].into_iter();
    fields.filter_map(|name| Some((name.to_owned(), draft.fields.get(name)?.clone()))).collect()
}

fn message(context: Context<'_>, draft: &Record) -> Map<String, Value> {
    let taken = |names: &[&str]| -> Map<String, Value> {
        let names = names.iter();
        names.filter_map(|name| Some(((*name).to_owned(), draft.fields.get(*name)?.clone()))).collect()
    };
    let channel = draft.text("channel").unwrap_or("email");
    let body = draft.text("body").unwrap_or_default();
    let mut meta = taken(IN_META);
    // Of a sender with a name, a message has the address alone.
    if let Some(Value::Object(sender)) = meta.get("from") {
        match sender.get("email").cloned().filter(Value::is_string) {
            Some(address) => meta.insert("from".to_owned(), address),
            None => meta.remove("from"),
        };
    }
    meta.insert("body".to_owned(), body.into());
    if let Some(Value::Object(of_channel)) = draft.fields.get("meta") {
        meta.extend(of_channel.clone());
    }
    let mut message = taken(SAME_IN_MESSAGE);
    let preview: String = body.chars().take(PREVIEW).collect();
    let fields = json!({
        "app": draft.text("app").unwrap_or_else(|| app_of(channel)),
        "channel": channel,
        "direction": "out",
        "meta": meta,
        "preview": preview,
        "sentAt": timestamp::render(context.now),
        "status": "sent",
    });
    message.extend(fields.as_object().cloned().unwrap_or_default());
    message
}

/// The app that sends on a channel if the draft does not say.
fn app_of(channel: &str) -> &'static str {
    match channel {
        "email" => "postmark",
        "sms" => "twilio",
        "whatsapp" => "whatsapp",
        "chat" => "chat",
        _ => "smooch",
    }
}

/// Returns the conversation of a draft: the one that it names, the customer's newest one that is not done, or a new one.
fn conversation(context: Context<'_>, store: &mut Store, draft: &Record, customer: &str) -> String {
    let named = draft.text("conversation").filter(|id| store.record("conversation", id).is_some());
    if let Some(named) = named {
        return named.to_owned();
    }
    let wants_new = draft.fields.get(NEW_CONVERSATION).is_some_and(|wants| *wants == true);
    let is_current = |found: &&Record| {
        found.text("customer") == Some(customer)
            && found.text("status") != Some("done")
            && !found.is_marked_deleted()
    };
    let current = store.maybe_referring_to("conversation", customer).rfind(is_current);
    if let Some(current) = current.filter(|_| !wants_new) {
        return current.id.clone();
    }
    let mut fields =
        Map::from_iter([("customer".to_owned(), customer.into()), ("direction".to_owned(), "out".into())]);
    if let Some(subject) = draft.text("subject") {
        fields.insert("name".to_owned(), subject.into());
    }
    write::insert(context, store, "conversation", fields)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_is_a_date_time_or_relative_to_now() {
        let now = timestamp::parse("2026-11-28T10:00:00Z").unwrap();
        let parsed = |text: &str| parse_time(text, now).map(timestamp::render);
        assert_eq!(parsed("2026-11-29T08:00:00+02:00").as_deref(), Some("2026-11-29T06:00:00.000Z"));
        assert_eq!(parsed("now").as_deref(), Some("2026-11-28T10:00:00.000Z"));
        assert_eq!(parsed("now+1h30m").as_deref(), Some("2026-11-28T11:30:00.000Z"));
        assert_eq!(parsed("now+1d-2h").as_deref(), Some("2026-11-29T08:00:00.000Z"));
        for text in [
            "",
            "tomorrow",
            "now+",
            "now+h",
            "now+1y",
            "now+99999999999999999999d",
            "nowé",
            "now+9223372036854775807w",
        ] {
            assert_eq!(parsed(text), None, "{text}");
        }
    }
}
