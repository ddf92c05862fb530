//! What a walk asks of the service, and what it learns from an answer. No types of the client: these are what the decisions are
//! made from.

use std::cmp::Ordering;

use kustomer_core::Timestamp;

use super::key::Key;

/// A row of a page: what the walk has to know about a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Row {
    pub(crate) key: Key,
    /// The times that the walk goes by, the first one first. One that the record lacks, or that cannot be read, is `None`.
    pub(crate) times: [Option<Timestamp>; 2],
}

/// A page to ask for: the records with all of these times, and since this one, in ascending order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Ask {
    /// The times that all records have.
    pub(crate) pinned: Vec<Timestamp>,
    /// Which time `since` and the order are about.
    pub(crate) level: usize,
    pub(crate) since: Option<Since>,
    pub(crate) places: Places,
}

/// Where a window begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Since {
    /// At this time.
    At(Timestamp),
    /// Behind this time.
    After(Timestamp),
}

/// How far a walk is in the order of the first time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Reached {
    /// Nothing is behind it.
    Start,
    /// Every record in front of this place is behind it.
    Until(Since),
    /// Everything is behind it.
    End,
}

/// A page that was asked for.
#[derive(Debug, Clone)]
pub(crate) struct Answer {
    pub(crate) rows: Vec<Row>,
    /// Whether there are further pages.
    pub(crate) has_more: bool,
    /// How many records the search has, if the service says so.
    pub(crate) total: Option<u64>,
}

/// From the earlier beginning to the later one.
impl Ord for Since {
    fn cmp(&self, other: &Self) -> Ordering {
        let place = |since: &Self| match since {
            Self::At(time) => (*time, false),
            Self::After(time) => (*time, true),
        };
        place(self).cmp(&place(other))
    }
}

impl PartialOrd for Since {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// A part of the places of a search: `page` pages of `size` end with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Places {
    /// Counted from 1.
    pub(crate) page: u64,
    pub(crate) size: u64,
}

impl Places {
    pub(super) fn end(&self) -> u64 {
        self.page.saturating_mul(self.size)
    }
}
