//! Strings from a file, with their positions.

use crate::position::Position;

/// A string from the file, with its position.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct SourceString {
    /// The string.
    pub text: String,
    /// Its position.
    pub position: Position,
}

impl SourceString {
    pub(crate) fn new(text: impl Into<String>, position: Position) -> Self {
        Self { text: text.into(), position }
    }
}
