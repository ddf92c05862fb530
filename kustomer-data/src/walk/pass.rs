//! Records that are read by page numbers, and the proof that none of them is missing.
//!
//! A record that leaves a page while the ones behind it are read moves another one to a page that has been read, and the
//! service may order records with the same times differently each time. So the pages are read again until as many different
//! records were found as there are. Records only leave: what was found before is still there as long as their number is the
//! same.

use std::collections::HashSet;

use super::key::Key;
use super::window::Answer;

/// How often the pages are read before the walk gives up.
const MOST: u32 = 30;

/// One reading of all pages.
#[derive(Debug, Default)]
pub(super) struct Pass {
    keys: HashSet<Key>,
    results: u64,
    /// How many records there were at the first and at the last page, if the service says so.
    totals: Option<(u64, u64)>,
}

/// The readings so far.
#[derive(Debug, Default)]
pub(super) struct Passes {
    count: u32,
    /// The different records since their number was last another one.
    found: HashSet<Key>,
    /// How many records there are, and how many readings have agreed on that.
    number: Option<(u64, u32)>,
}

impl Pass {
    pub(super) fn add(&mut self, answer: &Answer) {
        self.keys.extend(answer.rows.iter().map(|row| row.key.clone()));
        self.results += u64::try_from(answer.rows.len()).unwrap_or(u64::MAX);
        if let Some(total) = answer.total {
            let first = self.totals.map_or(total, |(first, _)| first);
            self.totals = Some((first, total));
        }
    }

    pub(super) fn results(&self) -> u64 {
        self.results
    }
}

impl Passes {
    /// Adds a reading. Returns whether nothing is missing.
    ///
    /// Without totals, the number of results stands for them, and a second reading must agree: in one, a record may have left
    /// after it was read, and another have moved in front of what was read next.
    pub(super) fn are_complete_with(&mut self, pass: Pass) -> bool {
        self.count += 1;
        let number = match pass.totals {
            Some((first, last)) if first == last => last,
            Some(_) => {
                self.number = None;
                self.found.clear();
                return false;
            }
            None => pass.results,
        };
        let agreed = match self.number {
            Some((known, agreed)) if known == number => agreed + 1,
            _ => 1,
        };
        if agreed == 1 {
            self.found.clear();
        }
        self.number = Some((number, agreed));
        let keys = pass.keys;
        self.found.extend(keys.iter().cloned());
        let found = u64::try_from(self.found.len()).unwrap_or(u64::MAX);
        if found > number {
            // Some have left, and as many were missed.
            self.number = Some((number, 1));
            self.found = keys;
            return false;
        }
        found == number && (pass.totals.is_some() || agreed > 1)
    }

    /// Whether the pages have been read too often, which is counted anew then.
    pub(super) fn are_too_many(&mut self) -> bool {
        let are_too_many = self.count >= MOST;
        if are_too_many {
            *self = Self::default();
        }
        are_too_many
    }
}
