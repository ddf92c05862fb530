//! The lines of a journal as JSON: what a request has changed, or a part of everything.
//!
//! The first line is the organization. A line with changes has the records and the metadata after the request, so reading
//! all lines in order ends with the state after the last.

use std::sync::Arc;

use jiff::Timestamp;
use serde_json::{Map, Value, json};

use crate::clock::ClockSetting;
use crate::object_id::ObjectIds;
use crate::store::{Change, Metadata, Record, Store, StoreContents};

/// What a request has changed.
pub(super) struct Entry {
    pub(super) changes: Vec<Change>,
    /// Resources with their metadata, `None` where it was removed.
    pub(super) metadata: Vec<(String, Option<Metadata>)>,
    pub(super) ids: ObjectIds,
    pub(super) clock: ClockSetting,
}

impl Entry {
    pub(super) fn append_json(&self, out: &mut Vec<u8>) {
        let metadata =
            self.metadata.iter().map(|(resource, metadata)| (resource.as_str(), metadata.as_ref()));
        append_head(
            out,
            &json!({
                "ids": self.ids.stored(),
                "clock": self.clock.stored(),
                "metadata": stored_metadata(metadata),
                "removed": self.removed(),
            }),
        );
        let written =
            self.changes.iter().filter_map(|change| Some((change.ty.as_ref(), change.after.as_deref()?)));
        append_records(out, written);
        out.push(b'}');
    }

    fn removed(&self) -> Vec<(&str, &str)> {
        let removed = self.changes.iter().filter(|change| change.after.is_none());
        removed.filter_map(|change| Some((change.ty.as_ref(), change.before.as_ref()?.id.as_str()))).collect()
    }
}

/// Appends the first line of a journal: everything but the records.
pub(super) fn append_organization(out: &mut Vec<u8>, contents: &StoreContents, clock: ClockSetting) {
    let metadata = contents.metadata.iter();
    let metadata = metadata.map(|(resource, metadata)| (resource.as_str(), Some(metadata)));
    append_head(
        out,
        &json!({
            "organization": {
                "id": contents.org, "user": contents.user, "token": contents.token, "started": contents.started.to_string(),
            },
            "ids": contents.ids.stored(),
            "clock": clock.stored(),
            "metadata": stored_metadata(metadata),
        }),
    );
    append_records(out, std::iter::empty());
    out.push(b'}');
}

/// Appends records as a line that changes nothing else.
pub(super) fn append_part(out: &mut Vec<u8>, ty: &str, records: &[Arc<Record>]) {
    append_head(out, &json!({}));
    append_records(out, records.iter().map(|record| (ty, record.as_ref())));
    out.push(b'}');
}

/// Appends an object without its end.
fn append_head(out: &mut Vec<u8>, head: &Value) {
    // Writing to memory cannot fail.
    let _ = serde_json::to_writer(&mut *out, head);
    out.pop();
    if head.as_object().is_some_and(|head| !head.is_empty()) {
        out.push(b',');
    }
}

/// Appends the member with records: `"records":[["note",{..}],..]`.
fn append_records<'r>(out: &mut Vec<u8>, records: impl Iterator<Item = (&'r str, &'r Record)>) {
    out.extend_from_slice(b"\"records\":[");
    for (index, (ty, record)) in records.enumerate() {
        out.extend_from_slice(if index == 0 { b"[" } else { b",[" });
        let _ = serde_json::to_writer(&mut *out, ty);
        out.push(b',');
        record.append_stored(out);
        out.push(b']');
    }
    out.push(b']');
}

fn stored_metadata<'m>(
    metadata: impl Iterator<Item = (&'m str, Option<&'m Metadata>)>,
) -> Map<String, Value> {
    metadata
        .map(|(resource, metadata)| (resource.to_owned(), metadata.map_or(Value::Null, Metadata::stored)))
        .collect()
}

