//! A more specific status below `open`, `snoozed` or `done`, such as "waiting for parts", which an
//! organization defines for conversations or custom objects.

// Generated from `core/sub_status.json` by `kustomer generate`. Do not edit.

use kustomer::operation::OneOrMany;
use kustomer::{Id, KustomerEnum, KustomerOperation, KustomerResource, Page, Timestamp, Unknown};

/// A more specific status below `open`, `snoozed` or `done`, such as "waiting for parts", which an
/// organization defines for conversations or custom objects.
///
/// Not documented, but likely: the JSON:API type.
///
/// | Client method or operation | Endpoint                       |
/// |----------------------------|--------------------------------|
/// | [`ListSubStatuses`]        | `GET /v1/sub-statuses`         |
/// | `get`                      | `GET /v1/sub-statuses/{id}`    |
/// | [`GetSubStatusesByIds`]    | `GET /v1/sub-statuses/{ids}`   |
/// | `create`                   | `POST /v1/sub-statuses`        |
/// | `update`                   | `PUT /v1/sub-statuses/{id}`    |
/// | `delete`                   | `DELETE /v1/sub-statuses/{id}` |
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(resource = "sub_status", path = "/v1/sub-statuses", get, create, update(put), delete, encode)]
pub struct SubStatus {
    /// ID of the record.
    pub id: Id<SubStatus>,
    /// Type of record that can have the sub-status.
    #[kustomer(create_only, required)]
    pub resource_type: Option<SubStatusResource>,
    /// Meaning of the sub-status.
    pub description: Option<String>,
    /// Whether the sub-status is the initial one of its status.
    pub default: Option<bool>,
    /// Display name.
    #[kustomer(required)]
    pub label: Option<String>,
    /// Status that the sub-status belongs to.
    #[kustomer(create_only, required)]
    pub parent_status: Option<ParentStatus>,
    /// Time at which the record was created.
    #[kustomer(read_only)]
    pub created_at: Option<Timestamp>,
    /// Time at which any part of the record last changed.
    #[kustomer(read_only)]
    pub updated_at: Option<Timestamp>,
    /// Members without a field, if `keep_unknown` asked for them.
    #[kustomer(unknown)]
    pub unknown: Unknown,
}

/// A type of record that can have a sub-status.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, KustomerEnum)]
#[non_exhaustive]
pub enum SubStatusResource {
    /// `conversation`
    Conversation,
    /// `kobject`
    Kobject,
    /// Unrecognized value.
    #[kustomer(other)]
    Other(String),
}

/// The status that a sub-status belongs to.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, KustomerEnum)]
#[non_exhaustive]
pub enum ParentStatus {
    /// `open`
    Open,
    /// `snoozed`
    Snoozed,
    /// `done`
    Done,
    /// Unrecognized value.
    #[kustomer(other)]
    Other(String),
}

/// Lists the sub-statuses for one type of record.
///
/// `GET /v1/sub-statuses`.
///
/// ```no_run
/// use kustomer::resources::core::sub_status::ListSubStatuses;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = ListSubStatuses {
///     page_size: Some(100),
///     ..ListSubStatuses::new("conversation")
/// };
/// let response = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(get = "/v1/sub-statuses", returns = Page<SubStatus>, new)]
pub struct ListSubStatuses {
    /// Page number, starting at 1.
    #[kustomer(query)]
    pub page: Option<u64>,
    /// Number of records per page.
    #[kustomer(query)]
    pub page_size: Option<u64>,
    /// Type of record.
    #[kustomer(query)]
    pub resource: SubStatusResource,
    /// ID of the Klass whose sub-statuses to list.
    #[kustomer(query)]
    pub parent_id: Option<String>,
    /// Name of the Klass whose sub-statuses to list.
    #[kustomer(query)]
    pub parent_name: Option<String>,
}

/// Returns several sub-statuses by ID.
///
/// The response is a single record for one ID and a list for several; the maximum number of IDs is not
/// documented.
///
/// `GET /v1/sub-statuses/{ids}`.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::core::sub_status::GetSubStatusesByIds;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = GetSubStatusesByIds { ids: vec![Id::new("59df762a921c59001021f409")] };
/// let response = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, Default, KustomerOperation)]
#[kustomer(get = "/v1/sub-statuses/{ids}", returns = OneOrMany<SubStatus>)]
pub struct GetSubStatusesByIds {
    /// IDs of the sub-statuses.
    pub ids: Vec<Id<SubStatus>>,
}
