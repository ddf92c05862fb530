//! A thread of messages between a customer and the organization, over one or more channels; the unit that
//! agents work on.
//!
//! The module [`search`] has the attributes for criteria of searches.

// Generated from `core/conversation.json` by `kustomer generate`. Do not edit.

use std::collections::BTreeMap;

use kustomer::json::Value;
use kustomer::operation::{BulkItem, OneOrMany};
use kustomer::search::{Field, Search, Searchable, Time};
use kustomer::{
    AnyRecord, Custom, Id, KbArticle, KustomerEnum, KustomerObject, KustomerOperation, KustomerResource,
    KustomerUnion, Org, Page, Queue, Shortcut, Team, Timestamp, Unknown, User,
};

use super::brand::Brand;
use super::bulk_job::BulkJob;
use super::company::Company;
use super::customer::Customer;
use super::message::Message;
use super::sla::Sla;
use super::sla_version::SlaVersion;
use super::sub_status::SubStatus;

/// A thread of messages between a customer and the organization, over one or more channels; the unit that
/// agents work on.
///
/// It is open, snoozed or done, and is either assigned to users and teams or waiting in a queue. Kustomer
/// maintains the times and counts. An update replaces whole lists; tags can also be added and removed
/// individually.
///
/// Each call requires one of its roles (prefix `org.permission.` omitted).
///
/// | Client method or operation                | Endpoint                                        | Roles                 |
/// |-------------------------------------------|-------------------------------------------------|-----------------------|
/// | `list`, [`ListConversations`]             | `GET /v1/conversations`                         | `conversation.read`   |
/// | `get`, [`GetConversation`]                | `GET /v1/conversations/{id}`                    | `conversation.read`   |
/// | [`GetConversationsByIds`]                 | `GET /v1/conversations/{ids}`                   | `conversation.read`   |
/// | `find(lookup::ExternalId)`                | `GET /v1/conversations/externalId={externalId}` | `conversation.read`   |
/// | `create`                                  | `POST /v1/conversations`                        | `conversation.create` |
/// | `update`, [`UpdateConversation`]          | `PATCH /v1/conversations/{id}`                  | `conversation.update` |
/// | [`ReplaceConversation`]                   | `PUT /v1/conversations/{id}`                    | `conversation.update` |
/// | `delete`                                  | `DELETE /v1/conversations/{id}`                 | `conversation.delete` |
/// | `children`, [`ListCustomerConversations`] | `GET /v1/customers/{id}/conversations`          | `conversation.read`   |
/// | `create_under(&customer, ..)`             | `POST /v1/customers/{id}/conversations`         | `conversation.create` |
/// | [`AddConversationTags`]                   | `POST /v1/conversations/{id}/tags`              | `conversation.update` |
/// | [`RemoveConversationTags`]                | `DELETE /v1/conversations/{id}/tags`            | `conversation.delete` |
/// | [`BulkCreateConversations`]               | `POST /v1/conversations/bulk`                   | `conversation.create` |
/// | [`BulkUpdateConversations`]               | `PUT /v1/conversations/bulk`                    | `conversation.update` |
/// | [`BulkDeleteConversations`]               | `DELETE /v1/conversations/bulk`                 | not documented        |
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(
    resource = "conversation",
    path = "/v1/conversations",
    get,
    list,
    create,
    update(patch),
    delete,
    lookup(external_id),
    under(Customer(list, create)),
    encode
)]
#[cfg_attr(feature = "webhooks", kustomer(changes))]
#[kustomer(write_only(
    /// Queue to put the conversation into.
    #[kustomer(rename = "queue")]
    queue_assignment: Option<ConversationQueueChoice>,
    /// Campaign that the conversation belongs to. Only accepted when the conversation is created under a
    /// customer.
    #[kustomer(create_only)]
    campaign: Option<String>,
    /// Whether the conversation is locked against changes.
    #[kustomer(update_only)]
    locked: Option<bool>,
    /// Whether the record is deleted.
    #[kustomer(update_only)]
    deleted: Option<bool>,
))]
pub struct Conversation {
    /// ID of the record. Can be given on creation; otherwise the service generates it.
    pub id: Id<Conversation>,
    /// Display name, such as the subject of an email; at most 256 characters.
    pub name: Option<String>,
    /// ID of the record in another system; at most 256 characters.
    pub external_id: Option<String>,
    /// Beginning of the last message.
    #[kustomer(read_only)]
    pub preview: Option<String>,
    /// Side that started the conversation: `in` for the customer, `out` for the organization.
    pub direction: Option<ConversationDirection>,
    /// Channels of the conversation, such as `email`.
    #[kustomer(read_only)]
    pub channels: Vec<String>,
    /// Whether the conversation is open, snoozed or done.
    pub status: Option<ConversationStatus>,
    /// Current or last snooze.
    #[kustomer(update_only)]
    pub snooze: Option<ConversationSnooze>,
    /// Priority, from 1 to 5.
    pub priority: Option<u64>,
    /// Tags of the record. An update replaces the whole list.
    pub tags: Vec<String>,
    /// Users that the conversation is assigned to. An update replaces the whole list.
    pub assigned_users: Vec<Id<User>>,
    /// Teams that the conversation is assigned to. An update replaces the whole list.
    pub assigned_teams: Vec<Id<Team>>,
    /// Queue of another system in which the conversation waits.
    #[kustomer(read_only)]
    pub external_queue: Option<String>,
    /// Language of the conversation.
    pub default_lang: Option<String>,
    /// Locale of the customer, such as `en_US`.
    #[kustomer(read_only)]
    pub locale: Option<String>,
    /// Channel for replies.
    pub reply_channel: Option<String>,
    /// Sentiment of the conversation; may be empty.
    #[kustomer(update_only)]
    pub sentiment: Option<ConversationSentiment>,
    /// Rating given by the customer.
    #[kustomer(update_only)]
    pub satisfaction: Option<i64>,
    /// Last satisfaction survey about the conversation.
    #[kustomer(update_only)]
    pub satisfaction_level: Option<Box<ConversationSatisfactionLevel>>,
    /// Chatbot that takes part in the conversation.
    #[kustomer(read_only)]
    pub assistant: Option<Box<Assistant>>,
    /// Revenue attributed to the conversation.
    #[kustomer(read_only)]
    pub attribution: Option<Attribution>,
    /// Number of times the conversation was marked as done.
    #[kustomer(read_only)]
    pub done_count: Option<i64>,
    /// Whether the session of the conversation, such as a chat, has ended.
    #[kustomer(update_only)]
    pub ended: Option<bool>,
    /// Whether a customer or a user ended the conversation.
    #[kustomer(update_only)]
    pub ended_by_type: Option<EndedByType>,
    /// Reason why the conversation was ended.
    #[kustomer(update_only)]
    pub ended_reason: Option<String>,
    /// Company of the customer when the conversation started.
    #[kustomer(read_only)]
    pub first_company: Option<FirstCompany>,
    /// First time the conversation was marked as done, with its state at that time.
    #[kustomer(read_only)]
    pub first_done: Option<Box<DoneSummary>>,
    /// First message from the customer.
    #[kustomer(read_only)]
    pub first_message_in: Option<Box<MessageSummary>>,
    /// First message to the customer.
    #[kustomer(read_only)]
    pub first_message_out: Option<Box<MessageSummary>>,
    /// First response to the customer.
    #[kustomer(read_only)]
    pub first_response: Option<Box<ResponseSummary>>,
    /// First response since the conversation was last marked as done.
    #[kustomer(read_only)]
    pub first_response_since_last_done: Option<Box<ResponseSummary>>,
    /// Number of messages from the customer.
    #[kustomer(read_only)]
    pub inbound_message_count: Option<i64>,
    /// Last attempt to deflect the customer's question with articles.
    #[kustomer(read_only)]
    pub last_deflection: Option<Box<Deflection>>,
    /// Last time the conversation was marked as done, with its state at that time.
    #[kustomer(read_only)]
    pub last_done: Option<Box<DoneSummary>>,
    /// Direction of the last message: `in` or `out`.
    #[kustomer(read_only)]
    pub last_message_direction: Option<String>,
    /// Last message from the customer.
    #[kustomer(read_only)]
    pub last_message_in: Option<Box<MessageSummary>>,
    /// Last message to the customer.
    #[kustomer(read_only)]
    pub last_message_out: Option<Box<MessageSummary>>,
    /// Last message without a response.
    #[kustomer(read_only)]
    pub last_message_unresponded_to: Option<Box<MessageSummary>>,
    /// Last message without a response since the conversation was last marked as done.
    #[kustomer(read_only)]
    pub last_message_unresponded_to_since_last_done: Option<Box<MessageSummary>>,
    /// Last response to the customer.
    #[kustomer(read_only)]
    pub last_response: Option<Box<ResponseSummary>>,
    /// Conversations linked to this one.
    #[kustomer(read_only)]
    pub linked_conversations: Vec<Id<Conversation>>,
    /// Time-based rules that apply to the conversation.
    #[kustomer(read_only)]
    pub matched_time_based_rules: Vec<Value>,
    /// Whether another conversation was merged into this one.
    #[kustomer(read_only)]
    pub merged_target: Option<bool>,
    /// Number of messages.
    #[kustomer(read_only)]
    pub message_count: Option<i64>,
    /// Times at which attributes last changed.
    #[kustomer(read_only)]
    pub modification_history: Option<Box<ModificationHistory>>,
    /// Number of notes.
    #[kustomer(read_only)]
    pub note_count: Option<i64>,
    /// Details of the open state.
    #[kustomer(read_only)]
    pub open: Option<OpenState>,
    /// Number of messages to the customer.
    #[kustomer(read_only)]
    pub outbound_message_count: Option<i64>,
    /// Phase of the conversation.
    #[kustomer(read_only)]
    pub phase: Option<String>,
    /// Whether the conversation is pinned to the top of the timeline.
    #[kustomer(read_only)]
    pub pinned: Option<bool>,
    /// Predictions about the conversation.
    #[kustomer(read_only)]
    pub predictions: Vec<Value>,
    /// Number of times the conversation was reopened.
    #[kustomer(read_only)]
    pub reopen_count: Option<i64>,
    /// Number of times the conversation was reopened after being done.
    #[kustomer(read_only)]
    pub reopen_from_done_count: Option<i64>,
    /// Skills required to handle the conversation.
    #[kustomer(read_only)]
    pub skills: Vec<Value>,
    /// Status under the service level agreement that applies.
    #[kustomer(read_only, rename = "sla")]
    pub sla_state: Option<Box<ConversationSla>>,
    /// Number of times the conversation was snoozed.
    #[kustomer(read_only)]
    pub snooze_count: Option<i64>,
    /// Shortcuts suggested for a response.
    #[kustomer(update_only)]
    pub suggested_shortcuts: Vec<SuggestedShortcut>,
    /// Tags suggested for the conversation.
    #[kustomer(update_only)]
    pub suggested_tags: Vec<SuggestedTag>,
    /// Total time that the conversation was done.
    #[kustomer(read_only)]
    pub total_done: Option<TotalDoneTime>,
    /// Total time that the conversation was open.
    #[kustomer(read_only)]
    pub total_open: Option<TotalOpenTime>,
    /// Total time that the conversation was snoozed.
    #[kustomer(read_only)]
    pub total_snooze: BTreeMap<String, Value>,
    /// Whether the conversation is spam.
    #[kustomer(read_only)]
    pub spam: Option<bool>,
    /// Time at which the conversation was ended.
    #[kustomer(update_only)]
    pub ended_at: Option<Timestamp>,
    /// Time of the last activity.
    #[kustomer(read_only)]
    pub last_activity_at: Option<Timestamp>,
    /// Time of the last message in either direction.
    #[kustomer(read_only)]
    pub last_message_at: Option<Timestamp>,
    /// Time at which the last message from the customer was received.
    #[kustomer(read_only)]
    pub last_received_at: Option<Timestamp>,
    /// Time at which the record was created. Can be set when importing data from another system.
    #[kustomer(create_only)]
    pub created_at: Option<Timestamp>,
    /// Time at which a user or an API key last changed the record.
    #[kustomer(read_only)]
    pub modified_at: Option<Timestamp>,
    /// Time at which any part of the record last changed.
    #[kustomer(read_only)]
    pub updated_at: Option<Timestamp>,
    /// Time at which the record was imported from another system. Setting it lifts creation limits and keeps
    /// automations from running.
    #[kustomer(create_only)]
    pub imported_at: Option<Timestamp>,
    /// Users who may see the conversation regardless of other rules.
    #[kustomer(read_only)]
    pub access_override: Vec<Value>,
    /// Versions of the access rules that apply to the record.
    #[kustomer(read_only)]
    pub role_group_versions: Vec<Value>,
    /// Revision number. When sent with an update, it must be the current revision; otherwise the update fails
    /// with a conflict.
    #[kustomer(update_only)]
    pub rev: Option<i64>,
    /// Brand of the conversation.
    #[kustomer(relationship, read_only)]
    pub brand: Option<Id<Brand>>,
    /// Customer in the conversation.
    #[kustomer(relationship)]
    pub customer: Option<Id<Customer>>,
    /// User or customer who ended the conversation.
    #[kustomer(relationship, update_only)]
    pub ended_by: Option<Id<AnyRecord>>,
    /// User who pinned the conversation.
    #[kustomer(relationship, read_only)]
    pub pinned_by: Option<Id<User>>,
    /// Queue in which the conversation waits.
    #[kustomer(relationship, read_only)]
    pub queue: Option<Id<Queue>>,
    /// Service level agreement that applies.
    #[kustomer(relationship, read_only)]
    pub sla: Option<Id<Sla>>,
    /// Version of the service level agreement that applies.
    #[kustomer(relationship, read_only)]
    pub sla_version: Option<Id<SlaVersion>>,
    /// Sub-status, which refines `status`.
    #[kustomer(relationship, update_only)]
    pub sub_status: Option<Id<SubStatus>>,
    /// User who created the conversation.
    #[kustomer(relationship, read_only)]
    pub created_by: Option<Id<User>>,
    /// User who last changed the record.
    #[kustomer(relationship, read_only)]
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

impl Searchable for Conversation {
    const CONTEXT: &'static str = "conversation";
    const UPDATED_AT: Option<Field<Time>> = Some(search::UPDATED_AT);
    const CREATED_AT: Option<Field<Time>> = Some(search::CREATED_AT);
}

impl Conversation {
    /// Starts a search for these records, by the attributes in [`search`](mod@search).
    pub fn search() -> Search<Self> {
        Search::new()
    }
}

/// The direction of a conversation or message, from the organization's point of view.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, KustomerEnum)]
#[non_exhaustive]
pub enum ConversationDirection {
    /// `in`
    In,
    /// `out`
    Out,
    /// Unrecognized value.
    #[kustomer(other)]
    Other(String),
}

/// The status of a conversation.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, KustomerEnum)]
#[non_exhaustive]
pub enum ConversationStatus {
    /// `open`
    Open,
    /// `snoozed`
    Snoozed,
    /// `done`
    Done,
    /// Unrecognized value.
    #[kustomer(other)]
    Other(String),
}

/// A period during which a conversation is snoozed.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct ConversationSnooze {
    /// Time at which the snooze ends.
    pub time: Option<Timestamp>,
    /// Status of the snooze.
    pub status: Option<SnoozeStatus>,
    /// Members without a field, by name.
    #[kustomer(extra)]
    pub extra: BTreeMap<String, Value>,
}

