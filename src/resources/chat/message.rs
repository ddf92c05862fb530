//! A message in a chat session, from the customer, an agent or an assistant (chatbot).

// Generated from `chat/message.json` by `kustomer generate`: change that, not this.

use std::collections::BTreeMap;

use kustomer::json::Value;
use kustomer::operation::Json;
use kustomer::{
    Customer, Id, KustomerObject, KustomerOperation, KustomerResource, Org, Page, Timestamp, User,
};

use super::session::Session;

/// A message in a chat session, from the customer, an agent or an assistant (chatbot).
///
/// Creating one posts it as the customer; [`CreateOutboundMessage`] posts as an agent. Attributes are not
/// documented, so all are optional.
///
/// Not documented but likely: its attributes.
///
/// | call                                                            | endpoint                                      | needs any of                    |
/// |-----------------------------------------------------------------|-----------------------------------------------|---------------------------------|
/// | `client.children::<Message>(&session)`, [`ListSessionMessages`] | `GET /v2.1/chat/sessions/{id}/messages`       | `org.permission.message.read`   |
/// | `client.create(NewMessage::new(..))`                            | `POST /v2.1/chat/messages`                    | `org.permission.message.create` |
/// | [`CreateOutboundMessage`]                                       | `POST /v2.1/chat/outbound/messages`           | `org.permission.message.create` |
/// | [`CreateOutboundAssistantMessages`]                             | `POST /v2.1/chat/outbound/assistant/messages` | not documented                  |
/// | [`SetTyping`]                                                   | `POST /v2.1/chat/outbound/typing`             | `org.permission.message.create` |
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(resource = "chat_message", path = "/v2.1/chat/messages", create, under(Session(list)), encode)]
#[kustomer(write_only(
    /// The customer who sends the message.
    #[kustomer(required)]
    customer_id: Option<Id<Customer>>,
    /// The session to send the message in.
    session: Option<Id<Session>>,
    /// The tracking id of the customer's chat; it must be that of the session.
    tracking_id: Option<String>,
))]
pub struct Message {
    /// The id.
    pub id: Id<Message>,
    /// The text. A new message needs it or `attachments`.
    pub body: Option<String>,
    /// Which side sent it: the customer (`in`) or the organization (`out`).
    #[kustomer(read_only)]
    pub direction: Option<String>,
    /// The files; the layout is not documented.
    pub attachments: Option<Value>,
    /// When the record was created.
    #[kustomer(read_only)]
    pub created_at: Option<Timestamp>,
    /// When anything of the record last changed.
    #[kustomer(read_only)]
    pub updated_at: Option<Timestamp>,
    /// The customer of the chat.
    #[kustomer(relationship, read_only)]
    pub customer: Option<Id<Customer>>,
    /// The organization.
    #[kustomer(relationship, read_only)]
    pub org: Option<Id<Org>>,
}

/// Lists the messages of a chat session.
///
/// `GET /v2.1/chat/sessions/{id}/messages`. Needs `org.permission.message.read`. Not documented but likely:
/// its parameters, the status and how the list goes on.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::chat::message::ListSessionMessages;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = ListSessionMessages {
///     page_size: Some(1),
///     ..ListSessionMessages::new(Id::new("59df762a921c59001021f409"))
/// };
/// let answer = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(get = "/v2.1/chat/sessions/{id}/messages", returns = Page<Message>, new)]
pub struct ListSessionMessages {
    /// The chat session.
    pub id: Id<Session>,
    /// The attributes that the answer shall hold.
    #[kustomer(query)]
    pub fields: Option<String>,
    /// From 1.
    #[kustomer(query)]
    pub page: Option<u64>,
    /// How many per page.
    #[kustomer(query)]
    pub page_size: Option<u64>,
}

/// Sends a message to the customer of a chat session as an agent.
///
/// `POST /v2.1/chat/outbound/messages`. Needs `org.permission.message.create`. Not documented but likely:
/// what it answers. Not documented: the status.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::chat::message::CreateOutboundMessage;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = CreateOutboundMessage {
///     body: Some("Hello".to_owned()),
///     ..CreateOutboundMessage::new(Id::new("59df762a921c59001021f409"), Id::new("59df762a921c59001021f409"), Id::new("59df762a921c59001021f409"))
/// };
/// let answer = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(post = "/v2.1/chat/outbound/messages", returns = Message, new)]
pub struct CreateOutboundMessage {
    /// The customer of the chat.
    pub customer_id: Id<Customer>,
    /// The user who sends the message.
    pub from: Id<User>,
    /// The session to send the message in.
    pub session: Id<Session>,
    /// The text. It or `attachments` is needed.
    pub body: Option<String>,
    /// The files. They or `body` are needed; the layout is not documented.
    pub attachments: Option<Vec<Value>>,
    /// The tracking id of the customer's chat; it must be that of the session.
    pub tracking_id: Option<String>,
    /// Whether a machine wrote the message, so that it does not count as an agent's first response.
    pub auto: Option<bool>,
}

/// Posts messages of an assistant (chatbot) to a chat.
///
/// Only `customerId` is documented of the body; other members can be sent along.
///
/// `POST /v2.1/chat/outbound/assistant/messages`. Not documented: what it takes, what it answers, the status
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
///     let answer = client.send(call).await?;
///     Ok(())
/// }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(post = "/v2.1/chat/outbound/assistant/messages", returns = Json<Value>)]
pub struct CreateOutboundAssistantMessages {
    /// What is sent.
    #[kustomer(body)]
    pub body: CreateOutboundAssistantMessagesBody,
}

/// Shows or hides in a chat that an agent or a machine is typing.
///
/// `POST /v2.1/chat/outbound/typing`. Needs `org.permission.message.create`. Not documented: what it answers
/// and the status.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::chat::message::SetTyping;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = SetTyping {
///     ai: Some(true),
///     ..SetTyping::new(Id::new("59df762a921c59001021f409"), Id::new("59df762a921c59001021f409"), Id::new("59df762a921c59001021f409"), true)
/// };
/// client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(post = "/v2.1/chat/outbound/typing", new, idempotency(idempotent))]
pub struct SetTyping {
    /// The customer of the chat.
    pub customer_id: Id<Customer>,
    /// The user who is typing.
    pub from: Id<User>,
    /// The session to show it in.
    pub session: Id<Session>,
    /// Whether to show or to hide it.
    pub typing: bool,
    /// Whether it is a machine that is typing.
    pub ai: Option<bool>,
    /// The tracking id of the customer's chat; it must be that of the session.
    pub tracking_id: Option<String>,
}

/// What [`CreateOutboundAssistantMessages`] sends.
#[derive(Debug, Clone, PartialEq, KustomerObject)]
pub struct CreateOutboundAssistantMessagesBody {
    /// The customer of the chat.
    pub customer_id: Id<Customer>,
    /// Members that have no field.
    #[kustomer(extra)]
    pub extra: BTreeMap<String, Value>,
}
