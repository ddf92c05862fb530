//! A version of a service level agreement: its targets and the conversations that it applies to.

// Generated from `core/sla_version.json` by `kustomer generate`. Do not edit.

use std::collections::BTreeMap;

use kustomer::json::Value;
use kustomer::{Id, KustomerObject, KustomerResource, Org, Timestamp, Unknown, User};

use super::sla::Sla;

/// A version of a service level agreement: its targets and the conversations that it applies to.
///
/// Returned as an included record.
///
/// Not documented: the path.
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(resource = "sla_version", path = "/v1/slas/versions", encode)]
pub struct SlaVersion {
    /// ID of the record.
    pub id: Id<SlaVersion>,
    /// Display name.
    pub name: Option<String>,
    /// Purpose of the agreement.
    pub description: Option<String>,
    /// Criteria for the conversations that the agreement applies to.
    pub criteria: Option<SlaCriteria>,
    /// Business hours used for the calculation.
    pub hours: Option<String>,
    /// Targets by metric.
    pub metrics: Option<Box<SlaTargets>>,
    /// Version number.
    pub version: Option<i64>,
    /// Time at which the record was created.
    pub created_at: Option<Timestamp>,
    /// Agreement that the version belongs to.
    #[kustomer(relationship)]
    pub sla: Option<Id<Sla>>,
    /// User who created the record.
    #[kustomer(relationship)]
    pub created_by: Option<Id<User>>,
    /// Organization that owns the record.
    #[kustomer(relationship)]
    pub org: Option<Id<Org>>,
    /// Members without a field, if `keep_unknown` asked for them.
    #[kustomer(unknown)]
    pub unknown: Unknown,
}

/// The criteria for the conversations that a service level agreement applies to.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct SlaCriteria {
    /// Criteria that must all match.
    pub and: Vec<BTreeMap<String, Value>>,
}

/// The targets of a service level agreement.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct SlaTargets {
    /// Time until the first response.
    pub first_response: Option<SlaTarget>,
    /// Time that a message waits for a response.
    pub longest_unresponded_message: Option<SlaTarget>,
    /// Time that a conversation is open.
    pub total_conversation_open_time: Option<SlaOpenTarget>,
    /// Total time that a customer waits.
    pub total_customer_wait_time: Option<SlaOpenTarget>,
}

/// The target for one metric.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct SlaTarget {
    /// Time limits by conversation priority.
    pub times: Option<SlaTimes>,
    /// Whether the metric is enabled.
    pub enabled: Option<bool>,
}

/// The target for a metric of total time.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct SlaOpenTarget {
    /// Time limits by conversation priority.
    pub times: BTreeMap<String, Value>,
    /// Whether the metric is enabled.
    pub enabled: Option<bool>,
}

/// The time limits by conversation priority.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct SlaTimes {
    /// Time limit at priority 1.
    #[kustomer(rename = "1")]
    pub priority_1: Option<f64>,
    /// Time limit at priority 2.
    #[kustomer(rename = "2")]
    pub priority_2: Option<f64>,
    /// Time limit at priority 3.
    #[kustomer(rename = "3")]
    pub priority_3: Option<f64>,
    /// Time limit at priority 4.
    #[kustomer(rename = "4")]
    pub priority_4: Option<f64>,
    /// Time limit at priority 5.
    #[kustomer(rename = "5")]
    pub priority_5: Option<f64>,
}
