//! A JSON document with the position of every value and name. What the document means is not known here.

mod reader;
mod string;
#[cfg(test)]
mod tests;

use std::borrow::Cow;

use crate::json_type::JsonType;
use crate::position::Position;

pub(crate) use reader::read;

/// A value and its position.
#[derive(Debug)]
pub(crate) struct Node<'t> {
    pub(crate) position: Position,
    pub(crate) kind: NodeKind<'t>,
}

#[derive(Debug)]
pub(crate) enum NodeKind<'t> {
    Null,
    Bool(bool),
    /// Verbatim: how it is parsed depends on the keyword.
    Number(&'t str),
    String(Cow<'t, str>),
    Array(Vec<Node<'t>>),
    /// In the order of the file, without duplicate names.
    Object(Vec<Member<'t>>),
}

/// A member of an object, with the position of its name.
#[derive(Debug)]
pub(crate) struct Member<'t> {
    pub(crate) position: Position,
    pub(crate) name: Cow<'t, str>,
    pub(crate) value: Node<'t>,
}

impl<'t> Node<'t> {
    pub(crate) fn as_str(&self) -> Option<&str> {
        match &self.kind {
            NodeKind::String(text) => Some(text),
            _ => None,
        }
    }

    pub(crate) fn is_null(&self) -> bool {
        matches!(self.kind, NodeKind::Null)
    }

    /// The members of an object; empty for other values.
    pub(crate) fn members(&self) -> &[Member<'t>] {
        match &self.kind {
            NodeKind::Object(members) => members,
            _ => &[],
        }
    }

    /// The type of the value; `None` for null.
    pub(crate) fn json_type(&self) -> Option<JsonType> {
        Some(match self.kind {
            NodeKind::Null => return None,
            NodeKind::Bool(_) => JsonType::Boolean,
            NodeKind::Number(_) => JsonType::Number,
            NodeKind::String(_) => JsonType::String,
            NodeKind::Array(_) => JsonType::Array,
            NodeKind::Object(_) => JsonType::Object,
        })
    }

    /// The type with its article, for messages: `a string`.
    pub(crate) fn article(&self) -> &'static str {
        self.json_type().map_or("null", JsonType::article)
    }

    /// Returns the value at a path of names and indices.
    pub(crate) fn at(&self, path: &[String]) -> Option<&Node<'t>> {
        path.iter().try_fold(self, |node, token| match &node.kind {
            NodeKind::Object(members) => member(members, token).map(|member| &member.value),
            NodeKind::Array(elements) => elements.get(token.parse::<usize>().ok()?),
            _ => None,
        })
    }
}

/// Returns the member with this name.
pub(crate) fn member<'m, 't>(members: &'m [Member<'t>], name: &str) -> Option<&'m Member<'t>> {
    members.iter().find(|member| member.name == name)
}
