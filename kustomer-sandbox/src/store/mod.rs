//! The records of the sandbox, in memory, by type and in order of creation.
//!
//! The store does not check what is written to it.

mod change;
mod contents;
mod due;
mod index;
mod lag;
mod metadata;
mod record;
mod snapshot;
mod status_counts;
mod stored;
mod table;
mod undo;
mod write_log;

use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, LazyLock};

use jiff::{SignedDuration, Timestamp};
use kustomer_schema::kobject;
use serde_json::{Map, Value, json};

pub(crate) use self::change::{Change, Changes};
pub(crate) use self::contents::StoreContents;
pub(crate) use self::due::{NEXT_STEP, SLA_MISSED, WINDOW_END};
use self::index::Entry;
pub(crate) use self::lag::Earlier;
use self::lag::Lag;
pub(crate) use self::metadata::Metadata;
pub(crate) use self::record::{Record, ids_of};
pub(crate) use self::snapshot::StoreSnapshot;
pub(crate) use self::status_counts::StatusCounts;
pub(crate) use self::table::{RecordMut, Rows};
use self::table::{State, Table};
pub(crate) use self::write_log::Mark;
use crate::object_id::ObjectIds;
use crate::outbound::Deliveries;
use crate::storage::Storage;

/// The state of a sandbox.
pub(crate) struct Store {
    pub(crate) ids: ObjectIds,
    /// The ID of the organization, which is in the relationships of every record.
    pub(crate) org: String,
    /// The ID of the machine user that the key belongs to.
    pub(crate) user: String,
    /// The ID of the key.
    pub(crate) token: String,
    pub(crate) started: Timestamp,
    /// Where the files of attachments and media are.
    pub(crate) storage: Arc<Storage>,
    /// What was sent to webhooks.
    pub(crate) deliveries: Arc<Deliveries>,
    /// By JSON:API type.
    records: BTreeMap<String, Arc<Table>>,
    /// By resource name.
    metadata: BTreeMap<String, Metadata>,
    changes: Changes,
    lag: Lag,
}

/// The standard resources with metadata.
pub(crate) const STANDARD_RESOURCES: &[&str] = &["company", "conversation", "customer", "message"];

impl Store {
    pub(crate) fn new(mut ids: ObjectIds, now: Timestamp) -> Self {
        let (org, user, token) = (ids.next(now), ids.next(now), ids.next(now));
        let mut store = Self { ids, ..Self::of_organization(org, user, token, now) };
        let fields = json!({
            "name": "Sandbox", "displayName": "Sandbox", "email": "api@sandbox.invalid", "userType": "machine",
            "roles": [], "roleGroups": [],
        });
        let fields = fields.as_object().cloned().unwrap_or_default();
        store.insert("user", Record::new(store.user.clone(), now, fields));
        store
    }

    /// Gives the machine user the roles of its key.
    pub(crate) fn set_roles(&mut self, roles: &[String]) {
        let (user, roles) = (self.user.clone(), Value::from(roles));
        let is_known = self.record("user", &user).is_none_or(|user| user.fields.get("roles") == Some(&roles));
        if let Some(mut user) = (!is_known).then(|| self.record_mut("user", &user)).flatten() {
            user.fields.insert("roles".to_owned(), roles);
        }
    }

    /// Creates a store without any record.
    pub(crate) fn of_organization(org: String, user: String, token: String, started: Timestamp) -> Self {
        Self {
            ids: ObjectIds::new(),
            org,
            user,
            token,
            started,
            storage: Arc::default(),
            deliveries: Arc::default(),
            records: BTreeMap::new(),
            metadata: BTreeMap::new(),
            changes: Changes::default(),
            lag: Lag::default(),
        }
    }

    /// Returns the records of a type, without deleted ones.
    pub(crate) fn records(&self, ty: &str) -> impl Iterator<Item = &Record> {
        self.in_state(ty, &[State::Shown, State::Marked])
    }

