//! JSON values in schema files: defaults, constants, examples.

use crate::json::{Node, NodeKind};
use crate::json_type::JsonType;

/// A JSON value.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Value {
    /// Null.
    Null,
    /// A boolean.
    Bool(bool),
    /// A number, verbatim.
    Number(String),
    /// A string.
    String(String),
    /// An array.
    Array(Vec<Value>),
    /// An object, in the order of the file.
    Object(Vec<(String, Value)>),
}

impl Value {
    /// Returns the string, if it is one.
    pub fn as_str(&self) -> Option<&str> {
        match self {
            Self::String(text) => Some(text),
            _ => None,
        }
    }

    pub(crate) fn json_type(&self) -> Option<JsonType> {
        Some(match self {
            Self::Null => return None,
            Self::Bool(_) => JsonType::Boolean,
            Self::Number(_) => JsonType::Number,
            Self::String(_) => JsonType::String,
            Self::Array(_) => JsonType::Array,
            Self::Object(_) => JsonType::Object,
        })
    }
}

impl From<&Node<'_>> for Value {
    fn from(node: &Node<'_>) -> Self {
        match &node.kind {
            NodeKind::Null => Self::Null,
            NodeKind::Bool(value) => Self::Bool(*value),
            NodeKind::Number(text) => Self::Number((*text).to_owned()),
            NodeKind::String(text) => Self::String(text.as_ref().to_owned()),
            NodeKind::Array(elements) => Self::Array(elements.iter().map(Self::from).collect()),
            NodeKind::Object(members) => Self::Object(
                members
                    .iter()
                    .map(|member| (member.name.as_ref().to_owned(), Self::from(&member.value)))
                    .collect(),
            ),
        }
    }
}
