//! JSON that keeps the layout of its source: the order of members, and which objects and arrays are spread over lines. An
//! edited file then differs from the original only where it was edited.

use crate::json::{self, Node, NodeKind};
use crate::model::Value;
use crate::position::Position;
use crate::problem::Report;

/// A JSON value.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Json {
    Null,
    Bool(bool),
    /// Verbatim.
    Number(String),
    String(String),
    Array(Array),
    Object(Object),
}

/// An array. Arrays of equal elements are equal, whatever their layout.
#[derive(Debug, Clone, Default)]
pub(super) struct Array {
    pub(super) elements: Vec<Json>,
    pub(super) lines: Lines,
}

/// An object. Objects of equal members in the same order are equal, whatever their layout.
#[derive(Debug, Clone, Default)]
pub(super) struct Object {
    pub(super) members: Vec<(String, Json)>,
    pub(super) lines: Lines,
}

/// How an array or object is laid out.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Lines {
    /// On one line if it fits.
    #[default]
    Fitting,
    /// On one line, as in the source.
    One,
    /// Spread over lines.
    Spread,
}

impl Lines {
    /// The layout in a source, where the first member is at a position.
    fn of(node: &Node<'_>, first: Option<Position>) -> Self {
        if first.is_some_and(|first| first.line > node.position.line) { Self::Spread } else { Self::One }
    }

    /// The layout after a member was added.
    fn grown(self) -> Self {
        if self == Self::One { Self::Fitting } else { self }
    }
}

impl PartialEq for Array {
    fn eq(&self, other: &Self) -> bool {
        self.elements == other.elements
    }
}

impl PartialEq for Object {
    fn eq(&self, other: &Self) -> bool {
        self.members == other.members
    }
}

impl Json {
    /// Reads a text. Problems are added to the report.
    pub(super) fn read(text: &str, report: &mut Report) -> Option<Self> {
        json::read(text, report).map(|node| Self::from(&node))
    }

    pub(super) fn text(text: impl Into<String>) -> Self {
        Self::String(text.into())
    }

    /// An array of strings.
    pub(super) fn texts<'t>(texts: impl IntoIterator<Item = &'t str>) -> Self {
        Self::Array(Array { elements: texts.into_iter().map(Self::text).collect(), lines: Lines::Fitting })
    }

    pub(super) fn as_str(&self) -> Option<&str> {
        match self {
            Self::String(text) => Some(text),
            _ => None,
        }
    }

    pub(super) fn as_bool(&self) -> Option<bool> {
        match self {
            Self::Bool(value) => Some(*value),
            _ => None,
        }
    }

    pub(super) fn elements(&self) -> &[Self] {
        match self {
            Self::Array(array) => &array.elements,
            _ => &[],
        }
    }

    /// The strings of an array; empty for other values.
    pub(super) fn strings(&self) -> Vec<String> {
        self.elements().iter().filter_map(Self::as_str).map(str::to_owned).collect()
    }

    pub(super) fn object(&self) -> Option<&Object> {
        match self {
            Self::Object(object) => Some(object),
            _ => None,
        }
    }

    pub(super) fn object_mut(&mut self) -> Option<&mut Object> {
        match self {
            Self::Object(object) => Some(object),
            _ => None,
        }
    }

    /// The member of an object; `None` for other values.
    pub(super) fn get(&self, name: &str) -> Option<&Self> {
        self.object()?.get(name)
    }

    /// The value at the end of a path of member names and indices.
    pub(super) fn at(&self, path: &[String]) -> Option<&Self> {
        path.iter().try_fold(self, |json, step| match json {
            Self::Object(object) => object.get(step),
            Self::Array(array) => array.elements.get(step.parse::<usize>().ok()?),
            _ => None,
        })
    }

    pub(super) fn at_mut(&mut self, path: &[String]) -> Option<&mut Self> {
        path.iter().try_fold(self, |json, step| match json {
            Self::Object(object) => object.get_mut(step),
            Self::Array(array) => array.elements.get_mut(step.parse::<usize>().ok()?),
            _ => None,
        })
    }
}

impl Array {
    /// Adds an element at the end.
    pub(super) fn push(&mut self, element: Json) {
        self.elements.push(element);
        self.lines = self.lines.grown();
    }
}