    /// Returns the records of a type that lists show: those that no update has marked as deleted, or else only those.
    pub(crate) fn shown(&self, ty: &str, marked: bool) -> impl Iterator<Item = &Record> {
        self.in_state(ty, if marked { &[State::Marked] } else { &[State::Shown] })
    }

    fn in_state<'s>(&'s self, ty: &str, states: &'s [State]) -> impl Iterator<Item = &'s Record> + use<'s> {
        self.records.get(ty).into_iter().flat_map(|table| table.in_state(states))
    }

    /// Returns the records of a type whose field with this name is this text, in order of creation.
    pub(crate) fn with_text(&self, ty: &str, name: &str, text: &str) -> Vec<&Record> {
        let found = self.found_by(ty, Entry::of_key(name, text));
        found.filter(|record| record.deleted_at.is_none() && record.text(name) == Some(text)).collect()
    }

    /// Returns the first record of a type whose field with this name is this text, if records are looked up by that field.
    pub(crate) fn with_key(&self, ty: &str, name: &str, text: &str) -> Option<&Record> {
        if index::is_key(name) { self.with_text(ty, name, text).first().copied() } else { None }
    }

    /// Returns the records of a type that may have this text in a member of the entries of a list, ignoring case: all that
    /// have it, and possibly others.
    pub(crate) fn maybe_listing(&self, ty: &str, list: &str, text: &str) -> impl Iterator<Item = &Record> {
        self.found_by(ty, Entry::of_listed(list, text)).filter(|record| record.deleted_at.is_none())
    }

    /// Returns the records of a type that may refer to a record, in order of creation: all that do, and possibly others.
    pub(crate) fn maybe_referring_to<'s>(
        &'s self,
        ty: &str,
        id: &str,
    ) -> impl DoubleEndedIterator<Item = &'s Record> + use<'s> {
        self.all_maybe_referring_to(ty, id).filter(|record| record.deleted_at.is_none())
    }

    /// Passes to `change` what [`maybe_referring_to`](Self::maybe_referring_to) returns.
    pub(crate) fn change_referring_to(&mut self, ty: &str, id: &str, change: impl Fn(&mut RecordMut<'_>)) {
        let referring: Vec<String> =
            self.maybe_referring_to(ty, id).map(|record| record.id.clone()).collect();
        for id in referring {
            if let Some(mut record) = self.record_mut(ty, &id) {
                change(&mut record);
            }
        }
    }

    /// As [`maybe_referring_to`](Self::maybe_referring_to), including deleted records.
    pub(crate) fn all_maybe_referring_to<'s>(
        &'s self,
        ty: &str,
        id: &str,
    ) -> impl DoubleEndedIterator<Item = &'s Record> + use<'s> {
        self.found_by(ty, Entry::of_reference(id))
    }

    /// Returns the records with an entry, including deleted ones; without an entry, all.
    fn found_by<'s>(
        &'s self,
        ty: &str,
        entry: Option<Entry<'_>>,
    ) -> impl DoubleEndedIterator<Item = &'s Record> + use<'s> {
        let table = self.records.get(ty);
        let found: Box<dyn DoubleEndedIterator<Item = &Record>> = match (table, entry) {
            (None, _) => Box::new(std::iter::empty()),
            (Some(table), None) => Box::new(table.all()),
            (Some(table), Some(entry)) => Box::new(table.found_by(&entry)),
        };
        found
    }

    pub(crate) fn record(&self, ty: &str, id: &str) -> Option<&Record> {
        self.records.get(ty)?.get(id).filter(|record| record.deleted_at.is_none())
    }

    pub(crate) fn record_mut(&mut self, ty: &str, id: &str) -> Option<RecordMut<'_>> {
        let table = Arc::make_mut(self.records.get_mut(ty)?);
        table.get_mut(id, &mut self.changes)
    }

    /// Returns how many conversations a customer has.
    pub(crate) fn conversation_counts(&self, customer: &str) -> StatusCounts {
        self.records.get("conversation").map(|table| table.counts(customer)).unwrap_or_default()
    }

    /// Returns the records of a type by their place; `None` for a type that has never had any.
    pub(crate) fn rows(&self, ty: &str) -> Option<Rows<'_>> {
        self.records.get(ty).map(|table| Rows::of(table))
    }

    /// Returns the record on which the service acts first, if that is due: when, its type and its ID.
    pub(crate) fn first_due(&self, now: Timestamp) -> Option<(Timestamp, String, String)> {
        let due = self.records.iter().filter_map(|(ty, table)| Some((ty, table.first_due()?)));
        let (ty, (at, record)) = due.min_by_key(|(_, (at, _))| *at).filter(|(_, (at, _))| *at <= now)?;
        Some((at, ty.clone(), record.id.clone()))
    }

    /// Returns when the service acts by itself next.
    pub(crate) fn next_due(&self) -> Option<Timestamp> {
        self.records.values().filter_map(|table| table.first_due()).map(|(at, _)| at).min()
    }

    /// Whether the records of a type are in the same order by ID as by creation: clients can choose IDs.
    pub(crate) fn ids_increase(&self, ty: &str) -> bool {
        self.records.get(ty).is_none_or(|table| table.ids_increase())
    }

    /// Returns the types that have, or have had, records.
    pub(crate) fn types(&self) -> impl Iterator<Item = &str> {
        self.records.keys().map(String::as_str)
    }

    /// Returns a type as it is stored, if it has records.
    pub(crate) fn type_named(&self, ty: &str) -> Option<&str> {
        self.records.get_key_value(ty).map(|(ty, _)| ty.as_str())
    }

    pub(crate) fn insert(&mut self, ty: &str, record: Record) {
        table_mut(&mut self.records, ty).insert(record, &mut self.changes);
    }

    /// Writes a record in place of the one with its ID, if there is one.
    pub(crate) fn put(&mut self, ty: &str, record: Record) {
        table_mut(&mut self.records, ty).put(record, &mut self.changes);
    }

    /// Removes a record as if it had never been there.
    pub(crate) fn remove(&mut self, ty: &str, id: &str) {
        table_mut(&mut self.records, ty).remove(id, &mut self.changes);
    }

    /// Returns the number of records of all types, including deleted ones.
    pub(crate) fn count(&self) -> usize {
        self.records.values().map(|table| table.len()).sum()
    }

    /// Deletes a record. Only searches find it afterwards.
    pub(crate) fn delete(&mut self, ty: &str, id: &str, now: Timestamp) {
        if let Some(mut record) = self.record_mut(ty, id) {
            // Those who read what has changed by the time of the change learn of deletions too.
            record.touch(now);
            record.deleted_at = Some(now);
        }
    }

    /// Gives a record that was created without a write its first revision.
    pub(crate) fn count_as_written(&mut self, ty: &str, id: &str) {
        if self.record(ty, id).is_some_and(|record| record.rev == 0)
            && let Some(mut record) = self.record_mut(ty, id)
        {
            record.rev = 1;
        }
    }

    /// Removes a record that was created for a write that was then refused.
    pub(crate) fn forget_unwritten(&mut self, ty: &str, id: &str) {
        if self.record(ty, id).is_some_and(|record| record.rev == 0)
            && let Some(records) = self.records.get_mut(ty)
        {
            Arc::make_mut(records).remove(id, &mut self.changes);
        }
    }

    /// Removes the oldest record of a type if there are more than this.
    pub(crate) fn forget_oldest(&mut self, ty: &str, most: usize) {
        if let Some(table) = self.records.get_mut(ty) {
            Arc::make_mut(table).remove_oldest(most, &mut self.changes);
        }
    }

    /// Returns the type, among several, that has a record with this ID.
    pub(crate) fn type_of<'t>(&self, id: &str, mut types: impl Iterator<Item = &'t str>) -> Option<&'t str> {
        types.find(|ty| self.record(ty, id).is_some())
    }

    pub(crate) fn klass_named(&self, name: &str) -> Option<&Record> {
        self.with_text("klass", "name", name).first().copied()
    }

    /// Removes a Klass together with its metadata and the remains of its `KObjects`.
    pub(crate) fn remove_klass(&mut self, id: &str) {
        let Some(klasses) = self.records.get_mut("klass") else { return };
        let resource = klasses.get(id).and_then(|klass| klass.text("name")).map(kobject::type_name);
        Arc::make_mut(klasses).remove(id, &mut self.changes);
        if let Some(resource) = resource {
            self.changes.note_metadata(&resource, self.metadata.get(&resource));
            self.metadata.remove(&resource);
            if let Some(remains) = self.records.remove(&resource) {
                Arc::unwrap_or_clone(remains).clear(&mut self.changes);
            }
        }
    }

    /// Whether a resource has metadata.
    pub(crate) fn has_metadata(&self, resource: &str) -> bool {
        let klass = kobject::klass_of(resource);
        STANDARD_RESOURCES.contains(&resource) || klass.is_some_and(|klass| self.klass_named(klass).is_some())
    }

    /// Returns the attributes that are defined for a resource.
    pub(crate) fn properties(&self, resource: &str) -> &Map<String, Value> {
        static NONE: LazyLock<Map<String, Value>> = LazyLock::new(Map::new);
        self.metadata.get(resource).map_or(&NONE, |metadata| &metadata.properties)
    }

    pub(crate) fn metadata(&self, resource: &str) -> Option<&Metadata> {
        self.metadata.get(resource)
    }

    pub(crate) fn metadata_mut(&mut self, resource: &str) -> &mut Metadata {
        self.changes.note_metadata(resource, self.metadata.get(resource));
        self.metadata.entry(resource.to_owned()).or_default()
    }

    /// Replaces or removes the metadata of a resource.
    pub(crate) fn put_metadata(&mut self, resource: &str, metadata: Option<Metadata>) {
        self.changes.note_metadata(resource, self.metadata.get(resource));
        match metadata {
            Some(metadata) => self.metadata.insert(resource.to_owned(), metadata),
            None => self.metadata.remove(resource),
        };
    }

    /// Sets how far searches lag behind writes.
    pub(crate) fn set_search_lag(&mut self, lag: SignedDuration) {
        self.lag.set(lag);
    }

    /// Returns the records that a search at `now` sees in an earlier state, by their type.
    pub(crate) fn earlier(&self, now: Timestamp) -> HashMap<Arc<str>, Earlier> {
        self.lag.earlier(now)
    }

    /// Discards the noted changes: the current state counts as the initial one, and searches see it at once.
    pub(crate) fn forget_changes(&mut self) {
        self.changes = Changes::default();
        self.lag.forget();
    }

    /// Returns what a request at `now` has written.
    pub(crate) fn take_changes(&mut self, now: Timestamp) -> Changes {
        let changes = std::mem::take(&mut self.changes);
        self.lag.note(now, &changes);
        changes
    }

    /// Whether anything was written since the changes were last taken.
    pub(crate) fn has_untaken_changes(&self) -> bool {
        !self.changes.is_empty()
    }

    /// Returns the changes since they were last taken, without taking them.
    pub(crate) fn untaken(&self) -> Changes {
        self.changes.clone()
    }

    /// Returns what became of each record since the changes were last taken, without taking them.
    pub(crate) fn untaken_changes(&self) -> Vec<Change> {
        self.untaken().records()
    }
}

/// Returns the records of a type for a write. If a snapshot shares them, it keeps them as they are.
fn table_mut<'t>(records: &'t mut BTreeMap<String, Arc<Table>>, ty: &str) -> &'t mut Table {
    Arc::make_mut(records.entry(ty.to_owned()).or_insert_with(|| Arc::new(Table::new(ty))))
}
