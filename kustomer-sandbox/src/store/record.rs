//! A stored record: what was written to it, where it belongs, and what every write leaves behind.

use jiff::Timestamp;
use serde_json::{Map, Value};

use crate::timestamp;

/// A record of any type, its fields as clients wrote them.
#[derive(Debug, Clone)]
pub(crate) struct Record {
    pub(crate) id: String,
    /// 1 at first, one more with every write.
    pub(crate) rev: u64,
    pub(crate) created_at: Timestamp,
    pub(crate) updated_at: Timestamp,
    /// Attributes and, by their names, the ids that relationships lead to.
    pub(crate) fields: Map<String, Value>,
    /// Types and ids of the records under whose path it was made.
    pub(crate) under: Vec<(String, String)>,
    /// What its path says of it besides ids: names of placeholders and their values.
    pub(crate) keys: Vec<(String, String)>,
    /// The path of a record that has no id in its path.
    pub(crate) slot: Option<String>,
    /// When it was deleted; only searches still find it.
    pub(crate) deleted_at: Option<Timestamp>,
}

impl Record {
    pub(crate) fn new(id: String, now: Timestamp, fields: Map<String, Value>) -> Self {
        let mut record = Self {
            id,
            rev: 1,
            created_at: now,
            updated_at: now,
            fields,
            under: Vec::new(),
            keys: Vec::new(),
            slot: None,
            deleted_at: None,
        };
        record.take_created_at();
        record
    }

    /// Writes the given fields and keeps the others; custom attributes likewise, key by key. The service documents
    /// the merge of custom attributes by example only.
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

    /// Drops every field but the given ones.
    pub(crate) fn replace(&mut self, now: Timestamp, fields: Map<String, Value>) {
        self.fields = fields;
        self.touch(now);
    }

    /// Counts a write.
    pub(crate) fn touch(&mut self, now: Timestamp) {
        self.rev += 1;
        // A clock that is set back must not make a record older than its last write.
        self.updated_at = now.max(self.updated_at);
        self.take_created_at();
    }

    /// Whether an update has marked it as deleted: it can still be written, and so be brought back.
    pub(crate) fn is_marked_deleted(&self) -> bool {
        self.fields.get("deleted").is_some_and(|deleted| *deleted == true)
    }

    /// The text of a field.
    pub(crate) fn text(&self, name: &str) -> Option<&str> {
        self.fields.get(name).and_then(Value::as_str)
    }

    fn take_created_at(&mut self) {
        let given = self.fields.remove("createdAt");
        if let Some(at) = given.as_ref().and_then(Value::as_str).and_then(timestamp::parse) {
            self.created_at = at;
        }
    }
}

/// The ids in a field: of a string, an object with `id`, or an array of these.
pub(crate) fn ids_of(value: &Value) -> Vec<&str> {
    match value {
        Value::String(id) => vec![id],
        Value::Object(object) => object.get("id").and_then(Value::as_str).into_iter().collect(),
        Value::Array(items) => items.iter().flat_map(ids_of).collect(),
        _ => Vec::new(),
    }
}
