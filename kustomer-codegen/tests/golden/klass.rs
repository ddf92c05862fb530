//! A type of custom objects that an organization defines itself.

// Generated from `klass.json` by `kustomer generate`: change that, not this.

use kustomer::{Id, KustomerEnum, KustomerResource, Org, Timestamp};

/// A type of custom objects that an organization defines itself.
///
/// To make sure of the Klass of a Rust type, use `Client::ensure_klass`.
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(resource = "klass", path = "/v1/klasses", encode)]
pub struct Klass {
    /// The id.
    pub id: Id<Klass>,
    /// The name in the paths of its objects: letters, digits, `_` and `-`. Unique, and never
    /// changed. 255 characters at most.
    pub name: String,
    /// The name that people see. 255 characters at most.
    pub display_name: Option<String>,
    /// Whether objects can be made.
    pub status: Option<KlassStatus>,
    /// What people may do with the objects. 20 entries at most.
    pub mixins: Vec<KlassMixin>,
    /// `createdAt`
    pub created_at: Timestamp,
    /// `org`
    #[kustomer(relationship)]
    pub org: Option<Id<Org>>,
}

/// Whether objects can be made.
#[derive(Debug, Clone, PartialEq, Eq, KustomerEnum)]
#[non_exhaustive]
pub enum KlassStatus {
    /// `enabled`
    Enabled,
    /// `disabled`
    Disabled,
    /// A value that this version does not know.
    #[kustomer(other)]
    Other(String),
}

/// What people may do with the objects.
#[derive(Debug, Clone, PartialEq, Eq, KustomerEnum)]
#[non_exhaustive]
pub enum KlassMixin {
    /// `assignable`
    Assignable,
    /// `commentable`
    Commentable,
    /// A value that this version does not know.
    #[kustomer(other)]
    Other(String),
}
