//! A thread of messages between a customer and the organization, over one channel or several: what agents
//! work on.
//!
//! # In searches
//!
//! By these names criteria know it, in the context `conversation`:
//!
//! - text anywhere: `conversation_any_text`
//! - true or false: `conversation_ended`, `conversation_imported`, `conversation_sla_breached`
//! - times: `conversation_created_at`, `conversation_ended_at`, `conversation_first_message_in_sent_at`,
//!   `conversation_first_message_out_sent_at`, `conversation_first_response_sent_at`,
//!   `conversation_imported_at`, `conversation_last_done_created_at`, `conversation_last_message_at`,
//!   `conversation_last_message_out_sent_at`, `conversation_last_message_sent_at`,
//!   `conversation_last_message_unresponded_to_sent_at`, `conversation_modified_at`,
//!   `conversation_satisfaction_created_at`, `conversation_sla_breach_at`, `conversation_sla_satisfied_at`,
//!   `conversation_updated_at`
//! - lists: `conversation_assigned_teams`, `conversation_assigned_users`, `conversation_channels`,
//!   `conversation_direction`, `conversation_external_queue`, `conversation_first_done_created_by`,
//!   `conversation_first_message_in_channel`, `conversation_first_message_in_direction_type`,
//!   `conversation_first_message_out_channel`, `conversation_first_message_out_direction_type`,
//!   `conversation_first_response_created_by`, `conversation_last_done_created_by`,
//!   `conversation_last_done_created_by_teams`, `conversation_last_message_direction`,
//!   `conversation_last_response_created_by`, `conversation_modified_by`, `conversation_queue`,
//!   `conversation_reply_channel`, `conversation_satisfaction_sent_by`,
//!   `conversation_satisfaction_sent_by_teams`, `conversation_satisfaction_status`,
//!   `conversation_satisfaction_survey_id`, `conversation_sentiment`, `conversation_sla_breach_metric`,
//!   `conversation_sla_id`, `conversation_sla_status`, `conversation_status`, `conversation_tags`
//! - numbers: `conversation_first_response_time`, `conversation_message_count`, `conversation_note_count`,
//!   `conversation_outbound_message_count`, `conversation_priority`, `conversation_satisfaction_rating`,
//!   `conversation_satisfaction_score`
//! - words in a text: `conversation_ended_reason`, `conversation_name`, `conversation_satisfaction`
//! - texts as a whole: `conversation_campaign_id`, `conversation_customer_id`, `conversation_default_lang`,
//!   `conversation_sla_version_id`, `conversation_sub_status`
//! - sorted by: `conversation_created_at`, `conversation_customer_id`, `conversation_updated_at`
//! - known to the archive: `conversation_any_text`, `conversation_created_at`, `conversation_customer_id`,
//!   `conversation_updated_at`

// Generated from `core/conversation.json` by `kustomer generate`: change that, not this.

use std::collections::BTreeMap;

use kustomer::json::Value;
use kustomer::operation::{BulkItem, OneOrMany};
use kustomer::{
    AnyRecord, Id, KbArticle, KustomerEnum, KustomerObject, KustomerOperation, KustomerResource,
    KustomerUnion, Org, Page, Queue, Shortcut, Team, Timestamp, User,
};

use super::brand::Brand;
use super::bulk_job::BulkJob;
use super::company::Company;
use super::customer::Customer;
use super::message::Message;
use super::sla::Sla;
use super::sla_version::SlaVersion;
use super::sub_status::SubStatus;

