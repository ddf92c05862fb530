//! The state of a store at a moment.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::Timestamp;

use super::Store;
use super::metadata::Metadata;
use super::table::Table;
use crate::object_id::ObjectIds;

/// A copy of a store. It shares each table with the store until one of them is written to, and then each has its own.
#[derive(Clone)]
pub(crate) struct StoreSnapshot {
    pub(crate) ids: ObjectIds,
    pub(crate) org: String,
    pub(crate) user: String,
    pub(crate) token: String,
    pub(crate) started: Timestamp,
    tables: BTreeMap<String, Arc<Table>>,
    metadata: BTreeMap<String, Metadata>,
}

impl StoreSnapshot {
    /// Returns the number of records of all types, including deleted ones.
    pub(crate) fn count(&self) -> usize {
        self.tables.values().map(|table| table.len()).sum()
    }
}

impl Store {
    pub(crate) fn snapshot(&self) -> StoreSnapshot {
        StoreSnapshot {
            ids: self.ids.clone(),
            org: self.org.clone(),
            user: self.user.clone(),
            token: self.token.clone(),
            started: self.started,
            tables: self.records.clone(),
            metadata: self.metadata.clone(),
        }
    }

    /// Replaces everything by what a snapshot has. New IDs differ from all before, so that an ID is never
    /// reused.
    pub(crate) fn restore(&mut self, snapshot: &StoreSnapshot) {
        self.ids.continue_after(&snapshot.ids);
        self.org.clone_from(&snapshot.org);
        self.user.clone_from(&snapshot.user);
        self.token.clone_from(&snapshot.token);
        self.started = snapshot.started;
        self.records.clone_from(&snapshot.tables);
        self.metadata.clone_from(&snapshot.metadata);
        self.forget_changes();
    }
}
