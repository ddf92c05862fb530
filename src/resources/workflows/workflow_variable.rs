//! A named value, such as a secret, that the steps of one workflow can use.

// Generated from `workflows/workflow_variable.json` by `kustomer generate`: change that, not this.

use kustomer::{Id, KustomerResource, Org, Secret, Timestamp, User};

use super::workflow::Workflow;

/// A named value, such as a secret, that the steps of one workflow can use.
///
/// Values can be written but never read: an answer has `maskedValue` in their place.
///
/// Not documented: the name of its type.
///
/// | call                                                           | endpoint                             | needs any of                     |
/// |----------------------------------------------------------------|--------------------------------------|----------------------------------|
/// | `client.get::<WorkflowVariable>(&id)`                          | `GET /v1/workflow-variables/{id}`    | not documented                   |
/// | `client.update(&id, WorkflowVariableUpdate::new()..)`          | `PUT /v1/workflow-variables/{id}`    | `org.permission.workflow`        |
/// | `client.delete::<WorkflowVariable>(&id)`                       | `DELETE /v1/workflow-variables/{id}` | not documented                   |
/// | `client.children::<WorkflowVariable>(&workflow)`               | `GET /v1/workflows/{id}/variables`   | not documented                   |
/// | `client.create_under(&workflow, NewWorkflowVariable::new(..))` | `POST /v1/workflows/{id}/variables`  | `org.permission.workflow.create` |
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(
    resource = "workflow_variable",
    path = "/v1/workflow-variables",
    get,
    update(put),
    delete,
    under(Workflow(list, create, path = "variables")),
    encode
)]
#[kustomer(write_only(
    /// The value; write-only.
    #[kustomer(required)]
    value: Option<Secret>,
))]
pub struct WorkflowVariable {
    /// The id.
    pub id: Id<WorkflowVariable>,
    /// The name that steps use.
    pub name: String,
    /// The type of the value; only strings are known.
    #[kustomer(rename = "type")]
    pub kind: String,
    /// The value with most of it hidden.
    #[kustomer(read_only)]
    pub masked_value: Option<String>,
    /// When the record was created.
    #[kustomer(read_only)]
    pub created_at: Option<Timestamp>,
    /// When a person or a key last changed the record.
    #[kustomer(read_only)]
    pub modified_at: Option<Timestamp>,
    /// When anything of the record last changed.
    #[kustomer(read_only)]
    pub updated_at: Option<Timestamp>,
    /// The workflow that the variable belongs to.
    #[kustomer(relationship, read_only)]
    pub workflow: Option<Id<Workflow>>,
    /// Who created the record.
    #[kustomer(relationship, read_only)]
    pub created_by: Option<Id<User>>,
    /// Who last changed the record.
    #[kustomer(relationship, read_only)]
    pub modified_by: Option<Id<User>>,
    /// The organization.
    #[kustomer(relationship, read_only)]
    pub org: Option<Id<Org>>,
}
