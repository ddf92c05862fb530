//! Which rows of a table were written, in order, which lets a cache catch up with the writes since it last read.

use std::sync::atomic::{AtomicU64, Ordering};

use super::index::Row;

/// A number that nothing else has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Generation(pub(super) u64);

impl Generation {
    pub(super) fn new() -> Self {
        static NEXT: AtomicU64 = AtomicU64::new(0);
        Self(NEXT.fetch_add(1, Ordering::Relaxed))
    }
}

/// The writes of one table. No two logs have the same generation, so that nobody follows the log of another table.
pub(super) struct WriteLog {
    generation: Generation,
    writes: Vec<Write>,
}

/// A write of a record.
pub(super) struct Write {
    pub(super) row: Row,
    /// The IDs of other records that it referred to before, and does not refer to any more.
    pub(super) lost: Box<[Box<str>]>,
}

/// A place in a log.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Mark {
    generation: Generation,
    position: usize,
}

impl WriteLog {
    pub(super) fn new() -> Self {
        Self { generation: Generation::new(), writes: Vec::new() }
    }

    /// Notes a write to a table with this many rows. A log that would take longer to follow than the table itself is begun
    /// anew.
    pub(super) fn note(&mut self, write: Write, rows: usize) {
        const SHORTEST: usize = 4096;
        if self.writes.len() >= rows.saturating_mul(2).max(SHORTEST) {
            *self = Self::new();
        }
        self.writes.push(write);
    }

    pub(super) fn end(&self) -> Mark {
        Mark { generation: self.generation, position: self.writes.len() }
    }

    /// Returns the writes since a mark; `None` if the log no longer knows.
    pub(super) fn since(&self, mark: Mark) -> Option<&[Write]> {
        if mark.generation == self.generation { self.writes.get(mark.position..) } else { None }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn write(row: Row) -> Write {
        Write { row, lost: Box::default() }
    }

    #[test]
    fn a_log_reports_what_was_written_since_a_mark() {
        let mut log = WriteLog::new();
        log.note(write(0), 1);
        let mark = log.end();
        log.note(write(1), 2);
        log.note(write(0), 2);
        let rows =
            |mark| -> Option<Vec<Row>> { Some(log.since(mark)?.iter().map(|write| write.row).collect()) };
        assert_eq!(rows(mark), Some(vec![1, 0]));
        assert_eq!(rows(log.end()), Some(vec![]));
        assert!(WriteLog::new().since(mark).is_none(), "the log of another table");
    }

    #[test]
    fn a_log_does_not_grow_without_bound() {
        let mut log = WriteLog::new();
        let mark = log.end();
        for _ in 0..10_000 {
            log.note(write(0), 1);
        }
        assert!(log.writes.len() < 5_000);
        assert!(log.since(mark).is_none());
    }
}