/// The queue that a conversation is put into.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct ConversationQueueChoice {
    /// ID of the queue.
    pub id: Option<Id<Queue>>,
    /// External system that owns the queue.
    pub external: Option<String>,
}

/// A sentiment.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct ConversationSentiment {
    /// Confidence, from 0 to 1.
    pub confidence: Option<f64>,
    /// Polarity: -1 for negative, 0 for neutral, 1 for positive. From -1 to 1.
    pub polarity: Option<f64>,
    /// Members without a field, by name.
    #[kustomer(extra)]
    pub extra: BTreeMap<String, Value>,
}

/// A satisfaction survey about a conversation, with its outcome.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
#[kustomer(encode)]
pub struct ConversationSatisfactionLevel {
    /// Channel through which the survey was sent.
    pub channel: Option<SatisfactionChannel>,
    /// Answers of the customer.
    #[kustomer(read_only)]
    pub answers: Vec<Value>,
    /// First answer of the customer.
    pub first_answer: Option<String>,
    /// ID of the survey form.
    pub form: Option<String>,
    /// ID of the survey response.
    pub form_response: Option<String>,
    /// Rating given by the customer.
    pub rating: Option<f64>,
    /// Time at which the survey is scheduled to be sent.
    pub scheduled_for: Option<Timestamp>,
    /// Score: 0 or 1.
    pub score: Option<f64>,
    /// User who sent the survey.
    pub sent_by: Option<Id<User>>,
    /// Teams of the user who sent the survey.
    pub sent_by_teams: Vec<Id<Team>>,
    /// Status of the survey.
    pub status: Option<SatisfactionStatus>,
    /// Time at which the survey was sent.
    pub sent_at: Option<Timestamp>,
    /// Time at which the survey was created.
    pub created_at: Option<Timestamp>,
    /// Time at which the survey last changed.
    pub updated_at: Option<Timestamp>,
}

