//! A canned response that an agent applies to a conversation.

// Generated from `settings/shortcut.json` by `kustomer generate`. Do not edit.

use std::collections::BTreeMap;

use kustomer::json::Value;
use kustomer::{
    Attachment, Id, KustomerEnum, KustomerObject, KustomerOperation, KustomerResource, Org, Page, SubStatus,
    Team, Timestamp, Unknown, User,
};

use super::shortcut_category::ShortcutCategory;

/// A canned response that an agent applies to a conversation.
///
/// It writes a message and can also change the status, assignment, tags and custom attributes.
///
/// Each call requires one of its roles (prefix `org.permission.` omitted).
///
/// | Client method or operation | Endpoint                    | Roles             |
/// |----------------------------|-----------------------------|-------------------|
/// | `list`, [`ListShortcuts`]  | `GET /v1/shortcuts`         | `shortcut.read`   |
/// | `get`, [`GetShortcut`]     | `GET /v1/shortcuts/{id}`    | not documented    |
/// | `create`                   | `POST /v1/shortcuts`        | not documented    |
/// | `update`                   | `PUT /v1/shortcuts/{id}`    | not documented    |
/// | `delete`                   | `DELETE /v1/shortcuts/{id}` | `shortcut.delete` |
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(resource = "shortcut", path = "/v1/shortcuts", get, list, create, update(put), delete, encode)]
pub struct Shortcut {
    /// ID of the record.
    pub id: Id<Shortcut>,
    /// Display name.
    pub name: String,
    /// Changes to the conversation.
    pub conversation: Option<Box<ConversationActions>>,
    /// Message that the shortcut writes.
    pub draft: Option<ShortcutDraft>,
    /// Whether only certain users can use the shortcut.
    #[kustomer(read_only)]
    pub is_private: Option<bool>,
    /// Message in the format of the app's editor.
    pub payload: Option<ShortcutPayload>,
    /// Whether the app that provides the shortcut is disabled.
    #[kustomer(read_only)]
    pub app_disabled: Option<bool>,
    /// Time at which the record was created.
    #[kustomer(read_only)]
    pub created_at: Option<Timestamp>,
    /// Time at which a user or an API key last changed the record.
    #[kustomer(read_only)]
    pub modified_at: Option<Timestamp>,
    /// Time at which any part of the record last changed.
    #[kustomer(read_only)]
    pub updated_at: Option<Timestamp>,
    /// Whether the record is deleted.
    #[kustomer(update_only)]
    pub deleted: Option<bool>,
    /// Revision number; starts at 1 and increases by 1 with each write.
    #[kustomer(read_only)]
    pub rev: Option<i64>,
    /// Teams that may use the shortcut.
    #[kustomer(relationship)]
    pub access_teams: Vec<Id<Team>>,
    /// Users who may use the shortcut.
    #[kustomer(relationship)]
    pub access_users: Vec<Id<User>>,
    /// Files attached to the message.
    #[kustomer(relationship, read_only)]
    pub attachments: Vec<Id<Attachment>>,
    /// Category that contains the record.
    #[kustomer(relationship)]
    pub parent: Option<Id<ShortcutCategory>>,
    /// User who created the record.
    #[kustomer(relationship, read_only)]
    pub created_by: Option<Id<User>>,
    /// User who last changed the record.
    #[kustomer(relationship, read_only)]
    pub modified_by: Option<Id<User>>,
    /// Organization that owns the record.
    #[kustomer(relationship, read_only)]
    pub org: Option<Id<Org>>,
    /// Members without a field, if `keep_unknown` asked for them.
    #[kustomer(unknown)]
    pub unknown: Unknown,
}

/// The changes that a shortcut makes to a conversation.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct ConversationActions {
    /// Change to the name.
    pub name: Option<TextAction>,
    /// Change to the assigned teams.
    pub assigned_teams: Option<TeamsAction>,
    /// Change to the assigned users.
    pub assigned_users: Option<UsersAction>,
    /// Change to the queue.
    pub queue: Option<QueueAction>,
    /// Change to the snooze.
    pub snooze: Option<SnoozeAction>,
    /// Change to the sub-status.
    pub sub_status: Option<SubStatusAction>,
    /// Change to the tags.
    pub tags: Option<TagAction>,
    /// Custom attributes to set, by name.
    pub custom: BTreeMap<String, Value>,
    /// Change to the status.
    pub status: Option<StatusAction>,
}

