//! Search: the attributes that searches for a resource can use.

use super::named::{Name, Named};
use super::source_string::SourceString;
use crate::position::Position;

/// The search attributes of a resource.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Search {
    /// Query context: `customer`.
    pub context: SourceString,
    /// Search attributes, by name.
    pub fields: Named<SearchField>,
}

/// A search attribute: `customer_name`.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct SearchField {
    /// Name in search criteria.
    pub name: String,
    /// Position of the name.
    pub position: Position,
    /// Class, which decides the comparisons it supports.
    pub class: SearchClass,
    /// Possible values, if known.
    pub values: Vec<String>,
    /// JSON:API type of the records whose IDs it holds, if it holds IDs.
    pub to: Option<SourceString>,
    /// Whether results can be sorted by it.
    pub sortable: bool,
    /// Whether the search of the last two years supports it.
    pub live: bool,
    /// Whether the search of the archive supports it.
    pub archive: bool,
}

/// A class of search attributes, which decides the comparisons they support.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum SearchClass {
    /// `any`: text in any attribute.
    Any,
    /// `boolean`
    Boolean,
    /// `datetime`
    DateTime,
    /// `list`
    List,
    /// `number`
    Number,
    /// `string`
    String,
    /// `string_notanalyzed`: a string compared as a whole.
    StringNotAnalyzed,
    /// `text`
    Text,
}

impl SearchClass {
    /// Every class.
    pub const ALL: [Self; 8] = [
        Self::Any,
        Self::Boolean,
        Self::DateTime,
        Self::List,
        Self::Number,
        Self::String,
        Self::StringNotAnalyzed,
        Self::Text,
    ];

    /// Returns the value used in schema files.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Any => "any",
            Self::Boolean => "boolean",
            Self::DateTime => "datetime",
            Self::List => "list",
            Self::Number => "number",
            Self::String => "string",
            Self::StringNotAnalyzed => "string_notanalyzed",
            Self::Text => "text",
        }
    }
}

impl Name for SearchField {
    fn name(&self) -> &str {
        &self.name
    }
}