/// A chatbot that takes part in a conversation.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct Assistant {
    /// App that the assistant belongs to.
    pub app: Option<String>,
    /// Channel that the assistant uses.
    pub channel: Option<String>,
    /// Type of assistant.
    #[kustomer(rename = "type")]
    pub kind: Option<String>,
    /// IDs of the assistants.
    pub assistant_id: Vec<String>,
    /// Whether the assistant is only being emulated, for testing.
    pub emulation: Option<bool>,
    /// `fac` assessment of the assistant's work.
    pub fac: Option<AssistantFac>,
    /// Status of the assistant.
    pub status: Option<String>,
    /// Time at which the assistant transferred the conversation to agents.
    pub transferred_at: Option<Timestamp>,
}

/// The revenue attributed to a conversation.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct Attribution {
    /// Currency of the revenue.
    pub currency: Option<String>,
    /// Whether any revenue is attributed.
    pub has_attributable_revenue: Option<bool>,
    /// Total revenue, in `currency`.
    pub total_revenue: Option<f64>,
}

/// The type of record that ended a conversation.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, KustomerEnum)]
#[non_exhaustive]
pub enum EndedByType {
    /// `customer`
    Customer,
    /// `user`
    User,
    /// Unrecognized value.
    #[kustomer(other)]
    Other(String),
}

/// The company of the customer when a conversation started.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct FirstCompany {
    /// ID of the company.
    pub id: Option<Id<Company>>,
    /// Name of the company.
    pub name: Option<String>,
}

/// The state of a conversation when it was marked as done.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct DoneSummary {
    /// Teams that the conversation was assigned to at that time.
    pub assigned_teams: Vec<Id<Team>>,
    /// Users that the conversation was assigned to at that time.
    pub assigned_users: Vec<Id<User>>,
    /// Time during business hours until the conversation was marked as done.
    pub business_time: Option<f64>,
    /// Teams of the user who marked the conversation as done.
    pub created_by_teams: Vec<Id<Team>>,
    /// Direction of the preceding message: `in` or `out`.
    pub last_message_direction: Option<String>,
    /// Detailed direction of the preceding message.
    pub last_message_direction_type: Option<String>,
    /// Number of messages at that time.
    pub message_count: Option<i64>,
    /// Number of messages by channel.
    pub message_count_by_channel: Option<ChannelCounts>,
    /// Number of notes at that time.
    pub note_count: Option<i64>,
    /// Number of messages to the customer at that time.
    pub outbound_message_count: Option<i64>,
    /// Number of messages to the customer, by channel.
    pub outbound_message_count_by_channel: Option<ChannelCounts>,
    /// Source of the change.
    pub source: Option<String>,
    /// Time until the conversation was marked as done.
    pub time: Option<f64>,
    /// Time at which the conversation was marked as done.
    pub created_at: Option<Timestamp>,
    /// User who marked the conversation as done.
    pub created_by: Option<Id<User>>,
}

/// A summary of a message in a conversation.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct MessageSummary {
    /// ID of the message.
    pub id: Option<Id<Message>>,
    /// Channel of the message, such as `email`.
    pub channel: Option<String>,
    /// Detailed direction of the message.
    pub direction_type: Option<String>,
    /// First delivery of the message to a device.
    pub first_delivered: Option<ConversationDelivery>,
    /// Channel-specific details of the message.
    pub meta: Option<MessageSummaryMeta>,
    /// Teams of the user who wrote the message.
    pub created_by_teams: Vec<Id<Team>>,
    /// Time at which the message was sent.
    pub sent_at: Option<Timestamp>,
    /// Time at which the record of the message was created.
    pub created_at: Option<Timestamp>,
    /// User who wrote the message.
    pub created_by: Option<Id<User>>,
}

