//! A conversation on the chat channel, as the chat sees it: its id is the id of the conversation.

// Generated from `chat/session.json` by `kustomer generate`: change that, not this.

use std::collections::BTreeMap;

use kustomer::json::Value;
use kustomer::{
    Brand, Customer, Id, KustomerEnum, KustomerObject, KustomerOperation, KustomerResource, Org, Page,
    Timestamp, User,
};

/// A conversation on the chat channel, as the chat sees it: its id is the id of the conversation.
///
/// These operations are for servers with an API key; what they post shows up in the customer's chat at once.
/// Attributes and the JSON:API type are not documented, so all are optional.
///
/// Not documented but likely: the name of its type and its attributes.
///
/// | call                                         | endpoint                   | needs any of                                                          |
/// |----------------------------------------------|----------------------------|-----------------------------------------------------------------------|
/// | `client.list::<Session>()`, [`ListSessions`] | `GET /v2.1/chat/sessions`  | `org.permission.conversation.read`                                    |
/// | `client.create(NewSession::new(..))`         | `POST /v2.1/chat/sessions` | `org.permission.conversation.create`                                  |
/// | [`HandOffSession`]                           | `POST /v2.1/chat/handoff`  | `org.permission.conversation.create`, `org.permission.message.create` |
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(resource = "chat_session", path = "/v2.1/chat/sessions", list, create, encode)]
#[kustomer(write_only(
    /// The customer to open the session for.
    #[kustomer(required)]
    customer_id: Option<Id<Customer>>,
    /// The assistant (chatbot) that shall greet the customer; its layout is not documented.
    assistant: Option<Value>,
))]
pub struct Session {
    /// The id.
    pub id: Id<Session>,
    /// The beginning of the latest message.
    #[kustomer(read_only)]
    pub preview: Option<String>,
    /// The tracking id of the customer's chat. Where it is left out, that of the customer's latest session is
    /// taken, if there is one.
    pub tracking_id: Option<String>,
    /// When the latest message was sent.
    #[kustomer(read_only)]
    pub last_message_at: Option<Timestamp>,
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
    /// Custom attributes that have no field, by their names.
    #[kustomer(custom, extra)]
    pub custom: BTreeMap<String, Value>,
}

/// Which side sent a message: the customer (`in`) or the organization (`out`).
#[derive(Debug, Clone, PartialEq, Eq, KustomerEnum)]
#[non_exhaustive]
pub enum Direction {
    /// `in`
    In,
    /// `out`
    Out,
    /// A value that this version does not know.
    #[kustomer(other)]
    Other(String),
}

/// A message of a conversation that took place elsewhere.
#[derive(Debug, Clone, PartialEq, KustomerObject)]
pub struct HandoffMessage {
    /// Which side sent it.
    pub direction: Direction,
    /// When it was sent; the messages are put in this order.
    pub date: Timestamp,
    /// The text.
    pub body: Option<String>,
    /// Members that have no field.
    #[kustomer(extra)]
    pub extra: BTreeMap<String, Value>,
}

/// Lists the chat sessions of a customer, those with the latest message first.
///
/// `customerId` or `trackingId` is needed, else the call fails with 400; with both, sessions of either are
/// listed.
///
/// `GET /v2.1/chat/sessions`. Needs `org.permission.conversation.read`. Not documented but likely: its
/// parameters, the status, how the list goes on and what it answers.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::chat::session::ListSessions;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = ListSessions {
///     customer_id: Some(Id::new("59df762a921c59001021f409")),
///     ..ListSessions::default()
/// };
/// let answer = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, Default, KustomerOperation)]
#[kustomer(get = "/v2.1/chat/sessions", returns = Page<Session>)]
pub struct ListSessions {
    /// The customer whose sessions to list.
    #[kustomer(query)]
    pub customer_id: Option<Id<Customer>>,
    /// The tracking id whose sessions to list.
    #[kustomer(query)]
    pub tracking_id: Option<String>,
    /// Whether to list sessions that have not ended.
    #[kustomer(query)]
    pub active: Option<bool>,
    /// The brand whose sessions to list.
    #[kustomer(query)]
    pub brand_id: Option<Id<Brand>>,
    /// From 1.
    #[kustomer(query)]
    pub page: Option<u64>,
    /// How many per page.
    #[kustomer(query)]
    pub page_size: Option<u64>,
}

/// Brings a conversation that took place elsewhere, such as with a bot of your own, into the chat as a
/// session with all its messages.
///
/// The key needs both roles.
///
/// `POST /v2.1/chat/handoff`. Needs `org.permission.conversation.create` or `org.permission.message.create`.
/// Not documented but likely: what it takes and what it answers. Not documented: the status.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::chat::session::{HandOffSession, HandoffMessage};
///
/// async fn demo(
///     client: kustomer::Client,
///     messages: Vec<HandoffMessage>,
/// ) -> kustomer::Result<()> {
///     let call = HandOffSession {
///         tracking_id: Some("59df762a921c59001021f409".to_owned()),
///         ..HandOffSession::new(Id::new("59df762a921c59001021f409"), messages, Id::new("59df762a921c59001021f409"))
///     };
///     let answer = client.send(call).await?;
///     Ok(())
/// }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(post = "/v2.1/chat/handoff", returns = Session, new)]
pub struct HandOffSession {
    /// The customer of the chat.
    pub customer_id: Id<Customer>,
    /// The tracking id of the customer's chat.
    pub tracking_id: Option<String>,
    /// The messages, from 2 to 100, at least one of them `in` and one `out`.
    pub messages: Vec<HandoffMessage>,
    /// The user who shall stand as the sender of all messages that are `out`.
    pub from: Id<User>,
    /// The id of the conversation in the other system; it is kept in a custom attribute.
    pub external_id: Option<String>,
    /// Whether the session goes on; with `false` it is created as ended, and a survey may be offered.
    pub active: Option<bool>,
}
