//! How the chat widget on the organization's website looks and behaves.

// Generated from `settings/chat_settings.json` by `kustomer generate`: change that, not this.

use std::collections::BTreeMap;

use kustomer::json::Value;
use kustomer::{Id, KustomerEnum, KustomerObject, KustomerOperation, KustomerResource, Org, Timestamp, User};

/// How the chat widget on the organization's website looks and behaves.
///
/// There is one such record, without an id of its own in the path.
///
/// Not documented: the name of its type.
///
/// | call                   | endpoint                  | needs any of                 |
/// |------------------------|---------------------------|------------------------------|
/// | [`GetChatSettings`]    | `GET /v1/chat/settings`   | not documented               |
/// | [`UpdateChatSettings`] | `PATCH /v1/chat/settings` | `org.permission.apps.update` |
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(resource = "chat_settings", path = "/v1/chat/settings", encode)]
pub struct ChatSettings {
    /// The id.
    pub id: Id<ChatSettings>,
    /// The text that answers a first message by itself.
    pub autoreply: Option<String>,
    /// Whether visitors can end a chat.
    pub closable_chat: Option<bool>,
    /// The color of the chat button.
    pub embed_icon_color: Option<String>,
    /// The picture on the chat button.
    pub embed_icon_url: Option<String>,
    /// The greeting at the start of a chat.
    pub greeting: Option<String>,
    /// Whether visitors cannot see earlier chats.
    pub no_history: Option<bool>,
    /// The picture that is shown outside of business hours.
    pub offhours_image_url: Option<String>,
    /// The text that is shown outside of business hours.
    pub offhours_message: Option<String>,
    /// Whether Kustomer's own brand is shown.
    pub show_branding_identifier: Option<bool>,
    /// Whether agents see that a visitor is typing.
    pub show_typing_indicator_customer_web: Option<bool>,
    /// Whether visitors see that an agent is typing.
    pub show_typing_indicator_web: Option<bool>,
    /// Whether a visitor can have only one chat at a time.
    pub single_session_chat: Option<bool>,
    /// The picture of the team that visitors see.
    pub team_icon_url: Option<String>,
    /// The name of the team that visitors see.
    pub team_name: Option<String>,
    /// What is offered to visitors while many are waiting.
    pub volume_control: Option<VolumeControl>,
    /// Whether the chat is on.
    pub enabled: Option<bool>,
    /// When a person or a key last changed the record.
    pub modified_at: Option<Timestamp>,
    /// When anything of the record last changed.
    pub updated_at: Option<Timestamp>,
    /// Who last changed the record.
    #[kustomer(relationship)]
    pub modified_by: Option<Id<User>>,
    /// The organization.
    #[kustomer(relationship)]
    pub org: Option<Id<Org>>,
}

/// The websites on which the chat is allowed.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct DomainCriteria {
    /// Criteria that must all hold.
    pub and: Vec<BTreeMap<String, Value>>,
    /// Criteria of which one must hold.
    pub or: Vec<BTreeMap<String, Value>>,
}

/// How the chat presents itself outside of business hours.
#[derive(Debug, Clone, PartialEq, Eq, KustomerEnum)]
#[non_exhaustive]
pub enum OffhoursDisplay {
    /// `online`
    Online,
    /// `offline`
    Offline,
    /// `none`
    None,
    /// A value that this version does not know.
    #[kustomer(other)]
    Other(String),
}

/// What is offered to visitors while many are waiting.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct VolumeControl {
    /// The other channels that are offered.
    pub follow_up_channels: Vec<FollowUpChannel>,
    /// Whether visitors are not offered to wait.
    pub hide_wait_option: Option<bool>,
    /// Whether the conversation is marked as done after the timeout.
    pub mark_done_after_timeout: Option<bool>,
    /// Whether the offer comes at once or after a wait.
    pub mode: Option<VolumeControlMode>,
    /// Whether the text tells how long the wait is.
    pub use_dynamic_wait_message: Option<bool>,
    /// The text about the wait in place of the default one.
    pub custom_wait_message: Option<String>,
    /// How long to wait before the offer; the unit is not documented.
    pub prompt_delay: Option<f64>,
    /// How long the offer stands; the unit is not documented.
    pub timeout: Option<f64>,
    /// The wait from which on the offer comes at once; the unit is not documented.
    pub upfront_wait_threshold: Option<f64>,
    /// Whether it is on.
    pub enabled: Option<bool>,
}

