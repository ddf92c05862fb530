//! The records of the sandbox, in memory and in the order in which they were made.
//!
//! Writes arrive checked; the store only keeps them and computes what the service computes on a write.

pub(crate) mod customer;
mod klass;
mod metadata;
mod record;

use std::collections::BTreeMap;
use std::sync::LazyLock;

use jiff::Timestamp;
use serde_json::{Map, Value};

pub(crate) use self::klass::Klass;
pub(crate) use self::metadata::Metadata;
pub(crate) use self::record::{Record, normalise_times};
use crate::object_id::ObjectIds;

/// Everything one sandbox knows.
pub(crate) struct Store {
    ids: ObjectIds,
    /// The id of the organization, in the relationships of every record.
    pub(crate) org: String,
    /// The machine user behind the key.
    pub(crate) user: String,
    /// The key as a record.
    pub(crate) token: String,
    pub(crate) started: Timestamp,
    /// By id; ids grow, so this is also the order of creation.
    pub(crate) customers: BTreeMap<String, Record>,
    /// By id.
    pub(crate) klasses: BTreeMap<String, Klass>,
    /// By resource name.
    metadata: BTreeMap<String, Metadata>,
}

/// The resources beside `KObjects` that have metadata.
pub(crate) const STANDARD_RESOURCES: &[&str] = &["company", "conversation", "customer", "message"];

impl Store {
    pub(crate) fn new(now: Timestamp) -> Self {
        let mut ids = ObjectIds::new();
        Self {
            org: ids.next(now),
            user: ids.next(now),
            token: ids.next(now),
            started: now,
            customers: BTreeMap::new(),
            klasses: BTreeMap::new(),
            metadata: BTreeMap::new(),
            ids,
        }
    }

    pub(crate) fn klass_named(&self, name: &str) -> Option<&Klass> {
        self.klasses.values().find(|klass| klass.name == name)
    }

    pub(crate) fn klass_named_mut(&mut self, name: &str) -> Option<&mut Klass> {
        self.klasses.values_mut().find(|klass| klass.name == name)
    }

    /// Whether metadata can be kept for `resource`.
    pub(crate) fn has_metadata(&self, resource: &str) -> bool {
        let klass = resource.strip_prefix("kobject.");
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

    /// Whether the record exists, for the targets whose records are kept here.
    pub(crate) fn exists(&self, target: &str, id: &str) -> Option<bool> {
        match target.strip_prefix("kobject.") {
            Some(klass) => Some(self.klass_named(klass).is_some_and(|klass| klass.kobjects.contains_key(id))),
            None if target == "customer" => Some(self.customers.contains_key(id)),
            None => None,
        }
    }
}
