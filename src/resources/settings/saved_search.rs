//! A named search in the sidebar of the app, with the criteria of the search API in `data`.

// Generated from `settings/saved_search.json` by `kustomer generate`. Do not edit.

use std::collections::BTreeMap;

use kustomer::json::Value;
use kustomer::operation::DocumentList;
use kustomer::{
    Id, KustomerEnum, KustomerObject, KustomerOperation, KustomerResource, KustomerUnion, Org, Team,
    Timestamp, Unknown, User,
};

use super::saved_search_folder::SavedSearchFolder;

/// A named search in the sidebar of the app, with the criteria of the search API in `data`.
///
/// Request bodies are open: undocumented fields are accepted.
///
/// Not documented, but likely: the JSON:API type.
///
/// Each call requires one of its roles (prefix `org.permission.` omitted).
///
/// | Client method or operation    | Endpoint                             | Roles          |
/// |-------------------------------|--------------------------------------|----------------|
/// | `list`, [`ListSavedSearches`] | `GET /v1/customers/searches`         | `search.read`  |
/// | `get`, [`GetSavedSearch`]     | `GET /v1/customers/searches/{id}`    | not documented |
/// | `create`                      | `POST /v1/customers/searches`        | not documented |
/// | `update`                      | `PUT /v1/customers/searches/{id}`    | not documented |
/// | `delete`                      | `DELETE /v1/customers/searches/{id}` | not documented |
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(
    resource = "search",
    path = "/v1/customers/searches",
    get,
    list,
    create,
    update(put),
    delete,
    encode
)]
#[kustomer(write_only(
    /// ID of the record in another system.
    external_id: Option<String>,
    /// Folder that contains the search, or `null`.
    folder_id: Option<Id<SavedSearchFolder>>,
    /// Distribution of the results in autopilot.
    routing: Option<SearchRouting>,
    /// Time zone of dates in the criteria.
    time_zone: Option<String>,
    /// Whether the record is deleted.
    #[kustomer(update_only)]
    deleted: Option<bool>,
))]
pub struct SavedSearch {
    /// ID of the record.
    pub id: Id<SavedSearch>,
    /// Display name.
    pub name: String,
    /// Teams that may use the search.
    pub access_teams: Vec<Id<Team>>,
    /// Users who may use the search.
    pub access_users: Vec<Id<User>>,
    /// Color of the badge that shows the number of results.
    pub badge_color: Option<String>,
    /// Whether results may be cached.
    #[kustomer(read_only)]
    pub cacheable: Option<bool>,
    /// Search query.
    pub data: SearchQuery,
    /// Hash of `data`, for comparing searches.
    #[kustomer(read_only)]
    pub data_hash: Option<String>,
    /// Visibility for users and teams without a visibility of their own.
    pub default_visibility: Option<Visibility>,
    /// Icon of the search.
    pub icon: Option<String>,
    /// Position of the search among the others.
    pub position: Option<i64>,
    /// Whether only the creator can see the search.
    pub private: Option<bool>,
    /// Whether the number of results is shown.
    pub show_badge: Option<bool>,
    /// Visibility for specific teams; at most 10.
    pub team_visibilities: Vec<TeamVisibility>,
    /// Visibility for specific users; at most 10.
    pub user_visibilities: Vec<UserVisibility>,
    /// Time at which the record was created.
    #[kustomer(read_only)]
    pub created_at: Option<Timestamp>,
    /// Time at which a user or an API key last changed the record.
    #[kustomer(read_only)]
    pub modified_at: Option<Timestamp>,
    /// Time at which any part of the record last changed.
    #[kustomer(read_only)]
    pub updated_at: Option<Timestamp>,
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

/// The query of a saved search.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct SearchQuery {
    /// Criteria that must all match.
    pub and: Option<Criteria>,
    /// Attributes to show as columns; at most 20.
    pub fields: Vec<SearchColumn>,
    /// Criteria of which at least one must match.
    pub or: Option<Criteria>,
    /// Type of record to search for, such as `customer` or `kobject_order`.
    pub query_context: Option<String>,
    /// Attributes to sort by, each with `asc` or `desc`.
    pub sort: Option<SortOrder>,
    /// Criteria that must not match.
    pub not: Option<Criteria>,
}

