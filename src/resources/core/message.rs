//! One message of a conversation, in or out, over any channel.
//!
//! # In searches
//!
//! By these names criteria know it, in the context `message`:
//!
//! - text anywhere: `message_any_text`
//! - true or false: `message_auto`, `message_direction`, `message_imported`, `message_redacted`
//! - times: `message_created_at`, `message_error_at`, `message_imported_at`, `message_redacted_at`,
//!   `message_sent_at`, `message_updated_at`
//! - lists: `message_channel`, `message_created_by`, `message_direction_type`, `message_modified_by`,
//!   `message_sentiment`, `message_source`, `message_status`
//! - numbers: `message_attachment_count`, `message_size`
//! - words in a text: `message_error_title`, `message_recipients`, `message_sender`
//! - texts as a whole: `message_conversation_id`, `message_created_by_teams`, `message_customer_id`,
//!   `message_external_id`, `message_lang`, `message_shortcuts`
//! - long texts: `message_body`, `message_subject`
//! - sorted by: `message_created_at`, `message_updated_at`
//! - known to the archive: `message_any_text`, `message_conversation_id`, `message_created_at`,
//!   `message_updated_at`
//! - known to the archive alone: `message_conversation_id`

// Generated from `core/message.json` by `kustomer generate`: change that, not this.

use std::collections::BTreeMap;

use kustomer::json::Value;
use kustomer::operation::{BulkItem, Document};
use kustomer::{
    Id, KbArticle, KustomerEnum, KustomerObject, KustomerOperation, KustomerResource, KustomerUnion, Org,
    Page, Queue, Shortcut, Team, Timestamp, User,
};

use super::attachment::Attachment;
use super::bulk_job::BulkJob;
use super::conversation::Conversation;
use super::customer::Customer;

