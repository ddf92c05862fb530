//! A period that a user spent on a conversation, with its outcome.
//!
//! The module [`search`] has the attributes for criteria of searches.

// Generated from `core/conversation_time.json` by `kustomer generate`. Do not edit.

use kustomer::operation::OneOrMany;
use kustomer::search::{Search, Searchable};
use kustomer::{
    Id, KustomerEnum, KustomerOperation, KustomerResource, Org, Page, Team, Timestamp, Unknown, User,
};

use super::conversation::Conversation;
use super::customer::Customer;

/// A period that a user spent on a conversation, with its outcome.
///
/// Kustomer records it for reports. The second version of the API has more attributes.
///
/// Each call requires one of its roles (prefix `org.permission.` omitted).
///
/// | Client method or operation            | Endpoint                            | Roles               |
/// |---------------------------------------|-------------------------------------|---------------------|
/// | `get`                                 | `GET /v1/conversations/times/{ids}` | `conversation.read` |
/// | [`GetConversationTimesByIds`]         | `GET /v1/conversations/times/{ids}` | `conversation.read` |
/// | [`ListConversationTimesV2`]           | `GET /v2/conversations/{id}/times`  | not documented      |
/// | `children`, [`ListConversationTimes`] | `GET /v1/conversations/{id}/times`  | `conversation.read` |
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(
    resource = "conversation_time",
    path = "/v1/conversations/times",
    get,
    under(Conversation(list)),
    encode
)]
pub struct ConversationTime {
    /// ID of the record.
    pub id: Id<ConversationTime>,
    /// Action of the user that ended the period.
    pub agent_action_trigger: Option<AgentActionTrigger>,
    /// Teams that the conversation was assigned to.
    pub assigned_teams: Vec<Id<Team>>,
    /// Users that the conversation was assigned to.
    pub assigned_users: Vec<Id<User>>,
    /// Channels of the conversation.
    pub channels: Vec<ConversationTimeChannel>,
    /// Status of the conversation, such as `open`.
    pub conversation_status: Option<String>,
    /// Teams of the user.
    pub created_by_teams: Vec<Id<Team>>,
    /// User who handled the conversation.
    #[kustomer(rename = "handleBy")]
    pub handle_by_id: Option<Id<User>>,
    /// User who paused the handling.
    pub handle_pause_by: Option<Id<User>>,
    /// Time that the user spent handling the conversation.
    pub handle_time: Option<f64>,
    /// Whether the user had the conversation in focus.
    pub is_focused: Option<bool>,
    /// Whether the user had the conversation in focus for the first time.
    pub is_initial_focus_session: Option<bool>,
    /// Time until the message was sent.
    pub message_time: Option<f64>,
    /// Number of messages that the user sent.
    pub messages_sent: Option<i64>,
    /// Time until the note was written.
    pub note_time: Option<f64>,
    /// Number of notes that the user wrote.
    pub notes_sent: Option<i64>,
    /// Whether the conversation was reopened.
    pub reopened: Option<bool>,
    /// Whether the conversation was marked as done.
    pub resolved: Option<bool>,
    /// Whether the conversation was snoozed.
    pub snoozed: Option<bool>,
    /// Version of the timer.
    pub timer_version: Option<String>,
    /// Whether the user acted on the conversation.
    pub touched: Option<bool>,
    /// Time at which the user started handling the conversation.
    pub handle_at: Option<Timestamp>,
    /// Time at which the user paused the handling.
    pub handle_pause_at: Option<Timestamp>,
    /// Time at which the user sent a message.
    pub message_at: Option<Timestamp>,
    /// Time at which the user wrote a note.
    pub note_at: Option<Timestamp>,
    /// Time at which the record was created.
    pub created_at: Option<Timestamp>,
    /// Conversation that the time was spent on.
    #[kustomer(relationship)]
    pub conversation: Option<Id<Conversation>>,
    /// Customer in the conversation.
    #[kustomer(relationship)]
    pub customer: Option<Id<Customer>>,
    /// User who handled the conversation.
    #[kustomer(relationship)]
    pub handle_by: Option<Id<User>>,
    /// User who spent the time.
    #[kustomer(relationship)]
    pub created_by: Option<Id<User>>,
    /// Organization that owns the record.
    #[kustomer(relationship)]
    pub org: Option<Id<Org>>,
    /// Members without a field, if `keep_unknown` asked for them.
    #[kustomer(unknown)]
    pub unknown: Unknown,
}

