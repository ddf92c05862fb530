//! The records of one type, in order of creation, with an index that every change keeps up to date.

use std::collections::{BTreeSet, HashMap};
use std::ops::{Deref, DerefMut};
use std::sync::Arc;

use foldhash::fast::RandomState;
use jiff::Timestamp;

use super::change::{Change, Changes};
use super::due::due_at;
use super::index::{Entry, Index, Row};
use super::lag::Earlier;
use super::record::Record;
use super::status_counts::{CountsByCustomer, StatusCounts};
use super::write_log::{Generation, Mark, Write, WriteLog};

/// Whether lists show a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum State {
    Shown,
    /// An update has marked it as deleted. Another update can restore it.
    Marked,
    Deleted,
    /// There is no longer a record in this place.
    Removed,
}

impl State {
    fn of(record: Option<&Record>) -> Self {
        match record {
            None => Self::Removed,
            Some(record) if record.deleted_at.is_some() => Self::Deleted,
            Some(record) if record.is_marked_deleted() => Self::Marked,
            Some(_) => Self::Shown,
        }
    }
}

pub(super) struct Table {
    /// The JSON:API type of the records.
    ty: Arc<str>,
    /// In order of creation. `None` where a record was removed.
    rows: Vec<Option<Arc<Record>>>,
    /// What lists ask of every record: reading each of them takes longer than all the rest of a list.
    states: Vec<State>,
    by_id: HashMap<Box<str>, Row, RandomState>,
    index: Index,
    log: WriteLog,
    /// Changes when a record is no longer in its place.
    generation: Generation,
    /// Whether no record has a smaller ID than one before it.
    ids_increase: bool,
    /// There is no record before this place.
    oldest: Row,
    /// Of conversations; empty for other types.
    counts: CountsByCustomer,
    /// The records on which the service acts by itself, by time.
    due: BTreeSet<(Timestamp, Row)>,
}

/// A clone gets a log and a generation of its own, so that caches do not confuse the two.
impl Clone for Table {
    fn clone(&self) -> Self {
        Self {
            ty: Arc::clone(&self.ty),
            rows: self.rows.clone(),
            states: self.states.clone(),
            by_id: self.by_id.clone(),
            index: self.index.clone(),
            log: WriteLog::new(),
            generation: Generation::new(),
            ids_increase: self.ids_increase,
            oldest: self.oldest,
            counts: self.counts.clone(),
            due: self.due.clone(),
        }
    }
}

impl Table {
    pub(super) fn new(ty: &str) -> Self {
        Self {
            ty: ty.into(),
            rows: Vec::new(),
            states: Vec::new(),
            by_id: HashMap::default(),
            index: Index::default(),
            log: WriteLog::new(),
            generation: Generation::new(),
            ids_increase: true,
            oldest: 0,
            counts: CountsByCustomer::default(),
            due: BTreeSet::new(),
        }
    }

    pub(super) fn all(&self) -> impl DoubleEndedIterator<Item = &Record> {
        self.rows.get(self.oldest..).unwrap_or_default().iter().flatten().map(Arc::as_ref)
    }

    /// Returns all records, in order of creation, without copying them.
    pub(super) fn shared(&self) -> Vec<Arc<Record>> {
        self.rows.iter().flatten().cloned().collect()
    }

    /// The records in one of these states, in order of creation.
    pub(super) fn in_state<'t>(&'t self, states: &'t [State]) -> impl Iterator<Item = &'t Record> {
        let rows = self.rows.iter().zip(&self.states).skip(self.oldest);
        rows.filter(|(_, state)| states.contains(state)).filter_map(|(record, _)| record.as_deref())
    }

    pub(super) fn get(&self, id: &str) -> Option<&Record> {
        self.at(*self.by_id.get(id)?)
    }

