//! An automation that an event in Kustomer starts.

// Generated from `workflows/workflow.json` by `kustomer generate`. Do not edit.

use std::collections::BTreeMap;

use kustomer::json::Value;
use kustomer::{
    Id, KustomerEnum, KustomerObject, KustomerOperation, KustomerResource, Org, Page, Timestamp, Unknown,
    User,
};

/// An automation that an event in Kustomer starts.
///
/// Each step names an action and, in its transitions, the steps that follow and their conditions. `createdBy`
/// and `modifiedBy` may be `null`. The API cannot delete a workflow; disable it with `enabled`.
///
/// Not documented, but likely: the JSON:API type.
///
/// | Client method or operation | Endpoint                 |
/// |----------------------------|--------------------------|
/// | `list`, [`ListWorkflows`]  | `GET /v1/workflows`      |
/// | `get`                      | `GET /v1/workflows/{id}` |
/// | `create`                   | `POST /v1/workflows`     |
/// | `update`                   | `PUT /v1/workflows/{id}` |
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(resource = "workflow", path = "/v1/workflows", get, list, create, update(put), encode)]
#[kustomer(write_only(
    /// Whether runs are logged.
    logging: Option<bool>,
    /// Free-form data about the workflow, such as its layout in the editor.
    #[kustomer(optional)]
    meta: BTreeMap<String, Value>,
    /// Workflow that this one replaces, or `null`.
    replaces: Option<Id<Workflow>>,
))]
pub struct Workflow {
    /// ID of the record.
    pub id: Id<Workflow>,
    /// Display name.
    pub name: String,
    /// Purpose of the workflow.
    pub description: Option<String>,
    /// Whether the workflow has its own variables.
    #[kustomer(read_only)]
    pub contains_variables: Option<bool>,
    /// Whether the workflow can be edited.
    #[kustomer(read_only)]
    pub editable: Option<bool>,
    /// Error of the last failed run.
    #[kustomer(read_only)]
    pub last_error: BTreeMap<String, Value>,
    /// Steps of the workflow.
    pub steps: Vec<Step>,
    /// Trigger that starts the workflow: an event, or a call from another workflow.
    pub trigger: Option<Box<Trigger>>,
    /// Whether the workflow runs when its trigger fires.
    pub enabled: Option<bool>,
    /// Time at which the record was created.
    #[kustomer(read_only)]
    pub created_at: Option<Timestamp>,
    /// Time at which any part of the record last changed.
    #[kustomer(read_only)]
    pub updated_at: Option<Timestamp>,
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

/// A step of a workflow.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
#[kustomer(encode)]
pub struct Step {
    /// ID of the step, which transitions use as their target.
    pub id: Option<String>,
    /// ID of the stored record of the step.
    #[kustomer(read_only, rename = "_id")]
    pub record_id: Option<String>,
    /// Name of the action that the step performs.
    pub action: Option<String>,
    /// Error handling of the step.
    pub error_cases: Vec<ErrorCase>,
    /// Parameters of the action.
    pub params: BTreeMap<String, Value>,
    /// Transitions to the steps that can follow.
    pub transitions: Vec<Transition>,
    /// App version that provides the action.
    pub app_version: Option<String>,
    /// Free-form data about the step, such as its position in the editor.
    pub meta: BTreeMap<String, Value>,
}

/// The trigger that starts a workflow.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct Trigger {
    /// ID of the trigger.
    pub id: Option<String>,
    /// Name of the event that starts the workflow, such as `kustomer.message.create`.
    pub event_name: Option<String>,
    /// Transitions to the first steps.
    pub transitions: Vec<Transition>,
    /// Whether other workflows may call this workflow.
    pub callable: Option<bool>,
    /// Free-form data about the trigger, such as its position in the editor.
    pub meta: BTreeMap<String, Value>,
    /// JSON Schema of the input of a callable workflow.
    pub schema: BTreeMap<String, Value>,
    /// App version that provides the event.
    pub app_version: Option<String>,
}

