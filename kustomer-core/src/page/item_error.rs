//! A record of a page that could not be decoded.

use crate::json::DecodeError;

/// A record of a page that could not be decoded.
#[derive(Debug)]
pub struct ItemError {
    index: usize,
    error: DecodeError,
}

impl ItemError {
    pub(crate) fn new(index: usize, error: DecodeError) -> Self {
        Self { index, error }
    }

    /// Returns the position on the page, counted from 0 over all items, decoded or not.
    pub fn index(&self) -> usize {
        self.index
    }

    /// Returns what is wrong with the record. The path starts at the top of the page, as in
    /// `data[3].attributes.name`.
    pub fn error(&self) -> &DecodeError {
        &self.error
    }

    pub(crate) fn into_error(self) -> DecodeError {
        self.error
    }
}
