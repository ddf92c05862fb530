//! The state of a sandbox at a moment, to return to.

use std::fmt;

use crate::store::StoreSnapshot;

/// The records and the metadata of a [`Sandbox`](crate::Sandbox) at a moment. Copies are cheap: records are shared until they
/// change.
#[derive(Clone)]
pub struct Snapshot(pub(crate) StoreSnapshot);

impl fmt::Debug for Snapshot {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Snapshot").field("records", &self.0.count()).finish_non_exhaustive()
    }
}
