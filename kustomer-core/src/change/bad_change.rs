//! A change that cannot be decoded.

use std::fmt;

use crate::json::DecodeError;

/// A change that cannot be decoded: its field in the typed changes is `None`, as if nothing had changed.
pub struct BadChange {
    name: Box<str>,
    error: DecodeError,
    before: Box<str>,
    after: Box<str>,
}

impl BadChange {
    pub(super) fn new(name: &str, error: DecodeError, before: &str, after: &str) -> Self {
        Self { name: name.into(), error, before: before.into(), after: after.into() }
    }

    /// Returns what has changed: `status`, `custom.seatStr` or `relationships.customer`.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Returns what is wrong with one of the values. The path starts at the value.
    pub fn error(&self) -> &DecodeError {
        &self.error
    }

    /// Returns the JSON of the value before the change; empty if the event has no values.
    pub fn before_json(&self) -> &str {
        &self.before
    }

    /// Returns the JSON of the value after the change; empty if the event has no values.
    pub fn after_json(&self) -> &str {
        &self.after
    }
}

/// Shows the error, and no values.
impl fmt::Debug for BadChange {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { name, error, .. } = self;
        f.debug_struct("BadChange").field("name", name).field("error", error).finish_non_exhaustive()
    }
}

impl fmt::Display for BadChange {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the change of `{}` cannot be decoded: {}", self.name, self.error)
    }
}
