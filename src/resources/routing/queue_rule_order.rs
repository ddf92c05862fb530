//! The order in which an organization's queue rules are evaluated.

// Generated from `routing/queue_rule_order.json` by `kustomer generate`. Do not edit.

use kustomer::{Id, KustomerResource, Org, Timestamp, Unknown, User};

use super::queue_rule::QueueRule;

/// The order in which an organization's queue rules are evaluated.
///
/// Returned by `updateQueueRuleOrder`.
///
/// Not documented: the JSON:API type and the path.
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(resource = "queue_rule_order", path = "/v1/routing/queue-rules/order", encode)]
pub struct QueueRuleOrder {
    /// ID of the record.
    pub id: Id<QueueRuleOrder>,
    /// Time at which the record was created.
    pub created_at: Option<Timestamp>,
    /// Time at which any part of the record last changed.
    pub updated_at: Option<Timestamp>,
    /// Queue rules in the order of evaluation.
    #[kustomer(relationship)]
    pub rules: Vec<Id<QueueRule>>,
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
