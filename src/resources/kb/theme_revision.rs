//! One state of a theme, with files of its own.

// Generated from `kb/theme_revision.json` by `kustomer generate`: change that, not this.

use std::collections::BTreeMap;

use kustomer::json::Value;
use kustomer::operation::Document;
use kustomer::{Id, KustomerObject, KustomerOperation, KustomerResource, Org, Timestamp, User};

use super::theme::Theme;

/// One state of a theme, with files of its own.
///
/// A theme has at most one draft revision; publishing it puts it into use. Requests that write the draft
/// answer with the theme, not with the revision.
///
/// Not documented: the name of its type and its path.
///
/// | call                                       | endpoint                                         | needs any of               |
/// |--------------------------------------------|--------------------------------------------------|----------------------------|
/// | `client.children::<ThemeRevision>(&theme)` | `GET /v3/kb/themes/{themeId}/revisions`          | not documented             |
/// | [`CreateThemeDraft`]                       | `POST /v3/kb/themes/{themeId}/revisions/draft`   | not documented             |
/// | [`GetThemeRevision`]                       | `GET /v3/kb/themes/{themeId}/revisions/{id}`     | not documented             |
/// | [`UpdateThemeDraft`]                       | `PUT /v3/kb/themes/{themeId}/revisions/draft`    | `org.permission.kb.update` |
/// | [`DeleteThemeDraft`]                       | `DELETE /v3/kb/themes/{themeId}/revisions/draft` | not documented             |
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(
    resource = "kb_theme_revision",
    path = "/v3/kb/themes/revisions",
    bodies(new, update),
    under(Theme(list)),
    encode
)]
#[kustomer(write_only(
    /// The name that people see.
    name: Option<String>,
    /// The revision to copy, in place of all other fields.
    #[kustomer(create_only)]
    duplicate_revision_id: Option<Id<ThemeRevision>>,
    /// The snippets that its JSX files use.
    jsx_snippets: Vec<String>,
    /// The settings that the theme offers, in sections.
    manifest: Vec<RevisionSection>,
    /// `true` publishes the draft, in place of all other fields.
    #[kustomer(update_only)]
    publish: Option<bool>,
))]
pub struct ThemeRevision {
    /// The id.
    pub id: Id<ThemeRevision>,
    /// Whether it is a draft or published.
    #[kustomer(read_only)]
    pub status: Option<String>,
    /// When the record was created.
    #[kustomer(read_only)]
    pub created_at: Option<Timestamp>,
    /// The revision: 1 at first, one more with each write.
    #[kustomer(read_only)]
    pub rev: Option<i64>,
    /// The theme that it is a state of.
    #[kustomer(relationship, read_only)]
    pub theme: Option<Id<Theme>>,
    /// Who created the record.
    #[kustomer(relationship, read_only)]
    pub created_by: Option<Id<User>>,
    /// The organization.
    #[kustomer(relationship, read_only)]
    pub org: Option<Id<Org>>,
}

/// A group of settings of a theme.
#[derive(Debug, Clone, PartialEq, KustomerObject)]
pub struct RevisionSection {
    /// The name that code uses.
    pub name: String,
    /// What the section is for, in words.
    pub description: Option<String>,
    /// The name that people see.
    pub label: Option<String>,
    /// A link that the section shows.
    pub link: Option<RevisionLink>,
    /// The settings of the section, by name.
    pub variables: BTreeMap<String, Value>,
    /// Whether the section is in use.
    pub enabled: Option<bool>,
}

/// A link that a section shows.
#[derive(Debug, Clone, PartialEq, KustomerObject)]
pub struct RevisionLink {
    /// What the link is for, in words.
    pub description: Option<String>,
    /// Where the link leads.
    pub value: String,
    /// The text of the button.
    pub button_text: Option<String>,
    /// The text of the link.
    pub label: String,
    /// Where further help is found.
    pub learn_more_link: Option<String>,
}

/// Creates the draft revision of a theme: from `name` and `manifest`, or as a copy by `duplicateRevisionId`.
///
/// Returns the theme.
///
/// `POST /v3/kb/themes/{themeId}/revisions/draft`.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::kb::theme_revision::{CreateThemeDraft, NewThemeRevision};
///
/// async fn demo(
///     client: kustomer::Client,
///     theme_revision: NewThemeRevision,
/// ) -> kustomer::Result<()> {
///     let call = CreateThemeDraft {
///         theme_id: Id::new("59df762a921c59001021f409"),
///         theme_revision,
///     };
///     let answer = client.send(call).await?;
///     Ok(())
/// }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(post = "/v3/kb/themes/{theme_id}/revisions/draft", returns = Theme)]
pub struct CreateThemeDraft {
    /// The theme.
    pub theme_id: Id<Theme>,
    /// What is to be created.
    #[kustomer(body)]
    pub theme_revision: NewThemeRevision,
}

/// Reads a revision of a theme.
///
/// `GET /v3/kb/themes/{themeId}/revisions/{id}`.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::kb::theme_revision::GetThemeRevision;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = GetThemeRevision::new(Id::new("59df762a921c59001021f409"), Id::new("59df762a921c59001021f409"));
/// let answer = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(
    get = "/v3/kb/themes/{theme_id}/revisions/{id}",
    returns = Document<ThemeRevision, (), Theme>,
    new
)]
pub struct GetThemeRevision {
    /// The theme.
    pub theme_id: Id<Theme>,
    /// The revision.
    pub id: Id<ThemeRevision>,
    /// Which related records to include in the answer, such as the theme.
    #[kustomer(query)]
    pub include: Option<String>,
}

/// Changes the draft revision of a theme (`name`, `manifest` and `jsxSnippets` together), or publishes it
/// (`publish` alone).
///
/// Returns the theme.
///
/// `PUT /v3/kb/themes/{themeId}/revisions/draft`. Needs `org.permission.kb.update`,
/// `org.admin.content.kb.write` or `org.admin.kb.write`.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::kb::theme_revision::{ThemeRevisionUpdate, UpdateThemeDraft};
///
/// async fn demo(
///     client: kustomer::Client,
///     theme_revision: ThemeRevisionUpdate,
/// ) -> kustomer::Result<()> {
///     let call = UpdateThemeDraft {
///         theme_id: Id::new("59df762a921c59001021f409"),
///         theme_revision,
///     };
///     let answer = client.send(call).await?;
///     Ok(())
/// }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(put = "/v3/kb/themes/{theme_id}/revisions/draft", returns = Theme)]
pub struct UpdateThemeDraft {
    /// The theme.
    pub theme_id: Id<Theme>,
    /// What is to be changed.
    #[kustomer(body)]
    pub theme_revision: ThemeRevisionUpdate,
}

/// Deletes the draft revision of a theme.
///
/// `DELETE /v3/kb/themes/{themeId}/revisions/draft`. Not documented: what it answers.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::kb::theme_revision::DeleteThemeDraft;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = DeleteThemeDraft { theme_id: Id::new("59df762a921c59001021f409") };
/// client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(delete = "/v3/kb/themes/{theme_id}/revisions/draft")]
pub struct DeleteThemeDraft {
    /// The theme.
    pub theme_id: Id<Theme>,
}
