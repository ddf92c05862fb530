//! The design of a help center: its files and settings.

// Generated from `kb/theme.json` by `kustomer generate`. Do not edit.

use std::collections::BTreeMap;

use kustomer::json::Value;
use kustomer::{
    Id, KustomerEnum, KustomerObject, KustomerOperation, KustomerResource, KustomerUnion, Org, Timestamp,
    Unknown, User,
};

use super::template::Template;
use super::theme_revision::ThemeRevision;

/// The design of a help center: its files and settings.
///
/// Changes are made in a draft revision and take effect when it is published. Themes cannot be deleted.
///
/// Not documented: the JSON:API type.
///
/// | Client method or operation | Endpoint                     | Roles          |
/// |----------------------------|------------------------------|----------------|
/// | `list`                     | `GET /v3/kb/themes`          | not documented |
/// | [`GetPublicTheme`]         | `GET /p/v3/kb/themes/{id}`   | no key         |
/// | `get`, [`GetTheme`]        | `GET /v3/kb/themes/{id}`     | not documented |
/// | [`GetActivePublicTheme`]   | `GET /p/v3/kb/themes/active` | no key         |
/// | `create`                   | `POST /v3/kb/themes`         | not documented |
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(resource = "kb_theme", path = "/v3/kb/themes", get, list, create, encode)]
#[kustomer(write_only(
    /// ID of the template to copy.
    duplicate_template_id: Option<Id<Template>>,
    /// ID of the theme to copy.
    duplicate_theme_id: Option<Id<Theme>>,
))]
pub struct Theme {
    /// ID of the record.
    pub id: Id<Theme>,
    /// Display name.
    pub name: String,
    /// Snippets used in the settings.
    #[kustomer(read_only)]
    pub config_snippets: Vec<String>,
    /// Whether the theme is the default.
    #[kustomer(read_only, rename = "default")]
    pub is_default: Option<bool>,
    /// Snippets used in the JSX files.
    #[kustomer(read_only)]
    pub jsx_snippets: Vec<String>,
    /// Settings of the theme, grouped in sections.
    #[kustomer(read_only)]
    pub manifest: Vec<ThemeSection>,
    /// Version of the template that the theme was created from.
    #[kustomer(read_only)]
    pub template_version_id: Option<String>,
    /// Publication status: draft or published.
    pub status: Option<ThemeStatus>,
    /// Whether the theme is in use.
    #[kustomer(read_only)]
    pub active: Option<bool>,
    /// Time at which a file of the theme last changed.
    #[kustomer(read_only)]
    pub last_file_updated_at: Option<Timestamp>,
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

/// A group of theme settings.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct ThemeSection {
    /// Name used in code.
    pub name: Option<String>,
    /// Display name.
    pub label: Option<String>,
    /// Link shown in the section.
    pub link: Option<ThemeLink>,
    /// Settings in the section, by name.
    pub variables: BTreeMap<String, ThemeVariable>,
    /// Whether the section is enabled.
    pub enabled: Option<bool>,
}

/// The draft state or the published state.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, KustomerEnum)]
#[non_exhaustive]
pub enum ThemeStatus {
    /// `draft`
    Draft,
    /// `published`
    Published,
    /// Unrecognized value.
    #[kustomer(other)]
    Other(String),
}

/// A link shown in a section.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct ThemeLink {
    /// Purpose of the link.
    pub description: Option<String>,
    /// Target of the link.
    pub value: Option<String>,
    /// Text of the button.
    pub button_text: Option<String>,
    /// Text of the link.
    pub label: Option<String>,
    /// Link to further help.
    pub learn_more_link: Option<String>,
}

/// A theme setting.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct ThemeVariable {
    /// Name used in code.
    pub name: Option<String>,
    /// Type of the value.
    #[kustomer(rename = "type")]
    pub kind: Option<String>,
    /// Value: a string, a number, a Boolean or a list of links.
    pub value: Option<ThemeValue>,
    /// Text of the button that adds an item.
    pub button_text: Option<String>,
    /// Whether the setting can be collapsed.
    pub collapsible: Option<bool>,
    /// Allowed values.
    #[kustomer(rename = "enum")]
    pub options: Vec<ThemeOption>,
    /// Display name.
    pub label: Option<String>,
    /// Maximum number of items.
    pub max_items: Option<i64>,
    /// Minimum number of items.
    pub min_items: Option<i64>,
}

