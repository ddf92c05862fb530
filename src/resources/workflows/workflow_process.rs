//! One run of a workflow, with the event that started it.

// Generated from `workflows/workflow_process.json` by `kustomer generate`. Do not edit.

use std::collections::BTreeMap;

use kustomer::json::Value;
use kustomer::{
    AnyRecord, Id, KustomerEnum, KustomerObject, KustomerOperation, KustomerResource, Org, Page, Timestamp,
    Unknown,
};

use super::workflow::Workflow;

/// One run of a workflow, with the event that started it.
///
/// Processes are read-only and can only be listed by workflow.
///
/// Not documented: the JSON:API type and the path.
///
/// Each call requires one of its roles (prefix `org.permission.` omitted).
///
/// | Client method or operation            | Endpoint                           | Roles           |
/// |---------------------------------------|------------------------------------|-----------------|
/// | `children`, [`ListWorkflowProcesses`] | `GET /v1/workflows/{id}/processes` | `workflow.read` |
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(resource = "workflow_process", path = "/v1/workflows/processes", under(Workflow(list)), encode)]
pub struct WorkflowProcess {
    /// ID of the record.
    pub id: Id<WorkflowProcess>,
    /// Event that started the workflow.
    pub event: Option<Box<ProcessEvent>>,
    /// Execution details of the run.
    pub meta: Option<ProcessMeta>,
    /// Progress or outcome of the run.
    pub status: Option<String>,
    /// Error message, if the run failed.
    pub error: Option<String>,
    /// Time at which the record was created.
    pub created_at: Option<Timestamp>,
    /// Time at which any part of the record last changed.
    pub updated_at: Option<Timestamp>,
    /// Workflow that was run.
    #[kustomer(relationship)]
    pub workflow: Option<Id<Workflow>>,
    /// Runner that executed the workflow.
    #[kustomer(relationship)]
    pub workflow_runner: Option<Id<AnyRecord>>,
    /// Organization that owns the record.
    #[kustomer(relationship)]
    pub org: Option<Id<Org>>,
    /// Members without a field, if `keep_unknown` asked for them.
    #[kustomer(unknown)]
    pub unknown: Unknown,
}

/// The event that started a workflow.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct ProcessEvent {
    /// ID of the event.
    pub id: Option<String>,
    /// Name of the event, such as `kustomer.message.create`.
    pub name: Option<String>,
    /// Changes that the event made to the record.
    pub changes: Option<EventChanges>,
    /// Record that the event is about, in the form that a read returns.
    pub data: BTreeMap<String, Value>,
    /// Organization in which the event occurred.
    pub org: Option<Id<Org>>,
    /// Name of the organization.
    pub org_name: Option<String>,
    /// Partition of the event stream that delivered the event.
    pub partition: Option<String>,
    /// Time at which the event occurred.
    pub created_at: Option<Timestamp>,
}

/// The execution details of a run.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct ProcessMeta {
    /// Number of the attempt.
    pub attempt: Option<i64>,
    /// Context in which the run was started.
    pub context: Option<String>,
    /// Whether the attempt is a retry.
    pub retry: Option<bool>,
    /// Revision (`rev`) of the workflow that was run.
    pub workflow_rev: Option<i64>,
}

/// The changes that an event made to a record.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct EventChanges {
    /// Changed attributes, by name.
    pub attributes: BTreeMap<String, EventChange>,
    /// Changed relationships, by name.
    pub relationships: BTreeMap<String, EventChange>,
}

/// The change of one attribute or relationship.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct EventChange {
    /// Value after the change.
    pub after: Option<Value>,
    /// Value before the change.
    pub before: Option<Value>,
    /// Type of the change.
    pub op: Option<String>,
}

/// The sort order by creation time.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, KustomerEnum)]
#[non_exhaustive]
pub enum WorkflowProcessSort {
    /// `asc`
    Asc,
    /// `desc`
    Desc,
    /// Unrecognized value.
    #[kustomer(other)]
    Other(String),
}

/// Lists the runs of a workflow.
///
/// `GET /v1/workflows/{id}/processes`. Requires `org.permission.workflow.read` or `org.admin.workflow.read`.
///
/// ```no_run
/// use kustomer::{Id, Timestamp};
/// use kustomer::resources::workflows::workflow_process::ListWorkflowProcesses;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = ListWorkflowProcesses {
///     created_at_from: Some(Timestamp::now()),
///     ..ListWorkflowProcesses::new(Id::new("59df762a921c59001021f409"))
/// };
/// let response = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(get = "/v1/workflows/{id}/processes", returns = Page<WorkflowProcess>, new)]
pub struct ListWorkflowProcesses {
    /// ID of the workflow.
    pub id: Id<Workflow>,
    /// Earliest start time of the runs to list.
    #[kustomer(query)]
    pub created_at_from: Option<Timestamp>,
    /// Latest start time of the runs to list.
    #[kustomer(query)]
    pub created_at_to: Option<Timestamp>,
    /// Page number, starting at 1.
    #[kustomer(query)]
    pub page: Option<u64>,
    /// Number of records per page.
    #[kustomer(query)]
    pub page_size: Option<u64>,
    /// Sort order by creation time.
    #[kustomer(query)]
    pub sort: Option<WorkflowProcessSort>,
}
