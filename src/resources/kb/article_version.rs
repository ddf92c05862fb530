//! The text of an article in one language, as a draft or as it was published.

// Generated from `kb/article_version.json` by `kustomer generate`: change that, not this.

use kustomer::operation::Document;
use kustomer::{Id, KustomerObject, KustomerOperation, KustomerResource, Org, Page, Team, Timestamp, User};

use super::article::Article;
use super::category::Category;
use super::knowledge_base::KnowledgeBase;

/// The text of an article in one language, as a draft or as it was published.
///
/// An article has at most one draft for each language; publishing makes it the latest version. Only the draft
/// can be rewritten.
///
/// Not documented: the name of its type.
///
/// | call                                                       | endpoint                                            | needs any of             |
/// |------------------------------------------------------------|-----------------------------------------------------|--------------------------|
/// | `client.get::<ArticleVersion>(&id)`, [`GetArticleVersion`] | `GET /v1/kb/versions/{id}`                          | not documented           |
/// | [`ListArticleVersions`]                                    | `GET /v1/kb/articles/{id}/versions/{lang}`          | `org.permission.kb.read` |
/// | [`CreateArticleVersion`]                                   | `POST /v1/kb/articles/{id}/versions/{lang}`         | not documented           |
/// | [`UpdateArticleDraft`]                                     | `PUT /v1/kb/articles/{id}/versions/{lang}/draft`    | not documented           |
/// | [`UpdateLatestArticleVersion`]                             | `PUT /v1/kb/articles/{id}/versions/{lang}/latest`   | not documented           |
/// | [`DeleteArticleVersions`]                                  | `DELETE /v1/kb/articles/{id}/versions/{lang}`       | not documented           |
/// | [`DeleteArticleDraft`]                                     | `DELETE /v1/kb/articles/{id}/versions/{lang}/draft` | not documented           |
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(resource = "kb_article_version", path = "/v1/kb/versions", get, bodies(new, update), encode)]
#[kustomer(write_only(
    /// Marks the versions in the other languages as out of date.
    #[kustomer(update_only)]
    mark_others_out_of_date: Option<bool>,
    /// Whether it is out of date compared to another language.
    #[kustomer(update_only)]
    outdated: Option<bool>,
))]
pub struct ArticleVersion {
    /// The id.
    pub id: Id<ArticleVersion>,
    /// The title that people see.
    pub title: Option<String>,
    /// Whether it is written in the advanced editor.
    pub advanced: Option<bool>,
    /// The categories that the article is in.
    #[kustomer(read_only, rename = "categories")]
    pub category_entries: Vec<VersionCategory>,
    /// The text, as HTML.
    pub html_body: Option<String>,
    /// The code of the language of the text.
    #[kustomer(read_only)]
    pub lang: Option<String>,
    /// The description that search engines and link previews get.
    pub meta_description: Option<String>,
    /// The keywords that search engines get.
    pub meta_keywords: Vec<String>,
    /// The title that search engines and link previews get.
    pub meta_title: Option<String>,
    /// Who may read it.
    #[kustomer(read_only)]
    pub scope: Option<String>,
    /// The readable part of its address.
    pub slug: Option<String>,
    /// The tags of it.
    pub tags: Vec<String>,
    /// The number of the version.
    #[kustomer(read_only)]
    pub version: Option<i64>,
    /// Whether it is a draft, published or taken back, as text.
    #[kustomer(update_only)]
    pub status: Option<String>,
    /// When it was published.
    #[kustomer(update_only)]
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
    /// The revision: 1 at first, one more with each write.
    #[kustomer(read_only)]
    pub rev: Option<i64>,
    /// The teams that may read it.
    #[kustomer(relationship, update_only)]
    pub access_teams: Vec<Id<Team>>,
    /// The users who may read it.
    #[kustomer(relationship, update_only)]
    pub access_users: Vec<Id<User>>,
    /// The article that it is a version of.
    #[kustomer(relationship, read_only)]
    pub article: Option<Id<Article>>,
    /// The categories that the article is in.
    #[kustomer(relationship, read_only)]
    pub categories: Vec<Id<Category>>,
    /// Who published it.
    #[kustomer(relationship, read_only)]
    pub published_by: Option<Id<User>>,
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

/// A category that an article is in.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct VersionCategory {
    /// The category.
    pub id: Option<Id<Category>>,
    /// The knowledge base that the category is in.
    pub knowledge_base: Option<Id<KnowledgeBase>>,
}

/// Reads a version by its id.
///
/// `GET /v1/kb/versions/{id}`.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::kb::article_version::GetArticleVersion;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = GetArticleVersion::new(Id::new("59df762a921c59001021f409"));
/// let answer = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(get = "/v1/kb/versions/{id}", returns = Document<ArticleVersion, (), Article>, new)]
pub struct GetArticleVersion {
    /// The version.
    pub id: Id<ArticleVersion>,
    /// `article` includes the article in the answer.
    #[kustomer(query)]
    pub include: Option<String>,
}

