//! A message of a conversation, from or to the customer, over any channel.
//!
//! The module [`search`] has the attributes for criteria of searches.

// Generated from `core/message.json` by `kustomer generate`. Do not edit.

use std::collections::BTreeMap;

use kustomer::json::Value;
use kustomer::operation::{BulkItem, Document};
use kustomer::search::{Field, Search, Searchable, Time};
use kustomer::{
    Custom, Id, KbArticle, KustomerEnum, KustomerObject, KustomerOperation, KustomerResource, KustomerUnion,
    Org, Page, Queue, Shortcut, Team, Timestamp, Unknown, User,
};

use super::attachment::Attachment;
use super::bulk_job::BulkJob;
use super::conversation::Conversation;
use super::customer::Customer;

/// A message of a conversation, from or to the customer, over any channel.
///
/// A message is recorded, a draft is sent: creating a message only notes that it was exchanged, for example
/// to import data from another system, and nobody receives it. Messages cannot be deleted, but they can be
/// redacted.
///
/// Each call requires one of its roles (prefix `org.permission.` omitted).
///
/// | Client method or operation               | Endpoint                                   | Roles            |
/// |------------------------------------------|--------------------------------------------|------------------|
/// | `list`, [`ListMessages`]                 | `GET /v1/messages`                         | `message.read`   |
/// | `get`, [`GetMessage`]                    | `GET /v1/messages/{id}`                    | `message.read`   |
/// | `find`, [`FindMessageByExternalId`]      | `GET /v1/messages/externalId={externalId}` | `message.read`   |
/// | `create`                                 | `POST /v1/messages`                        | `message.create` |
/// | `update`                                 | `PATCH /v1/messages/{id}`                  | `message.update` |
/// | [`ReplaceMessage`]                       | `PUT /v1/messages/{id}`                    | `message.update` |
/// | `children`, [`ListConversationMessages`] | `GET /v1/conversations/{id}/messages`      | `message.read`   |
/// | `children`, [`ListCustomerMessages`]     | `GET /v1/customers/{id}/messages`          | `message.read`   |
/// | `create_under(&conversation, ..)`        | `POST /v1/conversations/{id}/messages`     | `message.create` |
/// | `create_under(&customer, ..)`            | `POST /v1/customers/{id}/messages`         | `message.create` |
/// | [`BulkCreateMessages`]                   | `POST /v1/messages/bulk`                   | `message.create` |
/// | [`BulkUpdateMessages`]                   | `PUT /v1/messages/bulk`                    | `message.update` |
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(
    resource = "message",
    path = "/v1/messages",
    get,
    list,
    create,
    update(patch),
    lookup(external_id),
    under(Conversation(list, create), Customer(list, create)),
    encode
)]
#[cfg_attr(feature = "webhooks", kustomer(changes))]
#[kustomer(write_only(
    /// Attached files: existing attachments, by ID or described in full.
    #[kustomer(rename = "attachments")]
    attached_files: Vec<MessageAttachment>,
    /// Knowledge base articles in the message.
    #[kustomer(create_only)]
    kb_articles: Vec<Id<KbArticle>>,
    /// Location from which the message was sent.
    #[kustomer(create_only)]
    location: Option<MessageLocation>,
    /// Queue to put the conversation into.
    #[kustomer(create_only)]
    queue: Option<QueueChoice>,
    /// Message that this one replies to or forwards.
    #[kustomer(create_only)]
    reference: Option<MessageReference>,
    /// ID of a related message.
    related: Option<String>,
    /// Automation that sent the message, if not a person.
    #[kustomer(create_only)]
    source: Option<MessageSource>,
    /// Whether the message is spam.
    #[kustomer(update_only)]
    spam: Option<bool>,
    /// Error that occurred while sending the message.
    error: Option<MessageError>,
    /// Time at which sending failed.
    error_at: Option<Timestamp>,
    /// Time at which the record was imported from another system. Setting it lifts creation limits and keeps
    /// automations from running.
    #[kustomer(create_only)]
    imported_at: Option<Timestamp>,
))]
pub struct Message {
    /// ID of the record. Can be given on creation; otherwise the service generates it.
    pub id: Id<Message>,
    /// Channel of the message, such as `email`.
    #[kustomer(create_only)]
    pub channel: Channel,
    /// App that delivered the message.
    #[kustomer(create_only)]
    pub app: String,
    /// ID of the record in another system.
    pub external_id: Option<String>,
    /// Direction: `in` from the customer, `out` to the customer.
    #[kustomer(create_only)]
    pub direction: Option<Direction>,
    /// Detailed direction, such as whether the message started the conversation.
    #[kustomer(read_only)]
    pub direction_type: Option<String>,
    /// Whether the message was received, was sent or failed.
    pub status: Option<MessageStatus>,
    /// Subject.
    pub subject: Option<String>,
    /// Plain text of the message. The full text is in `meta`, in the format of the channel.
    pub preview: Option<String>,
    /// Channel-specific details, in a free-form layout: for example the addresses and body of an email, or
    /// the times of a call.
    pub meta: Option<Box<MessageMeta>>,
    /// Teams that the conversation was assigned to at that time.
    #[kustomer(read_only)]
    pub assigned_teams: Vec<Id<Team>>,
    /// Users that the conversation was assigned to at that time.
    #[kustomer(read_only)]
    pub assigned_users: Vec<Id<User>>,
    /// Whether the message was sent automatically, for example by a workflow.
    #[kustomer(create_only)]
    pub auto: Option<bool>,
    /// Teams of the author.
    #[kustomer(read_only)]
    pub created_by_teams: Vec<Id<Team>>,
    /// First delivery of the message to a device.
    #[kustomer(read_only)]
    pub first_delivered: Option<Delivery>,
    /// First time the message was read.
    #[kustomer(read_only)]
    pub first_read: Option<Reading>,
    /// Intents detected in the customer's message.
    #[kustomer(read_only)]
    pub intent_detections: Vec<IntentDetection>,
    /// Language of the text.
    pub lang: Option<String>,
    /// Reactions to the message, such as hearts.
    #[kustomer(update_only)]
    pub reactions: Vec<Reaction>,
    /// Time that the customer waited for the message, during business hours.
    #[kustomer(read_only)]
    pub response_business_time: Option<f64>,
    /// Time that the customer waited for the message.
    #[kustomer(read_only)]
    pub response_time: Option<f64>,
    /// Sentiment of the message.
    pub sentiment: Option<MessageSentiment>,
    /// Size of the message.
    pub size: Option<i64>,
    /// Whether the text was permanently removed.
    #[kustomer(read_only)]
    pub redacted: Option<bool>,
    /// Time at which the message was sent.
    pub sent_at: Option<Timestamp>,
    /// Time at which the record was created. Setting it requires the role `org.admin`.
    pub created_at: Option<Timestamp>,
    /// Time at which a user or an API key last changed the record. Setting it requires the role `org.admin`.
    pub modified_at: Option<Timestamp>,
    /// Time at which any part of the record last changed.
    #[kustomer(update_only)]
    pub updated_at: Option<Timestamp>,
    /// Revision number; starts at 1 and increases by 1 with each write.
    #[kustomer(read_only)]
    pub rev: Option<i64>,
    /// Attached files.
    #[kustomer(relationship, read_only)]
    pub attachments: Vec<Id<Attachment>>,
    /// Conversation that the message belongs to.
    #[kustomer(relationship)]
    pub conversation: Option<Id<Conversation>>,
    /// Customer who sent or received the message.
    #[kustomer(relationship, create_only)]
    pub customer: Option<Id<Customer>>,
    /// Shortcuts used to write the message.
    #[kustomer(relationship, create_only)]
    pub shortcuts: Vec<Id<Shortcut>>,
    /// User who wrote the message.
    #[kustomer(relationship)]
    pub created_by: Option<Id<User>>,
    /// User who last changed the record.
    #[kustomer(relationship)]
    pub modified_by: Option<Id<User>>,
    /// Organization that owns the record.
    #[kustomer(relationship, read_only)]
    pub org: Option<Id<Org>>,
    /// Custom attributes.
    #[kustomer(custom, extra)]
    pub custom: Custom,
    /// Attributes without a field, by name.
    #[kustomer(extra)]
    pub extra: BTreeMap<String, Value>,
    /// Members without a field, if `keep_unknown` asked for them.
    #[kustomer(unknown)]
    pub unknown: Unknown,
}

