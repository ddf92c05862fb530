//! One run of a workflow, with the event that set it off.

// Generated from `workflows/workflow_process.json` by `kustomer generate`: change that, not this.

use std::collections::BTreeMap;

use kustomer::json::Value;
use kustomer::{
    AnyRecord, Id, KustomerEnum, KustomerObject, KustomerOperation, KustomerResource, Org, Page, Timestamp,
};

use super::workflow::Workflow;

/// One run of a workflow, with the event that set it off.
///
/// Processes are read only, and only by their workflow.
///
/// Not documented: the name of its type and its path.
///
/// | call                                                                       | endpoint                           | needs any of                   |
/// |----------------------------------------------------------------------------|------------------------------------|--------------------------------|
/// | `client.children::<WorkflowProcess>(&workflow)`, [`ListWorkflowProcesses`] | `GET /v1/workflows/{id}/processes` | `org.permission.workflow.read` |
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(resource = "workflow_process", path = "/v1/workflows/processes", under(Workflow(list)), encode)]
pub struct WorkflowProcess {
    /// The id.
    pub id: Id<WorkflowProcess>,
    /// The event that set the workflow off.
    pub event: Option<Box<ProcessEvent>>,
    /// How the run was carried out.
    pub meta: Option<ProcessMeta>,
    /// How far the run is, or how it ended.
    pub status: Option<String>,
    /// What went wrong.
    pub error: Option<String>,
    /// When the record was created.
    pub created_at: Option<Timestamp>,
    /// When anything of the record last changed.
    pub updated_at: Option<Timestamp>,
    /// The workflow that was run.
    #[kustomer(relationship)]
    pub workflow: Option<Id<Workflow>>,
    /// The runner that carried the workflow out.
    #[kustomer(relationship)]
    pub workflow_runner: Option<Id<AnyRecord>>,
    /// The organization.
    #[kustomer(relationship)]
    pub org: Option<Id<Org>>,
}

/// The event that set a workflow off.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct ProcessEvent {
    /// The id of the event.
    pub id: Option<String>,
    /// The name of the event, e.g. `kustomer.message.create`.
    pub name: Option<String>,
    /// What the event changed in the record.
    pub changes: Option<EventChanges>,
    /// The record that the event is about, as a read returns it.
    pub data: BTreeMap<String, Value>,
    /// The organization where it happened.
    pub org: Option<Id<Org>>,
    /// The name of the organization.
    pub org_name: Option<String>,
    /// The partition of the event stream that it came by.
    pub partition: Option<String>,
    /// When it happened.
    pub created_at: Option<Timestamp>,
}

/// How a run was carried out.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct ProcessMeta {
    /// The number of the attempt.
    pub attempt: Option<i64>,
    /// The context that the run was started in.
    pub context: Option<String>,
    /// Whether it is a repeated attempt.
    pub retry: Option<bool>,
    /// The `rev` of the workflow that was run.
    pub workflow_rev: Option<i64>,
}

/// What an event changed in a record.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct EventChanges {
    /// The changed attributes, by name.
    pub attributes: BTreeMap<String, EventChange>,
    /// The changed relationships, by name.
    pub relationships: BTreeMap<String, EventChange>,
}

/// The change of one attribute or relationship.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct EventChange {
    /// The value after.
    pub after: Option<Value>,
    /// The value before.
    pub before: Option<Value>,
    /// The kind of change.
    pub op: Option<String>,
}

/// The order by the time of creation.
#[derive(Debug, Clone, PartialEq, Eq, KustomerEnum)]
#[non_exhaustive]
pub enum WorkflowProcessSort {
    /// `asc`
    Asc,
    /// `desc`
    Desc,
    /// A value that this version does not know.
    #[kustomer(other)]
    Other(String),
}

/// Lists the runs of a workflow.
///
/// `GET /v1/workflows/{id}/processes`. Needs `org.permission.workflow.read` or `org.admin.workflow.read`.
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
/// let answer = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(get = "/v1/workflows/{id}/processes", returns = Page<WorkflowProcess>, new)]
pub struct ListWorkflowProcesses {
    /// The workflow.
    pub id: Id<Workflow>,
    /// Only runs that began at this time or later.
    #[kustomer(query)]
    pub created_at_from: Option<Timestamp>,
    /// Only runs that began up to this time.
    #[kustomer(query)]
    pub created_at_to: Option<Timestamp>,
    /// From 1.
    #[kustomer(query)]
    pub page: Option<u64>,
    /// How many per page.
    #[kustomer(query)]
    pub page_size: Option<u64>,
    /// The order by the time of creation.
    #[kustomer(query)]
    pub sort: Option<WorkflowProcessSort>,
}
