//! The events that the writes of a request raise, and who is to receive them.

use bytes::Bytes;
use jiff::Timestamp;
use kustomer_schema::kobject;
use serde_json::Value;

use super::envelope::Envelope;
use super::subscription::Subscription;
use super::workflow::Workflow;
use crate::api::Api;
use crate::check::EVENTS;
use crate::document;
use crate::mask::Sensitive;
use crate::outbound::{self, Delivery, Target};
use crate::store::{Change, Changes, Record, Store};

/// Types whose events only workflows see, besides custom objects.
const OF_WORKFLOWS: &[&str] = &["company", "note"];

/// How many bytes the calls of workflows take that one request starts. A request can change a hundred records, and each of
/// the changes can start every workflow.
const MAX_CALLS: usize = 16 * 1024 * 1024;

/// An event and the record it is about.
struct Event {
    id: String,
    name: String,
    body: Bytes,
    /// The record without sensitive values and with the member `changes`, as workflows refer to it.
    record: Value,
}

/// Whether anything could receive an event.
pub(crate) fn has_listeners(store: &Store) -> bool {
    store.records("outbound_webhook").next().is_some() || store.records("workflow").next().is_some()
}

/// Returns the deliveries of the events that changes in an organization of this name raise.
pub(crate) fn raise(
    api: &Api,
    org_name: &str,
    store: &mut Store,
    changes: &Changes,
    now: Timestamp,
) -> Vec<Delivery> {
    let (webhooks, workflows) = (Subscription::all(store), Workflow::all(store));
    let mut deliveries = Vec::new();
    let mut room = MAX_CALLS;
    if webhooks.is_empty() && workflows.is_empty() {
        return deliveries;
    }
    let records = changes.clone().records();
    let is_received = |name: &str| {
        webhooks.iter().any(|webhook| webhook.includes(name))
            || workflows.iter().any(|workflow| workflow.event_name == name)
    };
    let mut raised: Vec<(&Change, String)> =
        records.iter().filter_map(|change| Some((change, name_of(change)?))).collect();
    raised.retain(|(_, name)| is_received(name));
    let before = documents_before(api, store, changes, raised.iter().map(|(change, _)| *change));
    for ((change, name), before) in raised.into_iter().zip(before) {
        let webhooks: Vec<&Subscription> =
            webhooks.iter().filter(|webhook| webhook.includes(&name)).collect();
        let workflows: Vec<&Workflow> =
            workflows.iter().filter(|workflow| workflow.event_name == name).collect();
        let Some(event) = event(api, org_name, store, change, before.as_ref(), name, now) else { continue };
        let receivers: Vec<_> = webhooks
            .into_iter()
            .map(|webhook| of_webhook(&event, webhook))
            .chain(workflows.into_iter().flat_map(|workflow| of_workflow(&event, workflow, &mut room)))
            .collect();
        for (target, url, body) in receivers {
            let event = outbound::Event { id: event.id.clone(), name: event.name.clone(), created_at: now };
            let id = store.ids.next(now);
            deliveries.push(match body {
                Ok(body) => Delivery::new(id, event, target, url, body),
                Err(reason) => Delivery::failed(id, event, target, url, reason),
            });
        }
    }
    deliveries
}

/// Returns the documents of updated records as they were, with what was computed from other records then.
fn documents_before<'c>(
    api: &Api,
    store: &mut Store,
    changes: &Changes,
    raised: impl Iterator<Item = &'c Change>,
) -> Vec<Option<Value>> {
    let before: Vec<(&str, Option<&Record>)> = raised
        .map(|change| (change.ty.as_ref(), change.before.as_deref().filter(|before| before.rev > 0)))
        .collect();
    if before.iter().all(|(_, before)| before.is_none()) {
        return vec![None; before.len()];
    }
    store.as_before(changes, |store| {
        let document = |(ty, before): (&str, Option<&Record>)| {
            Some(document::resource(api, store, api.resource(ty)?, before?).to_value(api))
        };
        before.into_iter().map(document).collect()
    })
}

/// Returns the name of the event that a change raises. Deletions raise none.
fn name_of(change: &Change) -> Option<String> {
    let after = change.after.as_ref().filter(|record| record.deleted_at.is_none())?;
    let ty = change.ty.as_ref();
    let verb = if change.before.as_ref().is_none_or(|before| before.rev == 0) { "create" } else { "update" };
    let name = format!("kustomer.{ty}.{verb}");
    let is_known =
        EVENTS.contains(&name.as_str()) || OF_WORKFLOWS.contains(&ty) || kobject::klass_of(ty).is_some();
    (is_known && after.rev > 0).then_some(name)
}

fn event(
    api: &Api,
    org_name: &str,
    store: &mut Store,
    change: &Change,
    before: Option<&Value>,
    name: String,
    now: Timestamp,
) -> Option<Event> {
    let resource = api.resource(&change.ty)?;
    let mut after = document::resource(api, store, resource, change.after.as_deref()?);
    let data = after.to_value(api);
    let sensitive = Sensitive::of(store, &change.ty);
    if let Some(attributes) = after.attributes_mut() {
        sensitive.hide_in(attributes);
    }
    let text = after.to_text(api);
    let id = store.ids.next(now);
    let envelope = Envelope {
        id: &id,
        name: &name,
        org: &store.org,
        org_name,
        created_at: now,
        before,
        data: &data,
        text: &text,
        sensitive: &sensitive,
    };
    let body: Bytes = envelope.to_text(api, resource)?.into();
    let mut sent: Value = serde_json::from_slice(&body).unwrap_or_default();
    let mut record = sent["data"].take();
    record["changes"] = sent["changes"].take();
    Some(Event { id, name, body, record })
}

/// Where to send an event, and the body, or why it cannot be sent.
type Receiver = (Target, String, Result<Bytes, String>);

fn of_webhook(event: &Event, webhook: &Subscription) -> Receiver {
    (Target::Webhook { id: webhook.id.clone() }, webhook.url.clone(), Ok(event.body.clone()))
}

fn of_workflow(event: &Event, workflow: &Workflow, room: &mut usize) -> Vec<Receiver> {
    let calls = workflow.calls(&event.record, room).into_iter();
    let calls = calls.map(|call| {
        let id = workflow.id.clone();
        (
            Target::Workflow { id, method: call.method, headers: call.headers },
            call.uri,
            call.body.map(Bytes::from),
        )
    });
    calls.collect()
}
