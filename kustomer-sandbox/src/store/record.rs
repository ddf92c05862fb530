//! A stored record: its fields, its parents, and the bookkeeping of writes.

use jiff::Timestamp;
use serde_json::{Map, Value};

use crate::timestamp;

/// A record of any type, with its fields as clients wrote them.
#[derive(Debug, Clone)]
pub(crate) struct Record {
    pub(crate) id: String,
    /// Starts at 1 and increases with every write.
    pub(crate) rev: u64,
    pub(crate) created_at: Timestamp,
    /// The time of the last change, whoever made it.
    pub(crate) updated_at: Timestamp,
    /// The time of the last write by a client.
    pub(crate) modified_at: Timestamp,
    /// Attributes, and IDs by the name of their relationship.
    pub(crate) fields: Map<String, Value>,
    /// Types and IDs of the parents in the path that the record was created with.
    pub(crate) parents: Vec<(String, String)>,
    /// Other values in that path, by the name of their placeholder.
    pub(crate) keys: Vec<(String, String)>,
    /// The path of a record without an ID in its path.
    pub(crate) slot: Option<String>,
    /// The time of deletion. Only searches find a deleted record.
    pub(crate) deleted_at: Option<Timestamp>,
    pub(super) is_marked_deleted: bool,
    /// Among the records of its type, in order of creation.
    pub(super) place: usize,
}

impl Record {
    pub(crate) fn new(id: String, now: Timestamp, fields: Map<String, Value>) -> Self {
        let mut record = Self {
            id,
            rev: 1,
            created_at: now,
            updated_at: now,
            modified_at: now,
            fields,
            parents: Vec::new(),
            keys: Vec::new(),
            slot: None,
            deleted_at: None,
            is_marked_deleted: false,
            place: 0,
        };
        record.take_created_at();
        record
    }

    /// Writes the given fields and keeps the others. Custom attributes are merged one by one, which the service
    /// documents by example only.
    pub(crate) fn merge(&mut self, now: Timestamp, fields: Map<String, Value>) {
        for (name, value) in fields {
            match (name.as_str(), value, self.fields.get_mut(&name)) {
                ("custom", Value::Object(new), Some(Value::Object(old))) => old.extend(new),
                (_, value, _) => {
                    self.fields.insert(name, value);
                }
            }
        }
        self.touch(now);
    }

    /// Writes the given fields and drops the others.
    pub(crate) fn replace(&mut self, now: Timestamp, fields: Map<String, Value>) {
        self.fields = fields;
        self.touch(now);
    }

    /// Counts a write.
    pub(crate) fn touch(&mut self, now: Timestamp) {
        self.note_activity(now);
        self.modified_at = self.updated_at;
        self.take_created_at();
    }

    /// Counts a change that follows from the write of another record.
    pub(crate) fn note_activity(&mut self, now: Timestamp) {
        self.rev += 1;
        // A clock set back must not make a record older than its previous write.
        self.updated_at = now.max(self.updated_at);
    }

    /// Whether an update has marked the record as deleted. Another update can restore it.
    pub(crate) fn is_marked_deleted(&self) -> bool {
        self.is_marked_deleted
    }

    /// Whether the record was deleted, by a request or by an update that has marked it.
    pub(crate) fn is_gone(&self) -> bool {
        self.deleted_at.is_some() || self.is_marked_deleted
    }

    /// Returns the place among the stored records of its type, in order of creation.
    pub(crate) fn place(&self) -> usize {
        self.place
    }

    pub(super) fn set_place(&mut self, place: usize) {
        self.place = place;
    }

    /// Caches the flags that lists read for every record: looking into the fields of each takes longer than all the rest.
    pub(super) fn note_fields(&mut self) {
        self.is_marked_deleted = self.fields.get("deleted").is_some_and(|deleted| *deleted == true);
    }

    /// Returns a field that is a string.
    pub(crate) fn text(&self, name: &str) -> Option<&str> {
        self.fields.get(name).and_then(Value::as_str)
    }

    /// Passes on the IDs in all fields, and those of the parents.
    pub(super) fn each_reference<'r>(&'r self, pass: &mut impl FnMut(&'r str)) {
        self.fields.values().for_each(|value| each_id(value, pass));
        self.parents.iter().for_each(|(_, id)| pass(id));
    }

    fn take_created_at(&mut self) {
        let given = self.fields.remove("createdAt");
        if let Some(at) = given.as_ref().and_then(Value::as_str).and_then(timestamp::parse) {
            self.created_at = at;
        }
    }
}

/// Returns the IDs in a field: a string, an object with `id` (or `_id`, as attachments have), or an array of these.
pub(crate) fn ids_of(value: &Value) -> Vec<&str> {
    let mut ids = Vec::new();
    each_id(value, &mut |id| ids.push(id));
    ids
}

/// Passes on what [`ids_of`] returns.
fn each_id<'v>(value: &'v Value, pass: &mut impl FnMut(&'v str)) {
    match value {
        Value::String(id) => pass(id),
        Value::Object(object) => {
            if let Some(id) = object.get("_id").or_else(|| object.get("id")).and_then(Value::as_str) {
                pass(id);
            }
        }
        Value::Array(items) => items.iter().for_each(|item| each_id(item, pass)),
        _ => {}
    }
}
