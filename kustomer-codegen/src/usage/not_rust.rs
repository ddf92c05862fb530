//! The error for a text that is not Rust.

use std::fmt;
use std::ops::Range;

/// Why a source file could not be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotRust {
    pub(super) message: String,
    pub(super) at: Range<usize>,
}

impl NotRust {
    /// Returns the place of the mistake, in bytes.
    pub fn place(&self) -> Range<usize> {
        self.at.clone()
    }
}

impl fmt::Display for NotRust {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for NotRust {}