    /// Returns a record that is not deleted, to be changed.
    pub(super) fn get_mut<'t>(&'t mut self, id: &str, changes: &'t mut Changes) -> Option<RecordMut<'t>> {
        let row = *self.by_id.get(id)?;
        let before = self.rows.get(row)?.as_ref().filter(|record| record.deleted_at.is_none())?;
        Some(RecordMut { row, before: Arc::clone(before), after: None, table: self, changes })
    }

    pub(super) fn insert(&mut self, mut record: Record, changes: &mut Changes) {
        self.remove(&record.id, changes);
        let row = self.rows.len();
        record.set_place(row);
        let last = self.rows.iter().rev().flatten().next();
        self.ids_increase &= last.is_none_or(|last| last.id < record.id);
        self.by_id.insert(record.id.as_str().into(), row);
        self.rows.push(None);
        self.states.push(State::Removed);
        self.write(row, None, Some(record), changes);
    }

    /// Writes a record in its place if there is one with its ID, and after all others if not.
    pub(super) fn put(&mut self, mut record: Record, changes: &mut Changes) {
        let Some(row) = self.by_id.get(record.id.as_str()).copied() else {
            return self.insert(record, changes);
        };
        record.set_place(row);
        let before = self.rows.get(row).cloned().flatten();
        self.write(row, before, Some(record), changes);
    }

    pub(super) fn counts(&self, customer: &str) -> StatusCounts {
        self.counts.get(customer)
    }

    pub(super) fn ids_increase(&self) -> bool {
        self.ids_increase
    }

    /// The number of records, including deleted ones.
    pub(super) fn len(&self) -> usize {
        self.by_id.len()
    }

    pub(super) fn remove(&mut self, id: &str, changes: &mut Changes) {
        if self.by_id.contains_key(id) {
            self.generation = Generation::new();
            self.take(id, changes);
        }
    }

    /// Removes a record whose ID is not used again, so that nobody needs to know that it is no longer in its place.
    fn take(&mut self, id: &str, changes: &mut Changes) {
        if let Some(row) = self.by_id.remove(id) {
            let before = self.rows.get_mut(row).and_then(Option::take);
            self.write(row, before, None, changes);
        }
    }

    /// Removes the oldest record if there are more than this. The service has generated its ID.
    pub(super) fn remove_oldest(&mut self, most: usize, changes: &mut Changes) {
        if self.by_id.len() <= most {
            return;
        }
        let place = self.rows.iter().skip(self.oldest).position(Option::is_some);
        self.oldest += place.unwrap_or_default();
        let id = self.at(self.oldest).map(|record| record.id.clone());
        if let Some(id) = id {
            self.take(&id, changes);
        }
    }

    /// Makes the record in a place what it was before a change.
    pub(super) fn put_back(
        &mut self,
        row: Row,
        before: Option<Record>,
        after: Option<Arc<Record>>,
        changes: &mut Changes,
    ) {
        while self.rows.len() <= row {
            self.rows.push(None);
            self.states.push(State::Removed);
        }
        match (&before, &after) {
            (Some(before), _) => self.by_id.insert(before.id.as_str().into(), row),
            (None, Some(after)) => self.by_id.remove(after.id.as_str()),
            (None, None) => None,
        };
        self.generation = Generation::new();
        self.ids_increase = false;
        self.oldest = self.oldest.min(row);
        self.write(row, after, before, changes);
    }

    pub(super) fn generation(&self) -> Generation {
        self.generation
    }

    pub(super) fn set_generation(&mut self, generation: Generation) {
        self.generation = generation;
    }

    /// Removes all records.
    pub(super) fn clear(mut self, changes: &mut Changes) {
        let ids: Vec<Box<str>> = self.by_id.keys().cloned().collect();
        for id in ids {
            self.remove(&id, changes);
        }
    }

