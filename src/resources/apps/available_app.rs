//! A version of an app that the organization can install: its definition, with everything that an
//! installation creates.

// Generated from `apps/available_app.json` by `kustomer generate`. Do not edit.

use std::collections::BTreeMap;

use kustomer::json::Value;
use kustomer::operation::Json;
use kustomer::{Id, KustomerObject, KustomerOperation, KustomerResource, Page, Timestamp, Unknown};

/// A version of an app that the organization can install: its definition, with everything that an
/// installation creates.
///
/// A registered version cannot be changed; register a new version instead.
///
/// Not documented: the JSON:API type.
///
/// | Client method or operation    | Endpoint                              | Roles            |
/// |-------------------------------|---------------------------------------|------------------|
/// | `list`, [`ListAvailableApps`] | `GET /v1/apps/available`              | not documented   |
/// | `get`                         | `GET /v1/apps/available/{appVersion}` | not documented   |
/// | [`RegisterApp`]               | `POST /v1/apps/available`             | `org.admin.apps` |
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(resource = "available_app", path = "/v1/apps/available", get, list, encode)]
pub struct AvailableApp {
    /// ID of the record.
    pub id: Id<AvailableApp>,
    /// Name of the app; the same for all versions.
    pub name: Option<String>,
    /// Display name.
    pub title: Option<String>,
    /// What the app does.
    pub description: Option<String>,
    /// Workflow actions that the app provides.
    pub actions: Vec<Value>,
    /// Cards that the app provides.
    pub cards: Vec<Value>,
    /// Whether the app is installed in every organization.
    #[kustomer(rename = "default")]
    pub is_default: Option<bool>,
    /// Apps that must be installed first, each as a name and version.
    pub dependencies: Vec<String>,
    /// Inbound hooks that the app provides.
    pub hooks: Vec<Value>,
    /// URL of the app's icon.
    pub icon_url: Option<String>,
    /// Klasses (custom objects) and custom attributes that the app provides.
    pub klasses: Vec<Value>,
    /// Screenshots of the app for the app directory.
    pub screenshots: Vec<Value>,
    /// Workflow triggers that the app provides.
    pub triggers: Vec<AppTrigger>,
    /// Vendor of the app.
    pub vendor: Option<String>,
    /// Version of the app, such as `1.2.4`.
    pub version: Option<String>,
    /// Visibility of the app in the app directory.
    pub visibility: Option<String>,
    /// Website of the app.
    pub website: Option<String>,
    /// Workflows that the app provides.
    pub workflows: Vec<AppWorkflow>,
    /// Whether the app is provided by Kustomer.
    pub system: Option<bool>,
    /// Time at which the record was created.
    pub created_at: Option<Timestamp>,
    /// Time at which any part of the record last changed.
    pub updated_at: Option<Timestamp>,
    /// Members without a field, if `keep_unknown` asked for them.
    #[kustomer(unknown)]
    pub unknown: Unknown,
}

/// A workflow trigger that an app provides.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct AppTrigger {
    /// Event that fires the trigger.
    pub event_name: Option<String>,
    /// JSON Schema of the trigger's output.
    pub output_schema: Option<OutputSchema>,
    /// Template that builds the output from the event.
    pub output_template: BTreeMap<String, Value>,
}

/// A workflow that an app provides.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct AppWorkflow {
    /// Name of the workflow.
    pub name: Option<String>,
    /// What the workflow does.
    pub description: Option<String>,
    /// Steps of the workflow.
    pub steps: Vec<WorkflowStep>,
    /// Trigger that starts the workflow.
    pub trigger: Option<WorkflowTrigger>,
}

/// The JSON Schema of a trigger's output.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct OutputSchema {
    /// JSON type of the output.
    #[kustomer(rename = "type")]
    pub kind: Option<String>,
    /// The JSON Schema of a trigger's output.
    pub properties: BTreeMap<String, OutputProperty>,
}

/// A step of a workflow.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct WorkflowStep {
    /// ID of the step within the workflow.
    pub id: Option<String>,
    /// Action that the step performs.
    pub action: Option<String>,
    /// App and version that provide the action.
    pub app_version: Option<String>,
    /// Parameters passed to the action.
    pub params: BTreeMap<String, Value>,
    /// Transitions to the steps that can follow.
    pub transitions: Vec<Value>,
}

/// The trigger that starts a workflow.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct WorkflowTrigger {
    /// ID of the trigger within the workflow.
    pub id: Option<String>,
    /// App and version that provide the trigger.
    pub app_version: Option<String>,
    /// Event that starts the workflow.
    pub event_name: Option<String>,
    /// Transitions to the steps that can follow.
    pub transitions: Vec<WorkflowTransition>,
}

/// A member of a trigger's output.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct OutputProperty {
    /// JSON type of the member.
    #[kustomer(rename = "type")]
    pub kind: Option<String>,
}

/// A transition to the next step of a workflow.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct WorkflowTransition {
    /// Condition under which the transition is taken.
    pub condition: Option<WorkflowCondition>,
    /// ID of the next step.
    pub target: Option<String>,
}

/// The condition of a transition.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct WorkflowCondition {
    /// Operator of the condition.
    pub op: Option<String>,
    /// Operands of the operator.
    pub values: Vec<Value>,
}

/// Lists the apps that the organization can install.
///
/// `GET /v1/apps/available`.
///
/// ```no_run
/// use kustomer::resources::apps::available_app::ListAvailableApps;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = ListAvailableApps { page_size: Some(100), ..ListAvailableApps::default() };
/// let response = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, Default, KustomerOperation)]
#[kustomer(get = "/v1/apps/available", returns = Page<AvailableApp>)]
pub struct ListAvailableApps {
    /// Page number, starting at 1.
    #[kustomer(query)]
    pub page: Option<u64>,
    /// Number of records per page.
    #[kustomer(query)]
    pub page_size: Option<u64>,
    /// Attributes to return.
    #[kustomer(query)]
    pub fields: Option<String>,
    /// Whether to list apps provided by Kustomer.
    #[kustomer(query)]
    pub system: Option<bool>,
}

/// Registers a version of an app, so that organizations can install it.
///
/// A registered version cannot be changed; register a new version instead. Every part is validated first: if
/// one is invalid, the request fails with 400 or 409 and nothing is registered.
///
/// `POST /v1/apps/available`. Requires `org.admin.apps`. Not documented: the response and the status.
///
/// ```no_run
/// use kustomer::json::Value;
/// use kustomer::resources::apps::available_app::RegisterApp;
///
/// async fn demo(client: kustomer::Client, body: Value) -> kustomer::Result<()> {
///     let call = RegisterApp { body };
///     let response = client.send(call).await?;
///     Ok(())
/// }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(post = "/v1/apps/available", returns = Json<Value>)]
pub struct RegisterApp {
    /// App definition: `app` (its name), `version` (the first is `0.0.1`), `title` and the parts that the app
    /// provides.
    #[kustomer(body)]
    pub body: Value,
}