/// Lists the versions of an article in one language.
///
/// `GET /v1/kb/articles/{id}/versions/{lang}`. Needs `org.permission.kb.read`, `org.admin.content.kb.read`,
/// `org.admin.kb.read`, `org.user.content.kb.read` or `org.user.kb.read`.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::kb::article_version::ListArticleVersions;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = ListArticleVersions {
///     page_size: Some(1),
///     ..ListArticleVersions::new(Id::new("59df762a921c59001021f409"), "en_us")
/// };
/// let answer = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(get = "/v1/kb/articles/{id}/versions/{lang}", returns = Page<ArticleVersion>, new)]
pub struct ListArticleVersions {
    /// The article.
    pub id: Id<Article>,
    /// The code of the language.
    pub lang: String,
    /// From 1.
    #[kustomer(query)]
    pub page: Option<u64>,
    /// How many per page.
    #[kustomer(query)]
    pub page_size: Option<u64>,
    /// `none` leaves the texts out.
    #[kustomer(query)]
    pub with_body: Option<String>,
}

/// Creates a version of an article in a language.
///
/// `POST /v1/kb/articles/{id}/versions/{lang}`.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::kb::article_version::{CreateArticleVersion, NewArticleVersion};
///
/// async fn demo(
///     client: kustomer::Client,
///     article_version: NewArticleVersion,
/// ) -> kustomer::Result<()> {
///     let call = CreateArticleVersion {
///         id: Id::new("59df762a921c59001021f409"),
///         lang: "en_us".to_owned(),
///         article_version,
///     };
///     let answer = client.send(call).await?;
///     Ok(())
/// }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(post = "/v1/kb/articles/{id}/versions/{lang}", returns = Document<ArticleVersion, (), Article>)]
pub struct CreateArticleVersion {
    /// The article.
    pub id: Id<Article>,
    /// The code of the language.
    pub lang: String,
    /// What is to be created.
    #[kustomer(body)]
    pub article_version: NewArticleVersion,
}

/// Changes the draft of an article in one language.
///
/// `PUT /v1/kb/articles/{id}/versions/{lang}/draft`.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::kb::article_version::{ArticleVersionUpdate, UpdateArticleDraft};
///
/// async fn demo(
///     client: kustomer::Client,
///     article_version: ArticleVersionUpdate,
/// ) -> kustomer::Result<()> {
///     let call = UpdateArticleDraft {
///         id: Id::new("59df762a921c59001021f409"),
///         lang: "en_us".to_owned(),
///         article_version,
///     };
///     let answer = client.send(call).await?;
///     Ok(())
/// }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(
    put = "/v1/kb/articles/{id}/versions/{lang}/draft",
    returns = Document<ArticleVersion, (), Article>
)]
pub struct UpdateArticleDraft {
    /// The article.
    pub id: Id<Article>,
    /// The code of the language.
    pub lang: String,
    /// What is to be changed.
    #[kustomer(body)]
    pub article_version: ArticleVersionUpdate,
}

/// Takes the latest published version in one language back, or marks it as out of date.
///
/// `PUT /v1/kb/articles/{id}/versions/{lang}/latest`.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::kb::article_version::{ArticleVersionUpdate, UpdateLatestArticleVersion};
///
/// async fn demo(
///     client: kustomer::Client,
///     article_version: ArticleVersionUpdate,
/// ) -> kustomer::Result<()> {
///     let call = UpdateLatestArticleVersion {
///         id: Id::new("59df762a921c59001021f409"),
///         lang: "en_us".to_owned(),
///         article_version,
///     };
///     let answer = client.send(call).await?;
///     Ok(())
/// }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(
    put = "/v1/kb/articles/{id}/versions/{lang}/latest",
    returns = Document<ArticleVersion, (), Article>
)]
pub struct UpdateLatestArticleVersion {
    /// The article.
    pub id: Id<Article>,
    /// The code of the language.
    pub lang: String,
    /// What is to be changed.
    #[kustomer(body)]
    pub article_version: ArticleVersionUpdate,
}

/// Deletes all versions of an article in one language.
///
/// `DELETE /v1/kb/articles/{id}/versions/{lang}`. Not documented: what it answers.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::kb::article_version::DeleteArticleVersions;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = DeleteArticleVersions {
///     id: Id::new("59df762a921c59001021f409"),
///     lang: "en_us".to_owned(),
/// };
/// client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(delete = "/v1/kb/articles/{id}/versions/{lang}")]
pub struct DeleteArticleVersions {
    /// The article.
    pub id: Id<Article>,
    /// The code of the language.
    pub lang: String,
}

/// Deletes the draft of an article in one language; what is published stays.
///
/// `DELETE /v1/kb/articles/{id}/versions/{lang}/draft`. Not documented: what it answers.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::kb::article_version::DeleteArticleDraft;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = DeleteArticleDraft {
///     id: Id::new("59df762a921c59001021f409"),
///     lang: "en_us".to_owned(),
/// };
/// client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(delete = "/v1/kb/articles/{id}/versions/{lang}/draft")]
pub struct DeleteArticleDraft {
    /// The article.
    pub id: Id<Article>,
    /// The code of the language.
    pub lang: String,
}