impl Object {
    pub(super) fn new(members: impl IntoIterator<Item = (&'static str, Json)>) -> Self {
        let members = members.into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
        Self { members, lines: Lines::Fitting }
    }

    /// Spreads the object over lines.
    pub(super) fn spread(mut self) -> Self {
        self.lines = Lines::Spread;
        self
    }

    /// Takes over whether another object is spread over lines.
    pub(super) fn copy_layout(&mut self, other: &Self) {
        self.lines = other.lines.grown();
    }

    pub(super) fn is_empty(&self) -> bool {
        self.members.is_empty()
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = (&str, &Json)> {
        self.members.iter().map(|(name, value)| (name.as_str(), value))
    }

    pub(super) fn names(&self) -> Vec<String> {
        self.members.iter().map(|(name, _)| name.clone()).collect()
    }

    pub(super) fn get(&self, name: &str) -> Option<&Json> {
        self.members.iter().find(|(known, _)| known == name).map(|(_, value)| value)
    }

    pub(super) fn get_mut(&mut self, name: &str) -> Option<&mut Json> {
        self.members.iter_mut().find(|(known, _)| known == name).map(|(_, value)| value)
    }

    /// The object in a member, which is added at the end if it does not exist. `None` if it is another value.
    pub(super) fn object_at(&mut self, name: &str) -> Option<&mut Self> {
        if self.get(name).is_none() {
            self.set(name, Json::Object(Self::default()));
        }
        self.get_mut(name)?.object_mut()
    }

    /// Sets a member in its place, or at the end if it does not exist.
    pub(super) fn set(&mut self, name: &str, value: Json) {
        match self.get_mut(name) {
            Some(old) if *old == value => {}
            Some(old) => *old = value,
            None => {
                self.members.push((name.to_owned(), value));
                self.lines = self.lines.grown();
            }
        }
    }

    /// Sets a member, which is added in front of another one if it does not exist.
    pub(super) fn set_before(&mut self, name: &str, value: Json, before: &str) {
        let at = self.members.iter().position(|(known, _)| known == before);
        match at.filter(|_| self.get(name).is_none()) {
            Some(at) => {
                self.members.insert(at, (name.to_owned(), value));
                self.lines = self.lines.grown();
            }
            None => self.set(name, value),
        }
    }

    pub(super) fn remove(&mut self, name: &str) -> Option<Json> {
        let at = self.members.iter().position(|(known, _)| known == name)?;
        Some(self.members.remove(at).1)
    }
}

impl From<&Node<'_>> for Json {
    fn from(node: &Node<'_>) -> Self {
        match &node.kind {
            NodeKind::Null => Self::Null,
            NodeKind::Bool(value) => Self::Bool(*value),
            NodeKind::Number(text) => Self::Number((*text).to_owned()),
            NodeKind::String(text) => Self::String(text.as_ref().to_owned()),
            NodeKind::Array(elements) => Self::Array(Array {
                lines: Lines::of(node, elements.first().map(|element| element.position)),
                elements: elements.iter().map(Self::from).collect(),
            }),
            NodeKind::Object(members) => Self::Object(Object {
                lines: Lines::of(node, members.first().map(|member| member.position)),
                members: members
                    .iter()
                    .map(|member| (member.name.as_ref().to_owned(), Self::from(&member.value)))
                    .collect(),
            }),
        }
    }
}

impl From<&Value> for Json {
    fn from(value: &Value) -> Self {
        match value {
            Value::Null => Self::Null,
            Value::Bool(value) => Self::Bool(*value),
            Value::Number(text) => Self::Number(text.clone()),
            Value::String(text) => Self::String(text.clone()),
            Value::Array(elements) => Self::Array(Array {
                elements: elements.iter().map(Self::from).collect(),
                lines: Lines::Fitting,
            }),
            Value::Object(members) => Self::Object(Object {
                members: members.iter().map(|(name, value)| (name.clone(), Self::from(value))).collect(),
                lines: Lines::Fitting,
            }),
        }
    }
}

impl From<Object> for Json {
    fn from(object: Object) -> Self {
        Self::Object(object)
    }
}
