//! A rule that puts new conversations into a queue if they match its criteria.

// Generated from `routing/queue_rule.json` by `kustomer generate`. Do not edit.

use std::collections::BTreeMap;

use kustomer::json::Value;
use kustomer::{
    Id, KustomerObject, KustomerOperation, KustomerResource, Org, Page, Timestamp, Unknown, User,
};

use super::queue::Queue;
use super::queue_rule_order::QueueRuleOrder;

/// A rule that puts new conversations into a queue if they match its criteria.
///
/// Rules are evaluated in order; see [`UpdateQueueRuleOrder`].
///
/// Each call requires one of its roles (prefix `org.permission.` omitted).
///
/// | Client method or operation | Endpoint                              | Roles                                 |
/// |----------------------------|---------------------------------------|---------------------------------------|
/// | `list`, [`ListQueueRules`] | `GET /v1/routing/queue-rules`         | not documented                        |
/// | `get`                      | `GET /v1/routing/queue-rules/{id}`    | not documented                        |
/// | `create`                   | `POST /v1/routing/queue-rules`        | `queue_rule.create`                   |
/// | `update`                   | `PUT /v1/routing/queue-rules/{id}`    | `queue_rule.update`, `routing.update` |
/// | `delete`                   | `DELETE /v1/routing/queue-rules/{id}` | not documented                        |
/// | [`UpdateQueueRuleOrder`]   | `PUT /v1/routing/queue-rules/order`   | `queue_rule.update`, `routing.update` |
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(
    resource = "queue-rule",
    path = "/v1/routing/queue-rules",
    get,
    list,
    create,
    update(put),
    delete,
    encode
)]
pub struct QueueRule {
    /// ID of the record.
    pub id: Id<QueueRule>,
    /// Name of the rule.
    pub name: Option<String>,
    /// Purpose of the rule.
    pub description: Option<String>,
    /// Criteria that a conversation must match; at least one condition is required.
    pub criteria: Option<RuleCriteria>,
    /// Whether the rule is enabled.
    pub enabled: Option<bool>,
    /// Time at which the record was created.
    #[kustomer(read_only)]
    pub created_at: Option<Timestamp>,
    /// Time at which a user or an API key last changed the record.
    #[kustomer(read_only)]
    pub modified_at: Option<Timestamp>,
    /// Time at which any part of the record last changed.
    #[kustomer(read_only)]
    pub updated_at: Option<Timestamp>,
    /// Queue that matching conversations are put into.
    #[kustomer(relationship)]
    pub queue: Option<Id<Queue>>,
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

/// The conditions of a queue rule.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct RuleCriteria {
    /// Conditions that must all match, each `{attribute: {operator, value}}`.
    pub and: Vec<BTreeMap<String, Value>>,
    /// Conditions of which at least one must match, each `{attribute: {operator, value}}`.
    pub or: Vec<BTreeMap<String, Value>>,
}

/// Lists the organization's queue rules.
///
/// The response is not paged.
///
/// `GET /v1/routing/queue-rules`.
///
/// ```no_run
/// use kustomer::resources::routing::queue_rule::ListQueueRules;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = ListQueueRules { enabled: Some(true) };
/// let response = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, Default, KustomerOperation)]
#[kustomer(get = "/v1/routing/queue-rules", returns = Page<QueueRule>)]
pub struct ListQueueRules {
    /// Whether to list enabled or disabled rules.
    #[kustomer(query)]
    pub enabled: Option<bool>,
}

/// Sets the order in which queue rules are evaluated.
///
/// `PUT /v1/routing/queue-rules/order`. Requires `org.permission.queue_rule.update`,
/// `org.permission.routing.update` or `org.admin.routing.write`.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::routing::queue_rule::UpdateQueueRuleOrder;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = UpdateQueueRuleOrder { rules: vec![Id::new("59df762a921c59001021f409")] };
/// let response = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, Default, KustomerOperation)]
#[kustomer(put = "/v1/routing/queue-rules/order", returns = QueueRuleOrder)]
pub struct UpdateQueueRuleOrder {
    /// Queue rules in their new order.
    pub rules: Vec<Id<QueueRule>>,
}
