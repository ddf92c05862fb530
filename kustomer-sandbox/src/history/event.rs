//! Events in the history of conversations and customers.

use serde_json::json;

use super::audit::event_name;
use super::diff;
use super::entry::{keep, reference, verb};
use crate::context::Context;
use crate::json_object::members;
use crate::store::{Change, Store};
use crate::timestamp;

/// The types whose changes are events of a conversation or a customer.
const TYPES: &[&str] = &["conversation", "customer", "message", "note"];

pub(super) fn write(context: Context<'_>, store: &mut Store, change: &Change) {
    let ty = change.ty.as_ref();
    let Some(record) = change.after.as_ref().filter(|_| TYPES.contains(&ty)) else { return };
    let own = |name: &str| (ty == name).then_some(record.id.as_str());
    let conversation = own("conversation").or_else(|| reference(record, "conversation"));
    let customer = own("customer").or_else(|| reference(record, "customer"));
    let at = timestamp::render(context.now);
    let event = json!({
        "changes": diff::diff(context.api, change),
        "conversation": conversation,
        "createdAt": at,
        "customer": customer,
        "message": own("message"),
        "name": event_name(ty, verb(change)),
        "publishedAt": at,
        "type": ty,
    });
    let mut fields = members(event);
    fields.retain(|_, value| !value.is_null());
    // In the order of the path of an event.
    let parents = [("customer", customer), ("conversation", conversation)];
    let parents = parents.into_iter().filter_map(|(ty, id)| Some((ty.to_owned(), id?.to_owned())));
    keep(context, store, "event", fields, parents.collect());
}
