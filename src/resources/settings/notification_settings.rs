//! What the current user is notified of, and by which way: email or the app itself.

// Generated from `settings/notification_settings.json` by `kustomer generate`: change that, not this.

use kustomer::{Id, KustomerEnum, KustomerObject, KustomerOperation, KustomerResource, Org, Timestamp, User};

/// What the current user is notified of, and by which way: email or the app itself.
///
/// There is one such record for each user, without an id of its own in the path; the API reaches only that of
/// the caller.
///
/// Not documented: the name of its type.
///
/// | call                           | endpoint                                       |
/// |--------------------------------|------------------------------------------------|
/// | [`GetNotificationSettings`]    | `GET /v1/notifications/users/current/settings` |
/// | [`UpdateNotificationSettings`] | `PUT /v1/notifications/users/current/settings` |
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(resource = "notification_settings", path = "/v1/notifications/users/current/settings", encode)]
pub struct NotificationSettings {
    /// The id.
    pub id: Id<NotificationSettings>,
    /// How to tell when a conversation is assigned to the user.
    #[kustomer(rename = "notify_kustomer_conversation_assign")]
    pub conversation_assign: Option<NotificationChannels>,
    /// How to tell of the first message of a customer in a conversation.
    #[kustomer(rename = "notify_kustomer_conversation_firstmessagein")]
    pub conversation_first_message_in: Option<NotificationChannels>,
    /// By app, how to tell of the first message of a customer in a conversation.
    #[kustomer(rename = "notify_kustomer_conversation_firstmessagein_by_app")]
    pub conversation_first_message_in_by_app: Option<NotificationChannels>,
    /// How to tell of further messages of a customer in a conversation.
    #[kustomer(rename = "notify_kustomer_conversation_messagein")]
    pub conversation_message_in: Option<NotificationChannels>,
    /// By app, how to tell of further messages of a customer in a conversation.
    #[kustomer(rename = "notify_kustomer_conversation_messagein_by_app")]
    pub conversation_message_in_by_app: Option<NotificationChannels>,
    /// How to tell when a snoozed conversation comes back.
    #[kustomer(rename = "notify_kustomer_conversation_unsnooze")]
    pub conversation_unsnooze: Option<NotificationChannels>,
    /// How to tell when a custom object is created.
    #[kustomer(rename = "notify_kustomer_kobject_create")]
    pub kobject_create: Option<NotificationChannels>,
    /// How to tell when a custom object changes.
    #[kustomer(rename = "notify_kustomer_kobject_update")]
    pub kobject_update: Option<NotificationChannels>,
    /// How to tell of new messages.
    #[kustomer(rename = "notify_kustomer_message_create")]
    pub message_create: Option<NotificationChannels>,
    /// By app, how to tell of new messages.
    #[kustomer(rename = "notify_kustomer_message_create_by_app")]
    pub message_create_by_app: Option<NotificationChannels>,
    /// How to tell of new notes.
    #[kustomer(rename = "notify_kustomer_note_create")]
    pub note_create: Option<NotificationChannels>,
    /// How to tell when a note mentions the user.
    #[kustomer(rename = "notify_kustomer_note_mention")]
    pub note_mention: Option<NotificationChannels>,
    /// How to tell when a note mentions a team of the user.
    #[kustomer(rename = "notify_kustomer_note_mention_team")]
    pub note_mention_team: Option<NotificationChannels>,
    /// When the record was created.
    pub created_at: Option<Timestamp>,
    /// When anything of the record last changed.
    pub updated_at: Option<Timestamp>,
    /// The user that they belong to.
    #[kustomer(relationship)]
    pub user: Option<Id<User>>,
    /// The organization.
    #[kustomer(relationship)]
    pub org: Option<Id<Org>>,
}

/// By which way a user is notified.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct NotificationChannels {
    /// Whether by email.
    pub email: Option<EmailNotification>,
    /// Whether in the app.
    pub web: Option<WebNotification>,
}

/// Whether an email is sent; `loggedout` means only while the user is not logged in.
#[derive(Debug, Clone, PartialEq, Eq, KustomerEnum)]
#[kustomer(rename_all = "lowercase")]
#[non_exhaustive]
pub enum EmailNotification {
    /// `always`
    Always,
    /// `loggedout`
    LoggedOut,
    /// `never`
    Never,
    /// A value that this version does not know.
    #[kustomer(other)]
    Other(String),
}

/// Whether the app shows a notification.
#[derive(Debug, Clone, PartialEq, Eq, KustomerEnum)]
#[non_exhaustive]
pub enum WebNotification {
    /// `always`
    Always,
    /// `never`
    Never,
    /// A value that this version does not know.
    #[kustomer(other)]
    Other(String),
}

/// Reads what the caller is notified of.
///
/// `GET /v1/notifications/users/current/settings`.
///
/// ```no_run
/// use kustomer::resources::settings::notification_settings::GetNotificationSettings;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = GetNotificationSettings;
/// let answer = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(get = "/v1/notifications/users/current/settings", returns = NotificationSettings)]
pub struct GetNotificationSettings;

