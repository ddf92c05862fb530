//! A change of what has no field.

use std::fmt;

use super::value::Change;
use crate::json::{Decode, DecodeError, from_slice};

/// The change of an attribute, a custom attribute or a relationship without a field: its values as the service sent them.
pub struct OtherChange {
    name: Box<str>,
    before: Box<str>,
    after: Box<str>,
}

impl OtherChange {
    pub(super) fn new(name: &str, before: &str, after: &str) -> Self {
        Self { name: name.into(), before: before.into(), after: after.into() }
    }

    /// Returns what has changed: `status`, `custom.seatStr` or `relationships.customer`.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Returns the JSON of the value before the change; `null` if it was omitted.
    pub fn before_json(&self) -> &str {
        &self.before
    }

    /// Returns the JSON of the value after the change; `null` if it was omitted.
    pub fn after_json(&self) -> &str {
        &self.after
    }

    /// Decodes both values.
    ///
    /// # Errors
    /// When one of them does not match `T`. The path starts at the value.
    pub fn decode<T: Decode>(&self) -> Result<Change<T>, DecodeError> {
        Ok(Change { before: from_slice(self.before.as_bytes())?, after: from_slice(self.after.as_bytes())? })
    }
}

/// Shows the name, and no values.
impl fmt::Debug for OtherChange {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("OtherChange").field("name", &self.name).finish_non_exhaustive()
    }
}
