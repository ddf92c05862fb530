//! How values get into a column: as values of the kind that a name has.

use serde_json::Value;

use super::kind::Kind;
use crate::column::{Value as Cell, Writer};
use crate::timestamp;

/// Whether texts keep their case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Case {
    /// In lower case.
    Folded,
    Kept,
}

/// Writes the values of one record.
pub(super) struct Output<'o, 'w> {
    pub(super) kind: Kind,
    pub(super) case: Case,
    pub(super) writer: &'o mut Writer<'w>,
}

impl Output<'_, '_> {
    /// Writes a cell as it is.
    pub(super) fn cell(&mut self, cell: Cell<'_>) {
        self.writer.push(cell);
    }

    /// Writes a value, or those of a list; nothing for `null` and for an empty list. A value of another kind is written as
    /// the text that it is, and nothing of this kind equals it.
    pub(super) fn value(&mut self, value: &Value) {
        let text = value.as_str();
        match (self.kind, value) {
            (_, Value::Null) => {}
            (_, Value::Array(items)) => items.iter().for_each(|item| self.value(item)),
            (Kind::Time, _) => match text.and_then(timestamp::parse) {
                Some(at) => self.cell(Cell::Time(at.as_millisecond())),
                None => self.text(text.unwrap_or_default()),
            },
            // Numbers of imported records can be texts.
            (Kind::Number, _) => match value.as_f64().or_else(|| text?.trim().parse().ok()) {
                Some(number) => self.cell(Cell::Number(number)),
                None => self.text(text.unwrap_or_default()),
            },
            (Kind::Boolean, _) => self.cell(Cell::Bool(value.as_bool().unwrap_or(*value != ""))),
            // The texts of an object, such as the addresses of recipients.
            (Kind::Text | Kind::AnyText, Value::Object(members)) => {
                members.values().filter(|member| !member.is_boolean()).for_each(|member| self.value(member));
            }
            (Kind::Text | Kind::AnyText, _) => match text {
                Some(text) => self.text(text),
                None => self.text(&value.to_string()),
            },
        }
    }

    pub(super) fn text(&mut self, text: &str) {
        let is_lower = || text.bytes().all(|byte| byte.is_ascii() && !byte.is_ascii_uppercase());
        if self.case == Case::Kept || is_lower() {
            self.writer.push(Cell::Text(text));
        } else {
            self.writer.push(Cell::Text(&text.to_lowercase()));
        }
    }
}
