//! A canned answer that an agent applies to a conversation: it writes a message and can change the status,
//! the assignment, the tags and custom attributes in the same step.

// Generated from `settings/shortcut.json` by `kustomer generate`: change that, not this.

use std::collections::BTreeMap;

use kustomer::json::Value;
use kustomer::{
    Attachment, Id, KustomerEnum, KustomerObject, KustomerOperation, KustomerResource, Org, Page, SubStatus,
    Team, Timestamp, User,
};

use super::shortcut_category::ShortcutCategory;

/// A canned answer that an agent applies to a conversation: it writes a message and can change the status,
/// the assignment, the tags and custom attributes in the same step.
///
/// | call                                           | endpoint                    | needs any of                     |
/// |------------------------------------------------|-----------------------------|----------------------------------|
/// | `client.list::<Shortcut>()`, [`ListShortcuts`] | `GET /v1/shortcuts`         | `org.permission.shortcut.read`   |
/// | `client.get::<Shortcut>(&id)`, [`GetShortcut`] | `GET /v1/shortcuts/{id}`    | not documented                   |
/// | `client.create(NewShortcut::new(..))`          | `POST /v1/shortcuts`        | not documented                   |
/// | `client.update(&id, ShortcutUpdate::new()..)`  | `PUT /v1/shortcuts/{id}`    | not documented                   |
/// | `client.delete::<Shortcut>(&id)`               | `DELETE /v1/shortcuts/{id}` | `org.permission.shortcut.delete` |
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(resource = "shortcut", path = "/v1/shortcuts", get, list, create, update(put), delete, encode)]
pub struct Shortcut {
    /// The id.
    pub id: Id<Shortcut>,
    /// The name that people see.
    pub name: String,
    /// What it changes in the conversation.
    pub conversation: Option<Box<ConversationActions>>,
    /// The message that it writes.
    pub draft: Option<ShortcutDraft>,
    /// Whether only certain users can use it.
    #[kustomer(read_only)]
    pub is_private: Option<bool>,
    /// The message as the editor of the app keeps it.
    pub payload: Option<ShortcutPayload>,
    /// Whether the app that it comes from is switched off.
    #[kustomer(read_only)]
    pub app_disabled: Option<bool>,
    /// When the record was created.
    #[kustomer(read_only)]
    pub created_at: Option<Timestamp>,
    /// When a person or a key last changed the record.
    #[kustomer(read_only)]
    pub modified_at: Option<Timestamp>,
    /// When anything of the record last changed.
    #[kustomer(read_only)]
    pub updated_at: Option<Timestamp>,
    /// Whether the record is deleted.
    #[kustomer(update_only)]
    pub deleted: Option<bool>,
    /// The revision: 1 at first, one more with each write.
    #[kustomer(read_only)]
    pub rev: Option<i64>,
    /// The teams that may use it.
    #[kustomer(relationship)]
    pub access_teams: Vec<Id<Team>>,
    /// The users who may use it.
    #[kustomer(relationship)]
    pub access_users: Vec<Id<User>>,
    /// The files that it attaches to the message.
    #[kustomer(relationship, read_only)]
    pub attachments: Vec<Id<Attachment>>,
    /// The category that it is in.
    #[kustomer(relationship)]
    pub parent: Option<Id<ShortcutCategory>>,
    /// Who created the record.
    #[kustomer(relationship, read_only)]
    pub created_by: Option<Id<User>>,
    /// Who last changed the record.
    #[kustomer(relationship, read_only)]
    pub modified_by: Option<Id<User>>,
    /// The organization.
    #[kustomer(relationship, read_only)]
    pub org: Option<Id<Org>>,
}

/// What a shortcut changes in a conversation.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct ConversationActions {
    /// What to do with the name.
    pub name: Option<TextAction>,
    /// What to do with the teams that are assigned.
    pub assigned_teams: Option<TeamsAction>,
    /// What to do with the users who are assigned.
    pub assigned_users: Option<UsersAction>,
    /// What to do with the queue.
    pub queue: Option<QueueAction>,
    /// What to do with the snooze.
    pub snooze: Option<SnoozeAction>,
    /// What to do with the sub-status.
    pub sub_status: Option<SubStatusAction>,
    /// What to do with the tags.
    pub tags: Option<TagAction>,
    /// The custom attributes to set, by name.
    pub custom: BTreeMap<String, Value>,
    /// What to do with the status.
    pub status: Option<StatusAction>,
}