/// The places in the app where a saved search is visible.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, KustomerEnum)]
#[non_exhaustive]
pub enum Visibility {
    /// `all`
    All,
    /// `autopilot`
    Autopilot,
    /// `none`
    None,
    /// `search`
    Search,
    /// Unrecognized value.
    #[kustomer(other)]
    Other(String),
}

/// The distribution of a saved search's results in autopilot.
#[derive(Debug, Clone, PartialEq, KustomerObject)]
pub struct SearchRouting {
    /// Maximum number of results assigned at the same time.
    pub concurrency_limit: i64,
    /// Time after which an assigned result is released; the unit is not documented.
    pub timeout: f64,
}

/// The visibility of a saved search for one team.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct TeamVisibility {
    /// ID of the team.
    pub id: Option<Id<Team>>,
    /// Places where the search is visible to the team.
    pub visibility: Option<Visibility>,
}

/// The visibility of a saved search for one user.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct UserVisibility {
    /// ID of the user.
    pub id: Option<Id<User>>,
    /// Places where the search is visible to the user.
    pub visibility: Option<Visibility>,
}

/// The criteria of a search: a single one or a list.
#[derive(Debug, Clone, PartialEq, KustomerUnion)]
#[non_exhaustive]
pub enum Criteria {
    /// An array.
    List(Vec<BTreeMap<String, Value>>),
    /// An object.
    Object(BTreeMap<String, Value>),
    /// Unrecognized value.
    #[kustomer(other)]
    Other(Value),
}

/// An attribute that is shown as a column.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct SearchColumn {
    /// Name of the attribute.
    pub key: Option<String>,
    /// Members without a field, by name.
    #[kustomer(extra)]
    pub extra: BTreeMap<String, Value>,
}

/// The attributes to sort by: a single one or a list.
#[derive(Debug, Clone, PartialEq, KustomerUnion)]
#[non_exhaustive]
pub enum SortOrder {
    /// An array.
    List(Vec<BTreeMap<String, Value>>),
    /// An object.
    Object(BTreeMap<String, Value>),
    /// Unrecognized value.
    #[kustomer(other)]
    Other(Value),
}

/// A place in which saved searches are visible.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, KustomerEnum)]
#[non_exhaustive]
pub enum SavedSearchFilter {
    /// `all`
    All,
    /// `autopilot`
    Autopilot,
    /// `search`
    Search,
    /// Unrecognized value.
    #[kustomer(other)]
    Other(String),
}

/// Lists the saved searches that the current user may see.
///
/// `GET /v1/customers/searches`. Requires `org.permission.search.read`.
///
/// ```no_run
/// use kustomer::resources::settings::saved_search::ListSavedSearches;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = ListSavedSearches { page_size: Some(100), ..ListSavedSearches::default() };
/// let response = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, Default, KustomerOperation)]
#[kustomer(
    get = "/v1/customers/searches",
    returns = DocumentList<SavedSearch, Option<ListSavedSearchesMeta>>
)]
pub struct ListSavedSearches {
    /// Page number, starting at 1.
    #[kustomer(query)]
    pub page: Option<u64>,
    /// Number of records per page.
    #[kustomer(query)]
    pub page_size: Option<u64>,
    /// Place in which the searches to list are visible.
    #[kustomer(query)]
    pub filter: Option<SavedSearchFilter>,
    /// Sort order; `autopilot` sorts as autopilot does.
    #[kustomer(query)]
    pub sort: Option<String>,
    /// Whether to count the results of each search.
    #[kustomer(query)]
    pub count: Option<bool>,
}

/// Returns a saved search without running it.
///
/// `GET /v1/customers/searches/{id}`.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::settings::saved_search::GetSavedSearch;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = GetSavedSearch {
///     count: Some(true),
///     ..GetSavedSearch::new(Id::new("59df762a921c59001021f409"))
/// };
/// let response = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(get = "/v1/customers/searches/{id}", returns = SavedSearch, new)]
pub struct GetSavedSearch {
    /// ID of the saved search.
    pub id: Id<SavedSearch>,
    /// Whether to count the results.
    #[kustomer(query)]
    pub count: Option<bool>,
    /// Place in which the search must be visible.
    #[kustomer(query)]
    pub filter: Option<SavedSearchFilter>,
}

/// Metadata in the response of [`ListSavedSearches`].
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct ListSavedSearchesMeta {
    /// Number of saved searches.
    pub search_count: Option<i64>,
}
