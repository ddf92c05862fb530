//! The attributes and operators that the criteria of queue rules can use, in the manner of a JSON Schema.

// Generated from `routing/queue_rule_criteria.json` by `kustomer generate`: change that, not this.

use std::collections::BTreeMap;

use kustomer::{Id, KustomerObject, KustomerOperation, KustomerResource};

/// The attributes and operators that the criteria of queue rules can use, in the manner of a JSON Schema.
///
/// Not documented: the name of its type.
///
/// | call                     | endpoint                               |
/// |--------------------------|----------------------------------------|
/// | [`GetQueueRuleCriteria`] | `GET /v1/routing/queue-rules-criteria` |
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(resource = "queue_rule_criteria", path = "/v1/routing/queue-rules-criteria", encode)]
pub struct QueueRuleCriteria {
    /// The id.
    pub id: Id<QueueRuleCriteria>,
    /// What the criteria of a queue rule can name.
    pub fields: Option<CriteriaFields>,
}

/// What the criteria of a queue rule can name.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct CriteriaFields {
    /// The JSON type of the criteria.
    #[kustomer(rename = "type")]
    pub kind: Option<String>,
    /// The types of values, by name.
    pub definitions: BTreeMap<String, CriteriaDefinition>,
    /// The attributes that a condition can test, by name.
    pub properties: BTreeMap<String, CriteriaProperty>,
}

/// A type of values in criteria.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct CriteriaDefinition {
    /// The JSON type of the value.
    #[kustomer(rename = "type")]
    pub kind: Option<String>,
    /// The kind of records that the value is an id of.
    pub collection: Option<String>,
    /// The values that are allowed.
    #[kustomer(rename = "enum")]
    pub values: Vec<String>,
    /// The regular expression that values must match.
    pub pattern: Option<String>,
}

/// An attribute that a condition can test.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct CriteriaProperty {
    /// The JSON type of the value.
    #[kustomer(rename = "type")]
    pub kind: Option<String>,
    /// The kind of records that the value is an id of.
    pub collection: Option<String>,
    /// The values that are allowed.
    #[kustomer(rename = "enum")]
    pub values: Vec<String>,
    /// The format of the value, such as `date-time`.
    pub format: Option<String>,
    /// The operator or class of operators that the attribute is tested with.
    pub operator: Option<String>,
    /// The regular expression that values must match.
    pub pattern: Option<String>,
}

/// Gets which attributes and operators the criteria of queue rules can use.
///
/// `GET /v1/routing/queue-rules-criteria`.
///
/// ```no_run
/// use kustomer::resources::routing::queue_rule_criteria::GetQueueRuleCriteria;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = GetQueueRuleCriteria;
/// let answer = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(get = "/v1/routing/queue-rules-criteria", returns = QueueRuleCriteria)]
pub struct GetQueueRuleCriteria;
