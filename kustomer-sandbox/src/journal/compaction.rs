//! Writing a journal anew while it is in use: requests go on, and what they change meanwhile is appended at the end.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::{Builder, Scope, ScopedJoinHandle};

use super::file::CompleteFile;
use crate::clock::ClockSetting;
use crate::store::StoreContents;

/// A new file that a thread of its own writes. Dropping it stops the thread, and there is no such file any more.
pub(super) struct Compaction<'s> {
    /// `None` once it has ended.
    thread: Option<ScopedJoinHandle<'s, Option<CompleteFile>>>,
    is_canceled: Arc<AtomicBool>,
    /// Whether the file is complete or has failed. The thread itself ends a moment after it has said so.
    is_over: Arc<AtomicBool>,
    /// What was added to the journal since.
    lines: Vec<u8>,
}

impl<'s> Compaction<'s> {
    /// Begins to write a file. `when_over` is called when that has succeeded or failed. Returns `None` if there is no thread
    /// for it.
    pub(super) fn begin(
        scope: &'s Scope<'s, '_>,
        path: PathBuf,
        contents: StoreContents,
        clock: ClockSetting,
        when_over: impl FnOnce() + Send + 's,
    ) -> Option<Self> {
        let is_canceled = Arc::new(AtomicBool::new(false));
        let is_over = Arc::new(AtomicBool::new(false));
        let (canceled, over) = (Arc::clone(&is_canceled), Arc::clone(&is_over));
        let write = move || {
            let file = CompleteFile::write(path, &contents, clock, &canceled).ok();
            over.store(true, Ordering::Release);
            when_over();
            file
        };
        let thread = Builder::new().name("kustomer-sandbox-compaction".to_owned()).spawn_scoped(scope, write);
        Some(Self { thread: Some(thread.ok()?), is_canceled, is_over, lines: Vec::new() })
    }

    /// Adds lines that the journal got after the compaction began.
    pub(super) fn add(&mut self, lines: &[u8]) {
        self.lines.extend_from_slice(lines);
    }

    pub(super) fn is_over(&self) -> bool {
        self.is_over.load(Ordering::Acquire) || self.thread.as_ref().is_none_or(ScopedJoinHandle::is_finished)
    }

    /// Waits for the file. Returns it with the lines that are missing in it, or `None` if it could not be written.
    pub(super) fn finish(mut self) -> Option<(CompleteFile, Vec<u8>)> {
        let file = self.thread.take()?.join().ok().flatten()?;
        Some((file, std::mem::take(&mut self.lines)))
    }
}

impl Drop for Compaction<'_> {
    fn drop(&mut self) {
        self.is_canceled.store(true, Ordering::Relaxed);
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}
