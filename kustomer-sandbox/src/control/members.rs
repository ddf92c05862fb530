//! Reading the members of a body. All mistakes are collected, so that they can be fixed at once.

use jiff::Timestamp;
use serde_json::{Map, Value};

use super::reply::ControlError;
use crate::check::Mistakes;
use crate::timestamp;
use crate::wording::{kind_of, listed};

/// The members of a JSON object, and the mistakes in those that were read.
pub(super) struct Members<'a> {
    object: &'a Map<String, Value>,
    mistakes: Mistakes,
}

impl<'a> Members<'a> {
    /// Starts reading an object, whose members must be among the known ones.
    pub(super) fn of(object: &'a Map<String, Value>, known: &[&str]) -> Self {
        let mut mistakes = Mistakes::new();
        for name in object.keys().filter(|name| !known.contains(&name.as_str())) {
            mistakes.push_unknown("", "member", name, known);
        }
        Self { object, mistakes }
    }

    /// # Errors
    /// 400 with every mistake.
    pub(super) fn finish(self) -> Result<(), ControlError> {
        if self.mistakes.is_empty() { Ok(()) } else { Err(self.mistakes.into()) }
    }

    pub(super) fn require_one_of(&mut self, names: &[&str]) {
        if self.object.is_empty() {
            self.mistakes.push("", format!("the body has no members, expected one of {}", listed(names)));
        }
    }

    pub(super) fn boolean(&mut self, name: &str) -> Option<bool> {
        self.read(name, "`true` or `false`", Value::as_bool)
    }

    pub(super) fn timestamp(&mut self, name: &str) -> Option<Timestamp> {
        let expected = "a time such as `2026-11-29T12:00:00Z`";
        self.read(name, expected, |value| value.as_str().and_then(timestamp::parse))
    }

    /// Reads a number that is not negative.
    pub(super) fn amount(&mut self, name: &str) -> Option<f64> {
        self.read(name, "a number of at least 0", |value| value.as_f64().filter(|number| *number >= 0.0))
    }

    fn read<T>(&mut self, name: &str, expected: &str, read: impl Fn(&'a Value) -> Option<T>) -> Option<T> {
        let value = self.object.get(name)?;
        let found = read(value);
        if found.is_none() {
            let actual = match value {
                Value::Number(_) | Value::String(_) => {
                    format!("`{}`", crate::wording::shortened(&value.to_string()))
                }
                other => kind_of(other).to_owned(),
            };
            self.mistakes.push(name, format!("expected {expected}, found {actual}"));
        }
        found
    }
}
