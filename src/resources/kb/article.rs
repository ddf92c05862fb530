//! A page of help text, which belongs to one or more knowledge bases and categories.

// Generated from `kb/article.json` by `kustomer generate`. Do not edit.

use std::collections::BTreeMap;

use kustomer::operation::Document;
use kustomer::{
    Id, KustomerEnum, KustomerObject, KustomerOperation, KustomerResource, Org, Page, Team, Timestamp,
    Unknown, User,
};

use super::article_version::ArticleVersion;
use super::category::Category;
use super::knowledge_base::KnowledgeBase;

/// A page of help text, which belongs to one or more knowledge bases and categories.
///
/// The text itself is in the versions: for each language there may be a draft and a published version, named
/// by the relationships `draft_{lang}`, `published_{lang}` and `unpublished_{lang}`. There is no delete
/// operation; set `deleted` in an update instead.
///
/// Not documented: the JSON:API type.
///
/// | Client method or operation  | Endpoint                     |
/// |-----------------------------|------------------------------|
/// | `list`, [`ListArticles`]    | `GET /v1/kb/articles`        |
/// | `get`, [`GetArticle`]       | `GET /v1/kb/articles/{id}`   |
/// | `create`, [`CreateArticle`] | `POST /v1/kb/articles`       |
/// | `update`                    | `PUT /v1/kb/articles/{id}`   |
/// | [`SearchArticles`]          | `GET /v1/kb/articles/search` |
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(resource = "kb_article", path = "/v1/kb/articles", get, list, create, update(put), encode)]
#[kustomer(write_only(
    /// ID of the record in another system.
    external_id: Option<String>,
    /// Whether the article is written in the advanced editor.
    #[kustomer(create_only)]
    advanced: Option<bool>,
    /// Human-readable part of the URL (slug).
    #[kustomer(create_only)]
    slug: Option<String>,
    /// Whether the article is published.
    #[kustomer(update_only)]
    published: Option<bool>,
))]
pub struct Article {
    /// ID of the record.
    pub id: Id<Article>,
    /// Title shown to readers.
    #[kustomer(create_only)]
    pub title: String,
    /// Categories that contain the article.
    #[kustomer(rename = "categories")]
    pub category_entries: Vec<ArticleCategory>,
    /// Languages in which a draft exists.
    #[kustomer(read_only)]
    pub draft_langs: Vec<String>,
    /// Short identifier, in addition to the ID.
    #[kustomer(create_only)]
    pub hash: Option<String>,
    /// Knowledge bases that contain the article.
    #[kustomer(update_only)]
    pub knowledge_bases: Vec<ArticleKnowledgeBase>,
    /// State of the latest version in each language, by language code.
    #[kustomer(read_only)]
    pub latest_langs: BTreeMap<String, LanguageState>,
    /// Description for search engines and link previews.
    #[kustomer(read_only)]
    pub meta_description: Option<String>,
    /// Keywords for search engines.
    #[kustomer(read_only)]
    pub meta_keywords: Vec<String>,
    /// Title for search engines and link previews.
    #[kustomer(read_only)]
    pub meta_title: Option<String>,
    /// Audience of the article: only the organization's users, or everyone.
    pub scope: Option<ArticleScope>,
    /// Language in which the article is written first. Creating the article creates an empty draft in this
    /// language.
    #[kustomer(create_only)]
    pub source: Option<String>,
    /// Tags of the article.
    pub tags: Vec<String>,
    /// Publication status.
    #[kustomer(update_only)]
    pub status: Option<String>,
    /// Time at which the article was last published.
    #[kustomer(read_only)]
    pub published_at: Option<Timestamp>,
    /// Time at which the record was created.
    #[kustomer(read_only)]
    pub created_at: Option<Timestamp>,
    /// Time at which a user or an API key last changed the record.
    #[kustomer(read_only)]
    pub modified_at: Option<Timestamp>,
    /// Time at which any part of the record last changed.
    #[kustomer(read_only)]
    pub updated_at: Option<Timestamp>,
    /// Whether the record is deleted.
    #[kustomer(update_only)]
    pub deleted: Option<bool>,
    /// Time at which the record was deleted.
    #[kustomer(read_only)]
    pub deleted_at: Option<Timestamp>,
    /// Teams that may read the article.
    #[kustomer(relationship, read_only)]
    pub access_teams: Vec<Id<Team>>,
    /// Users who may read the article.
    #[kustomer(relationship, read_only)]
    pub access_users: Vec<Id<User>>,
    /// Categories that contain the article.
    #[kustomer(relationship, read_only)]
    pub categories: Vec<Id<Category>>,
    /// Main category of the article.
    #[kustomer(relationship)]
    pub category: Option<Id<Category>>,
    /// User who last published the article.
    #[kustomer(relationship, read_only)]
    pub published_by: Option<Id<User>>,
    /// User who created the record.
    #[kustomer(relationship, read_only)]
    pub created_by: Option<Id<User>>,
    /// User who last changed the record.
    #[kustomer(relationship, read_only)]
    pub modified_by: Option<Id<User>>,
    /// User who deleted the record.
    #[kustomer(relationship, read_only)]
    pub deleted_by: Option<Id<User>>,
    /// Organization that owns the record.
    #[kustomer(relationship, read_only)]
    pub org: Option<Id<Org>>,
    /// Members without a field, if `keep_unknown` asked for them.
    #[kustomer(unknown)]
    pub unknown: Unknown,
}

