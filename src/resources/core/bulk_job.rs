//! A bulk call at work.

// Generated from `core/bulk_job.json` by `kustomer generate`: change that, not this.

use std::collections::BTreeMap;

use kustomer::json::Value;
use kustomer::{Id, KustomerEnum, KustomerObject, KustomerResource, Org, Timestamp, User};

/// A bulk call at work.
///
/// It is answered before anything has happened: read it again until it is complete. Complete does not mean
/// that every item succeeded: see `batchErrors`, and the batches for the outcome of each item. The order in
/// which items are worked through is not promised.
///
/// | call                         | endpoint            | needs any of               |
/// |------------------------------|---------------------|----------------------------|
/// | `client.get::<BulkJob>(&id)` | `GET /v1/bulk/{id}` | `org.permission.bulk.read` |
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(resource = "bulk", path = "/v1/bulk", get, encode)]
pub struct BulkJob {
    /// The id.
    pub id: Id<BulkJob>,
    /// How far the job is.
    pub status: Option<BulkStatus>,
    /// Whether all batches were worked through.
    pub completed: Option<bool>,
    /// When they were.
    pub completed_at: Option<Timestamp>,
    /// Whether a batch has failed in part.
    pub batch_errors: Option<bool>,
    /// The last mistake of a batch, as the service words it.
    pub last_batch_error: BTreeMap<String, Value>,
    /// Mistakes of the job, as the service words them.
    pub errors: BTreeMap<String, Value>,
    /// How many batches and records there are.
    pub batches: Option<BulkBatches>,
    /// The ids of the records, where the service lists them.
    pub ids: Vec<String>,
    /// What the job does, such as `api.sobjects.kobjects.bulk-create`.
    pub context: Option<String>,
    /// Whether the job has too many records to list them.
    pub is_large: Option<bool>,
    /// When the job was made.
    pub created_at: Option<Timestamp>,
    /// When the job was last changed.
    pub updated_at: Option<Timestamp>,
    /// The call that made the job.
    pub payload: Option<Box<BulkPayload>>,
    /// The run of a retention policy that made the job.
    pub retention_policy_run_id: Option<String>,
    /// The search that the records were taken from.
    pub search: Option<String>,
    /// Whether it is done by the second version of the bulk service.
    pub v2: Option<bool>,
    /// Who made the call.
    #[kustomer(relationship)]
    pub created_by: Option<Id<User>>,
    /// The organization.
    #[kustomer(relationship)]
    pub org: Option<Id<Org>>,
}

/// How far a bulk job is.
#[derive(Debug, Clone, PartialEq, Eq, KustomerEnum)]
#[non_exhaustive]
pub enum BulkStatus {
    /// `queued`
    Queued,
    /// `running`
    Running,
    /// `complete`
    Complete,
    /// A value that this version does not know.
    #[kustomer(other)]
    Other(String),
}

/// How many batches and records a bulk job has.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct BulkBatches {
    /// How many batches are done.
    pub complete: Option<i64>,
    /// How many batches there are.
    pub total: Option<i64>,
    /// How many records there are.
    pub ids_total: Option<i64>,
}

/// The call that made a bulk job.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct BulkPayload {
    /// The call to the API.
    pub api: Option<BulkCall>,
}

/// A call to the API that made a bulk job.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct BulkCall {
    /// The body of the call.
    pub data: BTreeMap<String, Value>,
    /// The HTTP method.
    pub method: Option<String>,
    /// The path.
    pub path: Option<String>,
    /// The id of the call.
    pub request_id: Option<String>,
    /// The service that took the call.
    pub service: Option<String>,
    /// Who made the call.
    pub user: Option<BulkCaller>,
}

/// Who made a bulk call.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct BulkCaller {
    /// The user.
    pub id: Option<Id<User>>,
    /// The subject of the user's token.
    pub subject: Option<String>,
    /// The id of the organization.
    pub org: Option<String>,
    /// The name of the organization.
    pub org_name: Option<String>,
    /// The roles of the user.
    pub roles: Vec<String>,
    /// The kind of user.
    pub user_type: Option<String>,
}
