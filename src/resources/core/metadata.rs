//! The custom attributes of a resource: `customer`, `company`, `conversation`, `message` or
//! `kobject.{klass}`. The id is the name of the resource.

// Generated from `core/metadata.json` by `kustomer generate`: change that, not this.

use std::collections::BTreeMap;

use kustomer::json::Value;
use kustomer::{Id, KustomerObject, KustomerOperation, KustomerResource, Org, Timestamp};

/// The custom attributes of a resource: `customer`, `company`, `conversation`, `message` or
/// `kobject.{klass}`. The id is the name of the resource.
///
/// The suffix of an attribute's name fixes its type, such as `Str` or `Num`. An update merges attribute by
/// attribute; what is not named stays.
///
/// | call                                                              | endpoint                      | needs any of                     |
/// |-------------------------------------------------------------------|-------------------------------|----------------------------------|
/// | `client.get::<Metadata>(&id)`, [`GetMetadata`]                    | `GET /v1/metadata/{resource}` | `org.permission.metadata.read`   |
/// | `client.update(&id, MetadataUpdate::new()..)`, [`UpdateMetadata`] | `PUT /v1/metadata/{resource}` | `org.permission.metadata.update` |
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(resource = "metadata", path = "/v1/metadata", get, update(put), encode)]
#[kustomer(write_only(
    /// Relationships to other Klasses; 20 at most.
    relationships: BTreeMap<String, Value>,
    /// Settings of standard attributes.
    standard_properties: BTreeMap<String, Value>,
    /// Ids of validations; 10 at most.
    validations: Vec<String>,
))]
pub struct Metadata {
    /// The id.
    pub id: Id<Metadata>,
    /// The attributes by their names on the wire; deleted ones are still listed. 100 at most in an update.
    pub properties: BTreeMap<String, AttributeMetadata>,
    /// The organization.
    #[kustomer(relationship, read_only)]
    pub org: Option<Id<Org>>,
}

/// One custom attribute.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
#[kustomer(encode)]
pub struct AttributeMetadata {
    /// The name that people see.
    pub display_name: Option<String>,
    /// The type on the wire, such as `string` or `number`.
    #[kustomer(rename = "type")]
    pub kind: Option<String>,
    /// The values to choose from. Some organizations send a boolean here.
    pub enumeration: Option<Value>,
    /// The resource that the ids of an `..Id` attribute belong to, such as `kobject.order`.
    pub target: Option<String>,
    /// Whether the attribute holds a list of ids.
    pub multi: Option<bool>,
    /// Whether the attribute holds a list.
    pub array: Option<bool>,
    /// The levels of a multi-level list.
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
    /// Whether members of the attribute are masked.
    #[kustomer(read_only)]
    pub has_sensitive_attributes: Option<bool>,
    /// Members that have no field.
    #[kustomer(extra)]
    pub extra: BTreeMap<String, Value>,
}

/// Masking of a custom attribute.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct Sensitivity {
    /// Whether the attribute is masked.
    pub enabled: Option<bool>,
    /// How it is masked.
    pub mask_type: Option<String>,
}

/// Reads the custom attributes of a resource.
///
/// `GET /v1/metadata/{resource}`. Needs `org.permission.metadata.read`, `org.admin.metadata.read` or
/// `org.user.metadata.read`.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::core::metadata::GetMetadata;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = GetMetadata {
///     page_size: Some(1),
///     ..GetMetadata::new(Id::new("59df762a921c59001021f409"))
/// };
/// let answer = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(get = "/v1/metadata/{resource}", returns = Metadata, new)]
pub struct GetMetadata {
    /// The name of the resource, such as `kobject.flight`.
    pub resource: Id<Metadata>,
    /// From 1.
    #[kustomer(query)]
    pub page: Option<u64>,
    /// How many per page.
    #[kustomer(query)]
    pub page_size: Option<u64>,
    /// `false` leaves the names that people see untranslated.
    #[kustomer(query)]
    pub translate: Option<String>,
    /// What else to put into `included`.
    #[kustomer(query)]
    pub include: Option<String>,
}

/// Defines or changes custom attributes of a resource.
///
/// An attribute that is named is replaced; the others stay.
///
/// `PUT /v1/metadata/{resource}`. Needs `org.permission.metadata.update` or `org.admin.metadata.write`.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::core::metadata::{MetadataUpdate, UpdateMetadata};
///
/// async fn demo(client: kustomer::Client, metadata: MetadataUpdate) -> kustomer::Result<()> {
///     let call = UpdateMetadata {
///         translate: Some("example".to_owned()),
///         ..UpdateMetadata::new(Id::new("59df762a921c59001021f409"), metadata)
///     };
///     let answer = client.send(call).await?;
///     Ok(())
/// }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(put = "/v1/metadata/{resource}", returns = Metadata, new)]
pub struct UpdateMetadata {
    /// The name of the resource, such as `kobject.flight`.
    pub resource: Id<Metadata>,
    /// `false` leaves the names that people see untranslated.
    #[kustomer(query)]
    pub translate: Option<String>,
    /// What is to be changed.
    #[kustomer(body)]
    pub metadata: MetadataUpdate,
}