/// A category that contains an article.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
#[kustomer(encode)]
pub struct ArticleCategory {
    /// ID of the category.
    pub id: Option<Id<Category>>,
    /// Knowledge base that contains the category.
    #[kustomer(read_only)]
    pub knowledge_base: Option<Id<KnowledgeBase>>,
}

/// A knowledge base that contains an article.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct ArticleKnowledgeBase {
    /// ID of the knowledge base.
    pub id: Option<Id<KnowledgeBase>>,
    /// Whether the knowledge base features the article.
    pub featured: Option<bool>,
}

/// The state of an article in one language.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct LanguageState {
    /// Whether the version is outdated compared with another language.
    pub outdated: Option<bool>,
    /// Publication status of the version.
    pub status: Option<String>,
}

/// The audience of an article.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, KustomerEnum)]
#[non_exhaustive]
pub enum ArticleScope {
    /// `public`
    Public,
    /// `internal`
    Internal,
    /// Unrecognized value.
    #[kustomer(other)]
    Other(String),
}

/// Lists the articles of all knowledge bases.
///
/// `GET /v1/kb/articles`.
///
/// ```no_run
/// use kustomer::resources::kb::article::ListArticles;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = ListArticles { page_size: Some(100), ..ListArticles::default() };
/// let response = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, Default, KustomerOperation)]
#[kustomer(get = "/v1/kb/articles", returns = Page<Article>)]
pub struct ListArticles {
    /// Page number, starting at 1.
    #[kustomer(query)]
    pub page: Option<u64>,
    /// Number of records per page.
    #[kustomer(query)]
    pub page_size: Option<u64>,
    /// Language of the versions to return in `included`.
    #[kustomer(query)]
    pub include_lang: Option<String>,
    /// Whether the included versions contain their text.
    #[kustomer(query)]
    pub include_body: Option<bool>,
}

/// Returns an article.
///
/// `GET /v1/kb/articles/{id}`.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::kb::article::GetArticle;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = GetArticle::new(Id::new("59df762a921c59001021f409"));
/// let response = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(get = "/v1/kb/articles/{id}", returns = Article, new)]
pub struct GetArticle {
    /// ID of the article.
    pub id: Id<Article>,
    /// Related records to return in `included`, such as the versions of the article.
    #[kustomer(query)]
    pub include: Option<String>,
}

/// Creates an article with an empty draft in its source language.
///
/// Use `updateArticleDraft` to write the text.
///
/// `POST /v1/kb/articles`.
///
/// ```no_run
/// use kustomer::resources::kb::article::{CreateArticle, NewArticle};
///
/// async fn demo(client: kustomer::Client, article: NewArticle) -> kustomer::Result<()> {
///     let call = CreateArticle { article };
///     let response = client.send(call).await?;
///     Ok(())
/// }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(post = "/v1/kb/articles", returns = Document<Article, (), ArticleVersion>)]
pub struct CreateArticle {
    /// Record to create.
    #[kustomer(body)]
    pub article: NewArticle,
}

/// Searches the text of the articles.
///
/// The response lists versions, one for each matching language.
///
/// `GET /v1/kb/articles/search`.
///
/// ```no_run
/// use kustomer::resources::kb::article::SearchArticles;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = SearchArticles {
///     term: Some("baggage".to_owned()),
///     ..SearchArticles::default()
/// };
/// let response = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, Default, KustomerOperation)]
#[kustomer(get = "/v1/kb/articles/search", returns = Page<ArticleVersion>)]
pub struct SearchArticles {
    /// Text to search for.
    #[kustomer(query)]
    pub term: Option<String>,
    /// Language of the versions to search.
    #[kustomer(query)]
    pub lang: Option<String>,
    /// Audience of the articles to search: `internal` or `public`.
    #[kustomer(query)]
    pub scope: Option<String>,
    /// Name of the search index to use.
    #[kustomer(query)]
    pub index: Option<String>,
    /// Page number, starting at 1.
    #[kustomer(query)]
    pub page: Option<u64>,
    /// Number of records per page.
    #[kustomer(query)]
    pub page_size: Option<u64>,
    /// Names of the fields to search.
    #[kustomer(query)]
    pub search_fields: Option<String>,
    /// ID of the knowledge base whose articles to return.
    #[kustomer(query)]
    pub knowledge_base_id: Option<Id<KnowledgeBase>>,
}