/// One message of a conversation, in or out, over any channel.
///
/// To create one only records it, as for data from another system; to send one, create a draft. A message is
/// never deleted, but it can be redacted.
///
/// | call                                                                          | endpoint                                   | needs any of                    |
/// |-------------------------------------------------------------------------------|--------------------------------------------|---------------------------------|
/// | `client.list::<Message>()`, [`ListMessages`]                                  | `GET /v1/messages`                         | `org.permission.message.read`   |
/// | `client.get::<Message>(&id)`, [`GetMessage`]                                  | `GET /v1/messages/{id}`                    | `org.permission.message.read`   |
/// | `client.find::<Message>(lookup::ExternalId(..))`, [`FindMessageByExternalId`] | `GET /v1/messages/externalId={externalId}` | `org.permission.message.read`   |
/// | `client.create(NewMessage::new(..))`                                          | `POST /v1/messages`                        | `org.permission.message.create` |
/// | `client.update(&id, MessageUpdate::new()..)`                                  | `PATCH /v1/messages/{id}`                  | `org.permission.message.update` |
/// | [`ReplaceMessage`]                                                            | `PUT /v1/messages/{id}`                    | `org.permission.message.update` |
/// | `client.children::<Message>(&conversation)`, [`ListConversationMessages`]     | `GET /v1/conversations/{id}/messages`      | `org.permission.message.read`   |
/// | `client.children::<Message>(&customer)`, [`ListCustomerMessages`]             | `GET /v1/customers/{id}/messages`          | `org.permission.message.read`   |
/// | `client.create_under(&conversation, NewMessage::new(..))`                     | `POST /v1/conversations/{id}/messages`     | `org.permission.message.create` |
/// | `client.create_under(&customer, NewMessage::new(..))`                         | `POST /v1/customers/{id}/messages`         | `org.permission.message.create` |
/// | [`BulkCreateMessages`]                                                        | `POST /v1/messages/bulk`                   | `org.permission.message.create` |
/// | [`BulkUpdateMessages`]                                                        | `PUT /v1/messages/bulk`                    | `org.permission.message.update` |
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
#[kustomer(write_only(
    /// The files that come along: attachments made before, by id or described in full.
    #[kustomer(rename = "attachments")]
    attached_files: Vec<MessageAttachment>,
    /// The knowledge base articles in it.
    #[kustomer(create_only)]
    kb_articles: Vec<Id<KbArticle>>,
    /// The place that it was sent from.
    #[kustomer(create_only)]
    location: Option<MessageLocation>,
    /// The queue to put its conversation into.
    #[kustomer(create_only)]
    queue: Option<QueueChoice>,
    /// The message that it answers or passes on.
    #[kustomer(create_only)]
    reference: Option<MessageReference>,
    /// A message that it is related to.
    related: Option<String>,
    /// What sent it, where that was no person.
    #[kustomer(create_only)]
    source: Option<MessageSource>,
    /// Whether it is spam.
    #[kustomer(update_only)]
    spam: Option<bool>,
    /// What went wrong when it was sent.
    error: Option<MessageError>,
    /// When sending went wrong.
    error_at: Option<Timestamp>,
    /// When it was brought over from another system. Lifts creation limits and keeps automations from
    /// starting.
    #[kustomer(create_only)]
    imported_at: Option<Timestamp>,
))]
pub struct Message {
    /// The id. A new record may bring its own; otherwise the service makes one.
    pub id: Id<Message>,
    /// The way it came or went, such as `email`.
    #[kustomer(create_only)]
    pub channel: Channel,
    /// The app that brought the message.
    #[kustomer(create_only)]
    pub app: String,
    /// The id in another system.
    pub external_id: Option<String>,
    /// `in` from the customer, `out` to the customer.
    #[kustomer(create_only)]
    pub direction: Option<Direction>,
    /// The direction in more detail, such as whether it began the conversation.
    #[kustomer(read_only)]
    pub direction_type: Option<String>,
    /// Whether it came in, was sent, or could not be.
    pub status: Option<MessageStatus>,
    /// The subject.
    pub subject: Option<String>,
    /// The text, without formatting. The full text is in `meta`, in the form of the channel.
    pub preview: Option<String>,
    /// What the channel adds, free in form: of an email the addresses and the body, of a call its times.
    pub meta: Option<Box<MessageMeta>>,
    /// The teams that the conversation was assigned to then.
    #[kustomer(read_only)]
    pub assigned_teams: Vec<Id<Team>>,
    /// The users that the conversation was assigned to then.
    #[kustomer(read_only)]
    pub assigned_users: Vec<Id<User>>,
    /// Whether it was sent without a person, such as by a workflow.
    #[kustomer(create_only)]
    pub auto: Option<bool>,
    /// The teams of the author.
    #[kustomer(read_only)]
    pub created_by_teams: Vec<Id<Team>>,
    /// When it first reached a device.
    #[kustomer(read_only)]
    pub first_delivered: Option<Delivery>,
    /// When it was first read.
    #[kustomer(read_only)]
    pub first_read: Option<Reading>,
    /// What the customer seems to want.
    #[kustomer(read_only)]
    pub intent_detections: Vec<IntentDetection>,
    /// The language of it.
    pub lang: Option<String>,
    /// The reactions to it, such as hearts.
    #[kustomer(update_only)]
    pub reactions: Vec<Reaction>,
    /// How long the customer waited for it, counting business hours only.
    #[kustomer(read_only)]
    pub response_business_time: Option<f64>,
    /// How long the customer waited for it.
    #[kustomer(read_only)]
    pub response_time: Option<f64>,
    /// The mood of it.
    pub sentiment: Option<MessageSentiment>,
    /// The size of it.
    pub size: Option<i64>,
    /// Whether the text was removed for good.
    #[kustomer(read_only)]
    pub redacted: Option<bool>,
    /// When it was sent.
    pub sent_at: Option<Timestamp>,
    /// When it was created. Setting it needs `org.admin`.
    pub created_at: Option<Timestamp>,
    /// When it was last changed by a person or a key. Setting it needs `org.admin`.
    pub modified_at: Option<Timestamp>,
    /// When anything of the record last changed.
    #[kustomer(update_only)]
    pub updated_at: Option<Timestamp>,
    /// The revision: 1 at first, one more with each write.
    #[kustomer(read_only)]
    pub rev: Option<i64>,
    /// The files that come along.
    #[kustomer(relationship, read_only)]
    pub attachments: Vec<Id<Attachment>>,
    /// The conversation that it belongs to.
    #[kustomer(relationship)]
    pub conversation: Option<Id<Conversation>>,
    /// The customer who sent or gets it.
    #[kustomer(relationship, create_only)]
    pub customer: Option<Id<Customer>>,
    /// The shortcuts that it was written with.
    #[kustomer(relationship, create_only)]
    pub shortcuts: Vec<Id<Shortcut>>,
    /// Who wrote it.
    #[kustomer(relationship)]
    pub created_by: Option<Id<User>>,
    /// Who last changed it.
    #[kustomer(relationship)]
    pub modified_by: Option<Id<User>>,
    /// The organization.
    #[kustomer(relationship, read_only)]
    pub org: Option<Id<Org>>,
    /// Custom attributes that have no field, by their names.
    #[kustomer(custom, extra)]
    pub custom: BTreeMap<String, Value>,
    /// Attributes that this version does not know.
    #[kustomer(extra)]
    pub extra: BTreeMap<String, Value>,
}

