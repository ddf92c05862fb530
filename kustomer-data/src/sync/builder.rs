//! A sync to be: which types, from which checkpoint, with which overlap.

use std::time::Duration;

use kustomer_core::Client;
use kustomer_core::search::{Search, Searchable};

use super::checkpoint::{Checkpoint, TypeMark};
use super::cursor::{Archive, Mark};
use super::run::SyncRun;
use super::source::{Feed, Source};
use crate::error::{Error, Kind, Result};
use crate::walk::{MAX_PAGE_SIZE, MIN_PAGE_SIZE, Since};

/// How far searches may lag behind writes.
const OVERLAP: Duration = Duration::from_secs(120);

/// Builds a [`SyncRun`]. Returned by [`sync`](fn@crate::sync).
#[derive(Debug, Clone)]
#[must_use = "a sync does nothing until it is started"]
pub struct SyncBuilder {
    sources: Vec<Source>,
    checkpoint: Option<String>,
    overlap: Duration,
    page_size: u64,
    with_archive: bool,
}

impl Default for SyncBuilder {
    fn default() -> Self {
        Self::new()
    }
}

impl SyncBuilder {
    /// Starts building a sync without types.
    pub fn new() -> Self {
        Self {
            sources: Vec::new(),
            checkpoint: None,
            overlap: OVERLAP,
            page_size: MAX_PAGE_SIZE,
            with_archive: false,
        }
    }

    /// Adds the records of a type, which are read after those of the types so far.
    pub fn with<T: Searchable>(self) -> Self {
        self.with_search(Search::<T>::new())
    }

    /// Adds the records that a search matches.
    ///
    /// ```
    /// # use kustomer::{AnyKObject, Client, Conversation};
    /// # use kustomer::search::{Search, conversation};
    /// use kustomer::data::sync::SyncBuilder;
    ///
    /// # fn demo(client: &Client, klass: &str) -> kustomer::data::Result<()> {
    /// let run = SyncBuilder::new()
    ///     .with_search(Conversation::search().filter(conversation::CREATED_AT.since("2026-01-01")))
    ///     .with_search(Search::<AnyKObject>::in_klass(klass))
    ///     .start(client)?;
    /// # Ok(()) }
    /// ```
    ///
    /// Filter by what does not change: of a record that ceases to match, nothing says so. The order, the pages and whether
    /// deleted records are included are the sync's own.
    pub fn with_search<R>(mut self, search: Search<R>) -> Self {
        self.sources.push(Source::new(search.raw()));
        self
    }

    /// Reads the archive in the first run, before anything else: the records that were last updated more than two years ago.
    ///
    /// The archive knows few attributes. A criterion about another one is an error of the first batch. The records that are at
    /// the end of the archive can be delivered twice, because what becomes old during the first run is looked for there.
    pub fn with_archive(mut self) -> Self {
        self.with_archive = true;
        self
    }

    /// Continues from a checkpoint that was stored. `None` starts from the beginning, as without this call.
    pub fn resume<'text>(mut self, checkpoint: impl Into<Option<&'text str>>) -> Self {
        self.checkpoint = checkpoint.into().map(ToOwned::to_owned);
        self
    }

    /// Sets by how much searches may lag behind writes. Defaults to two minutes.
    ///
    /// The service does not document its lag; a minute was seen. A record that takes longer to be found is missed, so be
    /// generous: a longer overlap costs that what has changed during it is read again by the next run, but not delivered
    /// again. If it becomes longer between two runs, the next one goes back by the difference.
    pub fn overlap(mut self, overlap: Duration) -> Self {
        self.overlap = overlap;
        self
    }

    /// Sets the number of records per request, and with it the largest batch, from 2 to 500. Defaults to 500.
    pub fn page_size(mut self, page_size: u64) -> Self {
        self.page_size = page_size.clamp(MIN_PAGE_SIZE, MAX_PAGE_SIZE);
        self
    }

    /// Starts a run. Nothing is sent yet.
    ///
    /// # Errors
    /// When the sync has no types, has one of them twice, or has a search that cannot be synced. When the checkpoint is
    /// damaged, or belongs to another host, other types or other criteria ([`Error::is_bad_checkpoint`]).
    pub fn start(self, client: &Client) -> Result<SyncRun> {
        self.check()?;
        let archive = if self.with_archive { Archive::Reading } else { Archive::Unwanted };
        let marks = match &self.checkpoint {
            Some(text) => self.marks(&text.parse()?, client.base_url())?,
            None => vec![Mark { archive, ..Mark::default() }; self.sources.len()],
        };
        let mut marks = marks.into_iter();
        let feed = |source| Feed::new(source, self.overlap, self.page_size, marks.next().unwrap_or_default());
        let feeds = self.sources.into_iter().map(feed).collect();
        Ok(SyncRun::new(client, feeds))
    }

    fn check(&self) -> Result<()> {
        if self.sources.is_empty() {
            return Err(Error(Kind::Sync("it has no types: add one with `with`".to_owned())));
        }
        for (at, source) in self.sources.iter().enumerate() {
            source.check()?;
            let name = &source.name;
            if self.sources.iter().take(at).any(|other| other.name == *name) {
                let why = format!("it has `{name}` twice: combine the criteria, or make it two syncs");
                return Err(Error(Kind::Sync(why)));
            }
        }
        Ok(())
    }

    /// Returns where each type goes on.
    fn marks(&self, checkpoint: &Checkpoint, host: &str) -> Result<Vec<Mark>> {
        let refused = |why| Error(Kind::Checkpoint(why));
        if checkpoint.host != host {
            return Err(refused(format!("it is of {}, and the client is of {host}", checkpoint.host)));
        }
        let theirs: Vec<&str> = checkpoint.types.iter().map(|of| of.name.as_str()).collect();
        let own: Vec<&str> = self.sources.iter().map(|source| &*source.name).collect();
        if let Some(of) = theirs.iter().find(|of| !own.contains(of)) {
            return Err(refused(format!("it has `{of}`, which the sync does not")));
        }
        let mark = |source: &Source| {
            let name = &source.name;
            match checkpoint.types.iter().find(|of| *of.name == **name) {
                None => Err(refused(format!(
                    "it does not have `{name}`, which the sync has: a type that is new is begun in a sync of its own"
                ))),
                Some(of) if of.criteria != source.criteria => {
                    Err(refused(format!("the criteria for `{name}` have changed since it was made")))
                }
                Some(of) if (of.mark.archive != Archive::Unwanted) != self.with_archive => {
                    let has = if self.with_archive { "without" } else { "with" };
                    Err(refused(format!(
                        "it is of a sync {has} the archive, which is read in the first run only"
                    )))
                }
                Some(of) => Ok(with_overlap(of, self.overlap)),
            }
        };
        self.sources.iter().map(mark).collect()
    }
}

/// Where a type goes on. What a longer overlap covers has to be read again.
fn with_overlap(of: &TypeMark, overlap: Duration) -> Mark {
    let longer = overlap.saturating_sub(of.overlap);
    let mut mark = of.mark.clone();
    if let Some(Since::At(time) | Since::After(time)) = mark.since
        && !longer.is_zero()
        && mark.archive != Archive::Reading
    {
        mark.since = Some(Since::At(time.saturating_sub(longer)));
        mark.within = None;
    }
    mark
}