/// The value of a setting: a string, a number, a Boolean or a list of links.
#[derive(Debug, Clone, PartialEq, KustomerUnion)]
#[non_exhaustive]
pub enum ThemeValue {
    /// An array.
    List(Vec<ThemeItem>),
    /// A boolean.
    Flag(bool),
    /// A number.
    Number(f64),
    /// A string.
    Text(String),
    /// Unrecognized value.
    #[kustomer(other)]
    Other(Value),
}

/// An allowed value.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct ThemeOption {
    /// Value.
    pub value: Option<String>,
    /// Display name.
    pub label: Option<String>,
}

/// An item of a list setting.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct ThemeItem {
    /// Link of a navigation item.
    pub navigation_link: Option<ThemeItemPart>,
    /// Text of a navigation item.
    pub navigation_text: Option<ThemeItemPart>,
    /// Icon of a social network.
    pub social_icon: Option<ThemeItemChoice>,
    /// Link to a social network.
    pub social_link: Option<ThemeItemPart>,
}

/// One part of an item in a list setting.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct ThemeItemPart {
    /// Name used in code.
    pub name: Option<String>,
    /// Type of the value.
    #[kustomer(rename = "type")]
    pub kind: Option<String>,
    /// Value.
    pub value: Option<String>,
    /// Display name.
    pub label: Option<String>,
}

/// One part, with a fixed set of values, of an item in a list setting.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct ThemeItemChoice {
    /// Name used in code.
    pub name: Option<String>,
    /// Type of the value.
    #[kustomer(rename = "type")]
    pub kind: Option<String>,
    /// Value.
    pub value: Option<String>,
    /// Allowed values.
    #[kustomer(rename = "enum")]
    pub options: Vec<ThemeOption>,
    /// Display name.
    pub label: Option<String>,
}

/// Returns a theme as the help center sees it.
///
/// Does not require an API key.
///
/// `GET /p/v3/kb/themes/{id}`. Requires no key.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::kb::theme::GetPublicTheme;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = GetPublicTheme {
///     status: Some("draft".into()),
///     ..GetPublicTheme::new(Id::new("59df762a921c59001021f409"))
/// };
/// let response = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(get = "/p/v3/kb/themes/{id}", returns = Theme, new)]
pub struct GetPublicTheme {
    /// ID of the theme.
    pub id: Id<Theme>,
    /// Related records to return in `included`.
    #[kustomer(query)]
    pub include: Option<String>,
    /// State to return: draft or published.
    #[kustomer(query)]
    pub status: Option<ThemeStatus>,
    /// ID of the revision to return.
    #[kustomer(query)]
    pub revision_id: Option<Id<ThemeRevision>>,
}

/// Returns a theme.
///
/// `GET /v3/kb/themes/{id}`.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::kb::theme::GetTheme;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = GetTheme::new(Id::new("59df762a921c59001021f409"));
/// let response = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(get = "/v3/kb/themes/{id}", returns = Theme, new)]
pub struct GetTheme {
    /// ID of the theme.
    pub id: Id<Theme>,
    /// Related records to return in `included`.
    #[kustomer(query)]
    pub include: Option<String>,
}

/// Returns the theme in use.
///
/// Does not require an API key.
///
/// `GET /p/v3/kb/themes/active`. Requires no key.
///
/// ```no_run
/// use kustomer::resources::kb::theme::GetActivePublicTheme;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = GetActivePublicTheme::default();
/// let response = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, Default, KustomerOperation)]
#[kustomer(get = "/p/v3/kb/themes/active", returns = Theme)]
pub struct GetActivePublicTheme {
    /// Related records to return in `included`.
    #[kustomer(query)]
    pub include: Option<String>,
}