    fn write(&mut self, row: Row, before: Option<Arc<Record>>, after: Option<Record>, changes: &mut Changes) {
        let after = after.map(|mut record| {
            record.note_fields();
            Arc::new(record)
        });
        let entries_before = before.as_deref().map(Entry::of).unwrap_or_default();
        let entries_after = after.as_deref().map(Entry::of).unwrap_or_default();
        self.index.change(row, &entries_before, &entries_after);
        if let Some(at) = before.as_ref().and_then(|before| due_at(&self.ty, before)) {
            self.due.remove(&(at, row));
        }
        self.due.extend(after.as_ref().and_then(|after| due_at(&self.ty, after)).map(|at| (at, row)));
        if self.ty.as_ref() == "conversation" {
            self.counts.change(before.as_deref(), after.as_deref());
        }
        if let (Some(place), Some(state)) = (self.rows.get_mut(row), self.states.get_mut(row)) {
            place.clone_from(&after);
            *state = State::of(after.as_deref());
        }
        let lost = Entry::lost_references(&entries_before, &entries_after);
        self.log.note(Write { row, lost }, self.rows.len());
        changes.note(Change { ty: Arc::clone(&self.ty), before, after });
    }

    /// The records that are found by an entry, in order of creation.
    pub(super) fn found_by<'t>(
        &'t self,
        entry: &Entry<'_>,
    ) -> impl DoubleEndedIterator<Item = &'t Record> + use<'t> {
        self.index.rows(entry).filter_map(|row| self.at(row))
    }

    /// The record on which the service acts first, and when.
    pub(super) fn first_due(&self) -> Option<(Timestamp, &Record)> {
        self.due.first().and_then(|(at, row)| Some((*at, self.at(*row)?)))
    }

    fn at(&self, row: Row) -> Option<&Record> {
        self.rows.get(row)?.as_deref()
    }
}

/// The records of one type by their place in order of creation.
#[derive(Clone, Copy)]
pub(crate) struct Rows<'t> {
    table: &'t Table,
    /// Some of them as they were earlier.
    earlier: Option<&'t Earlier>,
}

impl<'t> Rows<'t> {
    pub(super) fn of(table: &'t Table) -> Self {
        Self { table, earlier: None }
    }

    /// Replaces some records by what they were earlier.
    pub(crate) fn with_earlier(self, earlier: Option<&'t Earlier>) -> Self {
        Self { earlier, ..self }
    }

    /// Returns the records as they are now.
    pub(crate) fn current(self) -> Self {
        Self { earlier: None, ..self }
    }

    /// Returns the records that are replaced by what they were earlier.
    pub(crate) fn earlier(self) -> Option<&'t Earlier> {
        self.earlier
    }

    /// The number of places, including those of removed records.
    pub(crate) fn count(self) -> usize {
        self.table.rows.len()
    }

    /// Returns the record in a place, deleted or not.
    pub(crate) fn record(self, row: usize) -> Option<&'t Record> {
        match self.earlier.and_then(|earlier| earlier.get(&row)) {
            Some(earlier) => earlier.as_deref(),
            None => self.table.at(row),
        }
    }

    /// Returns the place of a record, deleted or not.
    pub(crate) fn row_of(self, id: &str) -> Option<usize> {
        self.table.by_id.get(id).copied()
    }

    /// Returns a number that changes when a record is no longer in its place but may be in another, and that no other table has.
    pub(crate) fn generation(self) -> u64 {
        self.table.generation.0
    }

    /// Marks the writes so far.
    pub(crate) fn mark(self) -> Mark {
        self.table.log.end()
    }

    /// Returns the places written since a mark; `None` if all must be looked at again.
    pub(crate) fn written_since(self, mark: Mark) -> Option<impl ExactSizeIterator<Item = usize> + use<'t>> {
        Some(self.table.log.since(mark)?.iter().map(|write| write.row))
    }

    /// Passes on the IDs of other records that the records written since a mark refer to or have referred to. Returns `None`
    /// if these are not known.
    pub(crate) fn each_reference_since(self, mark: Mark, pass: &mut impl FnMut(&'t str)) -> Option<()> {
        for write in self.table.log.since(mark)? {
            write.lost.iter().for_each(|id| pass(id));
            if let Some(record) = self.table.at(write.row) {
                record.each_reference(pass);
            }
        }
        Some(())
    }
}

