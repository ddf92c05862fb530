//! A page of help text, which lives in the knowledge bases and categories that it is put in.

// Generated from `kb/article.json` by `kustomer generate`: change that, not this.

use std::collections::BTreeMap;

use kustomer::operation::Document;
use kustomer::{
    Id, KustomerEnum, KustomerObject, KustomerOperation, KustomerResource, Org, Page, Team, Timestamp, User,
};

use super::article_version::ArticleVersion;
use super::category::Category;
use super::knowledge_base::KnowledgeBase;

/// A page of help text, which lives in the knowledge bases and categories that it is put in.
///
/// The text itself is in its versions: per language there may be a draft and a published version, and the
/// relationships `draft_{lang}`, `published_{lang}` and `unpublished_{lang}` name them. There is no deletion
/// request: set `deleted` in an update.
///
/// Not documented: the name of its type.
///
/// | call                                                    | endpoint                     |
/// |---------------------------------------------------------|------------------------------|
/// | `client.list::<Article>()`, [`ListArticles`]            | `GET /v1/kb/articles`        |
/// | `client.get::<Article>(&id)`, [`GetArticle`]            | `GET /v1/kb/articles/{id}`   |
/// | `client.create(NewArticle::new(..))`, [`CreateArticle`] | `POST /v1/kb/articles`       |
/// | `client.update(&id, ArticleUpdate::new()..)`            | `PUT /v1/kb/articles/{id}`   |
/// | [`SearchArticles`]                                      | `GET /v1/kb/articles/search` |
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(resource = "kb_article", path = "/v1/kb/articles", get, list, create, update(put), encode)]
#[kustomer(write_only(
    /// The id in another system.
    external_id: Option<String>,
    /// Whether it is written in the advanced editor.
    #[kustomer(create_only)]
    advanced: Option<bool>,
    /// The readable part of its address.
    #[kustomer(create_only)]
    slug: Option<String>,
    /// Whether it is published.
    #[kustomer(update_only)]
    published: Option<bool>,
))]
pub struct Article {
    /// The id.
    pub id: Id<Article>,
    /// The title that people see.
    #[kustomer(create_only)]
    pub title: String,
    /// The categories that it is in.
    #[kustomer(rename = "categories")]
    pub category_entries: Vec<ArticleCategory>,
    /// The languages that it has a draft in.
    #[kustomer(read_only)]
    pub draft_langs: Vec<String>,
    /// A short identifier of it besides the id.
    #[kustomer(create_only)]
    pub hash: Option<String>,
    /// The knowledge bases that it is in.
    #[kustomer(update_only)]
    pub knowledge_bases: Vec<ArticleKnowledgeBase>,
    /// The state of the latest version in each language, by language.
    #[kustomer(read_only)]
    pub latest_langs: BTreeMap<String, LanguageState>,
    /// The description that search engines and link previews get.
    #[kustomer(read_only)]
    pub meta_description: Option<String>,
    /// The keywords that search engines get.
    #[kustomer(read_only)]
    pub meta_keywords: Vec<String>,
    /// The title that search engines and link previews get.
    #[kustomer(read_only)]
    pub meta_title: Option<String>,
    /// Who may read it: only the users of the organization, or everybody.
    pub scope: Option<ArticleScope>,
    /// The language that it is written in first; creating it makes an empty draft there.
    #[kustomer(create_only)]
    pub source: Option<String>,
    /// The tags of it.
    pub tags: Vec<String>,
    /// Whether it is published, as text.
    #[kustomer(update_only)]
    pub status: Option<String>,
    /// When it was last published.
    #[kustomer(read_only)]
    pub published_at: Option<Timestamp>,
    /// When the record was created.
    #[kustomer(read_only)]
    pub created_at: Option<Timestamp>,
    /// When a person or a key last changed the record.
    #[kustomer(read_only)]
    pub modified_at: Option<Timestamp>,
    /// When anything of the record last changed.
    #[kustomer(read_only)]
    pub updated_at: Option<Timestamp>,
    /// Whether the record is deleted.
    #[kustomer(update_only)]
    pub deleted: Option<bool>,
    /// When the record was deleted, if it was.
    #[kustomer(read_only)]
    pub deleted_at: Option<Timestamp>,
    /// The teams that may read it.
    #[kustomer(relationship, read_only)]
    pub access_teams: Vec<Id<Team>>,
    /// The users who may read it.
    #[kustomer(relationship, read_only)]
    pub access_users: Vec<Id<User>>,
    /// The categories that it is in.
    #[kustomer(relationship, read_only)]
    pub categories: Vec<Id<Category>>,
    /// The main category of it.
    #[kustomer(relationship)]
    pub category: Option<Id<Category>>,
    /// Who last published it.
    #[kustomer(relationship, read_only)]
    pub published_by: Option<Id<User>>,
    /// Who created the record.
    #[kustomer(relationship, read_only)]
    pub created_by: Option<Id<User>>,
    /// Who last changed the record.
    #[kustomer(relationship, read_only)]
    pub modified_by: Option<Id<User>>,
    /// Who deleted the record.
    #[kustomer(relationship, read_only)]
    pub deleted_by: Option<Id<User>>,
    /// The organization.
    #[kustomer(relationship, read_only)]
    pub org: Option<Id<Org>>,
}

