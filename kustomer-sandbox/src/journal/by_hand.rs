//! A journal for tests: nothing is written before the test says so, and writing fails if the test says so.

use std::path::PathBuf;
use std::sync::atomic::AtomicUsize;
use std::sync::{Arc, Mutex};
use std::thread;

use super::Journal;
use super::queue::Queue;
use crate::clock::Clock;

/// What writes to a journal, once it is started.
pub(crate) struct Pen(Arc<Queue>);

impl Journal {
    pub(crate) fn by_hand(clock: &Clock) -> (Self, Pen) {
        let queue = Arc::new(Queue::default());
        let journal = Self {
            path: PathBuf::from("journal"),
            queue: Arc::clone(&queue),
            clock: clock.clone(),
            known: Mutex::new(clock.setting()),
            records: AtomicUsize::new(0),
            thread: None,
        };
        (journal, Pen(queue))
    }
}

impl Pen {
    /// Writes what was added and what will be. Each time, `write` says whether that succeeds.
    pub(crate) fn start(self, mut write: impl FnMut() -> Result<(), String> + Send + 'static) {
        thread::spawn(move || self.0.serve(|_| write()));
    }
}
