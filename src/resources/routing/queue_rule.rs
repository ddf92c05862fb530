//! A rule that puts new conversations into a queue when they meet its criteria.

// Generated from `routing/queue_rule.json` by `kustomer generate`: change that, not this.

use std::collections::BTreeMap;

use kustomer::json::Value;
use kustomer::{Id, KustomerObject, KustomerOperation, KustomerResource, Org, Page, Timestamp, User};

use super::queue::Queue;
use super::queue_rule_order::QueueRuleOrder;

/// A rule that puts new conversations into a queue when they meet its criteria.
///
/// The rules are tried in their order; see [`UpdateQueueRuleOrder`].
///
/// | call                                             | endpoint                              | needs any of                                                        |
/// |--------------------------------------------------|---------------------------------------|---------------------------------------------------------------------|
/// | `client.list::<QueueRule>()`, [`ListQueueRules`] | `GET /v1/routing/queue-rules`         | not documented                                                      |
/// | `client.get::<QueueRule>(&id)`                   | `GET /v1/routing/queue-rules/{id}`    | not documented                                                      |
/// | `client.create(NewQueueRule::new()..)`           | `POST /v1/routing/queue-rules`        | `org.permission.queue_rule.create`                                  |
/// | `client.update(&id, QueueRuleUpdate::new()..)`   | `PUT /v1/routing/queue-rules/{id}`    | `org.permission.queue_rule.update`, `org.permission.routing.update` |
/// | `client.delete::<QueueRule>(&id)`                | `DELETE /v1/routing/queue-rules/{id}` | not documented                                                      |
/// | [`UpdateQueueRuleOrder`]                         | `PUT /v1/routing/queue-rules/order`   | `org.permission.queue_rule.update`, `org.permission.routing.update` |
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
    /// The id.
    pub id: Id<QueueRule>,
    /// The name of the rule.
    pub name: Option<String>,
    /// What the rule is for.
    pub description: Option<String>,
    /// What a conversation must meet; at least one condition is needed.
    pub criteria: Option<RuleCriteria>,
    /// Whether the rule is in force.
    pub enabled: Option<bool>,
    /// When the record was created.
    #[kustomer(read_only)]
    pub created_at: Option<Timestamp>,
    /// When a person or a key last changed the record.
    #[kustomer(read_only)]
    pub modified_at: Option<Timestamp>,
    /// When anything of the record last changed.
    #[kustomer(read_only)]
    pub updated_at: Option<Timestamp>,
    /// The queue that matching conversations are put into.
    #[kustomer(relationship)]
    pub queue: Option<Id<Queue>>,
    /// Who last changed the record.
    #[kustomer(relationship, read_only)]
    pub modified_by: Option<Id<User>>,
    /// The organization.
    #[kustomer(relationship, read_only)]
    pub org: Option<Id<Org>>,
}

/// The conditions of a queue rule.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct RuleCriteria {
    /// Conditions that must all hold, each `{attribute: {operator, value}}`.
    pub and: Vec<BTreeMap<String, Value>>,
    /// Conditions of which one must hold, each `{attribute: {operator, value}}`.
    pub or: Vec<BTreeMap<String, Value>>,
}

/// Lists the queue rules of the organization.
///
/// The answer has no paging.
///
/// `GET /v1/routing/queue-rules`.
///
/// ```no_run
/// use kustomer::resources::routing::queue_rule::ListQueueRules;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = ListQueueRules { enabled: Some(true) };
/// let answer = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, Default, KustomerOperation)]
#[kustomer(get = "/v1/routing/queue-rules", returns = Page<QueueRule>)]
pub struct ListQueueRules {
    /// Whether to list rules in force, or those that are not.
    #[kustomer(query)]
    pub enabled: Option<bool>,
}

/// Sets the order in which the queue rules are tried.
///
/// `PUT /v1/routing/queue-rules/order`. Needs `org.permission.queue_rule.update`,
/// `org.permission.routing.update` or `org.admin.routing.write`.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::routing::queue_rule::UpdateQueueRuleOrder;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = UpdateQueueRuleOrder { rules: vec![Id::new("59df762a921c59001021f409")] };
/// let answer = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, Default, KustomerOperation)]
#[kustomer(put = "/v1/routing/queue-rules/order", returns = QueueRuleOrder)]
pub struct UpdateQueueRuleOrder {
    /// The queue rules in their new order.
    pub rules: Vec<Id<QueueRule>>,
}
