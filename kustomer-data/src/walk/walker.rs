//! A walk's requests: the archive and the live records in turn, each page as a search.

use std::collections::{HashSet, VecDeque};

use kustomer_core::search::Search;
use kustomer_core::{Client, Page, RawRecord, Timestamp};

use super::exchange::{Ask, Since};
use super::key::Key;
use super::progress::Progress;
use super::request::{Level, MAX_PAGE_SIZE, MAX_RESULTS, MIN_PAGE_SIZE, answer_of, levels_of, search_of};
use super::window::Windows;
use crate::error::{Error, Kind, Result};

/// The walk over a search.
pub(super) struct Walker {
    client: Client,
    search: Search<RawRecord>,
    levels: Vec<Level>,
    page_size: u64,
    max_results: u64,
    /// What is walked after `current`.
    parts: VecDeque<Part>,
    /// Where the archive ended.
    end_of_archive: Option<Timestamp>,
    current: Option<(Part, Windows)>,
    seen: HashSet<Key>,
    progress: Progress,
}

/// A part of all records.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Archive,
    Live,
    /// What has become old while the walk was between the archive and the live records.
    EndOfArchive,
}

impl Walker {
    pub(super) fn new(client: Client, search: Search<RawRecord>) -> Self {
        let part = if search.is_in_archive() { Part::Archive } else { Part::Live };
        Self {
            client,
            levels: levels_of(search.context()),
            search,
            page_size: MAX_PAGE_SIZE,
            max_results: MAX_RESULTS,
            parts: [part].into(),
            end_of_archive: None,
            current: None,
            seen: HashSet::new(),
            progress: Progress::default(),
        }
    }

    /// The archive comes first, because a record that changes moves from it to the live records. One that becomes old moves the
    /// other way, but only the oldest does so, and the end of the archive is looked at again.
    pub(super) fn with_archive(&mut self) {
        self.parts = [Part::Archive, Part::Live, Part::EndOfArchive].into();
    }

    pub(super) fn set_page_size(&mut self, page_size: u64) {
        self.page_size = page_size.clamp(MIN_PAGE_SIZE, MAX_PAGE_SIZE);
    }

    pub(super) fn set_max_results(&mut self, max_results: u64) {
        self.max_results = max_results;
    }

    pub(super) fn progress(&self) -> Progress {
        self.progress
    }

    /// The records of the next page that were not returned before; `None` at the end.
    pub(super) async fn next(&mut self) -> Result<Option<Vec<RawRecord>>> {
        if !self.search.sort_keys().is_empty() {
            return Err(Error(Kind::OwnOrder));
        }
        if self.levels.is_empty() {
            return Err(Error(Kind::NoOrder(self.search.context().name())));
        }
        loop {
            let Some((part, ask)) = self.ask() else { return Ok(None) };
            let mut search = search_of(&self.search, &self.levels, &ask);
            if part != Part::Live {
                search = search.in_archive();
            }
            let page = self.client.search(search).await?;
            self.progress.requests += 1;
            let records = self.take(part, &ask, page)?;
            if !records.is_empty() {
                return Ok(Some(records));
            }
        }
    }

    /// The page to ask for.
    fn ask(&mut self) -> Option<(Part, Ask)> {
        loop {
            if let Some((part, windows)) = &self.current
                && let Some(ask) = windows.ask()
            {
                return Some((*part, ask));
            }
            let part = self.parts.pop_front()?;
            let since = self.end_of_archive.filter(|_| part == Part::EndOfArchive).map(Since::At);
            self.current =
                Some((part, Windows::new(self.levels.len(), self.page_size, self.max_results, since)));
        }
    }

    /// Moves on behind a page. Returns its records that are new.
    fn take(&mut self, part: Part, ask: &Ask, page: Page<RawRecord>) -> Result<Vec<RawRecord>> {
        let answer = answer_of(&page, &self.levels, ask);
        if let Some((_, windows)) = &mut self.current {
            windows.answer(&answer)?;
        }
        if part == Part::Archive
            && let Some(time) = answer.rows.last().and_then(|row| row.times.first().copied().flatten())
        {
            self.end_of_archive = self.end_of_archive.max(Some(time));
        }
        if self.progress.requests == 1 {
            self.progress.total = answer.total;
        }
        let mut new = Vec::new();
        for (record, row) in page.into_iter().zip(answer.rows) {
            if self.seen.insert(row.key) {
                new.push(record);
            } else {
                self.progress.repeated += 1;
            }
        }
        self.progress.records += u64::try_from(new.len()).unwrap_or_default();
        Ok(new)
    }
}
