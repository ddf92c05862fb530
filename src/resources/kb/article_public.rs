//! An article as shown to visitors of a help center: the published text in one language, readable without an
//! API key.

// Generated from `kb/article_public.json` by `kustomer generate`. Do not edit.

use std::collections::BTreeMap;

use kustomer::json::Value;
use kustomer::{
    Id, KustomerObject, KustomerOperation, KustomerResource, KustomerUnion, Org, Page, Timestamp, Unknown,
    User,
};

use super::article::Article;
use super::article_version::ArticleVersion;
use super::category::Category;
use super::knowledge_base::KnowledgeBase;

/// An article as shown to visitors of a help center: the published text in one language, readable without an
/// API key.
///
/// Its attributes differ from those of the article, which may be included under `article`.
///
/// Not documented: the JSON:API type.
///
/// | Client method or operation     | Endpoint                       | Roles  |
/// |--------------------------------|--------------------------------|--------|
/// | `list`, [`ListPublicArticles`] | `GET /p/v3/kb/articles`        | no key |
/// | [`SearchPublicArticles`]       | `GET /p/v3/kb/articles/search` | no key |
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(resource = "kb_article_public", path = "/p/v3/kb/articles", list, encode)]
pub struct PublicArticle {
    /// ID of the record.
    pub id: Id<PublicArticle>,
    /// Title shown to readers.
    pub title: Option<String>,
    /// Whether the article is written in the advanced editor.
    pub advanced: Option<bool>,
    /// Article that the text belongs to: its ID or the whole record.
    pub article: Option<Box<ArticleDetails>>,
    /// Categories that contain the article.
    pub categories: Vec<PublicArticleCategory>,
    /// Short identifier, in addition to the ID.
    pub hash: Option<String>,
    /// Text in HTML.
    pub html_body: Option<String>,
    /// Knowledge bases that contain the article.
    pub knowledge_bases: Vec<Value>,
    /// Language code of the text.
    pub lang: Option<String>,
    /// Description for search engines and link previews.
    pub meta_description: Option<String>,
    /// Keywords for search engines.
    pub meta_keywords: Vec<String>,
    /// Title for search engines and link previews.
    pub meta_title: Option<String>,
    /// Main category of the article.
    pub primary_category: Option<Id<Category>>,
    /// Audience of the article.
    pub scope: Option<String>,
    /// Human-readable part of the URL (slug).
    pub slug: Option<String>,
    /// Tags of the article.
    pub tags: Vec<Value>,
    /// Version number.
    pub version: Option<i64>,
    /// Whether the article is published.
    pub published: Option<bool>,
    /// Time at which the article was published.
    pub published_at: Option<Timestamp>,
    /// Time at which the record was created.
    pub created_at: Option<Timestamp>,
    /// Time at which a user or an API key last changed the record.
    pub modified_at: Option<Timestamp>,
    /// Time at which any part of the record last changed.
    pub updated_at: Option<Timestamp>,
    /// Knowledge base that contains the article.
    #[kustomer(relationship)]
    pub knowledge_base: Option<Id<KnowledgeBase>>,
    /// User who published the article.
    #[kustomer(relationship)]
    pub published_by: Option<Id<User>>,
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

/// The article that a public text belongs to: its ID or the whole record.
#[derive(Debug, Clone, PartialEq, KustomerUnion)]
#[allow(clippy::large_enum_variant)]
#[non_exhaustive]
pub enum ArticleDetails {
    /// The article that a version belongs to.
    #[kustomer(object)]
    ArticleRecord(ArticleRecord),
    /// A string.
    Text(String),
    /// Unrecognized value.
    #[kustomer(other)]
    Other(Value),
}

/// A category that contains an article.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct PublicArticleCategory {
    /// ID of the category.
    pub id: Option<Id<Category>>,
    /// Knowledge base that contains the category.
    pub knowledge_base: Option<Id<KnowledgeBase>>,
}

