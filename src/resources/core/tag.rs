//! A word by which records are sorted, such as conversations about returns.

// Generated from `core/tag.json` by `kustomer generate`: change that, not this.

use kustomer::{Id, KustomerResource, Org, Timestamp, User};

/// A word by which records are sorted, such as conversations about returns.
///
/// Records name their tags in `tags`.
///
/// Not documented but likely: the name of its type. Not documented: its path.
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(resource = "tag", path = "/v1/tags", encode)]
pub struct Tag {
    /// The id.
    pub id: Id<Tag>,
    /// The name that people see.
    pub name: Option<String>,
    /// The color that people see.
    pub color: Option<String>,
    /// When the record was created.
    pub created_at: Option<Timestamp>,
    /// When a person or a key last changed the record.
    pub modified_at: Option<Timestamp>,
    /// When anything of the record last changed.
    pub updated_at: Option<Timestamp>,
    /// Whether it is deleted.
    pub deleted: Option<bool>,
    /// When the record was deleted, if it was.
    pub deleted_at: Option<Timestamp>,
    /// Who created it.
    #[kustomer(relationship)]
    pub created_by: Option<Id<User>>,
    /// Who last changed it.
    #[kustomer(relationship)]
    pub modified_by: Option<Id<User>>,
    /// Who deleted it.
    #[kustomer(relationship)]
    pub deleted_by: Option<Id<User>>,
    /// The organization.
    #[kustomer(relationship)]
    pub org: Option<Id<Org>>,
}