/// A thread of messages between a customer and the organization, over one channel or several: what agents
/// work on.
///
/// It is open, put off or done, and is assigned to users and teams or waits in a queue. Times and counts are
/// kept by the service. Lists are replaced whole by an update; tags can also be added and removed one by one.
///
/// | call                                                                        | endpoint                                        | needs any of                         |
/// |-----------------------------------------------------------------------------|-------------------------------------------------|--------------------------------------|
/// | `client.list::<Conversation>()`, [`ListConversations`]                      | `GET /v1/conversations`                         | `org.permission.conversation.read`   |
/// | `client.get::<Conversation>(&id)`, [`GetConversation`]                      | `GET /v1/conversations/{id}`                    | `org.permission.conversation.read`   |
/// | [`GetConversationsByIds`]                                                   | `GET /v1/conversations/{ids}`                   | `org.permission.conversation.read`   |
/// | `client.find::<Conversation>(lookup::ExternalId(..))`                       | `GET /v1/conversations/externalId={externalId}` | `org.permission.conversation.read`   |
/// | `client.create(NewConversation::new()..)`                                   | `POST /v1/conversations`                        | `org.permission.conversation.create` |
/// | `client.update(&id, ConversationUpdate::new()..)`, [`UpdateConversation`]   | `PATCH /v1/conversations/{id}`                  | `org.permission.conversation.update` |
/// | [`ReplaceConversation`]                                                     | `PUT /v1/conversations/{id}`                    | `org.permission.conversation.update` |
/// | `client.delete::<Conversation>(&id)`                                        | `DELETE /v1/conversations/{id}`                 | `org.permission.conversation.delete` |
/// | `client.children::<Conversation>(&customer)`, [`ListCustomerConversations`] | `GET /v1/customers/{id}/conversations`          | `org.permission.conversation.read`   |
/// | `client.create_under(&customer, NewConversation::new()..)`                  | `POST /v1/customers/{id}/conversations`         | `org.permission.conversation.create` |
/// | [`AddConversationTags`]                                                     | `POST /v1/conversations/{id}/tags`              | `org.permission.conversation.update` |
/// | [`RemoveConversationTags`]                                                  | `DELETE /v1/conversations/{id}/tags`            | `org.permission.conversation.delete` |
/// | [`BulkCreateConversations`]                                                 | `POST /v1/conversations/bulk`                   | `org.permission.conversation.create` |
/// | [`BulkUpdateConversations`]                                                 | `PUT /v1/conversations/bulk`                    | `org.permission.conversation.update` |
/// | [`BulkDeleteConversations`]                                                 | `DELETE /v1/conversations/bulk`                 | not documented                       |
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
#[kustomer(write_only(
    /// The queue to put it into.
    #[kustomer(rename = "queue")]
    queue_assignment: Option<ConversationQueueChoice>,
    /// The campaign that the conversation belongs to. Only when created for a customer.
    #[kustomer(create_only)]
    campaign: Option<String>,
    /// Whether it is locked against changes.
    #[kustomer(update_only)]
    locked: Option<bool>,
    /// Whether the record is deleted.
    #[kustomer(update_only)]
    deleted: Option<bool>,
))]
pub struct Conversation {
    /// The id. A new record may bring its own; otherwise the service makes one.
    pub id: Id<Conversation>,
    /// The name that people see, such as the subject of an email; 256 characters at most.
    pub name: Option<String>,
    /// The id in another system; 256 characters at most.
    pub external_id: Option<String>,
    /// The beginning of the last message.
    #[kustomer(read_only)]
    pub preview: Option<String>,
    /// Who began: `in` for the customer, `out` for the organization.
    pub direction: Option<ConversationDirection>,
    /// Where it is held, such as `email`.
    #[kustomer(read_only)]
    pub channels: Vec<String>,
    /// Whether it is open, put off or done.
    pub status: Option<ConversationStatus>,
    /// The current or last time that it is put off.
    #[kustomer(update_only)]
    pub snooze: Option<ConversationSnooze>,
    /// The priority, from 1 to 5.
    pub priority: Option<u32>,
    /// The tags. An update replaces the whole list.
    pub tags: Vec<String>,
    /// The users it is assigned to. An update replaces the whole list.
    pub assigned_users: Vec<Id<User>>,
    /// The teams it is assigned to. An update replaces the whole list.
    pub assigned_teams: Vec<Id<Team>>,
    /// The queue of another system that it waits in.
    #[kustomer(read_only)]
    pub external_queue: Option<String>,
    /// The language that it is held in.
    pub default_lang: Option<String>,
    /// The locale of the customer, such as `en_US`.
    #[kustomer(read_only)]
    pub locale: Option<String>,
    /// The channel that answers go by.
    pub reply_channel: Option<String>,
    /// The mood. May be empty.
    #[kustomer(update_only)]
    pub sentiment: Option<ConversationSentiment>,
    /// The rating of the customer.
    #[kustomer(update_only)]
    pub satisfaction: Option<i64>,
    /// The last survey about it.
    #[kustomer(update_only)]
    pub satisfaction_level: Option<Box<ConversationSatisfactionLevel>>,
    /// The chat bot that takes part in it.
    #[kustomer(read_only)]
    pub assistant: Option<Box<Assistant>>,
    /// The revenue that is put down to the conversation.
    #[kustomer(read_only)]
    pub attribution: Option<Attribution>,
    /// How many times it was closed.
    #[kustomer(read_only)]
    pub done_count: Option<i64>,
    /// Whether the session of it, such as a chat, is over.
    #[kustomer(update_only)]
    pub ended: Option<bool>,
    /// Whether a customer or a user ended it.
    #[kustomer(update_only)]
    pub ended_by_type: Option<EndedByType>,
    /// Why it was ended.
    #[kustomer(update_only)]
    pub ended_reason: Option<String>,
    /// The customer's company when the conversation began.
    #[kustomer(read_only)]
    pub first_company: Option<FirstCompany>,
    /// When it was first closed, and how it stood then.
    #[kustomer(read_only)]
    pub first_done: Option<Box<DoneSummary>>,
    /// The first message of the customer.
    #[kustomer(read_only)]
    pub first_message_in: Option<Box<MessageSummary>>,
    /// The first message to the customer.
    #[kustomer(read_only)]
    pub first_message_out: Option<Box<MessageSummary>>,
    /// The first answer to the customer.
    #[kustomer(read_only)]
    pub first_response: Option<Box<ResponseSummary>>,
    /// The first answer since it was last closed.
    #[kustomer(read_only)]
    pub first_response_since_last_done: Option<Box<ResponseSummary>>,
    /// How many messages of the customer there are.
    #[kustomer(read_only)]
    pub inbound_message_count: Option<i64>,
    /// The last attempt to answer with articles before a person is asked.
    #[kustomer(read_only)]
    pub last_deflection: Option<Deflection>,
    /// When it was last closed, and how it stood then.
    #[kustomer(read_only)]
    pub last_done: Option<Box<DoneSummary>>,
    /// Which way the last message went, `in` or `out`.
    #[kustomer(read_only)]
    pub last_message_direction: Option<String>,
    /// The last message of the customer.
    #[kustomer(read_only)]
    pub last_message_in: Option<Box<MessageSummary>>,
    /// The last message to the customer.
    #[kustomer(read_only)]
    pub last_message_out: Option<Box<MessageSummary>>,
    /// The last message that nobody has answered.
    #[kustomer(read_only)]
    pub last_message_unresponded_to: Option<Box<MessageSummary>>,
    /// The last unanswered message since it was last closed.
    #[kustomer(read_only)]
    pub last_message_unresponded_to_since_last_done: Option<Box<MessageSummary>>,
    /// The last answer to the customer.
    #[kustomer(read_only)]
    pub last_response: Option<Box<ResponseSummary>>,
    /// Conversations that are linked to it.
    #[kustomer(read_only)]
    pub linked_conversations: Vec<Id<Conversation>>,
    /// The time-based rules that apply to it.
    #[kustomer(read_only)]
    pub matched_time_based_rules: Vec<Value>,
    /// Whether another conversation was merged into it.
    #[kustomer(read_only)]
    pub merged_target: Option<bool>,
    /// How many messages there are.
    #[kustomer(read_only)]
    pub message_count: Option<i64>,
    /// When which attribute was last changed.
    #[kustomer(read_only)]
    pub modification_history: Option<Box<ModificationHistory>>,
    /// How many notes there are.
    #[kustomer(read_only)]
    pub note_count: Option<i64>,
    /// The open state.
    #[kustomer(read_only)]
    pub open: Option<OpenState>,
    /// How many messages to the customer there are.
    #[kustomer(read_only)]
    pub outbound_message_count: Option<i64>,
    /// The stage that it is in.
    #[kustomer(read_only)]
    pub phase: Option<String>,
    /// Whether it is pinned to the top of the timeline.
    #[kustomer(read_only)]
    pub pinned: Option<bool>,
    /// What the service foresees of it.
    #[kustomer(read_only)]
    pub predictions: Vec<Value>,
    /// How many times it was opened again.
    #[kustomer(read_only)]
    pub reopen_count: Option<i64>,
    /// How many times it was opened again after it was closed.
    #[kustomer(read_only)]
    pub reopen_from_done_count: Option<i64>,
    /// The skills that somebody needs to handle it.
    #[kustomer(read_only)]
    pub skills: Vec<Value>,
    /// How it stands against the service level agreement that applies to it.
    #[kustomer(read_only, rename = "sla")]
    pub sla_state: Option<Box<ConversationSla>>,
    /// How many times it was put off.
    #[kustomer(read_only)]
    pub snooze_count: Option<i64>,
    /// Shortcuts that the service proposes for an answer.
    #[kustomer(update_only)]
    pub suggested_shortcuts: Vec<SuggestedShortcut>,
    /// Tags that the service proposes.
    #[kustomer(update_only)]
    pub suggested_tags: Vec<SuggestedTag>,
    /// How long it was closed, all in all.
    #[kustomer(read_only)]
    pub total_done: Option<TotalDoneTime>,
    /// How long it was open, all in all.
    #[kustomer(read_only)]
    pub total_open: Option<TotalOpenTime>,
    /// How long it was put off, all in all.
    #[kustomer(read_only)]
    pub total_snooze: BTreeMap<String, Value>,
    /// Whether it is spam.
    #[kustomer(read_only)]
    pub spam: Option<bool>,
    /// When it was ended.
    #[kustomer(update_only)]
    pub ended_at: Option<Timestamp>,
    /// When anything last happened.
    #[kustomer(read_only)]
    pub last_activity_at: Option<Timestamp>,
    /// When the last message went either way.
    #[kustomer(read_only)]
    pub last_message_at: Option<Timestamp>,
    /// When the last message of the customer came in.
    #[kustomer(read_only)]
    pub last_received_at: Option<Timestamp>,
    /// When the record was made. Can be set for data from another system.
    #[kustomer(create_only)]
    pub created_at: Option<Timestamp>,
    /// When a person or a key last changed the record.
    #[kustomer(read_only)]
    pub modified_at: Option<Timestamp>,
    /// When anything of the record last changed.
    #[kustomer(read_only)]
    pub updated_at: Option<Timestamp>,
    /// When it was brought over from another system. Lifts creation limits and keeps automations from
    /// starting.
    #[kustomer(create_only)]
    pub imported_at: Option<Timestamp>,
    /// Users who may see the conversation in spite of other rules.
    #[kustomer(read_only)]
    pub access_override: Vec<Value>,
    /// Versions of the rules by which access was decided.
    #[kustomer(read_only)]
    pub role_group_versions: Vec<Value>,
    /// The revision. Sent with an update, it must be the last one, or the update is a conflict.
    #[kustomer(update_only)]
    pub rev: Option<i64>,
    /// The brand that it is held for.
    #[kustomer(relationship, read_only)]
    pub brand: Option<Id<Brand>>,
    /// The customer that it is held with.
    #[kustomer(relationship)]
    pub customer: Option<Id<Customer>>,
    /// The user or customer who ended it.
    #[kustomer(relationship, update_only)]
    pub ended_by: Option<Id<AnyRecord>>,
    /// The user who pinned it.
    #[kustomer(relationship, read_only)]
    pub pinned_by: Option<Id<User>>,
    /// The queue that it waits in.
    #[kustomer(relationship, read_only)]
    pub queue: Option<Id<Queue>>,
    /// The service level agreement that applies.
    #[kustomer(relationship, read_only)]
    pub sla: Option<Id<Sla>>,
    /// The version of that agreement.
    #[kustomer(relationship, read_only)]
    pub sla_version: Option<Id<SlaVersion>>,
    /// The sub-status, which tells more than `status`.
    #[kustomer(relationship, update_only)]
    pub sub_status: Option<Id<SubStatus>>,
    /// Who began it.
    #[kustomer(relationship, read_only)]
    pub created_by: Option<Id<User>>,
    /// Who last changed it.
    #[kustomer(relationship, read_only)]
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

/// Which way a conversation or message goes, as the organization sees it.
#[derive(Debug, Clone, PartialEq, Eq, KustomerEnum)]
#[non_exhaustive]
pub enum ConversationDirection {
    /// `in`
    In,
    /// `out`
    Out,
    /// A value that this version does not know.
    #[kustomer(other)]
    Other(String),
}

/// Whether a conversation needs work.
#[derive(Debug, Clone, PartialEq, Eq, KustomerEnum)]
#[non_exhaustive]
pub enum ConversationStatus {
    /// `open`
    Open,
    /// `snoozed`
    Snoozed,
    /// `done`
    Done,
    /// A value that this version does not know.
    #[kustomer(other)]
    Other(String),
}

/// The time that a conversation is put off.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct ConversationSnooze {
    /// When it comes back.
    pub time: Option<Timestamp>,
    /// How far that is.
    pub status: Option<SnoozeStatus>,
    /// Members that have no field.
    #[kustomer(extra)]
    pub extra: BTreeMap<String, Value>,
}

