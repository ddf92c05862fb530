//! Klasses and their `KObjects`.

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde_json::{Map, Value};

use super::{Record, Store, normalise_times};
use crate::fields;

/// A Klass and the `KObjects` of it.
#[derive(Debug)]
pub(crate) struct Klass {
    pub(crate) id: String,
    /// Fixed at creation.
    pub(crate) name: String,
    pub(crate) created_at: Timestamp,
    pub(crate) updated_at: Timestamp,
    /// As written, without the name.
    pub(crate) fields: Map<String, Value>,
    /// By id; ids grow, so this is also the order of creation.
    pub(crate) kobjects: BTreeMap<String, Record>,
}

impl Klass {
    pub(crate) fn is_enabled(&self) -> bool {
        self.fields.get("status").is_none_or(|status| status == "enabled")
    }

    /// The `KObject` that carries this external id; they are taken to be unique within a Klass.
    pub(crate) fn kobject_with_external_id(&self, external_id: &str) -> Option<&Record> {
        let carries = |record: &&Record| record.fields.get("externalId").is_some_and(|id| id == external_id);
        self.kobjects.values().find(carries)
    }

    pub(crate) fn update(&mut self, now: Timestamp, fields: Map<String, Value>) {
        self.fields.extend(fields);
        self.updated_at = now.max(self.updated_at);
    }

    /// Writes to a `KObject`; `replace` drops the fields that are not given.
    pub(crate) fn update_kobject(
        &mut self,
        id: &str,
        now: Timestamp,
        mut fields: Map<String, Value>,
        replace: bool,
    ) -> Option<&Record> {
        let record = self.kobjects.get_mut(id)?;
        normalise_times(&mut fields, fields::kobject::UPDATE);
        if replace {
            for relation in ["customer", "company"] {
                if let Some(related) = record.fields.get(relation) {
                    fields.insert(relation.to_owned(), related.clone());
                }
            }
            record.replace(now, fields);
        } else {
            record.merge(now, fields);
        }
        Some(record)
    }
}

impl Store {
    /// Makes a Klass out of checked fields and gives back its id.
    pub(crate) fn create_klass(&mut self, now: Timestamp, mut fields: Map<String, Value>) -> String {
        let name = fields.remove("name").as_ref().and_then(Value::as_str).unwrap_or_default().to_owned();
        let id = self.ids.next(now);
        let klass = Klass {
            id: id.clone(),
            name,
            created_at: now,
            updated_at: now,
            fields,
            kobjects: BTreeMap::new(),
        };
        self.klasses.insert(id.clone(), klass);
        id
    }

    pub(crate) fn delete_klass(&mut self, id: &str) {
        if let Some(klass) = self.klasses.remove(id) {
            self.metadata.remove(&format!("kobject.{}", klass.name));
        }
    }

    /// Makes a `KObject` out of checked fields and gives back its id.
    pub(crate) fn create_kobject(
        &mut self,
        klass: &str,
        now: Timestamp,
        mut fields: Map<String, Value>,
    ) -> Option<String> {
        normalise_times(&mut fields, fields::kobject::CREATE);
        let id = self.ids.next(now);
        let record = Record::new(id.clone(), now, fields);
        self.klass_named_mut(klass)?.kobjects.insert(id.clone(), record);
        Some(id)
    }
}
