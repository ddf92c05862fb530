//! How far the sync of one type is, and how far it may be said to be. Does no IO: an [`Ask`] goes out, an [`Answer`] comes back
//! with the time at which the service gave it.
//!
//! Searches lag behind writes, by less than the overlap. A page that was read at a time thus has every record that was written
//! before that time minus the overlap, and may lack later ones. So the place where the next reading begins, the mark, is
//! never behind the first page that came into the last minutes: it stays there however far the walk goes on. Both times are
//! the service's own.

use std::time::Duration;

use kustomer_core::Timestamp;

use super::memory::Memory;
use super::version::Version;
use crate::stuck::Stuck;
use crate::walk::{Answer, Ask, Key, MAX_RESULTS, Reached, Row, Since, Windows};

/// How many overlaps behind the end of what is known the mark may be for the end of the archive to be read.
const RECENT: u32 = 10;

/// What of the archive the sink has. Records that are last updated long ago move from the live records to it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Archive {
    /// It is not read.
    #[default]
    Unwanted,
    /// It is read, before the live records: a record that changes moves to those. The place in `since` is one in it.
    Reading,
    /// Everything that was in it when it was read, up to this time, if there was anything. What becomes old while the live
    /// records are read for the first time is read afterwards.
    Until(Option<Timestamp>),
    /// All of it: what becomes old later was delivered before.
    Read,
}

/// How far the sink is.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Mark {
    pub(super) archive: Archive,
    /// Where the next reading begins; `None` for the first record.
    pub(super) since: Option<Since>,
    /// Where it begins among the records of that time, by their creation: many records share a time after a bulk job.
    pub(super) within: Option<Since>,
    /// What the next reading finds again.
    pub(super) memory: Memory,
}

impl Mark {
    /// The time of the place where the next reading begins.
    fn time(&self) -> Option<Timestamp> {
        match self.since? {
            Since::At(time) | Since::After(time) => Some(time),
        }
    }
}

/// The sync of one type.
#[derive(Debug)]
pub(super) struct Cursor {
    levels: usize,
    page_size: u64,
    overlap: Duration,
    mark: Mark,
    part: Part,
    /// The last record of the archive so far.
    end_of_archive: Option<Timestamp>,
    /// `None` in front of a part.
    windows: Option<Windows>,
    /// The place behind which this round may lack records.
    limit: Option<Reached>,
    /// What the mark becomes when the sink has the page.
    staged: Option<Staged>,
}

/// What of all records is walked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Archive,
    Live,
    EndOfArchive,
}

#[derive(Debug)]
struct Staged {
    /// Without the memory, which does not change until then.
    mark: Mark,
    /// Whether the mark is so late that nothing behind it becomes old before it is read.
    is_recent: bool,
    versions: Vec<(Key, Version)>,
}

impl Cursor {
    pub(super) fn new(levels: usize, page_size: u64, overlap: Duration, mark: Mark) -> Self {
        let part = first_part(&mark);
        Self {
            levels,
            page_size,
            overlap,
            mark,
            part,
            end_of_archive: None,
            windows: None,
            limit: None,
            staged: None,
        }
    }

    /// The page to ask for next; `None` at the end of a round. The same one until it is answered.
    pub(super) fn ask(&mut self) -> Option<Ask> {
        let (levels, page_size) = (self.levels, self.page_size);
        let (since, within) = match (self.part, self.mark.archive) {
            (Part::EndOfArchive, Archive::Until(time)) => (time.map(Since::At), None),
            _ => (self.mark.since, self.mark.within),
        };
        let windows = || match (since, within) {
            (Some(Since::At(time)), Some(within)) => {
                Windows::new_within(levels, page_size, MAX_RESULTS, time, within)
            }
            _ => Windows::new(levels, page_size, MAX_RESULTS, since),
        };
        self.windows.get_or_insert_with(windows).ask()
    }

    /// Whether the page to ask for is one of the archive.
    pub(super) fn is_in_archive(&self) -> bool {
        self.part != Part::Live
    }

    /// Begins another round, at the mark.
    pub(super) fn restart(&mut self) {
        self.begin(first_part(&self.mark));
    }

    fn begin(&mut self, part: Part) {
        self.part = part;
        self.windows = None;
        self.limit = None;
    }