/// The way a message comes or goes.
#[derive(Debug, Clone, PartialEq, Eq, KustomerEnum)]
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
    /// A value that this version does not know.
    #[kustomer(other)]
    Other(String),
}

/// Which way a message goes, as the organization sees it.
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

/// Whether a message came in, was sent, or could not be.
#[derive(Debug, Clone, PartialEq, Eq, KustomerEnum)]
#[non_exhaustive]
pub enum MessageStatus {
    /// `received`
    Received,
    /// `sent`
    Sent,
    /// `error`
    Error,
    /// A value that this version does not know.
    #[kustomer(other)]
    Other(String),
}

/// What the channel adds to a message.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct MessageMeta {
    /// The subject.
    pub subject: Option<String>,
    /// Who got a blind copy: a text, an object or a list of objects.
    pub bcc: Option<Recipients>,
    /// Who got a copy: a text, an object or a list of objects.
    pub cc: Option<Recipients>,
    /// Where the recording of the call is.
    pub external_recording_url: Option<String>,
    /// The sender's address or number.
    pub from: Option<String>,
    /// The message that it answers, by the id of its channel.
    pub in_reply_to: Option<String>,
    /// The type that the channel gives it.
    pub message_type: Option<String>,
    /// What the button or choice behind it stands for.
    pub payload: Option<String>,
    /// Where it can be seen on its network.
    pub permalink: Option<String>,
    /// The mailbox that it came in by.
    pub recipient: Option<Mailbox>,
    /// Who it was sent to: a text, an object or a list of objects.
    pub to: Option<Recipients>,
    /// The id by which the visitor is tracked.
    pub tracking_id: Option<String>,
    /// How far the message or call is, as the channel says.
    pub status: Option<String>,
    /// When the call was answered.
    pub answered_at: Option<Timestamp>,
    /// When the call ended.
    pub ended_at: Option<Timestamp>,
    /// When the call was placed.
    pub placed_at: Option<Timestamp>,
    /// Members that have no field.
    #[kustomer(extra)]
    pub extra: BTreeMap<String, Value>,
}

/// A file that comes along with a message: an attachment by id, or described in full.
#[derive(Debug, Clone, PartialEq, KustomerUnion)]
#[non_exhaustive]
pub enum MessageAttachment {
    /// A file that comes along, described in full.
    #[kustomer(object)]
    AttachedFile(AttachedFile),
    /// A text.
    Text(Id<Attachment>),
    /// What this version does not know.
    #[kustomer(other)]
    Other(Value),
}

/// When and where a message was delivered.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct Delivery {
    /// The kind of client it reached.
    pub client_type: Option<String>,
    /// When that was.
    pub timestamp: Option<Timestamp>,
}

/// When a message was read.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct Reading {
    /// When that was.
    pub timestamp: Option<Timestamp>,
}

/// What a customer seems to want.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct IntentDetection {
    /// How certain that is, from 0 to 1.
    pub confidence: Option<f64>,
    /// The intent.
    pub intent: Option<String>,
    /// How it was decided on.
    pub resolution_type: Option<String>,
}