/// The handling of certain errors of a step.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct ErrorCase {
    /// Condition for the errors that the case applies to.
    pub condition: Option<ErrorCondition>,
    /// Action to take on such an error.
    pub error_action: Option<ErrorAction>,
}

/// A transition from a trigger or a step to the next step.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct Transition {
    /// Condition under which the transition is taken.
    pub condition: Option<Condition>,
    /// ID of the next step.
    pub target: Option<String>,
    /// Free-form data about the transition, such as its position in the editor.
    pub meta: BTreeMap<String, Value>,
}

/// The condition for the errors that an error case applies to.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct ErrorCondition {
    /// Operator that combines the conditions.
    pub op: Option<ErrorConditionOperator>,
    /// Conditions to combine.
    pub values: Vec<Value>,
}

/// The action to take on an error.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct ErrorAction {
    /// Whether to continue, retry or stop.
    #[kustomer(rename = "type")]
    pub kind: Option<ErrorActionType>,
}

/// A comparison, or several combined with `and` or `or`.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct Condition {
    /// Operator that compares or combines the values.
    pub op: Option<ConditionOperator>,
    /// Operands: constants, references to data or nested conditions.
    pub values: Vec<Value>,
}

/// The operator that combines the conditions of an error case.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, KustomerEnum)]
#[non_exhaustive]
pub enum ErrorConditionOperator {
    /// `and`
    And,
    /// `or`
    Or,
    /// Unrecognized value.
    #[kustomer(other)]
    Other(String),
}

/// The type of action to take on an error: continue, retry or stop.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, KustomerEnum)]
#[kustomer(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum ErrorActionType {
    /// `continue`
    Continue,
    /// `retry-action`
    RetryAction,
    /// `retry-workflow`
    RetryWorkflow,
    /// `stop-processing`
    StopProcessing,
    /// Unrecognized value.
    #[kustomer(other)]
    Other(String),
}

/// The operator that compares or combines the values of a condition.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, KustomerEnum)]
#[non_exhaustive]
pub enum ConditionOperator {
    /// `and`
    And,
    /// `contains`
    Contains,
    /// `dne`
    #[kustomer(rename = "dne")]
    DoesNotExist,
    /// `eq`
    #[kustomer(rename = "eq")]
    Equal,
    /// `exists`
    Exists,
    /// `false`
    False,
    /// `gt`
    #[kustomer(rename = "gt")]
    GreaterThan,
    /// `gt-date`
    #[kustomer(rename = "gt-date")]
    AfterDate,
    /// `gte`
    #[kustomer(rename = "gte")]
    GreaterOrEqual,
    /// `lt`
    #[kustomer(rename = "lt")]
    LessThan,
    /// `lt-date`
    #[kustomer(rename = "lt-date")]
    BeforeDate,
    /// `lte`
    #[kustomer(rename = "lte")]
    LessOrEqual,
    /// `neq`
    #[kustomer(rename = "neq")]
    NotEqual,
    /// `not-contains`
    #[kustomer(rename = "not-contains")]
    NotContains,
    /// `or`
    Or,
    /// `true`
    True,
    /// Unrecognized value.
    #[kustomer(other)]
    Other(String),
}

/// Lists the organization's workflows.
///
/// `GET /v1/workflows`.
///
/// ```no_run
/// use kustomer::resources::workflows::workflow::ListWorkflows;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = ListWorkflows { page_size: Some(100), ..ListWorkflows::default() };
/// let response = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, Default, KustomerOperation)]
#[kustomer(get = "/v1/workflows", returns = Page<Workflow>)]
pub struct ListWorkflows {
    /// Page number, starting at 1.
    #[kustomer(query)]
    pub page: Option<u64>,
    /// Number of records per page.
    #[kustomer(query)]
    pub page_size: Option<u64>,
    /// Whether to list enabled or disabled workflows.
    #[kustomer(query)]
    pub enabled: Option<bool>,
    /// Event whose workflows to list.
    #[kustomer(query)]
    pub event_name: Option<String>,
    /// Whether to list workflows that other workflows may call, or those that they may not.
    #[kustomer(query)]
    pub callable: Option<bool>,
}
