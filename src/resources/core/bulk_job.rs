//! A bulk operation that runs in the background.

// Generated from `core/bulk_job.json` by `kustomer generate`. Do not edit.

use std::collections::BTreeMap;

use kustomer::json::Value;
use kustomer::{Id, KustomerEnum, KustomerObject, KustomerResource, Org, Timestamp, Unknown, User};

/// A bulk operation that runs in the background.
///
/// The service returns the job before it processes any items: poll it until it is complete. A complete job
/// may contain failed items: see `batchErrors`, and the batches for the outcome of each item. Items are not
/// necessarily processed in order.
///
/// Each call requires one of its roles (prefix `org.permission.` omitted).
///
/// | Client method or operation | Endpoint            | Roles       |
/// |----------------------------|---------------------|-------------|
/// | `get`                      | `GET /v1/bulk/{id}` | `bulk.read` |
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(resource = "bulk", path = "/v1/bulk", get, encode)]
pub struct BulkJob {
    /// ID of the record.
    pub id: Id<BulkJob>,
    /// Progress of the job.
    pub status: Option<BulkStatus>,
    /// Whether all batches have been processed.
    pub completed: Option<bool>,
    /// Time at which the last batch was processed.
    pub completed_at: Option<Timestamp>,
    /// Whether any batch has failed items.
    pub batch_errors: Option<bool>,
    /// Last error of a batch, as sent by the service.
    pub last_batch_error: BTreeMap<String, Value>,
    /// Errors of the job, as sent by the service.
    pub errors: BTreeMap<String, Value>,
    /// Number of batches and records.
    pub batches: Option<BulkBatches>,
    /// IDs of the records, if the service lists them.
    pub ids: Vec<String>,
    /// Type of the job, such as `api.sobjects.kobjects.bulk-create`.
    pub context: Option<String>,
    /// Whether the job has too many records to list them.
    pub is_large: Option<bool>,
    /// Time at which the job was created.
    pub created_at: Option<Timestamp>,
    /// Time at which the job last changed.
    pub updated_at: Option<Timestamp>,
    /// Request that created the job.
    pub payload: Option<Box<BulkPayload>>,
    /// Run of the retention policy that created the job.
    pub retention_policy_run_id: Option<String>,
    /// Search that selected the records.
    pub search: Option<String>,
    /// Whether the second version of the bulk service processes the job.
    pub v2: Option<bool>,
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

/// The progress of a bulk job.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, KustomerEnum)]
#[non_exhaustive]
pub enum BulkStatus {
    /// `queued`
    Queued,
    /// `running`
    Running,
    /// `complete`
    Complete,
    /// Unrecognized value.
    #[kustomer(other)]
    Other(String),
}

/// The number of batches and records in a bulk job.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct BulkBatches {
    /// Number of completed batches.
    pub complete: Option<i64>,
    /// Total number of batches.
    pub total: Option<i64>,
    /// Total number of records.
    pub ids_total: Option<i64>,
}

/// The request that created a bulk job.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct BulkPayload {
    /// Request to the API.
    pub api: Option<BulkCall>,
}

/// The API request that created a bulk job.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct BulkCall {
    /// Body of the request.
    pub data: BTreeMap<String, Value>,
    /// HTTP method.
    pub method: Option<String>,
    /// Path of the request.
    pub path: Option<String>,
    /// ID of the request.
    pub request_id: Option<String>,
    /// Service that received the request.
    pub service: Option<String>,
    /// User who made the request.
    pub user: Option<BulkCaller>,
}

/// The user who made a bulk request.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct BulkCaller {
    /// ID of the user.
    pub id: Option<Id<User>>,
    /// Subject of the user's token.
    pub subject: Option<String>,
    /// ID of the organization.
    pub org: Option<String>,
    /// Name of the organization.
    pub org_name: Option<String>,
    /// Roles of the user.
    pub roles: Vec<String>,
    /// Type of the user.
    pub user_type: Option<String>,
}