/// Another channel that is offered to visitors.
#[derive(Debug, Clone, PartialEq, Eq, KustomerEnum)]
#[non_exhaustive]
pub enum FollowUpChannel {
    /// `email`
    Email,
    /// `sms`
    Sms,
    /// `voice`
    Voice,
    /// A value that this version does not know.
    #[kustomer(other)]
    Other(String),
}

/// Whether the offer comes at once or after a wait.
#[derive(Debug, Clone, PartialEq, Eq, KustomerEnum)]
#[non_exhaustive]
pub enum VolumeControlMode {
    /// `delayed`
    Delayed,
    /// `upfront`
    Upfront,
    /// A value that this version does not know.
    #[kustomer(other)]
    Other(String),
}

/// Reads the settings of the chat.
///
/// `GET /v1/chat/settings`.
///
/// ```no_run
/// use kustomer::resources::settings::chat_settings::GetChatSettings;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = GetChatSettings;
/// let answer = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(get = "/v1/chat/settings", returns = ChatSettings)]
pub struct GetChatSettings;

/// Changes settings of the chat; those that are left out stay.
///
/// `PATCH /v1/chat/settings`. Needs `org.permission.apps.update` or `org.admin.apps.write`.
///
/// ```no_run
/// use kustomer::resources::settings::chat_settings::UpdateChatSettings;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = UpdateChatSettings {
///     closable_chat: Some(true),
///     ..UpdateChatSettings::default()
/// };
/// let answer = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, Default, KustomerOperation)]
#[kustomer(patch = "/v1/chat/settings", returns = ChatSettings)]
pub struct UpdateChatSettings {
    /// The form that visitors fill in before the chat; null for none. `Some(None)` sends null, `None`
    /// nothing.
    pub active_form: Option<Option<String>>,
    /// The text that answers a first message by itself. `Some(None)` sends null, `None` nothing.
    pub autoreply: Option<Option<String>>,
    /// Whether visitors can end a chat.
    pub closable_chat: Option<bool>,
    /// The websites on which the chat is allowed.
    pub domain_criteria: Option<DomainCriteria>,
    /// The color of the chat button. `Some(None)` sends null, `None` nothing.
    pub embed_icon_color: Option<Option<String>>,
    /// The picture on the chat button. `Some(None)` sends null, `None` nothing.
    pub embed_icon_url: Option<Option<String>>,
    /// The sender address where a chat goes on by email. `Some(None)` sends null, `None` nothing.
    pub fallback_from_email: Option<Option<String>>,
    /// The greeting at the start of a chat. `Some(None)` sends null, `None` nothing.
    pub greeting: Option<Option<String>>,
    /// Whether visitors cannot see earlier chats.
    pub no_history: Option<bool>,
    /// How the chat presents itself outside of business hours.
    pub offhours_display: Option<OffhoursDisplay>,
    /// The picture that is shown outside of business hours. `Some(None)` sends null, `None` nothing.
    pub offhours_image_url: Option<Option<String>>,
    /// The text that is shown outside of business hours. `Some(None)` sends null, `None` nothing.
    pub offhours_message: Option<Option<String>>,
    /// Whether Kustomer's own brand is shown.
    pub show_branding_identifier: Option<bool>,
    /// Whether agents see that a visitor is typing.
    pub show_typing_indicator_customer_web: Option<bool>,
    /// Whether visitors see that an agent is typing.
    pub show_typing_indicator_web: Option<bool>,
    /// Whether a visitor can have only one chat at a time.
    pub single_session_chat: Option<bool>,
    /// The picture of the team that visitors see. `Some(None)` sends null, `None` nothing.
    pub team_icon_url: Option<Option<String>>,
    /// The name of the team that visitors see. `Some(None)` sends null, `None` nothing.
    pub team_name: Option<Option<String>>,
    /// What is offered to visitors while many are waiting.
    pub volume_control: Option<VolumeControl>,
    /// Whether the chat is on.
    pub enabled: Option<bool>,
}
