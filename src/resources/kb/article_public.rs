//! An article as visitors of a help center see it: the published text in one language, without an API key.

// Generated from `kb/article_public.json` by `kustomer generate`: change that, not this.

use std::collections::BTreeMap;

use kustomer::json::Value;
use kustomer::{
    Id, KustomerObject, KustomerOperation, KustomerResource, KustomerUnion, Org, Page, Timestamp, User,
};

use super::article::Article;
use super::article_version::ArticleVersion;
use super::category::Category;
use super::knowledge_base::KnowledgeBase;

/// An article as visitors of a help center see it: the published text in one language, without an API key.
///
/// Its attributes differ from those of the article, which may be found under `article`.
///
/// Not documented: the name of its type.
///
/// | call                                                     | endpoint                       | needs any of |
/// |----------------------------------------------------------|--------------------------------|--------------|
/// | `client.list::<PublicArticle>()`, [`ListPublicArticles`] | `GET /p/v3/kb/articles`        | no key       |
/// | [`SearchPublicArticles`]                                 | `GET /p/v3/kb/articles/search` | no key       |
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(resource = "kb_article_public", path = "/p/v3/kb/articles", list, encode)]
pub struct PublicArticle {
    /// The id.
    pub id: Id<PublicArticle>,
    /// The title that people see.
    pub title: Option<String>,
    /// Whether it is written in the advanced editor.
    pub advanced: Option<bool>,
    /// The article that the text belongs to: its id, or the whole record.
    pub article: Option<Box<ArticleDetails>>,
    /// The categories that it is in.
    pub categories: Vec<PublicArticleCategory>,
    /// A short identifier of it besides the id.
    pub hash: Option<String>,
    /// The text, as HTML.
    pub html_body: Option<String>,
    /// The knowledge bases that it is in.
    pub knowledge_bases: Vec<Value>,
    /// The code of the language of the text.
    pub lang: Option<String>,
    /// The description that search engines and link previews get.
    pub meta_description: Option<String>,
    /// The keywords that search engines get.
    pub meta_keywords: Vec<String>,
    /// The title that search engines and link previews get.
    pub meta_title: Option<String>,
    /// The main category of it.
    pub primary_category: Option<Id<Category>>,
    /// Who may read it.
    pub scope: Option<String>,
    /// The readable part of its address.
    pub slug: Option<String>,
    /// The tags of it.
    pub tags: Vec<Value>,
    /// The number of the version.
    pub version: Option<i64>,
    /// Whether it is published.
    pub published: Option<bool>,
    /// When it was published.
    pub published_at: Option<Timestamp>,
    /// When the record was created.
    pub created_at: Option<Timestamp>,
    /// When a person or a key last changed the record.
    pub modified_at: Option<Timestamp>,
    /// When anything of the record last changed.
    pub updated_at: Option<Timestamp>,
    /// The knowledge base that it is shown in.
    #[kustomer(relationship)]
    pub knowledge_base: Option<Id<KnowledgeBase>>,
    /// Who published it.
    #[kustomer(relationship)]
    pub published_by: Option<Id<User>>,
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

/// The article that a public text belongs to.
#[derive(Debug, Clone, PartialEq, KustomerUnion)]
#[allow(clippy::large_enum_variant)]
#[non_exhaustive]
pub enum ArticleDetails {
    /// The article that a version belongs to.
    #[kustomer(object)]
    ArticleRecord(ArticleRecord),
    /// A text.
    Text(String),
    /// What this version does not know.
    #[kustomer(other)]
    Other(Value),
}

/// A category that an article is in.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct PublicArticleCategory {
    /// The category.
    pub id: Option<Id<Category>>,
    /// The knowledge base that the category is in.
    pub knowledge_base: Option<Id<KnowledgeBase>>,
}

