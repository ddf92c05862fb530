//! What waits to be written to a journal, and who waits for it.
//!
//! Requests are added in the order in which they changed the store, while it is locked. One thread writes whatever has come
//! together since it last wrote, so requests that arrive at the same time share one wait for the disk.

use std::pin::pin;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};

use tokio::sync::Notify;

use super::entry::Entry;
use crate::clock::ClockSetting;
use crate::store::StoreContents;

/// Something to write.
pub(super) enum Item {
    Entry(Entry),
    /// Write the file anew, because much of it is out of date. The file is complete without it.
    Compact(StoreContents, ClockSetting),
    /// Write the file anew, because everything has changed.
    Replace(StoreContents, ClockSetting),
}

#[derive(Default)]
pub(super) struct Queue {
    state: Mutex<State>,
    /// Wakes the thread that writes.
    work: Condvar,
    /// Wakes threads that wait, and tasks that wait.
    done: Condvar,
    done_async: Notify,
}

#[derive(Default)]
struct State {
    pending: Vec<Item>,
    /// How many items were added, and how many of them are on the disk.
    added: u64,
    written: u64,
    /// How often writing has failed.
    failures: u64,
    /// Why the last attempt failed. Whatever could not be written is kept, and written first when it works again.
    failure: Option<String>,
    /// Whether to write although nothing is pending: what has failed, or what was prepared meanwhile.
    wants_write: bool,
    is_closed: bool,
}

/// Whether what has been added is on the disk, or cannot be.
enum Progress {
    Written,
    Failed(String),
    Pending,
}

/// What someone waits for.
struct Awaited {
    added: u64,
    failures: u64,
}

impl Awaited {
    fn progress(&self, state: &State) -> Progress {
        if state.written >= self.added && state.failure.is_none() {
            Progress::Written
        } else if state.failures > self.failures || state.is_closed {
            let closed = || "the journal is closed".to_owned();
            Progress::Failed(state.failure.clone().unwrap_or_else(closed))
        } else {
            Progress::Pending
        }
    }
}

impl Queue {
    /// Adds an item, to be called in the order of changes.
    pub(super) fn add(&self, item: Item) {
        let mut state = self.state();
        state.pending.push(item);
        state.added += 1;
        self.work.notify_one();
    }

    /// Adds an item that nobody waits for.
    pub(super) fn add_unawaited(&self, item: Item) {
        self.state().pending.push(item);
        self.work.notify_one();
    }

    /// Has [`serve`](Self::serve) call `write`, although nothing was added.
    pub(super) fn wake(&self) {
        self.state().wants_write = true;
        self.work.notify_one();
    }

    /// Returns why something is not on the disk, as far as is known without waiting.
    pub(super) fn failure(&self) -> Option<String> {
        self.state().failure.clone()
    }

    /// Waits until everything that has been added is on the disk. After a failure, this is tried once more.
    ///
    /// # Errors
    /// Why it cannot be written.
    pub(super) fn wait(&self) -> Result<(), String> {
        let mut state = self.state();
        let awaited = self.awaited(&mut state);
        loop {
            match awaited.progress(&state) {
                Progress::Written => return Ok(()),
                Progress::Failed(why) => return Err(why),
                Progress::Pending => state = self.done.wait(state).unwrap_or_else(PoisonError::into_inner),
            }
        }
    }

    /// As [`wait`](Self::wait), without blocking the thread.
    pub(super) async fn wait_async(&self) -> Result<(), String> {
        let awaited = self.awaited(&mut self.state());
        loop {
            let mut notified = pin!(self.done_async.notified());
            // From here on, a notification is not missed.
            notified.as_mut().enable();
            let progress = awaited.progress(&self.state());
            match progress {
                Progress::Written => return Ok(()),
                Progress::Failed(why) => return Err(why),
                Progress::Pending => notified.await,
            }
        }
    }

    fn awaited(&self, state: &mut State) -> Awaited {
        if state.failure.is_some() {
            state.wants_write = true;
            self.work.notify_one();
        }
        Awaited { added: state.added, failures: state.failures }
    }

    /// Passes items to `write`, as many as there are, until the queue is closed. If `write` fails, it is called again with
    /// what was added since.
    pub(super) fn serve(&self, mut write: impl FnMut(Vec<Item>) -> Result<(), String>) {
        // Nobody must wait for a thread that has panicked.
        let _closes = Closes(self);
        loop {
            let mut state = self.state();
            while state.pending.is_empty() && !state.wants_write && !state.is_closed {
                state = self.work.wait(state).unwrap_or_else(PoisonError::into_inner);
            }
            if state.pending.is_empty() && !state.wants_write {
                return;
            }
            let items = std::mem::take(&mut state.pending);
            let added = state.added;
            state.wants_write = false;
            drop(state);
            let result = write(items);
            let mut state = self.state();
            match result {
                Ok(()) => (state.written, state.failure) = (added, None),
                Err(why) => {
                    state.failure = Some(why);
                    state.failures += 1;
                }
            }
            self.done.notify_all();
            self.done_async.notify_waiters();
        }
    }

    /// Lets [`serve`](Self::serve) return when everything is written.
    pub(super) fn close(&self) {
        self.state().is_closed = true;
        self.work.notify_one();
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Ends all waiting when the thread that writes ends.
struct Closes<'q>(&'q Queue);

impl Drop for Closes<'_> {
    fn drop(&mut self) {
        self.0.state().is_closed = true;
        self.0.done.notify_all();
        self.0.done_async.notify_waiters();
    }
}

#[cfg(test)]
mod tests {
    use std::task::{Context, Poll, Waker};

    use jiff::Timestamp;

    use super::*;
    use crate::object_id::ObjectIds;
    use crate::store::Store;

    #[test]
    fn nobody_waits_for_a_compaction() {
        let queue = Queue::default();
        let store = Store::new(ObjectIds::new(), Timestamp::UNIX_EPOCH);
        queue.add_unawaited(Item::Compact(store.contents(), ClockSetting::SYSTEM));
        let mut waiting = pin!(queue.wait_async());
        let polled = waiting.as_mut().poll(&mut Context::from_waker(Waker::noop()));
        assert!(matches!(polled, Poll::Ready(Ok(()))), "it waits for what was not added");
    }
}
