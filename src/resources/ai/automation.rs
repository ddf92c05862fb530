//! An AI agent or AI workflow that an organization has set up.

// Generated from `ai/automation.json` by `kustomer generate`: change that, not this.

use kustomer::{Id, KustomerEnum, KustomerOperation, KustomerResource, Org, Page, Timestamp, User};

/// An AI agent or AI workflow that an organization has set up.
///
/// The API reads automations only; they are built in the app. Only `type` and the name tell kinds apart:
/// `version` is always 0.
///
/// Not documented: the name of its type.
///
/// | call                                               | endpoint                                | needs any of                    |
/// |----------------------------------------------------|-----------------------------------------|---------------------------------|
/// | `client.list::<Automation>()`, [`ListAutomations`] | `GET /v1/ai/automations`                | `org.permission.assistant.read` |
/// | `client.get::<Automation>(&id)`                    | `GET /v1/ai/automations/{automationId}` | `org.permission.assistant.read` |
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(resource = "ai_automation", path = "/v1/ai/automations", get, list, encode)]
pub struct Automation {
    /// The id.
    pub id: Id<Automation>,
    /// The name that people see.
    pub name: Option<String>,
    /// Whom or what the automation serves.
    #[kustomer(rename = "type")]
    pub kind: Option<AutomationType>,
    /// What the automation is for, in words.
    pub description: Option<String>,
    /// The machine user on whose behalf the automation acts.
    pub machine_user_id: Option<Id<User>>,
    /// The version of the automation; always 0.
    pub version: Option<i64>,
    /// When the record was created.
    pub created_at: Option<Timestamp>,
    /// When a person or a key last changed the record.
    pub modified_at: Option<Timestamp>,
    /// When anything of the record last changed.
    pub updated_at: Option<Timestamp>,
    /// The machine user that belongs to the automation.
    #[kustomer(relationship)]
    pub user: Option<Id<User>>,
    /// Who last changed the record.
    #[kustomer(relationship)]
    pub modified_by: Option<Id<User>>,
    /// The organization.
    #[kustomer(relationship)]
    pub org: Option<Id<Org>>,
}

/// Whom or what an AI automation serves.
#[derive(Debug, Clone, PartialEq, Eq, KustomerEnum)]
#[non_exhaustive]
pub enum AutomationType {
    /// `conversational`
    Conversational,
    /// `customer`
    Customer,
    /// `rep`
    #[kustomer(rename = "rep")]
    Representative,
    /// `workflow`
    Workflow,
    /// A value that this version does not know.
    #[kustomer(other)]
    Other(String),
}

/// Lists the AI automations of the organization.
///
/// `GET /v1/ai/automations`. Needs `org.permission.assistant.read` or `org.user.apps.read`.
///
/// ```no_run
/// use kustomer::resources::ai::automation::ListAutomations;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = ListAutomations {
///     kind: Some("conversational".into()),
///     ..ListAutomations::default()
/// };
/// let answer = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, Default, KustomerOperation)]
#[kustomer(get = "/v1/ai/automations", returns = Page<Automation>)]
pub struct ListAutomations {
    /// Only automations of this kind.
    #[kustomer(query, rename = "type")]
    pub kind: Option<AutomationType>,
    /// Only automations with this name.
    #[kustomer(query)]
    pub name: Option<String>,
    /// Only automations with these triggers.
    #[kustomer(query)]
    pub triggers: Option<String>,
    /// From 1.
    #[kustomer(query)]
    pub page: Option<u64>,
    /// How many per page.
    #[kustomer(query)]
    pub page_size: Option<u64>,
}
