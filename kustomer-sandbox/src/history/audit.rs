//! The audit log: who did what to which record.

use kustomer_schema::kobject;
use serde_json::json;

use super::diff;
use super::entry::{Author, keep, verb};
use crate::context::Context;
use crate::json_object::members;
use crate::store::{Change, Store};
use crate::timestamp;

pub(super) fn write(context: Context<'_>, store: &mut Store, change: &Change, author: Author) {
    let Some(record) = change.after.as_ref().or(change.before.as_ref()) else { return };
    let (user, user_type, client) = match author {
        Author::Service => (None, "system", "service"),
        Author::User | Author::Owner => (Some(store.user.as_str()), "machine", "api-gw"),
    };
    let mut changes = diff::diff(context.api, change);
    if let Some(changes) =
        changes["attributes"].as_object_mut().filter(|_| change.ty.as_ref() == "outbound_webhook")
    {
        // They authorize the deliveries.
        changes.retain(|name, _| !matches!(name.as_str(), "headers" | "token"));
    }
    let at = timestamp::render(context.now);
    let verb = verb(change);
    let entry = json!({
        "changes": changes,
        "client": client,
        "createdAt": at,
        "eventName": event_name(&change.ty, verb),
        "eventVerb": verb,
        "ip": "127.0.0.1",
        "objectId": record.id,
        "objectType": change.ty.as_ref(),
        "org": store.org,
        "publishedAt": at,
        "userId": user,
        "userType": user_type,
    });
    let mut fields = members(entry);
    fields.retain(|_, value| !value.is_null());
    keep(context, store, "audit_log", fields, Vec::new());
}

/// Returns the name of an event, such as `kustomer.conversation.update` or `kustomer.kobject.flight.create`.
pub(super) fn event_name(ty: &str, verb: &str) -> String {
    match kobject::klass_of(ty) {
        Some(klass) => format!("kustomer.kobject.{klass}.{verb}"),
        None => format!("kustomer.{ty}.{verb}"),
    }
}
