//! The recipients of the organization's notification logs by email.

// Generated from `settings/notification_log_settings.json` by `kustomer generate`. Do not edit.

use kustomer::{Id, KustomerOperation, KustomerResource, Org, Timestamp, Unknown};

/// The recipients of the organization's notification logs by email.
///
/// Each organization has exactly one such record, which has no ID in its path.
///
/// Not documented: the JSON:API type.
///
/// | Client method or operation        | Endpoint                              |
/// |-----------------------------------|---------------------------------------|
/// | [`GetNotificationLogSettings`]    | `GET /v1/notifications/logs/settings` |
/// | [`UpdateNotificationLogSettings`] | `PUT /v1/notifications/logs/settings` |
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(resource = "notification_log_settings", path = "/v1/notifications/logs/settings", encode)]
pub struct NotificationLogSettings {
    /// ID of the record.
    pub id: Id<NotificationLogSettings>,
    /// Email addresses that receive the logs.
    pub emails: Vec<String>,
    /// Time at which the record was created.
    pub created_at: Option<Timestamp>,
    /// Time at which any part of the record last changed.
    pub updated_at: Option<Timestamp>,
    /// Organization that owns the record.
    #[kustomer(relationship)]
    pub org: Option<Id<Org>>,
    /// Members without a field, if `keep_unknown` asked for them.
    #[kustomer(unknown)]
    pub unknown: Unknown,
}

/// Returns the recipients of the notification logs.
///
/// `GET /v1/notifications/logs/settings`.
///
/// ```no_run
/// use kustomer::resources::settings::notification_log_settings::GetNotificationLogSettings;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = GetNotificationLogSettings;
/// let response = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, Default, KustomerOperation)]
#[kustomer(get = "/v1/notifications/logs/settings", returns = NotificationLogSettings)]
pub struct GetNotificationLogSettings;

/// Sets the recipients of the notification logs, replacing the whole list.
///
/// `PUT /v1/notifications/logs/settings`.
///
/// ```no_run
/// use kustomer::resources::settings::notification_log_settings::UpdateNotificationLogSettings;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = UpdateNotificationLogSettings::default();
/// let response = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, Default, KustomerOperation)]
#[kustomer(put = "/v1/notifications/logs/settings", returns = NotificationLogSettings)]
pub struct UpdateNotificationLogSettings {
    /// Email addresses that receive the logs.
    pub emails: Option<Vec<String>>,
}
