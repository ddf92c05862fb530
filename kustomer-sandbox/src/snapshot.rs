//! The state of a sandbox at a moment, to return to.

use std::fmt;

use crate::store::StoreSnapshot;

/// The records and the metadata of a [`Sandbox`](crate::Sandbox) at a moment. Uploaded files and deliveries are not in it.
///
/// Copies of a snapshot are cheap, and the records in it are shared with the sandbox until they change. The first write of each
/// type after a snapshot was taken or restored copies the list of the records of that type and their indexes, and the next
/// search of that type reads all of them again: both take time in proportion to their number, and each kept snapshot memory.
#[derive(Clone)]
pub struct Snapshot(pub(crate) StoreSnapshot);

impl fmt::Debug for Snapshot {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Snapshot").field("records", &self.0.count()).finish_non_exhaustive()
    }
}
