//! The order in which the queue rules of the organization are tried.

// Generated from `routing/queue_rule_order.json` by `kustomer generate`: change that, not this.

use kustomer::{Id, KustomerResource, Org, Timestamp, User};

use super::queue_rule::QueueRule;

/// The order in which the queue rules of the organization are tried.
///
/// It is what `updateQueueRuleOrder` answers.
///
/// Not documented: the name of its type and its path.
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(resource = "queue_rule_order", path = "/v1/routing/queue-rules/order", encode)]
pub struct QueueRuleOrder {
    /// The id.
    pub id: Id<QueueRuleOrder>,
    /// When the record was created.
    pub created_at: Option<Timestamp>,
    /// When anything of the record last changed.
    pub updated_at: Option<Timestamp>,
    /// The queue rules, the first tried first.
    #[kustomer(relationship)]
    pub rules: Vec<Id<QueueRule>>,
    /// Who last changed the record.
    #[kustomer(relationship)]
    pub modified_by: Option<Id<User>>,
    /// The organization.
    #[kustomer(relationship)]
    pub org: Option<Id<Org>>,
}
