//! Creating the workflows that send the changes of a Klass to a URL.

use kustomer_core::json::{self, Decode};
use kustomer_webhooks::{Action, KlassWorkflow};
use serde_json::Value;

use super::registration::Ensured;
use crate::resources::workflows::workflow::{ListWorkflows, Step, Trigger};
use crate::resources::workflows::{NewWorkflow, Workflow, WorkflowUpdate};
use crate::{Client, Result};

/// Creates the two workflows of [`workflow`](super::workflow), for new records and for updates, or updates those with the same
/// names if they differ. A program can call it at every start.
///
/// ```
/// use kustomer::webhooks::{ensure_workflow, workflow};
/// use kustomer::{Client, Id, KustomerResource};
///
/// #[derive(Debug, KustomerResource)]
/// #[kustomer(klass = "flight", changes)]
/// struct Flight {
///     id: Id<Flight>,
///     title: String,
/// }
///
/// # async fn demo(client: &Client) -> Result<(), Box<dyn std::error::Error>> {
/// let workflow = workflow::<Flight>("https://example.com/kustomer", "a long random text")?;
/// ensure_workflow(client, &workflow).await?;
/// # Ok(()) }
/// ```
///
/// Returns what was done for new records and for updates. The API cannot delete a workflow: to stop it, disable it.
///
/// # Errors
/// If a request fails.
pub async fn ensure_workflow(client: &Client, workflow: &KlassWorkflow) -> Result<[Ensured; 2]> {
    let created = ensure(client, workflow, Action::Create).await?;
    Ok([created, ensure(client, workflow, Action::Update).await?])
}

async fn ensure(client: &Client, wanted: &KlassWorkflow, action: Action) -> Result<Ensured> {
    let (name, event) = (wanted.name(action), wanted.event_name(action));
    let (trigger, step): (Option<Trigger>, Vec<Step>) =
        (read(&wanted.trigger(action)), Vec::from_iter(read(&wanted.step(action))));
    let list = ListWorkflows { event_name: Some(event.clone()), ..ListWorkflows::default() };
    let mut known = client.items(list);
    while let Some(found) = known.try_next().await? {
        if found.name != name {
            continue;
        }
        if is_as_wanted(&found, &event, step.first()) {
            return Ok(Ensured::Unchanged);
        }
        let update = WorkflowUpdate::new().enabled(true).trigger(trigger.map(Box::new)).steps(step);
        client.update(&found.id, update).await?;
        return Ok(Ensured::Updated);
    }
    let new = NewWorkflow::new(name).enabled(true).trigger(trigger.map(Box::new)).steps(step);
    client.create(new).await?;
    Ok(Ensured::Created)
}

/// Whether a workflow does what is wanted. What else the service or an editor adds to it does not matter.
fn is_as_wanted(found: &Workflow, event: &str, step: Option<&Step>) -> bool {
    let is_started = found.trigger.as_ref().and_then(|trigger| trigger.event_name.as_deref()) == Some(event);
    let [only] = found.steps.as_slice() else { return false };
    let does_the_same = step.is_some_and(|step| only.action == step.action && only.params == step.params);
    found.enabled != Some(false) && is_started && does_the_same
}

/// Reads a part of a workflow as its type.
fn read<T: Decode>(part: &Value) -> Option<T> {
    json::from_slice(part.to_string().as_bytes()).ok()
}
