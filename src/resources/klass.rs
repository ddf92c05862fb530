//! Klasses: the types of custom objects.

use crate::{Id, KustomerEnum, KustomerResource, Org, Timestamp};

/// A type of custom objects that an organization defines itself.
///
/// `/v1/klasses`. Needs `org.permission.klass.*` or `org.admin.*`. To make sure of the Klass of a Rust type, use
/// [`Client::ensure_klass`](crate::Client::ensure_klass).
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(
    resource = "klass",
    path = "/v1/klasses",
    get,
    list,
    create,
    update(put),
    delete,
    write_only(
        /// A JSON Schema for the objects' data.
        #[kustomer(json)]
        json_schema: Option<serde_json::Value>
    )
)]
pub struct Klass {
    /// The id, as against the name: reading, changing and deleting a Klass goes by its id.
    pub id: Id<Klass>,
    /// The name in the paths of its objects: letters, digits, `_` and `-`. Unique, and never changed.
    #[kustomer(create_only)]
    pub name: String,
    /// The name that people see; 255 characters at most.
    pub display_name: Option<String>,
    /// The icon on the timeline.
    pub icon: Option<String>,
    /// The color on the timeline.
    pub color: Option<String>,
    /// Whether objects can be made.
    pub status: Option<KlassStatus>,
    /// What people may do with the objects.
    pub mixins: Vec<KlassMixin>,
    /// `task` for objects with a status, an assignee and a queue.
    pub klass_schema: Option<String>,
    /// The version of the app that brought the Klass.
    #[kustomer(read_only)]
    pub app_version: Option<String>,
    /// Whether the app that brought the Klass is switched off.
    #[kustomer(read_only)]
    pub app_disabled: Option<bool>,
    /// When the Klass was made.
    #[kustomer(read_only)]
    pub created_at: Option<Timestamp>,
    /// When the Klass was last changed.
    #[kustomer(read_only)]
    pub updated_at: Option<Timestamp>,
    /// The organization.
    #[kustomer(relationship, read_only)]
    pub org: Option<Id<Org>>,
}

/// Whether objects of a Klass can be made.
#[derive(Debug, Clone, PartialEq, Eq, KustomerEnum)]
#[non_exhaustive]
pub enum KlassStatus {
    /// In use.
    Enabled,
    /// Switched off.
    Disabled,
    /// A status that this version does not know.
    #[kustomer(other)]
    Other(String),
}

/// What people may do with the objects of a Klass.
#[derive(Debug, Clone, PartialEq, Eq, KustomerEnum)]
#[non_exhaustive]
pub enum KlassMixin {
    /// Objects can be assigned to people.
    Assignable,
    /// Objects can be commented on.
    Commentable,
    /// Objects can be made by hand.
    Creatable,
    /// Objects can be changed by hand.
    Editable,
    /// A permission that this version does not know.
    #[kustomer(other)]
    Other(String),
}
