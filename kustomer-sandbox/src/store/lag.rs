//! What searches do not see yet: the service's searches lag behind its writes.

use std::collections::{HashMap, VecDeque};
use std::sync::Arc;

use jiff::{SignedDuration, Timestamp};

use super::change::Changes;
use super::index::Row;
use super::record::Record;

/// The writes that searches may not see yet.
#[derive(Default)]
pub(super) struct Lag {
    by: SignedDuration,
    recent: VecDeque<Write>,
}

struct Write {
    at: Timestamp,
    ty: Arc<str>,
    row: Row,
    before: Option<Arc<Record>>,
}

/// The records of one type as searches still see them, by their place; `None` for one that they do not see at all.
pub(crate) type Earlier = HashMap<Row, Option<Arc<Record>>>;

impl Lag {
    pub(super) fn set(&mut self, by: SignedDuration) {
        self.by = by;
    }

    /// Lets searches see all writes so far.
    pub(super) fn forget(&mut self) {
        self.recent.clear();
    }

    /// Keeps what a request at `now` has changed for as long as searches see the state before.
    pub(super) fn note(&mut self, now: Timestamp, changes: &Changes) {
        if self.by.is_zero() {
            return;
        }
        while self.recent.front().is_some_and(|write| self.is_visible(write, now)) {
            self.recent.pop_front();
        }
        for change in changes.writes() {
            let Some(record) = change.after.as_ref().or(change.before.as_ref()) else { continue };
            let (ty, before) = (Arc::clone(&change.ty), change.before.clone());
            self.recent.push_back(Write { at: now, ty, row: record.place(), before });
        }
    }

    /// Returns the records that a search at `now` sees in an earlier state, by their type.
    pub(super) fn earlier(&self, now: Timestamp) -> HashMap<Arc<str>, Earlier> {
        let mut earlier: HashMap<Arc<str>, Earlier> = HashMap::new();
        for write in self.recent.iter().filter(|write| !self.is_visible(write, now)) {
            let records = earlier.entry(Arc::clone(&write.ty)).or_default();
            records.entry(write.row).or_insert_with(|| write.before.clone());
        }
        earlier
    }

    fn is_visible(&self, write: &Write, now: Timestamp) -> bool {
        now.duration_since(write.at) >= self.by
    }
}
