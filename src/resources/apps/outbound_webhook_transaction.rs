//! A delivery of an event to an outbound webhook, with its outcome.

// Generated from `apps/outbound_webhook_transaction.json` by `kustomer generate`. Do not edit.

use kustomer::{Id, KustomerResource, Org, Unknown};

use super::outbound_webhook::OutboundWebhook;

/// A delivery of an event to an outbound webhook, with its outcome.
///
/// Not documented: the JSON:API type.
///
/// | Client method or operation    | Endpoint                                             |
/// |-------------------------------|------------------------------------------------------|
/// | `list`                        | `GET /v1/outbound-webhooks/transactions`             |
/// | `children(&outbound_webhook)` | `GET /v1/outbound-webhooks/{webhookId}/transactions` |
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(
    resource = "outbound_webhook_transaction",
    path = "/v1/outbound-webhooks/transactions",
    list,
    under(OutboundWebhook(list)),
    encode
)]
pub struct OutboundWebhookTransaction {
    /// ID of the record.
    pub id: Id<OutboundWebhookTransaction>,
    /// Event that was delivered.
    pub event_name: Option<String>,
    /// Time of the next delivery attempt.
    pub next_retry: Option<String>,
    /// Webhook that the event was delivered to.
    pub webhook_id: Option<Id<OutboundWebhook>>,
    /// Outcome of the delivery.
    pub status: Option<String>,
    /// Time at which the event was sent, as a number; the unit is not documented.
    pub sent_at: Option<f64>,
    /// Webhook that the event was delivered to.
    #[kustomer(relationship)]
    pub hook: Option<Id<OutboundWebhook>>,
    /// Organization that owns the record.
    #[kustomer(relationship)]
    pub org: Option<Id<Org>>,
    /// Members without a field, if `keep_unknown` asked for them.
    #[kustomer(unknown)]
    pub unknown: Unknown,
}
