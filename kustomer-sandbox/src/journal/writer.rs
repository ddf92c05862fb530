//! The thread that writes what waits in the queue to the file.

use std::io;

use super::file::JournalFile;
use super::line;
use super::queue::{Item, Queue};
use crate::clock::ClockSetting;
use crate::store::StoreSnapshot;

/// Writes items until the queue is closed.
pub(super) fn write_all(mut file: JournalFile, queue: &Queue) {
    let mut unwritten = Unwritten::default();
    queue.serve(|items| {
        for item in items {
            unwritten.add(item, &mut file);
        }
        unwritten.write(&mut file).map_err(|error| error.to_string())
    });
}

/// What has not reached the disk.
#[derive(Default)]
struct Unwritten {
    /// What the file is to be replaced by, before the lines are appended.
    anew: Option<(StoreSnapshot, ClockSetting)>,
    lines: Vec<u8>,
}

impl Unwritten {
    fn add(&mut self, item: Item, file: &mut JournalFile) {
        match item {
            Item::Entry(entry) => line::append(&mut self.lines, |out| entry.append_json(out)),
            // Only of use if it succeeds. Otherwise, the file with the lines is as good.
            Item::Compact(snapshot, clock) => {
                if file.rewrite(&snapshot, clock).is_ok() {
                    self.lines.clear();
                    self.anew = None;
                }
            }
            Item::Replace(snapshot, clock) => {
                self.lines.clear();
                self.anew = Some((snapshot, clock));
            }
        }
    }

    fn write(&mut self, file: &mut JournalFile) -> io::Result<()> {
        if let Some((snapshot, clock)) = &self.anew {
            file.rewrite(snapshot, *clock)?;
            self.anew = None;
        }
        if !self.lines.is_empty() {
            file.append(&self.lines)?;
            self.lines.clear();
        }
        Ok(())
    }
}
