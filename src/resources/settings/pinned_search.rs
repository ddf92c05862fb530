//! A user's pin that keeps a saved search at the top.

// Generated from `settings/pinned_search.json` by `kustomer generate`. Do not edit.

use kustomer::{Id, KustomerResource, Org, Timestamp, Unknown, User};

use super::saved_search::SavedSearch;

/// A user's pin that keeps a saved search at the top.
///
/// It has its own ID, which is used to remove it.
///
/// Not documented: the JSON:API type.
///
/// Each call requires one of its roles (prefix `org.permission.` omitted).
///
/// | Client method or operation | Endpoint                                    | Roles                |
/// |----------------------------|---------------------------------------------|----------------------|
/// | `list`                     | `GET /v1/customers/searches/pinned`         | `search_pinned.read` |
/// | `create`                   | `POST /v1/customers/searches/pinned`        | not documented       |
/// | `delete`                   | `DELETE /v1/customers/searches/pinned/{id}` | not documented       |
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(resource = "pinned_search", path = "/v1/customers/searches/pinned", list, create, delete, encode)]
pub struct PinnedSearch {
    /// ID of the record.
    pub id: Id<PinnedSearch>,
    /// Pinned saved search.
    #[kustomer(rename = "search")]
    pub search_id: Id<SavedSearch>,
    /// Time at which the record was created.
    #[kustomer(read_only)]
    pub created_at: Option<Timestamp>,
    /// Pinned saved search.
    #[kustomer(relationship, read_only)]
    pub search: Option<Id<SavedSearch>>,
    /// User who created the record.
    #[kustomer(relationship, read_only)]
    pub created_by: Option<Id<User>>,
    /// Organization that owns the record.
    #[kustomer(relationship, read_only)]
    pub org: Option<Id<Org>>,
    /// Members without a field, if `keep_unknown` asked for them.
    #[kustomer(unknown)]
    pub unknown: Unknown,
}
