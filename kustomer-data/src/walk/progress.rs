//! How far a walk is, for its user.

/// How far a walk is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Progress {
    pub(crate) requests: u64,
    pub(crate) records: u64,
    pub(crate) repeated: u64,
    pub(crate) total: Option<u64>,
}

impl Progress {
    /// How many pages were asked for, not counting attempts that were repeated.
    pub fn requests(&self) -> u64 {
        self.requests
    }

    /// How many records were found so far.
    pub fn records(&self) -> u64 {
        self.records
    }

    /// How many records were found again, and not returned a second time.
    pub fn repeated(&self) -> u64 {
        self.repeated
    }

    /// How many records the search matched when it began, as far as the service says: it may count to 10,000 only.
    pub fn total(&self) -> Option<u64> {
        self.total
    }
}
