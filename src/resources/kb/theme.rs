//! The design of a help center: its files and the settings that they offer.

// Generated from `kb/theme.json` by `kustomer generate`: change that, not this.

use std::collections::BTreeMap;

use kustomer::json::Value;
use kustomer::{
    Id, KustomerEnum, KustomerObject, KustomerOperation, KustomerResource, KustomerUnion, Org, Timestamp,
    User,
};

use super::template::Template;
use super::theme_revision::ThemeRevision;

/// The design of a help center: its files and the settings that they offer.
///
/// Changes are made in a draft revision, which takes effect when it is published. The API cannot delete a
/// theme.
///
/// Not documented: the name of its type.
///
/// | call                                     | endpoint                     | needs any of   |
/// |------------------------------------------|------------------------------|----------------|
/// | `client.list::<Theme>()`                 | `GET /v3/kb/themes`          | not documented |
/// | [`GetPublicTheme`]                       | `GET /p/v3/kb/themes/{id}`   | no key         |
/// | `client.get::<Theme>(&id)`, [`GetTheme`] | `GET /v3/kb/themes/{id}`     | not documented |
/// | [`GetActivePublicTheme`]                 | `GET /p/v3/kb/themes/active` | no key         |
/// | `client.create(NewTheme::new(..))`       | `POST /v3/kb/themes`         | not documented |
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(resource = "kb_theme", path = "/v3/kb/themes", get, list, create, encode)]
#[kustomer(write_only(
    /// The template to copy.
    duplicate_template_id: Option<Id<Template>>,
    /// The theme to copy.
    duplicate_theme_id: Option<Id<Theme>>,
))]
pub struct Theme {
    /// The id.
    pub id: Id<Theme>,
    /// The name that people see.
    pub name: String,
    /// The snippets that its settings use.
    #[kustomer(read_only)]
    pub config_snippets: Vec<String>,
    /// Whether it is the default one.
    #[kustomer(read_only, rename = "default")]
    pub is_default: Option<bool>,
    /// The snippets that its JSX files use.
    #[kustomer(read_only)]
    pub jsx_snippets: Vec<String>,
    /// The settings that the theme offers, in sections.
    #[kustomer(read_only)]
    pub manifest: Vec<ThemeSection>,
    /// The version of the template that it was made from.
    #[kustomer(read_only)]
    pub template_version_id: Option<String>,
    /// Whether it is a draft or published.
    pub status: Option<ThemeStatus>,
    /// Whether it is the theme in use.
    #[kustomer(read_only)]
    pub active: Option<bool>,
    /// When a file of it last changed.
    #[kustomer(read_only)]
    pub last_file_updated_at: Option<Timestamp>,
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

/// A group of settings of a theme.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct ThemeSection {
    /// The name that code uses.
    pub name: Option<String>,
    /// The name that people see.
    pub label: Option<String>,
    /// A link that the section shows.
    pub link: Option<ThemeLink>,
    /// The settings of the section, by name.
    pub variables: BTreeMap<String, ThemeVariable>,
    /// Whether the section is in use.
    pub enabled: Option<bool>,
}

/// Whether the draft or the published state is meant.
#[derive(Debug, Clone, PartialEq, Eq, KustomerEnum)]
#[non_exhaustive]
pub enum ThemeStatus {
    /// `draft`
    Draft,
    /// `published`
    Published,
    /// A value that this version does not know.
    #[kustomer(other)]
    Other(String),
}

/// A link that a section shows.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct ThemeLink {
    /// What the link is for, in words.
    pub description: Option<String>,
    /// Where the link leads.
    pub value: Option<String>,
    /// The text of the button.
    pub button_text: Option<String>,
    /// The text of the link.
    pub label: Option<String>,
    /// Where further help is found.
    pub learn_more_link: Option<String>,
}

