//! The order of the saved searches and their folders in the sidebar.

// Generated from `settings/saved_search_positions.json` by `kustomer generate`: change that, not this.

use kustomer::{Id, KustomerEnum, KustomerObject, KustomerOperation, KustomerResource, Org, Timestamp, User};

use super::saved_search::SavedSearch;

/// The order of the saved searches and their folders in the sidebar.
///
/// There is one such record, without an id of its own in the path.
///
/// Not documented: the name of its type.
///
/// | call                           | endpoint                               | needs any of                 |
/// |--------------------------------|----------------------------------------|------------------------------|
/// | [`GetSavedSearchPositions`]    | `GET /v1/customers/searches/positions` | `org.permission.search.read` |
/// | [`UpdateSavedSearchPositions`] | `PUT /v1/customers/searches/positions` | not documented               |
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(resource = "saved_search_positions", path = "/v1/customers/searches/positions", encode)]
pub struct SavedSearchPositions {
    /// The id.
    pub id: Id<SavedSearchPositions>,
    /// The searches and folders, in order.
    pub positions: Vec<Position>,
    /// When the record was created.
    pub created_at: Option<Timestamp>,
    /// When a person or a key last changed the record.
    pub modified_at: Option<Timestamp>,
    /// When anything of the record last changed.
    pub updated_at: Option<Timestamp>,
    /// The revision: 1 at first, one more with each write.
    pub rev: Option<i64>,
    /// Who created the record.
    #[kustomer(relationship)]
    pub created_by: Option<Id<User>>,
    /// Who last changed the record.
    #[kustomer(relationship)]
    pub modified_by: Option<Id<User>>,
    /// The organization.
    #[kustomer(relationship)]
    pub org: Option<Id<Org>>,
}

/// A saved search or a folder in the order.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct Position {
    /// The saved search or folder.
    pub id: Option<String>,
    /// Whether it is a search or a folder.
    #[kustomer(rename = "type")]
    pub kind: Option<PositionType>,
    /// The saved searches in a folder, in order.
    pub children: Vec<ChildPosition>,
}

/// Whether a position is a search or a folder.
#[derive(Debug, Clone, PartialEq, Eq, KustomerEnum)]
#[non_exhaustive]
pub enum PositionType {
    /// `folder`
    Folder,
    /// `search`
    Search,
    /// A value that this version does not know.
    #[kustomer(other)]
    Other(String),
}

/// A saved search in a folder.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct ChildPosition {
    /// The saved search.
    pub id: Option<Id<SavedSearch>>,
    /// Always `search`.
    #[kustomer(rename = "type")]
    pub kind: Option<String>,
}

/// Reads the order of the saved searches.
///
/// `GET /v1/customers/searches/positions`. Needs `org.permission.search.read`.
///
/// ```no_run
/// use kustomer::resources::settings::saved_search_positions::GetSavedSearchPositions;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = GetSavedSearchPositions { filter: Some("example".to_owned()) };
/// let answer = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, Default, KustomerOperation)]
#[kustomer(get = "/v1/customers/searches/positions", returns = SavedSearchPositions)]
pub struct GetSavedSearchPositions {
    /// `all` takes in those of everybody, for administrators only.
    #[kustomer(query)]
    pub filter: Option<String>,
}

/// Sets the order of the saved searches.
///
/// Send `positions` whole, and `rev` to be refused where somebody else was faster.
///
/// `PUT /v1/customers/searches/positions`.
///
/// ```no_run
/// use kustomer::resources::settings::saved_search_positions::{Position, UpdateSavedSearchPositions};
///
/// async fn demo(client: kustomer::Client, positions: Vec<Position>) -> kustomer::Result<()> {
///     let call = UpdateSavedSearchPositions { positions, rev: Some(1) };
///     let answer = client.send(call).await?;
///     Ok(())
/// }
/// ```
#[derive(Debug, Clone, Default, KustomerOperation)]
#[kustomer(put = "/v1/customers/searches/positions", returns = SavedSearchPositions)]
pub struct UpdateSavedSearchPositions {
    /// The searches and folders, in order.
    pub positions: Vec<Position>,
    /// The revision: 1 at first, one more with each write.
    pub rev: Option<i64>,
}