    /// Moves on behind a page that the service gave at this time or later. Returns for each of its records whether the
    /// sink has to get it.
    ///
    /// # Errors
    /// If no further page would be complete. Nothing has changed then.
    pub(super) fn answer(
        &mut self,
        answer: &Answer,
        versions: &[Version],
        read_at: Timestamp,
    ) -> Result<Vec<bool>, Stuck> {
        let Some(ask) = self.ask() else { return Ok(Vec::new()) };
        let Some(windows) = &mut self.windows else { return Ok(Vec::new()) };
        let settled_at = read_at.saturating_sub(self.overlap);
        if ask.level == 0 {
            windows.answer(&settled(answer, settled_at))?;
        } else {
            windows.answer(answer)?;
        }
        let last = answer.rows.iter().filter_map(|row| row.times[0]).filter(|time| *time <= settled_at).max();
        let mark = self.next_mark(&ask, Reached::Until(Since::At(settled_at)), last);
        let recent = settled_at.saturating_sub(self.overlap.saturating_mul(RECENT));
        let is_recent = mark.time().is_some_and(|time| time >= recent);
        let rows = answer.rows.iter().map(|row| &row.key).zip(versions);
        let is_new = |(key, version)| !self.mark.memory.covers(key, version);
        let new: Vec<bool> = rows.clone().map(is_new).collect();
        let delivered = rows.zip(&new).filter(|(_, is_new)| **is_new);
        let versions = delivered.map(|((key, version), _)| (key.clone(), *version)).collect();
        self.staged = Some(Staged { mark, is_recent, versions });
        Ok(new)
    }

    /// The mark behind the page that was asked for, still without its records. `last` is the last time on it.
    fn next_mark(&mut self, ask: &Ask, settled_at: Reached, last: Option<Timestamp>) -> Mark {
        let Some(windows) = &self.windows else { return self.mark.clone() };
        let (front, reached, within) = (windows.front(), windows.reached(), windows.within());
        let is_complete = front == Reached::End && self.limit.is_none();
        if self.limit.is_none() && front > settled_at {
            // The last page of a walk has everything that the service knows. Any other one, of records that may have
            // changed while they were sorted, is read again as a whole.
            let begin = ask.since.map_or(Reached::Start, Reached::Until);
            let is_whole = front == Reached::End || ask.level > 0;
            self.limit = Some(if is_whole { settled_at } else { settled_at.min(begin) });
        }
        let since = self.safe(reached);
        let within = within.filter(|_| self.limit.is_none());
        let Mark { archive, .. } = self.mark;
        let on = Mark { archive, since, within, memory: Memory::default() };
        match self.part {
            Part::Live => on,
            Part::Archive => {
                self.end_of_archive = self.end_of_archive.max(last);
                let end = self.end_of_archive.max(self.mark.time());
                if is_complete { Mark { archive: Archive::Until(end), ..Mark::default() } } else { on }
            }
            Part::EndOfArchive => {
                let archive = if is_complete { Archive::Read } else { archive };
                Mark { archive, since: self.mark.since, within: None, memory: Memory::default() }
            }
        }
    }

    /// Where the next reading begins, at the latest.
    fn safe(&self, reached: Reached) -> Option<Since> {
        let own = self.mark.since.map_or(Reached::Start, Reached::Until);
        match self.limit.map_or(reached, |limit| limit.min(reached)).max(own) {
            Reached::Until(since) => Some(since),
            Reached::Start | Reached::End => self.mark.since,
        }
    }

    /// Moves the mark: the sink has the records of the last page.
    pub(super) fn acknowledge(&mut self) {
        let Some(Staged { mark, is_recent, versions }) = self.staged.take() else { return };
        let (archive, memory) = (mark.archive, std::mem::take(&mut self.mark.memory));
        self.mark = Mark { memory, ..mark };
        for (key, version) in versions {
            self.mark.memory.insert(key, version);
        }
        let is_end = self.windows.as_ref().is_some_and(|windows| windows.reached() == Reached::End);
        // At the end of the archive, records are older than everything else that is remembered.
        if let Some(time) =
            self.mark.time().filter(|_| self.part != Part::EndOfArchive || archive == Archive::Read)
        {
            self.mark.memory.forget_before(time);
        }
        match (self.part, archive) {
            (Part::Archive, Archive::Until(_)) => {
                self.mark.memory = Memory::default();
                self.begin(Part::Live);
            }
            (Part::Live, Archive::Until(_)) if is_end && is_recent => self.begin(Part::EndOfArchive),
            // It was not settled.
            (Part::Archive, _) | (Part::EndOfArchive, Archive::Until(_)) if is_end => self.begin(self.part),
            _ => {}
        }
    }

    /// How far the sink is.
    pub(super) fn mark(&self) -> &Mark {
        &self.mark
    }
}

fn first_part(mark: &Mark) -> Part {
    if mark.archive == Archive::Reading { Part::Archive } else { Part::Live }
}

/// The answer with the times that records may be sorted by.
///
/// A record that has just changed can be shown with its new time in the place of its old one, as long as the index lags
/// behind. The walk must not follow it there: it would skip everything in between. So such a record counts as updated when
/// the one in front of it was, if any record on the page is older.
fn settled(answer: &Answer, settled_at: Timestamp) -> Answer {
    let mut answer = answer.clone();
    let time = |row: &Row| row.times[0].filter(|time| *time <= settled_at);
    let Some(mut last) = answer.rows.iter().find_map(time) else { return answer };
    for row in &mut answer.rows {
        match row.times[0] {
            Some(time) if time > settled_at => row.times[0] = Some(last),
            Some(time) => last = time,
            None => {}
        }
    }
    answer
}
