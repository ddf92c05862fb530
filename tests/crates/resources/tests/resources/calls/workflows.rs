//! Workflows, their variables and processes.

use kustomer::Id;
use kustomer::resources::workflows::{
    NewWorkflow, NewWorkflowVariable, WorkflowProcess, WorkflowUpdate, WorkflowVariableRequired,
    WorkflowVariableUpdate,
};
use serde_json::json;

use super::Problems;
use crate::service::{Service, text};

pub(super) async fn calls(service: &Service, problems: &mut Problems) {
    problems.note("workflows", workflows(service)).await;
}

async fn workflows(service: &Service) -> Result<(), String> {
    let workflow = service.create(NewWorkflow::new("Refund")).await?.get().await?.list().await?;
    let workflow = workflow.update(WorkflowUpdate::new().description("Gives money back.")).await?;
    let variable =
        NewWorkflowVariable::new(WorkflowVariableRequired { name: "limit", kind: "string", value: "100" });
    let variable =
        service.create_under(workflow.id(), variable).await?.get().await?.under(workflow.id()).await?;
    variable.update(WorkflowVariableUpdate::new().name("most")).await?.delete().await?;
    let id: Id<WorkflowProcess> = service.put(&json!({}), &[("workflow", workflow.id().as_str())])?;
    let page = service.client.children::<WorkflowProcess>(workflow.id()).await;
    let page = page.map_err(|error| text(&error))?;
    if page.items().iter().any(|found| found.id == id) { Ok(()) } else { Err(format!("{page:?}")) }
}