impl Searchable for Message {
    const CONTEXT: &'static str = "message";
    const UPDATED_AT: Option<Field<Time>> = Some(search::UPDATED_AT);
    const CREATED_AT: Option<Field<Time>> = Some(search::CREATED_AT);
}

impl Message {
    /// Starts a search for these records, by the attributes in [`search`](mod@search).
    pub fn search() -> Search<Self> {
        Search::new()
    }
}

/// The channel of a message.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, KustomerEnum)]
#[kustomer(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Channel {
    /// `chat`
    Chat,
    /// `email`
    Email,
    /// `facebook`
    Facebook,
    /// `instagram`
    Instagram,
    /// `sms`
    Sms,
    /// `twitter-dm`
    TwitterDm,
    /// `twitter-tweet`
    TwitterTweet,
    /// `voice`
    Voice,
    /// `whatsapp`
    Whatsapp,
    /// Unrecognized value.
    #[kustomer(other)]
    Other(String),
}

/// The direction of a message, from the organization's point of view.
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

/// The status of a message.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, KustomerEnum)]
#[non_exhaustive]
pub enum MessageStatus {
    /// `received`
    Received,
    /// `sent`
    Sent,
    /// `error`
    Error,
    /// Unrecognized value.
    #[kustomer(other)]
    Other(String),
}