/// The place that a message was sent from.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct MessageLocation {
    /// Whose or what address it is.
    pub name: Option<String>,
    /// The first line.
    pub address: Option<String>,
    /// The second line.
    pub address2: Option<String>,
    /// The third line.
    pub address3: Option<String>,
    /// The telephone area code.
    pub area_code: Option<String>,
    /// The city.
    pub city_name: Option<String>,
    /// The country's code.
    pub country_code: Option<String>,
    /// The country.
    pub country_name: Option<String>,
    /// Degrees north.
    pub latitude: Option<f64>,
    /// Degrees east.
    pub longitude: Option<f64>,
    /// The region's code.
    pub region_code: Option<String>,
    /// The region.
    pub region_name: Option<String>,
    /// The postal code.
    pub zip_code: Option<String>,
}

/// The queue that a conversation is put into.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct QueueChoice {
    /// The queue.
    pub id: Option<Id<Queue>>,
    /// The system whose queue it is.
    pub external: Option<String>,
}

/// A reaction to a message.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct Reaction {
    /// The reaction.
    pub name: Option<String>,
    /// The customer or user who reacted.
    pub subject_id: Option<String>,
    /// Whether a customer or a user reacted.
    pub subject_type: Option<ReactionSubject>,
    /// When somebody reacted.
    pub created_at: Option<Timestamp>,
}

/// The message that another one answers or passes on.
#[derive(Debug, Clone, PartialEq, KustomerObject)]
pub struct MessageReference {
    /// Whether it answers or passes on.
    #[kustomer(rename = "type")]
    pub kind: ReferenceKind,
    /// The message.
    pub message: Id<Message>,
}

/// A mood.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct MessageSentiment {
    /// How certain that is, from 0 to 1.
    pub confidence: Option<f64>,
    /// -1 for bad, 0 for neither, 1 for good. From -1 to 1.
    pub polarity: Option<f64>,
}

/// What sent a message, where that was no person.
#[derive(Debug, Clone, PartialEq, Eq, KustomerEnum)]
#[non_exhaustive]
pub enum MessageSource {
    /// `bulk`
    Bulk,
    /// `satisfaction`
    Satisfaction,
    /// A value that this version does not know.
    #[kustomer(other)]
    Other(String),
}

/// What went wrong when a message was sent.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct MessageError {
    /// What kind of error it is.
    pub title: Option<String>,
    /// The code of the error.
    pub code: Option<String>,
    /// What happened this time.
    pub detail: Option<String>,
    /// Where to read more.
    pub links: BTreeMap<String, Value>,
    /// More about it.
    pub meta: BTreeMap<String, Value>,
    /// What in the request caused it.
    pub source: BTreeMap<String, Value>,
    /// The HTTP status.
    pub status: Option<i64>,
}

/// To whom a message goes: a list, one recipient, or an address alone.
#[derive(Debug, Clone, PartialEq, KustomerUnion)]
#[non_exhaustive]
pub enum Recipients {
    /// A list.
    List(Vec<Recipient>),
    /// An object.
    Object(BTreeMap<String, Value>),
    /// A text.
    Text(String),
    /// What this version does not know.
    #[kustomer(other)]
    Other(Value),
}

/// The mailbox that a message came in by.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct Mailbox {
    /// The address of the mailbox.
    pub email: Option<String>,
    /// The hash that tells the mailbox.
    pub mailbox_hash: Option<String>,
}

/// A file that comes along, described in full.
#[derive(Debug, Clone, PartialEq, KustomerObject)]
pub struct AttachedFile {
    /// The file name.
    pub name: String,
    /// The attachment, as creating it told.
    #[kustomer(rename = "_id")]
    pub id: Id<Attachment>,
    /// The size in bytes.
    pub content_length: i64,
    /// The media type, such as `image/png`.
    pub content_type: String,
    /// The attachment that it was copied from.
    pub source_id: Option<Id<Attachment>>,
}

/// What kind of record stands for the one who reacted.
#[derive(Debug, Clone, PartialEq, Eq, KustomerEnum)]
#[non_exhaustive]
pub enum ReactionSubject {
    /// `customer`
    Customer,
    /// `user`
    User,
    /// A value that this version does not know.
    #[kustomer(other)]
    Other(String),
}