/// A summary of a response to the customer.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct ResponseSummary {
    /// ID of the message that is the response.
    pub id: Option<Id<Message>>,
    /// Teams that the conversation was assigned to at that time.
    pub assigned_teams: Vec<Id<Team>>,
    /// Users that the conversation was assigned to at that time.
    pub assigned_users: Vec<Id<User>>,
    /// Time during business hours until the response.
    pub business_time: Option<f64>,
    /// Teams of the user who responded.
    pub created_by_teams: Vec<Id<Team>>,
    /// Time that the customer waited.
    pub response_time: Option<f64>,
    /// Source of the response.
    pub source: Option<String>,
    /// Time until the response.
    pub time: Option<f64>,
    /// Time at which the response was sent.
    pub sent_at: Option<Timestamp>,
    /// Time at which the record of the response was created.
    pub created_at: Option<Timestamp>,
    /// User who responded.
    pub created_by: Option<Id<User>>,
}

/// An attempt to deflect a customer's question with articles.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct Deflection {
    /// Type of deflection.
    #[kustomer(rename = "type")]
    pub kind: Option<String>,
    /// Articles that were offered.
    pub articles: Vec<DeflectionArticle>,
    /// Question of the customer.
    pub query: Option<DeflectionQuery>,
    /// Outcome of the deflection.
    pub status: Option<String>,
    /// Time of the deflection.
    pub deflected_at: Option<Timestamp>,
}

/// The times at which a conversation's attributes last changed.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct ModificationHistory {
    /// Time at which the assigned teams last changed.
    pub assigned_teams_at: Option<Timestamp>,
    /// Time at which the assigned users last changed.
    pub assigned_users_at: Option<Timestamp>,
    /// Time at which the brand last changed.
    pub brand_at: Option<Timestamp>,
    /// Time at which the channel last changed.
    pub channel_at: Option<Timestamp>,
    /// Time at which the custom attributes last changed.
    pub custom_at: Option<Timestamp>,
    /// Time at which the language last changed.
    pub default_lang_at: Option<Timestamp>,
    /// Time at which the name last changed.
    pub name_at: Option<Timestamp>,
    /// Time at which the priority last changed.
    pub priority_at: Option<Timestamp>,
    /// Time at which the status last changed.
    pub status_at: Option<Timestamp>,
    /// Time at which the tags last changed.
    pub tags_at: Option<Timestamp>,
}

/// The details of a conversation's open state.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct OpenState {
    /// Time at which the conversation was last opened.
    pub status_at: Option<Timestamp>,
}

/// The status of a conversation under a service level agreement.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct ConversationSla {
    /// Name of the agreement.
    pub name: Option<String>,
    /// Combined status of all metrics.
    pub summary: Option<SlaSummary>,
    /// Last breach.
    pub breach: Option<SlaBreach>,
    /// Whether the agreement is breached.
    pub breached: Option<bool>,
    /// Status of each metric.
    pub metrics: Option<SlaMetrics>,
    /// Version number of the agreement.
    pub version: Option<i64>,
    /// Status under the agreement.
    pub status: Option<String>,
    /// Time from which the agreement applies.
    pub matched_at: Option<Timestamp>,
}

/// A shortcut suggested for a response.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct SuggestedShortcut {
    /// Confidence, from 0 to 1.
    pub confidence: Option<f64>,
    /// ID of the shortcut.
    pub shortcut_id: Option<Id<Shortcut>>,
}

/// A tag suggested for a conversation.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct SuggestedTag {
    /// Confidence, from 0 to 1.
    pub confidence: Option<f64>,
    /// Suggested tag.
    pub tag: Option<String>,
}

/// The total time that a conversation was done.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct TotalDoneTime {
    /// Total time during business hours.
    pub business_time: Option<f64>,
    /// Total time.
    pub time: Option<f64>,
}

/// The total time that a conversation was open.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct TotalOpenTime {
    /// Total time during business hours.
    pub business_time: Option<f64>,
    /// Total time during the hours of the conversation's schedule.
    pub business_time_by_schedule: Option<f64>,
    /// Time during the hours of the conversation's schedule, since it was last marked as done.
    pub business_time_by_schedule_since_last_done: Option<f64>,
    /// Time during business hours since the conversation was last marked as done.
    pub business_time_since_last_done: Option<f64>,
    /// Total time.
    pub time: Option<f64>,
    /// Time since the conversation was last marked as done.
    pub time_since_last_done: Option<f64>,
}

/// The status of a snooze.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, KustomerEnum)]
#[non_exhaustive]
pub enum SnoozeStatus {
    /// `scheduled`
    Scheduled,
    /// `elapsed`
    Elapsed,
    /// `canceled`
    Canceled,
    /// Unrecognized value.
    #[kustomer(other)]
    Other(String),
}

/// The channel through which a survey was sent.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, KustomerEnum)]
#[kustomer(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum SatisfactionChannel {
    /// `chat`
    Chat,
    /// `email`
    Email,
    /// `facebook`
    Facebook,
    /// `form`
    Form,
    /// `instagram`
    Instagram,
    /// `instagram-comment`
    InstagramComment,
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

/// The status of a survey.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, KustomerEnum)]
#[non_exhaustive]
pub enum SatisfactionStatus {
    /// `scheduled`
    Scheduled,
    /// `offered`
    Offered,
    /// `rated`
    Rated,
    /// `commented`
    Commented,
    /// `unresponded`
    Unresponded,
    /// `canceled`
    Canceled,
    /// Unrecognized value.
    #[kustomer(other)]
    Other(String),
}

/// The `fac` assessment of an assistant's work.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct AssistantFac {
    /// Reasons against the assessment.
    pub exclusions: Vec<Value>,
    /// Whether the conversation counts as `fac`.
    pub is_fac: Option<bool>,
    /// Reasons for the assessment.
    pub reasons: Vec<String>,
    /// Source of the assessment.
    pub source: Option<AssistantFacSource>,
    /// Time at which the assessment was made.
    pub created_at: Option<Timestamp>,
}

/// The number of messages by channel.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct ChannelCounts {
    /// Number of messages by email.
    pub email: Option<i64>,
    /// Number of messages by chat.
    pub chat: Option<i64>,
    /// Number of messages by Facebook.
    pub facebook: Option<i64>,
    /// Number of messages by form.
    pub form: Option<i64>,
    /// Number of messages by Instagram.
    pub instagram: Option<i64>,
    /// Number of messages by SMS.
    pub sms: Option<i64>,
    /// Number of direct messages on Twitter.
    #[kustomer(rename = "twitter-dm")]
    pub twitter_dm: Option<i64>,
    /// Number of phone calls.
    pub voice: Option<i64>,
    /// Number of messages by WhatsApp.
    pub whatsapp: Option<i64>,
}

