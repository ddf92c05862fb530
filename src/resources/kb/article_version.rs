//! The text of an article in one language, either a draft or a published version.

// Generated from `kb/article_version.json` by `kustomer generate`. Do not edit.

use kustomer::operation::Document;
use kustomer::{
    Id, KustomerObject, KustomerOperation, KustomerResource, Org, Page, Team, Timestamp, Unknown, User,
};

use super::article::Article;
use super::category::Category;
use super::knowledge_base::KnowledgeBase;

/// The text of an article in one language, either a draft or a published version.
///
/// An article has at most one draft per language; publishing makes the draft the latest version. Only the
/// draft can be edited.
///
/// Not documented: the JSON:API type.
///
/// Each call requires one of its roles (prefix `org.permission.` omitted).
///
/// | Client method or operation     | Endpoint                                            | Roles          |
/// |--------------------------------|-----------------------------------------------------|----------------|
/// | `get`, [`GetArticleVersion`]   | `GET /v1/kb/versions/{id}`                          | not documented |
/// | [`ListArticleVersions`]        | `GET /v1/kb/articles/{id}/versions/{lang}`          | `kb.read`      |
/// | [`CreateArticleVersion`]       | `POST /v1/kb/articles/{id}/versions/{lang}`         | not documented |
/// | [`UpdateArticleDraft`]         | `PUT /v1/kb/articles/{id}/versions/{lang}/draft`    | not documented |
/// | [`UpdateLatestArticleVersion`] | `PUT /v1/kb/articles/{id}/versions/{lang}/latest`   | not documented |
/// | [`DeleteArticleVersions`]      | `DELETE /v1/kb/articles/{id}/versions/{lang}`       | not documented |
/// | [`DeleteArticleDraft`]         | `DELETE /v1/kb/articles/{id}/versions/{lang}/draft` | not documented |
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(
    resource = "kb_article_version",
    path = "/v1/kb/versions",
    get,
    bodies(new = CreateArticleVersion, update = UpdateArticleDraft),
    encode
)]
#[kustomer(write_only(
    /// Whether to mark the versions in other languages as outdated.
    #[kustomer(update_only)]
    mark_others_out_of_date: Option<bool>,
    /// Whether the version is outdated compared with another language.
    #[kustomer(update_only)]
    outdated: Option<bool>,
))]
pub struct ArticleVersion {
    /// ID of the record.
    pub id: Id<ArticleVersion>,
    /// Title shown to readers.
    pub title: Option<String>,
    /// Whether the version is written in the advanced editor.
    pub advanced: Option<bool>,
    /// Categories that contain the article.
    #[kustomer(read_only, rename = "categories")]
    pub category_entries: Vec<VersionCategory>,
    /// Text in HTML.
    pub html_body: Option<String>,
    /// Language code of the text.
    #[kustomer(read_only)]
    pub lang: Option<String>,
    /// Description for search engines and link previews.
    pub meta_description: Option<String>,
    /// Keywords for search engines.
    pub meta_keywords: Vec<String>,
    /// Title for search engines and link previews.
    pub meta_title: Option<String>,
    /// Audience of the article.
    #[kustomer(read_only)]
    pub scope: Option<String>,
    /// Human-readable part of the URL (slug).
    pub slug: Option<String>,
    /// Tags of the article.
    pub tags: Vec<String>,
    /// Version number.
    #[kustomer(read_only)]
    pub version: Option<i64>,
    /// Publication status of the version: draft, published or unpublished.
    #[kustomer(update_only)]
    pub status: Option<String>,
    /// Time at which the version was published.
    #[kustomer(update_only)]
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
    /// Revision number; starts at 1 and increases by 1 with each write.
    #[kustomer(read_only)]
    pub rev: Option<i64>,
    /// Teams that may read the article.
    #[kustomer(relationship, update_only)]
    pub access_teams: Vec<Id<Team>>,
    /// Users who may read the article.
    #[kustomer(relationship, update_only)]
    pub access_users: Vec<Id<User>>,
    /// Article that the version belongs to.
    #[kustomer(relationship, read_only)]
    pub article: Option<Id<Article>>,
    /// Categories that contain the article.
    #[kustomer(relationship, read_only)]
    pub categories: Vec<Id<Category>>,
    /// User who published the version.
    #[kustomer(relationship, read_only)]
    pub published_by: Option<Id<User>>,
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

/// A category that contains an article.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct VersionCategory {
    /// ID of the category.
    pub id: Option<Id<Category>>,
    /// Knowledge base that contains the category.
    pub knowledge_base: Option<Id<KnowledgeBase>>,
}