/// Whether a message answers another one or passes it on.
#[derive(Debug, Clone, PartialEq, Eq, KustomerEnum)]
#[non_exhaustive]
pub enum ReferenceKind {
    /// `reply`
    Reply,
    /// `replyAll`
    ReplyAll,
    /// `forward`
    Forward,
    /// A value that this version does not know.
    #[kustomer(other)]
    Other(String),
}

/// Somebody who a message was sent to.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct Recipient {
    /// The name.
    pub name: Option<String>,
    /// The address.
    pub email: Option<String>,
    /// The address or number.
    pub contact: Option<String>,
}

/// The order of the ids.
#[derive(Debug, Clone, PartialEq, Eq, KustomerEnum)]
#[non_exhaustive]
pub enum MessageSortOrder {
    /// `asc`
    Asc,
    /// `desc`
    Desc,
    /// A value that this version does not know.
    #[kustomer(other)]
    Other(String),
}

/// Only messages of this channel.
#[derive(Debug, Clone, PartialEq, Eq, KustomerEnum)]
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
    /// A value that this version does not know.
    #[kustomer(other)]
    Other(String),
}

/// Lists the messages, by their ids.
///
/// `GET /v1/messages`. Needs `org.permission.message.read` or `org.user.message.read`.
///
/// ```no_run
/// use kustomer::resources::core::message::ListMessages;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = ListMessages { page_size: Some(1), ..ListMessages::default() };
/// let answer = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, Default, KustomerOperation)]
#[kustomer(get = "/v1/messages", returns = Page<Message>)]
pub struct ListMessages {
    /// From 1.
    #[kustomer(query)]
    pub page: Option<u64>,
    /// How many per page. `100` if nothing is said.
    #[kustomer(query)]
    pub page_size: Option<i64>,
    /// The order of the ids.
    #[kustomer(query)]
    pub sort: Option<MessageSortOrder>,
    /// What else to put into `included`, such as `attachments`.
    #[kustomer(query)]
    pub include: Option<Vec<String>>,
}

/// Reads a message.
///
/// `GET /v1/messages/{id}`. Needs `org.permission.message.read` or `org.user.message.read`.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::core::message::GetMessage;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = GetMessage::new(Id::new("59df762a921c59001021f409"));
/// let answer = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(get = "/v1/messages/{id}", returns = Document<Message, (), Attachment>, new)]
pub struct GetMessage {
    /// The message.
    pub id: Id<Message>,
    /// What else to put into `included`, such as `attachments`.
    #[kustomer(query)]
    pub include: Option<String>,
}

/// Finds the message with an id in another system.
///
/// `GET /v1/messages/externalId={externalId}`. Needs `org.permission.message.read` or
/// `org.user.message.read`.
///
/// ```no_run
/// use kustomer::resources::core::message::FindMessageByExternalId;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = FindMessageByExternalId::new("crm-5");
/// let answer = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(get = "/v1/messages/externalId={external_id}", returns = Document<Message, (), Attachment>, new)]
pub struct FindMessageByExternalId {
    /// The id in the other system.
    pub external_id: String,
    /// What else to put into `included`, such as `attachments`.
    #[kustomer(query)]
    pub include: Option<String>,
}

/// Changes a message as the update does, and its reactions and spam mark; with `replace` it replaces the
/// whole record.
///
/// `PUT /v1/messages/{id}`. Needs `org.permission.message.update` or `org.user.message.write`.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::core::message::{MessageUpdate, ReplaceMessage};
///
/// async fn demo(client: kustomer::Client, message: MessageUpdate) -> kustomer::Result<()> {
///     let call = ReplaceMessage::new(Id::new("59df762a921c59001021f409"), message);
///     let answer = client.send(call).await?;
///     Ok(())
/// }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(put = "/v1/messages/{id}", returns = Message, new, rate_limits(record_update))]
pub struct ReplaceMessage {
    /// The message.
    pub id: Id<Message>,
    /// Replaces the whole record; without it the call changes only what is named. `false` if nothing is said.
    #[kustomer(query)]
    pub replace: Option<bool>,
    /// What is to be changed.
    #[kustomer(body)]
    pub message: MessageUpdate,
}

