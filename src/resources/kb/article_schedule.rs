//! A scheduled publication of an article's draft in one language.

// Generated from `kb/article_schedule.json` by `kustomer generate`. Do not edit.

use kustomer::{Id, KustomerOperation, KustomerResource, Timestamp, Unknown};

use super::article::Article;

/// A scheduled publication of an article's draft in one language.
///
/// No operation returns schedules: each one returns the article. A schedule is addressed by the article, its
/// type and the language.
///
/// Not documented: the JSON:API type and the path.
///
/// Each call requires one of its roles (prefix `org.permission.` omitted).
///
/// | Client method or operation | Endpoint                                              | Roles          |
/// |----------------------------|-------------------------------------------------------|----------------|
/// | [`CreateArticleSchedule`]  | `POST /v1/kb/articles/{id}/schedules`                 | `kb.create`    |
/// | [`UpdateArticleSchedule`]  | `PUT /v1/kb/articles/{id}/schedules/{type}/{lang}`    | not documented |
/// | [`DeleteArticleSchedule`]  | `DELETE /v1/kb/articles/{id}/schedules/{type}/{lang}` | not documented |
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(
    resource = "kb_article_schedule",
    path = "/v1/kb/articles/schedules",
    bodies(new = CreateArticleSchedule, update = UpdateArticleSchedule),
    encode
)]
#[kustomer(write_only(
    /// Language code of the draft to publish.
    #[kustomer(create_only, required)]
    lang: Option<String>,
    /// Time zone of the publication time.
    #[kustomer(required)]
    tz: Option<String>,
    /// Time at which the draft is published.
    #[kustomer(required)]
    publish_at: Option<Timestamp>,
))]
pub struct ArticleSchedule {
    /// ID of the record.
    pub id: Id<ArticleSchedule>,
    /// Members without a field, if `keep_unknown` asked for them.
    #[kustomer(unknown)]
    pub unknown: Unknown,
}

/// Schedules the publication of an article in one language.
///
/// Returns the article.
///
/// `POST /v1/kb/articles/{id}/schedules`. Requires `org.permission.kb.create`, `org.admin.content.kb.write`
/// or `org.admin.kb.write`.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::kb::article_schedule::{CreateArticleSchedule, NewArticleSchedule};
///
/// async fn demo(
///     client: kustomer::Client,
///     article_schedule: NewArticleSchedule,
/// ) -> kustomer::Result<()> {
///     let call = CreateArticleSchedule {
///         id: Id::new("59df762a921c59001021f409"),
///         article_schedule,
///     };
///     let response = client.send(call).await?;
///     Ok(())
/// }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(post = "/v1/kb/articles/{id}/schedules", returns = Article)]
pub struct CreateArticleSchedule {
    /// ID of the article.
    pub id: Id<Article>,
    /// Record to create.
    #[kustomer(body)]
    pub article_schedule: NewArticleSchedule,
}

/// Reschedules a publication.
///
/// Returns the article.
///
/// `PUT /v1/kb/articles/{id}/schedules/{type}/{lang}`.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::kb::article_schedule::{ArticleScheduleUpdate, UpdateArticleSchedule};
///
/// async fn demo(
///     client: kustomer::Client,
///     kind: String,
///     article_schedule: ArticleScheduleUpdate,
/// ) -> kustomer::Result<()> {
///     let call = UpdateArticleSchedule {
///         id: Id::new("59df762a921c59001021f409"),
///         kind,
///         lang: "en_us".to_owned(),
///         article_schedule,
///     };
///     let response = client.send(call).await?;
///     Ok(())
/// }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(put = "/v1/kb/articles/{id}/schedules/{kind}/{lang}", returns = Article)]
pub struct UpdateArticleSchedule {
    /// ID of the article.
    pub id: Id<Article>,
    /// Type of schedule.
    pub kind: String,
    /// Language code.
    pub lang: String,
    /// Changes to the record.
    #[kustomer(body)]
    pub article_schedule: ArticleScheduleUpdate,
}

/// Cancels a scheduled publication.
///
/// Returns the article.
///
/// `DELETE /v1/kb/articles/{id}/schedules/{type}/{lang}`.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::kb::article_schedule::DeleteArticleSchedule;
///
/// async fn demo(client: kustomer::Client, kind: String) -> kustomer::Result<()> {
///     let call = DeleteArticleSchedule {
///         id: Id::new("59df762a921c59001021f409"),
///         kind,
///         lang: "en_us".to_owned(),
///     };
///     let response = client.send(call).await?;
///     Ok(())
/// }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(delete = "/v1/kb/articles/{id}/schedules/{kind}/{lang}", returns = Article)]
pub struct DeleteArticleSchedule {
    /// ID of the article.
    pub id: Id<Article>,
    /// Type of schedule.
    pub kind: String,
    /// Language code.
    pub lang: String,
}
