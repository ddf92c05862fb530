//! The notification settings of the current user: for each kind of event, whether to notify by email and in
//! the app.

// Generated from `settings/notification_settings.json` by `kustomer generate`. Do not edit.

use kustomer::{
    Id, KustomerEnum, KustomerObject, KustomerOperation, KustomerResource, Org, Timestamp, Unknown, User,
};

/// The notification settings of the current user: for each kind of event, whether to notify by email and in
/// the app.
///
/// Each user has exactly one such record, which has no ID in its path; the API only gives access to that of
/// the current user.
///
/// Not documented: the JSON:API type.
///
/// | Client method or operation     | Endpoint                                       |
/// |--------------------------------|------------------------------------------------|
/// | [`GetNotificationSettings`]    | `GET /v1/notifications/users/current/settings` |
/// | [`UpdateNotificationSettings`] | `PUT /v1/notifications/users/current/settings` |
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(resource = "notification_settings", path = "/v1/notifications/users/current/settings", encode)]
pub struct NotificationSettings {
    /// ID of the record.
    pub id: Id<NotificationSettings>,
    /// Notifications about conversations assigned to the user.
    #[kustomer(rename = "notify_kustomer_conversation_assign")]
    pub conversation_assign: Option<NotificationChannels>,
    /// Notifications about a customer's first message in a conversation.
    #[kustomer(rename = "notify_kustomer_conversation_firstmessagein")]
    pub conversation_first_message_in: Option<NotificationChannels>,
    /// Notifications about a customer's first message in a conversation, by app.
    #[kustomer(rename = "notify_kustomer_conversation_firstmessagein_by_app")]
    pub conversation_first_message_in_by_app: Option<NotificationChannels>,
    /// Notifications about further messages from a customer in a conversation.
    #[kustomer(rename = "notify_kustomer_conversation_messagein")]
    pub conversation_message_in: Option<NotificationChannels>,
    /// Notifications about further messages from a customer in a conversation, by app.
    #[kustomer(rename = "notify_kustomer_conversation_messagein_by_app")]
    pub conversation_message_in_by_app: Option<NotificationChannels>,
    /// Notifications about snoozed conversations that reopen.
    #[kustomer(rename = "notify_kustomer_conversation_unsnooze")]
    pub conversation_unsnooze: Option<NotificationChannels>,
    /// Notifications about created custom objects.
    #[kustomer(rename = "notify_kustomer_kobject_create")]
    pub kobject_create: Option<NotificationChannels>,
    /// Notifications about updated custom objects.
    #[kustomer(rename = "notify_kustomer_kobject_update")]
    pub kobject_update: Option<NotificationChannels>,
    /// Notifications about new messages.
    #[kustomer(rename = "notify_kustomer_message_create")]
    pub message_create: Option<NotificationChannels>,
    /// Notifications about new messages, by app.
    #[kustomer(rename = "notify_kustomer_message_create_by_app")]
    pub message_create_by_app: Option<NotificationChannels>,
    /// Notifications about new notes.
    #[kustomer(rename = "notify_kustomer_note_create")]
    pub note_create: Option<NotificationChannels>,
    /// Notifications about notes that mention the user.
    #[kustomer(rename = "notify_kustomer_note_mention")]
    pub note_mention: Option<NotificationChannels>,
    /// Notifications about notes that mention a team of the user.
    #[kustomer(rename = "notify_kustomer_note_mention_team")]
    pub note_mention_team: Option<NotificationChannels>,
    /// Time at which the record was created.
    pub created_at: Option<Timestamp>,
    /// Time at which any part of the record last changed.
    pub updated_at: Option<Timestamp>,
    /// User that the settings belong to.
    #[kustomer(relationship)]
    pub user: Option<Id<User>>,
    /// Organization that owns the record.
    #[kustomer(relationship)]
    pub org: Option<Id<Org>>,
    /// Members without a field, if `keep_unknown` asked for them.
    #[kustomer(unknown)]
    pub unknown: Unknown,
}

/// The channels through which a user is notified.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct NotificationChannels {
    /// When to notify by email.
    pub email: Option<EmailNotification>,
    /// When to notify in the app.
    pub web: Option<WebNotification>,
}

/// The condition for notifying by email; `loggedout` means only while the user is logged out.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, KustomerEnum)]
#[kustomer(rename_all = "lowercase")]
#[non_exhaustive]
pub enum EmailNotification {
    /// `always`
    Always,
    /// `loggedout`
    LoggedOut,
    /// `never`
    Never,
    /// Unrecognized value.
    #[kustomer(other)]
    Other(String),
}

/// The condition for notifying in the app.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, KustomerEnum)]
#[non_exhaustive]
pub enum WebNotification {
    /// `always`
    Always,
    /// `never`
    Never,
    /// Unrecognized value.
    #[kustomer(other)]
    Other(String),
}

/// Returns the current user's notification settings.
///
/// `GET /v1/notifications/users/current/settings`.
///
/// ```no_run
/// use kustomer::resources::settings::notification_settings::GetNotificationSettings;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = GetNotificationSettings;
/// let response = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, Default, KustomerOperation)]
#[kustomer(get = "/v1/notifications/users/current/settings", returns = NotificationSettings)]
pub struct GetNotificationSettings;

