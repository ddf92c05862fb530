//! A part of a bulk job, with the outcome of its items.

// Generated from `core/bulk_batch.json` by `kustomer generate`. Do not edit.

use std::collections::BTreeMap;

use kustomer::json::Value;
use kustomer::{
    Id, KustomerEnum, KustomerObject, KustomerOperation, KustomerResource, Org, Page, Timestamp, Unknown,
    User,
};

use super::bulk_job::BulkJob;

/// A part of a bulk job, with the outcome of its items.
///
/// Not documented: the JSON:API type and the path.
///
/// Each call requires one of its roles (prefix `org.permission.` omitted).
///
/// | Client method or operation      | Endpoint                    | Roles       |
/// |---------------------------------|-----------------------------|-------------|
/// | `children`, [`ListBulkBatches`] | `GET /v1/bulk/{id}/batches` | `bulk.read` |
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(resource = "bulk_batch", path = "/v1/bulk/batches", under(BulkJob(list)), encode)]
pub struct BulkBatch {
    /// ID of the record.
    pub id: Id<BulkBatch>,
    /// Number of items that failed.
    pub failure_count: Option<i64>,
    /// IDs of the records.
    pub object_ids: Vec<String>,
    /// Input of the batch.
    pub payload: BTreeMap<String, Value>,
    /// Number of items that succeeded.
    pub success_count: Option<i64>,
    /// Whether the second version of the bulk service processes the batch.
    pub v2: Option<bool>,
    /// Progress of the batch.
    pub status: Option<BulkBatchStatus>,
    /// Whether the batch has been processed.
    pub completed: Option<bool>,
    /// Items that failed.
    pub errors: Vec<BulkItemError>,
    /// Result of each item. Only present if the items had a client reference.
    pub results: Vec<BulkItemResult>,
    /// Time at which processing was completed.
    pub completed_at: Option<Timestamp>,
    /// Time at which the batch was created.
    pub created_at: Option<Timestamp>,
    /// Time at which any part of the record last changed.
    pub updated_at: Option<Timestamp>,
    /// Job that the batch belongs to.
    #[kustomer(relationship)]
    pub bulk: Option<Id<BulkJob>>,
    /// User who made the request.
    #[kustomer(relationship)]
    pub created_by: Option<Id<User>>,
    /// Organization that owns the record.
    #[kustomer(relationship)]
    pub org: Option<Id<Org>>,
    /// Members without a field, if `keep_unknown` asked for them.
    #[kustomer(unknown)]
    pub unknown: Unknown,
}

/// The progress of a batch.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, KustomerEnum)]
#[non_exhaustive]
pub enum BulkBatchStatus {
    /// `queued`
    Queued,
    /// `scheduled`
    Scheduled,
    /// `complete`
    Complete,
    /// Unrecognized value.
    #[kustomer(other)]
    Other(String),
}

/// An item of a bulk job that failed.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct BulkItemError {
    /// ID of the item.
    pub id: Option<String>,
    /// Error details, as sent by the service.
    pub data: BTreeMap<String, Value>,
}

/// The result of an item of a bulk job.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct BulkItemResult {
    /// Client reference of the item, as in the request.
    #[kustomer(rename = "_clientRef")]
    pub client_ref: Option<String>,
    /// ID of the record that was created or updated.
    pub object_id: Option<String>,
    /// Outcome.
    pub status: Option<BulkItemStatus>,
    /// Why the item failed, in a form that is not documented.
    pub error: Option<Value>,
}

/// The outcome of an item of a bulk job.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, KustomerEnum)]
#[non_exhaustive]
pub enum BulkItemStatus {
    /// `created`
    Created,
    /// `updated`
    Updated,
    /// `error`
    Error,
    /// Unrecognized value.
    #[kustomer(other)]
    Other(String),
}

/// The sort order of batches; a leading `-` sorts in descending order.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, KustomerEnum)]
#[non_exhaustive]
pub enum BulkBatchSort {
    /// `createdAt`
    CreatedAt,
    /// `-createdAt`
    #[kustomer(rename = "-createdAt")]
    CreatedAtDescending,
    /// Unrecognized value.
    #[kustomer(other)]
    Other(String),
}

/// A filter for batches: completed or not.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, KustomerEnum)]
#[non_exhaustive]
pub enum BulkBatchCompleted {
    /// `true`
    True,
    /// `false`
    False,
    /// Unrecognized value.
    #[kustomer(other)]
    Other(String),
}

/// Lists the batches of a bulk job.
///
/// `GET /v1/bulk/{id}/batches`. Requires `org.permission.bulk.read` or `org.user.bulk.read`.
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
/// let response = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(get = "/v1/bulk/{id}/batches", returns = Page<BulkBatch>, new)]
pub struct ListBulkBatches {
    /// ID of the bulk job.
    pub id: Id<BulkJob>,
    /// Page number, starting at 1.
    #[kustomer(query)]
    pub page: Option<u64>,
    /// Sort order; a leading `-` sorts in descending order.
    #[kustomer(query)]
    pub sort: Option<BulkBatchSort>,
    /// Status of the batches to list.
    #[kustomer(query)]
    pub status: Option<BulkBatchStatus>,
    /// Whether to list only completed batches, or only others.
    #[kustomer(query)]
    pub completed: Option<BulkBatchCompleted>,
    /// Maximum number of batches.
    #[kustomer(query)]
    pub limit: Option<i64>,
    /// Number of records per page.
    #[kustomer(query)]
    pub page_size: Option<u64>,
}
