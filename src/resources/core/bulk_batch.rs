//! A part of a bulk job, with the outcome of its items.

// Generated from `core/bulk_batch.json` by `kustomer generate`: change that, not this.

use std::collections::BTreeMap;

use kustomer::json::Value;
use kustomer::{
    Id, KustomerEnum, KustomerObject, KustomerOperation, KustomerResource, Org, Page, Timestamp, User,
};

use super::bulk_job::BulkJob;

/// A part of a bulk job, with the outcome of its items.
///
/// Not documented: the name of its type and its path.
///
/// | call                                                           | endpoint                    | needs any of               |
/// |----------------------------------------------------------------|-----------------------------|----------------------------|
/// | `client.children::<BulkBatch>(&bulk_job)`, [`ListBulkBatches`] | `GET /v1/bulk/{id}/batches` | `org.permission.bulk.read` |
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(resource = "bulk_batch", path = "/v1/bulk/batches", under(BulkJob(list)), encode)]
pub struct BulkBatch {
    /// The id.
    pub id: Id<BulkBatch>,
    /// How many items failed.
    pub failure_count: Option<i64>,
    /// The ids of the records.
    pub object_ids: Vec<String>,
    /// What the batch is to do.
    pub payload: BTreeMap<String, Value>,
    /// How many items succeeded.
    pub success_count: Option<i64>,
    /// Whether it is done by the second version of the bulk service.
    pub v2: Option<bool>,
    /// How far the batch is.
    pub status: Option<BulkBatchStatus>,
    /// Whether the batch was worked through.
    pub completed: Option<bool>,
    /// The items that failed.
    pub errors: Vec<BulkItemError>,
    /// When it was.
    pub completed_at: Option<Timestamp>,
    /// When the batch was made.
    pub created_at: Option<Timestamp>,
    /// When anything of the record last changed.
    pub updated_at: Option<Timestamp>,
    /// The job that it is part of.
    #[kustomer(relationship)]
    pub bulk: Option<Id<BulkJob>>,
    /// Who made the call.
    #[kustomer(relationship)]
    pub created_by: Option<Id<User>>,
    /// The organization.
    #[kustomer(relationship)]
    pub org: Option<Id<Org>>,
}

/// How far a batch is.
#[derive(Debug, Clone, PartialEq, Eq, KustomerEnum)]
#[non_exhaustive]
pub enum BulkBatchStatus {
    /// `queued`
    Queued,
    /// `scheduled`
    Scheduled,
    /// `complete`
    Complete,
    /// A value that this version does not know.
    #[kustomer(other)]
    Other(String),
}

/// An item of a bulk job that failed.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct BulkItemError {
    /// The id of the item.
    pub id: Option<String>,
    /// What went wrong, as the service words it.
    pub data: BTreeMap<String, Value>,
}

/// The order; a leading `-` turns it around.
#[derive(Debug, Clone, PartialEq, Eq, KustomerEnum)]
#[non_exhaustive]
pub enum BulkBatchSort {
    /// `createdAt`
    CreatedAt,
    /// `-createdAt`
    #[kustomer(rename = "-createdAt")]
    CreatedAtDescending,
    /// A value that this version does not know.
    #[kustomer(other)]
    Other(String),
}

/// Only batches that are worked through, or only those that are not.
#[derive(Debug, Clone, PartialEq, Eq, KustomerEnum)]
#[non_exhaustive]
pub enum BulkBatchCompleted {
    /// `true`
    True,
    /// `false`
    False,
    /// A value that this version does not know.
    #[kustomer(other)]
    Other(String),
}

/// Lists the batches of a bulk job.
///
/// `GET /v1/bulk/{id}/batches`. Needs `org.permission.bulk.read` or `org.user.bulk.read`.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::core::bulk_batch::ListBulkBatches;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = ListBulkBatches {
///     sort: Some("createdAt".into()),
///     ..ListBulkBatches::new(Id::new("59df762a921c59001021f409"))
/// };
/// let answer = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(get = "/v1/bulk/{id}/batches", returns = Page<BulkBatch>, new)]
pub struct ListBulkBatches {
    /// The job.
    pub id: Id<BulkJob>,
    /// From 1.
    #[kustomer(query)]
    pub page: Option<u64>,
    /// The order; a leading `-` turns it around.
    #[kustomer(query)]
    pub sort: Option<BulkBatchSort>,
    /// Only batches of this status.
    #[kustomer(query)]
    pub status: Option<BulkBatchStatus>,
    /// Only batches that are worked through, or only those that are not.
    #[kustomer(query)]
    pub completed: Option<BulkBatchCompleted>,
    /// How many batches at most.
    #[kustomer(query)]
    pub limit: Option<i64>,
    /// How many per page.
    #[kustomer(query)]
    pub page_size: Option<u64>,
}
