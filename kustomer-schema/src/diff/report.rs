//! All changes between two sets of schemas, in the order in which people read them.

use std::cmp::Reverse;

use super::change::Change;
use super::compare::{schemas, sets};
use super::impact::{Impact, VersionStep};
use super::present;
use crate::model::Schema;
use crate::schema_set::SchemaSet;

/// The changes from one set of schemas to another, without duplicates.
///
/// They are sorted by registry and resource, then by impact with the largest first, then by place. The order depends only
/// on the schemas.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diff {
    changes: Vec<Change>,
}

impl Diff {
    /// Compares two sets.
    pub fn of(before: &SchemaSet, after: &SchemaSet) -> Self {
        let (before, after) = present::sets(before, after);
        Self::sorted(sets(&before, &after))
    }

    /// Compares two descriptions of one resource, whatever their files are called.
    pub fn of_schemas(before: &Schema, after: &Schema) -> Self {
        let (before, after) = present::schemas(before, after);
        Self::sorted(schemas(&before, &after))
    }

    /// The changes.
    pub fn changes(&self) -> &[Change] {
        &self.changes
    }

    /// Whether there are no changes.
    pub fn is_empty(&self) -> bool {
        self.changes.is_empty()
    }

    /// Returns the largest impact; `None` without changes.
    pub fn impact(&self) -> Option<Impact> {
        self.changes.iter().map(Change::impact).max()
    }

    /// Returns the largest step of the version; `None` without changes.
    pub fn step(&self) -> Option<VersionStep> {
        self.changes.iter().map(|change| change.step).max()
    }

    /// Returns the number of changes with an impact.
    pub fn count(&self, impact: Impact) -> usize {
        self.changes.iter().filter(|change| change.impact() == impact).count()
    }

    fn sorted(mut changes: Vec<Change>) -> Self {
        changes.sort_by(|one, other| key(one).cmp(&key(other)));
        changes.dedup();
        Self { changes }
    }
}

/// What decides the order of changes.
fn key(change: &Change) -> impl Ord + use<'_> {
    let place = &change.place;
    let sides = [&change.before, &change.after]
        .map(|side| side.as_ref().map(|side| (&side.file, &side.pointer, &side.value)));
    let impact = Reverse(change.impact());
    ((&place.registry, &place.resource), impact, (&place.part, &place.path), change.rule.code, sides)
}
