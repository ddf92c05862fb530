//! Writing down how far a run is, if it has a journal.

use std::sync::{Mutex, PoisonError};

use super::item::Item;
use super::part::Settled;
use super::stored::Stored;
use crate::error::Result;
use crate::journal::Journal;

/// The journal of a run, if it has one.
#[derive(Debug, Default)]
pub(super) struct Log(Option<Mutex<Journal>>);

impl Log {
    pub(super) fn new(journal: Journal) -> Self {
        Self(Some(Mutex::new(journal)))
    }

    /// Items are about to be sent. It is on the disk before they are.
    pub(super) fn sent(&self, items: &[Item]) -> Result<()> {
        self.append(true, || Stored::Sent(items.iter().map(Item::mark).collect()))
    }

    /// Items are a job. If this is lost, they are looked up.
    pub(super) fn accepted(&self, items: &[Item], job: &str) -> Result<()> {
        self.append(false, || Stored::Accepted(job.to_owned(), items.iter().map(Item::mark).collect()))
    }

    /// It is known what became of items. It is on the disk before anyone else knows.
    pub(super) fn settled(&self, items: &[(Item, Settled)]) -> Result<()> {
        let marked = items.iter().map(|(item, settled)| (item.mark(), settled.clone()));
        self.append(true, || Stored::Settled(marked.collect()))
    }

    fn append(&self, sync: bool, record: impl FnOnce() -> Stored) -> Result<()> {
        let Some(journal) = &self.0 else { return Ok(()) };
        let mut journal = journal.lock().unwrap_or_else(PoisonError::into_inner);
        Ok(journal.append(&record().to_bytes(), sync)?)
    }
}
