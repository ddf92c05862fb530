//! A URL that Kustomer posts events to, such as `kustomer.conversation.update`. Deliveries are signed with
//! the token (`X-Kustomer-Webhook-Signature`, HMAC-SHA256 in hexadecimal), arrive at least once and in no
//! particular order, and are retried for about an hour; after that, the webhook is disabled and `isError` is
//! set.

// Generated from `apps/outbound_webhook.json` by `kustomer generate`. Do not edit.

use kustomer::operation::Bare;
use kustomer::{
    Id, KustomerObject, KustomerOperation, KustomerResource, Org, Page, Secret, Timestamp, Unknown, User,
};

/// A URL that Kustomer posts events to, such as `kustomer.conversation.update`. Deliveries are signed with
/// the token (`X-Kustomer-Webhook-Signature`, HMAC-SHA256 in hexadecimal), arrive at least once and in no
/// particular order, and are retried for about an hour; after that, the webhook is disabled and `isError` is
/// set.
///
/// An organization can create at most 5 webhooks.
///
/// Not documented, but likely: the JSON:API type.
///
/// Each call requires one of its roles (prefix `org.permission.` omitted).
///
/// | Client method or operation       | Endpoint                            | Roles                     |
/// |----------------------------------|-------------------------------------|---------------------------|
/// | `list`, [`ListOutboundWebhooks`] | `GET /v1/outbound-webhooks`         | `outbound_webhook.read`   |
/// | `get`                            | `GET /v1/outbound-webhooks/{id}`    | not documented            |
/// | `create`                         | `POST /v1/outbound-webhooks`        | not documented            |
/// | `update`                         | `PATCH /v1/outbound-webhooks/{id}`  | not documented            |
/// | `delete`                         | `DELETE /v1/outbound-webhooks/{id}` | `outbound_webhook.delete` |
/// | [`ListWebhookEvents`]            | `GET /v1/outbound-webhooks/events`  | `outbound_webhook.read`   |
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(
    resource = "outbound_webhook",
    path = "/v1/outbound-webhooks",
    get,
    list,
    create,
    update(patch),
    delete,
    encode
)]
pub struct OutboundWebhook {
    /// ID of the record.
    pub id: Id<OutboundWebhook>,
    /// Name of the webhook; at most 255 characters.
    pub name: String,
    /// Events to send, such as `kustomer.customer.update`; at most 12. See `listWebhookEvents`.
    #[kustomer(required)]
    pub events: Vec<String>,
    /// HTTP headers to send with each delivery.
    pub headers: Vec<WebhookHeader>,
    /// Whether the webhook was disabled because deliveries failed.
    #[kustomer(read_only)]
    pub is_error: Option<bool>,
    /// Secret that deliveries are signed with.
    #[kustomer(read_only)]
    pub token: Option<Secret>,
    /// URL to post events to; must use `https`.
    pub url: String,
    /// Whether events are sent.
    pub enabled: Option<bool>,
    /// Time at which the record was created.
    #[kustomer(read_only)]
    pub created_at: Option<Timestamp>,
    /// Time at which a user or an API key last changed the record.
    #[kustomer(read_only)]
    pub modified_at: Option<Timestamp>,
    /// Time at which any part of the record last changed.
    #[kustomer(read_only)]
    pub updated_at: Option<Timestamp>,
    /// User who created the record.
    #[kustomer(relationship, read_only)]
    pub created_by: Option<Id<User>>,
    /// User who last changed the record.
    #[kustomer(relationship, read_only)]
    pub modified_by: Option<Id<User>>,
    /// Organization that owns the record.
    #[kustomer(relationship, read_only)]
    pub org: Option<Id<Org>>,
    /// Members without a field, if `keep_unknown` asked for them.
    #[kustomer(unknown)]
    pub unknown: Unknown,
}

/// An HTTP header sent with each delivery.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct WebhookHeader {
    /// Name of the header.
    pub name: Option<String>,
    /// Value of the header; may be a secret.
    pub value: Option<Secret>,
}

/// Lists the organization's outbound webhooks, including their tokens.
///
/// The response is not paged.
///
/// `GET /v1/outbound-webhooks`. Requires `org.permission.outbound_webhook.read`,
/// `org.admin.outbound_webhooks` or `org.outbound_webhooks`. Not documented: the parameters.
///
/// ```no_run
/// use kustomer::resources::apps::outbound_webhook::ListOutboundWebhooks;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = ListOutboundWebhooks {
///     app_disabled: Some(true),
///     ..ListOutboundWebhooks::default()
/// };
/// let response = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, Default, KustomerOperation)]
#[kustomer(get = "/v1/outbound-webhooks", returns = Page<OutboundWebhook>)]
pub struct ListOutboundWebhooks {
    /// Whether to list webhooks whose app is disabled.
    #[kustomer(query)]
    pub app_disabled: Option<bool>,
    /// Filter for the webhooks; its format is not documented.
    #[kustomer(query)]
    pub filter: Option<String>,
    /// Start of the list; its format is not documented.
    #[kustomer(query)]
    pub from: Option<String>,
}

/// Lists the names of the events that a webhook can subscribe to.
///
/// There are events for creates and updates, but none for deletes.
///
/// `GET /v1/outbound-webhooks/events`. Requires `org.permission.outbound_webhook.read`,
/// `org.admin.outbound_webhooks` or `org.outbound_webhooks`.
///
/// ```no_run
/// use kustomer::resources::apps::outbound_webhook::ListWebhookEvents;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = ListWebhookEvents;
/// let response = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, Default, KustomerOperation)]
#[kustomer(get = "/v1/outbound-webhooks/events", returns = Bare<ListWebhookEventsResponse>)]
pub struct ListWebhookEvents;

/// Response of [`ListWebhookEvents`].
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct ListWebhookEventsResponse {
    /// Names of the events that a webhook can subscribe to, such as `kustomer.customer.update`. At most 12
    /// entries.
    pub events: Vec<String>,
}
