//! A message to a user of the app that something has happened, such as an assignment or a mention.

// Generated from `settings/notification.json` by `kustomer generate`: change that, not this.

use std::collections::BTreeMap;

use kustomer::json::Value;
use kustomer::operation::DocumentList;
use kustomer::{Id, KustomerEnum, KustomerObject, KustomerOperation, KustomerResource, Org, Timestamp, User};

/// A message to a user of the app that something has happened, such as an assignment or a mention.
///
/// The caller sees only notifications of their own; they are marked and deleted all at once. The list tells
/// in its meta how many are unread.
///
/// Not documented but likely: the name of its type.
///
/// | call                                                   | endpoint                   | needs any of                         |
/// |--------------------------------------------------------|----------------------------|--------------------------------------|
/// | `client.list::<Notification>()`, [`ListNotifications`] | `GET /v1/notifications`    | not documented                       |
/// | [`MarkNotifications`]                                  | `PUT /v1/notifications`    | not documented                       |
/// | [`DeleteNotifications`]                                | `DELETE /v1/notifications` | `org.permission.notification.delete` |
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(resource = "notification", path = "/v1/notifications", list, encode)]
pub struct Notification {
    /// The id.
    pub id: Id<Notification>,
    /// The kind of notification.
    pub name: Option<String>,
    /// What has happened.
    pub event: Option<Box<NotificationEvent>>,
    /// Whether it is read, as text.
    pub status: Option<String>,
    /// When the record was created.
    pub created_at: Option<Timestamp>,
    /// When anything of the record last changed.
    pub updated_at: Option<Timestamp>,
    /// The user that it is for.
    #[kustomer(relationship)]
    pub user: Option<Id<User>>,
    /// The organization.
    #[kustomer(relationship)]
    pub org: Option<Id<Org>>,
}

/// What a user is notified of.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct NotificationEvent {
    /// The id of the event.
    pub id: Option<String>,
    /// The name of the event.
    pub name: Option<String>,
    /// How the event was delivered.
    #[kustomer(rename = "_meta")]
    pub meta: Option<EventMeta>,
    /// What the event changed in the record.
    pub changes: Option<String>,
    /// The client that caused it.
    pub client: Option<String>,
    /// The record that the event is about.
    pub data: BTreeMap<String, Value>,
    /// A mark of synchronized events; the API does not explain it.
    pub is_sync: Option<String>,
    /// The organization where it happened.
    pub org: Option<Id<Org>>,
    /// The name of the organization.
    pub org_name: Option<String>,
    /// The partition of the event stream that it came by.
    pub partition: Option<String>,
    /// Whether the event is kept.
    pub persist: Option<bool>,
    /// The id of what caused it.
    pub source_id: Option<String>,
    /// The type of what caused it.
    pub source_type: Option<String>,
    /// When it happened.
    pub created_at: Option<Timestamp>,
}

/// How an event was delivered.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct EventMeta {
    /// The id of the delivery.
    pub id: Option<String>,
    /// When it was sent out.
    pub published_at: Option<Timestamp>,
}

/// Whether a notification is read.
#[derive(Debug, Clone, PartialEq, Eq, KustomerEnum)]
#[non_exhaustive]
pub enum NotificationStatus {
    /// `unread`
    Unread,
    /// `read`
    Read,
    /// A value that this version does not know.
    #[kustomer(other)]
    Other(String),
}

/// Lists the notifications of the caller.
///
/// `GET /v1/notifications`.
///
/// ```no_run
/// use kustomer::resources::settings::notification::ListNotifications;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = ListNotifications { page_size: Some(1), ..ListNotifications::default() };
/// let answer = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, Default, KustomerOperation)]
#[kustomer(get = "/v1/notifications", returns = DocumentList<Notification, Option<ListNotificationsMeta>>)]
pub struct ListNotifications {
    /// From 1.
    #[kustomer(query)]
    pub page: Option<u64>,
    /// How many per page.
    #[kustomer(query)]
    pub page_size: Option<u64>,
}

/// Marks all notifications of the caller as read or unread.
///
/// `PUT /v1/notifications`. Not documented: what it answers.
///
/// ```no_run
/// use kustomer::resources::settings::notification::MarkNotifications;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = MarkNotifications { status: "unread".into() };
/// client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(put = "/v1/notifications")]
pub struct MarkNotifications {
    /// What to mark them as.
    pub status: NotificationStatus,
}

/// Deletes all notifications of the caller.
///
/// `DELETE /v1/notifications`. Needs `org.permission.notification.delete` or `org.user.notification.write`.
/// Not documented: what it answers.
///
/// ```no_run
/// use kustomer::resources::settings::notification::DeleteNotifications;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = DeleteNotifications;
/// client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(delete = "/v1/notifications")]
pub struct DeleteNotifications;

/// What [`ListNotifications`] answers beside its records.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct ListNotificationsMeta {
    /// How many notifications are unread.
    pub unread: Option<i64>,
}
