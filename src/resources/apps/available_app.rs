//! A version of an app that the organization can install: its definition with everything that installing
//! creates.

// Generated from `apps/available_app.json` by `kustomer generate`: change that, not this.

use std::collections::BTreeMap;

use kustomer::json::Value;
use kustomer::operation::Json;
use kustomer::{Id, KustomerObject, KustomerOperation, KustomerResource, Page, Timestamp};

/// A version of an app that the organization can install: its definition with everything that installing
/// creates.
///
/// A registered version is permanent; a change is a new version.
///
/// Not documented: the name of its type.
///
/// | call                                                   | endpoint                              | needs any of     |
/// |--------------------------------------------------------|---------------------------------------|------------------|
/// | `client.list::<AvailableApp>()`, [`ListAvailableApps`] | `GET /v1/apps/available`              | not documented   |
/// | `client.get::<AvailableApp>(&id)`                      | `GET /v1/apps/available/{appVersion}` | not documented   |
/// | [`RegisterApp`]                                        | `POST /v1/apps/available`             | `org.admin.apps` |
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(resource = "available_app", path = "/v1/apps/available", get, list, encode)]
pub struct AvailableApp {
    /// The id.
    pub id: Id<AvailableApp>,
    /// The name of the app, which does not change between versions.
    pub name: Option<String>,
    /// The name that people see.
    pub title: Option<String>,
    /// What the app does.
    pub description: Option<String>,
    /// The workflow actions that the app brings.
    pub actions: Vec<Value>,
    /// The cards that the app brings.
    pub cards: Vec<Value>,
    /// Whether the app is installed in every organization.
    #[kustomer(rename = "default")]
    pub is_default: Option<bool>,
    /// The apps that must be installed first, each as name and version.
    pub dependencies: Vec<String>,
    /// The inbound hooks that the app brings.
    pub hooks: Vec<Value>,
    /// Where the icon of the app is.
    pub icon_url: Option<String>,
    /// The Klasses (custom objects) and custom attributes that the app brings.
    pub klasses: Vec<Value>,
    /// Pictures of the app for the app directory.
    pub screenshots: Vec<Value>,
    /// The workflow triggers that the app brings.
    pub triggers: Vec<AppTrigger>,
    /// Who made the app.
    pub vendor: Option<String>,
    /// The version of the app, as in `1.2.4`.
    pub version: Option<String>,
    /// Who can see the app in the app directory.
    pub visibility: Option<String>,
    /// The website of the app.
    pub website: Option<String>,
    /// The workflows that the app brings.
    pub workflows: Vec<AppWorkflow>,
    /// Whether Kustomer itself provides the app.
    pub system: Option<bool>,
    /// When the record was created.
    pub created_at: Option<Timestamp>,
    /// When anything of the record last changed.
    pub updated_at: Option<Timestamp>,
}

/// A workflow trigger that an app brings.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct AppTrigger {
    /// The event that fires the trigger.
    pub event_name: Option<String>,
    /// The JSON Schema of what the trigger hands to a workflow.
    pub output_schema: Option<OutputSchema>,
    /// How the output is made from the event.
    pub output_template: BTreeMap<String, Value>,
}

/// A workflow that an app brings.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct AppWorkflow {
    /// The name of the workflow.
    pub name: Option<String>,
    /// What the workflow does.
    pub description: Option<String>,
    /// What the workflow does, step by step.
    pub steps: Vec<WorkflowStep>,
    /// What starts the workflow.
    pub trigger: Option<WorkflowTrigger>,
}

/// The JSON Schema of what a trigger hands to a workflow.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct OutputSchema {
    /// The JSON type of the output.
    #[kustomer(rename = "type")]
    pub kind: Option<String>,
    /// The members of the output, by name.
    pub properties: BTreeMap<String, OutputProperty>,
}

/// A step of a workflow.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct WorkflowStep {
    /// The id of the step in the workflow.
    pub id: Option<String>,
    /// The action that the step runs.
    pub action: Option<String>,
    /// The app, with its version, that the action is of.
    pub app_version: Option<String>,
    /// What is handed to the action.
    pub params: BTreeMap<String, Value>,
    /// Which steps follow.
    pub transitions: Vec<Value>,
}

/// What starts a workflow.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct WorkflowTrigger {
    /// The id of the trigger in the workflow.
    pub id: Option<String>,
    /// The app, with its version, that the trigger is of.
    pub app_version: Option<String>,
    /// The event that starts the workflow.
    pub event_name: Option<String>,
    /// Which steps follow.
    pub transitions: Vec<WorkflowTransition>,
}

/// A member of what a trigger hands to a workflow.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct OutputProperty {
    /// The JSON type of the member.
    #[kustomer(rename = "type")]
    pub kind: Option<String>,
}

/// What follows in a workflow, and when.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct WorkflowTransition {
    /// What must hold for the step to follow.
    pub condition: Option<WorkflowCondition>,
    /// The step that follows.
    pub target: Option<String>,
}

/// What must hold for a step to follow.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct WorkflowCondition {
    /// The operator of the condition.
    pub op: Option<String>,
    /// What the operator is applied to.
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
/// let call = ListAvailableApps { page_size: Some(1), ..ListAvailableApps::default() };
/// let answer = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, Default, KustomerOperation)]
#[kustomer(get = "/v1/apps/available", returns = Page<AvailableApp>)]
pub struct ListAvailableApps {
    /// From 1.
    #[kustomer(query)]
    pub page: Option<u64>,
    /// How many per page.
    #[kustomer(query)]
    pub page_size: Option<u64>,
    /// The attributes that the answer shall hold.
    #[kustomer(query)]
    pub fields: Option<String>,
    /// Whether to list apps that Kustomer itself provides.
    #[kustomer(query)]
    pub system: Option<bool>,
}

/// Registers a version of an app, so that organizations can install it.
///
/// A registered version is permanent; a change is a new version. Every part is checked first: with a mistake
/// in one the call fails with 400 or 409 and nothing is registered.
///
/// `POST /v1/apps/available`. Needs `org.admin.apps`. Not documented: what it answers and the status.
///
/// ```no_run
/// use kustomer::json::Value;
/// use kustomer::resources::apps::available_app::RegisterApp;
///
/// async fn demo(client: kustomer::Client, body: Value) -> kustomer::Result<()> {
///     let call = RegisterApp { body };
///     let answer = client.send(call).await?;
///     Ok(())
/// }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(post = "/v1/apps/available", returns = Json<Value>)]
pub struct RegisterApp {
    /// The app definition: `app` (its name), `version` (the first is `0.0.1`), `title`, and the parts that it
    /// brings.
    #[kustomer(body)]
    pub body: Value,
}
