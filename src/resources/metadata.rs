//! Metadata: which custom attributes a resource has.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::{Id, KustomerObject, KustomerResource, Org, Timestamp};

/// The custom attributes of a resource: `customer`, `company`, `conversation`, `message` or `kobject.{klass}`.
///
/// `/v1/metadata/{resource}`, where the id is the resource's name. Needs `org.permission.metadata.read` or
/// `.update`. A `PUT` merges attribute by attribute; what is not named stays.
///
/// ```no_run
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// use kustomer::{Id, Metadata};
///
/// let metadata = client.get::<Metadata>(&Id::new("kobject.flight")).await?;
/// for (name, attribute) in &metadata.properties {
///     println!("{name}: {}", attribute.display_name.as_deref().unwrap_or("-"));
/// }
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(
    resource = "metadata",
    path = "/v1/metadata",
    get,
    update(put),
    write_only(
        /// Settings of standard attributes.
        #[kustomer(json)]
        standard_properties: Option<BTreeMap<String, Value>>,
        /// Relationships to other Klasses; 20 at most.
        #[kustomer(json)]
        relationships: Option<BTreeMap<String, Value>>,
        /// Ids of validations; 10 at most.
        validations: Vec<String>,
    )
)]
pub struct Metadata {
    /// The name of the resource, such as `kobject.flight`.
    pub id: Id<Metadata>,
    /// The attributes by their names on the wire; deleted ones are still listed.
    pub properties: BTreeMap<String, AttributeMetadata>,
    /// The organization.
    #[kustomer(relationship, read_only)]
    pub org: Option<Id<Org>>,
}

/// One custom attribute.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct AttributeMetadata {
    /// The name that people see.
    pub display_name: Option<String>,
    /// The type on the wire, such as `string` or `number`.
    #[kustomer(rename = "type")]
    pub kind: Option<String>,
    /// The values to choose from. Some organizations send a boolean here, so it is kept as it comes.
    #[kustomer(json)]
    pub enumeration: Option<Value>,
    /// The resource that the ids of an `..Id` attribute belong to, such as `kobject.order`.
    pub target: Option<String>,
    /// Whether the attribute holds a list of ids.
    pub multi: Option<bool>,
    /// Whether the attribute holds a list.
    pub array: Option<bool>,
    /// The levels of a multi-level list.
    #[kustomer(json)]
    pub tree: Option<Value>,
    /// Whether the value is masked for those who may not read it.
    pub sensitive: Option<Sensitivity>,
    /// Who changed the attribute last.
    #[kustomer(read_only)]
    pub modified_by: Option<String>,
    /// When it was changed last by a person.
    #[kustomer(read_only)]
    pub modified_at: Option<Timestamp>,
    /// When it was changed last.
    #[kustomer(read_only)]
    pub updated_at: Option<Timestamp>,
    /// When it was deleted, if it was.
    #[kustomer(read_only)]
    pub deleted_at: Option<Timestamp>,
    /// Who deleted it, if it was.
    #[kustomer(read_only)]
    pub deleted_by: Option<String>,
    /// Members that this version does not know.
    #[kustomer(extra)]
    pub extra: BTreeMap<String, Value>,
}

/// Masking of a custom attribute.
#[derive(Debug, Clone, Default, PartialEq, Eq, KustomerObject)]
pub struct Sensitivity {
    /// Whether the attribute is masked.
    pub enabled: Option<bool>,
    /// How it is masked.
    pub mask_type: Option<String>,
}
