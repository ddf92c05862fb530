//! The records that a search looks at, by search context.

use std::collections::HashSet;

use kustomer_schema::kobject;

use crate::api::{Api, Resource};
use crate::document;
use crate::store::{Record, Store};

/// A record with the schemas of its type.
#[derive(Clone, Copy)]
pub(super) struct Hit<'a> {
    pub(super) resource: Resource<'a>,
    pub(super) record: &'a Record,
}

/// The store, with or without deleted records.
#[derive(Clone, Copy)]
pub(super) struct Scope<'a> {
    pub(super) api: &'a Api,
    pub(super) store: &'a Store,
    pub(super) include_deleted: bool,
}

impl<'a> Scope<'a> {
    /// The types of a context that have records: one, or those of all Klasses.
    pub(super) fn resources(self, context: &str) -> Vec<Resource<'a>> {
        let types: Vec<&'a str> = match context.strip_prefix(kobject::TYPE) {
            Some("") => self.store.types().filter(|ty| ty.starts_with(kobject::TYPE_PREFIX)).collect(),
            Some(klass) => {
                let ty = kobject::type_name(klass.trim_start_matches('_'));
                self.store.type_named(&ty).into_iter().collect()
            }
            None => self.store.type_named(context).into_iter().collect(),
        };
        types.into_iter().filter_map(|ty| self.api.resource(ty)).collect()
    }

    /// The records of a type, in order of creation.
    pub(super) fn records(self, resource: Resource<'a>) -> impl Iterator<Item = Hit<'a>> {
        let records = self.store.all_records(&resource.type_name());
        records.filter(move |record| self.covers(record)).map(move |record| Hit { resource, record })
    }

    fn covers(self, record: &Record) -> bool {
        self.include_deleted || !(record.deleted_at.is_some() || record.is_marked_deleted())
    }

    /// The IDs of the records of these types that are related to `other`: one of the two refers to the other.
    pub(super) fn related_to(self, other: Hit<'a>, types: &[Resource<'a>], ids: &mut HashSet<&'a str>) {
        let Self { api, store, .. } = self;
        let other_type = other.resource.type_name();
        for resource in types {
            let ty = resource.type_name();
            let referring = store.all_maybe_referring_to(&ty, &other.record.id).filter(|record| {
                document::refers(api, store, *resource, record, (&other_type, &other.record.id))
            });
            ids.extend(referring.map(|record| record.id.as_str()));
            let named =
                other.resource.relationships().flat_map(|found| document::related_ids(other.record, found));
            ids.extend(named.filter(|id| {
                store.exists(&ty, id) && document::refers(api, store, other.resource, other.record, (&ty, id))
            }));
        }
    }
}