impl Searchable for ConversationTime {
    const CONTEXT: &'static str = "conversation_time";
}

impl ConversationTime {
    /// Starts a search for these records, by the attributes in [`search`](mod@search).
    pub fn search() -> Search<Self> {
        Search::new()
    }
}

/// The action of a user that ends a period.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, KustomerEnum)]
#[kustomer(rename_all = "snake_case")]
#[non_exhaustive]
pub enum AgentActionTrigger {
    /// `conversation_done`
    ConversationDone,
    /// `conversation_reopened`
    ConversationReopened,
    /// `conversation_snoozed`
    ConversationSnoozed,
    /// `kobject_status_change`
    KobjectStatusChange,
    /// `note_sent`
    NoteSent,
    /// `reply_sent`
    ReplySent,
    /// Unrecognized value.
    #[kustomer(other)]
    Other(String),
}

/// A channel of a conversation.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, KustomerEnum)]
#[kustomer(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum ConversationTimeChannel {
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

/// The sort order by ID.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, KustomerEnum)]
#[non_exhaustive]
pub enum ConversationTimeSortOrder {
    /// `asc`
    Asc,
    /// `desc`
    Desc,
    /// Unrecognized value.
    #[kustomer(other)]
    Other(String),
}

/// Returns several conversation times by ID.
///
/// The response is a single record for one ID and a list for several; the maximum number of IDs is not
/// documented.
///
/// `GET /v1/conversations/times/{ids}`. Requires `org.permission.conversation.read` or
/// `org.user.conversation.read`.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::core::conversation_time::GetConversationTimesByIds;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = GetConversationTimesByIds { ids: vec![Id::new("59df762a921c59001021f409")] };
/// let response = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, Default, KustomerOperation)]
#[kustomer(get = "/v1/conversations/times/{ids}", returns = OneOrMany<ConversationTime>)]
pub struct GetConversationTimesByIds {
    /// IDs of the conversation times.
    pub ids: Vec<Id<ConversationTime>>,
}

/// Lists the times of a conversation with all attributes of the second version of the API.
///
/// `GET /v2/conversations/{id}/times`. At most 1000 records per page.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::core::conversation_time::ListConversationTimesV2;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = ListConversationTimesV2 {
///     page_size: Some(100),
///     ..ListConversationTimesV2::new(Id::new("59df762a921c59001021f409"))
/// };
/// let response = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(get = "/v2/conversations/{id}/times", returns = Page<ConversationTime>, new)]
pub struct ListConversationTimesV2 {
    /// ID of the conversation.
    pub id: Id<Conversation>,
    /// Page number, starting at 1.
    #[kustomer(query)]
    pub page: Option<u64>,
    /// Number of records per page.
    #[kustomer(query)]
    pub page_size: Option<u64>,
    /// Sort order by ID; only ascending is supported.
    #[kustomer(query)]
    pub sort: Option<String>,
}

/// Lists the times of a conversation, at most 1000 per page.
///
/// `GET /v1/conversations/{id}/times`. Requires `org.permission.conversation.read` or
/// `org.user.conversation.read`.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::core::conversation_time::ListConversationTimes;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = ListConversationTimes {
///     page_size: Some(100),
///     ..ListConversationTimes::new(Id::new("59df762a921c59001021f409"))
/// };
/// let response = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(get = "/v1/conversations/{id}/times", returns = Page<ConversationTime>, new)]
pub struct ListConversationTimes {
    /// ID of the conversation.
    pub id: Id<Conversation>,
    /// Page number, starting at 1.
    #[kustomer(query)]
    pub page: Option<u64>,
    /// Number of records per page.
    #[kustomer(query)]
    pub page_size: Option<u64>,
    /// Sort order by ID.
    #[kustomer(query)]
    pub sort: Option<ConversationTimeSortOrder>,
}