/// A category that an article is in.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
#[kustomer(encode)]
pub struct ArticleCategory {
    /// The category.
    pub id: Option<Id<Category>>,
    /// The knowledge base that the category is in.
    #[kustomer(read_only)]
    pub knowledge_base: Option<Id<KnowledgeBase>>,
}

/// A knowledge base that an article is in.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct ArticleKnowledgeBase {
    /// The knowledge base.
    pub id: Option<Id<KnowledgeBase>>,
    /// Whether the knowledge base shows it as featured.
    pub featured: Option<bool>,
}

/// The state of an article in one language.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct LanguageState {
    /// Whether the version is out of date compared to another language.
    pub outdated: Option<bool>,
    /// Whether the version is published, as text.
    pub status: Option<String>,
}

/// Who may read an article.
#[derive(Debug, Clone, PartialEq, Eq, KustomerEnum)]
#[non_exhaustive]
pub enum ArticleScope {
    /// `public`
    Public,
    /// `internal`
    Internal,
    /// A value that this version does not know.
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
/// let call = ListArticles { page_size: Some(1), ..ListArticles::default() };
/// let answer = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, Default, KustomerOperation)]
#[kustomer(get = "/v1/kb/articles", returns = Page<Article>)]
pub struct ListArticles {
    /// From 1.
    #[kustomer(query)]
    pub page: Option<u64>,
    /// How many per page.
    #[kustomer(query)]
    pub page_size: Option<u64>,
    /// The language of the versions to include in the answer.
    #[kustomer(query)]
    pub include_lang: Option<String>,
    /// Whether included versions carry their text.
    #[kustomer(query)]
    pub include_body: Option<bool>,
}

/// Reads an article.
///
/// `GET /v1/kb/articles/{id}`.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::kb::article::GetArticle;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = GetArticle::new(Id::new("59df762a921c59001021f409"));
/// let answer = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(get = "/v1/kb/articles/{id}", returns = Article, new)]
pub struct GetArticle {
    /// The article.
    pub id: Id<Article>,
    /// Which related records to include in the answer, such as its versions.
    #[kustomer(query)]
    pub include: Option<String>,
}

/// Creates an article, with an empty draft in its source language.
///
/// The text goes into the draft by an update of that.
///
/// `POST /v1/kb/articles`.
///
/// ```no_run
/// use kustomer::resources::kb::article::{CreateArticle, NewArticle};
///
/// async fn demo(client: kustomer::Client, article: NewArticle) -> kustomer::Result<()> {
///     let call = CreateArticle { article };
///     let answer = client.send(call).await?;
///     Ok(())
/// }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(post = "/v1/kb/articles", returns = Document<Article, (), ArticleVersion>)]
pub struct CreateArticle {
    /// What is to be created.
    #[kustomer(body)]
    pub article: NewArticle,
}

/// Searches the articles by words.
///
/// The answer has versions, one for each language that matches.
///
/// `GET /v1/kb/articles/search`.
///
/// ```no_run
/// use kustomer::resources::kb::article::SearchArticles;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = SearchArticles {
///     term: Some("example".to_owned()),
///     ..SearchArticles::default()
/// };
/// let answer = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, Default, KustomerOperation)]
#[kustomer(get = "/v1/kb/articles/search", returns = Page<ArticleVersion>)]
pub struct SearchArticles {
    /// The words to look for.
    #[kustomer(query)]
    pub term: Option<String>,
    /// Only versions in this language.
    #[kustomer(query)]
    pub lang: Option<String>,
    /// Only articles with this scope: `internal` or `public`.
    #[kustomer(query)]
    pub scope: Option<String>,
    /// The name of the search index to use.
    #[kustomer(query)]
    pub index: Option<String>,
    /// From 1.
    #[kustomer(query)]
    pub page: Option<u64>,
    /// How many per page.
    #[kustomer(query)]
    pub page_size: Option<u64>,
    /// The names of the fields to look in.
    #[kustomer(query)]
    pub search_fields: Option<String>,
    /// Only articles in this knowledge base.
    #[kustomer(query)]
    pub knowledge_base_id: Option<Id<KnowledgeBase>>,
}
