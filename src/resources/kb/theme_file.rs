//! A source file of a theme: a page, a component or an asset.

// Generated from `kb/theme_file.json` by `kustomer generate`. Do not edit.

use kustomer::{Id, KustomerEnum, KustomerOperation, KustomerResource, Org, Page, Timestamp, Unknown, User};

use super::theme::Theme;
use super::theme_revision::ThemeRevision;

/// A source file of a theme: a page, a component or an asset.
///
/// It belongs to one revision of the theme; only files of the draft revision should be changed. Updates
/// always require `name` and `type`.
///
/// Not documented: the JSON:API type and the path.
///
/// Each call requires one of its roles (prefix `org.permission.` omitted).
///
/// | Client method or operation | Endpoint                                                           | Roles          |
/// |----------------------------|--------------------------------------------------------------------|----------------|
/// | [`ListPublicThemeFiles`]   | `GET /p/v3/kb/themes/{id}/files`                                   | no key         |
/// | [`ListThemeFiles`]         | `GET /v3/kb/themes/{themeId}/revisions/{revisionId}/files`         | not documented |
/// | [`CreateThemeFile`]        | `POST /v3/kb/themes/{themeId}/revisions/{revisionId}/files`        | `kb.create`    |
/// | [`GetThemeFile`]           | `GET /v3/kb/themes/{themeId}/revisions/{revisionId}/files/{id}`    | not documented |
/// | [`UpdateThemeFile`]        | `PUT /v3/kb/themes/{themeId}/revisions/{revisionId}/files/{id}`    | not documented |
/// | [`DeleteThemeFile`]        | `DELETE /v3/kb/themes/{themeId}/revisions/{revisionId}/files/{id}` | not documented |
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(
    resource = "kb_theme_file",
    path = "/v3/kb/themes/revisions/files",
    bodies(new = CreateThemeFile, update = UpdateThemeFile),
    encode
)]
pub struct ThemeFile {
    /// ID of the record.
    pub id: Id<ThemeFile>,
    /// Name of the file.
    pub name: String,
    /// Type of the file.
    #[kustomer(rename = "type")]
    pub kind: ThemeFileType,
    /// Compiled source, as delivered to browsers.
    #[kustomer(read_only)]
    pub compiled: Option<String>,
    /// Source text.
    pub content: Option<String>,
    /// Text snippets in use.
    pub snippets: Vec<String>,
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
    /// Theme that the file belongs to.
    #[kustomer(relationship, read_only)]
    pub theme: Option<Id<Theme>>,
    /// Revision that the file belongs to.
    #[kustomer(relationship, read_only)]
    pub theme_revision: Option<Id<ThemeRevision>>,
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

/// The type of a theme file.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, KustomerEnum)]
#[non_exhaustive]
pub enum ThemeFileType {
    /// `asset`
    Asset,
    /// `component`
    Component,
    /// `page`
    #[kustomer(rename = "page")]
    WholePage,
    /// Unrecognized value.
    #[kustomer(other)]
    Other(String),
}

/// The draft state or the published state.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, KustomerEnum)]
#[non_exhaustive]
pub enum ThemeFileStatus {
    /// `draft`
    Draft,
    /// `published`
    Published,
    /// Unrecognized value.
    #[kustomer(other)]
    Other(String),
}

/// Lists the files of a theme as the help center sees them.
///
/// Does not require an API key.
///
/// `GET /p/v3/kb/themes/{id}/files`. Requires no key.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::kb::theme_file::ListPublicThemeFiles;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = ListPublicThemeFiles {
///     page_size: Some(100),
///     ..ListPublicThemeFiles::new(Id::new("59df762a921c59001021f409"))
/// };
/// let response = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(get = "/p/v3/kb/themes/{id}/files", returns = Page<ThemeFile>, new)]
pub struct ListPublicThemeFiles {
    /// ID of the theme.
    pub id: Id<Theme>,
    /// Page number, starting at 1.
    #[kustomer(query)]
    pub page: Option<u64>,
    /// Number of records per page.
    #[kustomer(query)]
    pub page_size: Option<u64>,
    /// Related records to return in `included`.
    #[kustomer(query)]
    pub include: Option<String>,
    /// State to return: draft or published; takes precedence over `revisionId`.
    #[kustomer(query)]
    pub status: Option<ThemeFileStatus>,
    /// ID of the revision whose files to list.
    #[kustomer(query)]
    pub revision_id: Option<Id<ThemeRevision>>,
    /// Language of the texts.
    #[kustomer(query)]
    pub lang: Option<String>,
}

/// Lists the files of a theme revision.
///
/// `GET /v3/kb/themes/{themeId}/revisions/{revisionId}/files`.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::kb::theme_file::ListThemeFiles;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = ListThemeFiles {
///     page_size: Some(100),
///     ..ListThemeFiles::new(Id::new("59df762a921c59001021f409"), Id::new("59df762a921c59001021f409"))
/// };
/// let response = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(get = "/v3/kb/themes/{theme_id}/revisions/{revision_id}/files", returns = Page<ThemeFile>, new)]
pub struct ListThemeFiles {
    /// ID of the theme.
    pub theme_id: Id<Theme>,
    /// ID of the theme revision.
    pub revision_id: Id<ThemeRevision>,
    /// Page number, starting at 1.
    #[kustomer(query)]
    pub page: Option<u64>,
    /// Number of records per page.
    #[kustomer(query)]
    pub page_size: Option<u64>,
    /// Related records to return in `included`.
    #[kustomer(query)]
    pub include: Option<String>,
}

/// Adds a file to a theme revision.
///
/// `POST /v3/kb/themes/{themeId}/revisions/{revisionId}/files`. Requires `org.permission.kb.create`,
/// `org.admin.content.kb.write` or `org.admin.kb.write`.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::kb::theme_file::{CreateThemeFile, NewThemeFile};
///
/// async fn demo(client: kustomer::Client, theme_file: NewThemeFile) -> kustomer::Result<()> {
///     let call = CreateThemeFile {
///         theme_id: Id::new("59df762a921c59001021f409"),
///         revision_id: Id::new("59df762a921c59001021f409"),
///         theme_file,
///     };
///     let response = client.send(call).await?;
///     Ok(())
/// }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(post = "/v3/kb/themes/{theme_id}/revisions/{revision_id}/files", returns = ThemeFile)]
pub struct CreateThemeFile {
    /// ID of the theme.
    pub theme_id: Id<Theme>,
    /// ID of the theme revision.
    pub revision_id: Id<ThemeRevision>,
    /// Record to create.
    #[kustomer(body)]
    pub theme_file: NewThemeFile,
}

/// Returns a file of a theme revision.
///
/// `GET /v3/kb/themes/{themeId}/revisions/{revisionId}/files/{id}`.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::kb::theme_file::GetThemeFile;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = GetThemeFile {
///     theme_id: Id::new("59df762a921c59001021f409"),
///     revision_id: Id::new("59df762a921c59001021f409"),
///     id: Id::new("59df762a921c59001021f409"),
/// };
/// let response = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(get = "/v3/kb/themes/{theme_id}/revisions/{revision_id}/files/{id}", returns = ThemeFile)]
pub struct GetThemeFile {
    /// ID of the theme.
    pub theme_id: Id<Theme>,
    /// ID of the theme revision.
    pub revision_id: Id<ThemeRevision>,
    /// ID of the file.
    pub id: Id<ThemeFile>,
}

/// Updates a file of a theme revision.
///
/// `name` and `type` are required.
///
/// `PUT /v3/kb/themes/{themeId}/revisions/{revisionId}/files/{id}`.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::kb::theme_file::{ThemeFileUpdate, UpdateThemeFile};
///
/// async fn demo(client: kustomer::Client, theme_file: ThemeFileUpdate) -> kustomer::Result<()> {
///     let call = UpdateThemeFile {
///         theme_id: Id::new("59df762a921c59001021f409"),
///         revision_id: Id::new("59df762a921c59001021f409"),
///         id: Id::new("59df762a921c59001021f409"),
///         theme_file,
///     };
///     let response = client.send(call).await?;
///     Ok(())
/// }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(put = "/v3/kb/themes/{theme_id}/revisions/{revision_id}/files/{id}", returns = ThemeFile)]
pub struct UpdateThemeFile {
    /// ID of the theme.
    pub theme_id: Id<Theme>,
    /// ID of the theme revision.
    pub revision_id: Id<ThemeRevision>,
    /// ID of the file.
    pub id: Id<ThemeFile>,
    /// Changes to the record.
    #[kustomer(body)]
    pub theme_file: ThemeFileUpdate,
}

/// Deletes a file of a theme revision.
///
/// `DELETE /v3/kb/themes/{themeId}/revisions/{revisionId}/files/{id}`. Not documented: the response.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::kb::theme_file::DeleteThemeFile;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = DeleteThemeFile {
///     theme_id: Id::new("59df762a921c59001021f409"),
///     revision_id: Id::new("59df762a921c59001021f409"),
///     id: Id::new("59df762a921c59001021f409"),
/// };
/// client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(delete = "/v3/kb/themes/{theme_id}/revisions/{revision_id}/files/{id}")]
pub struct DeleteThemeFile {
    /// ID of the theme.
    pub theme_id: Id<Theme>,
    /// ID of the theme revision.
    pub revision_id: Id<ThemeRevision>,
    /// ID of the file.
    pub id: Id<ThemeFile>,
}
