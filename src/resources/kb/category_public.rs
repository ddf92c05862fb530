//! A section of a help center as visitors see it: in one language, and without an API key.

// Generated from `kb/category_public.json` by `kustomer generate`: change that, not this.

use kustomer::{Id, KustomerOperation, KustomerResource, Org, Page, Timestamp, User};

use super::category::Category;
use super::knowledge_base::KnowledgeBase;

/// A section of a help center as visitors see it: in one language, and without an API key.
///
/// Its attributes differ from those of the category.
///
/// Not documented: the name of its type.
///
/// | call                                                        | endpoint                       | needs any of |
/// |-------------------------------------------------------------|--------------------------------|--------------|
/// | `client.list::<PublicCategory>()`, [`ListPublicCategories`] | `GET /p/v3/kb/categories`      | no key       |
/// | `client.get::<PublicCategory>(&id)`, [`GetPublicCategory`]  | `GET /p/v3/kb/categories/{id}` | no key       |
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(resource = "kb_category_public", path = "/p/v3/kb/categories", get, list, encode)]
pub struct PublicCategory {
    /// The id.
    pub id: Id<PublicCategory>,
    /// The title that people see.
    pub title: Option<String>,
    /// A few words on what it holds.
    pub description: Option<String>,
    /// The categories in it, as ids in their order.
    pub category_positions: Vec<Id<Category>>,
    /// Whether it is hidden in this language.
    pub disabled: Option<bool>,
    /// A short identifier of it besides the id.
    pub hash: Option<String>,
    /// The category that it is in.
    pub parent: Option<Id<Category>>,
    /// What it holds, as ids in their order.
    pub positions: Vec<String>,
    /// Whether it is the root of its knowledge base.
    pub root: Option<bool>,
    /// The readable part of its address.
    pub slug: Option<String>,
    /// Whether it is published.
    pub published: Option<bool>,
    /// When the record was created.
    pub created_at: Option<Timestamp>,
    /// When a person or a key last changed the record.
    pub modified_at: Option<Timestamp>,
    /// When anything of the record last changed.
    pub updated_at: Option<Timestamp>,
    /// The knowledge base that it belongs to.
    #[kustomer(relationship)]
    pub knowledge_base: Option<Id<KnowledgeBase>>,
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

/// Lists the categories of a help center.
///
/// Needs no API key.
///
/// `GET /p/v3/kb/categories`. Needs no key.
///
/// ```no_run
/// use kustomer::resources::kb::category_public::ListPublicCategories;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = ListPublicCategories { page_size: Some(1), ..ListPublicCategories::default() };
/// let answer = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, Default, KustomerOperation)]
#[kustomer(get = "/p/v3/kb/categories", returns = Page<PublicCategory>)]
pub struct ListPublicCategories {
    /// From 1.
    #[kustomer(query)]
    pub page: Option<u64>,
    /// How many per page.
    #[kustomer(query)]
    pub page_size: Option<u64>,
    /// Whether to list the root category too.
    #[kustomer(query)]
    pub include_root: Option<bool>,
    /// The language of the titles.
    #[kustomer(query)]
    pub lang: Option<String>,
}

/// Reads a category of a help center.
///
/// Needs no API key.
///
/// `GET /p/v3/kb/categories/{id}`. Needs no key.
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
/// let answer = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(get = "/p/v3/kb/categories/{id}", returns = PublicCategory, new)]
pub struct GetPublicCategory {
    /// The category.
    pub id: Id<PublicCategory>,
    /// Whether to include what it holds.
    #[kustomer(query)]
    pub include_children: Option<bool>,
    /// How many of these to include at most.
    #[kustomer(query)]
    pub children_limit: Option<i64>,
    /// The language of the titles.
    #[kustomer(query)]
    pub lang: Option<String>,
}