/// The queue that a conversation is put into.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct ConversationQueueChoice {
    /// The queue.
    pub id: Option<Id<Queue>>,
    /// The system whose queue it is.
    pub external: Option<String>,
}

/// A mood.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct ConversationSentiment {
    /// How certain that is, from 0 to 1.
    pub confidence: Option<f64>,
    /// -1 for bad, 0 for neither, 1 for good. From -1 to 1.
    pub polarity: Option<f64>,
    /// Members that have no field.
    #[kustomer(extra)]
    pub extra: BTreeMap<String, Value>,
}

/// A survey about a conversation and its outcome.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
#[kustomer(encode)]
pub struct ConversationSatisfactionLevel {
    /// The way the survey was sent.
    pub channel: Option<SatisfactionChannel>,
    /// The answers.
    #[kustomer(read_only)]
    pub answers: Vec<Value>,
    /// The first answer.
    pub first_answer: Option<String>,
    /// The id of the form.
    pub form: Option<String>,
    /// The id of the answers.
    pub form_response: Option<String>,
    /// The rating.
    pub rating: Option<f64>,
    /// When it is to be sent.
    pub scheduled_for: Option<Timestamp>,
    /// The score, 0 or 1.
    pub score: Option<f64>,
    /// The user who sent it.
    pub sent_by: Option<Id<User>>,
    /// The teams of that user.
    pub sent_by_teams: Vec<Id<Team>>,
    /// How far it has come.
    pub status: Option<SatisfactionStatus>,
    /// When it was sent.
    pub sent_at: Option<Timestamp>,
    /// When it was made.
    pub created_at: Option<Timestamp>,
    /// When it last changed.
    pub updated_at: Option<Timestamp>,
}

