//! A place in the user's sources that a change breaks.

use std::ops::Range;

use kustomer_codegen::usage::{Break, Edit};
use kustomer_schema::diff::Change;

/// A place, by its file and its line.
#[derive(Debug)]
pub(crate) struct Place<'c> {
    /// The file, as the user would write it.
    pub(crate) file: String,
    /// From 1.
    pub(crate) line: usize,
    /// In characters, from 1.
    pub(crate) column: usize,
    pub(crate) change: &'c Change,
    pub(crate) label: String,
    pub(super) source: usize,
    pub(super) at: Range<usize>,
    /// The edit that mends it, if that is mechanical.
    pub(crate) edit: Option<Edit>,
}

impl<'c> Place<'c> {
    pub(super) fn new(file: String, text: &str, found: Break<'c>) -> Self {
        let before = text.get(..found.at.start).unwrap_or_default();
        let line = before.matches('\n').count() + 1;
        let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
        let Break { change, source, at, label, edit, .. } = found;
        Self { file, line, column, change, label, source, at, edit }
    }
}
