//! The records of a search, by search context.

use std::collections::HashMap;

use kustomer_schema::kobject;
use serde_json::Value;

use crate::api::Api;
use crate::document;
use crate::store::{Record, Store};
use crate::timestamp;

/// Records by search context, rendered on first use.
pub(super) struct Records<'a> {
    api: &'a Api,
    store: &'a Store,
    include_deleted: bool,
    by_context: HashMap<String, Vec<Value>>,
}

impl<'a> Records<'a> {
    pub(super) fn new(api: &'a Api, store: &'a Store, include_deleted: bool) -> Self {
        Self { api, store, include_deleted, by_context: HashMap::new() }
    }

    pub(super) fn load(&mut self, context: &str) {
        if self.by_context.contains_key(context) {
            return;
        }
        let types: Vec<String> = match context.strip_prefix(kobject::TYPE) {
            Some("") => self
                .store
                .types()
                .filter(|ty| ty.starts_with(kobject::TYPE_PREFIX))
                .map(str::to_owned)
                .collect(),
            Some(klass) => vec![kobject::type_name(klass.trim_start_matches('_'))],
            None => vec![context.to_owned()],
        };
        let rendered = types.iter().flat_map(|ty| self.rendered(ty)).collect();
        self.by_context.insert(context.to_owned(), rendered);
    }

    fn rendered(&self, ty: &str) -> Vec<Value> {
        let Some(resource) = self.api.resource(ty) else { return Vec::new() };
        let gone = |record: &Record| record.deleted_at.is_some() || record.is_marked_deleted();
        let wanted = self.store.all_records(ty).filter(|record| self.include_deleted || !gone(record));
        let render = |record: &Record| {
            let mut rendered = document::resource(self.api, self.store, resource, record);
            if let Some(at) = record.deleted_at {
                rendered["attributes"]["deleted"] = true.into();
                rendered["attributes"]["deletedAt"] = timestamp::render(at).into();
            }
            rendered
        };
        wanted.map(render).collect()
    }

    pub(super) fn get(&self, context: &str) -> &[Value] {
        self.by_context.get(context).map_or(&[], Vec::as_slice)
    }
}
