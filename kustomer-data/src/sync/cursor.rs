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
use crate::walk::{Answer, Ask, Key, MAX_RESULTS, Reached, Row, Since, Stuck, Windows};

/// How far the sink is.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Mark {
    /// Where the next reading begins; `None` for the first record.
    pub(super) since: Option<Since>,
    /// What the next reading finds again.
    pub(super) memory: Memory,
}

/// The sync of one type.
#[derive(Debug)]
pub(super) struct Cursor {
    levels: usize,
    page_size: u64,
    overlap: Duration,
    mark: Mark,
    /// `None` between two rounds.
    windows: Option<Windows>,
    /// The place behind which this round may lack records.
    limit: Option<Reached>,
    /// What the mark becomes when the sink has the page.
    staged: Option<Staged>,
}

#[derive(Debug)]
struct Staged {
    since: Option<Since>,
    versions: Vec<(Key, Version)>,
}

impl Cursor {
    pub(super) fn new(levels: usize, page_size: u64, overlap: Duration, mark: Mark) -> Self {
        Self { levels, page_size, overlap, mark, windows: None, limit: None, staged: None }
    }

    /// The page to ask for next; `None` at the end of a round. The same one until it is answered.
    pub(super) fn ask(&mut self) -> Option<Ask> {
        let (levels, page_size, since) = (self.levels, self.page_size, self.mark.since);
        self.windows.get_or_insert_with(|| Windows::new(levels, page_size, MAX_RESULTS, since)).ask()
    }

    /// Begins another round, at the mark.
    pub(super) fn restart(&mut self) {
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
        let (front, reached) = (windows.front(), windows.reached());
        let settled_at = Reached::Until(Since::At(settled_at));
        if self.limit.is_none() && front > settled_at {
            // The last page of a walk has everything that the service knows. Any other one, of records that may have
            // changed while they were sorted, is read again as a whole.
            let begin = ask.since.map_or(Reached::Start, Reached::Until);
            let is_whole = front == Reached::End || ask.level > 0;
            self.limit = Some(if is_whole { settled_at } else { settled_at.min(begin) });
        }
        let own = self.mark.since.map_or(Reached::Start, Reached::Until);
        let safe = self.limit.map_or(reached, |limit| limit.min(reached)).max(own);
        let since = match safe {
            Reached::Until(since) => Some(since),
            Reached::Start | Reached::End => self.mark.since,
        };
        let rows = answer.rows.iter().map(|row| &row.key).zip(versions);
        let is_new = |(key, version)| !self.mark.memory.covers(key, version);
        let new: Vec<bool> = rows.clone().map(is_new).collect();
        let delivered = rows.zip(&new).filter(|(_, is_new)| **is_new);
        let versions = delivered.map(|((key, version), _)| (key.clone(), *version)).collect();
        self.staged = Some(Staged { since, versions });
        Ok(new)
    }

    /// Moves the mark: the sink has the records of the last page.
    pub(super) fn acknowledge(&mut self) {
        let Some(Staged { since, versions }) = self.staged.take() else { return };
        self.mark.since = since;
        for (key, version) in versions {
            self.mark.memory.insert(key, version);
        }
        if let Some(Since::At(time) | Since::After(time)) = since {
            self.mark.memory.forget_before(time);
        }
    }

    /// How far the sink is.
    pub(super) fn mark(&self) -> &Mark {
        &self.mark
    }
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
