//! The custom attributes of a resource: `customer`, `company`, `conversation`, `message` or
//! `kobject.{klass}`. Its ID is the name of the resource.

// Generated from `core/metadata.json` by `kustomer generate`. Do not edit.

use std::collections::BTreeMap;

use kustomer::json::Value;
use kustomer::{Id, KustomerObject, KustomerOperation, KustomerResource, Org, Timestamp, Unknown};

/// The custom attributes of a resource: `customer`, `company`, `conversation`, `message` or
/// `kobject.{klass}`. Its ID is the name of the resource.
///
/// The suffix of an attribute's name, such as `Str` or `Num`, determines its type. An update is merged
/// attribute by attribute; omitted attributes are kept.
///
/// Each call requires one of its roles (prefix `org.permission.` omitted).
///
/// | Client method or operation   | Endpoint                      | Roles             |
/// |------------------------------|-------------------------------|-------------------|
/// | `get`, [`GetMetadata`]       | `GET /v1/metadata/{resource}` | `metadata.read`   |
/// | `update`, [`UpdateMetadata`] | `PUT /v1/metadata/{resource}` | `metadata.update` |
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(resource = "metadata", path = "/v1/metadata", get, update(put), encode)]
#[kustomer(write_only(
    /// Relationships to other Klasses; at most 20.
    relationships: BTreeMap<String, Value>,
    /// Settings of standard attributes.
    standard_properties: BTreeMap<String, Value>,
    /// IDs of validations; at most 10.
    validations: Vec<String>,
))]
pub struct Metadata {
    /// ID of the record.
    pub id: Id<Metadata>,
    /// Attributes by wire name, including deleted ones; at most 100 in an update.
    pub properties: BTreeMap<String, AttributeMetadata>,
    /// Organization that owns the record.
    #[kustomer(relationship, read_only)]
    pub org: Option<Id<Org>>,
    /// Members without a field, if `keep_unknown` asked for them.
    #[kustomer(unknown)]
    pub unknown: Unknown,
}

/// The definition of a custom attribute.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
#[kustomer(encode)]
pub struct AttributeMetadata {
    /// Display name.
    pub display_name: Option<String>,
    /// JSON type, such as `string` or `number`.
    #[kustomer(rename = "type")]
    pub kind: Option<String>,
    /// Allowed values. Some organizations return a Boolean here.
    pub enumeration: Option<Value>,
    /// Resource that the IDs of an `..Id` attribute refer to, such as `kobject.order`.
    pub target: Option<String>,
    /// Whether the attribute holds a list of IDs.
    pub multi: Option<bool>,
    /// Whether the attribute holds a list.
    pub array: Option<bool>,
    /// Levels of a multi-level list.
    pub tree: Option<Value>,
    /// Masking of the value for users who may not read it.
    pub sensitive: Option<Sensitivity>,
    /// User who last changed the attribute.
    #[kustomer(read_only)]
    pub modified_by: Option<String>,
    /// Time at which a user last changed the attribute.
    #[kustomer(read_only)]
    pub modified_at: Option<Timestamp>,
    /// Time at which the attribute last changed.
    #[kustomer(read_only)]
    pub updated_at: Option<Timestamp>,
    /// Time at which the attribute was deleted.
    #[kustomer(read_only)]
    pub deleted_at: Option<Timestamp>,
    /// User who deleted the attribute.
    #[kustomer(read_only)]
    pub deleted_by: Option<String>,
    /// Whether members of the attribute are masked.
    #[kustomer(read_only)]
    pub has_sensitive_attributes: Option<bool>,
    /// Members without a field, by name.
    #[kustomer(extra)]
    pub extra: BTreeMap<String, Value>,
}

/// The masking of a custom attribute.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct Sensitivity {
    /// Whether the attribute is masked.
    pub enabled: Option<bool>,
    /// Type of mask.
    pub mask_type: Option<String>,
}

/// Returns the custom attributes of a resource.
///
/// `GET /v1/metadata/{resource}`. Requires `org.permission.metadata.read`, `org.admin.metadata.read` or
/// `org.user.metadata.read`.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::core::metadata::GetMetadata;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = GetMetadata { page_size: Some(100), ..GetMetadata::new(Id::new("customer")) };
/// let response = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(get = "/v1/metadata/{resource}", returns = Metadata, new)]
pub struct GetMetadata {
    /// Name of the resource, such as `kobject.flight`.
    pub resource: Id<Metadata>,
    /// Page number, starting at 1.
    #[kustomer(query)]
    pub page: Option<u64>,
    /// Number of records per page.
    #[kustomer(query)]
    pub page_size: Option<u64>,
    /// Whether to translate display names; `false` leaves them untranslated.
    #[kustomer(query)]
    pub translate: Option<String>,
    /// Related records to return in `included`.
    #[kustomer(query)]
    pub include: Option<String>,
}

/// Creates or updates custom attributes of a resource.
///
/// Each given attribute is replaced; the others are kept.
///
/// `PUT /v1/metadata/{resource}`. Requires `org.permission.metadata.update` or `org.admin.metadata.write`.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::core::metadata::{MetadataUpdate, UpdateMetadata};
///
/// async fn demo(client: kustomer::Client, metadata: MetadataUpdate) -> kustomer::Result<()> {
///     let call = UpdateMetadata::new(Id::new("customer"), metadata);
///     let response = client.send(call).await?;
///     Ok(())
/// }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(put = "/v1/metadata/{resource}", returns = Metadata, new)]
pub struct UpdateMetadata {
    /// Name of the resource, such as `kobject.flight`.
    pub resource: Id<Metadata>,
    /// Whether to translate display names; `false` leaves them untranslated.
    #[kustomer(query)]
    pub translate: Option<String>,
    /// Changes to the record.
    #[kustomer(body)]
    pub metadata: MetadataUpdate,
}
