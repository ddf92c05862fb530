//! Reads keywords with plain values: strings, numbers, booleans, arrays. Each function takes the members of an object and
//! the name of a keyword, and reports values of the wrong type.

use super::Loader;
use crate::json::{Member, Node, NodeKind, member};
use crate::message::printable;
use crate::model::SourceString;
use crate::position::Position;
use crate::problem::Unknown;

impl Loader<'_> {
    /// Reads a string.
    pub(super) fn string(&mut self, members: &[Member<'_>], name: &str) -> Option<String> {
        self.source_string(members, name).map(|word| word.text)
    }

    /// Reads a string with its position.
    pub(super) fn source_string(&mut self, members: &[Member<'_>], name: &str) -> Option<SourceString> {
        let member = member(members, name)?;
        self.string_value(&member.value, &member.name)
    }

    /// Reads a value as a string.
    pub(super) fn string_value(&mut self, value: &Node<'_>, name: &str) -> Option<SourceString> {
        let Some(text) = value.as_str() else {
            self.wrong_type(value, name, "a string");
            return None;
        };
        Some(SourceString::new(text, value.position))
    }

    /// Reads a boolean.
    pub(super) fn boolean(&mut self, members: &[Member<'_>], name: &str) -> Option<bool> {
        let member = member(members, name)?;
        let NodeKind::Bool(value) = member.value.kind else {
            self.wrong_type(&member.value, name, "`true` or `false`");
            return None;
        };
        Some(value)
    }

    /// Reads a non-negative integer.
    pub(super) fn count(&mut self, members: &[Member<'_>], name: &str) -> Option<u64> {
        let member = member(members, name)?;
        let NodeKind::Number(text) = member.value.kind else {
            self.wrong_type(&member.value, name, "an integer");
            return None;
        };
        let count = text.parse().ok();
        if count.is_none() {
            let message = format!("`{name}` must be a non-negative integer, not `{}`", printable(text));
            self.report.error(member.value.position, message);
        }
        count
    }

    /// Reads a number.
    pub(super) fn number(&mut self, members: &[Member<'_>], name: &str) -> Option<f64> {
        let member = member(members, name)?;
        let NodeKind::Number(text) = member.value.kind else {
            self.wrong_type(&member.value, name, "a number");
            return None;
        };
        let number: Option<f64> = text.parse().ok().filter(|number: &f64| number.is_finite());
        if number.is_none() {
            self.report.error(member.value.position, format!("`{}` is out of range", printable(text)));
        }
        number
    }

    /// Reads an array.
    pub(super) fn elements<'n, 't>(
        &mut self,
        members: &'n [Member<'t>],
        name: &str,
    ) -> Option<&'n [Node<'t>]> {
        let member = member(members, name)?;
        let NodeKind::Array(elements) = &member.value.kind else {
            self.wrong_type(&member.value, name, "an array");
            return None;
        };
        Some(elements)
    }

    /// Reads the members of an object.
    pub(super) fn object_members<'n, 't>(
        &mut self,
        members: &'n [Member<'t>],
        name: &str,
    ) -> Option<&'n [Member<'t>]> {
        let member = member(members, name)?;
        let NodeKind::Object(inner) = &member.value.kind else {
            self.wrong_type(&member.value, name, "an object");
            return None;
        };
        Some(inner)
    }

    /// Reads one of several values, and returns its index.
    pub(super) fn choice(&mut self, members: &[Member<'_>], name: &str, known: &[&str]) -> Option<usize> {
        let member = member(members, name)?;
        self.choice_of(&member.value, name, known)
    }

    /// Reads a value as one of several, and returns its index.
    pub(super) fn choice_of(&mut self, value: &Node<'_>, name: &str, known: &[&str]) -> Option<usize> {
        let word = self.string_value(value, name)?;
        let found = known.iter().position(|known| *known == word.text);
        if found.is_none() {
            let message = format!("`{}` cannot be `{}`", printable(name), printable(&word.text));
            let unknown = Unknown { what: "value", name: &word.text, known: &|| known.to_vec() };
            self.report.unknown(word.position, message, unknown);
        }
        found
    }

    /// Reads an array of strings.
    pub(super) fn strings(&mut self, members: &[Member<'_>], name: &str, of: &str) -> Vec<SourceString> {
        let mut texts = Vec::new();
        for node in self.elements(members, name).unwrap_or_default() {
            match node.as_str() {
                Some(text) => texts.push(SourceString::new(text, node.position)),
                None => self.wrong_type(node, name, of),
            }
        }
        texts
    }

    pub(super) fn wrong_type(&mut self, value: &Node<'_>, name: &str, expected: &str) {
        let message = format!("`{}` must be {expected}, not {}", printable(name), value.article());
        self.report.error(value.position, message);
    }

    /// Reports a minimum greater than its maximum.
    pub(super) fn in_order<T: PartialOrd>(
        &mut self,
        (least, most): (Option<T>, Option<T>),
        names: (&str, &str),
        position: Position,
    ) {
        if let (Some(least), Some(most)) = (least, most)
            && least > most
        {
            self.report.error(position, format!("`{}` is greater than `{}`", names.0, names.1));
        }
    }
}
