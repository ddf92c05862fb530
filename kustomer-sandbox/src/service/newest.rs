//! Records as the control server shows them: without the effects that a request of the API may have.

use std::cmp::Reverse;

use serde_json::Value;

use super::{Service, read};
use crate::document;
use crate::store::Record;

impl Service {
    /// Returns the newest records of a type as responses show them, at most this many.
    pub(crate) fn newest(&self, ty: &str, limit: usize) -> Vec<Value> {
        let store = read(&self.store);
        let Some(resource) = self.api.resource(ty) else { return Vec::new() };
        let mut records: Vec<&Record> = store.records(ty).collect();
        records.sort_by_key(|record| Reverse(record.created_at));
        let shown = |record| document::resource(&self.api, &store, resource, record).to_value(&self.api);
        records.into_iter().take(limit).map(shown).collect()
    }
}
