//! What a service level agreement promises, and for which conversations, from one change of it to the next.

// Generated from `core/sla_version.json` by `kustomer generate`: change that, not this.

use std::collections::BTreeMap;

use kustomer::json::Value;
use kustomer::{Id, KustomerObject, KustomerResource, Org, Timestamp, User};

use super::sla::Sla;

/// What a service level agreement promises, and for which conversations, from one change of it to the next.
///
/// Comes as an included record.
///
/// Not documented: its path.
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(resource = "sla_version", path = "/v1/slas/versions", encode)]
pub struct SlaVersion {
    /// The id.
    pub id: Id<SlaVersion>,
    /// The name that people see.
    pub name: Option<String>,
    /// What it is for.
    pub description: Option<String>,
    /// Which conversations it applies to.
    pub criteria: Option<SlaCriteria>,
    /// The hours that count.
    pub hours: Option<String>,
    /// What is promised.
    pub metrics: Option<Box<SlaTargets>>,
    /// The number of the version.
    pub version: Option<i64>,
    /// When the record was created.
    pub created_at: Option<Timestamp>,
    /// The agreement that it is a version of.
    #[kustomer(relationship)]
    pub sla: Option<Id<Sla>>,
    /// Who created it.
    #[kustomer(relationship)]
    pub created_by: Option<Id<User>>,
    /// The organization.
    #[kustomer(relationship)]
    pub org: Option<Id<Org>>,
}

/// Which conversations a service level agreement applies to.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct SlaCriteria {
    /// Criteria that all must hold.
    pub and: Vec<BTreeMap<String, Value>>,
}

/// What a service level agreement promises.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct SlaTargets {
    /// The time until the first answer.
    pub first_response: Option<SlaTarget>,
    /// The time that a message waits for an answer.
    pub longest_unresponded_message: Option<SlaTarget>,
    /// The time that a conversation is open.
    pub total_conversation_open_time: Option<SlaOpenTarget>,
    /// The time that a customer waits, all in all.
    pub total_customer_wait_time: Option<SlaOpenTarget>,
}

/// The promise for one metric.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct SlaTarget {
    /// The time allowed, by the priority of the conversation.
    pub times: Option<SlaTimes>,
    /// Whether the metric counts.
    pub enabled: Option<bool>,
}

/// The promise for one metric of a total time.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct SlaOpenTarget {
    /// The time allowed, by the priority of the conversation.
    pub times: BTreeMap<String, Value>,
    /// Whether the metric counts.
    pub enabled: Option<bool>,
}

/// The time allowed, by the priority of the conversation.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct SlaTimes {
    /// The time allowed at priority 1.
    #[kustomer(rename = "1")]
    pub priority_1: Option<f64>,
    /// The time allowed at priority 2.
    #[kustomer(rename = "2")]
    pub priority_2: Option<f64>,
    /// The time allowed at priority 3.
    #[kustomer(rename = "3")]
    pub priority_3: Option<f64>,
    /// The time allowed at priority 4.
    #[kustomer(rename = "4")]
    pub priority_4: Option<f64>,
    /// The time allowed at priority 5.
    #[kustomer(rename = "5")]
    pub priority_5: Option<f64>,
}
