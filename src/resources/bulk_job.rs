//! Bulk jobs: what a bulk call answers. The call itself is an operation of its own.

use std::collections::BTreeMap;

use crate::{Id, KustomerEnum, KustomerObject, KustomerResource, Org, Timestamp, User};

/// A bulk call at work. It is answered before anything has happened: read it again until it is
/// [complete](BulkStatus::Complete). Complete does not mean that every item succeeded: see
/// [`batch_errors`](BulkJob::batch_errors).
///
/// `/v1/bulk/{id}`. Needs `org.permission.bulk.read`.
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(resource = "bulk", path = "/v1/bulk", get)]
pub struct BulkJob {
    /// The id, by which the job is read again.
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
    #[kustomer(json)]
    pub last_batch_error: Option<BTreeMap<String, serde_json::Value>>,
    /// Mistakes of the job, as the service words them.
    #[kustomer(json)]
    pub errors: Option<BTreeMap<String, serde_json::Value>>,
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
    /// Who made the call.
    #[kustomer(relationship)]
    pub created_by: Option<Id<User>>,
    /// The organization.
    #[kustomer(relationship)]
    pub org: Option<Id<Org>>,
}

/// How far a bulk job is.
#[derive(Debug, Clone, PartialEq, Eq, KustomerEnum)]
pub enum BulkStatus {
    /// Not begun.
    Queued,
    /// At work.
    Running,
    /// Worked through, with or without mistakes.
    Complete,
    /// One that this version does not know.
    #[kustomer(other)]
    Other(String),
}

/// How many batches and records a bulk job has.
#[derive(Debug, Clone, PartialEq, KustomerObject)]
pub struct BulkBatches {
    /// How many batches are done.
    pub complete: Option<u64>,
    /// How many batches there are.
    pub total: Option<u64>,
    /// How many records there are.
    pub ids_total: Option<u64>,
}
