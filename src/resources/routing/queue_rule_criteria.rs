//! The attributes and operators available in the criteria of queue rules, in the style of a JSON Schema.

// Generated from `routing/queue_rule_criteria.json` by `kustomer generate`. Do not edit.

use std::collections::BTreeMap;

use kustomer::{Id, KustomerObject, KustomerOperation, KustomerResource, Unknown};

/// The attributes and operators available in the criteria of queue rules, in the style of a JSON Schema.
///
/// Not documented: the JSON:API type.
///
/// | Client method or operation | Endpoint                               |
/// |----------------------------|----------------------------------------|
/// | [`GetQueueRuleCriteria`]   | `GET /v1/routing/queue-rules-criteria` |
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(resource = "queue_rule_criteria", path = "/v1/routing/queue-rules-criteria", encode)]
pub struct QueueRuleCriteria {
    /// ID of the record.
    pub id: Id<QueueRuleCriteria>,
    /// Attributes that queue rule criteria can use.
    pub fields: Option<Box<CriteriaFields>>,
    /// Members without a field, if `keep_unknown` asked for them.
    #[kustomer(unknown)]
    pub unknown: Unknown,
}

/// The attributes that queue rule criteria can use.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct CriteriaFields {
    /// JSON type of the criteria.
    #[kustomer(rename = "type")]
    pub kind: Option<String>,
    /// Value types, by name.
    pub definitions: BTreeMap<String, CriteriaDefinition>,
    /// The attributes that queue rule criteria can use.
    pub properties: BTreeMap<String, CriteriaProperty>,
}

/// A type of value in criteria.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct CriteriaDefinition {
    /// JSON type of the value.
    #[kustomer(rename = "type")]
    pub kind: Option<String>,
    /// Kind of record that the value is an ID of.
    pub collection: Option<String>,
    /// Allowed values.
    #[kustomer(rename = "enum")]
    pub values: Vec<String>,
    /// Regular expression that values must match.
    pub pattern: Option<String>,
}

/// An attribute that a condition can test.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct CriteriaProperty {
    /// JSON type of the value.
    #[kustomer(rename = "type")]
    pub kind: Option<String>,
    /// Kind of record that the value is an ID of.
    pub collection: Option<String>,
    /// Allowed values.
    #[kustomer(rename = "enum")]
    pub values: Vec<String>,
    /// Format of the value, such as `date-time`.
    pub format: Option<String>,
    /// Operator, or class of operators, that applies to the attribute.
    pub operator: Option<String>,
    /// Regular expression that values must match.
    pub pattern: Option<String>,
}

/// Returns the attributes and operators available in the criteria of queue rules.
///
/// `GET /v1/routing/queue-rules-criteria`.
///
/// ```no_run
/// use kustomer::resources::routing::queue_rule_criteria::GetQueueRuleCriteria;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = GetQueueRuleCriteria;
/// let response = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, Default, KustomerOperation)]
#[kustomer(get = "/v1/routing/queue-rules-criteria", returns = QueueRuleCriteria)]
pub struct GetQueueRuleCriteria;
