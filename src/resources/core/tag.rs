//! A label by which records are classified, such as conversations about returns.

// Generated from `core/tag.json` by `kustomer generate`. Do not edit.

use kustomer::{Id, KustomerResource, Org, Timestamp, Unknown, User};

/// A label by which records are classified, such as conversations about returns.
///
/// Records list their tags in `tags`.
///
/// Not documented, but likely: the JSON:API type. Not documented: the path.
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(resource = "tag", path = "/v1/tags", encode)]
#[cfg_attr(feature = "webhooks", kustomer(changes))]
pub struct Tag {
    /// ID of the record.
    pub id: Id<Tag>,
    /// Display name.
    pub name: Option<String>,
    /// Display color.
    pub color: Option<String>,
    /// Time at which the record was created.
    pub created_at: Option<Timestamp>,
    /// Time at which a user or an API key last changed the record.
    pub modified_at: Option<Timestamp>,
    /// Time at which any part of the record last changed.
    pub updated_at: Option<Timestamp>,
    /// Whether the record is deleted.
    pub deleted: Option<bool>,
    /// Time at which the record was deleted.
    pub deleted_at: Option<Timestamp>,
    /// User who created the record.
    #[kustomer(relationship)]
    pub created_by: Option<Id<User>>,
    /// User who last changed the record.
    #[kustomer(relationship)]
    pub modified_by: Option<Id<User>>,
    /// User who deleted the record.
    #[kustomer(relationship)]
    pub deleted_by: Option<Id<User>>,
    /// Organization that owns the record.
    #[kustomer(relationship)]
    pub org: Option<Id<Org>>,
    /// Members without a field, if `keep_unknown` asked for them.
    #[kustomer(unknown)]
    pub unknown: Unknown,
}