/// A setting of a theme.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct ThemeVariable {
    /// The name that code uses.
    pub name: Option<String>,
    /// The kind of value.
    #[kustomer(rename = "type")]
    pub kind: Option<String>,
    /// The value: a text, a number, a switch or a list of links.
    pub value: Option<ThemeValue>,
    /// The text of the button that adds an item.
    pub button_text: Option<String>,
    /// Whether the setting can be folded up.
    pub collapsible: Option<bool>,
    /// The values to choose from.
    #[kustomer(rename = "enum")]
    pub options: Vec<ThemeOption>,
    /// The name that people see.
    pub label: Option<String>,
    /// How many items there may be at most.
    pub max_items: Option<i64>,
    /// How many items there must be at least.
    pub min_items: Option<i64>,
}

/// The value of a setting.
#[derive(Debug, Clone, PartialEq, KustomerUnion)]
#[non_exhaustive]
pub enum ThemeValue {
    /// A list.
    List(Vec<ThemeItem>),
    /// True or false.
    Flag(bool),
    /// A number.
    Number(f64),
    /// A text.
    Text(String),
    /// What this version does not know.
    #[kustomer(other)]
    Other(Value),
}

/// A value to choose from.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct ThemeOption {
    /// The value.
    pub value: Option<String>,
    /// The name that people see.
    pub label: Option<String>,
}

/// The value: a text, a number, a switch or a list of links.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct ThemeItem {
    /// The link of a navigation item.
    pub navigation_link: Option<ThemeItemPart>,
    /// The text of a navigation item.
    pub navigation_text: Option<ThemeItemPart>,
    /// The icon of a social network.
    pub social_icon: Option<ThemeItemChoice>,
    /// The link to a social network.
    pub social_link: Option<ThemeItemPart>,
}

/// One part of an item of a list setting.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct ThemeItemPart {
    /// The name that code uses.
    pub name: Option<String>,
    /// The kind of value.
    #[kustomer(rename = "type")]
    pub kind: Option<String>,
    /// The value.
    pub value: Option<String>,
    /// The name that people see.
    pub label: Option<String>,
}

/// One part, with given values, of an item of a list setting.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct ThemeItemChoice {
    /// The name that code uses.
    pub name: Option<String>,
    /// The kind of value.
    #[kustomer(rename = "type")]
    pub kind: Option<String>,
    /// The value.
    pub value: Option<String>,
    /// The values to choose from.
    #[kustomer(rename = "enum")]
    pub options: Vec<ThemeOption>,
    /// The name that people see.
    pub label: Option<String>,
}

/// Reads a theme as the help center does.
///
/// Needs no API key.
///
/// `GET /p/v3/kb/themes/{id}`. Needs no key.
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
/// let answer = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(get = "/p/v3/kb/themes/{id}", returns = Theme, new)]
pub struct GetPublicTheme {
    /// The theme.
    pub id: Id<Theme>,
    /// Which related records to include in the answer.
    #[kustomer(query)]
    pub include: Option<String>,
    /// Whether to read the draft or the published state.
    #[kustomer(query)]
    pub status: Option<ThemeStatus>,
    /// The revision to read.
    #[kustomer(query)]
    pub revision_id: Option<Id<ThemeRevision>>,
}

/// Reads a theme.
///
/// `GET /v3/kb/themes/{id}`.
///
/// ```no_run
/// use kustomer::Id;
/// use kustomer::resources::kb::theme::GetTheme;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = GetTheme::new(Id::new("59df762a921c59001021f409"));
/// let answer = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, KustomerOperation)]
#[kustomer(get = "/v3/kb/themes/{id}", returns = Theme, new)]
pub struct GetTheme {
    /// The theme.
    pub id: Id<Theme>,
    /// Which related records to include in the answer.
    #[kustomer(query)]
    pub include: Option<String>,
}

/// Reads the theme in use.
///
/// Needs no API key.
///
/// `GET /p/v3/kb/themes/active`. Needs no key.
///
/// ```no_run
/// use kustomer::resources::kb::theme::GetActivePublicTheme;
///
/// # async fn demo(client: kustomer::Client) -> kustomer::Result<()> {
/// let call = GetActivePublicTheme::default();
/// let answer = client.send(call).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, Default, KustomerOperation)]
#[kustomer(get = "/p/v3/kb/themes/active", returns = Theme)]
pub struct GetActivePublicTheme {
    /// Which related records to include in the answer.
    #[kustomer(query)]
    pub include: Option<String>,
}