/// The delivery of a message to a device.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct ConversationDelivery {
    /// Type of client that received the message.
    pub client_type: Option<String>,
    /// Version of the client.
    pub client_version: Option<String>,
    /// Whether the client reports when a message is read.
    pub supports_read_receipts: Option<bool>,
    /// Time of the delivery.
    pub timestamp: Option<Timestamp>,
}

/// The channel-specific details of a message.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct MessageSummaryMeta {
    /// Subject.
    pub subject: Option<String>,
    /// Number of attachments.
    pub attachment_num: Option<i64>,
    /// Recipients of blind copies.
    pub bcc: Option<ConversationRecipients>,
    /// Recipients of copies.
    pub cc: Option<ConversationRecipients>,
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
    /// Intermediate address or number.
    pub proxy: Option<String>,
    /// Mailbox that received the message.
    pub recipient: Option<ConversationMailbox>,
    /// Recipients of the message.
    pub to: Option<ConversationRecipients>,
    /// Tracking ID of the visitor.
    pub tracking_id: Option<String>,
    /// Channel-specific status of the message or call.
    pub status: Option<String>,
    /// Time at which the call was placed.
    pub placed_at: Option<Timestamp>,
}

/// An article offered for deflection.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct DeflectionArticle {
    /// ID of the article.
    pub id: Option<Id<KbArticle>>,
    /// Title of the article.
    pub title: Option<String>,
    /// Whether this article resolved the question.
    pub deflected: Option<bool>,
    /// Language of the article.
    pub lang: Option<String>,
    /// URL of the article.
    pub url: Option<String>,
    /// Version of the article.
    pub version: Option<String>,
    /// Number of times the article was opened.
    pub visited: Option<i64>,
}

/// A customer's question before articles were offered.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct DeflectionQuery {
    /// Text as typed.
    pub raw_text: Option<String>,
}

/// The combined status of all metrics of a service level agreement.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct SlaSummary {
    /// Time of the first breach of any metric.
    pub first_breach_at: Option<Timestamp>,
    /// Time at which all metrics were satisfied.
    pub satisfied_at: Option<Timestamp>,
}

/// A breach of a service level agreement.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct SlaBreach {
    /// Time at which the agreement is or was breached.
    pub at: Option<Timestamp>,
    /// Metric that determines the breach.
    pub metric: Option<String>,
}

/// The status of each metric of a service level agreement.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct SlaMetrics {
    /// Time until the first response.
    pub first_response: Option<SlaMetric>,
    /// Time that a message waits for a response.
    pub longest_unresponded_message: Option<SlaMetric>,
}

/// The source of an assistant's assessment.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct AssistantFacSource {
    /// Channel of the source.
    pub channel: Option<String>,
    /// Type of the source.
    #[kustomer(rename = "type")]
    pub kind: Option<String>,
}

/// The recipients of a message: a list, a single recipient or a plain address.
#[derive(Debug, Clone, PartialEq, KustomerUnion)]
#[non_exhaustive]
pub enum ConversationRecipients {
    /// An array.
    List(Vec<ConversationRecipient>),
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
pub struct ConversationMailbox {
    /// Email address of the mailbox.
    pub email: Option<String>,
    /// Hash that identifies the mailbox.
    pub mailbox_hash: Option<String>,
}

/// The status of one metric of a service level agreement.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct SlaMetric {
    /// Time at which the metric was satisfied.
    pub satisfied_at: Option<Timestamp>,
    /// Time at which the metric is breached.
    pub breach_at: Option<Timestamp>,
}

/// A recipient of a message.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct ConversationRecipient {
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
pub enum ConversationSortOrder {
    /// `asc`
    Asc,
    /// `desc`
    Desc,
    /// Unrecognized value.
    #[kustomer(other)]
    Other(String),
}

/// Lists the conversations, sorted by ID.
///
/// `GET /v1/conversations`. Requires `org.permission.conversation.read` or `org.user.conversation.read`.
///
/// ```no_run
/// use kustomer::resources::core::conversation::ListConversations;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = ListConversations { page_size: Some(100), ..ListConversations::default() };
/// let response = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, Default, KustomerOperation)]
#[kustomer(get = "/v1/conversations", returns = Page<Conversation>)]
pub struct ListConversations {
    /// Page number, starting at 1.
    #[kustomer(query)]
    pub page: Option<u64>,
    /// Number of records per page. Defaults to `100`.
    #[kustomer(query)]
    pub page_size: Option<i64>,
    /// Sort order by ID.
    #[kustomer(query)]
    pub sort: Option<ConversationSortOrder>,
    /// Whether to return linked conversations in full.
    #[kustomer(query)]
    pub populate_linked_conversations: Option<bool>,
}

/// Returns a conversation.
///
/// [`GetConversationsByIds`] returns several in one request.
///
/// `GET /v1/conversations/{id}`. Requires `org.permission.conversation.read` or `org.user.conversation.read`.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::core::conversation::GetConversation;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = GetConversation::new(Id::new("59df762a921c59001021f409"));
/// let response = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(get = "/v1/conversations/{id}", returns = Conversation, new)]
pub struct GetConversation {
    /// ID of the conversation.
    pub id: Id<Conversation>,
    /// Related records to return in `included`.
    #[kustomer(query)]
    pub include: Option<String>,
}

/// Returns several conversations by ID.
///
/// The response is a single record for one ID and a list for several; the maximum number of IDs is not
/// documented.
///
/// `GET /v1/conversations/{ids}`. Requires `org.permission.conversation.read` or
/// `org.user.conversation.read`.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::core::conversation::GetConversationsByIds;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = GetConversationsByIds {
///     ids: vec![Id::new("59df762a921c59001021f409")],
///     ..GetConversationsByIds::default()
/// };
/// let response = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, Default, KustomerOperation)]
#[kustomer(get = "/v1/conversations/{ids}", returns = OneOrMany<Conversation>)]
pub struct GetConversationsByIds {
    /// IDs of the conversations.
    pub ids: Vec<Id<Conversation>>,
    /// Related records to return in `included`.
    #[kustomer(query)]
    pub include: Option<String>,
}

/// Updates a conversation.
///
/// Lists are replaced as a whole.
///
/// `PATCH /v1/conversations/{id}`. Requires `org.permission.conversation.update` or
/// `org.user.conversation.write`.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::core::conversation::{ConversationUpdate, UpdateConversation};
///
/// async fn demo(
///     client: kustomer::Client,
///     conversation: ConversationUpdate,
/// ) -> kustomer::Result<()> {
///     let call = UpdateConversation {
///         rev: Some(1),
///         ..UpdateConversation::new(Id::new("59df762a921c59001021f409"), conversation)
///     };
///     let response = client.send(call).await?;
///     Ok(())
/// }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(patch = "/v1/conversations/{id}", returns = Conversation, new, rate_limits(record_update))]
pub struct UpdateConversation {
    /// ID of the conversation.
    pub id: Id<Conversation>,
    /// Revision that the change is based on; a stale revision is a conflict.
    #[kustomer(query)]
    pub rev: Option<i64>,
    /// Changes to the record.
    #[kustomer(body)]
    pub conversation: ConversationUpdate,
}

