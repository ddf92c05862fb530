//! A single attribute as documents have it, without building the document of each record: searches look at one or two
//! attributes of every record.

use std::borrow::Cow;

use kustomer_schema::{Property, Schema};
use serde_json::Value;

use super::rendered::{attributes, described, of_deletion};
use crate::api::Resource;
use crate::computed;
use crate::store::{Record, Store};

/// An attribute of the records of one type.
pub(crate) struct Attribute<'a> {
    name: String,
    resource: Resource<'a>,
    described: Option<(&'a Schema, &'a Property)>,
    computed: Computed,
}

/// What a type adds to the attributes that are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Computed {
    Nothing,
    /// Attribute by attribute.
    Alone,
    /// Only in whole documents. These are small, and what they add is rarely searched for.
    Whole,
}

impl<'a> Attribute<'a> {
    /// An attribute as it is stored: one that clients can write but not read has a value as well.
    pub(crate) fn of(resource: Resource<'a>, name: String) -> Self {
        let described = resource.attribute(&name);
        let computed = match resource.type_name().as_ref() {
            ty if computed::is_computed(ty) => Computed::Alone,
            "attachment" | "klass" | "media" | "outbound_webhook" => Computed::Whole,
            _ if resource.klass.is_some() => Computed::Whole,
            _ => Computed::Nothing,
        };
        Self { name, resource, described, computed }
    }

    pub(crate) fn name(&self) -> &str {
        &self.name
    }

    /// Returns the types of the other records that the value is computed from: it can change without a write to its record.
    pub(crate) fn computed_from(&self) -> &'static [&'static str] {
        match self.computed {
            Computed::Alone => computed::computed_from(&self.resource.type_name(), &self.name),
            Computed::Whole if self.resource.klass.is_some() && self.described.is_none() => &["klass"],
            Computed::Nothing | Computed::Whole => &[],
        }
    }

    /// Whether a record has a value of its own, which somebody has written.
    pub(crate) fn is_written(&self, record: &Record) -> bool {
        record.fields.contains_key(&self.name)
    }

    pub(crate) fn value<'r>(&self, store: &Store, record: &'r Record) -> Option<Cow<'r, Value>> {
        if let Some(value) = of_deletion(record, &self.name) {
            return Some(Cow::Owned(value));
        }
        let written = self.described.and_then(|(schema, found)| described(schema, found, record));
        let computed = || match self.computed {
            Computed::Nothing => None,
            Computed::Alone => computed::attribute(store, &self.resource.type_name(), record, &self.name),
            Computed::Whole => attributes(store, self.resource, record).remove(&self.name),
        };
        // The time of the last activity is never empty.
        let is_empty = |value: &Cow<'_, Value>| self.name == "lastActivityAt" && value.is_null();
        written.filter(|value| !is_empty(value)).or_else(|| computed().map(Cow::Owned))
    }
}
