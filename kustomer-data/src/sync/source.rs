//! The records of one type: which search finds them, and how a page of it is read.

use std::sync::Arc;
use std::time::{Duration, SystemTime};

use kustomer_core::search::Search;
use kustomer_core::{Client, Operation as _, Page, RawRecord, Response, Timestamp};

use super::change::Change;
use super::checkpoint::TypeMark;
use super::cursor::{Cursor, Mark};
use super::version::Version;
use crate::error::{Error, Kind, Result};
use crate::walk::{Answer, Ask, Level, answer_of, levels_of, search_of};

/// A search that is synced.
#[derive(Debug, Clone)]
pub(super) struct Source {
    pub(super) search: Search<RawRecord>,
    pub(super) name: Arc<str>,
    /// The checksum of the criteria.
    pub(super) criteria: u32,
    levels: Vec<Level>,
}

/// A source, and how far it is.
#[derive(Debug)]
pub(super) struct Feed {
    source: Source,
    overlap: Duration,
    cursor: Cursor,
}

/// What a page says besides its records.
#[derive(Debug, Clone, Copy)]
pub(super) struct Reading {
    /// When it was read, by the service's clock.
    pub(super) read_at: Timestamp,
    /// How many records of the type are behind this page, if the service says so.
    pub(super) remaining: Option<u64>,
    /// How many records the sink has already.
    pub(super) repeated: u64,
    /// How many items are not records at all.
    pub(super) unreadable: u64,
}

impl Source {
    pub(super) fn new(search: Search<RawRecord>) -> Self {
        let search = search.include_deleted();
        // A request that cannot be made is an error when it is sent.
        let request = search.request().ok();
        let criteria = request.as_ref().and_then(|request| request.json()).map_or(0, crc32fast::hash);
        let name = Arc::from(search.context_name());
        Self { levels: levels_of(search.context()), name, criteria, search }
    }

    /// # Errors
    /// If the search cannot be synced.
    pub(super) fn check(&self) -> Result<()> {
        if !self.search.sort_keys().is_empty() {
            return Err(Error(Kind::OwnOrder));
        }
        if self.levels.is_empty() {
            return Err(Error(Kind::NoOrder(self.search.context().name())));
        }
        if self.search.is_in_archive() {
            let name = &self.name;
            return Err(Error(Kind::Sync(format!(
                "records of the archive no longer change: leave out `in_archive` of the search for `{name}`"
            ))));
        }
        Ok(())
    }
}

impl Feed {
    pub(super) fn new(source: Source, overlap: Duration, page_size: u64, mark: Mark) -> Self {
        let cursor = Cursor::new(source.levels.len(), page_size, overlap, mark);
        Self { source, overlap, cursor }
    }

    pub(super) fn name(&self) -> &str {
        &self.source.name
    }

    /// Reads the next page. Returns what has changed; `None` at the end of the round.
    pub(super) async fn read(&mut self, client: &Client) -> Result<Option<(Vec<Change>, Reading)>> {
        let Some(ask) = self.cursor.ask() else { return Ok(None) };
        let mut search = search_of(&self.source.search, &self.source.levels, &ask);
        if self.cursor.is_in_archive() {
            search = search.in_archive();
        }
        let response = client.search(search).with_response().await?;
        let read_at = read_at(&response).ok_or(Error(Kind::NoDate))?;
        self.take(&ask, response.into_value(), read_at).map(Some)
    }

    fn take(
        &mut self,
        ask: &Ask,
        page: Page<RawRecord>,
        read_at: Timestamp,
    ) -> Result<(Vec<Change>, Reading)> {
        let answer = answer_of(&page, &self.source.levels, ask);
        let versions: Vec<Version> = page.iter().map(Version::of).collect();
        let new = self.cursor.answer(&answer, &versions, read_at)?;
        let mut reading = Reading {
            read_at,
            remaining: remaining(ask, &answer),
            repeated: 0,
            unreadable: count(page.bad_items()),
        };
        let mut changes = Vec::new();
        for ((record, version), is_new) in page.into_iter().zip(versions).zip(new) {
            // Without an ID, nothing says whether the sink has it.
            if is_new || record.id().is_none() {
                changes.push(Change::new(Arc::clone(&self.source.name), record, version));
            } else {
                reading.repeated += 1;
            }
        }
        Ok((changes, reading))
    }

    /// The sink has the last page.
    pub(super) fn acknowledge(&mut self) {
        self.cursor.acknowledge();
    }

    /// Begins another round.
    pub(super) fn restart(&mut self) {
        self.cursor.restart();
    }

    /// How far the sink is, for a checkpoint.
    pub(super) fn mark(&self) -> TypeMark {
        TypeMark {
            name: self.source.name.to_string(),
            criteria: self.source.criteria,
            overlap: self.overlap,
            mark: self.cursor.mark().clone(),
        }
    }
}

/// When the service read a page at the earliest: the time in its response, which is in whole seconds, minus what the call took.
fn read_at(response: &Response<Page<RawRecord>>) -> Option<Timestamp> {
    let date = response.headers().get("date")?.to_str().ok()?;
    let date: SystemTime = httpdate::parse_http_date(date.trim()).ok()?;
    Some(Timestamp::try_from(date).ok()?.saturating_sub(response.elapsed()))
}

/// A page that begins at a time counts what is behind that time.
fn remaining(ask: &Ask, answer: &Answer) -> Option<u64> {
    let total = answer.total.filter(|_| ask.level == 0)?;
    Some(total.saturating_sub(count(&answer.rows)))
}

pub(super) fn count<T>(list: &[T]) -> u64 {
    u64::try_from(list.len()).unwrap_or(u64::MAX)
}
