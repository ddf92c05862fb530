//! Outbound webhooks: how many there may be, the events, and the log of deliveries.

use http::StatusCode;
use serde_json::{Map, Value, json};

use crate::check::EVENTS;
use crate::outbound::Delivery;
use crate::refusal::Refusal;
use crate::request::Request;
use crate::response::{Outcome, Response};
use crate::serve::{self, list_document, parents};
use crate::store::{Record, Store};
use crate::timestamp;

/// The maximum number of webhooks of an organization.
const MAX_WEBHOOKS: usize = 5;

const TYPE: &str = "outbound_webhook";
const TRANSACTION: &str = "outbound_webhook_transaction";

/// `GET /v1/outbound-webhooks/events`
pub(super) fn events(request: &Request<'_>, store: &Store) -> Outcome {
    parents(request, store)?;
    Ok(Response { status: StatusCode::OK, document: Some(json!({ "events": EVENTS }).into()) })
}

/// `POST /v1/outbound-webhooks`
pub(super) fn create(request: &Request<'_>, store: &mut Store) -> Outcome {
    if store.records(TYPE).count() >= MAX_WEBHOOKS {
        let message = format!("an organization can have at most {MAX_WEBHOOKS} outbound webhooks");
        return Err(Refusal::bad_request(message));
    }
    serve::respond(request, store)
}

/// `GET /v1/outbound-webhooks/transactions`, and those of one webhook: what the owner of the sandbox has inserted, and the
/// log.
pub(super) fn transactions(request: &Request<'_>, store: &Store) -> Outcome {
    let parents = parents(request, store)?;
    let webhook = parents.first().map(|(_, id)| id.as_str());
    let deliveries = store.deliveries.list().into_iter();
    let of_webhook = |delivery: &Delivery| {
        !delivery.is_workflow() && webhook.is_none_or(|webhook| webhook == delivery.target_id())
    };
    // A duplicate is the sandbox's doing, the service would not list it.
    let wanted = deliveries.filter(|delivery| of_webhook(delivery) && !delivery.is_duplicate());
    let sent: Vec<Record> = wanted.map(|delivery| record(&delivery)).collect();
    let resource = request.context.resource(TRANSACTION)?;
    let belongs = |record: &&Record| {
        webhook.is_none_or(|id| {
            record.text("webhookId") == Some(id) || record.parents.iter().any(|(_, known)| known == id)
        })
    };
    let inserted = store.records(TRANSACTION).filter(belongs);
    list_document(request, store, resource, &inserted.chain(&sent).collect::<Vec<_>>())
}

/// Returns a delivery as a record. The service's words for the status are not documented, nor is the unit of `sentAt`.
fn record(delivery: &Delivery) -> Record {
    let sent_at = delivery.sent_at().map(jiff::Timestamp::as_millisecond);
    let fields = [
        ("eventName", delivery.event_name().into()),
        ("nextRetry", delivery.next_attempt_at().map(timestamp::render).into()),
        ("webhookId", delivery.target_id().into()),
        ("status", delivery.status().as_str().into()),
        ("sentAt", sent_at.into()),
    ];
    let fields: Map<String, Value> =
        fields.into_iter().map(|(name, value): (&str, Value)| (name.to_owned(), value)).collect();
    let mut record = Record::new(delivery.id().to_owned(), delivery.raised_at(), fields);
    record.parents = vec![(TYPE.to_owned(), delivery.target_id().to_owned())];
    record
}