/// Returns a version by ID.
///
/// `GET /v1/kb/versions/{id}`.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::kb::article_version::GetArticleVersion;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = GetArticleVersion::new(Id::new("59df762a921c59001021f409"));
/// let response = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(get = "/v1/kb/versions/{id}", returns = Document<ArticleVersion, (), Article>, new)]
pub struct GetArticleVersion {
    /// ID of the version.
    pub id: Id<ArticleVersion>,
    /// Related records to return in `included`; accepts `article`.
    #[kustomer(query)]
    pub include: Option<String>,
}

/// Lists the versions of an article in one language.
///
/// `GET /v1/kb/articles/{id}/versions/{lang}`. Requires `org.permission.kb.read`,
/// `org.admin.content.kb.read`, `org.admin.kb.read`, `org.user.content.kb.read` or `org.user.kb.read`.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::kb::article_version::ListArticleVersions;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = ListArticleVersions {
///     page_size: Some(100),
///     ..ListArticleVersions::new(Id::new("59df762a921c59001021f409"), "en_us")
/// };
/// let response = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(get = "/v1/kb/articles/{id}/versions/{lang}", returns = Page<ArticleVersion>, new)]
pub struct ListArticleVersions {
    /// ID of the article.
    pub id: Id<Article>,
    /// Language code.
    pub lang: String,
    /// Page number, starting at 1.
    #[kustomer(query)]
    pub page: Option<u64>,
    /// Number of records per page.
    #[kustomer(query)]
    pub page_size: Option<u64>,
    /// Whether to return the texts; `none` omits them.
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
///     let response = client.send(call).await?;
///     Ok(())
/// }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(post = "/v1/kb/articles/{id}/versions/{lang}", returns = Document<ArticleVersion, (), Article>)]
pub struct CreateArticleVersion {
    /// ID of the article.
    pub id: Id<Article>,
    /// Language code.
    pub lang: String,
    /// Record to create.
    #[kustomer(body)]
    pub article_version: NewArticleVersion,
}

/// Updates the draft of an article in one language.
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
///     let response = client.send(call).await?;
///     Ok(())
/// }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(
    put = "/v1/kb/articles/{id}/versions/{lang}/draft",
    returns = Document<ArticleVersion, (), Article>
)]
pub struct UpdateArticleDraft {
    /// ID of the article.
    pub id: Id<Article>,
    /// Language code.
    pub lang: String,
    /// Changes to the record.
    #[kustomer(body)]
    pub article_version: ArticleVersionUpdate,
}

/// Updates the latest published version in one language: unpublishes it or marks it as outdated.
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
///     let response = client.send(call).await?;
///     Ok(())
/// }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(
    put = "/v1/kb/articles/{id}/versions/{lang}/latest",
    returns = Document<ArticleVersion, (), Article>
)]
pub struct UpdateLatestArticleVersion {
    /// ID of the article.
    pub id: Id<Article>,
    /// Language code.
    pub lang: String,
    /// Changes to the record.
    #[kustomer(body)]
    pub article_version: ArticleVersionUpdate,
}

/// Deletes all versions of an article in one language.
///
/// `DELETE /v1/kb/articles/{id}/versions/{lang}`. Not documented: the response.
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
    /// ID of the article.
    pub id: Id<Article>,
    /// Language code.
    pub lang: String,
}

/// Deletes the draft of an article in one language, keeping published versions.
///
/// `DELETE /v1/kb/articles/{id}/versions/{lang}/draft`. Not documented: the response.
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
    /// ID of the article.
    pub id: Id<Article>,
    /// Language code.
    pub lang: String,
}