/// The article that a version belongs to.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct ArticleRecord {
    /// Title shown to readers.
    pub title: Option<String>,
    /// ID of the article.
    #[kustomer(rename = "_id")]
    pub id: Option<Id<Article>>,
    /// Teams that may read the article.
    pub access_teams: Vec<Value>,
    /// Users who may read the article.
    pub access_users: Vec<Value>,
    /// Categories that contain the article.
    pub categories: Vec<PublicArticleCategory>,
    /// Short identifier, in addition to the ID.
    pub hash: Option<String>,
    /// Knowledge bases that contain the article.
    pub knowledge_bases: Vec<Value>,
    /// Versions in each language, by language code.
    pub lang_versions: BTreeMap<String, LanguageVersions>,
    /// Keywords for search engines.
    pub meta_keywords: Vec<Value>,
    /// ID of the organization.
    pub org: Option<Id<Org>>,
    /// User who last published the article.
    pub published_by: Option<Id<User>>,
    /// Audience of the article.
    pub scope: Option<String>,
    /// Language in which the article is written first.
    pub source: Option<String>,
    /// Tags of the article.
    pub tags: Vec<Value>,
    /// Publication status.
    pub status: Option<String>,
    /// Time at which the article was last published.
    pub published_at: Option<Timestamp>,
    /// Time at which the article was created.
    pub created_at: Option<Timestamp>,
    /// User who created the record.
    pub created_by: Option<Id<User>>,
    /// Time at which a user or an API key last changed the article.
    pub modified_at: Option<Timestamp>,
    /// User who last changed the record.
    pub modified_by: Option<Id<User>>,
    /// Time at which any part of the article last changed.
    pub updated_at: Option<Timestamp>,
    /// Revision number; increases with each write.
    pub rev: Option<i64>,
}

/// The versions of an article in one language.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct LanguageVersions {
    /// Published version.
    pub current_version: Option<CurrentVersion>,
    /// ID of the draft version.
    pub draft_version: Option<Id<ArticleVersion>>,
    /// Whether the version is outdated compared with another language.
    pub outdated: Option<bool>,
    /// ID of the unpublished version, if any.
    pub unpublished_version: Option<Id<ArticleVersion>>,
}

/// The published version of an article in one language.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct CurrentVersion {
    /// ID of the version.
    pub id: Option<Id<ArticleVersion>>,
    /// Version number.
    pub number: Option<i64>,
}

/// Lists the published articles of a help center.
///
/// Does not require an API key.
///
/// `GET /p/v3/kb/articles`. Requires no key.
///
/// ```no_run
/// use kustomer::resources::kb::article_public::ListPublicArticles;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = ListPublicArticles { page_size: Some(100), ..ListPublicArticles::default() };
/// let response = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, Default, KustomerOperation)]
#[kustomer(get = "/p/v3/kb/articles", returns = Page<PublicArticle>)]
pub struct ListPublicArticles {
    /// Page number, starting at 1.
    #[kustomer(query)]
    pub page: Option<u64>,
    /// Number of records per page.
    #[kustomer(query)]
    pub page_size: Option<u64>,
    /// Language of the texts to return.
    #[kustomer(query)]
    pub lang: Option<String>,
    /// ID of the knowledge base whose articles to return.
    #[kustomer(query)]
    pub knowledge_base_id: Option<Id<KnowledgeBase>>,
}

/// Searches the published articles of a help center.
///
/// Does not require an API key.
///
/// `GET /p/v3/kb/articles/search`. Requires no key.
///
/// ```no_run
/// use kustomer::resources::kb::article_public::SearchPublicArticles;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = SearchPublicArticles {
///     term: Some("baggage".to_owned()),
///     ..SearchPublicArticles::default()
/// };
/// let response = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, Default, KustomerOperation)]
#[kustomer(get = "/p/v3/kb/articles/search", returns = Page<PublicArticle>)]
pub struct SearchPublicArticles {
    /// Text to search for.
    #[kustomer(query)]
    pub term: Option<String>,
    /// Language of the texts to return.
    #[kustomer(query)]
    pub lang: Option<String>,
    /// Name of the search index to use.
    #[kustomer(query)]
    pub index: Option<String>,
    /// Page number, starting at 1.
    #[kustomer(query)]
    pub page: Option<u64>,
    /// Number of records per page.
    #[kustomer(query)]
    pub page_size: Option<u64>,
    /// ID of the knowledge base whose articles to return.
    #[kustomer(query)]
    pub knowledge_base_id: Option<Id<KnowledgeBase>>,
}