/// The message that a shortcut writes.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct ShortcutDraft {
    /// The text, in Markdown; at most 10,240 characters.
    pub text: Option<String>,
    /// The template of the message.
    pub template: Option<String>,
}

/// The message as the editor of the app keeps it.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct ShortcutPayload {
    /// The text with its formatting, in the form of the Draft.js editor.
    pub text: Option<RichText>,
    /// Members that have no field.
    #[kustomer(extra)]
    pub extra: BTreeMap<String, Value>,
}

/// A change of a single value.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct TextAction {
    /// The new name.
    pub value: Option<String>,
    /// How to change it.
    pub operator: Option<ValueOperator>,
}

/// What to do with the teams that are assigned.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct TeamsAction {
    /// The teams.
    pub value: Vec<Id<Team>>,
    /// How to change the list.
    pub operator: Option<ListOperator>,
}

/// What to do with the users who are assigned.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct UsersAction {
    /// The users.
    pub value: Vec<Id<User>>,
    /// How to change the list.
    pub operator: Option<ListOperator>,
}

/// A change of the queue.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct QueueAction {
    /// The new queue.
    pub value: Option<Value>,
    /// How to change it.
    pub operator: Option<String>,
}

/// A change of the snooze.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct SnoozeAction {
    /// Until when to snooze the conversation.
    pub value: Option<String>,
    /// How to change it.
    pub operator: Option<String>,
}

/// What to do with the sub-status.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct SubStatusAction {
    /// The new sub-status.
    pub value: Option<Id<SubStatus>>,
    /// How to change it.
    pub operator: Option<ValueOperator>,
}

/// A change of the tags.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct TagAction {
    /// The tags.
    pub value: Vec<String>,
    /// How to change the list.
    pub operator: Option<ListOperator>,
}

/// A change of the status.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct StatusAction {
    /// The new status.
    pub value: Option<ShortcutStatus>,
    /// How to change it.
    pub operator: Option<ValueOperator>,
}

/// A formatted text, in the form of the Draft.js editor.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct RichText {
    /// The paragraphs.
    pub blocks: Vec<TextBlock>,
    /// What parts of the text stand for, such as links and variables, by key.
    pub entity_map: BTreeMap<String, TextEntity>,
}

/// How a single value is changed.
#[derive(Debug, Clone, PartialEq, Eq, KustomerEnum)]
#[non_exhaustive]
pub enum ValueOperator {
    /// `remove`
    Remove,
    /// `replace`
    Replace,
    /// A value that this version does not know.
    #[kustomer(other)]
    Other(String),
}

/// How a list is changed.
#[derive(Debug, Clone, PartialEq, Eq, KustomerEnum)]
#[non_exhaustive]
pub enum ListOperator {
    /// `append`
    Append,
    /// `remove`
    Remove,
    /// `replace`
    Replace,
    /// A value that this version does not know.
    #[kustomer(other)]
    Other(String),
}

/// The status that a shortcut can give a conversation.
#[derive(Debug, Clone, PartialEq, Eq, KustomerEnum)]
#[non_exhaustive]
pub enum ShortcutStatus {
    /// `open`
    Open,
    /// `done`
    Done,
    /// A value that this version does not know.
    #[kustomer(other)]
    Other(String),
}

/// A paragraph of a formatted text.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct TextBlock {
    /// The key of the paragraph.
    pub key: Option<String>,
    /// The kind of paragraph.
    #[kustomer(rename = "type")]
    pub kind: Option<String>,
    /// The plain text.
    pub text: Option<String>,
    /// Further data about the paragraph.
    pub data: BTreeMap<String, Value>,
    /// The level of nesting in a list.
    pub depth: Option<i64>,
    /// The parts of the text that stand for something.
    pub entity_ranges: Vec<EntityRange>,
    /// The parts of the text with a style.
    pub inline_style_ranges: Vec<StyleRange>,
}

