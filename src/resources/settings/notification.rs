//! A message that notifies a user of the app about an event, such as an assignment or a mention.

// Generated from `settings/notification.json` by `kustomer generate`. Do not edit.

use std::collections::BTreeMap;

use kustomer::json::Value;
use kustomer::operation::DocumentList;
use kustomer::{
    Id, KustomerEnum, KustomerObject, KustomerOperation, KustomerResource, Org, Timestamp, Unknown, User,
};

/// A message that notifies a user of the app about an event, such as an assignment or a mention.
///
/// Users can only see their own notifications and can only mark or delete all of them at once. The `meta` of
/// the list contains the number of unread notifications.
///
/// Not documented, but likely: the JSON:API type.
///
/// Each call requires one of its roles (prefix `org.permission.` omitted).
///
/// | Client method or operation    | Endpoint                   | Roles                 |
/// |-------------------------------|----------------------------|-----------------------|
/// | `list`, [`ListNotifications`] | `GET /v1/notifications`    | not documented        |
/// | [`MarkNotifications`]         | `PUT /v1/notifications`    | not documented        |
/// | [`DeleteNotifications`]       | `DELETE /v1/notifications` | `notification.delete` |
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(resource = "notification", path = "/v1/notifications", list, encode)]
pub struct Notification {
    /// ID of the record.
    pub id: Id<Notification>,
    /// Type of the notification.
    pub name: Option<String>,
    /// Event that the notification is about.
    pub event: Option<Box<NotificationEvent>>,
    /// Read status: `read` or `unread`.
    pub status: Option<String>,
    /// Time at which the record was created.
    pub created_at: Option<Timestamp>,
    /// Time at which any part of the record last changed.
    pub updated_at: Option<Timestamp>,
    /// User that the notification is for.
    #[kustomer(relationship)]
    pub user: Option<Id<User>>,
    /// Organization that owns the record.
    #[kustomer(relationship)]
    pub org: Option<Id<Org>>,
    /// Members without a field, if `keep_unknown` asked for them.
    #[kustomer(unknown)]
    pub unknown: Unknown,
}

/// The event that a notification is about.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct NotificationEvent {
    /// ID of the event.
    pub id: Option<String>,
    /// Name of the event.
    pub name: Option<String>,
    /// Delivery details of the event.
    #[kustomer(rename = "_meta")]
    pub meta: Option<EventMeta>,
    /// Changes that the event made to the record.
    pub changes: Option<String>,
    /// Client that caused the event.
    pub client: Option<String>,
    /// Record that the event is about.
    pub data: BTreeMap<String, Value>,
    /// Flag of synchronized events; its meaning is not documented.
    pub is_sync: Option<String>,
    /// Organization in which the event occurred.
    pub org: Option<Id<Org>>,
    /// Name of the organization.
    pub org_name: Option<String>,
    /// Partition of the event stream that delivered the event.
    pub partition: Option<String>,
    /// Whether the event is stored.
    pub persist: Option<bool>,
    /// ID of the source of the event.
    pub source_id: Option<String>,
    /// Type of the source of the event.
    pub source_type: Option<String>,
    /// Time at which the event occurred.
    pub created_at: Option<Timestamp>,
}

/// The delivery details of an event.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct EventMeta {
    /// ID of the delivery.
    pub id: Option<String>,
    /// Time at which the event was published.
    pub published_at: Option<Timestamp>,
}

/// The read status of a notification.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, KustomerEnum)]
#[non_exhaustive]
pub enum NotificationStatus {
    /// `unread`
    Unread,
    /// `read`
    Read,
    /// Unrecognized value.
    #[kustomer(other)]
    Other(String),
}

/// Lists the current user's notifications.
///
/// `GET /v1/notifications`.
///
/// ```no_run
/// use kustomer::resources::settings::notification::ListNotifications;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = ListNotifications { page_size: Some(100), ..ListNotifications::default() };
/// let response = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, Default, KustomerOperation)]
#[kustomer(get = "/v1/notifications", returns = DocumentList<Notification, Option<ListNotificationsMeta>>)]
pub struct ListNotifications {
    /// Page number, starting at 1.
    #[kustomer(query)]
    pub page: Option<u64>,
    /// Number of records per page.
    #[kustomer(query)]
    pub page_size: Option<u64>,
}

/// Marks all notifications of the current user as read or unread.
///
/// `PUT /v1/notifications`. Not documented: the response.
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
    /// Status to set.
    pub status: NotificationStatus,
}

/// Deletes all notifications of the current user.
///
/// `DELETE /v1/notifications`. Requires `org.permission.notification.delete` or
/// `org.user.notification.write`. Not documented: the response.
///
/// ```no_run
/// use kustomer::resources::settings::notification::DeleteNotifications;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = DeleteNotifications;
/// client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, Default, KustomerOperation)]
#[kustomer(delete = "/v1/notifications")]
pub struct DeleteNotifications;

/// Metadata in the response of [`ListNotifications`].
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct ListNotificationsMeta {
    /// Number of unread notifications.
    pub unread: Option<i64>,
}