/// Attributes for searches, in the context `conversation_time`.
pub mod search {
    use kustomer::search::{BooleanValue, Field, Numeric, Time, Unsortable, ValueList, WholeText};
    use kustomer::{Id, Team, User};

    use super::super::conversation::Conversation;

    /// `conversation_time_assigned_teams`: IDs of records of the type `team`. Not sortable.
    pub const ASSIGNED_TEAMS: Field<ValueList<Id<Team>>, Unsortable> =
        Field::live_only("conversation_time_assigned_teams");
    /// `conversation_time_assigned_users`: IDs of records of the type `user`. Not sortable.
    pub const ASSIGNED_USERS: Field<ValueList<Id<User>>, Unsortable> =
        Field::live_only("conversation_time_assigned_users");
    /// `conversation_time_channels`: `sms`, `chat`, `email`, `facebook`, `voice`, `twitter-dm`,
    /// `twitter-tweet`, `instagram` or `whatsapp`. Not sortable.
    pub const CHANNELS: Field<ValueList, Unsortable> = Field::live_only("conversation_time_channels");
    /// `conversation_time_conversation_id`: the ID of a record of the type `conversation`. Not sortable.
    pub const CONVERSATION_ID: Field<WholeText<Id<Conversation>>, Unsortable> =
        Field::live_only("conversation_time_conversation_id");
    /// `conversation_time_created_at`: a point in time. Not sortable.
    pub const CREATED_AT: Field<Time, Unsortable> = Field::live_only("conversation_time_created_at");
    /// `conversation_time_created_by_teams`: IDs of records of the type `team`. Not sortable.
    pub const CREATED_BY_TEAMS: Field<ValueList<Id<Team>>, Unsortable> =
        Field::live_only("conversation_time_created_by_teams");
    /// `conversation_time_handle_at`: a point in time. Not sortable.
    pub const HANDLE_AT: Field<Time, Unsortable> = Field::live_only("conversation_time_handle_at");
    /// `conversation_time_handle_time`: a number. Not sortable.
    pub const HANDLE_TIME: Field<Numeric, Unsortable> = Field::live_only("conversation_time_handle_time");
    /// `conversation_time_message_at`: a point in time. Not sortable.
    pub const MESSAGE_AT: Field<Time, Unsortable> = Field::live_only("conversation_time_message_at");
    /// `conversation_time_message_time`: a number. Not sortable.
    pub const MESSAGE_TIME: Field<Numeric, Unsortable> = Field::live_only("conversation_time_message_time");
    /// `conversation_time_messages_sent`: a number. Not sortable.
    pub const MESSAGES_SENT: Field<Numeric, Unsortable> = Field::live_only("conversation_time_messages_sent");
    /// `conversation_time_note_at`: a point in time. Not sortable.
    pub const NOTE_AT: Field<Time, Unsortable> = Field::live_only("conversation_time_note_at");
    /// `conversation_time_note_time`: a number. Not sortable.
    pub const NOTE_TIME: Field<Numeric, Unsortable> = Field::live_only("conversation_time_note_time");
    /// `conversation_time_notes_sent`: a number. Not sortable.
    pub const NOTES_SENT: Field<Numeric, Unsortable> = Field::live_only("conversation_time_notes_sent");
    /// `conversation_time_reopened`: a boolean. Not sortable.
    pub const REOPENED: Field<BooleanValue, Unsortable> = Field::live_only("conversation_time_reopened");
    /// `conversation_time_resolved`: a boolean. Not sortable.
    pub const RESOLVED: Field<BooleanValue, Unsortable> = Field::live_only("conversation_time_resolved");
    /// `conversation_time_snoozed`: a boolean. Not sortable.
    pub const SNOOZED: Field<BooleanValue, Unsortable> = Field::live_only("conversation_time_snoozed");
    /// `conversation_time_touched`: a boolean. Not sortable.
    pub const TOUCHED: Field<BooleanValue, Unsortable> = Field::live_only("conversation_time_touched");
}