/// Creates the store of the first line of a journal. `None` if it is anything else.
pub(super) fn first_store(line: &Value) -> Option<Store> {
    let organization = line.get("organization")?;
    let text = |name: &str| Some(organization.get(name)?.as_str()?.to_owned());
    let started: Timestamp = organization.get("started")?.as_str()?.parse().ok()?;
    Some(Store::of_organization(text("id")?, text("user")?, text("token")?, started))
}

/// Brings a store up to date with a line. `None` if it is not such a line.
pub(super) fn apply(mut line: Value, store: &mut Store, clock: &mut Option<ClockSetting>) -> Option<usize> {
    if let Some(ids) = line.get("ids") {
        store.ids = ObjectIds::from_stored(ids)?;
    }
    if let Some(setting) = line.get("clock") {
        *clock = Some(ClockSetting::from_stored(setting)?);
    }
    if let Some(Value::Object(metadata)) = line.get_mut("metadata").map(Value::take) {
        for (resource, metadata) in metadata {
            let metadata = if metadata.is_null() { None } else { Some(Metadata::from_stored(metadata)?) };
            store.put_metadata(&resource, metadata);
        }
    }
    for pair in line.get("removed").and_then(Value::as_array).into_iter().flatten() {
        store.remove(pair.get(0)?.as_str()?, pair.get(1)?.as_str()?);
    }
    let Value::Array(records) = line.get_mut("records")?.take() else { return None };
    let count = records.len();
    for mut pair in records {
        let record = Record::from_stored(pair.get_mut(1)?.take())?;
        store.put(pair.get(0)?.as_str()?, record);
    }
    Some(count)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::object_id::ObjectIds;

    fn applied(line: Value) -> Option<usize> {
        let mut store = Store::new(ObjectIds::new(), Timestamp::UNIX_EPOCH);
        apply(line, &mut store, &mut None)
    }

    /// A record as it is written, with a member replaced.
    fn record(member: &str, value: Value) -> Value {
        let mut text = Vec::new();
        Record::new("a".to_owned(), Timestamp::UNIX_EPOCH, Map::new()).append_stored(&mut text);
        let mut record: Value = serde_json::from_slice(&text).expect("JSON");
        *record.pointer_mut(member).expect("the record has the member") = value;
        record
    }

    #[test]
    fn a_record_is_read_as_it_was_written() {
        let line = json!({ "records": [["note", record("/meta/rev", json!(7))]] });
        assert_eq!(applied(line), Some(1));
    }

    #[test]
    fn a_line_that_the_sandbox_has_not_written_is_refused_whatever_it_is() {
        for line in [
            json!(null),
            json!([]),
            json!({}),
            json!({ "records": {} }),
            json!({ "records": [null] }),
            json!({ "records": [["note"]] }),
            json!({ "records": [[1, record("/meta/rev", json!(1))]] }),
            json!({ "records": [["note", record("/fields", json!([]))]] }),
            json!({ "records": [["note", record("/meta", json!(null))]] }),
            json!({ "records": [["note", record("/meta/id", json!(1))]] }),
            json!({ "records": [["note", record("/meta/rev", json!(-1))]] }),
            json!({ "records": [["note", record("/meta/createdAt", json!("soon"))]] }),
            json!({ "records": [["note", record("/meta/deletedAt", json!("soon"))]] }),
            json!({ "records": [["note", record("/meta/parents", json!([["customer"]]))]] }),
            json!({ "records": [], "ids": {} }),
            json!({ "records": [], "ids": { "sandbox": 1, "seconds": 1_u64 << 40, "counter": 0 } }),
            json!({ "records": [], "ids": { "sandbox": 1, "seconds": 1, "counter": 0x0100_0000 } }),
            json!({ "records": [], "clock": { "frozenAtMs": i64::MAX } }),
            json!({ "records": [], "clock": { "aheadMs": "1" } }),
            json!({ "records": [], "metadata": { "customer": [] } }),
            json!({ "records": [], "removed": [["note"]] }),
        ] {
            let text = line.to_string();
            assert_eq!(applied(line), None, "{text}");
        }
    }
}
