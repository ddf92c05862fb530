//! The records of the sandbox, in memory, by type and in the order in which they were made.
//!
//! Writes arrive checked; the store only keeps them.

mod metadata;
mod record;

use std::collections::BTreeMap;
use std::sync::LazyLock;

use jiff::Timestamp;
use kustomer_schema::kobject;
use serde_json::{Map, Value, json};

pub(crate) use self::metadata::Metadata;
pub(crate) use self::record::{Record, ids_of};
use crate::object_id::ObjectIds;

/// Everything one sandbox knows.
pub(crate) struct Store {
    pub(crate) ids: ObjectIds,
    /// The id of the organization, in the relationships of every record.
    pub(crate) org: String,
    /// The machine user behind the key.
    pub(crate) user: String,
    /// The key as a record.
    pub(crate) token: String,
    pub(crate) started: Timestamp,
    /// By JSON:API type, then by id; ids grow, so this is also the order of creation.
    records: BTreeMap<String, BTreeMap<String, Record>>,
    /// By resource name.
    metadata: BTreeMap<String, Metadata>,
}

/// The resources beside `KObjects` that have metadata.
pub(crate) const STANDARD_RESOURCES: &[&str] = &["company", "conversation", "customer", "message"];

impl Store {
    pub(crate) fn new(now: Timestamp) -> Self {
        let mut ids = ObjectIds::new();
        let mut store = Self {
            org: ids.next(now),
            user: ids.next(now),
            token: ids.next(now),
            started: now,
            records: BTreeMap::new(),
            metadata: BTreeMap::new(),
            ids,
        };
        let fields = json!({ "name": "Sandbox", "displayName": "Sandbox", "email": "api@sandbox.invalid" });
        let fields = fields.as_object().cloned().unwrap_or_default();
        store.insert("user", Record::new(store.user.clone(), now, fields));
        store
    }

    /// The records of a type that were not deleted.
    pub(crate) fn records(&self, ty: &str) -> impl Iterator<Item = &Record> {
        self.all_records(ty).filter(|record| record.deleted_at.is_none())
    }

    /// The records of a type, deleted ones included.
    pub(crate) fn all_records(&self, ty: &str) -> impl Iterator<Item = &Record> {
        self.records.get(ty).into_iter().flat_map(BTreeMap::values)
    }

    pub(crate) fn record(&self, ty: &str, id: &str) -> Option<&Record> {
        self.records.get(ty)?.get(id).filter(|record| record.deleted_at.is_none())
    }

    pub(crate) fn record_mut(&mut self, ty: &str, id: &str) -> Option<&mut Record> {
        self.records.get_mut(ty)?.get_mut(id).filter(|record| record.deleted_at.is_none())
    }

    pub(crate) fn records_mut(&mut self, ty: &str) -> impl Iterator<Item = &mut Record> {
        let records = self.records.get_mut(ty).into_iter().flat_map(BTreeMap::values_mut);
        records.filter(|record| record.deleted_at.is_none())
    }

    /// The types of which there are records.
    pub(crate) fn types(&self) -> impl Iterator<Item = &str> {
        self.records.keys().map(String::as_str)
    }

    pub(crate) fn insert(&mut self, ty: &str, record: Record) {
        self.records.entry(ty.to_owned()).or_default().insert(record.id.clone(), record);
    }

    /// Deletes a record, so that only searches still find it.
    pub(crate) fn delete(&mut self, ty: &str, id: &str, now: Timestamp) {
        if let Some(record) = self.record_mut(ty, id) {
            record.deleted_at = Some(now);
        }
    }

    /// Takes back a record that was made for a write that is refused.
    pub(crate) fn forget_unwritten(&mut self, ty: &str, id: &str) {
        if self.record(ty, id).is_some_and(|record| record.rev == 0)
            && let Some(records) = self.records.get_mut(ty)
        {
            records.remove(id);
        }
    }

    /// The type of a record among several, where there is such a record.
    pub(crate) fn type_of<'t>(&self, id: &str, mut types: impl Iterator<Item = &'t str>) -> Option<&'t str> {
        types.find(|ty| self.record(ty, id).is_some())
    }

    pub(crate) fn klass_named(&self, name: &str) -> Option<&Record> {
        self.records("klass").find(|klass| klass.text("name") == Some(name))
    }

    /// Deletes a Klass for good, with its metadata and what is left of its `KObjects`.
    pub(crate) fn remove_klass(&mut self, id: &str) {
        let klass = self.records.get_mut("klass").and_then(|klasses| klasses.remove(id));
        if let Some(name) = klass.as_ref().and_then(|klass| klass.text("name")) {
            let resource = kobject::type_name(name);
            self.metadata.remove(&resource);
            self.records.remove(&resource);
        }
    }

    /// Whether metadata can be kept for `resource`.
    pub(crate) fn has_metadata(&self, resource: &str) -> bool {
        let klass = kobject::klass_of(resource);
        STANDARD_RESOURCES.contains(&resource) || klass.is_some_and(|klass| self.klass_named(klass).is_some())
    }

    /// The attributes defined for `resource`, none at first.
    pub(crate) fn properties(&self, resource: &str) -> &Map<String, Value> {
        static NONE: LazyLock<Map<String, Value>> = LazyLock::new(Map::new);
        self.metadata.get(resource).map_or(&NONE, |metadata| &metadata.properties)
    }

    pub(crate) fn metadata(&self, resource: &str) -> Option<&Metadata> {
        self.metadata.get(resource)
    }

    pub(crate) fn metadata_mut(&mut self, resource: &str) -> &mut Metadata {
        self.metadata.entry(resource.to_owned()).or_default()
    }
}
