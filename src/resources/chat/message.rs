//! A message in a chat session, sent by the customer, an agent or an assistant (chatbot).

// Generated from `chat/message.json` by `kustomer generate`. Do not edit.

use std::collections::BTreeMap;

use kustomer::json::Value;
use kustomer::operation::Json;
use kustomer::{
    Customer, Id, KustomerObject, KustomerOperation, KustomerResource, Org, Page, Timestamp, Unknown, User,
};

use super::session::Session;

/// A message in a chat session, sent by the customer, an agent or an assistant (chatbot).
///
/// `client.create` posts it as the customer, [`CreateOutboundMessage`] as an agent. The attributes are not
/// documented, so all are optional.
///
/// Not documented, but likely: the attributes.
///
/// Each call requires one of its roles (prefix `org.permission.` omitted).
///
/// | Client method or operation          | Endpoint                                      | Roles            |
/// |-------------------------------------|-----------------------------------------------|------------------|
/// | `children`, [`ListSessionMessages`] | `GET /v2.1/chat/sessions/{id}/messages`       | `message.read`   |
/// | `create`                            | `POST /v2.1/chat/messages`                    | `message.create` |
/// | [`CreateOutboundMessage`]           | `POST /v2.1/chat/outbound/messages`           | `message.create` |
/// | [`CreateOutboundAssistantMessages`] | `POST /v2.1/chat/outbound/assistant/messages` | not documented   |
/// | [`SetTyping`]                       | `POST /v2.1/chat/outbound/typing`             | `message.create` |
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(resource = "chat_message", path = "/v2.1/chat/messages", create, under(Session(list)), encode)]
#[kustomer(write_only(
    /// Customer who sends the message.
    #[kustomer(required)]
    customer_id: Option<Id<Customer>>,
    /// Session to send the message in.
    session: Option<Id<Session>>,
    /// Tracking ID of the customer's chat; must be that of the session.
    tracking_id: Option<String>,
))]
pub struct Message {
    /// ID of the record.
    pub id: Id<Message>,
    /// Text of the message. A new message requires either it or `attachments`.
    pub body: Option<String>,
    /// Sender of the message: the customer (`in`) or the organization (`out`).
    #[kustomer(read_only)]
    pub direction: Option<String>,
    /// Attached files; their layout is not documented.
    pub attachments: Option<Value>,
    /// Time at which the record was created.
    #[kustomer(read_only)]
    pub created_at: Option<Timestamp>,
    /// Time at which any part of the record last changed.
    #[kustomer(read_only)]
    pub updated_at: Option<Timestamp>,
    /// Customer in the chat.
    #[kustomer(relationship, read_only)]
    pub customer: Option<Id<Customer>>,
    /// Organization that owns the record.
    #[kustomer(relationship, read_only)]
    pub org: Option<Id<Org>>,
    /// Members without a field, if `keep_unknown` asked for them.
    #[kustomer(unknown)]
    pub unknown: Unknown,
}

/// Lists the messages of a chat session.
///
/// `GET /v2.1/chat/sessions/{id}/messages`. Requires `org.permission.message.read`. Not documented, but
/// likely: the parameters, the status and paging.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::chat::message::ListSessionMessages;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = ListSessionMessages {
///     page_size: Some(100),
///     ..ListSessionMessages::new(Id::new("59df762a921c59001021f409"))
/// };
/// let response = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(get = "/v2.1/chat/sessions/{id}/messages", returns = Page<Message>, new)]
pub struct ListSessionMessages {
    /// ID of the chat session.
    pub id: Id<Session>,
    /// Attributes to return.
    #[kustomer(query)]
    pub fields: Option<String>,
    /// Page number, starting at 1.
    #[kustomer(query)]
    pub page: Option<u64>,
    /// Number of records per page.
    #[kustomer(query)]
    pub page_size: Option<u64>,
}

/// Sends a message to the customer of a chat session as an agent.
///
/// `POST /v2.1/chat/outbound/messages`. Requires `org.permission.message.create`. Not documented, but likely:
/// the response. Not documented: the status.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::chat::message::{CreateOutboundMessage, CreateOutboundMessageRequired};
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = CreateOutboundMessage {
///     body: Some("Hello".to_owned()),
///     ..CreateOutboundMessage::new(CreateOutboundMessageRequired { customer_id: Id::new("59df762a921c59001021f409"), from: Id::new("59df762a921c59001021f409"), session: Id::new("59df762a921c59001021f409") })
/// };
/// let response = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(post = "/v2.1/chat/outbound/messages", returns = Message, new)]
pub struct CreateOutboundMessage {
    /// Customer in the chat.
    pub customer_id: Id<Customer>,
    /// User who sends the message.
    pub from: Id<User>,
    /// Session to send the message in.
    pub session: Id<Session>,
    /// Text of the message. Either it or `attachments` is required.
    pub body: Option<String>,
    /// Attached files. Either they or `body` is required; their layout is not documented.
    pub attachments: Option<Vec<Value>>,
    /// Tracking ID of the customer's chat; must be that of the session.
    pub tracking_id: Option<String>,
    /// Whether a machine wrote the message. Such a message does not count as an agent's first response.
    pub auto: Option<bool>,
}

/// Posts messages from an assistant (chatbot) to a chat.
///
/// Only `customerId` is documented; the body may contain other members.
///
/// `POST /v2.1/chat/outbound/assistant/messages`. Not documented: the request body, the response, the status
/// and the roles.
///
/// ```no_run
/// use kustomer::resources::chat::message::{
///     CreateOutboundAssistantMessages, CreateOutboundAssistantMessagesBody,
/// };
///
/// async fn demo(
///     client: kustomer::Client,
///     body: CreateOutboundAssistantMessagesBody,
/// ) -> kustomer::Result<()> {
///     let call = CreateOutboundAssistantMessages { body };
///     let response = client.send(call).await?;
///     Ok(())
/// }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(post = "/v2.1/chat/outbound/assistant/messages", returns = Json<Value>)]
pub struct CreateOutboundAssistantMessages {
    /// Request body.
    #[kustomer(body)]
    pub body: CreateOutboundAssistantMessagesBody,
}

/// Shows or hides a typing indicator in a chat, for an agent or a machine.
///
/// `POST /v2.1/chat/outbound/typing`. Requires `org.permission.message.create`. Not documented: the response
/// and the status.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::chat::message::{SetTyping, SetTypingRequired};
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = SetTyping {
///     ai: Some(true),
///     ..SetTyping::new(SetTypingRequired { customer_id: Id::new("59df762a921c59001021f409"), from: Id::new("59df762a921c59001021f409"), session: Id::new("59df762a921c59001021f409"), typing: true })
/// };
/// client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(post = "/v2.1/chat/outbound/typing", new, idempotency(idempotent))]
pub struct SetTyping {
    /// Customer in the chat.
    pub customer_id: Id<Customer>,
    /// User who is typing.
    pub from: Id<User>,
    /// Session in which to show the indicator.
    pub session: Id<Session>,
    /// Whether to show or hide the indicator.
    pub typing: bool,
    /// Whether a machine is typing.
    pub ai: Option<bool>,
    /// Tracking ID of the customer's chat; must be that of the session.
    pub tracking_id: Option<String>,
}

/// Request body of [`CreateOutboundAssistantMessages`].
#[derive(Debug, Clone, PartialEq, KustomerObject)]
pub struct CreateOutboundAssistantMessagesBody {
    /// Customer in the chat.
    pub customer_id: Id<Customer>,
    /// Members without a field, by name.
    #[kustomer(extra)]
    pub extra: BTreeMap<String, Value>,
}
