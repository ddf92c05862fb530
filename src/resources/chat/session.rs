//! A conversation on the chat channel, as seen by the chat; its ID is the ID of the conversation.

// Generated from `chat/session.json` by `kustomer generate`. Do not edit.

use std::collections::BTreeMap;

use kustomer::json::Value;
use kustomer::{
    Brand, Custom, Customer, Id, KustomerEnum, KustomerObject, KustomerOperation, KustomerResource, Org,
    Page, Timestamp, Unknown, User,
};

/// A conversation on the chat channel, as seen by the chat; its ID is the ID of the conversation.
///
/// These operations are for servers with an API key; what they post appears in the customer's chat
/// immediately. The attributes and the JSON:API type are not documented, so all attributes are optional.
///
/// Not documented, but likely: the JSON:API type and the attributes.
///
/// Each call requires one of its roles (prefix `org.permission.` omitted).
///
/// | Client method or operation | Endpoint                   | Roles                                   |
/// |----------------------------|----------------------------|-----------------------------------------|
/// | `list`, [`ListSessions`]   | `GET /v2.1/chat/sessions`  | `conversation.read`                     |
/// | `create`                   | `POST /v2.1/chat/sessions` | `conversation.create`                   |
/// | [`HandOffSession`]         | `POST /v2.1/chat/handoff`  | `conversation.create`, `message.create` |
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(resource = "chat_session", path = "/v2.1/chat/sessions", list, create, encode)]
#[kustomer(write_only(
    /// Customer to open the session for.
    #[kustomer(required)]
    customer_id: Option<Id<Customer>>,
    /// Assistant (chatbot) that greets the customer; its layout is not documented.
    assistant: Option<Value>,
))]
pub struct Session {
    /// ID of the record.
    pub id: Id<Session>,
    /// Beginning of the latest message.
    #[kustomer(read_only)]
    pub preview: Option<String>,
    /// Tracking ID of the customer's chat. Defaults to that of the customer's latest session, if any.
    pub tracking_id: Option<String>,
    /// Time at which the latest message was sent.
    #[kustomer(read_only)]
    pub last_message_at: Option<Timestamp>,
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
    /// Custom attributes.
    #[kustomer(custom, extra, read_only)]
    pub custom: Custom,
    /// Members without a field, if `keep_unknown` asked for them.
    #[kustomer(unknown)]
    pub unknown: Unknown,
}

/// The sender of a message: the customer (`in`) or the organization (`out`).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, KustomerEnum)]
#[non_exhaustive]
pub enum Direction {
    /// `in`
    In,
    /// `out`
    Out,
    /// Unrecognized value.
    #[kustomer(other)]
    Other(String),
}

/// A message of a conversation that took place elsewhere.
#[derive(Debug, Clone, PartialEq, KustomerObject)]
pub struct HandoffMessage {
    /// Sender of the message: the customer (`in`) or the organization (`out`).
    pub direction: Direction,
    /// Time at which the message was sent; messages are sorted by it.
    pub date: Timestamp,
    /// Text of the message.
    pub body: Option<String>,
    /// Members without a field, by name.
    #[kustomer(extra)]
    pub extra: BTreeMap<String, Value>,
}

/// Lists a customer's chat sessions, latest message first.
///
/// Fails with 400 if neither `customerId` nor `trackingId` is given; with both, lists the sessions that match
/// either.
///
/// `GET /v2.1/chat/sessions`. Requires `org.permission.conversation.read`. Not documented, but likely: the
/// parameters, the status, paging and the response.
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
/// let response = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, Default, KustomerOperation)]
#[kustomer(get = "/v2.1/chat/sessions", returns = Page<Session>)]
pub struct ListSessions {
    /// ID of the customer whose sessions to list.
    #[kustomer(query)]
    pub customer_id: Option<Id<Customer>>,
    /// Tracking ID whose sessions to list.
    #[kustomer(query)]
    pub tracking_id: Option<String>,
    /// Whether to list sessions that have not ended.
    #[kustomer(query)]
    pub active: Option<bool>,
    /// ID of the brand whose sessions to list.
    #[kustomer(query)]
    pub brand_id: Option<Id<Brand>>,
    /// Page number, starting at 1.
    #[kustomer(query)]
    pub page: Option<u64>,
    /// Number of records per page.
    #[kustomer(query)]
    pub page_size: Option<u64>,
}

/// Brings a conversation that took place elsewhere, for example with your own bot, into the chat as a session
/// with all its messages.
///
/// The API key needs both roles.
///
/// `POST /v2.1/chat/handoff`. Requires `org.permission.conversation.create` or
/// `org.permission.message.create`. Not documented, but likely: the request body and the response. Not
/// documented: the status.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::chat::session::{HandOffSession, HandOffSessionRequired, HandoffMessage};
///
/// async fn demo(
///     client: kustomer::Client,
///     messages: Vec<HandoffMessage>,
/// ) -> kustomer::Result<()> {
///     let call = HandOffSession {
///         tracking_id: Some("59df762a921c59001021f409".to_owned()),
///         ..HandOffSession::new(HandOffSessionRequired { customer_id: Id::new("59df762a921c59001021f409"), messages, from: Id::new("59df762a921c59001021f409") })
///     };
///     let response = client.send(call).await?;
///     Ok(())
/// }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(post = "/v2.1/chat/handoff", returns = Session, new)]
pub struct HandOffSession {
    /// Customer in the chat.
    pub customer_id: Id<Customer>,
    /// Tracking ID of the customer's chat.
    pub tracking_id: Option<String>,
    /// Messages, from 2 to 100, including at least one `in` and one `out`.
    pub messages: Vec<HandoffMessage>,
    /// User who appears as the sender of all `out` messages.
    pub from: Id<User>,
    /// ID of the conversation in the other system; stored in a custom attribute.
    pub external_id: Option<String>,
    /// Whether the session continues. With `false`, it is created as ended and a survey may be offered.
    pub active: Option<bool>,
}
