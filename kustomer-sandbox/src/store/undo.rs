//! Changes that are made as a whole or not at all.

use std::collections::BTreeSet;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::sync::Arc;

use super::Store;
use super::change::{Change, Changes};
use super::record::Record;
use super::table_mut;
use super::write_log::Generation;

impl Store {
    /// Runs a change. If it panics, everything that it has written is undone before the panic goes on: the changes since they
    /// were last taken, so that these must have been taken. Only the IDs that it has used are not used again.
    ///
    /// Otherwise, half a change would be sent to the receivers of events and kept, together with the next request's.
    pub(crate) fn all_or_nothing<T>(&mut self, change: impl FnOnce(&mut Self) -> T) -> T {
        catch_unwind(AssertUnwindSafe(|| change(self))).unwrap_or_else(|panic| {
            self.undo();
            resume_unwind(panic)
        })
    }

    /// Looks at the records as they were before changes that nothing has followed.
    pub(crate) fn as_before<T>(&mut self, changes: &Changes, look: impl FnOnce(&Self) -> T) -> T {
        let types: BTreeSet<&Arc<str>> = changes.writes().iter().map(|change| &change.ty).collect();
        let generations: Vec<(&Arc<str>, Generation)> =
            types.into_iter().map(|ty| (ty, table_mut(&mut self.records, ty).generation())).collect();
        for Change { ty, before, after } in changes.writes().iter().rev() {
            self.put_back(ty, before.clone(), after.clone());
        }
        let seen = catch_unwind(AssertUnwindSafe(|| look(self)));
        for Change { ty, before, after } in changes.writes() {
            self.put_back(ty, after.clone(), before.clone());
        }
        // In the end, every record is where it was.
        for (ty, generation) in generations {
            table_mut(&mut self.records, ty).set_generation(generation);
        }
        seen.unwrap_or_else(|panic| resume_unwind(panic))
    }

    /// Makes a record what it was before a change.
    fn put_back(&mut self, ty: &Arc<str>, before: Option<Arc<Record>>, after: Option<Arc<Record>>) {
        let Some(place) = after.as_ref().or(before.as_ref()).map(|record| record.place()) else { return };
        let before = before.map(Arc::unwrap_or_clone);
        // What this writes is not a change.
        table_mut(&mut self.records, ty).put_back(place, before, after, &mut Changes::default());
    }