/// A record that may be changed. If it was, the changed copy takes the record's place, and what follows from its fields is
/// brought up to date, when the change is over.
pub(crate) struct RecordMut<'t> {
    row: Row,
    before: Arc<Record>,
    /// Made for the first change.
    after: Option<Record>,
    table: &'t mut Table,
    changes: &'t mut Changes,
}

impl Deref for RecordMut<'_> {
    type Target = Record;

    fn deref(&self) -> &Record {
        self.after.as_ref().unwrap_or(&self.before)
    }
}

impl DerefMut for RecordMut<'_> {
    fn deref_mut(&mut self) -> &mut Record {
        self.after.get_or_insert_with(|| Record::clone(&self.before))
    }
}

impl Drop for RecordMut<'_> {
    fn drop(&mut self) {
        if let Some(after) = self.after.take() {
            self.table.write(self.row, Some(Arc::clone(&self.before)), Some(after), self.changes);
        }
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

    fn insert(table: &mut Table, record: Record) {
        table.insert(record, &mut Changes::default());
    }

    fn found<'t>(table: &'t Table, entry: Option<Entry<'_>>) -> Vec<&'t str> {
        table.found_by(&entry.expect("an entry")).map(|record| record.id.as_str()).collect()
    }

    #[test]
    fn a_record_is_found_by_its_keys_and_references() {
        let mut table = Table::new("flight");
        insert(
            &mut table,
            record("b", json!({ "externalId": "7", "customer": ANA, "users": [{ "id": BEN }] })),
        );
        insert(
            &mut table,
            record("a", json!({ "externalId": "7", "emails": [{ "email": "Ana@Example.com" }] })),
        );
        assert_eq!(found(&table, Entry::of_key("externalId", "7")), ["b", "a"]);
        assert_eq!(found(&table, Entry::of_listed("emails", "ana@example.COM")), ["a"]);
        assert_eq!(found(&table, Entry::of_reference(ANA)), ["b"]);
        assert_eq!(found(&table, Entry::of_reference(BEN)), ["b"]);
    }

    #[test]
    fn a_change_moves_a_record_in_the_index() {
        let mut table = Table::new("flight");
        insert(&mut table, record("a", json!({ "externalId": "7", "customer": ANA })));
        let mut changes = Changes::default();
        let mut record = table.get_mut("a", &mut changes).expect("a record");
        record.fields.insert("externalId".to_owned(), "8".into());
        record.fields.insert("customer".to_owned(), Value::Null);
        record.parents.push(("conversation".to_owned(), BEN.to_owned()));
        drop(record);
        assert!(found(&table, Entry::of_key("externalId", "7")).is_empty());
        assert!(found(&table, Entry::of_reference(ANA)).is_empty());
        assert_eq!(found(&table, Entry::of_key("externalId", "8")), ["a"]);
        assert_eq!(found(&table, Entry::of_reference(BEN)), ["a"]);
        table.remove("a", &mut changes);
        assert!(found(&table, Entry::of_reference(BEN)).is_empty());
    }

    #[test]
    fn a_record_that_replaces_another_leaves_nothing_of_it() {
        let mut table = Table::new("flight");
        insert(&mut table, record("a", json!({ "externalId": "7" })));
        insert(&mut table, record("a", json!({ "externalId": "8" })));
        assert!(found(&table, Entry::of_key("externalId", "7")).is_empty());
        assert_eq!(found(&table, Entry::of_key("externalId", "8")), ["a"]);
    }

    #[test]
    fn what_is_not_in_the_index_has_no_entry() {
        assert_eq!(Entry::of_key("title", "BA117"), None);
        assert_eq!(Entry::of_key("name", &"x".repeat(1025)), None);
        assert_eq!(Entry::of_listed("tags", "x"), None);
        assert_eq!(Entry::of_reference("flight"), None);
    }
}
