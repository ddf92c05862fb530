//! Records of `routing`, a module for each with the types in it and the calls of its endpoints.

// Generated from `routing` by `kustomer generate`: change that, not this.

pub mod queue;
pub mod queue_metrics;
pub mod queue_rule;
pub mod queue_rule_criteria;
pub mod queue_rule_order;
pub mod status;
pub mod team_routing_settings;
pub mod work_item;
pub mod work_session;

pub use queue::{NewQueue, Queue, QueueUpdate};
pub use queue_metrics::QueueMetrics;
pub use queue_rule::{NewQueueRule, QueueRule, QueueRuleUpdate};
pub use queue_rule_criteria::QueueRuleCriteria;
pub use queue_rule_order::QueueRuleOrder;
pub use status::{NewUserStatus, UserStatus, UserStatusUpdate};
pub use team_routing_settings::{TeamRoutingSettings, TeamRoutingSettingsUpdate};
pub use work_item::{NewWorkItem, WorkItem, WorkItemUpdate};
pub use work_session::{WorkSession, WorkSessionUpdate};
