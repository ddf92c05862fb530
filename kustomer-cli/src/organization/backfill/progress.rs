//! How far the copy of values is, on standard error: on a terminal at once, and otherwise in a line every thousand values.

use std::io::{self, IsTerminal, Write};

use kustomer_schema::organization::Backfill;

/// Values, and records, after which a log has another line.
const VALUES: u64 = 1_000;
const RECORDS: u64 = 10_000;

pub(super) struct Progress {
    title: String,
    /// What is done with the values: `copied`.
    done: &'static str,
    is_terminal: bool,
    read: u64,
    found: u64,
    /// What the last line said.
    shown: (u64, u64),
}

impl Progress {
    pub(super) fn new(backfill: &Backfill, done: &'static str) -> Self {
        let is_terminal = io::stderr().is_terminal();
        Self { title: backfill.title(), done, is_terminal, read: 0, found: 0, shown: (0, 0) }
    }

    /// Returns the number of values.
    pub(super) fn found(&self) -> u64 {
        self.found
    }

    /// Counts records that were read, and values.
    pub(super) fn add(&mut self, read: usize, found: usize) {
        self.read += read as u64;
        self.found += found as u64;
        let (read, found) = self.shown;
        if self.is_terminal || self.found >= found + VALUES || self.read >= read + RECORDS {
            self.show();
        }
    }

    fn show(&mut self) {
        let Self { title, done, read, found, .. } = self;
        let (start, end) = if self.is_terminal { ("\r", "") } else { ("", "\n") };
        let line = format!("{start}{title}: {found} {done}, {read} records read{end}");
        // Nobody may be reading.
        let _ = io::stderr().lock().write_all(line.as_bytes());
        self.shown = (self.read, self.found);
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        if self.is_terminal && self.shown != (0, 0) {
            let _ = io::stderr().lock().write_all(b"\n");
        }
    }
}