/// The article that a version belongs to.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct ArticleRecord {
    /// The title that people see.
    pub title: Option<String>,
    /// The id of the article.
    #[kustomer(rename = "_id")]
    pub id: Option<Id<Article>>,
    /// The teams that may read it.
    pub access_teams: Vec<Value>,
    /// The users who may read it.
    pub access_users: Vec<Value>,
    /// The categories that it is in.
    pub categories: Vec<PublicArticleCategory>,
    /// A short identifier of it besides the id.
    pub hash: Option<String>,
    /// The knowledge bases that it is in.
    pub knowledge_bases: Vec<Value>,
    /// Its versions in each language, by language.
    pub lang_versions: BTreeMap<String, LanguageVersions>,
    /// The keywords that search engines get.
    pub meta_keywords: Vec<Value>,
    /// The organization that it belongs to.
    pub org: Option<Id<Org>>,
    /// Who last published it.
    pub published_by: Option<Id<User>>,
    /// Who may read it.
    pub scope: Option<String>,
    /// The language that it is written in first.
    pub source: Option<String>,
    /// The tags of it.
    pub tags: Vec<Value>,
    /// Whether it is published, as text.
    pub status: Option<String>,
    /// When it was last published.
    pub published_at: Option<Timestamp>,
    /// When it was created.
    pub created_at: Option<Timestamp>,
    /// Who created it.
    pub created_by: Option<Id<User>>,
    /// When it was last changed by somebody.
    pub modified_at: Option<Timestamp>,
    /// Who last changed it.
    pub modified_by: Option<Id<User>>,
    /// When it last changed in any way.
    pub updated_at: Option<Timestamp>,
    /// The revision number, which grows with each write.
    pub rev: Option<i64>,
}

/// The versions of an article in one language.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct LanguageVersions {
    /// The published version.
    pub current_version: Option<CurrentVersion>,
    /// The draft.
    pub draft_version: Option<Id<ArticleVersion>>,
    /// Whether the version is out of date compared to another language.
    pub outdated: Option<bool>,
    /// The version that was taken back, if any.
    pub unpublished_version: Option<Id<ArticleVersion>>,
}

/// The published version of an article in one language.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct CurrentVersion {
    /// The version.
    pub id: Option<Id<ArticleVersion>>,
    /// The number of the version.
    pub number: Option<i64>,
}

/// Lists the published articles of a help center.
///
/// Needs no API key.
///
/// `GET /p/v3/kb/articles`. Needs no key.
///
/// ```no_run
/// use kustomer::resources::kb::article_public::ListPublicArticles;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = ListPublicArticles { page_size: Some(1), ..ListPublicArticles::default() };
/// let answer = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, Default, KustomerOperation)]
#[kustomer(get = "/p/v3/kb/articles", returns = Page<PublicArticle>)]
pub struct ListPublicArticles {
    /// From 1.
    #[kustomer(query)]
    pub page: Option<u64>,
    /// How many per page.
    #[kustomer(query)]
    pub page_size: Option<u64>,
    /// Only texts in this language.
    #[kustomer(query)]
    pub lang: Option<String>,
    /// Only articles in this knowledge base.
    #[kustomer(query)]
    pub knowledge_base_id: Option<Id<KnowledgeBase>>,
}

/// Searches the published articles of a help center by words.
///
/// Needs no API key.
///
/// `GET /p/v3/kb/articles/search`. Needs no key.
///
/// ```no_run
/// use kustomer::resources::kb::article_public::SearchPublicArticles;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = SearchPublicArticles {
///     term: Some("example".to_owned()),
///     ..SearchPublicArticles::default()
/// };
/// let answer = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, Default, KustomerOperation)]
#[kustomer(get = "/p/v3/kb/articles/search", returns = Page<PublicArticle>)]
pub struct SearchPublicArticles {
    /// The words to look for.
    #[kustomer(query)]
    pub term: Option<String>,
    /// Only texts in this language.
    #[kustomer(query)]
    pub lang: Option<String>,
    /// The name of the search index to use.
    #[kustomer(query)]
    pub index: Option<String>,
    /// From 1.
    #[kustomer(query)]
    pub page: Option<u64>,
    /// How many per page.
    #[kustomer(query)]
    pub page_size: Option<u64>,
    /// Only articles in this knowledge base.
    #[kustomer(query)]
    pub knowledge_base_id: Option<Id<KnowledgeBase>>,
}
