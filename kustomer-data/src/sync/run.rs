//! A run: the types in turn, one page after the other, each delivered before the next one is read.

use kustomer_core::Client;

use super::change::Change;
use super::checkpoint::Checkpoint;
use super::progress::{Progress, Watch};
use super::source::{Feed, count};
use crate::error::Result;

/// A run of a sync. Returned by [`SyncBuilder::start`](super::SyncBuilder::start).
///
/// It reads one type after the other, each in order of the time of update. After the last batch it can be asked again,
/// immediately or after a pause, and goes on with what has changed since.
#[must_use = "a run does nothing unless it is asked for batches"]
#[derive(Debug)]
pub struct SyncRun {
    client: Client,
    feeds: Vec<Feed>,
    /// Which of them is read.
    at: usize,
    /// What was read last, until it is acknowledged.
    changes: Vec<Change>,
    watch: Watch,
}

impl SyncRun {
    pub(super) fn new(client: &Client, feeds: Vec<Feed>) -> Self {
        let watch = Watch::new(client.clone());
        Self { client: client.clone(), feeds, at: 0, changes: Vec::new(), watch }
    }

    /// Returns the next changes, at most a page; `None` when there are no more.
    ///
    /// A batch that is not [acknowledged](Batch::acknowledge) is returned again. If the future is dropped before it is
    /// done, nothing is lost.
    ///
    /// # Errors
    /// If a request fails; the next call asks for the same page again. If the rest cannot be read without the danger of
    /// missing a record ([`Error::is_incomplete`](crate::Error::is_incomplete)).
    pub async fn next_batch(&mut self) -> Result<Option<Batch<'_>>> {
        while self.changes.is_empty() {
            let Some(feed) = self.feeds.get_mut(self.at) else {
                self.at = 0;
                return Ok(None);
            };
            let Some((changes, reading)) = feed.read(&self.client).await? else {
                feed.restart();
                self.at += 1;
                continue;
            };
            self.watch.read(feed.name(), &reading);
            self.changes = changes;
            if self.changes.is_empty() {
                feed.acknowledge();
            }
        }
        Ok(Some(Batch { run: self }))
    }

    /// Returns how far the sink is: everything in front of it was acknowledged.
    ///
    /// The checkpoint also moves while nothing changes, so it is worth storing after the last batch too.
    pub fn checkpoint(&self) -> Checkpoint {
        Checkpoint {
            host: self.client.base_url().to_owned(),
            types: self.feeds.iter().map(Feed::mark).collect(),
        }
    }

    /// Returns how far the run is.
    pub fn progress(&self) -> Progress {
        self.watch.progress()
    }

    /// Returns a handle to watch the run while it waits for the service.
    ///
    /// ```
    /// # use kustomer::data::sync::SyncRun;
    /// # async fn demo(run: SyncRun) {
    /// let watch = run.watch();
    /// tokio::spawn(async move {
    ///     loop {
    ///         tokio::time::sleep(std::time::Duration::from_secs(10)).await;
    ///         let progress = watch.progress();
    ///         eprintln!("{} records, {:?} left", progress.records(), progress.eta());
    ///     }
    /// });
    /// # }
    /// ```
    pub fn watch(&self) -> Watch {
        self.watch.clone()
    }
}

/// Changes of one type, in order of the time of update. Returned by [`SyncRun::next_batch`].
#[must_use = "a batch that is not acknowledged is delivered again"]
#[derive(Debug)]
pub struct Batch<'run> {
    run: &'run mut SyncRun,
}

impl Batch<'_> {
    /// Returns the changes: at least one.
    pub fn changes(&self) -> &[Change] {
        &self.run.changes
    }

    /// Declares that the sink has the changes, and returns the checkpoint behind them.
    ///
    /// Call it when they are stored, and then store the checkpoint: a program that is killed in between gets the changes again.
    /// A sink with transactions can store both in one. If that fails, start another run from the last checkpoint that was
    /// stored, because this one has moved on.
    pub fn acknowledge(self) -> Checkpoint {
        let run = self.run;
        let changes = std::mem::take(&mut run.changes);
        let deletions = changes.iter().filter(|change| change.is_deletion()).count();
        run.watch.acknowledged(count(&changes), u64::try_from(deletions).unwrap_or(u64::MAX));
        if let Some(feed) = run.feeds.get_mut(run.at) {
            feed.acknowledge();
        }
        run.checkpoint()
    }
}