/// Updates a conversation like [`UpdateConversation`], or replaces the whole record if `replace` is set.
///
/// `PUT /v1/conversations/{id}`. Requires `org.permission.conversation.update` or
/// `org.user.conversation.write`.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::core::conversation::{ConversationUpdate, ReplaceConversation};
///
/// async fn demo(
///     client: kustomer::Client,
///     conversation: ConversationUpdate,
/// ) -> kustomer::Result<()> {
///     let call = ReplaceConversation::new(Id::new("59df762a921c59001021f409"), conversation);
///     let response = client.send(call).await?;
///     Ok(())
/// }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(put = "/v1/conversations/{id}", returns = Conversation, new, rate_limits(record_update))]
pub struct ReplaceConversation {
    /// ID of the conversation.
    pub id: Id<Conversation>,
    /// Whether to replace the whole record. By default, only the given attributes change. Defaults to
    /// `false`.
    #[kustomer(query)]
    pub replace: Option<bool>,
    /// Changes to the record.
    #[kustomer(body)]
    pub conversation: ConversationUpdate,
}

/// Lists a customer's conversations.
///
/// `GET /v1/customers/{id}/conversations`. Requires `org.permission.conversation.read` or
/// `org.user.conversation.read`.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::core::conversation::ListCustomerConversations;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = ListCustomerConversations {
///     page_size: Some(100),
///     ..ListCustomerConversations::new(Id::new("59df762a921c59001021f409"))
/// };
/// let response = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(get = "/v1/customers/{id}/conversations", returns = Page<Conversation>, new)]
pub struct ListCustomerConversations {
    /// ID of the customer.
    pub id: Id<Customer>,
    /// Page number, starting at 1.
    #[kustomer(query)]
    pub page: Option<u64>,
    /// Number of records per page. Defaults to `100`.
    #[kustomer(query)]
    pub page_size: Option<i64>,
    /// Earliest time of the conversations to list.
    #[kustomer(query)]
    pub from_date: Option<Timestamp>,
}

/// Adds tags to a conversation, keeping its other tags.
///
/// `POST /v1/conversations/{id}/tags`. Requires `org.permission.conversation.update` or
/// `org.user.conversation.write`.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::core::conversation::AddConversationTags;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = AddConversationTags {
///     id: Id::new("59df762a921c59001021f409"),
///     tags: vec!["vip".to_owned()],
/// };
/// let response = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(
    post = "/v1/conversations/{id}/tags",
    returns = Conversation,
    idempotency(idempotent),
    rate_limits(record_update)
)]
pub struct AddConversationTags {
    /// ID of the conversation.
    pub id: Id<Conversation>,
    /// Tags to add.
    #[kustomer(body)]
    pub tags: Vec<String>,
}

/// Removes tags from a conversation, keeping its other tags.
///
/// Returns the conversation.
///
/// `DELETE /v1/conversations/{id}/tags`. Requires `org.permission.conversation.delete` or
/// `org.user.conversation.write`.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::core::conversation::RemoveConversationTags;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = RemoveConversationTags {
///     id: Id::new("59df762a921c59001021f409"),
///     tags: vec!["vip".to_owned()],
/// };
/// let response = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(delete = "/v1/conversations/{id}/tags", returns = Conversation, rate_limits(record_update))]
pub struct RemoveConversationTags {
    /// ID of the conversation.
    pub id: Id<Conversation>,
    /// Tags to remove.
    #[kustomer(body)]
    pub tags: Vec<String>,
}

/// Creates up to 100 conversations in one request.
///
/// Returns a bulk job immediately; the work is done in the background.
///
/// `POST /v1/conversations/bulk`. Requires `org.permission.conversation.create` or
/// `org.user.conversation.write`.
///
/// ```no_run
/// use kustomer::operation::BulkItem;
/// use kustomer::resources::core::conversation::{BulkCreateConversations, NewConversation};
///
/// async fn demo(
///     client: kustomer::Client,
///     conversations: Vec<BulkItem<NewConversation>>,
/// ) -> kustomer::Result<()> {
///     let call = BulkCreateConversations { conversations };
///     let response = client.send(call).await?;
///     Ok(())
/// }
/// ```
#[derive(Debug, Clone, Default, KustomerOperation)]
#[kustomer(post = "/v1/conversations/bulk", returns = BulkJob)]
pub struct BulkCreateConversations {
    /// Records to create (at most 100).
    #[kustomer(body)]
    pub conversations: Vec<BulkItem<NewConversation>>,
}

/// Updates up to 100 conversations in one request.
///
/// Returns a bulk job immediately; the work is done in the background.
///
/// `PUT /v1/conversations/bulk`. Requires `org.permission.conversation.update` or
/// `org.user.conversation.write`.
///
/// ```no_run
/// use kustomer::operation::BulkItem;
/// use kustomer::resources::core::conversation::{BulkUpdateConversations, ConversationUpdate};
///
/// async fn demo(
///     client: kustomer::Client,
///     conversations: Vec<BulkItem<ConversationUpdate>>,
/// ) -> kustomer::Result<()> {
///     let call = BulkUpdateConversations {
///         conversations,
///         ..BulkUpdateConversations::default()
///     };
///     let response = client.send(call).await?;
///     Ok(())
/// }
/// ```
#[derive(Debug, Clone, Default, KustomerOperation)]
#[kustomer(put = "/v1/conversations/bulk", returns = BulkJob)]
pub struct BulkUpdateConversations {
    /// Whether to replace the whole records. By default, only the given attributes change.
    #[kustomer(query)]
    pub replace: Option<bool>,
    /// IDs of the conversations to which to apply the same change. Without it, each item specifies its own
    /// `id`.
    #[kustomer(query)]
    pub ids: Option<Vec<Id<Conversation>>>,
    /// Changes, each with the ID of its record (at most 100).
    #[kustomer(body)]
    pub conversations: Vec<BulkItem<ConversationUpdate>>,
}

/// Deletes up to 100 conversations in one request.
///
/// Returns a bulk job immediately; the work is done in the background.
///
/// `DELETE /v1/conversations/bulk`.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::core::conversation::BulkDeleteConversations;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = BulkDeleteConversations { ids: vec![Id::new("59df762a921c59001021f409")] };
/// let response = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, Default, KustomerOperation)]
#[kustomer(delete = "/v1/conversations/bulk", returns = BulkJob)]
pub struct BulkDeleteConversations {
    /// IDs of the conversations to delete, separated by commas.
    #[kustomer(query)]
    pub ids: Vec<Id<Conversation>>,
}

/// Attributes for searches, in the context `conversation`.
pub mod search {
    use kustomer::search::{
        AnyText, BooleanValue, Field, Numeric, TextByWord, Time, Unsortable, ValueList, WholeText,
    };
    use kustomer::{Id, Queue, Team, User};

    use super::super::customer::Customer;
    use super::super::sla_version::SlaVersion;

