//! A stored record: what was written to it, and what every write leaves behind.

use jiff::Timestamp;
use serde_json::{Map, Value};

use crate::fields::{Field, Type};
use crate::timestamp;

/// A customer or a `KObject`, its fields as clients wrote them.
#[derive(Debug)]
pub(crate) struct Record {
    pub(crate) id: String,
    /// 1 at first, one more with every write.
    pub(crate) rev: u64,
    pub(crate) created_at: Timestamp,
    pub(crate) updated_at: Timestamp,
    pub(crate) fields: Map<String, Value>,
}

impl Record {
    pub(super) fn new(id: String, now: Timestamp, fields: Map<String, Value>) -> Self {
        let mut record = Self { id, rev: 1, created_at: now, updated_at: now, fields };
        record.take_created_at();
        record
    }

    /// Writes the given fields and keeps the others; custom attributes likewise, key by key. The service documents
    /// the merge of custom attributes by example only.
    pub(super) fn merge(&mut self, now: Timestamp, fields: Map<String, Value>) {
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
    pub(super) fn replace(&mut self, now: Timestamp, fields: Map<String, Value>) {
        self.fields = fields;
        self.touch(now);
    }

    fn touch(&mut self, now: Timestamp) {
        self.rev += 1;
        // A clock that is set back must not make a record older than its last write.
        self.updated_at = now.max(self.updated_at);
        self.take_created_at();
    }

    fn take_created_at(&mut self) {
        let given = self.fields.remove("createdAt");
        if let Some(at) = given.as_ref().and_then(Value::as_str).and_then(timestamp::parse) {
            self.created_at = at;
        }
    }
}

/// Brings date-times of the record itself into the form in which they are given out. Custom ones stay as they came.
pub(crate) fn normalise_times(fields: &mut Map<String, Value>, table: &[Field]) {
    for field in table.iter().filter(|field| matches!(field.ty, Type::DateTime)) {
        if let Some(Value::String(text)) = fields.get_mut(field.name)
            && let Some(at) = timestamp::parse(text)
        {
            *text = timestamp::render(at);
        }
    }
}
