//! A ready-made design from which themes of help centers are created.

// Generated from `kb/template.json` by `kustomer generate`. Do not edit.

use std::collections::BTreeMap;

use kustomer::json::Value;
use kustomer::{Id, KustomerObject, KustomerResource, KustomerUnion, Timestamp, Unknown};

/// A ready-made design from which themes of help centers are created.
///
/// Templates are read-only.
///
/// Not documented: the JSON:API type.
///
/// | Client method or operation | Endpoint                    |
/// |----------------------------|-----------------------------|
/// | `list`                     | `GET /v3/kb/templates`      |
/// | `get`                      | `GET /v3/kb/templates/{id}` |
#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(resource = "kb_template", path = "/v3/kb/templates", get, list, encode)]
pub struct Template {
    /// ID of the record.
    pub id: Id<Template>,
    /// Display name.
    pub title: Option<String>,
    /// Description of the design.
    pub description: Option<String>,
    /// Preview images of the design.
    pub images: Vec<String>,
    /// Snippets used in the JSX files.
    pub jsx_snippets: Vec<String>,
    /// Settings of the theme, grouped in sections.
    pub manifest: Vec<TemplateSection>,
    /// Version of the template.
    pub version: Option<String>,
    /// Time at which the record was created.
    pub created_at: Option<Timestamp>,
    /// Time at which any part of the record last changed.
    pub updated_at: Option<Timestamp>,
    /// Members without a field, if `keep_unknown` asked for them.
    #[kustomer(unknown)]
    pub unknown: Unknown,
}

/// A group of theme settings.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct TemplateSection {
    /// Name used in code.
    pub name: Option<String>,
    /// Purpose of the section.
    pub description: Option<String>,
    /// Display name.
    pub label: Option<String>,
    /// Link shown in the section.
    pub link: Option<TemplateLink>,
    /// Settings in the section, by name.
    pub variables: BTreeMap<String, TemplateVariable>,
    /// Whether the section is enabled.
    pub enabled: Option<bool>,
}

/// A link shown in a section.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct TemplateLink {
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
pub struct TemplateVariable {
    /// Name used in code.
    pub name: Option<String>,
    /// Type of the value.
    #[kustomer(rename = "type")]
    pub kind: Option<String>,
    /// Purpose of the setting.
    pub description: Option<String>,
    /// Value: a string, a number, a Boolean or a list of links.
    pub value: Option<TemplateValue>,
    /// Text of the button that adds an item.
    pub button_text: Option<String>,
    /// Whether the setting can be collapsed.
    pub collapsible: Option<bool>,
    /// Allowed values.
    #[kustomer(rename = "enum")]
    pub options: Vec<TemplateOption>,
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
pub enum TemplateValue {
    /// An array.
    List(Vec<TemplateItem>),
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
pub struct TemplateOption {
    /// Value.
    pub value: Option<String>,
    /// Display name.
    pub label: Option<String>,
}

/// An item of a list setting.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct TemplateItem {
    /// Text of the item.
    pub text: Option<String>,
    /// Target of the item's link.
    pub link: Option<String>,
    /// Label of the link.
    pub link_label: Option<String>,
    /// Link of a navigation item.
    pub navigation_link: Option<TemplateItemPart>,
    /// Text of a navigation item.
    pub navigation_text: Option<TemplateItemPart>,
    /// Icon of a social network.
    pub social_icon: Option<TemplateItemChoice>,
    /// Link to a social network.
    pub social_link: Option<TemplateItemPart>,
    /// Label of the text.
    pub text_label: Option<String>,
}

/// One part of an item in a list setting.
#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
pub struct TemplateItemPart {
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
pub struct TemplateItemChoice {
    /// Name used in code.
    pub name: Option<String>,
    /// Type of the value.
    #[kustomer(rename = "type")]
    pub kind: Option<String>,
    /// Value.
    pub value: Option<String>,
    /// Allowed values.
    #[kustomer(rename = "enum")]
    pub options: Vec<TemplateOption>,
    /// Display name.
    pub label: Option<String>,
}