    /// `conversation_any_text`: text in any attribute. Not sortable. Also in the archive.
    pub const ANY_TEXT: Field<AnyText, Unsortable> = Field::live_and_archive("conversation_any_text");
    /// `conversation_assigned_teams`: IDs of records of the type `team`. Not sortable.
    pub const ASSIGNED_TEAMS: Field<ValueList<Id<Team>>, Unsortable> =
        Field::live_only("conversation_assigned_teams");
    /// `conversation_assigned_users`: IDs of records of the type `user`. Not sortable.
    pub const ASSIGNED_USERS: Field<ValueList<Id<User>>, Unsortable> =
        Field::live_only("conversation_assigned_users");
    /// `conversation_campaign_id`: text, matched as a whole. Not sortable.
    pub const CAMPAIGN_ID: Field<WholeText, Unsortable> = Field::live_only("conversation_campaign_id");
    /// `conversation_channels`: `sms`, `chat`, `email`, `facebook`, `voice`, `twitter-dm`, `twitter-tweet`,
    /// `instagram` or `whatsapp`. Not sortable.
    pub const CHANNELS: Field<ValueList, Unsortable> = Field::live_only("conversation_channels");
    /// `conversation_created_at`: a point in time. Sortable. Also in the archive.
    pub const CREATED_AT: Field<Time> = Field::live_and_archive("conversation_created_at");
    /// `conversation_customer_id`: the ID of a record of the type `customer`. Sortable. Also in the archive.
    pub const CUSTOMER_ID: Field<WholeText<Id<Customer>>> =
        Field::live_and_archive("conversation_customer_id");
    /// `conversation_default_lang`: text, matched as a whole. Not sortable.
    pub const DEFAULT_LANG: Field<WholeText, Unsortable> = Field::live_only("conversation_default_lang");
    /// `conversation_direction`: `in` or `out`. Not sortable.
    pub const DIRECTION: Field<ValueList, Unsortable> = Field::live_only("conversation_direction");
    /// `conversation_ended`: a boolean. Not sortable.
    pub const ENDED: Field<BooleanValue, Unsortable> = Field::live_only("conversation_ended");
    /// `conversation_ended_at`: a point in time. Not sortable.
    pub const ENDED_AT: Field<Time, Unsortable> = Field::live_only("conversation_ended_at");
    /// `conversation_ended_reason`: text, matched by word. Not sortable.
    pub const ENDED_REASON: Field<TextByWord, Unsortable> = Field::live_only("conversation_ended_reason");
    /// `conversation_external_queue`: `amazon-connect`. Not sortable.
    pub const EXTERNAL_QUEUE: Field<ValueList, Unsortable> = Field::live_only("conversation_external_queue");
    /// `conversation_first_done_created_by`: IDs of records of the type `user`. Not sortable.
    pub const FIRST_DONE_CREATED_BY: Field<ValueList<Id<User>>, Unsortable> =
        Field::live_only("conversation_first_done_created_by");
    /// `conversation_first_message_in_channel`: `sms`, `chat`, `email`, `facebook`, `voice`, `twitter-dm`,
    /// `twitter-tweet`, `instagram` or `whatsapp`. Not sortable.
    pub const FIRST_MESSAGE_IN_CHANNEL: Field<ValueList, Unsortable> =
        Field::live_only("conversation_first_message_in_channel");
    /// `conversation_first_message_in_direction_type`: `initial-in`, `initial-out`, `response-in`,
    /// `response-out`, `followup-in` or `followup-out`. Not sortable.
    pub const FIRST_MESSAGE_IN_DIRECTION_TYPE: Field<ValueList, Unsortable> =
        Field::live_only("conversation_first_message_in_direction_type");
    /// `conversation_first_message_in_sent_at`: a point in time. Not sortable.
    pub const FIRST_MESSAGE_IN_SENT_AT: Field<Time, Unsortable> =
        Field::live_only("conversation_first_message_in_sent_at");
    /// `conversation_first_message_out_channel`: `sms`, `chat`, `email`, `facebook`, `voice`, `twitter-dm`,
    /// `twitter-tweet`, `instagram` or `whatsapp`. Not sortable.
    pub const FIRST_MESSAGE_OUT_CHANNEL: Field<ValueList, Unsortable> =
        Field::live_only("conversation_first_message_out_channel");
    /// `conversation_first_message_out_direction_type`: `initial-in`, `initial-out`, `response-in`,
    /// `response-out`, `followup-in` or `followup-out`. Not sortable.
    pub const FIRST_MESSAGE_OUT_DIRECTION_TYPE: Field<ValueList, Unsortable> =
        Field::live_only("conversation_first_message_out_direction_type");
    /// `conversation_first_message_out_sent_at`: a point in time. Not sortable.
    pub const FIRST_MESSAGE_OUT_SENT_AT: Field<Time, Unsortable> =
        Field::live_only("conversation_first_message_out_sent_at");
    /// `conversation_first_response_created_by`: IDs of records of the type `user`. Not sortable.
    pub const FIRST_RESPONSE_CREATED_BY: Field<ValueList<Id<User>>, Unsortable> =
        Field::live_only("conversation_first_response_created_by");
    /// `conversation_first_response_sent_at`: a point in time. Not sortable.
    pub const FIRST_RESPONSE_SENT_AT: Field<Time, Unsortable> =
        Field::live_only("conversation_first_response_sent_at");
    /// `conversation_first_response_time`: a number. Not sortable.
    pub const FIRST_RESPONSE_TIME: Field<Numeric, Unsortable> =
        Field::live_only("conversation_first_response_time");
    /// `conversation_imported`: a boolean. Not sortable.
    pub const IMPORTED: Field<BooleanValue, Unsortable> = Field::live_only("conversation_imported");
    /// `conversation_imported_at`: a point in time. Not sortable.
    pub const IMPORTED_AT: Field<Time, Unsortable> = Field::live_only("conversation_imported_at");
    /// `conversation_last_done_created_at`: a point in time. Not sortable.
    pub const LAST_DONE_CREATED_AT: Field<Time, Unsortable> =
        Field::live_only("conversation_last_done_created_at");
    /// `conversation_last_done_created_by`: IDs of records of the type `user`. Not sortable.
    pub const LAST_DONE_CREATED_BY: Field<ValueList<Id<User>>, Unsortable> =
        Field::live_only("conversation_last_done_created_by");
    /// `conversation_last_done_created_by_teams`: IDs of records of the type `team`. Not sortable.
    pub const LAST_DONE_CREATED_BY_TEAMS: Field<ValueList<Id<Team>>, Unsortable> =
        Field::live_only("conversation_last_done_created_by_teams");
    /// `conversation_last_message_at`: a point in time. Not sortable.
    pub const LAST_MESSAGE_AT: Field<Time, Unsortable> = Field::live_only("conversation_last_message_at");
    /// `conversation_last_message_direction`: `in` or `out`. Not sortable.
    pub const LAST_MESSAGE_DIRECTION: Field<ValueList, Unsortable> =
        Field::live_only("conversation_last_message_direction");
    /// `conversation_last_message_out_sent_at`: a point in time. Not sortable.
    pub const LAST_MESSAGE_OUT_SENT_AT: Field<Time, Unsortable> =
        Field::live_only("conversation_last_message_out_sent_at");
    /// `conversation_last_message_sent_at`: a point in time. Not sortable.
    pub const LAST_MESSAGE_SENT_AT: Field<Time, Unsortable> =
        Field::live_only("conversation_last_message_sent_at");
    /// `conversation_last_message_unresponded_to_sent_at`: a point in time. Not sortable.
    pub const LAST_MESSAGE_UNRESPONDED_TO_SENT_AT: Field<Time, Unsortable> =
        Field::live_only("conversation_last_message_unresponded_to_sent_at");
    /// `conversation_last_response_created_by`: IDs of records of the type `user`. Not sortable.
    pub const LAST_RESPONSE_CREATED_BY: Field<ValueList<Id<User>>, Unsortable> =
        Field::live_only("conversation_last_response_created_by");
    /// `conversation_message_count`: a number. Not sortable.
    pub const MESSAGE_COUNT: Field<Numeric, Unsortable> = Field::live_only("conversation_message_count");
    /// `conversation_modified_at`: a point in time. Not sortable.
    pub const MODIFIED_AT: Field<Time, Unsortable> = Field::live_only("conversation_modified_at");
    /// `conversation_modified_by`: IDs of records of the type `user`. Not sortable.
    pub const MODIFIED_BY: Field<ValueList<Id<User>>, Unsortable> =
        Field::live_only("conversation_modified_by");
    /// `conversation_name`: text, matched by word. Not sortable.
    pub const NAME: Field<TextByWord, Unsortable> = Field::live_only("conversation_name");
    /// `conversation_note_count`: a number. Not sortable.
    pub const NOTE_COUNT: Field<Numeric, Unsortable> = Field::live_only("conversation_note_count");
    /// `conversation_outbound_message_count`: a number. Not sortable.
    pub const OUTBOUND_MESSAGE_COUNT: Field<Numeric, Unsortable> =
        Field::live_only("conversation_outbound_message_count");
    /// `conversation_priority`: a number. Not sortable.
    pub const PRIORITY: Field<Numeric, Unsortable> = Field::live_only("conversation_priority");
    /// `conversation_queue`: IDs of records of the type `queue`. Not sortable.
    pub const QUEUE: Field<ValueList<Id<Queue>>, Unsortable> = Field::live_only("conversation_queue");
    /// `conversation_reply_channel`: `sms`, `chat`, `email`, `facebook`, `voice`, `twitter-dm`,
    /// `twitter-tweet`, `instagram` or `whatsapp`. Not sortable.
    pub const REPLY_CHANNEL: Field<ValueList, Unsortable> = Field::live_only("conversation_reply_channel");
    /// `conversation_satisfaction`: text, matched by word. Not sortable.
    pub const SATISFACTION: Field<TextByWord, Unsortable> = Field::live_only("conversation_satisfaction");
    /// `conversation_satisfaction_created_at`: a point in time. Not sortable.
    pub const SATISFACTION_CREATED_AT: Field<Time, Unsortable> =
        Field::live_only("conversation_satisfaction_created_at");
    /// `conversation_satisfaction_rating`: a number. Not sortable.
    pub const SATISFACTION_RATING: Field<Numeric, Unsortable> =
        Field::live_only("conversation_satisfaction_rating");
    /// `conversation_satisfaction_score`: a number. Not sortable.
    pub const SATISFACTION_SCORE: Field<Numeric, Unsortable> =
        Field::live_only("conversation_satisfaction_score");
    /// `conversation_satisfaction_sent_by`: IDs of records of the type `user`. Not sortable.
    pub const SATISFACTION_SENT_BY: Field<ValueList<Id<User>>, Unsortable> =
        Field::live_only("conversation_satisfaction_sent_by");
    /// `conversation_satisfaction_sent_by_teams`: IDs of records of the type `team`. Not sortable.
    pub const SATISFACTION_SENT_BY_TEAMS: Field<ValueList<Id<Team>>, Unsortable> =
        Field::live_only("conversation_satisfaction_sent_by_teams");
    /// `conversation_satisfaction_status`: `canceled`, `scheduled`, `offered`, `unresponded`, `rated` or
    /// `commented`. Not sortable.
    pub const SATISFACTION_STATUS: Field<ValueList, Unsortable> =
        Field::live_only("conversation_satisfaction_status");
    /// `conversation_satisfaction_survey_id`: one or several values. Not sortable.
    pub const SATISFACTION_SURVEY_ID: Field<ValueList, Unsortable> =
        Field::live_only("conversation_satisfaction_survey_id");
    /// `conversation_sentiment`: `happy`, `unhappy` or `indifferent`. Not sortable.
    pub const SENTIMENT: Field<ValueList, Unsortable> = Field::live_only("conversation_sentiment");
    /// `conversation_sla_breach_at`: a point in time. Not sortable.
    pub const SLA_BREACH_AT: Field<Time, Unsortable> = Field::live_only("conversation_sla_breach_at");
    /// `conversation_sla_breach_metric`: `firstResponse`, `totalCustomerWaitTime`,
    /// `longestUnrespondedMessage` or `totalConversationOpenTime`. Not sortable.
    pub const SLA_BREACH_METRIC: Field<ValueList, Unsortable> =
        Field::live_only("conversation_sla_breach_metric");
    /// `conversation_sla_breached`: a boolean. Not sortable.
    pub const SLA_BREACHED: Field<BooleanValue, Unsortable> = Field::live_only("conversation_sla_breached");
    /// `conversation_sla_id`: one or several values. Not sortable.
    pub const SLA_ID: Field<ValueList, Unsortable> = Field::live_only("conversation_sla_id");
    /// `conversation_sla_satisfied_at`: a point in time. Not sortable.
    pub const SLA_SATISFIED_AT: Field<Time, Unsortable> = Field::live_only("conversation_sla_satisfied_at");
    /// `conversation_sla_status`: `done`, `pending` or `paused`. Not sortable.
    pub const SLA_STATUS: Field<ValueList, Unsortable> = Field::live_only("conversation_sla_status");
    /// `conversation_sla_version_id`: the ID of a record of the type `sla_version`. Not sortable.
    pub const SLA_VERSION_ID: Field<WholeText<Id<SlaVersion>>, Unsortable> =
        Field::live_only("conversation_sla_version_id");
    /// `conversation_status`: `snoozed`, `open` or `done`. Not sortable.
    pub const STATUS: Field<ValueList, Unsortable> = Field::live_only("conversation_status");
    /// `conversation_sub_status`: text, matched as a whole. Not sortable.
    pub const SUB_STATUS: Field<WholeText, Unsortable> = Field::live_only("conversation_sub_status");
    /// `conversation_tags`: one or several values. Not sortable.
    pub const TAGS: Field<ValueList, Unsortable> = Field::live_only("conversation_tags");
    /// `conversation_updated_at`: a point in time. Sortable. Also in the archive.
    pub const UPDATED_AT: Field<Time> = Field::live_and_archive("conversation_updated_at");
}
