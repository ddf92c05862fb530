//! Records that are read by their places in a search, and the proof that none of them is missing.
//!
//! Records with the same times leave when they are updated, and then the ones behind them move up, maybe to a place that has been
//! read. The service says with every answer how many records there are: if that has become less by three, at most three records have
//! moved to places that were read. So the next window begins that much earlier. If the service does not keep the order of
//! records with the same times, fewer different ones are found than there are, and they are read again. Where both happen at once,
//! one that has left can stand for one that was missed: it takes several readings that agree.

use std::collections::{HashMap, HashSet};

use super::exchange::{Answer, Places};
use super::key::Key;

/// How often all places are read before the walk gives up.
const MOST_PASSES: u32 = 30;

/// How many passes must each have found as many records as there are if some have left meanwhile. One would do if the service
/// keeps their order for sure.
const PASSES_WHILE_LEAVING: u32 = 3;

/// How many windows of a pass may be empty steps because so many records leave.
const MOST_STEPS_BACK: u32 = 100;

/// What follows from an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Outcome {
    /// Further places are to be read.
    Continued,
    /// Every record that is there has been found.
    Complete,
    /// There are more records than a search returns.
    TooMany,
    /// Records leave faster than they can be read, or come in another order each time.
    Unsteady,
}

/// The reading of all records of a search that has an end.
#[derive(Debug)]
pub(super) struct Reading {
    /// The largest number of records on a page.
    page_size: u64,
    max_results: u64,
    places: Places,
    pass: Pass,
    /// Passes so far.
    count: u32,
    /// The different records of all passes that had this number of records, which did not change.
    found: HashSet<Key>,
    number: Option<u64>,
    /// How many passes have agreed on the number.
    agreed: u32,
    /// How many passes have found enough records although some have left.
    enough: u32,
    /// Whether any pass has shown that the service does not keep the order.
    is_shuffled: bool,
}

/// One reading of all places.
#[derive(Debug, Default)]
struct Pass {
    /// The records, and where each was found last.
    places: HashMap<Key, u64>,
    /// Whether records were found where they cannot be if the service keeps their order.
    is_shuffled: bool,
    /// The records of this many places, and of all before, have been found.
    covered: u64,
    /// How many records there were at the first answer.
    first_total: Option<u64>,
    /// How many there were at the last one.
    total: Option<u64>,
    /// Whether that has changed.
    has_shrunk: bool,
    /// How many records have left between two answers.
    leaving: u64,
    steps_back: u32,
}

impl Reading {
    pub(super) fn new(page_size: u64, max_results: u64) -> Self {
        Self {
            page_size,
            max_results,
            places: Places { page: 1, size: page_size },
            pass: Pass::default(),
            count: 0,
            found: HashSet::new(),
            number: None,
            agreed: 0,
            enough: 0,
            is_shuffled: false,
        }
    }

    /// The places to ask for.
    pub(super) fn places(&self) -> Places {
        self.places
    }

    /// Adds the records at these places.
    pub(super) fn add(&mut self, answer: &Answer) -> Outcome {
        let start = (self.places.page - 1) * self.places.size;
        let count = u64::try_from(answer.rows.len()).unwrap_or(u64::MAX);
        let end = start.saturating_add(count);
        let is_cut_off = answer.has_more && end >= self.max_results;
        if is_cut_off || answer.total.is_some_and(|total| total > self.max_results) {
            self.begin_pass();
            return Outcome::TooMany;
        }
        self.pass.cover(start, end, answer);
        if answer.has_more && count > 0 || self.pass.covered < end {
            self.places = self.next_places();
            return if self.pass.steps_back > MOST_STEPS_BACK { self.given_up() } else { Outcome::Continued };
        }
        let pass = self.begin_pass();
        if self.is_complete_with(pass) {
            Outcome::Complete
        } else if self.count >= MOST_PASSES {
            self.given_up()
        } else {
            Outcome::Continued
        }
    }

    fn given_up(&mut self) -> Outcome {
        *self = Self::new(self.page_size, self.max_results);
        Outcome::Unsteady
    }

    fn begin_pass(&mut self) -> Pass {
        self.count += 1;
        self.places = Places { page: 1, size: self.page_size };
        std::mem::take(&mut self.pass)
    }

    /// The places that begin where all records are known, and end as late as possible.
    fn next_places(&self) -> Places {
        let covered = self.pass.covered;
        // As many may leave again until the answer comes.
        let careful = covered.saturating_sub(2 * self.pass.leaving);
        let best = |from: u64| {
            let places = (1..=self.page_size).map(|size| Places { page: from / size + 1, size });
            places.filter(|places| places.end() <= self.max_results).max_by_key(Places::end)
        };
        let fallback = Places { page: 1, size: self.page_size };
        best(careful).filter(|places| places.end() > covered).or_else(|| best(covered)).unwrap_or(fallback)
    }

    /// Adds a pass. Returns whether nothing is missing.
    fn is_complete_with(&mut self, pass: Pass) -> bool {
        let found = u64::try_from(pass.places.len()).unwrap_or(u64::MAX);
        self.is_shuffled |= pass.is_shuffled;
        if pass.has_shrunk {
            (self.number, self.agreed) = (None, 0);
            self.found.clear();
            return self.is_complete_although_some_left(&pass, found);
        }
        let number = pass.total.unwrap_or(pass.covered);
        if self.number.replace(number) != Some(number) {
            self.agreed = 0;
            self.found.clear();
        }
        self.agreed += 1;
        self.found.extend(pass.places.keys().cloned());
        let found = u64::try_from(self.found.len()).unwrap_or(u64::MAX);
        if found > number {
            // Some have left, and as many may have been missed: the service says too little of their number.
            self.agreed = 1;
            self.found = pass.places.into_keys().collect();
            return false;
        }
        // Without a total, what was read stands for it. In one pass alone, a record may have left after it was read, and
        // another one have moved up.
        found == number && (pass.total.is_some() || self.agreed > 1)
    }

    /// Returns whether nothing is missing, since as many were found as there were, or often enough as many as are left.
    fn is_complete_although_some_left(&mut self, pass: &Pass, found: u64) -> bool {
        if pass.first_total.is_some_and(|first| found >= first) {
            return true; // all of them
        }
        // If the order is kept, all that are still there are among them.
        if !self.is_shuffled && pass.total.is_some_and(|total| found >= total) {
            self.enough += 1;
        }
        !self.is_shuffled && self.enough >= PASSES_WHILE_LEAVING
    }
}

impl Pass {
    /// Adds the records at the places from `start` to `end`.
    fn cover(&mut self, start: u64, end: u64, answer: &Answer) {
        self.first_total = self.first_total.or(answer.total);
        let left = match (self.total, answer.total) {
            (Some(before), Some(now)) => before.saturating_sub(now),
            _ => 0,
        };
        self.total = answer.total.or(self.total);
        self.has_shrunk |= left > 0;
        self.leaving = left;
        // At worst, all of them were at places that had been read.
        self.covered = self.covered.saturating_sub(left);
        for (place, row) in (start..).zip(&answer.rows) {
            // Records only move up: none comes to a place further down, or to one of those that have been read from nowhere.
            let before = self.places.insert(row.key.clone(), place);
            self.is_shuffled |= before.map_or(place < self.covered, |before| before < place);
        }
        if start <= self.covered {
            self.covered = self.covered.max(end);
            self.steps_back = 0;
        } else {
            self.steps_back += 1;
        }
    }
}
