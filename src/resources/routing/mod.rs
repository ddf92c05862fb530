//! Routing of work to agents: queues, the rules that fill them, work items, work sessions and agent statuses.
//!
//! A `WorkItem` represents one conversation in a `Queue`, which the settings of a team route to an agent with
//! a `WorkSession`.
//!
//! Its resources follow, each in a module with its types and operations.
//!
//! Requires the feature `routing`.

// Generated from `routing` by `kustomer generate`. Do not edit.

pub mod queue;
pub mod queue_metrics;
pub mod queue_rule;
pub mod queue_rule_criteria;
pub mod queue_rule_order;
pub mod status;
pub mod team_routing_settings;
pub mod work_item;
pub mod work_session;

#[doc(inline)]
pub use queue::{NewQueue, Queue, QueueUpdate};
#[doc(inline)]
pub use queue_metrics::QueueMetrics;
#[doc(inline)]
pub use queue_rule::{NewQueueRule, QueueRule, QueueRuleUpdate};
#[doc(inline)]
pub use queue_rule_criteria::QueueRuleCriteria;
#[doc(inline)]
pub use queue_rule_order::QueueRuleOrder;
#[doc(inline)]
pub use status::{NewUserStatus, UserStatus, UserStatusUpdate};
#[doc(inline)]
pub use team_routing_settings::{TeamRoutingSettings, TeamRoutingSettingsUpdate};
#[doc(inline)]
pub use work_item::{NewWorkItem, WorkItem, WorkItemUpdate};
#[doc(inline)]
pub use work_session::{WorkSession, WorkSessionUpdate};