/// The channel-specific details of a message.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct MessageMeta {
    /// Subject.
    pub subject: Option<String>,
    /// Recipients of blind copies: a string, an object or a list of objects.
    pub bcc: Option<Recipients>,
    /// Recipients of copies: a string, an object or a list of objects.
    pub cc: Option<Recipients>,
    /// URL of the call recording.
    pub external_recording_url: Option<String>,
    /// Sender's address or number.
    pub from: Option<String>,
    /// Channel-specific ID of the message that this one replies to.
    pub in_reply_to: Option<String>,
    /// Channel-specific type of the message.
    pub message_type: Option<String>,
    /// Payload of the button or choice that produced the message.
    pub payload: Option<String>,
    /// URL of the message on its network.
    pub permalink: Option<String>,
    /// Mailbox that received the message.
    pub recipient: Option<Mailbox>,
    /// Recipients: a string, an object or a list of objects.
    pub to: Option<Recipients>,
    /// Tracking ID of the visitor.
    pub tracking_id: Option<String>,
    /// Channel-specific status of the message or call.
    pub status: Option<String>,
    /// Time at which the call was answered.
    pub answered_at: Option<Timestamp>,
    /// Time at which the call ended.
    pub ended_at: Option<Timestamp>,
    /// Time at which the call was placed.
    pub placed_at: Option<Timestamp>,
    /// Members without a field, by name.
    #[kustomer(extra)]
    pub extra: BTreeMap<String, Value>,
}

/// A file attached to a message: an attachment ID or a full description.
#[derive(Debug, Clone, PartialEq, KustomerUnion)]
#[non_exhaustive]
pub enum MessageAttachment {
    /// An attached file, described in full.
    #[kustomer(object)]
    AttachedFile(AttachedFile),
    /// A string.
    Text(Id<Attachment>),
    /// Unrecognized value.
    #[kustomer(other)]
    Other(Value),
}

/// The delivery of a message to a device.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct Delivery {
    /// Type of client that received the message.
    pub client_type: Option<String>,
    /// Time of the delivery.
    pub timestamp: Option<Timestamp>,
}

/// The reading of a message.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct Reading {
    /// Time at which the message was read.
    pub timestamp: Option<Timestamp>,
}