/// A chat bot that takes part in a conversation.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct Assistant {
    /// The app that the assistant belongs to.
    pub app: Option<String>,
    /// The channel that the assistant works on.
    pub channel: Option<String>,
    /// The kind of assistant.
    #[kustomer(rename = "type")]
    pub kind: Option<String>,
    /// The ids of the assistants.
    pub assistant_id: Vec<String>,
    /// Whether this is only a trial run of the assistant.
    pub emulation: Option<bool>,
    /// The `fac` assessment of what the assistant did.
    pub fac: Option<AssistantFac>,
    /// How far the assistant is.
    pub status: Option<String>,
    /// When the assistant handed over to people.
    pub transferred_at: Option<Timestamp>,
}

/// The revenue that is put down to a conversation.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct Attribution {
    /// The currency of the revenue.
    pub currency: Option<String>,
    /// Whether there is any.
    pub has_attributable_revenue: Option<bool>,
    /// All of it, in `currency`.
    pub total_revenue: Option<f64>,
}

/// What kind of record stands for the one who ended a conversation.
#[derive(Debug, Clone, PartialEq, Eq, KustomerEnum)]
#[non_exhaustive]
pub enum EndedByType {
    /// `customer`
    Customer,
    /// `user`
    User,
    /// A value that this version does not know.
    #[kustomer(other)]
    Other(String),
}

