//! Compares one file with another and collects the changes. Targets of references are compared once for each pair, however
//! often they are used, so references that lead back to themselves end.

use std::collections::{BTreeMap, BTreeSet};
use std::mem;

use crate::diff::change::{Change, Place, Side};
use crate::diff::impact::Impact;
use crate::diff::rules::values::TYPE_CHANGED;
use crate::diff::trail::{Names, Trail, Which};
use crate::diff::verdict::Verdict;
use crate::model::{Access, Reference, Schema};
use crate::position::Position;

/// Limit on pairs of references in a resource. A file has to be written for the purpose to reach it: two circles of
/// references whose lengths have no common factor.
const MOST_TARGETS: usize = 20_000;

/// Limit on listed places that use a definition.
const MOST_USES: usize = 50;

/// The comparison of two files of the same resource.
#[derive(Debug)]
pub(in crate::diff) struct Comparer<'s> {
    pub(super) before: &'s Schema,
    pub(super) after: &'s Schema,
    changes: Vec<Change>,
    /// Whether the operation that is being compared only reads, so that those who call it are readers.
    only_reads: bool,
    targets: BTreeMap<(String, String), Target>,
    /// Targets that are to be compared, or again because they have more uses.
    waiting: BTreeSet<(String, String)>,
}

/// A pair of targets of references.
#[derive(Debug)]
struct Target {
    uses: Access,
    used_by: BTreeSet<String>,
    changes: Vec<Change>,
}

impl Target {
    fn unused() -> Self {
        Self { uses: NO_ACCESS, used_by: BTreeSet::new(), changes: Vec::new() }
    }
}

/// What one side of a change shows: its position, and a name, type or value.
#[derive(Debug)]
pub(super) struct Seen {
    position: Position,
    value: Option<String>,
}

impl Seen {
    pub(super) fn at(position: Position, value: impl Into<String>) -> Option<Self> {
        Self::maybe(position, Some(value.into()))
    }

    /// A side of something that can be missing.
    #[expect(clippy::unnecessary_wraps, reason = "the other side of a change can be missing")]
    pub(super) fn maybe(position: Position, value: Option<String>) -> Option<Self> {
        Some(Self { position, value })
    }
}

pub(super) const NO_ACCESS: Access = Access { read: false, create: false, update: false };

/// Returns what both allow.
pub(super) fn common(one: Access, other: Access) -> Access {
    Access {
        read: one.read && other.read,
        create: one.create && other.create,
        update: one.update && other.update,
    }
}

/// Returns what one of both allows.
pub(super) fn either(one: Access, other: Access) -> Access {
    Access {
        read: one.read || other.read,
        create: one.create || other.create,
        update: one.update || other.update,
    }
}

impl<'s> Comparer<'s> {
    pub(super) fn new(before: &'s Schema, after: &'s Schema) -> Self {
        Self {
            before,
            after,
            changes: Vec::new(),
            only_reads: false,
            targets: BTreeMap::new(),
            waiting: BTreeSet::new(),
        }
    }

    /// Adds a change.
    pub(super) fn add(
        &mut self,
        verdict: Verdict,
        trail: &Trail<'_>,
        before: Option<Seen>,
        after: Option<Seen>,
    ) {
        let Verdict { rule, step, .. } = verdict;
        let (readers, writers) = if self.only_reads {
            (verdict.readers.max(verdict.writers), Impact::Compatible)
        } else {
            (verdict.readers, verdict.writers)
        };
        let named = if before.is_some() { self.before } else { self.after };
        let place = Place {
            registry: named.folder().to_owned(),
            resource: named.kind.type_name(),
            part: trail.part(),
            path: trail.path(),
        };
        let side = |schema: &Schema, which, seen: Seen| Side {
            file: schema.file.clone(),
            pointer: trail.pointer(which),
            position: seen.position,
            value: seen.value,
        };
        let before = before.map(|seen| side(self.before, Which::Before, seen));
        let after = after.map(|seen| side(self.after, Which::After, seen));
        self.changes.push(Change { rule, place, before, after, readers, writers, step, used_by: Vec::new() });
    }

    /// Compares a part of an operation. If the operation only reads, those who send its parameters are readers.
    pub(super) fn within_call(&mut self, only_reads: bool, compare: impl FnOnce(&mut Self)) {
        let outer = mem::replace(&mut self.only_reads, only_reads);
        compare(self);
        self.only_reads = outer;
    }

    /// Notes that two references are used at a place. Their targets are compared later.
    pub(super) fn share(&mut self, before: &Reference, after: &Reference, trail: &Trail<'_>, uses: Access) {
        let key = (before.pointer.clone(), after.pointer.clone());
        if self.targets.len() >= MOST_TARGETS && !self.targets.contains_key(&key) {
            let seen = |reference: &Reference| Seen::at(reference.position, &reference.pointer);
            self.add(Verdict::of(&TYPE_CHANGED).for_uses(uses), trail, seen(before), seen(after));
            return;
        }
        let is_new = !self.targets.contains_key(&key);
        let target = self.targets.entry(key.clone()).or_insert_with(Target::unused);
        target.used_by.insert(trail.path());
        let all = either(target.uses, uses);
        // The uses only grow, so targets that lead to each other come to rest.
        if is_new || all != target.uses {
            target.uses = all;
            self.waiting.insert(key);
        }
    }

    /// Notes that two definitions have the same name. They are compared later, even if nothing refers to them.
    pub(super) fn share_definition(&mut self, pointer: String) {
        let key = (pointer.clone(), pointer);
        if !self.targets.contains_key(&key) {
            self.targets.insert(key.clone(), Target::unused());
            self.waiting.insert(key);
        }
    }

    /// Compares the targets of all references that were used, and returns all changes.
    pub(super) fn finish(mut self) -> Vec<Change> {
        while let Some(key) = self.waiting.pop_first() {
            let uses = self.targets.get(&key).map_or(NO_ACCESS, |target| target.uses);
            let outer = mem::take(&mut self.changes);
            self.target(Names { before: Some(&key.0), after: Some(&key.1) }, uses);
            let changes = mem::replace(&mut self.changes, outer);
            if let Some(target) = self.targets.get_mut(&key) {
                target.changes = changes;
            }
        }
        for target in mem::take(&mut self.targets).into_values() {
            let used_by: Vec<String> = target.used_by.into_iter().take(MOST_USES).collect();
            let used = |change| Change { used_by: used_by.clone(), ..change };
            self.changes.extend(target.changes.into_iter().map(used));
        }
        self.changes
    }
}
