//! A finer status below `open`, `snoozed` or `done`, which an organization defines for conversations or
//! custom objects, such as "waiting for parts".

// Generated from `core/sub_status.json` by `kustomer generate`: change that, not this.

use kustomer::operation::OneOrMany;
use kustomer::{Id, KustomerEnum, KustomerOperation, KustomerResource, Page, Timestamp};

/// A finer status below `open`, `snoozed` or `done`, which an organization defines for conversations or
/// custom objects, such as "waiting for parts".
///
/// Not documented but likely: the name of its type.
///
/// | call                                           | endpoint                       |
/// |------------------------------------------------|--------------------------------|
/// | [`ListSubStatuses`]                            | `GET /v1/sub-statuses`         |
/// | `client.get::<SubStatus>(&id)`                 | `GET /v1/sub-statuses/{id}`    |
/// | [`GetSubStatusesByIds`]                        | `GET /v1/sub-statuses/{ids}`   |
/// | `client.create(NewSubStatus::new(..))`         | `POST /v1/sub-statuses`        |
/// | `client.update(&id, SubStatusUpdate::new()..)` | `PUT /v1/sub-statuses/{id}`    |
/// | `client.delete::<SubStatus>(&id)`              | `DELETE /v1/sub-statuses/{id}` |
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(resource = "sub_status", path = "/v1/sub-statuses", get, create, update(put), delete, encode)]
pub struct SubStatus {
    /// The id.
    pub id: Id<SubStatus>,
    /// What can have it.
    #[kustomer(create_only, required)]
    pub resource_type: Option<SubStatusResource>,
    /// What it means.
    pub description: Option<String>,
    /// Whether it is the one to begin with under its status.
    pub default: Option<bool>,
    /// The name that people see.
    #[kustomer(required)]
    pub label: Option<String>,
    /// The status that it stands below.
    #[kustomer(create_only, required)]
    pub parent_status: Option<ParentStatus>,
    /// When the record was created.
    #[kustomer(read_only)]
    pub created_at: Option<Timestamp>,
    /// When anything of the record last changed.
    #[kustomer(read_only)]
    pub updated_at: Option<Timestamp>,
}

/// What can have a sub-status.
#[derive(Debug, Clone, PartialEq, Eq, KustomerEnum)]
#[non_exhaustive]
pub enum SubStatusResource {
    /// `conversation`
    Conversation,
    /// `kobject`
    Kobject,
    /// A value that this version does not know.
    #[kustomer(other)]
    Other(String),
}

/// The status that a sub-status stands below.
#[derive(Debug, Clone, PartialEq, Eq, KustomerEnum)]
#[non_exhaustive]
pub enum ParentStatus {
    /// `open`
    Open,
    /// `snoozed`
    Snoozed,
    /// `done`
    Done,
    /// A value that this version does not know.
    #[kustomer(other)]
    Other(String),
}

/// Lists the sub-statuses for one kind of record.
///
/// `GET /v1/sub-statuses`.
///
/// ```no_run
/// use kustomer::resources::core::sub_status::ListSubStatuses;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = ListSubStatuses {
///     page_size: Some(1),
///     ..ListSubStatuses::new("conversation".into())
/// };
/// let answer = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(get = "/v1/sub-statuses", returns = Page<SubStatus>, new)]
pub struct ListSubStatuses {
    /// From 1.
    #[kustomer(query)]
    pub page: Option<u64>,
    /// How many per page.
    #[kustomer(query)]
    pub page_size: Option<u64>,
    /// The kind of record.
    #[kustomer(query)]
    pub resource: SubStatusResource,
    /// Only those of the Klass with this id.
    #[kustomer(query)]
    pub parent_id: Option<String>,
    /// Only those of the Klass of this name.
    #[kustomer(query)]
    pub parent_name: Option<String>,
}

/// Gets several sub statuses at once.
///
/// A single id is answered with the record alone, several with a list; how many are allowed is not
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
/// let answer = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, Default, KustomerOperation)]
#[kustomer(get = "/v1/sub-statuses/{ids}", returns = OneOrMany<SubStatus>)]
pub struct GetSubStatusesByIds {
    /// The sub statuses.
    pub ids: Vec<Id<SubStatus>>,
}
