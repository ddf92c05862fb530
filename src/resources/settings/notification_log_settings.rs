//! Who gets the organization's notification logs by email.

// Generated from `settings/notification_log_settings.json` by `kustomer generate`: change that, not this.

use kustomer::{Id, KustomerOperation, KustomerResource, Org, Timestamp};

/// Who gets the organization's notification logs by email.
///
/// There is one such record, without an id of its own in the path.
///
/// Not documented: the name of its type.
///
/// | call                              | endpoint                              |
/// |-----------------------------------|---------------------------------------|
/// | [`GetNotificationLogSettings`]    | `GET /v1/notifications/logs/settings` |
/// | [`UpdateNotificationLogSettings`] | `PUT /v1/notifications/logs/settings` |
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(resource = "notification_log_settings", path = "/v1/notifications/logs/settings", encode)]
pub struct NotificationLogSettings {
    /// The id.
    pub id: Id<NotificationLogSettings>,
    /// The email addresses that get them.
    pub emails: Vec<String>,
    /// When the record was created.
    pub created_at: Option<Timestamp>,
    /// When anything of the record last changed.
    pub updated_at: Option<Timestamp>,
    /// The organization.
    #[kustomer(relationship)]
    pub org: Option<Id<Org>>,
}

/// Reads who gets the notification logs.
///
/// `GET /v1/notifications/logs/settings`.
///
/// ```no_run
/// use kustomer::resources::settings::notification_log_settings::GetNotificationLogSettings;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = GetNotificationLogSettings;
/// let answer = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(get = "/v1/notifications/logs/settings", returns = NotificationLogSettings)]
pub struct GetNotificationLogSettings;

/// Sets who gets the notification logs; the list replaces the old one.
///
/// `PUT /v1/notifications/logs/settings`.
///
/// ```no_run
/// use kustomer::resources::settings::notification_log_settings::UpdateNotificationLogSettings;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = UpdateNotificationLogSettings::default();
/// let answer = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, Default, KustomerOperation)]
#[kustomer(put = "/v1/notifications/logs/settings", returns = NotificationLogSettings)]
pub struct UpdateNotificationLogSettings {
    /// The email addresses that get them.
    pub emails: Option<Vec<String>>,
}
