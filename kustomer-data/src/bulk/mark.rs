//! How a journal names an item.

/// An item: its place in the input, and the checksum of what is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Mark {
    pub(super) index: u64,
    pub(super) checksum: u32,
}
