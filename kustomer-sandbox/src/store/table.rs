//! The records of one type, in order of creation, with an index that every change keeps up to date.

use std::collections::{BTreeSet, HashMap};
use std::ops::{Deref, DerefMut};

use super::index::{Entry, Index, Row};
use super::record::Record;

#[derive(Default)]
pub(super) struct Table {
    /// In order of creation, one after the other in memory: lists and searches look at all of them. `None` where a record
    /// was removed.
    rows: Vec<Option<Record>>,
    by_id: HashMap<Box<str>, Row>,
    index: Index,
}

impl Table {
    pub(super) fn all(&self) -> impl Iterator<Item = &Record> {
        self.rows.iter().flatten()
    }

    pub(super) fn get(&self, id: &str) -> Option<&Record> {
        self.at(*self.by_id.get(id)?)
    }

    pub(super) fn get_mut(&mut self, id: &str) -> Option<RecordMut<'_>> {
        let row = *self.by_id.get(id)?;
        let record = self.rows.get_mut(row)?.as_mut()?;
        Some(RecordMut { row, before: Entry::of(record), record, index: &mut self.index })
    }

    pub(super) fn insert(&mut self, mut record: Record) {
        self.remove(&record.id);
        record.note_fields();
        let row = self.rows.len();
        record.set_place(row);
        self.index.change(row, &BTreeSet::new(), Entry::of(&record));
        self.by_id.insert(record.id.as_str().into(), row);
        self.rows.push(Some(record));
    }

    pub(super) fn remove(&mut self, id: &str) -> Option<Record> {
        let row = self.by_id.remove(id)?;
        let record = self.rows.get_mut(row)?.take()?;
        self.index.change(row, &Entry::of(&record), BTreeSet::new());
        Some(record)
    }

    /// The records that are found by an entry, in order of creation.
    pub(super) fn found_by<'t>(&'t self, entry: &Entry) -> impl Iterator<Item = &'t Record> + use<'t> {
        self.index.rows(entry).filter_map(|row| self.at(row))
    }

    fn at(&self, row: Row) -> Option<&Record> {
        self.rows.get(row)?.as_ref()
    }
}

/// A record that is being changed. What follows from its fields is brought up to date when the change is over.
pub(crate) struct RecordMut<'t> {
    row: Row,
    record: &'t mut Record,
    index: &'t mut Index,
    before: BTreeSet<Entry>,
}

impl Deref for RecordMut<'_> {
    type Target = Record;

    fn deref(&self) -> &Record {
        self.record
    }
}

impl DerefMut for RecordMut<'_> {
    fn deref_mut(&mut self) -> &mut Record {
        self.record
    }
}

impl Drop for RecordMut<'_> {
    fn drop(&mut self) {
        self.record.note_fields();
        self.index.change(self.row, &self.before, Entry::of(self.record));
    }
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;
    use serde_json::{Value, json};

    use super::*;

    const ANA: &str = "59775dcda751900011ff4687";
    const BEN: &str = "59775dcda751900011ff4688";

    fn record(id: &str, fields: Value) -> Record {
        let Value::Object(fields) = fields else { panic!("an object") };
        Record::new(id.to_owned(), Timestamp::UNIX_EPOCH, fields)
    }

    fn found(table: &Table, entry: Option<Entry>) -> Vec<&str> {
        table.found_by(&entry.expect("an entry")).map(|record| record.id.as_str()).collect()
    }

    #[test]
    fn a_record_is_found_by_its_keys_and_references() {
        let mut table = Table::default();
        table.insert(record("b", json!({ "externalId": "7", "customer": ANA, "users": [{ "id": BEN }] })));
        table.insert(record("a", json!({ "externalId": "7", "emails": [{ "email": "Ana@Example.com" }] })));
        assert_eq!(found(&table, Entry::of_key("externalId", "7")), ["b", "a"]);
        assert_eq!(found(&table, Entry::of_listed("emails", "ana@example.COM")), ["a"]);
        assert_eq!(found(&table, Entry::of_reference(ANA)), ["b"]);
        assert_eq!(found(&table, Entry::of_reference(BEN)), ["b"]);
    }

    #[test]
    fn a_change_moves_a_record_in_the_index() {
        let mut table = Table::default();
        table.insert(record("a", json!({ "externalId": "7", "customer": ANA })));
        let mut changed = table.get_mut("a").expect("a record");
        changed.fields.insert("externalId".to_owned(), "8".into());
        changed.fields.insert("customer".to_owned(), Value::Null);
        changed.parents.push(("conversation".to_owned(), BEN.to_owned()));
        drop(changed);
        assert!(found(&table, Entry::of_key("externalId", "7")).is_empty());
        assert!(found(&table, Entry::of_reference(ANA)).is_empty());
        assert_eq!(found(&table, Entry::of_key("externalId", "8")), ["a"]);
        assert_eq!(found(&table, Entry::of_reference(BEN)), ["a"]);
        table.remove("a");
        assert!(found(&table, Entry::of_reference(BEN)).is_empty());
    }

    #[test]
    fn a_record_that_replaces_another_leaves_nothing_of_it() {
        let mut table = Table::default();
        table.insert(record("a", json!({ "externalId": "7" })));
        table.insert(record("a", json!({ "externalId": "8" })));
        assert!(found(&table, Entry::of_key("externalId", "7")).is_empty());
        assert_eq!(found(&table, Entry::of_key("externalId", "8")), ["a"]);
    }

    #[test]
    fn what_is_not_in_the_index_has_no_entry() {
        assert_eq!(Entry::of_key("title", "BA117"), None);
        assert_eq!(Entry::of_key("name", &"x".repeat(257)), None);
        assert_eq!(Entry::of_listed("tags", "x"), None);
        assert_eq!(Entry::of_reference("flight"), None);
    }
}