/// An intent detected in a customer's message.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct IntentDetection {
    /// Confidence, from 0 to 1.
    pub confidence: Option<f64>,
    /// Detected intent.
    pub intent: Option<String>,
    /// Method by which the intent was determined.
    pub resolution_type: Option<String>,
}

/// The location from which a message was sent.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct MessageLocation {
    /// Name of the place or person at the address.
    pub name: Option<String>,
    /// First line of the street address.
    pub address: Option<String>,
    /// Second line of the street address.
    pub address2: Option<String>,
    /// Third line of the street address.
    pub address3: Option<String>,
    /// Telephone area code.
    pub area_code: Option<String>,
    /// City.
    pub city_name: Option<String>,
    /// Country code.
    pub country_code: Option<String>,
    /// Country.
    pub country_name: Option<String>,
    /// Latitude in degrees.
    pub latitude: Option<f64>,
    /// Longitude in degrees.
    pub longitude: Option<f64>,
    /// Region or state code.
    pub region_code: Option<String>,
    /// Region or state.
    pub region_name: Option<String>,
    /// Postal code.
    pub zip_code: Option<String>,
}

/// The queue that a conversation is put into.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct QueueChoice {
    /// ID of the queue.
    pub id: Option<Id<Queue>>,
    /// External system that owns the queue.
    pub external: Option<String>,
}

/// A reaction to a message.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct Reaction {
    /// Name of the reaction.
    pub name: Option<String>,
    /// Customer or user who reacted.
    pub subject_id: Option<String>,
    /// Whether a customer or a user reacted.
    pub subject_type: Option<ReactionSubject>,
    /// Time of the reaction.
    pub created_at: Option<Timestamp>,
}

/// The message that another one replies to or forwards.
#[derive(Debug, Clone, PartialEq, KustomerObject)]
pub struct MessageReference {
    /// Whether the message is a reply or a forward.
    #[kustomer(rename = "type")]
    pub kind: ReferenceKind,
    /// ID of the message.
    pub message: Id<Message>,
}

/// A sentiment.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct MessageSentiment {
    /// Confidence, from 0 to 1.
    pub confidence: Option<f64>,
    /// Polarity: -1 for negative, 0 for neutral, 1 for positive. From -1 to 1.
    pub polarity: Option<f64>,
}

/// The automation that sent a message.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, KustomerEnum)]
#[non_exhaustive]
pub enum MessageSource {
    /// `bulk`
    Bulk,
    /// `satisfaction`
    Satisfaction,
    /// Unrecognized value.
    #[kustomer(other)]
    Other(String),
}

/// An error that occurred while sending a message.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct MessageError {
    /// Summary of the error.
    pub title: Option<String>,
    /// Error code.
    pub code: Option<String>,
    /// Details of this occurrence of the error.
    pub detail: Option<String>,
    /// Links to further information.
    pub links: BTreeMap<String, Value>,
    /// Additional details.
    pub meta: BTreeMap<String, Value>,
    /// Part of the request that caused the error.
    pub source: BTreeMap<String, Value>,
    /// HTTP status.
    pub status: Option<i64>,
}

/// The recipients of a message: a list, a single recipient or a plain address.
#[derive(Debug, Clone, PartialEq, KustomerUnion)]
#[non_exhaustive]
pub enum Recipients {
    /// An array.
    List(Vec<Recipient>),
    /// An object.
    Object(BTreeMap<String, Value>),
    /// A string.
    Text(String),
    /// Unrecognized value.
    #[kustomer(other)]
    Other(Value),
}

/// A mailbox that received a message.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct Mailbox {
    /// Email address of the mailbox.
    pub email: Option<String>,
    /// Hash that identifies the mailbox.
    pub mailbox_hash: Option<String>,
}

