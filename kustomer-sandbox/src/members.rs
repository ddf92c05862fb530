//! Reading the members of a JSON object that a user wrote: a file, or the body of a control request. All mistakes are
//! collected, so that they can be fixed at once.

use jiff::Timestamp;
use serde_json::{Map, Value};

use crate::check::Mistakes;
use crate::timestamp;
use crate::wording::{join, kind_of, listed, shortened};

/// The members of a JSON object, and the mistakes in those that were read.
pub(crate) struct Members<'a, 'm> {
    object: &'a Map<String, Value>,
    /// Where the object is; empty for the whole text.
    path: &'a str,
    /// Whether there are members that do not exist.
    has_unknown: bool,
    mistakes: &'m mut Mistakes,
}

impl<'a, 'm> Members<'a, 'm> {
    /// Starts reading an object, whose members must be among the known ones.
    pub(crate) fn of(
        object: &'a Map<String, Value>,
        path: &'a str,
        known: &[&str],
        mistakes: &'m mut Mistakes,
    ) -> Self {
        let mut has_unknown = false;
        for name in object.keys().filter(|name| !known.contains(&name.as_str())) {
            mistakes.push_unknown(path, "member", name, known);
            has_unknown = true;
        }
        Self { object, path, has_unknown, mistakes }
    }

    pub(crate) fn has(&self, name: &str) -> bool {
        self.object.contains_key(name)
    }

    /// Reports an object with none of these members, unless one of them is misspelled.
    pub(crate) fn require_one_of(&mut self, names: &[&str]) {
        if !self.has_unknown && !names.iter().any(|name| self.has(name)) {
            self.mistakes.push(self.path, format!("expected at least one of {}", listed(names)));
        }
    }

    /// Reports a member that needs another one.
    pub(crate) fn require_with(&mut self, name: &str, other: &str) {
        if self.has(name) && !self.has(other) {
            self.refuse(name, format!("requires `{other}`"));
        }
    }

    /// Reports two members that contradict each other.
    pub(crate) fn exclude(&mut self, name: &str, other: &str) {
        if self.has(name) && self.has(other) {
            self.refuse(name, format!("conflicts with `{other}`"));
        }
    }

    pub(crate) fn value(&self, name: &str) -> Option<&'a Value> {
        self.object.get(name)
    }

    pub(crate) fn boolean(&mut self, name: &str) -> Option<bool> {
        self.read(name, "`true` or `false`", Value::as_bool)
    }

    pub(crate) fn text(&mut self, name: &str) -> Option<&'a str> {
        self.read(name, "a string", Value::as_str)
    }

    /// Reads a whole number that is not negative.
    pub(crate) fn whole(&mut self, name: &str) -> Option<u64> {
        self.read(name, "a whole number of at least 0", Value::as_u64)
    }

    /// Reads a number that is not negative.
    pub(crate) fn amount(&mut self, name: &str) -> Option<f64> {
        self.read(name, "a number of at least 0", |value| value.as_f64().filter(|number| *number >= 0.0))
    }

    pub(crate) fn timestamp(&mut self, name: &str) -> Option<Timestamp> {
        let expected = "a time such as `2026-11-29T12:00:00Z`";
        self.read(name, expected, |value| value.as_str().and_then(timestamp::parse))
    }

    /// Reads a member, if it is there, and reports a value that `read` does not take.
    pub(crate) fn read<T>(
        &mut self,
        name: &str,
        expected: &str,
        read: impl FnOnce(&'a Value) -> Option<T>,
    ) -> Option<T> {
        let value = self.object.get(name)?;
        let found = read(value);
        if found.is_none() {
            self.refuse(name, format!("expected {expected}, found {}", shown(value)));
        }
        found
    }

    pub(crate) fn refuse(&mut self, name: &str, message: impl Into<String>) {
        self.mistakes.push(join(self.path, name), message);
    }

    /// Reports a value that is not in a closed list.
    pub(crate) fn refuse_unknown(&mut self, name: &str, what: &str, value: &str, known: &[&str]) {
        self.mistakes.push_unknown(&join(self.path, name), what, value, known);
    }
}

/// Shows a value in a message.
pub(crate) fn shown(value: &Value) -> String {
    match value {
        Value::Number(_) | Value::String(_) => format!("`{}`", shortened(&value.to_string())),
        other => kind_of(other).to_owned(),
    }
}
