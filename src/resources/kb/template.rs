//! A ready-made design of a help center from which themes are made.

// Generated from `kb/template.json` by `kustomer generate`: change that, not this.

use std::collections::BTreeMap;

use kustomer::json::Value;
use kustomer::{Id, KustomerObject, KustomerResource, KustomerUnion, Timestamp};

/// A ready-made design of a help center from which themes are made.
///
/// Templates are read only.
///
/// Not documented: the name of its type.
///
/// | call                          | endpoint                    |
/// |-------------------------------|-----------------------------|
/// | `client.list::<Template>()`   | `GET /v3/kb/templates`      |
/// | `client.get::<Template>(&id)` | `GET /v3/kb/templates/{id}` |
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(resource = "kb_template", path = "/v3/kb/templates", get, list, encode)]
pub struct Template {
    /// The id.
    pub id: Id<Template>,
    /// The name that people see.
    pub title: Option<String>,
    /// What the design is like, in words.
    pub description: Option<String>,
    /// Pictures of the design.
    pub images: Vec<String>,
    /// The snippets that its JSX files use.
    pub jsx_snippets: Vec<String>,
    /// The settings that the theme offers, in sections.
    pub manifest: Vec<TemplateSection>,
    /// The version of it.
    pub version: Option<String>,
    /// When the record was created.
    pub created_at: Option<Timestamp>,
    /// When anything of the record last changed.
    pub updated_at: Option<Timestamp>,
}

/// A group of settings of a theme.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct TemplateSection {
    /// The name that code uses.
    pub name: Option<String>,
    /// What the section is for, in words.
    pub description: Option<String>,
    /// The name that people see.
    pub label: Option<String>,
    /// A link that the section shows.
    pub link: Option<TemplateLink>,
    /// The settings of the section, by name.
    pub variables: BTreeMap<String, TemplateVariable>,
    /// Whether the section is in use.
    pub enabled: Option<bool>,
}

/// A link that a section shows.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct TemplateLink {
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
pub struct TemplateVariable {
    /// The name that code uses.
    pub name: Option<String>,
    /// The kind of value.
    #[kustomer(rename = "type")]
    pub kind: Option<String>,
    /// What the setting is for, in words.
    pub description: Option<String>,
    /// The value: a text, a number, a switch or a list of links.
    pub value: Option<TemplateValue>,
    /// The text of the button that adds an item.
    pub button_text: Option<String>,
    /// Whether the setting can be folded up.
    pub collapsible: Option<bool>,
    /// The values to choose from.
    #[kustomer(rename = "enum")]
    pub options: Vec<TemplateOption>,
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
pub enum TemplateValue {
    /// A list.
    List(Vec<TemplateItem>),
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
pub struct TemplateOption {
    /// The value.
    pub value: Option<String>,
    /// The name that people see.
    pub label: Option<String>,
}

/// The value: a text, a number, a switch or a list of links.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct TemplateItem {
    /// The text of the item.
    pub text: Option<String>,
    /// Where the item leads.
    pub link: Option<String>,
    /// The name of the link.
    pub link_label: Option<String>,
    /// The link of a navigation item.
    pub navigation_link: Option<TemplateItemPart>,
    /// The text of a navigation item.
    pub navigation_text: Option<TemplateItemPart>,
    /// The icon of a social network.
    pub social_icon: Option<TemplateItemChoice>,
    /// The link to a social network.
    pub social_link: Option<TemplateItemPart>,
    /// The name of the text.
    pub text_label: Option<String>,
}

/// One part of an item of a list setting.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct TemplateItemPart {
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
pub struct TemplateItemChoice {
    /// The name that code uses.
    pub name: Option<String>,
    /// The kind of value.
    #[kustomer(rename = "type")]
    pub kind: Option<String>,
    /// The value.
    pub value: Option<String>,
    /// The values to choose from.
    #[kustomer(rename = "enum")]
    pub options: Vec<TemplateOption>,
    /// The name that people see.
    pub label: Option<String>,
}
