//! A named search that users find in the sidebar of the app, with the criteria of the search API in `data`.

// Generated from `settings/saved_search.json` by `kustomer generate`: change that, not this.

use std::collections::BTreeMap;

use kustomer::json::Value;
use kustomer::operation::DocumentList;
use kustomer::{
    Id, KustomerEnum, KustomerObject, KustomerOperation, KustomerResource, KustomerUnion, Org, Team,
    Timestamp, User,
};

use super::saved_search_folder::SavedSearchFolder;

/// A named search that users find in the sidebar of the app, with the criteria of the search API in `data`.
///
/// The request bodies are open: fields beyond the documented ones are accepted.
///
/// Not documented but likely: the name of its type.
///
/// | call                                                  | endpoint                             | needs any of                 |
/// |-------------------------------------------------------|--------------------------------------|------------------------------|
/// | `client.list::<SavedSearch>()`, [`ListSavedSearches`] | `GET /v1/customers/searches`         | `org.permission.search.read` |
/// | `client.get::<SavedSearch>(&id)`, [`GetSavedSearch`]  | `GET /v1/customers/searches/{id}`    | not documented               |
/// | `client.create(NewSavedSearch::new(..))`              | `POST /v1/customers/searches`        | not documented               |
/// | `client.update(&id, SavedSearchUpdate::new()..)`      | `PUT /v1/customers/searches/{id}`    | not documented               |
/// | `client.delete::<SavedSearch>(&id)`                   | `DELETE /v1/customers/searches/{id}` | not documented               |
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
    /// The id in another system.
    external_id: Option<String>,
    /// The folder that it is in; null for none.
    folder_id: Option<Id<SavedSearchFolder>>,
    /// How it hands out its hits in autopilot.
    routing: Option<SearchRouting>,
    /// The time zone that days in the criteria are meant in.
    time_zone: Option<String>,
    /// Whether the record is deleted.
    #[kustomer(update_only)]
    deleted: Option<bool>,
))]
pub struct SavedSearch {
    /// The id.
    pub id: Id<SavedSearch>,
    /// The name that people see.
    pub name: String,
    /// The teams that may use it.
    pub access_teams: Vec<Id<Team>>,
    /// The users who may use it.
    pub access_users: Vec<Id<User>>,
    /// The color of the badge with the number of hits.
    pub badge_color: Option<String>,
    /// Whether hits may be cached.
    #[kustomer(read_only)]
    pub cacheable: Option<bool>,
    /// The search itself.
    pub data: SearchQuery,
    /// A hash of `data`, which tells whether two searches are the same.
    #[kustomer(read_only)]
    pub data_hash: Option<String>,
    /// Where those see it for whom no other visibility is set.
    pub default_visibility: Option<Visibility>,
    /// The icon of it.
    pub icon: Option<String>,
    /// The place of it among the others.
    pub position: Option<i64>,
    /// Whether only its creator sees it.
    pub private: Option<bool>,
    /// Whether the number of hits is shown.
    pub show_badge: Option<bool>,
    /// Where certain teams see it; at most 10.
    pub team_visibilities: Vec<TeamVisibility>,
    /// Where certain users see it; at most 10.
    pub user_visibilities: Vec<UserVisibility>,
    /// When the record was created.
    #[kustomer(read_only)]
    pub created_at: Option<Timestamp>,
    /// When a person or a key last changed the record.
    #[kustomer(read_only)]
    pub modified_at: Option<Timestamp>,
    /// When anything of the record last changed.
    #[kustomer(read_only)]
    pub updated_at: Option<Timestamp>,
    /// Who created the record.
    #[kustomer(relationship, read_only)]
    pub created_by: Option<Id<User>>,
    /// Who last changed the record.
    #[kustomer(relationship, read_only)]
    pub modified_by: Option<Id<User>>,
    /// The organization.
    #[kustomer(relationship, read_only)]
    pub org: Option<Id<Org>>,
}

/// What a saved search looks for.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct SearchQuery {
    /// Criteria that must all hold.
    pub and: Option<Criteria>,
    /// The attributes to show as columns; at most 20.
    pub fields: Vec<SearchColumn>,
    /// Criteria of which one must hold.
    pub or: Option<Criteria>,
    /// The type of record to find, e.g. `customer` or `kobject_order`.
    pub query_context: Option<String>,
    /// The attributes to sort by, each with `asc` or `desc`.
    pub sort: Option<SortOrder>,
    /// Criteria that must not hold.
    pub not: Option<Criteria>,
}

