//! A delivery of an event to an outbound webhook, and whether it succeeded.

// Generated from `apps/outbound_webhook_transaction.json` by `kustomer generate`: change that, not this.

use kustomer::{Id, KustomerResource, Org};

use super::outbound_webhook::OutboundWebhook;

/// A delivery of an event to an outbound webhook, and whether it succeeded.
///
/// Not documented: the name of its type.
///
/// | call                                                               | endpoint                                             |
/// |--------------------------------------------------------------------|------------------------------------------------------|
/// | `client.list::<OutboundWebhookTransaction>()`                      | `GET /v1/outbound-webhooks/transactions`             |
/// | `client.children::<OutboundWebhookTransaction>(&outbound_webhook)` | `GET /v1/outbound-webhooks/{webhookId}/transactions` |
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(
    resource = "outbound_webhook_transaction",
    path = "/v1/outbound-webhooks/transactions",
    list,
    under(OutboundWebhook(list)),
    encode
)]
pub struct OutboundWebhookTransaction {
    /// The id.
    pub id: Id<OutboundWebhookTransaction>,
    /// The event that was delivered.
    pub event_name: Option<String>,
    /// When the delivery will be tried again.
    pub next_retry: Option<String>,
    /// The webhook that it was delivered to.
    pub webhook_id: Option<Id<OutboundWebhook>>,
    /// How the delivery went.
    pub status: Option<String>,
    /// When the event was sent, as a number; the unit is not documented.
    pub sent_at: Option<f64>,
    /// The webhook that it was delivered to.
    #[kustomer(relationship)]
    pub hook: Option<Id<OutboundWebhook>>,
    /// The organization.
    #[kustomer(relationship)]
    pub org: Option<Id<Org>>,
}
