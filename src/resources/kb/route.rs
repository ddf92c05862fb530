//! A URL path in a help center that leads to an article or a category.

// Generated from `kb/route.json` by `kustomer generate`. Do not edit.

use kustomer::operation::Document;
use kustomer::{Id, KustomerEnum, KustomerOperation, KustomerResource, Org, Page, Timestamp, Unknown, User};

use super::article::Article;
use super::category::Category;

/// A URL path in a help center that leads to an article or a category.
///
/// A record may have several routes.
///
/// Not documented: the JSON:API type.
///
/// Each call requires one of its roles (prefix `org.permission.` omitted).
///
/// | Client method or operation    | Endpoint                             | Roles          |
/// |-------------------------------|--------------------------------------|----------------|
/// | `list`, [`ListRoutes`]        | `GET /v1/kb/routes`                  | not documented |
/// | `get`                         | `GET /v1/kb/routes/{id}`             | not documented |
/// | [`FindRouteByUrl`]            | `GET /v1/kb/route`                   | `kb.read`      |
/// | `create`                      | `POST /v1/kb/routes`                 | not documented |
/// | `update`                      | `PUT /v1/kb/routes/{id}`             | not documented |
/// | `delete`                      | `DELETE /v1/kb/routes/{id}`          | not documented |
/// | `children(&article)`          | `GET /v1/kb/articles/{id}/routes`    | not documented |
/// | `children(&category)`         | `GET /v1/kb/categories/{id}/routes`  | not documented |
/// | `create_under(&category, ..)` | `POST /v1/kb/categories/{id}/routes` | not documented |
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(
    resource = "kb_route",
    path = "/v1/kb/routes",
    get,
    list,
    create,
    update(put),
    delete,
    under(Article(list), Category(list, create)),
    encode
)]
#[kustomer(write_only(
    /// Pattern that URLs are matched against.
    pattern: Option<String>,
    /// Position of the route among the others.
    position: Option<i64>,
))]
pub struct Route {
    /// ID of the record.
    pub id: Id<Route>,
    /// ID of the article or category that the route leads to.
    pub routable_id: Option<String>,
    /// Whether the route leads to an article or a category.
    pub routable_type: Option<RoutableType>,
    /// URL in the help center.
    pub url: String,
    /// Time at which the record was created.
    #[kustomer(read_only)]
    pub created_at: Option<Timestamp>,
    /// Time at which a user or an API key last changed the record.
    #[kustomer(read_only)]
    pub modified_at: Option<Timestamp>,
    /// Time at which any part of the record last changed.
    #[kustomer(read_only)]
    pub updated_at: Option<Timestamp>,
    /// Article that the route leads to.
    #[kustomer(relationship, read_only)]
    pub article: Option<Id<Article>>,
    /// Category that the route leads to.
    #[kustomer(relationship, read_only)]
    pub category: Option<Id<Category>>,
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

/// The type of record that a route leads to.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, KustomerEnum)]
#[non_exhaustive]
pub enum RoutableType {
    /// `article`
    Article,
    /// `category`
    Category,
    /// Unrecognized value.
    #[kustomer(other)]
    Other(String),
}

/// Lists the routes of all knowledge bases.
///
/// `GET /v1/kb/routes`.
///
/// ```no_run
/// use kustomer::resources::kb::route::ListRoutes;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = ListRoutes { page_size: Some(100), ..ListRoutes::default() };
/// let response = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, Default, KustomerOperation)]
#[kustomer(get = "/v1/kb/routes", returns = Page<Route>)]
pub struct ListRoutes {
    /// Page number, starting at 1.
    #[kustomer(query)]
    pub page: Option<u64>,
    /// Number of records per page.
    #[kustomer(query)]
    pub page_size: Option<u64>,
    /// URL of the routes to list.
    #[kustomer(query)]
    pub url: Option<String>,
}

/// Returns the route of a URL.
///
/// The documentation calls it public, but it requires an API key; included records are inside `data`.
///
/// `GET /v1/kb/route`. Requires `org.permission.kb.read`, `org.admin.content.kb.read`, `org.admin.kb.read`,
/// `org.user.content.kb.read` or `org.user.kb.read`.
///
/// ```no_run
/// use kustomer::resources::kb::route::FindRouteByUrl;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = FindRouteByUrl { url: "https://example.com".to_owned() };
/// let response = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(get = "/v1/kb/route", returns = Document<Route, (), Category>)]
pub struct FindRouteByUrl {
    /// URL in the help center.
    #[kustomer(query)]
    pub url: String,
}
