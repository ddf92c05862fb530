//! What the writes of a request have changed, for those who act on it afterwards.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use super::metadata::Metadata;
use super::record::Record;

/// A record before and after a request. It was created if it has no `before`, and removed if it has no `after`; a record
/// that a client deletes remains, with the time of its deletion.
#[derive(Debug, Clone)]
pub(crate) struct Change {
    /// A JSON:API type.
    pub(crate) ty: Arc<str>,
    pub(crate) before: Option<Arc<Record>>,
    pub(crate) after: Option<Arc<Record>>,
}

impl Change {
    fn id(&self) -> Option<&str> {
        self.after.as_ref().or(self.before.as_ref()).map(|record| record.id.as_str())
    }
}

/// The writes since the changes were last taken.
#[derive(Debug, Clone, Default)]
pub(crate) struct Changes {
    /// Every write, so that one record can be in several.
    writes: Vec<Change>,
    /// The resources whose metadata was written, with what it was before.
    metadata: BTreeMap<String, Option<Metadata>>,
}

impl Changes {
    pub(super) fn note(&mut self, change: Change) {
        self.writes.push(change);
    }

    /// Notes that the metadata of a resource is about to be written.
    pub(super) fn note_metadata(&mut self, resource: &str, before: Option<&Metadata>) {
        if !self.metadata.contains_key(resource) {
            self.metadata.insert(resource.to_owned(), before.cloned());
        }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.writes.is_empty() && self.metadata.is_empty()
    }

    pub(super) fn writes(&self) -> &[Change] {
        &self.writes
    }

    /// Returns what became of each record, in the order in which they were first written. A record that was created and
    /// removed again is not among them.
    pub(crate) fn records(self) -> Vec<Change> {
        let mut changes: Vec<Change> = Vec::new();
        let mut places: HashMap<(Arc<str>, String), usize> = HashMap::new();
        for write in self.writes {
            let Some(id) = write.id() else { continue };
            let place = *places.entry((Arc::clone(&write.ty), id.to_owned())).or_insert(changes.len());
            match changes.get_mut(place) {
                Some(change) => change.after = write.after,
                None => changes.push(write),
            }
        }
        changes.retain(|change| change.id().is_some());
        changes
    }

    /// Returns the resources whose metadata was written.
    pub(crate) fn metadata(&self) -> impl Iterator<Item = &str> {
        self.metadata.keys().map(String::as_str)
    }

    /// Returns every write in order, and the resources whose metadata was written, with what it was before.
    pub(super) fn into_parts(self) -> (Vec<Change>, BTreeMap<String, Option<Metadata>>) {
        (self.writes, self.metadata)
    }
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;
    use serde_json::Map;

    use super::*;
    use crate::object_id::ObjectIds;
    use crate::store::Store;

    fn store() -> Store {
        let mut store = Store::new(ObjectIds::new(), Timestamp::UNIX_EPOCH);
        drop(store.take_changes(Timestamp::UNIX_EPOCH));
        store
    }

    fn record(id: &str) -> Record {
        Record::new(id.to_owned(), Timestamp::UNIX_EPOCH, Map::new())
    }

    fn retitle(store: &mut Store, id: &str, title: &str) {
        let mut record = store.record_mut("note", id).expect("a record");
        record.fields.insert("title".to_owned(), title.into());
    }

    #[test]
    fn several_writes_of_a_record_are_one_change() {
        let mut store = store();
        store.insert("note", record("a"));
        store.insert("note", record("b"));
        drop(store.take_changes(Timestamp::UNIX_EPOCH));
        retitle(&mut store, "b", "first");
        retitle(&mut store, "a", "other");
        retitle(&mut store, "b", "second");
        let changes = store.take_changes(Timestamp::UNIX_EPOCH).records();
        let [b, a] = changes.as_slice() else { panic!("{changes:?}") };
        assert_eq!((a.id(), b.id(), b.ty.as_ref()), (Some("a"), Some("b"), "note"));
        let title = |record: &Option<Arc<Record>>| record.as_ref()?.text("title").map(str::to_owned);
        assert_eq!((title(&b.before), title(&b.after)), (None, Some("second".to_owned())));
        assert!(store.take_changes(Timestamp::UNIX_EPOCH).records().is_empty(), "changes are taken once");
    }

    #[test]
    fn a_record_that_was_created_and_removed_again_has_not_changed() {
        let mut store = store();
        let mut unwritten = record("a");
        unwritten.rev = 0;
        store.insert("note", unwritten);
        store.forget_unwritten("note", "a");
        assert!(store.take_changes(Timestamp::UNIX_EPOCH).records().is_empty());
    }

    #[test]
    fn with_a_klass_its_metadata_and_kobjects_are_gone() {
        let mut store = store();
        let mut klass = record("k");
        klass.fields.insert("name".to_owned(), "flight".into());
        store.insert("klass", klass);
        store.insert("kobject.flight", record("f"));
        drop(store.take_changes(Timestamp::UNIX_EPOCH));
        store.remove_klass("k");
        let changes = store.take_changes(Timestamp::UNIX_EPOCH);
        assert_eq!(changes.metadata().collect::<Vec<_>>(), ["kobject.flight"]);
        let removed = changes.records();
        assert!(removed.iter().all(|change| change.before.is_some() && change.after.is_none()));
        assert_eq!(removed.iter().filter_map(Change::id).collect::<Vec<_>>(), ["k", "f"]);
    }
}