/// The customer's company when the conversation began.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct FirstCompany {
    /// Its id.
    pub id: Option<Id<Company>>,
    /// Its name.
    pub name: Option<String>,
}

/// A time that a conversation was closed, and how it stood then.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct DoneSummary {
    /// The teams it was assigned to then.
    pub assigned_teams: Vec<Id<Team>>,
    /// The users it was assigned to then.
    pub assigned_users: Vec<Id<User>>,
    /// The time until then, counting business hours only.
    pub business_time: Option<f64>,
    /// The teams of that user.
    pub created_by_teams: Vec<Id<Team>>,
    /// Which way the last message before went, `in` or `out`.
    pub last_message_direction: Option<String>,
    /// The way of the last message before, in more detail than `in` or `out`.
    pub last_message_direction_type: Option<String>,
    /// How many messages there were.
    pub message_count: Option<i64>,
    /// The same by channel.
    pub message_count_by_channel: Option<ChannelCounts>,
    /// How many notes there were.
    pub note_count: Option<i64>,
    /// How many messages to the customer there were.
    pub outbound_message_count: Option<i64>,
    /// The same by channel.
    pub outbound_message_count_by_channel: Option<ChannelCounts>,
    /// What closed it.
    pub source: Option<String>,
    /// The time until then.
    pub time: Option<f64>,
    /// When it was closed.
    pub created_at: Option<Timestamp>,
    /// The user who closed it.
    pub created_by: Option<Id<User>>,
}

/// A message of a conversation, in short.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct MessageSummary {
    /// Its id.
    pub id: Option<Id<Message>>,
    /// The way it came or went, such as `email`.
    pub channel: Option<String>,
    /// The way it went, in more detail than `in` or `out`.
    pub direction_type: Option<String>,
    /// When the message first reached a device.
    pub first_delivered: Option<ConversationDelivery>,
    /// What the channel adds to the message.
    pub meta: Option<MessageSummaryMeta>,
    /// The teams of that user.
    pub created_by_teams: Vec<Id<Team>>,
    /// When it was sent.
    pub sent_at: Option<Timestamp>,
    /// When its record was made.
    pub created_at: Option<Timestamp>,
    /// The user who wrote it.
    pub created_by: Option<Id<User>>,
}

/// An answer to the customer, in short.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct ResponseSummary {
    /// The message that is the answer.
    pub id: Option<Id<Message>>,
    /// The teams it was assigned to then.
    pub assigned_teams: Vec<Id<Team>>,
    /// The users it was assigned to then.
    pub assigned_users: Vec<Id<User>>,
    /// The time until then, counting business hours only.
    pub business_time: Option<f64>,
    /// The teams of that user.
    pub created_by_teams: Vec<Id<Team>>,
    /// How long the customer waited.
    pub response_time: Option<f64>,
    /// What the answer came from.
    pub source: Option<String>,
    /// The time until then.
    pub time: Option<f64>,
    /// When it was sent.
    pub sent_at: Option<Timestamp>,
    /// When the record of it was made.
    pub created_at: Option<Timestamp>,
    /// The user who answered.
    pub created_by: Option<Id<User>>,
}

/// An attempt to answer with articles before a person is asked.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct Deflection {
    /// The kind of attempt.
    #[kustomer(rename = "type")]
    pub kind: Option<String>,
    /// The articles that were offered.
    pub articles: Vec<DeflectionArticle>,
    /// What the customer asked.
    pub query: Option<DeflectionQuery>,
    /// What came of it.
    pub status: Option<String>,
    /// When that was.
    pub deflected_at: Option<Timestamp>,
}

/// When which attribute was last changed.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct ModificationHistory {
    /// When the teams were.
    pub assigned_teams_at: Option<Timestamp>,
    /// When the users were.
    pub assigned_users_at: Option<Timestamp>,
    /// When the brand was.
    pub brand_at: Option<Timestamp>,
    /// When the channel was.
    pub channel_at: Option<Timestamp>,
    /// When the custom attributes were.
    pub custom_at: Option<Timestamp>,
    /// When the language was.
    pub default_lang_at: Option<Timestamp>,
    /// When the name was.
    pub name_at: Option<Timestamp>,
    /// When the priority was.
    pub priority_at: Option<Timestamp>,
    /// When the status was.
    pub status_at: Option<Timestamp>,
    /// When the tags were.
    pub tags_at: Option<Timestamp>,
}

/// Since when a conversation is open.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct OpenState {
    /// When it was last opened.
    pub status_at: Option<Timestamp>,
}

/// How a conversation stands against a service level agreement.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct ConversationSla {
    /// The name of the agreement.
    pub name: Option<String>,
    /// All metrics taken together.
    pub summary: Option<SlaSummary>,
    /// The last breach.
    pub breach: Option<SlaBreach>,
    /// Whether the agreement is broken.
    pub breached: Option<bool>,
    /// How it stands with each metric.
    pub metrics: Option<SlaMetrics>,
    /// The version of the agreement.
    pub version: Option<i64>,
    /// How it stands.
    pub status: Option<String>,
    /// When the agreement began to apply.
    pub matched_at: Option<Timestamp>,
}