/// What a part of a text stands for, such as a link.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct TextEntity {
    /// The kind of thing.
    #[kustomer(rename = "type")]
    pub kind: Option<String>,
    /// The details.
    pub data: Option<EntityData>,
    /// Whether the text of the part can be edited.
    pub mutability: Option<String>,
}

/// A part of a paragraph that stands for something.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct EntityRange {
    /// What the part stands for: a key of `entityMap`.
    pub key: Option<i64>,
    /// How long the part is.
    pub length: Option<i64>,
    /// Where the part begins.
    pub offset: Option<i64>,
}

/// A part of a paragraph with a style.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct StyleRange {
    /// How long the part is.
    pub length: Option<i64>,
    /// Where the part begins.
    pub offset: Option<i64>,
    /// The name of the style.
    pub style: Option<String>,
}

/// The details of a link or variable in a text.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct EntityData {
    /// The name of a variable.
    pub key: Option<String>,
    /// The text to show where a variable has no value.
    pub fallback_text: Option<String>,
    /// Where a link leads.
    pub href: Option<String>,
    /// The `rel` attribute of a link.
    pub rel: Option<String>,
    /// The `target` attribute of a link.
    pub target: Option<String>,
    /// The address that a link leads to.
    pub url: Option<String>,
}

/// Whether to take in deleted ones.
#[derive(Debug, Clone, PartialEq, Eq, KustomerEnum)]
#[non_exhaustive]
pub enum ShortcutDeleted {
    /// `all`
    All,
    /// `false`
    False,
    /// `true`
    True,
    /// A value that this version does not know.
    #[kustomer(other)]
    Other(String),
}

/// Lists the shortcuts that the caller may use.
///
/// `GET /v1/shortcuts`. Needs `org.permission.shortcut.read`, `org.admin.content.shortcut.read`,
/// `org.admin.shortcut.read`, `org.user.content.shortcut.read` or `org.user.shortcut.read`.
///
/// ```no_run
/// use kustomer::resources::settings::shortcut::ListShortcuts;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = ListShortcuts { page_size: Some(1), ..ListShortcuts::default() };
/// let answer = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, Default, KustomerOperation)]
#[kustomer(get = "/v1/shortcuts", returns = Page<Shortcut>)]
pub struct ListShortcuts {
    /// From 1.
    #[kustomer(query)]
    pub page: Option<u64>,
    /// How many per page.
    #[kustomer(query)]
    pub page_size: Option<u64>,
    /// `false` leaves the texts as they are stored.
    #[kustomer(query)]
    pub translate: Option<String>,
    /// Whether to take in deleted ones.
    #[kustomer(query)]
    pub deleted: Option<ShortcutDeleted>,
    /// Only shortcuts whose names begin with this.
    #[kustomer(query)]
    pub name: Option<String>,
    /// Only shortcuts that come from an app, or none of them.
    #[kustomer(query)]
    pub app_created: Option<bool>,
    /// Only shortcuts with this tag.
    #[kustomer(query)]
    pub tag_id: Option<String>,
    /// The language of the texts.
    #[kustomer(query)]
    pub lang: Option<String>,
}

/// Reads a shortcut.
///
/// `GET /v1/shortcuts/{id}`.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::settings::shortcut::GetShortcut;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = GetShortcut {
///     translate: Some("example".to_owned()),
///     ..GetShortcut::new(Id::new("59df762a921c59001021f409"))
/// };
/// let answer = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(get = "/v1/shortcuts/{id}", returns = Shortcut, new)]
pub struct GetShortcut {
    /// The shortcut.
    pub id: Id<Shortcut>,
    /// `false` leaves the texts as they are stored.
    #[kustomer(query)]
    pub translate: Option<String>,
    /// Whether to take in deleted ones.
    #[kustomer(query)]
    pub deleted: Option<ShortcutDeleted>,
    /// The language of the texts.
    #[kustomer(query)]
    pub lang: Option<String>,
}
