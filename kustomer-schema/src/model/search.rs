//! Search: which attributes can be searched for in a resource's query context.

use super::named::{Name, Named};
use super::source_string::SourceString;
use crate::position::Position;

/// How records of a resource are searched for.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Search {
    /// The query context: `customer`.
    pub context: SourceString,
    /// What can be searched for, by the names in a search.
    pub fields: Named<SearchField>,
}

/// An attribute in a search: `customer_name`.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct SearchField {
    /// The name in a search.
    pub name: String,
    /// Where the name stands.
    pub position: Position,
    /// Which comparisons it can stand in.
    pub class: SearchClass,
    /// The values that it can have, where they are known.
    pub values: Vec<String>,
    /// The JSON:API type of the records whose ids it holds, where it holds ids.
    pub to: Option<SourceString>,
    /// Whether results can be sorted by it.
    pub sortable: bool,
    /// Whether the search of the last two years knows it.
    pub live: bool,
    /// Whether the search of the archive knows it.
    pub archive: bool,
}

/// A class of attributes in a search, by which comparisons they can stand in.
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
    /// `string_notanalyzed`: a string as a whole.
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

    /// The word in a schema file.
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
