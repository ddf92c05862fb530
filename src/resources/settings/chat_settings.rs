//! The appearance and behavior of the chat widget on the organization's website.

// Generated from `settings/chat_settings.json` by `kustomer generate`. Do not edit.

use std::collections::BTreeMap;

use kustomer::json::Value;
use kustomer::{
    Id, KustomerEnum, KustomerObject, KustomerOperation, KustomerResource, Org, Timestamp, Unknown, User,
};

/// The appearance and behavior of the chat widget on the organization's website.
///
/// Each organization has exactly one such record, which has no ID in its path.
///
/// Not documented: the JSON:API type.
///
/// Each call requires one of its roles (prefix `org.permission.` omitted).
///
/// | Client method or operation | Endpoint                  | Roles          |
/// |----------------------------|---------------------------|----------------|
/// | [`GetChatSettings`]        | `GET /v1/chat/settings`   | not documented |
/// | [`UpdateChatSettings`]     | `PATCH /v1/chat/settings` | `apps.update`  |
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(resource = "chat_settings", path = "/v1/chat/settings", encode)]
pub struct ChatSettings {
    /// ID of the record.
    pub id: Id<ChatSettings>,
    /// Text of the automatic reply to a first message.
    pub autoreply: Option<String>,
    /// Whether visitors can end a chat.
    pub closable_chat: Option<bool>,
    /// Color of the chat button.
    pub embed_icon_color: Option<String>,
    /// URL of the image on the chat button.
    pub embed_icon_url: Option<String>,
    /// Greeting at the start of a chat.
    pub greeting: Option<String>,
    /// Whether previous chats are hidden from visitors.
    pub no_history: Option<bool>,
    /// URL of the image shown outside business hours.
    pub offhours_image_url: Option<String>,
    /// Text shown outside business hours.
    pub offhours_message: Option<String>,
    /// Whether Kustomer's branding is shown.
    pub show_branding_identifier: Option<bool>,
    /// Whether agents see that a visitor is typing.
    pub show_typing_indicator_customer_web: Option<bool>,
    /// Whether visitors see that an agent is typing.
    pub show_typing_indicator_web: Option<bool>,
    /// Whether a visitor can have only one chat at a time.
    pub single_session_chat: Option<bool>,
    /// URL of the team image shown to visitors.
    pub team_icon_url: Option<String>,
    /// Team name shown to visitors.
    pub team_name: Option<String>,
    /// Options offered to visitors when many are waiting.
    pub volume_control: Option<Box<VolumeControl>>,
    /// Whether the chat is enabled.
    pub enabled: Option<bool>,
    /// Time at which a user or an API key last changed the record.
    pub modified_at: Option<Timestamp>,
    /// Time at which any part of the record last changed.
    pub updated_at: Option<Timestamp>,
    /// User who last changed the record.
    #[kustomer(relationship)]
    pub modified_by: Option<Id<User>>,
    /// Organization that owns the record.
    #[kustomer(relationship)]
    pub org: Option<Id<Org>>,
    /// Members without a field, if `keep_unknown` asked for them.
    #[kustomer(unknown)]
    pub unknown: Unknown,
}

/// The websites on which the chat is allowed.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct DomainCriteria {
    /// Criteria that must all match.
    pub and: Vec<BTreeMap<String, Value>>,
    /// Criteria of which at least one must match.
    pub or: Vec<BTreeMap<String, Value>>,
}

/// The appearance of the chat outside business hours.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, KustomerEnum)]
#[non_exhaustive]
pub enum OffhoursDisplay {
    /// `online`
    Online,
    /// `offline`
    Offline,
    /// `none`
    None,
    /// Unrecognized value.
    #[kustomer(other)]
    Other(String),
}

/// The options offered to visitors when many are waiting.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct VolumeControl {
    /// Alternative channels that are offered.
    pub follow_up_channels: Vec<FollowUpChannel>,
    /// Whether the option to wait is hidden from visitors.
    pub hide_wait_option: Option<bool>,
    /// Whether the conversation is marked as done after the timeout.
    pub mark_done_after_timeout: Option<bool>,
    /// Whether the options are offered immediately or after a wait.
    pub mode: Option<VolumeControlMode>,
    /// Whether the message states the expected waiting time.
    pub use_dynamic_wait_message: Option<bool>,
    /// Custom message about the wait, instead of the default.
    pub custom_wait_message: Option<String>,
    /// Delay before the options are offered; the unit is not documented.
    pub prompt_delay: Option<f64>,
    /// Time after which the offer expires; the unit is not documented.
    pub timeout: Option<f64>,
    /// Waiting time above which the options are offered immediately; the unit is not documented.
    pub upfront_wait_threshold: Option<f64>,
    /// Whether volume control is enabled.
    pub enabled: Option<bool>,
}