/// A shortcut that the service proposes for an answer.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct SuggestedShortcut {
    /// How certain that is, from 0 to 1.
    pub confidence: Option<f64>,
    /// The shortcut.
    pub shortcut_id: Option<Id<Shortcut>>,
}

/// A tag that the service proposes.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct SuggestedTag {
    /// How certain that is, from 0 to 1.
    pub confidence: Option<f64>,
    /// The tag.
    pub tag: Option<String>,
}

/// How long a conversation was closed, all in all.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct TotalDoneTime {
    /// Counting business hours only.
    pub business_time: Option<f64>,
    /// Counting every hour.
    pub time: Option<f64>,
}

/// How long a conversation was open, all in all.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct TotalOpenTime {
    /// Counting business hours only.
    pub business_time: Option<f64>,
    /// Counting the hours of its schedule only.
    pub business_time_by_schedule: Option<f64>,
    /// Counting the hours of its schedule, since it was last closed.
    pub business_time_by_schedule_since_last_done: Option<f64>,
    /// Counting business hours only, since it was last closed.
    pub business_time_since_last_done: Option<f64>,
    /// Counting every hour.
    pub time: Option<f64>,
    /// Counting every hour, since it was last closed.
    pub time_since_last_done: Option<f64>,
}

/// How far a snooze is.
#[derive(Debug, Clone, PartialEq, Eq, KustomerEnum)]
#[non_exhaustive]
pub enum SnoozeStatus {
    /// `scheduled`
    Scheduled,
    /// `elapsed`
    Elapsed,
    /// `canceled`
    Canceled,
    /// A value that this version does not know.
    #[kustomer(other)]
    Other(String),
}

/// The way a survey was sent.
#[derive(Debug, Clone, PartialEq, Eq, KustomerEnum)]
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
    /// A value that this version does not know.
    #[kustomer(other)]
    Other(String),
}

/// How far a survey is.
#[derive(Debug, Clone, PartialEq, Eq, KustomerEnum)]
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
    /// A value that this version does not know.
    #[kustomer(other)]
    Other(String),
}

/// The `fac` assessment of what an assistant did.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct AssistantFac {
    /// What speaks against it.
    pub exclusions: Vec<Value>,
    /// Whether the conversation counts as one.
    pub is_fac: Option<bool>,
    /// What speaks for it.
    pub reasons: Vec<String>,
    /// Where it comes from.
    pub source: Option<AssistantFacSource>,
    /// When it was made.
    pub created_at: Option<Timestamp>,
}

/// How many messages there are by channel.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct ChannelCounts {
    /// By email.
    pub email: Option<i64>,
    /// By chat.
    pub chat: Option<i64>,
    /// By Facebook.
    pub facebook: Option<i64>,
    /// By form.
    pub form: Option<i64>,
    /// By Instagram.
    pub instagram: Option<i64>,
    /// By SMS.
    pub sms: Option<i64>,
    /// By direct message on Twitter.
    #[kustomer(rename = "twitter-dm")]
    pub twitter_dm: Option<i64>,
    /// By phone.
    pub voice: Option<i64>,
    /// By WhatsApp.
    pub whatsapp: Option<i64>,
}

/// When and where a message was delivered.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct ConversationDelivery {
    /// The kind of client it reached.
    pub client_type: Option<String>,
    /// The version of that client.
    pub client_version: Option<String>,
    /// Whether that client tells when a message is read.
    pub supports_read_receipts: Option<bool>,
    /// When that was.
    pub timestamp: Option<Timestamp>,
}

/// What the channel adds to a message.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct MessageSummaryMeta {
    /// The subject.
    pub subject: Option<String>,
    /// How many files came along.
    pub attachment_num: Option<i64>,
    /// Who got a blind copy.
    pub bcc: Option<ConversationRecipients>,
    /// Who got a copy.
    pub cc: Option<ConversationRecipients>,
    /// Where the recording of a call is.
    pub external_recording_url: Option<String>,
    /// The sender's address or number.
    pub from: Option<String>,
    /// The message that it answers, by the id of its channel.
    pub in_reply_to: Option<String>,
    /// The type that the channel gives it.
    pub message_type: Option<String>,
    /// What the button or choice behind it stands for.
    pub payload: Option<String>,
    /// Where the message can be seen on its network.
    pub permalink: Option<String>,
    /// The address or number in between.
    pub proxy: Option<String>,
    /// The mailbox that it came in by.
    pub recipient: Option<ConversationMailbox>,
    /// Who it was sent to: a text, or a list.
    pub to: Option<ConversationRecipients>,
    /// The id by which the visitor is tracked.
    pub tracking_id: Option<String>,
    /// How far the message or call is, as the channel says.
    pub status: Option<String>,
    /// When the call was placed.
    pub placed_at: Option<Timestamp>,
}

/// An article that was offered.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct DeflectionArticle {
    /// The article.
    pub id: Option<Id<KbArticle>>,
    /// The title of the article.
    pub title: Option<String>,
    /// Whether this article was enough.
    pub deflected: Option<bool>,
    /// The language of the article.
    pub lang: Option<String>,
    /// Where the article is.
    pub url: Option<String>,
    /// The version of the article.
    pub version: Option<String>,
    /// How many times it was opened.
    pub visited: Option<i64>,
}

