//! A section of a help center as shown to visitors: in one language, readable without an API key.

// Generated from `kb/category_public.json` by `kustomer generate`. Do not edit.

use kustomer::{Id, KustomerOperation, KustomerResource, Org, Page, Timestamp, Unknown, User};

use super::category::Category;
use super::knowledge_base::KnowledgeBase;

/// A section of a help center as shown to visitors: in one language, readable without an API key.
///
/// Its attributes differ from those of the category.
///
/// Not documented: the JSON:API type.
///
/// | Client method or operation       | Endpoint                       | Roles  |
/// |----------------------------------|--------------------------------|--------|
/// | `list`, [`ListPublicCategories`] | `GET /p/v3/kb/categories`      | no key |
/// | `get`, [`GetPublicCategory`]     | `GET /p/v3/kb/categories/{id}` | no key |
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(resource = "kb_category_public", path = "/p/v3/kb/categories", get, list, encode)]
pub struct PublicCategory {
    /// ID of the record.
    pub id: Id<PublicCategory>,
    /// Title shown to readers.
    pub title: Option<String>,
    /// Short description of the contents.
    pub description: Option<String>,
    /// IDs of the subcategories, in display order.
    pub category_positions: Vec<Id<Category>>,
    /// Whether the category is hidden in this language.
    pub disabled: Option<bool>,
    /// Short identifier, in addition to the ID.
    pub hash: Option<String>,
    /// Parent category.
    pub parent: Option<Id<Category>>,
    /// IDs of the articles and subcategories, in display order.
    pub positions: Vec<String>,
    /// Whether the category is the root of its knowledge base.
    pub root: Option<bool>,
    /// Human-readable part of the URL (slug).
    pub slug: Option<String>,
    /// Whether the category is published.
    pub published: Option<bool>,
    /// Time at which the record was created.
    pub created_at: Option<Timestamp>,
    /// Time at which a user or an API key last changed the record.
    pub modified_at: Option<Timestamp>,
    /// Time at which any part of the record last changed.
    pub updated_at: Option<Timestamp>,
    /// Knowledge base that the category belongs to.
    #[kustomer(relationship)]
    pub knowledge_base: Option<Id<KnowledgeBase>>,
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

/// Lists the categories of a help center.
///
/// Does not require an API key.
///
/// `GET /p/v3/kb/categories`. Requires no key.
///
/// ```no_run
/// use kustomer::resources::kb::category_public::ListPublicCategories;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = ListPublicCategories {
///     page_size: Some(100),
///     ..ListPublicCategories::default()
/// };
/// let response = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, Default, KustomerOperation)]
#[kustomer(get = "/p/v3/kb/categories", returns = Page<PublicCategory>)]
pub struct ListPublicCategories {
    /// Page number, starting at 1.
    #[kustomer(query)]
    pub page: Option<u64>,
    /// Number of records per page.
    #[kustomer(query)]
    pub page_size: Option<u64>,
    /// Whether to include the root category.
    #[kustomer(query)]
    pub include_root: Option<bool>,
    /// Language of the titles.
    #[kustomer(query)]
    pub lang: Option<String>,
}

/// Returns a category of a help center.
///
/// Does not require an API key.
///
/// `GET /p/v3/kb/categories/{id}`. Requires no key.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::kb::category_public::GetPublicCategory;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = GetPublicCategory {
///     include_children: Some(true),
///     ..GetPublicCategory::new(Id::new("59df762a921c59001021f409"))
/// };
/// let response = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(get = "/p/v3/kb/categories/{id}", returns = PublicCategory, new)]
pub struct GetPublicCategory {
    /// ID of the category.
    pub id: Id<PublicCategory>,
    /// Whether to include the contents of the category.
    #[kustomer(query)]
    pub include_children: Option<bool>,
    /// Maximum number of children to include.
    #[kustomer(query)]
    pub children_limit: Option<i64>,
    /// Language of the titles.
    #[kustomer(query)]
    pub lang: Option<String>,
}
