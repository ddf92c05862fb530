//! An entry of the audit log: who did what to which record, with the values before and after.

// Generated from `core/audit_log.json` by `kustomer generate`. Do not edit.

use std::collections::BTreeMap;

use kustomer::json::Value;
use kustomer::{
    Id, KustomerEnum, KustomerObject, KustomerOperation, KustomerResource, Page, Timestamp, Unknown, User,
};

/// An entry of the audit log: who did what to which record, with the values before and after.
///
/// Entries are written by Kustomer, kept for a limited time and never changed.
///
/// Each call requires one of its roles (prefix `org.permission.` omitted).
///
/// | Client method or operation | Endpoint             | Roles             |
/// |----------------------------|----------------------|-------------------|
/// | `list`, [`ListAuditLogs`]  | `GET /v1/audit-logs` | `audit_logs.read` |
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(resource = "audit_log", path = "/v1/audit-logs", list, encode)]
pub struct AuditLog {
    /// ID of the record.
    pub id: Id<AuditLog>,
    /// Changes made to the record.
    pub changes: Option<AuditChanges>,
    /// Client that made the change.
    pub client: Option<String>,
    /// Name of the event.
    pub event_name: Option<String>,
    /// Action that was performed.
    pub event_verb: Option<String>,
    /// IP address that the action was performed from.
    pub ip: Option<String>,
    /// ID of the record.
    pub object_id: Option<String>,
    /// Type of the record.
    pub object_type: Option<String>,
    /// ID of the organization.
    pub org: Option<String>,
    /// User who performed the action.
    pub user_id: Option<Id<User>>,
    /// Type of the user.
    pub user_type: Option<String>,
    /// Time at which the entry is removed.
    pub expires_at: Option<Timestamp>,
    /// Time at which the event was published.
    pub published_at: Option<Timestamp>,
    /// Time at which the action was performed.
    pub created_at: Option<Timestamp>,
    /// User who performed the action.
    #[kustomer(relationship)]
    pub user: Option<Id<User>>,
    /// Members without a field, if `keep_unknown` asked for them.
    #[kustomer(unknown)]
    pub unknown: Unknown,
}

/// The changes made to a record.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct AuditChanges {
    /// Changed attributes by name, each with `op`, `before` and `after`.
    pub attributes: BTreeMap<String, Value>,
    /// Changed relationships by name, each with `op`, `before` and `after`.
    pub relationships: BTreeMap<String, Value>,
}

/// A type of record by which entries can be filtered.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, KustomerEnum)]
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
    /// Unrecognized value.
    #[kustomer(other)]
    Other(String),
}

/// Lists the entries of the audit log.
///
/// Pages are addressed by entry IDs rather than numbers: follow `links.next`.
///
/// `GET /v1/audit-logs`. Requires `org.permission.audit_logs.read` or `org.user.audit_logs.read`. At most
/// 1000 records per page.
///
/// ```no_run
/// use kustomer::resources::core::audit_log::ListAuditLogs;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = ListAuditLogs { count: Some(100), ..ListAuditLogs::default() };
/// let response = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, Default, KustomerOperation)]
#[kustomer(get = "/v1/audit-logs", returns = Page<AuditLog>)]
pub struct ListAuditLogs {
    /// Number of entries per page. Defaults to 100; at most 1000.
    #[kustomer(query)]
    pub count: Option<i64>,
    /// ID of the entry after which to start. According to the documentation, it is used together with
    /// `before`.
    #[kustomer(query)]
    pub after: Option<String>,
    /// ID of the entry before which to start.
    #[kustomer(query)]
    pub before: Option<String>,
    /// Type of record whose entries to list.
    #[kustomer(query, rename = "filter[objectType]")]
    pub filter_object_type: Option<AuditObjectType>,
    /// ID of the record whose entries to list.
    #[kustomer(query, rename = "filter[objectId]")]
    pub filter_object_id: Option<String>,
    /// ID of the user whose entries to list.
    #[kustomer(query, rename = "filter[userId]")]
    pub filter_user_id: Option<Id<User>>,
    /// Additional entries to list.
    #[kustomer(query, rename = "filter[include]")]
    pub filter_include: Option<String>,
    /// Earliest time of the entries to list.
    #[kustomer(query, rename = "filter[start]")]
    pub filter_start: Option<String>,
    /// Latest time of the entries to list.
    #[kustomer(query, rename = "filter[end]")]
    pub filter_end: Option<String>,
}
