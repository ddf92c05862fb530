//! Texts of a file with their positions.

use crate::position::Position;

/// A text of the file and where it begins.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct SourceString {
    /// The text.
    pub text: String,
    /// Where it begins.
    pub position: Position,
}

impl SourceString {
    pub(crate) fn new(text: impl Into<String>, position: Position) -> Self {
        Self { text: text.into(), position }
    }
}