/// The message that a shortcut writes.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct ShortcutDraft {
    /// Text in Markdown; at most 10,240 characters.
    pub text: Option<String>,
    /// Template of the message.
    pub template: Option<String>,
}

/// A message in the format of the app's editor.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct ShortcutPayload {
    /// Formatted text in the Draft.js editor format.
    pub text: Option<RichText>,
    /// Members without a field, by name.
    #[kustomer(extra)]
    pub extra: BTreeMap<String, Value>,
}

/// A change to a single value.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct TextAction {
    /// New name.
    pub value: Option<String>,
    /// How to change the value.
    pub operator: Option<ValueOperator>,
}

/// A change to the assigned teams.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct TeamsAction {
    /// IDs of the teams.
    pub value: Vec<Id<Team>>,
    /// How to change the list.
    pub operator: Option<ListOperator>,
}

/// A change to the assigned users.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct UsersAction {
    /// IDs of the users.
    pub value: Vec<Id<User>>,
    /// How to change the list.
    pub operator: Option<ListOperator>,
}

/// A change to the queue.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct QueueAction {
    /// New queue.
    pub value: Option<Value>,
    /// How to change the value.
    pub operator: Option<String>,
}

/// A change to the snooze.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct SnoozeAction {
    /// End of the snooze.
    pub value: Option<String>,
    /// How to change the value.
    pub operator: Option<String>,
}

/// A change to the sub-status.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct SubStatusAction {
    /// New sub-status.
    pub value: Option<Id<SubStatus>>,
    /// How to change the value.
    pub operator: Option<ValueOperator>,
}

/// A change to the tags.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct TagAction {
    /// Tags to add, remove or set.
    pub value: Vec<String>,
    /// How to change the list.
    pub operator: Option<ListOperator>,
}

/// A change to the status.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct StatusAction {
    /// New status.
    pub value: Option<ShortcutStatus>,
    /// How to change the value.
    pub operator: Option<ValueOperator>,
}

/// A formatted text in the Draft.js editor format.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct RichText {
    /// Paragraphs of the text.
    pub blocks: Vec<TextBlock>,
    /// Entities that parts of the text refer to, such as links and variables, by key.
    pub entity_map: BTreeMap<String, TextEntity>,
}

/// The way to change a single value.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, KustomerEnum)]
#[non_exhaustive]
pub enum ValueOperator {
    /// `remove`
    Remove,
    /// `replace`
    Replace,
    /// Unrecognized value.
    #[kustomer(other)]
    Other(String),
}

/// The way to change a list.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, KustomerEnum)]
#[non_exhaustive]
pub enum ListOperator {
    /// `append`
    Append,
    /// `remove`
    Remove,
    /// `replace`
    Replace,
    /// Unrecognized value.
    #[kustomer(other)]
    Other(String),
}

/// The status that a shortcut can set on a conversation.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, KustomerEnum)]
#[non_exhaustive]
pub enum ShortcutStatus {
    /// `open`
    Open,
    /// `done`
    Done,
    /// Unrecognized value.
    #[kustomer(other)]
    Other(String),
}

/// A paragraph of formatted text.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct TextBlock {
    /// Key of the paragraph.
    pub key: Option<String>,
    /// Type of the paragraph.
    #[kustomer(rename = "type")]
    pub kind: Option<String>,
    /// Plain text of the paragraph.
    pub text: Option<String>,
    /// Additional data about the paragraph.
    pub data: BTreeMap<String, Value>,
    /// Nesting depth in a list.
    pub depth: Option<i64>,
    /// Ranges of the text that refer to entities.
    pub entity_ranges: Vec<EntityRange>,
    /// Ranges of the text that have a style.
    pub inline_style_ranges: Vec<StyleRange>,
}