/// Lists the messages in a conversation.
///
/// `GET /v1/conversations/{id}/messages`. Needs `org.permission.message.read` or `org.user.message.read`.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::core::message::ListConversationMessages;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = ListConversationMessages {
///     page_size: Some(1),
///     ..ListConversationMessages::new(Id::new("59df762a921c59001021f409"))
/// };
/// let answer = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(get = "/v1/conversations/{id}/messages", returns = Page<Message>, new)]
pub struct ListConversationMessages {
    /// The conversation.
    pub id: Id<Conversation>,
    /// From 1.
    #[kustomer(query)]
    pub page: Option<u64>,
    /// How many per page. `100` if nothing is said.
    #[kustomer(query)]
    pub page_size: Option<i64>,
    /// The order of the ids.
    #[kustomer(query)]
    pub sort: Option<MessageSortOrder>,
    /// Only messages of this channel.
    #[kustomer(query)]
    pub channel: Option<MessageChannelFilter>,
    /// What else to put into `included`, such as `attachments`.
    #[kustomer(query)]
    pub include: Option<Vec<String>>,
}

/// Lists the messages from and to a customer.
///
/// `GET /v1/customers/{id}/messages`. Needs `org.permission.message.read` or `org.user.message.read`.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::core::message::ListCustomerMessages;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = ListCustomerMessages {
///     page_size: Some(1),
///     ..ListCustomerMessages::new(Id::new("59df762a921c59001021f409"))
/// };
/// let answer = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(get = "/v1/customers/{id}/messages", returns = Page<Message>, new)]
pub struct ListCustomerMessages {
    /// The customer.
    pub id: Id<Customer>,
    /// From 1.
    #[kustomer(query)]
    pub page: Option<u64>,
    /// How many per page. `100` if nothing is said.
    #[kustomer(query)]
    pub page_size: Option<i64>,
    /// The order of the ids.
    #[kustomer(query)]
    pub sort: Option<MessageSortOrder>,
    /// Only messages of this channel.
    #[kustomer(query)]
    pub channel: Option<MessageChannelFilter>,
    /// Only recent messages to or from this address.
    #[kustomer(query)]
    pub recent_to_or_from: Option<String>,
    /// What else to put into `included`, such as `attachments`.
    #[kustomer(query)]
    pub include: Option<Vec<String>>,
}

/// Records up to 100 messages.
///
/// Answers with a job at once; the work is done later.
///
/// `POST /v1/messages/bulk`. Needs `org.permission.message.create` or `org.user.message.write`.
///
/// ```no_run
/// use kustomer::resources::core::message::{BulkCreateMessages, NewMessage};
///
/// async fn demo(client: kustomer::Client, messages: Vec<NewMessage>) -> kustomer::Result<()> {
///     let call = BulkCreateMessages { messages };
///     let answer = client.send(call).await?;
///     Ok(())
/// }
/// ```
#[derive(Debug, Clone, Default, KustomerOperation)]
#[kustomer(post = "/v1/messages/bulk", returns = BulkJob)]
pub struct BulkCreateMessages {
    /// What is to be created; 100 at most.
    #[kustomer(body)]
    pub messages: Vec<NewMessage>,
}

/// Changes up to 100 messages.
///
/// Answers with a job at once; the work is done later.
///
/// `PUT /v1/messages/bulk`. Needs `org.permission.message.update` or `org.user.message.write`.
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
///     let answer = client.send(call).await?;
///     Ok(())
/// }
/// ```
#[derive(Debug, Clone, Default, KustomerOperation)]
#[kustomer(put = "/v1/messages/bulk", returns = BulkJob)]
pub struct BulkUpdateMessages {
    /// The messages to apply the same change to; without it every item names its own `id`.
    #[kustomer(query)]
    pub ids: Option<Vec<Id<Message>>>,
    /// What is to be changed, each with the id of its record; 100 at most.
    #[kustomer(body)]
    pub messages: Vec<BulkItem<MessageUpdate>>,
}
