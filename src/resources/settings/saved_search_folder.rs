//! A named folder for saved searches.

// Generated from `settings/saved_search_folder.json` by `kustomer generate`. Do not edit.

use kustomer::{Id, KustomerResource, Org, Timestamp, Unknown, User};

/// A named folder for saved searches.
///
/// No operation returns a single folder; folders are listed with the positions of the saved searches.
///
/// Not documented, but likely: the JSON:API type.
///
/// Each call requires one of its roles (prefix `org.permission.` omitted).
///
/// | Client method or operation | Endpoint                                     | Roles           |
/// |----------------------------|----------------------------------------------|-----------------|
/// | `create`                   | `POST /v1/customers/searches/folders`        | not documented  |
/// | `update`                   | `PUT /v1/customers/searches/folders/{id}`    | `search.update` |
/// | `delete`                   | `DELETE /v1/customers/searches/folders/{id}` | `search.delete` |
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(resource = "folder", path = "/v1/customers/searches/folders", create, update(put), delete, encode)]
pub struct SavedSearchFolder {
    /// ID of the record.
    pub id: Id<SavedSearchFolder>,
    /// Display name.
    pub name: String,
    /// Time at which the record was created.
    #[kustomer(read_only)]
    pub created_at: Option<Timestamp>,
    /// Time at which a user or an API key last changed the record.
    #[kustomer(read_only)]
    pub modified_at: Option<Timestamp>,
    /// User who created the record.
    #[kustomer(relationship, read_only)]
    pub created_by: Option<Id<User>>,
    /// User who last changed the record.
    #[kustomer(relationship, read_only)]
    pub modified_by: Option<Id<User>>,
    /// Organization that owns the record.
    #[kustomer(relationship, read_only)]
    pub org: Option<Id<Org>>,
    /// Members without a field, if `keep_unknown` asked for them.
    #[kustomer(unknown)]
    pub unknown: Unknown,
}