/// Updates the current user's notification settings.
///
/// `PUT /v1/notifications/users/current/settings`.
///
/// ```no_run
/// use kustomer::resources::settings::notification_settings::{
///     NotificationChannels, UpdateNotificationSettings,
/// };
///
/// async fn demo(
///     client: kustomer::Client,
///     app_facebook_access_token_reauth_warning: NotificationChannels,
/// ) -> kustomer::Result<()> {
///     let call = UpdateNotificationSettings {
///         app_facebook_access_token_reauth_warning: Some(app_facebook_access_token_reauth_warning),
///         ..UpdateNotificationSettings::default()
///     };
///     let response = client.send(call).await?;
///     Ok(())
/// }
/// ```
#[derive(Debug, Clone, Default, KustomerOperation)]
#[kustomer(put = "/v1/notifications/users/current/settings", returns = NotificationSettings)]
pub struct UpdateNotificationSettings {
    /// Notifications that Facebook must be reconnected.
    #[kustomer(rename = "notify_kustomer_app_facebook_access_token_reauth_warning")]
    pub app_facebook_access_token_reauth_warning: Option<NotificationChannels>,
    /// Notifications that Instagram must be reconnected.
    #[kustomer(rename = "notify_kustomer_app_instagram_access_token_reauth_warning")]
    pub app_instagram_access_token_reauth_warning: Option<NotificationChannels>,
    /// Notifications about available app versions.
    #[kustomer(rename = "notify_kustomer_available-app-version_notify")]
    pub available_app_version_notify: Option<NotificationChannels>,
    /// Notifications about completed bulk jobs.
    #[kustomer(rename = "notify_kustomer_bulk_complete")]
    pub bulk_complete: Option<NotificationChannels>,
    /// Notifications about verified email domains.
    #[kustomer(rename = "notify_kustomer_channels_email_domain_verified")]
    pub channels_email_domain_verified: Option<NotificationChannels>,
    /// Notifications about conversations assigned to the user.
    #[kustomer(rename = "notify_kustomer_conversation_assign")]
    pub conversation_assign: Option<NotificationChannels>,
    /// Notifications about messages in conversations assigned to the user.
    #[kustomer(rename = "notify_kustomer_conversation_assign_message_create")]
    pub conversation_assign_message_create: Option<NotificationChannels>,
    /// Notifications about messages in conversations assigned to the user, by app.
    #[kustomer(rename = "notify_kustomer_conversation_assign_message_create_by_app")]
    pub conversation_assign_message_create_by_app: Option<NotificationChannels>,
    /// Notifications about conversations transferred by an assistant.
    #[kustomer(rename = "notify_kustomer_conversation_assistant_transfer")]
    pub conversation_assistant_transfer: Option<NotificationChannels>,
    /// Notifications about a customer's first message in a conversation.
    #[kustomer(rename = "notify_kustomer_conversation_firstmessagein")]
    pub conversation_first_message_in: Option<NotificationChannels>,
    /// Notifications about a customer's first message in a conversation, by app.
    #[kustomer(rename = "notify_kustomer_conversation_firstmessagein_by_app")]
    pub conversation_first_message_in_by_app: Option<NotificationChannels>,
    /// Notifications about further messages from a customer in a conversation.
    #[kustomer(rename = "notify_kustomer_conversation_messagein")]
    pub conversation_message_in: Option<NotificationChannels>,
    /// Notifications about further messages from a customer in a conversation, by app.
    #[kustomer(rename = "notify_kustomer_conversation_messagein_by_app")]
    pub conversation_message_in_by_app: Option<NotificationChannels>,
    /// Notifications about snoozed conversations that reopen.
    #[kustomer(rename = "notify_kustomer_conversation_unsnooze")]
    pub conversation_unsnooze: Option<NotificationChannels>,
    /// Notifications about messages of customers that the user follows.
    #[kustomer(rename = "notify_kustomer_customer_follow_message_create")]
    pub customer_follow_message_create: Option<NotificationChannels>,
    /// Notifications about messages of customers that the user follows, by app.
    #[kustomer(rename = "notify_kustomer_customer_follow_message_create_by_app")]
    pub customer_follow_message_create_by_app: Option<NotificationChannels>,
    /// Notifications about installed apps.
    #[kustomer(rename = "notify_kustomer_installed-app_create")]
    pub installed_app_create: Option<NotificationChannels>,
    /// Notifications about custom objects assigned to the user.
    #[kustomer(rename = "notify_kustomer_kobject_assigned_user")]
    pub kobject_assigned_user: Option<NotificationChannels>,
    /// Notifications about created custom objects.
    #[kustomer(rename = "notify_kustomer_kobject_create")]
    pub kobject_create: Option<NotificationChannels>,
    /// Notifications about snoozed custom objects that reopen.
    #[kustomer(rename = "notify_kustomer_kobject_unsnooze")]
    pub kobject_unsnooze: Option<NotificationChannels>,
    /// Notifications about updated custom objects.
    #[kustomer(rename = "notify_kustomer_kobject_update")]
    pub kobject_update: Option<NotificationChannels>,
    /// Notifications about new messages.
    #[kustomer(rename = "notify_kustomer_message_create")]
    pub message_create: Option<NotificationChannels>,
    /// Notifications about new messages, by app.
    #[kustomer(rename = "notify_kustomer_message_create_by_app")]
    pub message_create_by_app: Option<NotificationChannels>,
    /// Notifications about messages that could not be sent.
    #[kustomer(rename = "notify_kustomer_message_send_error")]
    pub message_send_error: Option<NotificationChannels>,
    /// Notifications about new notes.
    #[kustomer(rename = "notify_kustomer_note_create")]
    pub note_create: Option<NotificationChannels>,
    /// Notifications about notes that mention the user.
    #[kustomer(rename = "notify_kustomer_note_mention")]
    pub note_mention: Option<NotificationChannels>,
    /// Notifications about notes that mention a team of the user.
    #[kustomer(rename = "notify_kustomer_note_mention_team")]
    pub note_mention_team: Option<NotificationChannels>,
    /// Notifications about storage usage.
    #[kustomer(rename = "notify_kustomer_storage_metrics_notifications_create")]
    pub storage_metrics_notifications_create: Option<NotificationChannels>,
}