/// Where in the app a saved search is visible.
#[derive(Debug, Clone, PartialEq, Eq, KustomerEnum)]
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
    /// A value that this version does not know.
    #[kustomer(other)]
    Other(String),
}

/// How a saved search hands out its hits in autopilot.
#[derive(Debug, Clone, PartialEq, KustomerObject)]
pub struct SearchRouting {
    /// How many hits may be handed out at the same time.
    pub concurrency_limit: i64,
    /// How long a hit stays handed out; the unit is not documented.
    pub timeout: f64,
}

/// Where certain teams see it; at most 10.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct TeamVisibility {
    /// The team.
    pub id: Option<Id<Team>>,
    /// Where the team sees it.
    pub visibility: Option<Visibility>,
}

/// Where certain users see it; at most 10.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct UserVisibility {
    /// The user.
    pub id: Option<Id<User>>,
    /// Where the user sees it.
    pub visibility: Option<Visibility>,
}

/// Search criteria: one, or a list of them.
#[derive(Debug, Clone, PartialEq, KustomerUnion)]
#[non_exhaustive]
pub enum Criteria {
    /// A list.
    List(Vec<BTreeMap<String, Value>>),
    /// An object.
    Object(BTreeMap<String, Value>),
    /// What this version does not know.
    #[kustomer(other)]
    Other(Value),
}

/// An attribute that is shown as a column.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct SearchColumn {
    /// The name of the attribute.
    pub key: Option<String>,
    /// Members that have no field.
    #[kustomer(extra)]
    pub extra: BTreeMap<String, Value>,
}

/// The attributes to sort by: one, or a list of them.
#[derive(Debug, Clone, PartialEq, KustomerUnion)]
#[non_exhaustive]
pub enum SortOrder {
    /// A list.
    List(Vec<BTreeMap<String, Value>>),
    /// An object.
    Object(BTreeMap<String, Value>),
    /// What this version does not know.
    #[kustomer(other)]
    Other(Value),
}

/// A place where saved searches are visible.
#[derive(Debug, Clone, PartialEq, Eq, KustomerEnum)]
#[non_exhaustive]
pub enum SavedSearchFilter {
    /// `all`
    All,
    /// `autopilot`
    Autopilot,
    /// `search`
    Search,
    /// A value that this version does not know.
    #[kustomer(other)]
    Other(String),
}

/// Lists the saved searches that the caller may see.
///
/// `GET /v1/customers/searches`. Needs `org.permission.search.read`.
///
/// ```no_run
/// use kustomer::resources::settings::saved_search::ListSavedSearches;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = ListSavedSearches { page_size: Some(1), ..ListSavedSearches::default() };
/// let answer = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, Default, KustomerOperation)]
#[kustomer(
    get = "/v1/customers/searches",
    returns = DocumentList<SavedSearch, Option<ListSavedSearchesMeta>>
)]
pub struct ListSavedSearches {
    /// From 1.
    #[kustomer(query)]
    pub page: Option<u64>,
    /// How many per page.
    #[kustomer(query)]
    pub page_size: Option<u64>,
    /// Only searches that are visible in this place.
    #[kustomer(query)]
    pub filter: Option<SavedSearchFilter>,
    /// `autopilot` sorts as autopilot does.
    #[kustomer(query)]
    pub sort: Option<String>,
    /// Whether to count the hits of each search.
    #[kustomer(query)]
    pub count: Option<bool>,
}

/// Reads a saved search; it does not run it.
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
/// let answer = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(get = "/v1/customers/searches/{id}", returns = SavedSearch, new)]
pub struct GetSavedSearch {
    /// The saved search.
    pub id: Id<SavedSearch>,
    /// Whether to count the hits.
    #[kustomer(query)]
    pub count: Option<bool>,
    /// Only if it is visible in this place.
    #[kustomer(query)]
    pub filter: Option<SavedSearchFilter>,
}

/// What [`ListSavedSearches`] answers beside its records.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct ListSavedSearchesMeta {
    /// How many saved searches there are.
    pub search_count: Option<i64>,
}
