//! A named value, such as a secret, that the steps of one workflow can use.

// Generated from `workflows/workflow_variable.json` by `kustomer generate`. Do not edit.

use kustomer::{Id, KustomerResource, Org, Secret, Timestamp, Unknown, User};

use super::workflow::Workflow;

/// A named value, such as a secret, that the steps of one workflow can use.
///
/// Values can be written but not read: responses contain `maskedValue` instead.
///
/// Not documented: the JSON:API type.
///
/// Each call requires one of its roles (prefix `org.permission.` omitted).
///
/// | Client method or operation    | Endpoint                             | Roles             |
/// |-------------------------------|--------------------------------------|-------------------|
/// | `get`                         | `GET /v1/workflow-variables/{id}`    | not documented    |
/// | `update`                      | `PUT /v1/workflow-variables/{id}`    | `workflow`        |
/// | `delete`                      | `DELETE /v1/workflow-variables/{id}` | not documented    |
/// | `children(&workflow)`         | `GET /v1/workflows/{id}/variables`   | not documented    |
/// | `create_under(&workflow, ..)` | `POST /v1/workflows/{id}/variables`  | `workflow.create` |
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
    /// Value; write-only.
    #[kustomer(required)]
    value: Option<Secret>,
))]
pub struct WorkflowVariable {
    /// ID of the record.
    pub id: Id<WorkflowVariable>,
    /// Name that steps refer to.
    pub name: String,
    /// Type of the value; only strings are known.
    #[kustomer(rename = "type")]
    pub kind: String,
    /// Value with most characters masked.
    #[kustomer(read_only)]
    pub masked_value: Option<String>,
    /// Time at which the record was created.
    #[kustomer(read_only)]
    pub created_at: Option<Timestamp>,
    /// Time at which a user or an API key last changed the record.
    #[kustomer(read_only)]
    pub modified_at: Option<Timestamp>,
    /// Time at which any part of the record last changed.
    #[kustomer(read_only)]
    pub updated_at: Option<Timestamp>,
    /// Workflow that the variable belongs to.
    #[kustomer(relationship, read_only)]
    pub workflow: Option<Id<Workflow>>,
    /// User who created the record.
    #[kustomer(relationship, read_only)]
    pub created_by: Option<Id<User>>,
    /// User who last changed the record.
    #[kustomer(relationship, read_only)]
    pub modified_by: Option<Id<User>>,
    /// Organization that owns the record.
    #[kustomer(relationship, read_only)]
    pub org: Option<Id<Org>>,
    /// Members without a field, if `keep_unknown` asked for them.
    #[kustomer(unknown)]
    pub unknown: Unknown,
}
