//! An AI agent or AI workflow of an organization.

// Generated from `ai/automation.json` by `kustomer generate`. Do not edit.

use kustomer::{Id, KustomerEnum, KustomerOperation, KustomerResource, Org, Page, Timestamp, Unknown, User};

/// An AI agent or AI workflow of an organization.
///
/// Automations are built in the Kustomer app and read-only in the API. Only `type` and the name distinguish
/// the kinds: `version` is always 0.
///
/// Not documented: the JSON:API type.
///
/// Each call requires one of its roles (prefix `org.permission.` omitted).
///
/// | Client method or operation  | Endpoint                                | Roles            |
/// |-----------------------------|-----------------------------------------|------------------|
/// | `list`, [`ListAutomations`] | `GET /v1/ai/automations`                | `assistant.read` |
/// | `get`                       | `GET /v1/ai/automations/{automationId}` | `assistant.read` |
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(resource = "ai_automation", path = "/v1/ai/automations", get, list, encode)]
pub struct Automation {
    /// ID of the record.
    pub id: Id<Automation>,
    /// Display name.
    pub name: Option<String>,
    /// Person or process that the automation serves.
    #[kustomer(rename = "type")]
    pub kind: Option<AutomationType>,
    /// Purpose of the automation.
    pub description: Option<String>,
    /// Machine user that the automation acts as.
    pub machine_user_id: Option<Id<User>>,
    /// Version of the automation; always 0.
    pub version: Option<i64>,
    /// Time at which the record was created.
    pub created_at: Option<Timestamp>,
    /// Time at which a user or an API key last changed the record.
    pub modified_at: Option<Timestamp>,
    /// Time at which any part of the record last changed.
    pub updated_at: Option<Timestamp>,
    /// Machine user that belongs to the automation.
    #[kustomer(relationship)]
    pub user: Option<Id<User>>,
    /// User who last changed the record.
    #[kustomer(relationship)]
    pub modified_by: Option<Id<User>>,
    /// Organization that owns the record.
    #[kustomer(relationship)]
    pub org: Option<Id<Org>>,
    /// Members without a field, if `keep_unknown` asked for them.
    #[kustomer(unknown)]
    pub unknown: Unknown,
}

/// The person or process that an AI automation serves.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, KustomerEnum)]
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
    /// Unrecognized value.
    #[kustomer(other)]
    Other(String),
}

/// Lists the organization's AI automations.
///
/// `GET /v1/ai/automations`. Requires `org.permission.assistant.read` or `org.user.apps.read`.
///
/// ```no_run
/// use kustomer::resources::ai::automation::ListAutomations;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = ListAutomations {
///     kind: Some("conversational".into()),
///     ..ListAutomations::default()
/// };
/// let response = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, Default, KustomerOperation)]
#[kustomer(get = "/v1/ai/automations", returns = Page<Automation>)]
pub struct ListAutomations {
    /// Type of automation to list.
    #[kustomer(query, rename = "type")]
    pub kind: Option<AutomationType>,
    /// Name of the automations to list.
    #[kustomer(query)]
    pub name: Option<String>,
    /// Triggers of the automations to list.
    #[kustomer(query)]
    pub triggers: Option<String>,
    /// Page number, starting at 1.
    #[kustomer(query)]
    pub page: Option<u64>,
    /// Number of records per page.
    #[kustomer(query)]
    pub page_size: Option<u64>,
}
