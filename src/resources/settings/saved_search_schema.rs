//! What can be searched in the organization: the attributes with their types, custom ones included, the
//! operators of each type and the attributes to sort by.

// Generated from `settings/saved_search_schema.json` by `kustomer generate`: change that, not this.

use std::collections::BTreeMap;

use kustomer::{Id, KustomerObject, KustomerOperation, KustomerResource, Org};

/// What can be searched in the organization: the attributes with their types, custom ones included, the
/// operators of each type and the attributes to sort by.
///
/// It is close to a JSON Schema.
///
/// Not documented: the name of its type.
///
/// | call                     | endpoint                            |
/// |--------------------------|-------------------------------------|
/// | [`GetSavedSearchSchema`] | `GET /v1/customers/searches/schema` |
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(resource = "saved_search_schema", path = "/v1/customers/searches/schema", encode)]
pub struct SavedSearchSchema {
    /// The id.
    pub id: Id<SavedSearchSchema>,
    /// The attributes that criteria may name.
    pub fields: Option<FieldsSchema>,
    /// The operators that criteria may use.
    pub operators: Option<OperatorsSchema>,
    /// How hits can be sorted.
    pub sort: Option<SortSchema>,
    /// The organization.
    #[kustomer(relationship)]
    pub org: Option<Id<Org>>,
}

/// The attributes that criteria may name.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct FieldsSchema {
    /// The JSON type of the criteria.
    #[kustomer(rename = "type")]
    pub kind: Option<String>,
    /// The types of attributes, by name.
    pub definitions: BTreeMap<String, FieldDefinition>,
    /// The attributes, by their search names.
    pub properties: BTreeMap<String, FieldProperty>,
}

/// The operators that criteria may use.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct OperatorsSchema {
    /// The JSON type of an operator.
    #[kustomer(rename = "type")]
    pub kind: Option<String>,
    /// The classes of operators, by name.
    pub properties: BTreeMap<String, OperatorClass>,
}

/// How hits can be sorted.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct SortSchema {
    /// The JSON type of the sort order.
    #[kustomer(rename = "type")]
    pub kind: Option<String>,
    /// The parts of the sort order.
    pub properties: Option<SortProperties>,
}

/// A type of attributes.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct FieldDefinition {
    /// The JSON type of the values.
    #[kustomer(rename = "type")]
    pub kind: Option<String>,
    /// The collection that values are from.
    pub collection: Option<String>,
    /// The pattern that values match.
    pub pattern: Option<String>,
}

/// An attribute that criteria may name.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct FieldProperty {
    /// The JSON type of the values.
    #[kustomer(rename = "type")]
    pub kind: Option<String>,
    /// The definition that the attribute follows.
    #[kustomer(rename = "$ref")]
    pub reference: Option<String>,
    /// The collection that values are from.
    pub collection: Option<String>,
    /// The values to choose from.
    #[kustomer(rename = "enum")]
    pub values: Vec<String>,
    /// The format of the values.
    pub format: Option<String>,
    /// The largest value.
    pub maximum: Option<f64>,
    /// The smallest value.
    pub minimum: Option<f64>,
    /// The operators that the attribute takes, by the name of their class.
    pub operator: Option<String>,
    /// The pattern that values match.
    pub pattern: Option<String>,
}

/// A class of operators.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct OperatorClass {
    /// The JSON type of an operator.
    #[kustomer(rename = "type")]
    pub kind: Option<String>,
    /// The operators of the class.
    #[kustomer(rename = "enum")]
    pub values: Vec<String>,
}

/// The parts of a sort order.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct SortProperties {
    /// The attributes to sort by.
    pub fields: Option<SortFields>,
}

/// The attributes to sort by.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct SortFields {
    /// The JSON type of a name.
    #[kustomer(rename = "type")]
    pub kind: Option<String>,
    /// The names of the attributes.
    #[kustomer(rename = "enum")]
    pub values: Vec<String>,
}

/// Reads what can be searched in the organization.
///
/// `GET /v1/customers/searches/schema`.
///
/// ```no_run
/// use kustomer::resources::settings::saved_search_schema::GetSavedSearchSchema;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = GetSavedSearchSchema;
/// let answer = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(get = "/v1/customers/searches/schema", returns = SavedSearchSchema)]
pub struct GetSavedSearchSchema;