/// What a customer asked before articles were offered.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct DeflectionQuery {
    /// The text as it was typed.
    pub raw_text: Option<String>,
}

/// How a conversation stands with all metrics together.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct SlaSummary {
    /// When the first of them is broken.
    pub first_breach_at: Option<Timestamp>,
    /// When all were met.
    pub satisfied_at: Option<Timestamp>,
}

/// A breach of a service level agreement.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct SlaBreach {
    /// When the agreement is broken, or was.
    pub at: Option<Timestamp>,
    /// The metric that decides.
    pub metric: Option<String>,
}

/// How a conversation stands with each metric of a service level agreement.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct SlaMetrics {
    /// The time until the first answer.
    pub first_response: Option<SlaMetric>,
    /// The time that a message waits for an answer.
    pub longest_unresponded_message: Option<SlaMetric>,
}

/// Where the assessment of an assistant comes from.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct AssistantFacSource {
    /// The channel.
    pub channel: Option<String>,
    /// The kind of source.
    #[kustomer(rename = "type")]
    pub kind: Option<String>,
}

/// To whom a message went: a list, one recipient, or an address alone.
#[derive(Debug, Clone, PartialEq, KustomerUnion)]
#[non_exhaustive]
pub enum ConversationRecipients {
    /// A list.
    List(Vec<ConversationRecipient>),
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
pub struct ConversationMailbox {
    /// The address of the mailbox.
    pub email: Option<String>,
    /// The hash that tells the mailbox.
    pub mailbox_hash: Option<String>,
}

/// How a conversation stands with one metric.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct SlaMetric {
    /// When the metric was met.
    pub satisfied_at: Option<Timestamp>,
    /// When the metric is broken.
    pub breach_at: Option<Timestamp>,
}

/// Somebody who a message was sent to.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct ConversationRecipient {
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
pub enum ConversationSortOrder {
    /// `asc`
    Asc,
    /// `desc`
    Desc,
    /// A value that this version does not know.
    #[kustomer(other)]
    Other(String),
}

/// Lists the conversations, by their ids.
///
/// `GET /v1/conversations`. Needs `org.permission.conversation.read` or `org.user.conversation.read`.
///
/// ```no_run
/// use kustomer::resources::core::conversation::ListConversations;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = ListConversations { page_size: Some(1), ..ListConversations::default() };
/// let answer = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, Default, KustomerOperation)]
#[kustomer(get = "/v1/conversations", returns = Page<Conversation>)]
pub struct ListConversations {
    /// From 1.
    #[kustomer(query)]
    pub page: Option<u64>,
    /// How many per page. `100` if nothing is said.
    #[kustomer(query)]
    pub page_size: Option<i64>,
    /// The order of the ids.
    #[kustomer(query)]
    pub sort: Option<ConversationSortOrder>,
    /// Whether linked conversations come along whole.
    #[kustomer(query)]
    pub populate_linked_conversations: Option<bool>,
}

/// Reads a conversation.
///
/// [`GetConversationsByIds`] gets several at once.
///
/// `GET /v1/conversations/{id}`. Needs `org.permission.conversation.read` or `org.user.conversation.read`.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::core::conversation::GetConversation;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = GetConversation::new(Id::new("59df762a921c59001021f409"));
/// let answer = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(get = "/v1/conversations/{id}", returns = Conversation, new)]
pub struct GetConversation {
    /// The conversation.
    pub id: Id<Conversation>,
    /// What else to put into `included`.
    #[kustomer(query)]
    pub include: Option<String>,
}

/// Gets several conversations at once.
///
/// A single id is answered with the record alone, several with a list; how many are allowed is not
/// documented.
///
/// `GET /v1/conversations/{ids}`. Needs `org.permission.conversation.read` or `org.user.conversation.read`.
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
/// let answer = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, Default, KustomerOperation)]
#[kustomer(get = "/v1/conversations/{ids}", returns = OneOrMany<Conversation>)]
pub struct GetConversationsByIds {
    /// The conversations.
    pub ids: Vec<Id<Conversation>>,
    /// What else to put into `included`.
    #[kustomer(query)]
    pub include: Option<String>,
}

/// Changes a conversation.
///
/// Lists are replaced whole.
///
/// `PATCH /v1/conversations/{id}`. Needs `org.permission.conversation.update` or
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
///     let answer = client.send(call).await?;
///     Ok(())
/// }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(patch = "/v1/conversations/{id}", returns = Conversation, new, rate_limits(record_update))]
pub struct UpdateConversation {
    /// The conversation.
    pub id: Id<Conversation>,
    /// The revision that the change starts from; a stale one is a conflict.
    #[kustomer(query)]
    pub rev: Option<i64>,
    /// What is to be changed.
    #[kustomer(body)]
    pub conversation: ConversationUpdate,
}

