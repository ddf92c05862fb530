//! Records and metadata as JSON text, to keep them in files.
//!
//! Structs are taken apart member by member, so that a new member is not forgotten here.

use jiff::Timestamp;
use serde_json::{Value, json};

use super::metadata::Metadata;
use super::record::Record;

impl Record {
    /// Appends the record as a JSON object.
    pub(crate) fn append_stored(&self, out: &mut Vec<u8>) {
        let Self {
            id,
            rev,
            created_at,
            updated_at,
            modified_at,
            fields,
            parents,
            keys,
            slot,
            deleted_at,
            // Both follow from the others.
            is_marked_deleted: _,
            place: _,
        } = self;
        let meta = json!({
            "id": id,
            "rev": rev,
            "createdAt": created_at.to_string(),
            "updatedAt": updated_at.to_string(),
            "modifiedAt": modified_at.to_string(),
            "parents": parents,
            "keys": keys,
            "slot": slot,
            "deletedAt": deleted_at.map(|at| at.to_string()),
        });
        // Fields are not copied: they are most of the record. Writing to memory cannot fail.
        out.extend_from_slice(b"{\"fields\":");
        let _ = serde_json::to_writer(&mut *out, fields);
        out.extend_from_slice(b",\"meta\":");
        let _ = serde_json::to_writer(&mut *out, &meta);
        out.push(b'}');
    }

    /// Reads what [`append_stored`](Self::append_stored) wrote. `None` if it is anything else.
    pub(crate) fn from_stored(mut stored: Value) -> Option<Self> {
        let Value::Object(fields) = stored.get_mut("fields")?.take() else { return None };
        let meta = stored.get("meta")?;
        let time = |name: &str| meta.get(name)?.as_str()?.parse::<Timestamp>().ok();
        let id = meta.get("id")?.as_str()?.to_owned();
        let mut record = Self::new(id, time("createdAt")?, fields);
        record.updated_at = time("updatedAt")?;
        record.modified_at = time("modifiedAt")?;
        record.rev = meta.get("rev")?.as_u64()?;
        record.parents = pairs(meta.get("parents")?)?;
        record.keys = pairs(meta.get("keys")?)?;
        record.slot = meta.get("slot")?.as_str().map(str::to_owned);
        record.deleted_at = match meta.get("deletedAt")? {
            Value::Null => None,
            _ => Some(time("deletedAt")?),
        };
        Some(record)
    }
}

impl Metadata {
    pub(crate) fn stored(&self) -> Value {
        let Self { properties, others } = self;
        json!({ "properties": properties, "others": others })
    }

    /// Reads what [`stored`](Self::stored) returned. `None` if it is anything else.
    pub(crate) fn from_stored(mut stored: Value) -> Option<Self> {
        let mut take = |name: &str| match stored.get_mut(name)?.take() {
            Value::Object(members) => Some(members),
            _ => None,
        };
        Some(Self { properties: take("properties")?, others: take("others")? })
    }
}

fn pairs(value: &Value) -> Option<Vec<(String, String)>> {
    let pair = |pair: &Value| Some((pair.get(0)?.as_str()?.to_owned(), pair.get(1)?.as_str()?.to_owned()));
    value.as_array()?.iter().map(pair).collect()
}