/// An alternative channel that is offered to visitors.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, KustomerEnum)]
#[non_exhaustive]
pub enum FollowUpChannel {
    /// `email`
    Email,
    /// `sms`
    Sms,
    /// `voice`
    Voice,
    /// Unrecognized value.
    #[kustomer(other)]
    Other(String),
}

/// The time at which the options are offered: immediately or after a wait.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, KustomerEnum)]
#[non_exhaustive]
pub enum VolumeControlMode {
    /// `delayed`
    Delayed,
    /// `upfront`
    Upfront,
    /// Unrecognized value.
    #[kustomer(other)]
    Other(String),
}

/// Returns the chat settings.
///
/// `GET /v1/chat/settings`.
///
/// ```no_run
/// use kustomer::resources::settings::chat_settings::GetChatSettings;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = GetChatSettings;
/// let response = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, Default, KustomerOperation)]
#[kustomer(get = "/v1/chat/settings", returns = ChatSettings)]
pub struct GetChatSettings;

/// Updates the chat settings.
///
/// Omitted settings keep their values.
///
/// `PATCH /v1/chat/settings`. Requires `org.permission.apps.update` or `org.admin.apps.write`.
///
/// ```no_run
/// use kustomer::resources::settings::chat_settings::UpdateChatSettings;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = UpdateChatSettings {
///     closable_chat: Some(true),
///     ..UpdateChatSettings::default()
/// };
/// let response = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, Default, KustomerOperation)]
#[kustomer(patch = "/v1/chat/settings", returns = ChatSettings)]
pub struct UpdateChatSettings {
    /// Form that visitors fill in before the chat, or `null`. `Some(None)` sends `null`; `None` omits it.
    pub active_form: Option<Option<String>>,
    /// Text of the automatic reply to a first message. `Some(None)` sends `null`; `None` omits it.
    pub autoreply: Option<Option<String>>,
    /// Whether visitors can end a chat.
    pub closable_chat: Option<bool>,
    /// Websites on which the chat is allowed.
    pub domain_criteria: Option<DomainCriteria>,
    /// Color of the chat button. `Some(None)` sends `null`; `None` omits it.
    pub embed_icon_color: Option<Option<String>>,
    /// URL of the image on the chat button. `Some(None)` sends `null`; `None` omits it.
    pub embed_icon_url: Option<Option<String>>,
    /// Sender address used when a chat continues by email. `Some(None)` sends `null`; `None` omits it.
    pub fallback_from_email: Option<Option<String>>,
    /// Greeting at the start of a chat. `Some(None)` sends `null`; `None` omits it.
    pub greeting: Option<Option<String>>,
    /// Whether previous chats are hidden from visitors.
    pub no_history: Option<bool>,
    /// Appearance of the chat outside business hours.
    pub offhours_display: Option<OffhoursDisplay>,
    /// URL of the image shown outside business hours. `Some(None)` sends `null`; `None` omits it.
    pub offhours_image_url: Option<Option<String>>,
    /// Text shown outside business hours. `Some(None)` sends `null`; `None` omits it.
    pub offhours_message: Option<Option<String>>,
    /// Whether Kustomer's branding is shown.
    pub show_branding_identifier: Option<bool>,
    /// Whether agents see that a visitor is typing.
    pub show_typing_indicator_customer_web: Option<bool>,
    /// Whether visitors see that an agent is typing.
    pub show_typing_indicator_web: Option<bool>,
    /// Whether a visitor can have only one chat at a time.
    pub single_session_chat: Option<bool>,
    /// URL of the team image shown to visitors. `Some(None)` sends `null`; `None` omits it.
    pub team_icon_url: Option<Option<String>>,
    /// Team name shown to visitors. `Some(None)` sends `null`; `None` omits it.
    pub team_name: Option<Option<String>>,
    /// Options offered to visitors when many are waiting.
    pub volume_control: Option<VolumeControl>,
    /// Whether the chat is enabled.
    pub enabled: Option<bool>,
}
