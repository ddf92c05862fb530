//! The journal: everything in a sandbox as a file, to which each request that changes something appends one line.
//!
//! A response is sent when the line of its request is on the disk. A line is there as a whole or not at all, because it has
//! a checksum.

#[cfg(test)]
mod by_hand;
mod compaction;
mod entry;
mod file;
mod folder;
mod line;
mod queue;
mod writer;

use std::io;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::{self, JoinHandle};

#[cfg(test)]
pub(crate) use self::by_hand::Pen;
use self::entry::Entry;
use self::file::{JournalFile, Opened};
use self::folder::Folder;
use self::queue::{Item, Queue};
use self::writer::write_all;
use crate::clock::{Clock, ClockSetting};
use crate::store::{Changes, Store};

/// Records in the file beyond which it is written anew, if more than half of them are out of date.
const SMALL: usize = 10_000;

/// A journal that follows a store.
pub(crate) struct Journal {
    path: PathBuf,
    queue: Arc<Queue>,
    clock: Clock,
    /// The setting of the clock in the journal.
    known: Mutex<ClockSetting>,
    /// The number of records in the file.
    records: AtomicUsize,
    thread: Option<JoinHandle<()>>,
}

/// A folder for a journal.
pub(crate) enum DataFolder {
    /// One without a journal, and where to begin it.
    Empty(NewJournal),
    /// A journal and its store.
    Journal(Journal, Box<Store>),
}

/// A folder in which a journal can be begun.
pub(crate) struct NewJournal(Folder);

impl DataFolder {
    /// Opens a folder. It is created if it does not exist. A clock that shows the system's time takes the setting in the
    /// journal.
    ///
    /// # Errors
    /// If the folder is in use or cannot be read, or the journal in it is damaged.
    pub(crate) fn open(path: &Path, clock: &Clock) -> io::Result<Self> {
        let folder = Folder::open(path)?;
        let (file, loaded) = match Opened::open(folder)? {
            Opened::Journal(file, loaded) => (file, loaded),
            Opened::Empty(folder) => return Ok(Self::Empty(NewJournal(folder))),
        };
        if let Some(setting) = loaded.clock.filter(|_| clock.setting() == ClockSetting::SYSTEM) {
            clock.apply(setting);
        }
        let journal = Journal::start(file, clock, loaded.records)?;
        Ok(Self::Journal(journal, Box::new(loaded.store)))
    }
}

impl NewJournal {
    /// Begins a journal with everything in a store.
    pub(crate) fn begin(self, store: &Store, clock: &Clock) -> io::Result<Journal> {
        let path = self.0.journal();
        let file = JournalFile::create(self.0, &store.contents(), clock.setting());
        let file = file.map_err(|error| {
            io::Error::new(error.kind(), format!("cannot write `{}`: {error}", path.display()))
        })?;
        Journal::start(file, clock, store.count())
    }
}

impl Journal {
    fn start(file: JournalFile, clock: &Clock, records: usize) -> io::Result<Self> {
        let queue = Arc::new(Queue::default());
        let path = file.path();
        let of_thread = Arc::clone(&queue);
        let thread = thread::Builder::new()
            .name("kustomer-sandbox-journal".to_owned())
            .spawn(move || write_all(file, &of_thread))?;
        Ok(Self {
            path,
            queue,
            known: Mutex::new(clock.setting()),
            clock: clock.clone(),
            records: AtomicUsize::new(records),
            thread: Some(thread),
        })
    }

    /// Adds what a request has changed. The store must be locked, so that changes are added in order.
    pub(crate) fn add(&self, store: &Store, changes: Changes) {
        let metadata =
            changes.metadata().map(|name| (name.to_owned(), store.metadata(name).cloned())).collect();
        let clock = self.clock.setting();
        let entry = Entry { metadata, changes: changes.records(), ids: store.ids.clone(), clock };
        let known = std::mem::replace(&mut *self.known(), clock);
        if entry.changes.is_empty() && entry.metadata.is_empty() && known == clock {
            return;
        }
        let records = self.records.fetch_add(entry.changes.len(), Ordering::Relaxed) + entry.changes.len();
        self.queue.add(Item::Entry(entry));
        if records > 2 * store.count() + SMALL {
            self.records.store(store.count(), Ordering::Relaxed);
            self.queue.add_unawaited(Item::Compact(store.contents(), self.clock.setting()));
        }
    }

    /// Adds everything in a store, in place of what was there.
    pub(crate) fn replace(&self, store: &Store) {
        self.records.store(store.count(), Ordering::Relaxed);
        self.queue.add(Item::Replace(store.contents(), self.clock.setting()));
    }

    /// Whether the clock was set, frozen or advanced since something was added.
    pub(crate) fn clock_has_moved(&self) -> bool {
        *self.known() != self.clock.setting()
    }

    fn known(&self) -> MutexGuard<'_, ClockSetting> {
        self.known.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Waits until everything that has been added is on the disk.
    ///
    /// # Errors
    /// Why it cannot be written, as a message for users.
    pub(crate) fn wait(&self) -> Result<(), String> {
        self.queue.wait().map_err(|why| self.message(&why))
    }

    /// As [`wait`](Self::wait), without blocking the thread.
    pub(crate) async fn wait_async(&self) -> Result<(), String> {
        self.queue.wait_async().await.map_err(|why| self.message(&why))
    }

    /// Whether the last attempt to write has failed. Then, nothing must be changed before waiting succeeds.
    pub(crate) fn has_failed(&self) -> bool {
        self.queue.failure().is_some()
    }

    fn message(&self, why: &str) -> String {
        format!("the sandbox cannot write `{}`: {why}", self.path.display())
    }
}

impl Drop for Journal {
    /// Writes what is left.
    fn drop(&mut self) {
        self.queue.close();
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
        // No request is left that could report it.
        if let Some(why) = self.queue.failure() {
            eprintln!("{}, and what it has changed since is lost", self.message(&why));
        }
    }
}