    fn undo(&mut self) {
        let (writes, metadata) = std::mem::take(&mut self.changes).into_parts();
        for Change { ty, before, after } in writes.into_iter().rev() {
            self.put_back(&ty, before, after);
        }
        for (resource, before) in metadata {
            match before {
                Some(before) => self.metadata.insert(resource, before),
                None => self.metadata.remove(&resource),
            };
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::{SignedDuration, Timestamp};
    use serde_json::{Map, Value, json};

    use super::super::{Metadata, Rows};
    use super::*;
    use crate::object_id::ObjectIds;

    const ANA: &str = "59775dcda751900011ff4687";

    fn record(id: &str, fields: Value) -> Record {
        let Value::Object(fields) = fields else { panic!("an object") };
        Record::new(id.to_owned(), Timestamp::UNIX_EPOCH, fields)
    }

    fn metadata(name: &str) -> Metadata {
        Metadata { properties: Map::from_iter([(name.to_owned(), json!({}))]), ..Metadata::default() }
    }

    /// A store with a Klass that has two `KObjects`, and three notes.
    fn store() -> Store {
        let mut store = Store::new(ObjectIds::new(), Timestamp::UNIX_EPOCH);
        store.insert("klass", record("k", json!({ "name": "flight" })));
        for id in ["f", "g"] {
            store.insert("kobject.flight", record(id, json!({ "externalId": id, "customer": ANA })));
        }
        for id in ["a", "b", "c"] {
            store.insert("note", record(id, json!({ "externalId": "7" })));
        }
        store.put_metadata("kobject.flight", Some(metadata("seatStr")));
        store.forget_changes();
        store
    }

    /// Everything in a store, in order.
    fn contents(store: &Store) -> Vec<String> {
        let contents = store.contents();
        let records = contents.tables.iter().flat_map(|(ty, records)| {
            records.iter().map(move |record| {
                let mut text = Vec::new();
                record.append_stored(&mut text);
                format!("{ty} {} {}", record.place(), String::from_utf8_lossy(&text))
            })
        });
        let metadata =
            contents.metadata.iter().map(|(resource, metadata)| format!("{resource} {}", metadata.stored()));
        records.chain(metadata).collect()
    }

    fn panics(store: &mut Store, change: impl FnOnce(&mut Store)) {
        let caught = catch_unwind(AssertUnwindSafe(|| {
            store.all_or_nothing(|store| {
                change(store);
                resume_unwind(Box::new("a bug"));
            });
        }));
        assert_eq!(caught.expect_err("a panic").downcast_ref(), Some(&"a bug"));
    }

    fn retitle(store: &mut Store, id: &str) {
        let mut record = store.record_mut("note", id).expect("a note");
        record.fields.insert("externalId".to_owned(), "8".into());
        record.touch(Timestamp::UNIX_EPOCH);
    }

    #[test]
    fn a_change_that_panics_leaves_nothing_behind() {
        let mut store = store();
        let before = contents(&store);
        let later = Timestamp::UNIX_EPOCH.saturating_add(SignedDuration::from_secs(1)).unwrap();
        let changes: [fn(&mut Store); 7] = [
            |store| store.insert("note", record("d", json!({ "externalId": "7" }))),
            |store| store.insert("team", record("t", json!({}))),
            |store| store.remove("note", "b"),
            |store| store.forget_oldest("note", 1),
            |store| store.put("note", record("b", json!({}))),
            |store| store.remove_klass("k"),
            |store| store.metadata_mut("customer").properties.clear(),
        ];
        for change in changes {
            panics(&mut store, change);
            assert_eq!(contents(&store), before);
        }
        panics(&mut store, |store| {
            store.insert("note", record("d", json!({})));
            retitle(store, "d");
            retitle(store, "a");
            store.delete("note", "a", later);
            store.forget_oldest("note", 2);
            store.insert("note", record("b", json!({ "externalId": "9" })));
            store.put_metadata("kobject.flight", None);
            for change in changes {
                change(store);
            }
        });
        assert_eq!(contents(&store), before);
        assert!(!store.has_untaken_changes());
    }

    #[test]
    fn records_are_found_as_before_a_change_that_panicked() {
        let mut store = store();
        let found = |store: &Store, text: &str| -> Vec<String> {
            store.with_text("note", "externalId", text).iter().map(|note| note.id.clone()).collect()
        };
        panics(&mut store, |store| {
            retitle(store, "a");
            store.forget_oldest("note", 2);
            store.remove_klass("k");
            retitle(store, "c");
        });
        assert_eq!(
            (found(&store, "7"), found(&store, "8")),
            (vec!["a".into(), "b".into(), "c".into()], vec![])
        );
        assert_eq!(store.maybe_referring_to("kobject.flight", ANA).count(), 2);
        assert_eq!(store.klass_named("flight").map(|klass| klass.id.as_str()), Some("k"));
        // The oldest is the oldest again.
        store.forget_oldest("note", 2);
        assert_eq!(found(&store, "7"), ["b", "c"]);
        store.insert("note", record("d", json!({ "externalId": "7" })));
        assert_eq!(found(&store, "7"), ["b", "c", "d"]);
    }

    #[test]
    fn a_change_that_does_not_panic_is_taken_as_it_is() {
        let mut store = store();
        store.all_or_nothing(|store| retitle(store, "a"));
        assert_eq!(store.untaken_changes().len(), 1);
    }

    #[test]
    fn a_look_at_what_was_before_changes_nothing() {
        let mut store = store();
        let before = contents(&store);
        store.insert("note", record("d", json!({ "externalId": "8" })));
        store.remove("note", "a");
        retitle(&mut store, "b");
        let changes = store.take_changes(Timestamp::UNIX_EPOCH);
        let found = |store: &Store, text: &str| store.with_text("note", "externalId", text).len();
        let generation = |store: &Store| store.rows("note").map(Rows::generation);
        let after = (contents(&store), found(&store, "7"), found(&store, "8"), generation(&store));
        let seen = store.as_before(&changes, |store| (contents(store), found(store, "7"), found(store, "8")));
        assert_eq!(seen, (before, 3, 0));
        assert_eq!((contents(&store), found(&store, "7"), found(&store, "8"), generation(&store)), after);
        assert!(store.take_changes(Timestamp::UNIX_EPOCH).records().is_empty());
    }
}