/// An attached file, described in full.
#[derive(Debug, Clone, PartialEq, KustomerObject)]
pub struct AttachedFile {
    /// File name.
    pub name: String,
    /// ID of the attachment, as returned when it was created.
    #[kustomer(rename = "_id")]
    pub id: Id<Attachment>,
    /// Size in bytes.
    pub content_length: i64,
    /// Media type, such as `image/png`.
    pub content_type: String,
    /// Attachment from which the file was copied.
    pub source_id: Option<Id<Attachment>>,
}

/// The type of record that reacted.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, KustomerEnum)]
#[non_exhaustive]
pub enum ReactionSubject {
    /// `customer`
    Customer,
    /// `user`
    User,
    /// Unrecognized value.
    #[kustomer(other)]
    Other(String),
}

/// The way in which a message refers to another: a reply or a forward.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, KustomerEnum)]
#[non_exhaustive]
pub enum ReferenceKind {
    /// `reply`
    Reply,
    /// `replyAll`
    ReplyAll,
    /// `forward`
    Forward,
    /// Unrecognized value.
    #[kustomer(other)]
    Other(String),
}

/// A recipient of a message.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct Recipient {
    /// Name of the recipient.
    pub name: Option<String>,
    /// Email address.
    pub email: Option<String>,
    /// Address or phone number.
    pub contact: Option<String>,
}

/// The sort order by ID.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, KustomerEnum)]
#[non_exhaustive]
pub enum MessageSortOrder {
    /// `asc`
    Asc,
    /// `desc`
    Desc,
    /// Unrecognized value.
    #[kustomer(other)]
    Other(String),
}

/// A channel by which messages can be filtered.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, KustomerEnum)]
#[kustomer(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum MessageChannelFilter {
    /// `chat`
    Chat,
    /// `email`
    Email,
    /// `facebook`
    Facebook,
    /// `facebook-wallpost`
    FacebookWallpost,
    /// `form`
    Form,
    /// `instagram`
    Instagram,
    /// `instagram-comment`
    InstagramComment,
    /// `portal`
    Portal,
    /// `sendbird-chat`
    SendbirdChat,
    /// `sms`
    Sms,
    /// `tiktok-shop`
    TiktokShop,
    /// `twitter-dm`
    TwitterDm,
    /// `twitter-tweet`
    TwitterTweet,
    /// `voice`
    Voice,
    /// `whatsapp`
    Whatsapp,
    /// Unrecognized value.
    #[kustomer(other)]
    Other(String),
}

/// Lists the messages, sorted by ID.
///
/// `GET /v1/messages`. Requires `org.permission.message.read` or `org.user.message.read`.
///
/// ```no_run
/// use kustomer::resources::core::message::ListMessages;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = ListMessages { page_size: Some(100), ..ListMessages::default() };
/// let response = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, Default, KustomerOperation)]
#[kustomer(get = "/v1/messages", returns = Page<Message>)]
pub struct ListMessages {
    /// Page number, starting at 1.
    #[kustomer(query)]
    pub page: Option<u64>,
    /// Number of records per page. Defaults to `100`.
    #[kustomer(query)]
    pub page_size: Option<i64>,
    /// Sort order by ID.
    #[kustomer(query)]
    pub sort: Option<MessageSortOrder>,
    /// Related records to return in `included`, such as `attachments`.
    #[kustomer(query)]
    pub include: Option<Vec<String>>,
}

/// Returns a message.
///
/// `GET /v1/messages/{id}`. Requires `org.permission.message.read` or `org.user.message.read`.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::core::message::GetMessage;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = GetMessage::new(Id::new("59df762a921c59001021f409"));
/// let response = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(get = "/v1/messages/{id}", returns = Document<Message, (), Attachment>, new)]
pub struct GetMessage {
    /// ID of the message.
    pub id: Id<Message>,
    /// Related records to return in `included`, such as `attachments`.
    #[kustomer(query)]
    pub include: Option<String>,
}

