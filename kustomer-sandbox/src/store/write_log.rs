//! Which rows of a table were written, in order: whoever keeps something about every record follows from where it stopped.

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
    rows: Vec<Row>,
}

/// A place in a log.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Mark {
    generation: Generation,
    position: usize,
}

impl WriteLog {
    pub(super) fn new() -> Self {
        Self { generation: Generation::new(), rows: Vec::new() }
    }

    /// Notes a write to a table with this many rows. A log that would take longer to follow than the table itself is begun
    /// anew.
    pub(super) fn note(&mut self, row: Row, rows: usize) {
        const SHORTEST: usize = 4096;
        if self.rows.len() >= rows.saturating_mul(2).max(SHORTEST) {
            *self = Self::new();
        }
        self.rows.push(row);
    }

    pub(super) fn end(&self) -> Mark {
        Mark { generation: self.generation, position: self.rows.len() }
    }

    /// Returns the rows written since a mark; `None` if the log no longer knows.
    pub(super) fn since(&self, mark: Mark) -> Option<&[Row]> {
        if mark.generation == self.generation { self.rows.get(mark.position..) } else { None }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_log_tells_what_was_written_since_a_mark() {
        let mut log = WriteLog::new();
        log.note(0, 1);
        let mark = log.end();
        log.note(1, 2);
        log.note(0, 2);
        assert_eq!(log.since(mark), Some([1, 0].as_slice()));
        assert_eq!(log.since(log.end()), Some([].as_slice()));
        assert_eq!(WriteLog::new().since(mark), None, "the log of another table");
    }

    #[test]
    fn a_log_does_not_grow_without_bound() {
        let mut log = WriteLog::new();
        let mark = log.end();
        for _ in 0..10_000 {
            log.note(0, 1);
        }
        assert!(log.rows.len() < 5_000);
        assert_eq!(log.since(mark), None);
    }
}
