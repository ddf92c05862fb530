//! The values of an attribute that belong into the attribute with its new name. The names of attributes cannot change, so a
//! rename is a copy of all values.

use super::compare::{PlanOptions, Rename};
use super::definition::ResourceDefinition;
use super::layout::{Json, Object};
use crate::kobject;

/// Resources of the API whose records can be listed, and updated in bulk on condition of their revision.
const SUPPORTED: [&str; 3] = ["company", "conversation", "customer"];

/// A copy of values from an attribute to another one, in each record that has a value in the first and none in the second.
/// Doing it twice has the effect of doing it once.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Backfill {
    /// The name of the resource's metadata: `kobject.flight`, `customer`.
    pub resource: String,
    /// The attribute with the values.
    pub from: String,
    /// The attribute with the new name.
    pub to: String,
    /// How many records had to be changed when they were counted; `None` if they were not.
    pub records: Option<u64>,
}

impl Backfill {
    /// Returns how messages call it: ``values of `gateStr` to `doorStr` of Klass `flight` ``.
    pub fn title(&self) -> String {
        let Self { resource, from, to, .. } = self;
        match kobject::klass_of(resource) {
            Some(klass) => format!("values of `{from}` to `{to}` of Klass `{klass}`"),
            None => format!("values of `{from}` to `{to}` of `{resource}`"),
        }
    }

    /// Whether the API has what it takes: a list of the records, and bulk updates on condition of the revision. Without it,
    /// a program of the user has to copy the values.
    pub fn is_supported(&self) -> bool {
        kobject::klass_of(&self.resource).is_some() || SUPPORTED.contains(&self.resource.as_str())
    }

    /// Whether there may be something to do.
    pub fn is_needed(&self) -> bool {
        self.is_supported() && self.records != Some(0)
    }

    pub(super) fn json(&self) -> Json {
        let mut json = Object::new([
            ("resource", Json::text(self.resource.as_str())),
            ("from", Json::text(self.from.as_str())),
            ("to", Json::text(self.to.as_str())),
        ]);
        if let Some(records) = self.records {
            json.set("records", Json::Number(records.to_string()));
        }
        json.into()
    }
}

/// Returns the copies for the renames of a resource.
pub(super) fn backfills(
    wanted: &ResourceDefinition,
    actual: Option<&ResourceDefinition>,
    options: &PlanOptions,
) -> Vec<Backfill> {
    let is_meant = |rename: &&Rename| {
        rename.is_of(&wanted.resource)
            && wanted.attribute(&rename.to).is_some()
            && actual.is_some_and(|actual| actual.attribute(&rename.from).is_some())
    };
    let backfill = |rename: &Rename| Backfill {
        resource: wanted.resource.clone(),
        from: rename.from.clone(),
        to: rename.to.clone(),
        records: None,
    };
    options.renames.iter().filter(is_meant).map(backfill).collect()
}