/// Returns the message with this ID in another system.
///
/// `GET /v1/messages/externalId={externalId}`. Requires `org.permission.message.read` or
/// `org.user.message.read`.
///
/// ```no_run
/// use kustomer::resources::core::message::FindMessageByExternalId;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = FindMessageByExternalId::new("crm-5");
/// let response = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(get = "/v1/messages/externalId={external_id}", returns = Document<Message, (), Attachment>, new)]
pub struct FindMessageByExternalId {
    /// ID of the record in another system.
    pub external_id: String,
    /// Related records to return in `included`, such as `attachments`.
    #[kustomer(query)]
    pub include: Option<String>,
}

/// Updates a message like `client.update`, including its reactions and spam flag, or replaces the whole
/// record if `replace` is set.
///
/// `PUT /v1/messages/{id}`. Requires `org.permission.message.update` or `org.user.message.write`.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::core::message::{MessageUpdate, ReplaceMessage};
///
/// async fn demo(client: kustomer::Client, message: MessageUpdate) -> kustomer::Result<()> {
///     let call = ReplaceMessage::new(Id::new("59df762a921c59001021f409"), message);
///     let response = client.send(call).await?;
///     Ok(())
/// }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(put = "/v1/messages/{id}", returns = Message, new, rate_limits(record_update))]
pub struct ReplaceMessage {
    /// ID of the message.
    pub id: Id<Message>,
    /// Whether to replace the whole record. By default, only the given attributes change. Defaults to
    /// `false`.
    #[kustomer(query)]
    pub replace: Option<bool>,
    /// Changes to the record.
    #[kustomer(body)]
    pub message: MessageUpdate,
}

/// Lists the messages in a conversation.
///
/// `GET /v1/conversations/{id}/messages`. Requires `org.permission.message.read` or `org.user.message.read`.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::core::message::ListConversationMessages;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = ListConversationMessages {
///     page_size: Some(100),
///     ..ListConversationMessages::new(Id::new("59df762a921c59001021f409"))
/// };
/// let response = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(get = "/v1/conversations/{id}/messages", returns = Page<Message>, new)]
pub struct ListConversationMessages {
    /// ID of the conversation.
    pub id: Id<Conversation>,
    /// Page number, starting at 1.
    #[kustomer(query)]
    pub page: Option<u64>,
    /// Number of records per page. Defaults to `100`.
    #[kustomer(query)]
    pub page_size: Option<i64>,
    /// Sort order by ID.
    #[kustomer(query)]
    pub sort: Option<MessageSortOrder>,
    /// Channel of the messages to list.
    #[kustomer(query)]
    pub channel: Option<MessageChannelFilter>,
    /// Related records to return in `included`, such as `attachments`.
    #[kustomer(query)]
    pub include: Option<Vec<String>>,
}

/// Lists the messages from and to a customer.
///
/// `GET /v1/customers/{id}/messages`. Requires `org.permission.message.read` or `org.user.message.read`.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::core::message::ListCustomerMessages;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = ListCustomerMessages {
///     page_size: Some(100),
///     ..ListCustomerMessages::new(Id::new("59df762a921c59001021f409"))
/// };
/// let response = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(get = "/v1/customers/{id}/messages", returns = Page<Message>, new)]
pub struct ListCustomerMessages {
    /// ID of the customer.
    pub id: Id<Customer>,
    /// Page number, starting at 1.
    #[kustomer(query)]
    pub page: Option<u64>,
    /// Number of records per page. Defaults to `100`.
    #[kustomer(query)]
    pub page_size: Option<i64>,
    /// Sort order by ID.
    #[kustomer(query)]
    pub sort: Option<MessageSortOrder>,
    /// Channel of the messages to list.
    #[kustomer(query)]
    pub channel: Option<MessageChannelFilter>,
    /// Address whose recent messages to list, sent or received.
    #[kustomer(query)]
    pub recent_to_or_from: Option<String>,
    /// Related records to return in `included`, such as `attachments`.
    #[kustomer(query)]
    pub include: Option<Vec<String>>,
}