/// Changes a conversation as the update does; with `replace` it replaces the whole record.
///
/// `PUT /v1/conversations/{id}`. Needs `org.permission.conversation.update` or `org.user.conversation.write`.
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
///     let answer = client.send(call).await?;
///     Ok(())
/// }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(put = "/v1/conversations/{id}", returns = Conversation, new, rate_limits(record_update))]
pub struct ReplaceConversation {
    /// The conversation.
    pub id: Id<Conversation>,
    /// Replaces the whole record; without it the call changes only what is named. `false` if nothing is said.
    #[kustomer(query)]
    pub replace: Option<bool>,
    /// What is to be changed.
    #[kustomer(body)]
    pub conversation: ConversationUpdate,
}

/// Lists the conversations with a customer.
///
/// `GET /v1/customers/{id}/conversations`. Needs `org.permission.conversation.read` or
/// `org.user.conversation.read`.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::core::conversation::ListCustomerConversations;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = ListCustomerConversations {
///     page_size: Some(1),
///     ..ListCustomerConversations::new(Id::new("59df762a921c59001021f409"))
/// };
/// let answer = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(get = "/v1/customers/{id}/conversations", returns = Page<Conversation>, new)]
pub struct ListCustomerConversations {
    /// The customer.
    pub id: Id<Customer>,
    /// From 1.
    #[kustomer(query)]
    pub page: Option<u64>,
    /// How many per page. `100` if nothing is said.
    #[kustomer(query)]
    pub page_size: Option<i64>,
    /// Only conversations since then.
    #[kustomer(query)]
    pub from_date: Option<Timestamp>,
}

/// Adds tags to a conversation.
///
/// The other tags stay.
///
/// `POST /v1/conversations/{id}/tags`. Needs `org.permission.conversation.update` or
/// `org.user.conversation.write`.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::core::conversation::AddConversationTags;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = AddConversationTags {
///     id: Id::new("59df762a921c59001021f409"),
///     tags: vec!["example".to_owned()],
/// };
/// let answer = client.send(call).await?;
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
    /// The conversation.
    pub id: Id<Conversation>,
    /// The tags to add.
    #[kustomer(body)]
    pub tags: Vec<String>,
}

/// Removes tags from a conversation and answers with it.
///
/// The other tags stay.
///
/// `DELETE /v1/conversations/{id}/tags`. Needs `org.permission.conversation.delete` or
/// `org.user.conversation.write`.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::core::conversation::RemoveConversationTags;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = RemoveConversationTags {
///     id: Id::new("59df762a921c59001021f409"),
///     tags: vec!["example".to_owned()],
/// };
/// let answer = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(delete = "/v1/conversations/{id}/tags", returns = Conversation, rate_limits(record_update))]
pub struct RemoveConversationTags {
    /// The conversation.
    pub id: Id<Conversation>,
    /// The tags to remove.
    #[kustomer(body)]
    pub tags: Vec<String>,
}

/// Creates up to 100 conversations.
///
/// Answers with a job at once; the work is done later.
///
/// `POST /v1/conversations/bulk`. Needs `org.permission.conversation.create` or
/// `org.user.conversation.write`.
///
/// ```no_run
/// use kustomer::resources::core::conversation::{BulkCreateConversations, NewConversation};
///
/// async fn demo(
///     client: kustomer::Client,
///     conversations: Vec<NewConversation>,
/// ) -> kustomer::Result<()> {
///     let call = BulkCreateConversations { conversations };
///     let answer = client.send(call).await?;
///     Ok(())
/// }
/// ```
#[derive(Debug, Clone, Default, KustomerOperation)]
#[kustomer(post = "/v1/conversations/bulk", returns = BulkJob)]
pub struct BulkCreateConversations {
    /// What is to be created; 100 at most.
    #[kustomer(body)]
    pub conversations: Vec<NewConversation>,
}

/// Changes up to 100 conversations.
///
/// Answers with a job at once; the work is done later.
///
/// `PUT /v1/conversations/bulk`. Needs `org.permission.conversation.update` or `org.user.conversation.write`.
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
///     let answer = client.send(call).await?;
///     Ok(())
/// }
/// ```
#[derive(Debug, Clone, Default, KustomerOperation)]
#[kustomer(put = "/v1/conversations/bulk", returns = BulkJob)]
pub struct BulkUpdateConversations {
    /// Replaces the whole records; without it the call changes only what is named.
    #[kustomer(query)]
    pub replace: Option<bool>,
    /// The conversations to apply the same change to; without it every item names its own `id`.
    #[kustomer(query)]
    pub ids: Option<Vec<Id<Conversation>>>,
    /// What is to be changed, each with the id of its record; 100 at most.
    #[kustomer(body)]
    pub conversations: Vec<BulkItem<ConversationUpdate>>,
}

/// Deletes up to 100 conversations.
///
/// Answers with a job at once; the work is done later.
///
/// `DELETE /v1/conversations/bulk`.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::core::conversation::BulkDeleteConversations;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = BulkDeleteConversations { ids: vec![Id::new("59df762a921c59001021f409")] };
/// let answer = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, Default, KustomerOperation)]
#[kustomer(delete = "/v1/conversations/bulk", returns = BulkJob)]
pub struct BulkDeleteConversations {
    /// The conversations to delete, with commas between them.
    #[kustomer(query)]
    pub ids: Vec<Id<Conversation>>,
}