/// Sets what the caller is notified of.
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
///     let answer = client.send(call).await?;
///     Ok(())
/// }
/// ```
#[derive(Debug, Clone, Default, KustomerOperation)]
#[kustomer(put = "/v1/notifications/users/current/settings", returns = NotificationSettings)]
pub struct UpdateNotificationSettings {
    /// How to tell when Facebook must be connected anew.
    #[kustomer(rename = "notify_kustomer_app_facebook_access_token_reauth_warning")]
    pub app_facebook_access_token_reauth_warning: Option<NotificationChannels>,
    /// How to tell when Instagram must be connected anew.
    #[kustomer(rename = "notify_kustomer_app_instagram_access_token_reauth_warning")]
    pub app_instagram_access_token_reauth_warning: Option<NotificationChannels>,
    /// How to tell of app versions that are available.
    #[kustomer(rename = "notify_kustomer_available-app-version_notify")]
    pub available_app_version_notify: Option<NotificationChannels>,
    /// How to tell when a bulk job is complete.
    #[kustomer(rename = "notify_kustomer_bulk_complete")]
    pub bulk_complete: Option<NotificationChannels>,
    /// How to tell when an email domain is verified.
    #[kustomer(rename = "notify_kustomer_channels_email_domain_verified")]
    pub channels_email_domain_verified: Option<NotificationChannels>,
    /// How to tell when a conversation is assigned to the user.
    #[kustomer(rename = "notify_kustomer_conversation_assign")]
    pub conversation_assign: Option<NotificationChannels>,
    /// How to tell of messages in conversations that are assigned to the user.
    #[kustomer(rename = "notify_kustomer_conversation_assign_message_create")]
    pub conversation_assign_message_create: Option<NotificationChannels>,
    /// By app, how to tell of messages in conversations that are assigned to the user.
    #[kustomer(rename = "notify_kustomer_conversation_assign_message_create_by_app")]
    pub conversation_assign_message_create_by_app: Option<NotificationChannels>,
    /// How to tell when an assistant hands a conversation over.
    #[kustomer(rename = "notify_kustomer_conversation_assistant_transfer")]
    pub conversation_assistant_transfer: Option<NotificationChannels>,
    /// How to tell of the first message of a customer in a conversation.
    #[kustomer(rename = "notify_kustomer_conversation_firstmessagein")]
    pub conversation_first_message_in: Option<NotificationChannels>,
    /// By app, how to tell of the first message of a customer in a conversation.
    #[kustomer(rename = "notify_kustomer_conversation_firstmessagein_by_app")]
    pub conversation_first_message_in_by_app: Option<NotificationChannels>,
    /// How to tell of further messages of a customer in a conversation.
    #[kustomer(rename = "notify_kustomer_conversation_messagein")]
    pub conversation_message_in: Option<NotificationChannels>,
    /// By app, how to tell of further messages of a customer in a conversation.
    #[kustomer(rename = "notify_kustomer_conversation_messagein_by_app")]
    pub conversation_message_in_by_app: Option<NotificationChannels>,
    /// How to tell when a snoozed conversation comes back.
    #[kustomer(rename = "notify_kustomer_conversation_unsnooze")]
    pub conversation_unsnooze: Option<NotificationChannels>,
    /// How to tell of messages of customers whom the user follows.
    #[kustomer(rename = "notify_kustomer_customer_follow_message_create")]
    pub customer_follow_message_create: Option<NotificationChannels>,
    /// By app, how to tell of messages of customers whom the user follows.
    #[kustomer(rename = "notify_kustomer_customer_follow_message_create_by_app")]
    pub customer_follow_message_create_by_app: Option<NotificationChannels>,
    /// How to tell when an app is installed.
    #[kustomer(rename = "notify_kustomer_installed-app_create")]
    pub installed_app_create: Option<NotificationChannels>,
    /// How to tell when a custom object is assigned to the user.
    #[kustomer(rename = "notify_kustomer_kobject_assigned_user")]
    pub kobject_assigned_user: Option<NotificationChannels>,
    /// How to tell when a custom object is created.
    #[kustomer(rename = "notify_kustomer_kobject_create")]
    pub kobject_create: Option<NotificationChannels>,
    /// How to tell when a snoozed custom object comes back.
    #[kustomer(rename = "notify_kustomer_kobject_unsnooze")]
    pub kobject_unsnooze: Option<NotificationChannels>,
    /// How to tell when a custom object changes.
    #[kustomer(rename = "notify_kustomer_kobject_update")]
    pub kobject_update: Option<NotificationChannels>,
    /// How to tell of new messages.
    #[kustomer(rename = "notify_kustomer_message_create")]
    pub message_create: Option<NotificationChannels>,
    /// By app, how to tell of new messages.
    #[kustomer(rename = "notify_kustomer_message_create_by_app")]
    pub message_create_by_app: Option<NotificationChannels>,
    /// How to tell when a message could not be sent.
    #[kustomer(rename = "notify_kustomer_message_send_error")]
    pub message_send_error: Option<NotificationChannels>,
    /// How to tell of new notes.
    #[kustomer(rename = "notify_kustomer_note_create")]
    pub note_create: Option<NotificationChannels>,
    /// How to tell when a note mentions the user.
    #[kustomer(rename = "notify_kustomer_note_mention")]
    pub note_mention: Option<NotificationChannels>,
    /// How to tell when a note mentions a team of the user.
    #[kustomer(rename = "notify_kustomer_note_mention_team")]
    pub note_mention_team: Option<NotificationChannels>,
    /// How to tell of the use of storage.
    #[kustomer(rename = "notify_kustomer_storage_metrics_notifications_create")]
    pub storage_metrics_notifications_create: Option<NotificationChannels>,
}