/// Records up to 100 messages in one request.
///
/// Returns a bulk job immediately; the work is done in the background.
///
/// `POST /v1/messages/bulk`. Requires `org.permission.message.create` or `org.user.message.write`.
///
/// ```no_run
/// use kustomer::operation::BulkItem;
/// use kustomer::resources::core::message::{BulkCreateMessages, NewMessage};
///
/// async fn demo(
///     client: kustomer::Client,
///     messages: Vec<BulkItem<NewMessage>>,
/// ) -> kustomer::Result<()> {
///     let call = BulkCreateMessages { messages };
///     let response = client.send(call).await?;
///     Ok(())
/// }
/// ```
#[derive(Debug, Clone, Default, KustomerOperation)]
#[kustomer(post = "/v1/messages/bulk", returns = BulkJob)]
pub struct BulkCreateMessages {
    /// Records to create (at most 100).
    #[kustomer(body)]
    pub messages: Vec<BulkItem<NewMessage>>,
}

/// Updates up to 100 messages in one request.
///
/// Returns a bulk job immediately; the work is done in the background.
///
/// `PUT /v1/messages/bulk`. Requires `org.permission.message.update` or `org.user.message.write`.
///
/// ```no_run
/// use kustomer::operation::BulkItem;
/// use kustomer::resources::core::message::{BulkUpdateMessages, MessageUpdate};
///
/// async fn demo(
///     client: kustomer::Client,
///     messages: Vec<BulkItem<MessageUpdate>>,
/// ) -> kustomer::Result<()> {
///     let call = BulkUpdateMessages { messages, ..BulkUpdateMessages::default() };
///     let response = client.send(call).await?;
///     Ok(())
/// }
/// ```
#[derive(Debug, Clone, Default, KustomerOperation)]
#[kustomer(put = "/v1/messages/bulk", returns = BulkJob)]
pub struct BulkUpdateMessages {
    /// IDs of the messages to which to apply the same change. Without it, each item specifies its own `id`.
    #[kustomer(query)]
    pub ids: Option<Vec<Id<Message>>>,
    /// Changes, each with the ID of its record (at most 100).
    #[kustomer(body)]
    pub messages: Vec<BulkItem<MessageUpdate>>,
}

/// Attributes for searches, in the context `message`.
pub mod search {
    use kustomer::search::{
        AnyText, BooleanValue, Field, Numeric, TextByWord, Time, Unsortable, ValueList, WholeText,
    };
    use kustomer::{Id, Team, User};

    use super::super::conversation::Conversation;
    use super::super::customer::Customer;

