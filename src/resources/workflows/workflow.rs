//! A chain of automatic steps that an event in Kustomer sets off.

// Generated from `workflows/workflow.json` by `kustomer generate`: change that, not this.

use std::collections::BTreeMap;

use kustomer::json::Value;
use kustomer::{
    Id, KustomerEnum, KustomerObject, KustomerOperation, KustomerResource, Org, Page, Timestamp, User,
};

/// A chain of automatic steps that an event in Kustomer sets off.
///
/// A step names an action and, in its transitions, the steps that follow under a condition. `createdBy` and
/// `modifiedBy` may be null. The API cannot delete a workflow; switch it off with `enabled`.
///
/// Not documented but likely: the name of its type.
///
/// | call                                           | endpoint                 |
/// |------------------------------------------------|--------------------------|
/// | `client.list::<Workflow>()`, [`ListWorkflows`] | `GET /v1/workflows`      |
/// | `client.get::<Workflow>(&id)`                  | `GET /v1/workflows/{id}` |
/// | `client.create(NewWorkflow::new(..))`          | `POST /v1/workflows`     |
/// | `client.update(&id, WorkflowUpdate::new()..)`  | `PUT /v1/workflows/{id}` |
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(resource = "workflow", path = "/v1/workflows", get, list, create, update(put), encode)]
#[kustomer(write_only(
    /// Whether runs are logged.
    logging: Option<bool>,
    /// Free data about the workflow, such as the layout in the editor.
    #[kustomer(optional)]
    meta: BTreeMap<String, Value>,
    /// The workflow that this one takes the place of; null for none.
    replaces: Option<Id<Workflow>>,
))]
pub struct Workflow {
    /// The id.
    pub id: Id<Workflow>,
    /// The name that people see.
    pub name: String,
    /// What the workflow is for, in words.
    pub description: Option<String>,
    /// Whether the workflow has variables of its own.
    #[kustomer(read_only)]
    pub contains_variables: Option<bool>,
    /// Whether the workflow may be changed.
    #[kustomer(read_only)]
    pub editable: Option<bool>,
    /// The error of the last run that failed.
    #[kustomer(read_only)]
    pub last_error: BTreeMap<String, Value>,
    /// The actions of the workflow..
    pub steps: Vec<Step>,
    /// What starts the workflow: an event, or a call by another workflow.
    pub trigger: Option<Box<Trigger>>,
    /// Whether the workflow runs when its trigger fires.
    pub enabled: Option<bool>,
    /// When the record was created.
    #[kustomer(read_only)]
    pub created_at: Option<Timestamp>,
    /// When anything of the record last changed.
    #[kustomer(read_only)]
    pub updated_at: Option<Timestamp>,
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

/// An action of a workflow.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
#[kustomer(encode)]
pub struct Step {
    /// The id of the step, which transitions name as their target.
    pub id: Option<String>,
    /// The id of the stored record of the step.
    #[kustomer(read_only, rename = "_id")]
    pub record_id: Option<String>,
    /// The name of the action that is carried out.
    pub action: Option<String>,
    /// What to do when the step fails.
    pub error_cases: Vec<ErrorCase>,
    /// The parameters of the action.
    pub params: BTreeMap<String, Value>,
    /// Where the workflow goes on after the step.
    pub transitions: Vec<Transition>,
    /// The app version that the action comes from.
    pub app_version: Option<String>,
    /// Free data about the step, such as its place in the editor.
    pub meta: BTreeMap<String, Value>,
}

/// What starts a workflow.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct Trigger {
    /// The id of the trigger.
    pub id: Option<String>,
    /// The name of the event that starts the workflow, e.g. `kustomer.message.create`.
    pub event_name: Option<String>,
    /// Where the workflow begins.
    pub transitions: Vec<Transition>,
    /// Whether other workflows may call this one.
    pub callable: Option<bool>,
    /// Free data about the trigger, such as its place in the editor.
    pub meta: BTreeMap<String, Value>,
    /// The JSON Schema of the input of a callable workflow.
    pub schema: BTreeMap<String, Value>,
    /// The app version that the event comes from.
    pub app_version: Option<String>,
}

/// What to do about certain errors of a step.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct ErrorCase {
    /// Which errors the case is for.
    pub condition: Option<ErrorCondition>,
    /// What is done then.
    pub error_action: Option<ErrorAction>,
}

/// A way from a trigger or a step to the next step.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct Transition {
    /// When the transition is taken.
    pub condition: Option<Condition>,
    /// The id of the step that comes next.
    pub target: Option<String>,
    /// Free data about the transition, such as its place in the editor.
    pub meta: BTreeMap<String, Value>,
}

/// Which errors a case is for.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct ErrorCondition {
    /// How the conditions are joined.
    pub op: Option<ErrorConditionOperator>,
    /// The conditions that are joined.
    pub values: Vec<Value>,
}

/// What is done about an error.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct ErrorAction {
    /// Whether to go on, to try again or to stop.
    #[kustomer(rename = "type")]
    pub kind: Option<ErrorActionType>,
}

/// A comparison, or several joined by `and` or `or`.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct Condition {
    /// How the values are compared or joined.
    pub op: Option<ConditionOperator>,
    /// The operands: constants, references to data or nested conditions.
    pub values: Vec<Value>,
}

/// How the conditions of an error case are joined.
#[derive(Debug, Clone, PartialEq, Eq, KustomerEnum)]
#[non_exhaustive]
pub enum ErrorConditionOperator {
    /// `and`
    And,
    /// `or`
    Or,
    /// A value that this version does not know.
    #[kustomer(other)]
    Other(String),
}

/// Whether to go on, to try again or to stop.
#[derive(Debug, Clone, PartialEq, Eq, KustomerEnum)]
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
    /// A value that this version does not know.
    #[kustomer(other)]
    Other(String),
}

/// How the values of a condition are compared or joined.
#[derive(Debug, Clone, PartialEq, Eq, KustomerEnum)]
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
    /// A value that this version does not know.
    #[kustomer(other)]
    Other(String),
}

/// Lists the workflows of the organization.
///
/// `GET /v1/workflows`.
///
/// ```no_run
/// use kustomer::resources::workflows::workflow::ListWorkflows;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = ListWorkflows { page_size: Some(1), ..ListWorkflows::default() };
/// let answer = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, Default, KustomerOperation)]
#[kustomer(get = "/v1/workflows", returns = Page<Workflow>)]
pub struct ListWorkflows {
    /// From 1.
    #[kustomer(query)]
    pub page: Option<u64>,
    /// How many per page.
    #[kustomer(query)]
    pub page_size: Option<u64>,
    /// Only workflows that are on, or off.
    #[kustomer(query)]
    pub enabled: Option<bool>,
    /// Only workflows that this event sets off.
    #[kustomer(query)]
    pub event_name: Option<String>,
    /// Only workflows that other workflows may call, or may not.
    #[kustomer(query)]
    pub callable: Option<bool>,
}
