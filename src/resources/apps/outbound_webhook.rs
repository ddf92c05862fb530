//! A web address that Kustomer posts events to, such as `kustomer.conversation.update`. Deliveries are signed
//! with the token (`X-Kustomer-Webhook-Signature`, HMAC-SHA256 in hex), come at least once and in no order,
//! and are tried again for about an hour; then the webhook is disabled and `isError` is set.

// Generated from `apps/outbound_webhook.json` by `kustomer generate`: change that, not this.

use kustomer::operation::Bare;
use kustomer::{Id, KustomerObject, KustomerOperation, KustomerResource, Org, Page, Secret, Timestamp, User};

/// A web address that Kustomer posts events to, such as `kustomer.conversation.update`. Deliveries are signed
/// with the token (`X-Kustomer-Webhook-Signature`, HMAC-SHA256 in hex), come at least once and in no order,
/// and are tried again for about an hour; then the webhook is disabled and `isError` is set.
///
/// At most 5 user-made webhooks in an organization.
///
/// Not documented but likely: the name of its type.
///
/// | call                                                         | endpoint                            | needs any of                             |
/// |--------------------------------------------------------------|-------------------------------------|------------------------------------------|
/// | `client.list::<OutboundWebhook>()`, [`ListOutboundWebhooks`] | `GET /v1/outbound-webhooks`         | `org.permission.outbound_webhook.read`   |
/// | `client.get::<OutboundWebhook>(&id)`                         | `GET /v1/outbound-webhooks/{id}`    | not documented                           |
/// | `client.create(NewOutboundWebhook::new(..))`                 | `POST /v1/outbound-webhooks`        | not documented                           |
/// | `client.update(&id, OutboundWebhookUpdate::new()..)`         | `PATCH /v1/outbound-webhooks/{id}`  | not documented                           |
/// | `client.delete::<OutboundWebhook>(&id)`                      | `DELETE /v1/outbound-webhooks/{id}` | `org.permission.outbound_webhook.delete` |
/// | [`ListWebhookEvents`]                                        | `GET /v1/outbound-webhooks/events`  | `org.permission.outbound_webhook.read`   |
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
    /// The id.
    pub id: Id<OutboundWebhook>,
    /// The name of the webhook. At most 255 characters.
    pub name: String,
    /// The events that are sent, such as `kustomer.customer.update`. At most 12; see `listWebhookEvents`.
    #[kustomer(required)]
    pub events: Vec<String>,
    /// HTTP headers that are sent along.
    pub headers: Vec<WebhookHeader>,
    /// Whether the webhook was disabled because deliveries failed.
    #[kustomer(read_only)]
    pub is_error: Option<bool>,
    /// The key that deliveries are signed with.
    #[kustomer(read_only)]
    pub token: Option<Secret>,
    /// Where events are posted to; must be `https`.
    pub url: String,
    /// Whether events are sent.
    pub enabled: Option<bool>,
    /// When the record was created.
    #[kustomer(read_only)]
    pub created_at: Option<Timestamp>,
    /// When a person or a key last changed the record.
    #[kustomer(read_only)]
    pub modified_at: Option<Timestamp>,
    /// When anything of the record last changed.
    #[kustomer(read_only)]
    pub updated_at: Option<Timestamp>,
    /// Who created the record.
    #[kustomer(relationship, read_only)]
    pub created_by: Option<Id<User>>,
    /// Who last changed the record.
    #[kustomer(relationship, read_only)]
    pub modified_by: Option<Id<User>>,
    /// The organization.
    #[kustomer(relationship, read_only)]
    pub org: Option<Id<Org>>,
}

/// An HTTP header that is sent with each delivery.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct WebhookHeader {
    /// The name of the header.
    pub name: Option<String>,
    /// The value of the header; it may be a secret.
    pub value: Option<Secret>,
}

/// Lists the outbound webhooks of the organization, with their tokens.
///
/// The answer has no paging.
///
/// `GET /v1/outbound-webhooks`. Needs `org.permission.outbound_webhook.read`, `org.admin.outbound_webhooks`
/// or `org.outbound_webhooks`. Not documented: its parameters.
///
/// ```no_run
/// use kustomer::resources::apps::outbound_webhook::ListOutboundWebhooks;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = ListOutboundWebhooks {
///     app_disabled: Some(true),
///     ..ListOutboundWebhooks::default()
/// };
/// let answer = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, Default, KustomerOperation)]
#[kustomer(get = "/v1/outbound-webhooks", returns = Page<OutboundWebhook>)]
pub struct ListOutboundWebhooks {
    /// Whether to list webhooks whose app is disabled.
    #[kustomer(query)]
    pub app_disabled: Option<bool>,
    /// What the webhooks must meet; how it is written is not documented.
    #[kustomer(query)]
    pub filter: Option<String>,
    /// Where the list starts; how it is written is not documented.
    #[kustomer(query)]
    pub from: Option<String>,
}

/// Lists the names of the events that a webhook can subscribe to.
///
/// There are events for creating and updating, none for deleting.
///
/// `GET /v1/outbound-webhooks/events`. Needs `org.permission.outbound_webhook.read`,
/// `org.admin.outbound_webhooks` or `org.outbound_webhooks`.
///
/// ```no_run
/// use kustomer::resources::apps::outbound_webhook::ListWebhookEvents;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = ListWebhookEvents;
/// let answer = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(get = "/v1/outbound-webhooks/events", returns = Bare<ListWebhookEventsAnswer>)]
pub struct ListWebhookEvents;

/// What [`ListWebhookEvents`] answers.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct ListWebhookEventsAnswer {
    /// The events that are sent, such as `kustomer.customer.update`. At most 12; see `listWebhookEvents`.
    pub events: Vec<String>,
}