/// An entity that a range of text refers to, such as a link.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct TextEntity {
    /// Type of the entity.
    #[kustomer(rename = "type")]
    pub kind: Option<String>,
    /// Details of the entity.
    pub data: Option<EntityData>,
    /// Whether the text of the entity can be edited.
    pub mutability: Option<String>,
}

/// A range of a paragraph that refers to an entity.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct EntityRange {
    /// Key of the entity in `entityMap`.
    pub key: Option<i64>,
    /// Length of the range.
    pub length: Option<i64>,
    /// Start of the range.
    pub offset: Option<i64>,
}

/// A range of a paragraph that has a style.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct StyleRange {
    /// Length of the range.
    pub length: Option<i64>,
    /// Start of the range.
    pub offset: Option<i64>,
    /// Name of the style.
    pub style: Option<String>,
}

/// The details of a link or variable in a text.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct EntityData {
    /// Name of the variable.
    pub key: Option<String>,
    /// Text shown if the variable has no value.
    pub fallback_text: Option<String>,
    /// Target of the link.
    pub href: Option<String>,
    /// `rel` attribute of the link.
    pub rel: Option<String>,
    /// `target` attribute of the link.
    pub target: Option<String>,
    /// URL of the link.
    pub url: Option<String>,
}

/// A filter for deleted shortcuts.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, KustomerEnum)]
#[non_exhaustive]
pub enum ShortcutDeleted {
    /// `all`
    All,
    /// `false`
    False,
    /// `true`
    True,
    /// Unrecognized value.
    #[kustomer(other)]
    Other(String),
}

/// Lists the shortcuts that the current user may use.
///
/// `GET /v1/shortcuts`. Requires `org.permission.shortcut.read`, `org.admin.content.shortcut.read`,
/// `org.admin.shortcut.read`, `org.user.content.shortcut.read` or `org.user.shortcut.read`.
///
/// ```no_run
/// use kustomer::resources::settings::shortcut::ListShortcuts;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = ListShortcuts { page_size: Some(100), ..ListShortcuts::default() };
/// let response = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, Default, KustomerOperation)]
#[kustomer(get = "/v1/shortcuts", returns = Page<Shortcut>)]
pub struct ListShortcuts {
    /// Page number, starting at 1.
    #[kustomer(query)]
    pub page: Option<u64>,
    /// Number of records per page.
    #[kustomer(query)]
    pub page_size: Option<u64>,
    /// Whether to translate the texts; `false` returns them as stored.
    #[kustomer(query)]
    pub translate: Option<String>,
    /// Whether to include deleted shortcuts.
    #[kustomer(query)]
    pub deleted: Option<ShortcutDeleted>,
    /// Prefix of the names of the shortcuts to list.
    #[kustomer(query)]
    pub name: Option<String>,
    /// Whether to list only shortcuts provided by an app, or only others.
    #[kustomer(query)]
    pub app_created: Option<bool>,
    /// ID of the tag whose shortcuts to list.
    #[kustomer(query)]
    pub tag_id: Option<String>,
    /// Language of the texts.
    #[kustomer(query)]
    pub lang: Option<String>,
}

/// Returns a shortcut.
///
/// `GET /v1/shortcuts/{id}`.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::settings::shortcut::GetShortcut;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = GetShortcut {
///     lang: Some("en_us".to_owned()),
///     ..GetShortcut::new(Id::new("59df762a921c59001021f409"))
/// };
/// let response = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(get = "/v1/shortcuts/{id}", returns = Shortcut, new)]
pub struct GetShortcut {
    /// ID of the shortcut.
    pub id: Id<Shortcut>,
    /// Whether to translate the texts; `false` returns them as stored.
    #[kustomer(query)]
    pub translate: Option<String>,
    /// Whether to include deleted shortcuts.
    #[kustomer(query)]
    pub deleted: Option<ShortcutDeleted>,
    /// Language of the texts.
    #[kustomer(query)]
    pub lang: Option<String>,
}
