//! The schema of the organization's searches: the attributes with their types, including custom attributes,
//! the operators for each type, and the attributes to sort by.

// Generated from `settings/saved_search_schema.json` by `kustomer generate`. Do not edit.

use std::collections::BTreeMap;

use kustomer::{Id, KustomerObject, KustomerOperation, KustomerResource, Org, Unknown};

/// The schema of the organization's searches: the attributes with their types, including custom attributes,
/// the operators for each type, and the attributes to sort by.
///
/// Its form resembles JSON Schema.
///
/// Not documented: the JSON:API type.
///
/// | Client method or operation | Endpoint                            |
/// |----------------------------|-------------------------------------|
/// | [`GetSavedSearchSchema`]   | `GET /v1/customers/searches/schema` |
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(resource = "saved_search_schema", path = "/v1/customers/searches/schema", encode)]
pub struct SavedSearchSchema {
    /// ID of the record.
    pub id: Id<SavedSearchSchema>,
    /// Attributes that criteria can use.
    pub fields: Option<Box<FieldsSchema>>,
    /// Operators that criteria can use.
    pub operators: Option<OperatorsSchema>,
    /// Sort options for the results.
    pub sort: Option<Box<SortSchema>>,
    /// Organization that owns the record.
    #[kustomer(relationship)]
    pub org: Option<Id<Org>>,
    /// Members without a field, if `keep_unknown` asked for them.
    #[kustomer(unknown)]
    pub unknown: Unknown,
}

/// The attributes that criteria can use.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct FieldsSchema {
    /// JSON type of the criteria.
    #[kustomer(rename = "type")]
    pub kind: Option<String>,
    /// Attribute types, by name.
    pub definitions: BTreeMap<String, FieldDefinition>,
    /// The attributes that criteria can use.
    pub properties: BTreeMap<String, FieldProperty>,
}

/// The operators that criteria can use.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct OperatorsSchema {
    /// JSON type of an operator.
    #[kustomer(rename = "type")]
    pub kind: Option<String>,
    /// The operators that criteria can use.
    pub properties: BTreeMap<String, OperatorClass>,
}

/// The sort options for the results.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct SortSchema {
    /// JSON type of the sort order.
    #[kustomer(rename = "type")]
    pub kind: Option<String>,
    /// Parts of the sort order.
    pub properties: Option<SortProperties>,
}

/// An attribute type.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct FieldDefinition {
    /// JSON type of the values.
    #[kustomer(rename = "type")]
    pub kind: Option<String>,
    /// Collection that the values are from.
    pub collection: Option<String>,
    /// Pattern that the values match.
    pub pattern: Option<String>,
}

/// An attribute that criteria can use.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct FieldProperty {
    /// JSON type of the values.
    #[kustomer(rename = "type")]
    pub kind: Option<String>,
    /// Type definition of the attribute.
    #[kustomer(rename = "$ref")]
    pub reference: Option<String>,
    /// Collection that the values are from.
    pub collection: Option<String>,
    /// Allowed values.
    #[kustomer(rename = "enum")]
    pub values: Vec<String>,
    /// Format of the values.
    pub format: Option<String>,
    /// Largest value.
    pub maximum: Option<f64>,
    /// Smallest value.
    pub minimum: Option<f64>,
    /// Class of operators that apply to the attribute.
    pub operator: Option<String>,
    /// Pattern that the values match.
    pub pattern: Option<String>,
}

/// A class of operators.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct OperatorClass {
    /// JSON type of an operator.
    #[kustomer(rename = "type")]
    pub kind: Option<String>,
    /// Operators of the class.
    #[kustomer(rename = "enum")]
    pub values: Vec<String>,
}

/// The parts of a sort order.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct SortProperties {
    /// Attributes to sort by.
    pub fields: Option<SortFields>,
}

/// The attributes to sort by.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct SortFields {
    /// JSON type of an attribute name.
    #[kustomer(rename = "type")]
    pub kind: Option<String>,
    /// Attribute names.
    #[kustomer(rename = "enum")]
    pub values: Vec<String>,
}

/// Returns the schema of the organization's searches.
///
/// `GET /v1/customers/searches/schema`.
///
/// ```no_run
/// use kustomer::resources::settings::saved_search_schema::GetSavedSearchSchema;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = GetSavedSearchSchema;
/// let response = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, Default, KustomerOperation)]
#[kustomer(get = "/v1/customers/searches/schema", returns = SavedSearchSchema)]
pub struct GetSavedSearchSchema;
