//! A revision of a theme, with its own files.

// Generated from `kb/theme_revision.json` by `kustomer generate`. Do not edit.

use std::collections::BTreeMap;

use kustomer::json::Value;
use kustomer::operation::Document;
use kustomer::{Id, KustomerObject, KustomerOperation, KustomerResource, Org, Timestamp, Unknown, User};

use super::theme::Theme;

/// A revision of a theme, with its own files.
///
/// A theme has at most one draft revision; publishing the draft puts it into use. Operations that write the
/// draft return the theme, not the revision.
///
/// Not documented: the JSON:API type and the path.
///
/// Each call requires one of its roles (prefix `org.permission.` omitted).
///
/// | Client method or operation | Endpoint                                         | Roles          |
/// |----------------------------|--------------------------------------------------|----------------|
/// | `children(&theme)`         | `GET /v3/kb/themes/{themeId}/revisions`          | not documented |
/// | [`CreateThemeDraft`]       | `POST /v3/kb/themes/{themeId}/revisions/draft`   | not documented |
/// | [`GetThemeRevision`]       | `GET /v3/kb/themes/{themeId}/revisions/{id}`     | not documented |
/// | [`UpdateThemeDraft`]       | `PUT /v3/kb/themes/{themeId}/revisions/draft`    | `kb.update`    |
/// | [`DeleteThemeDraft`]       | `DELETE /v3/kb/themes/{themeId}/revisions/draft` | not documented |
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(
    resource = "kb_theme_revision",
    path = "/v3/kb/themes/revisions",
    bodies(new = CreateThemeDraft, update = UpdateThemeDraft),
    under(Theme(list)),
    encode
)]
#[kustomer(write_only(
    /// Display name.
    name: Option<String>,
    /// Revision to copy; excludes all other fields.
    #[kustomer(create_only)]
    duplicate_revision_id: Option<Id<ThemeRevision>>,
    /// Snippets used in the JSX files.
    jsx_snippets: Vec<String>,
    /// Settings of the theme, grouped in sections.
    manifest: Vec<RevisionSection>,
    /// Whether to publish the draft; excludes all other fields.
    #[kustomer(update_only)]
    publish: Option<bool>,
))]
pub struct ThemeRevision {
    /// ID of the record.
    pub id: Id<ThemeRevision>,
    /// Publication status: draft or published.
    #[kustomer(read_only)]
    pub status: Option<String>,
    /// Time at which the record was created.
    #[kustomer(read_only)]
    pub created_at: Option<Timestamp>,
    /// Revision number; starts at 1 and increases by 1 with each write.
    #[kustomer(read_only)]
    pub rev: Option<i64>,
    /// Theme that the revision belongs to.
    #[kustomer(relationship, read_only)]
    pub theme: Option<Id<Theme>>,
    /// User who created the record.
    #[kustomer(relationship, read_only)]
    pub created_by: Option<Id<User>>,
    /// Organization that owns the record.
    #[kustomer(relationship, read_only)]
    pub org: Option<Id<Org>>,
    /// Members without a field, if `keep_unknown` asked for them.
    #[kustomer(unknown)]
    pub unknown: Unknown,
}

/// A group of theme settings.
#[derive(Debug, Clone, PartialEq, KustomerObject)]
pub struct RevisionSection {
    /// Name used in code.
    pub name: String,
    /// Purpose of the section.
    pub description: Option<String>,
    /// Display name.
    pub label: Option<String>,
    /// Link shown in the section.
    pub link: Option<RevisionLink>,
    /// Settings in the section, by name.
    pub variables: BTreeMap<String, Value>,
    /// Whether the section is enabled.
    pub enabled: Option<bool>,
}

/// A link shown in a section.
#[derive(Debug, Clone, PartialEq, KustomerObject)]
pub struct RevisionLink {
    /// Purpose of the link.
    pub description: Option<String>,
    /// Target of the link.
    pub value: String,
    /// Text of the button.
    pub button_text: Option<String>,
    /// Text of the link.
    pub label: String,
    /// Link to further help.
    pub learn_more_link: Option<String>,
}

/// Creates the draft revision of a theme, either from `name` and `manifest` or as a copy of
/// `duplicateRevisionId`.
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
///     let response = client.send(call).await?;
///     Ok(())
/// }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(post = "/v3/kb/themes/{theme_id}/revisions/draft", returns = Theme)]
pub struct CreateThemeDraft {
    /// ID of the theme.
    pub theme_id: Id<Theme>,
    /// Record to create.
    #[kustomer(body)]
    pub theme_revision: NewThemeRevision,
}

/// Returns a theme revision.
///
/// `GET /v3/kb/themes/{themeId}/revisions/{id}`.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::kb::theme_revision::GetThemeRevision;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = GetThemeRevision::new(Id::new("59df762a921c59001021f409"), Id::new("59df762a921c59001021f409"));
/// let response = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(
    get = "/v3/kb/themes/{theme_id}/revisions/{id}",
    returns = Document<ThemeRevision, (), Theme>,
    new
)]
pub struct GetThemeRevision {
    /// ID of the theme.
    pub theme_id: Id<Theme>,
    /// ID of the revision.
    pub id: Id<ThemeRevision>,
    /// Related records to return in `included`, such as the theme.
    #[kustomer(query)]
    pub include: Option<String>,
}

/// Updates the draft revision of a theme (`name`, `manifest` and `jsxSnippets` together) or publishes it
/// (`publish` alone).
///
/// Returns the theme.
///
/// `PUT /v3/kb/themes/{themeId}/revisions/draft`. Requires `org.permission.kb.update`,
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
///     let response = client.send(call).await?;
///     Ok(())
/// }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(put = "/v3/kb/themes/{theme_id}/revisions/draft", returns = Theme)]
pub struct UpdateThemeDraft {
    /// ID of the theme.
    pub theme_id: Id<Theme>,
    /// Changes to the record.
    #[kustomer(body)]
    pub theme_revision: ThemeRevisionUpdate,
}

/// Deletes the draft revision of a theme.
///
/// `DELETE /v3/kb/themes/{themeId}/revisions/draft`. Not documented: the response.
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
    /// ID of the theme.
    pub theme_id: Id<Theme>,
}
