//! Visits: tracked events belong to a session, and a session to the customer whom the visitor turned out to be.

use serde_json::{Map, Value, json};

use super::entry::keep;
use crate::computed::customer;
use crate::context::Context;
use crate::json_object::members;
use crate::serve::write;
use crate::store::{Change, Record, Store};
use crate::timestamp;

/// Brings the sessions up to date after a tracked event or an identification.
pub(super) fn write(context: Context<'_>, store: &mut Store, change: &Change) {
    let Some(record) = change.after.as_deref().filter(|_| change.before.is_none()) else { return };
    match change.ty.as_ref() {
        "tracking_event" => count(context, store, record),
        "tracking_identity" => identify(context, store, record),
        _ => {}
    }
}

/// Counts an event in its session.
fn count(context: Context<'_>, store: &mut Store, event: &Record) {
    let Some(session_id) = event.text("sessionId") else { return };
    let at = Value::from(timestamp::render(context.now));
    let id = if let Some(id) = session(store, session_id) {
        id
    } else {
        let fields = json!({ "sessionId": session_id, "count": 0, "firstEventAt": at });
        keep(context, store, "session", members(fields), Vec::new())
    };
    let mut customer = None;
    if let Some(mut session) = store.record_mut("session", &id) {
        let count = session.fields.get("count").and_then(Value::as_u64).unwrap_or(0);
        session.fields.insert("count".to_owned(), (count + 1).into());
        session.fields.insert("lastEventAt".to_owned(), at);
        customer = session.text("customer").map(str::to_owned);
    }
    if let Some(mut event) = store.record_mut("tracking_event", &event.id) {
        event.parents.push(("session".to_owned(), id));
        belong_to(&mut event, customer.as_deref());
    }
}

/// Finds the customer that a visitor is, or creates one, who then has the session and its events.
fn identify(context: Context<'_>, store: &mut Store, identity: &Record) {
    let found = ["externalId", "email", "phone"].into_iter().find_map(|key| {
        let found = customer::lookup(store, "customer", key, identity.text(key)?)?;
        Some(found.id.clone())
    });
    let customer = found.unwrap_or_else(|| write::insert(context, store, "customer", new_customer(identity)));
    if let Some(mut identity) = store.record_mut("tracking_identity", &identity.id) {
        identity.fields.insert("status".to_owned(), "identified".into());
        belong_to(&mut identity, Some(&customer));
    }
    let Some(session) = identity.text("sessionId").and_then(|id| session(store, id)) else { return };
    if let Some(mut session) = store.record_mut("session", &session) {
        belong_to(&mut session, Some(&customer));
    }
    store.change_referring_to("tracking_event", &session, |event| belong_to(event, Some(&customer)));
}

fn session(store: &Store, session_id: &str) -> Option<String> {
    store.with_text("session", "sessionId", session_id).first().map(|session| session.id.clone())
}

fn belong_to(record: &mut Record, customer: Option<&str>) {
    if let Some(customer) = customer {
        record.fields.insert("customer".to_owned(), customer.into());
    }
}

fn new_customer(identity: &Record) -> Map<String, Value> {
    let same =
        ["company", "custom", "externalId", "gender", "locale", "name", "tags", "timeZone", "username"];
    let same = same.into_iter().chain(["birthdayAt", "signedUpAt"]);
    let mut fields: Map<String, Value> =
        same.filter_map(|name| Some((name.to_owned(), identity.fields.get(name)?.clone()))).collect();
    for (list, member) in [("emails", "email"), ("phones", "phone")] {
        if let Some(value) = identity.text(member) {
            fields.insert(list.to_owned(), json!([{ member: value }]));
        }
    }
    fields
}
