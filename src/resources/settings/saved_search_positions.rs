//! The order of the saved searches and their folders in the sidebar.

// Generated from `settings/saved_search_positions.json` by `kustomer generate`. Do not edit.

use kustomer::{
    Id, KustomerEnum, KustomerObject, KustomerOperation, KustomerResource, Org, Timestamp, Unknown, User,
};

use super::saved_search::SavedSearch;

/// The order of the saved searches and their folders in the sidebar.
///
/// There is exactly one such record, which has no ID in its path.
///
/// Not documented: the JSON:API type.
///
/// Each call requires one of its roles (prefix `org.permission.` omitted).
///
/// | Client method or operation     | Endpoint                               | Roles          |
/// |--------------------------------|----------------------------------------|----------------|
/// | [`GetSavedSearchPositions`]    | `GET /v1/customers/searches/positions` | `search.read`  |
/// | [`UpdateSavedSearchPositions`] | `PUT /v1/customers/searches/positions` | not documented |
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(resource = "saved_search_positions", path = "/v1/customers/searches/positions", encode)]
pub struct SavedSearchPositions {
    /// ID of the record.
    pub id: Id<SavedSearchPositions>,
    /// Searches and folders, in order.
    pub positions: Vec<Position>,
    /// Time at which the record was created.
    pub created_at: Option<Timestamp>,
    /// Time at which a user or an API key last changed the record.
    pub modified_at: Option<Timestamp>,
    /// Time at which any part of the record last changed.
    pub updated_at: Option<Timestamp>,
    /// Revision number; starts at 1 and increases by 1 with each write.
    pub rev: Option<i64>,
    /// User who created the record.
    #[kustomer(relationship)]
    pub created_by: Option<Id<User>>,
    /// User who last changed the record.
    #[kustomer(relationship)]
    pub modified_by: Option<Id<User>>,
    /// Organization that owns the record.
    #[kustomer(relationship)]
    pub org: Option<Id<Org>>,
    /// Members without a field, if `keep_unknown` asked for them.
    #[kustomer(unknown)]
    pub unknown: Unknown,
}

/// A saved search or a folder, with its place in the order.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct Position {
    /// ID of the saved search or folder.
    pub id: Option<String>,
    /// Whether the entry is a search or a folder.
    #[kustomer(rename = "type")]
    pub kind: Option<PositionType>,
    /// Saved searches in the folder, in order.
    pub children: Vec<ChildPosition>,
}

/// The type of an entry: a search or a folder.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, KustomerEnum)]
#[non_exhaustive]
pub enum PositionType {
    /// `folder`
    Folder,
    /// `search`
    Search,
    /// Unrecognized value.
    #[kustomer(other)]
    Other(String),
}

/// A saved search in a folder.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct ChildPosition {
    /// ID of the saved search.
    pub id: Option<Id<SavedSearch>>,
    /// Always `search`.
    #[kustomer(rename = "type")]
    pub kind: Option<String>,
}

/// Returns the order of the saved searches.
///
/// `GET /v1/customers/searches/positions`. Requires `org.permission.search.read`.
///
/// ```no_run
/// use kustomer::resources::settings::saved_search_positions::GetSavedSearchPositions;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = GetSavedSearchPositions::default();
/// let response = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, Default, KustomerOperation)]
#[kustomer(get = "/v1/customers/searches/positions", returns = SavedSearchPositions)]
pub struct GetSavedSearchPositions {
    /// `all` includes the searches of all users; for administrators only.
    #[kustomer(query)]
    pub filter: Option<String>,
}

/// Sets the order of the saved searches.
///
/// `positions` must be complete; include `rev` to make the update fail if the order has changed in the
/// meantime.
///
/// `PUT /v1/customers/searches/positions`.
///
/// ```no_run
/// use kustomer::resources::settings::saved_search_positions::{Position, UpdateSavedSearchPositions};
///
/// async fn demo(client: kustomer::Client, positions: Vec<Position>) -> kustomer::Result<()> {
///     let call = UpdateSavedSearchPositions { positions, rev: Some(1) };
///     let response = client.send(call).await?;
///     Ok(())
/// }
/// ```
#[derive(Debug, Clone, Default, KustomerOperation)]
#[kustomer(put = "/v1/customers/searches/positions", returns = SavedSearchPositions)]
pub struct UpdateSavedSearchPositions {
    /// Searches and folders, in order.
    pub positions: Vec<Position>,
    /// Revision number; starts at 1 and increases by 1 with each write.
    pub rev: Option<i64>,
}
