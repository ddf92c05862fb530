//! An entry of the audit log: who did what to which record, with the values before and after.

// Generated from `core/audit_log.json` by `kustomer generate`: change that, not this.

use std::collections::BTreeMap;

use kustomer::json::Value;
use kustomer::{
    Id, KustomerEnum, KustomerObject, KustomerOperation, KustomerResource, Page, Timestamp, User,
};

/// An entry of the audit log: who did what to which record, with the values before and after.
///
/// Written by the service, kept for a time and never changed.
///
/// | call                                           | endpoint             | needs any of                     |
/// |------------------------------------------------|----------------------|----------------------------------|
/// | `client.list::<AuditLog>()`, [`ListAuditLogs`] | `GET /v1/audit-logs` | `org.permission.audit_logs.read` |
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(resource = "audit_log", path = "/v1/audit-logs", list, encode)]
pub struct AuditLog {
    /// The id.
    pub id: Id<AuditLog>,
    /// What was changed.
    pub changes: Option<AuditChanges>,
    /// The program that did it.
    pub client: Option<String>,
    /// The name of the event.
    pub event_name: Option<String>,
    /// What was done.
    pub event_verb: Option<String>,
    /// The IP address that it was done from.
    pub ip: Option<String>,
    /// The id of the record.
    pub object_id: Option<String>,
    /// The kind of record.
    pub object_type: Option<String>,
    /// The id of the organization.
    pub org: Option<String>,
    /// The user who did it.
    pub user_id: Option<Id<User>>,
    /// The kind of user.
    pub user_type: Option<String>,
    /// When the entry is removed.
    pub expires_at: Option<Timestamp>,
    /// When it was made known.
    pub published_at: Option<Timestamp>,
    /// When it was done.
    pub created_at: Option<Timestamp>,
    /// The user who did it.
    #[kustomer(relationship)]
    pub user: Option<Id<User>>,
}

/// What was changed.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct AuditChanges {
    /// The changed attributes by their names, each with `op`, `before` and `after`.
    pub attributes: BTreeMap<String, Value>,
    /// The changed relationships by their names, each with `op`, `before` and `after`.
    pub relationships: BTreeMap<String, Value>,
}

/// Only entries about this kind of record.
#[derive(Debug, Clone, PartialEq, Eq, KustomerEnum)]
#[kustomer(rename_all = "snake_case")]
#[non_exhaustive]
pub enum AuditObjectType {
    /// `bill_subscription`
    BillSubscription,
    /// `business_rule`
    BusinessRule,
    /// `company`
    Company,
    /// `conversation`
    Conversation,
    /// `customer`
    Customer,
    /// `ip_rule`
    IpRule,
    /// `message`
    Message,
    /// `search`
    Search,
    /// `shopify_rest`
    ShopifyRest,
    /// `shortcut`
    Shortcut,
    /// `user`
    User,
    /// `work_item`
    WorkItem,
    /// `work_session`
    WorkSession,
    /// A value that this version does not know.
    #[kustomer(other)]
    Other(String),
}

/// Lists the entries of the audit log.
///
/// Paged by ids, not by numbers: follow `links.next`.
///
/// `GET /v1/audit-logs`. Needs `org.permission.audit_logs.read` or `org.user.audit_logs.read`. 1000 records
/// on a page at most.
///
/// ```no_run
/// use kustomer::resources::core::audit_log::ListAuditLogs;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = ListAuditLogs { count: Some(1), ..ListAuditLogs::default() };
/// let answer = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, Default, KustomerOperation)]
#[kustomer(get = "/v1/audit-logs", returns = Page<AuditLog>)]
pub struct ListAuditLogs {
    /// How many entries a page has; 100 unless told, 1000 at most.
    #[kustomer(query)]
    pub count: Option<i64>,
    /// Only entries after the one with this id. Documented to be used with `before`.
    #[kustomer(query)]
    pub after: Option<String>,
    /// Only entries before the one with this id.
    #[kustomer(query)]
    pub before: Option<String>,
    /// Only entries about this kind of record.
    #[kustomer(query, rename = "filter[objectType]")]
    pub filter_object_type: Option<AuditObjectType>,
    /// Only entries about this record.
    #[kustomer(query, rename = "filter[objectId]")]
    pub filter_object_id: Option<String>,
    /// Only entries about what this user did.
    #[kustomer(query, rename = "filter[userId]")]
    pub filter_user_id: Option<Id<User>>,
    /// What to list besides.
    #[kustomer(query, rename = "filter[include]")]
    pub filter_include: Option<String>,
    /// Only entries from this time on.
    #[kustomer(query, rename = "filter[start]")]
    pub filter_start: Option<String>,
    /// Only entries up to this time.
    #[kustomer(query, rename = "filter[end]")]
    pub filter_end: Option<String>,
}
