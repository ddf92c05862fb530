//! Everything in a store, as a list to write down.

use std::sync::Arc;

use jiff::Timestamp;

use super::Store;
use super::metadata::Metadata;
use super::record::Record;
use crate::object_id::ObjectIds;

/// Everything in a store at a moment. It shares the records, not the tables: the next write need not copy any of these.
pub(crate) struct StoreContents {
    pub(crate) ids: ObjectIds,
    pub(crate) org: String,
    pub(crate) user: String,
    pub(crate) token: String,
    pub(crate) started: Timestamp,
    /// The types with their records, including deleted ones, in order of creation.
    pub(crate) tables: Vec<(String, Vec<Arc<Record>>)>,
    /// By resource name.
    pub(crate) metadata: Vec<(String, Metadata)>,
}

impl Store {
    /// Returns everything in the store. Takes time for each record, but little.
    pub(crate) fn contents(&self) -> StoreContents {
        let table = |(ty, table): (&String, &Arc<super::Table>)| (ty.clone(), table.shared());
        let metadata = |(resource, metadata): (&String, &Metadata)| (resource.clone(), metadata.clone());
        StoreContents {
            ids: self.ids.clone(),
            org: self.org.clone(),
            user: self.user.clone(),
            token: self.token.clone(),
            started: self.started,
            tables: self.records.iter().map(table).collect(),
            metadata: self.metadata.iter().map(metadata).collect(),
        }
    }
}