    /// `message_any_text`: text in any attribute. Not sortable. Also in the archive.
    pub const ANY_TEXT: Field<AnyText, Unsortable> = Field::live_and_archive("message_any_text");
    /// `message_attachment_count`: a number. Not sortable.
    pub const ATTACHMENT_COUNT: Field<Numeric, Unsortable> = Field::live_only("message_attachment_count");
    /// `message_auto`: a boolean. Not sortable.
    pub const AUTO: Field<BooleanValue, Unsortable> = Field::live_only("message_auto");
    /// `message_body`: long text, matched by word. Not sortable.
    pub const BODY: Field<TextByWord, Unsortable> = Field::live_only("message_body");
    /// `message_channel`: `sms`, `chat`, `email`, `facebook`, `voice`, `twitter-dm`, `twitter-tweet`,
    /// `instagram` or `whatsapp`. Not sortable.
    pub const CHANNEL: Field<ValueList, Unsortable> = Field::live_only("message_channel");
    /// `message_conversation_id`: the ID of a record of the type `conversation`. Not sortable. Only in the
    /// archive.
    pub const CONVERSATION_ID: Field<WholeText<Id<Conversation>>, Unsortable> =
        Field::archive_only("message_conversation_id");
    /// `message_created_at`: a point in time. Sortable. Also in the archive.
    pub const CREATED_AT: Field<Time> = Field::live_and_archive("message_created_at");
    /// `message_created_by`: IDs of records of the type `user`. Not sortable.
    pub const CREATED_BY: Field<ValueList<Id<User>>, Unsortable> = Field::live_only("message_created_by");
    /// `message_created_by_teams`: the ID of a record of the type `team`. Not sortable.
    pub const CREATED_BY_TEAMS: Field<WholeText<Id<Team>>, Unsortable> =
        Field::live_only("message_created_by_teams");
    /// `message_customer_id`: the ID of a record of the type `customer`. Not sortable.
    pub const CUSTOMER_ID: Field<WholeText<Id<Customer>>, Unsortable> =
        Field::live_only("message_customer_id");
    /// `message_direction`: `in` or `out`. Not sortable.
    pub const DIRECTION: Field<ValueList, Unsortable> = Field::live_only("message_direction");
    /// `message_direction_type`: `initial-in`, `initial-out`, `response-in`, `response-out`, `followup-in` or
    /// `followup-out`. Not sortable.
    pub const DIRECTION_TYPE: Field<ValueList, Unsortable> = Field::live_only("message_direction_type");
    /// `message_error_at`: a point in time. Not sortable.
    pub const ERROR_AT: Field<Time, Unsortable> = Field::live_only("message_error_at");
    /// `message_error_title`: text, matched by word. Not sortable.
    pub const ERROR_TITLE: Field<TextByWord, Unsortable> = Field::live_only("message_error_title");
    /// `message_external_id`: text, matched as a whole. Not sortable.
    pub const EXTERNAL_ID: Field<WholeText, Unsortable> = Field::live_only("message_external_id");
    /// `message_imported`: a boolean. Not sortable.
    pub const IMPORTED: Field<BooleanValue, Unsortable> = Field::live_only("message_imported");
    /// `message_imported_at`: a point in time. Not sortable.
    pub const IMPORTED_AT: Field<Time, Unsortable> = Field::live_only("message_imported_at");
    /// `message_lang`: text, matched as a whole. Not sortable.
    pub const LANG: Field<WholeText, Unsortable> = Field::live_only("message_lang");
    /// `message_modified_by`: IDs of records of the type `user`. Not sortable.
    pub const MODIFIED_BY: Field<ValueList<Id<User>>, Unsortable> = Field::live_only("message_modified_by");
    /// `message_recipients`: text, matched by word. Not sortable.
    pub const RECIPIENTS: Field<TextByWord, Unsortable> = Field::live_only("message_recipients");
    /// `message_redacted`: a boolean. Not sortable.
    pub const REDACTED: Field<BooleanValue, Unsortable> = Field::live_only("message_redacted");
    /// `message_redacted_at`: a point in time. Not sortable.
    pub const REDACTED_AT: Field<Time, Unsortable> = Field::live_only("message_redacted_at");
    /// `message_sender`: text, matched by word. Not sortable.
    pub const SENDER: Field<TextByWord, Unsortable> = Field::live_only("message_sender");
    /// `message_sent_at`: a point in time. Not sortable.
    pub const SENT_AT: Field<Time, Unsortable> = Field::live_only("message_sent_at");
    /// `message_sentiment`: `happy`, `unhappy` or `indifferent`. Not sortable.
    pub const SENTIMENT: Field<ValueList, Unsortable> = Field::live_only("message_sentiment");
    /// `message_shortcuts`: text, matched as a whole. Not sortable.
    pub const SHORTCUTS: Field<WholeText, Unsortable> = Field::live_only("message_shortcuts");
    /// `message_size`: a number. Not sortable.
    pub const SIZE: Field<Numeric, Unsortable> = Field::live_only("message_size");
    /// `message_source`: `bulk`. Not sortable.
    pub const SOURCE: Field<ValueList, Unsortable> = Field::live_only("message_source");
    /// `message_status`: `sent`, `received` or `error`. Not sortable.
    pub const STATUS: Field<ValueList, Unsortable> = Field::live_only("message_status");
    /// `message_subject`: long text, matched by word. Not sortable.
    pub const SUBJECT: Field<TextByWord, Unsortable> = Field::live_only("message_subject");
    /// `message_updated_at`: a point in time. Sortable. Also in the archive.
    pub const UPDATED_AT: Field<Time> = Field::live_and_archive("message_updated_at");
}
