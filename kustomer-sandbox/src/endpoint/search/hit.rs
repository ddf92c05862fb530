//! What a search finds: records by their place.

use super::scope::Table;
use crate::store::Record;

/// A record that a search has found.
#[derive(Clone, Copy)]
pub(super) struct Hit<'a> {
    pub(super) table: Table<'a>,
    pub(super) row: usize,
}

impl<'a> Hit<'a> {
    pub(super) fn record(self) -> Option<&'a Record> {
        self.table.rows.record(self.row)
    }
}
