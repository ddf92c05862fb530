//! The operations of a resource.

use std::collections::{BTreeMap, BTreeSet};

use super::comparer::{Comparer, Seen};
use crate::diff::impact::Impact;
use crate::diff::rules::documentation::{DESCRIPTION_CHANGED, PROVENANCE_CHANGED};
use crate::diff::rules::operations::{
    METHOD_CHANGED, OPERATION_ADDED, OPERATION_PATH_CHANGED, OPERATION_REMOVED, OPERATION_RENAMED,
};
use crate::diff::trail::{Names, Trail};
use crate::diff::verdict::Verdict;
use crate::model::{Idempotency, Method, Operation};

impl<'s> Comparer<'s> {
    /// Compares all operations by name, and those without a counterpart by method and path.
    pub(super) fn operations(&mut self) {
        let (before, after) = (self.before, self.after);
        let mut new: BTreeMap<(Method, &str), &Operation> = BTreeMap::new();
        for other in &after.operations {
            if before.operations.get(&other.name).is_none() {
                new.entry((other.method, other.path.text.as_str())).or_insert(other);
            }
        }
        let mut renamed = BTreeSet::new();
        for one in &before.operations {
            if let Some(other) = after.operations.get(&one.name) {
                self.operation(one, other);
            } else if let Some(other) = new.remove(&(one.method, one.path.text.as_str())) {
                renamed.insert(other.name.as_str());
                self.operation(one, other);
            } else {
                let names = Names { before: Some(&one.name), after: None };
                let verdict = Verdict::of(&OPERATION_REMOVED).for_callers(one);
                let seen = Seen::at(one.position, endpoint(one));
                self.add(verdict, &Trail::ROOT.operation(names), seen, None);
            }
        }
        for other in &after.operations {
            if before.operations.get(&other.name).is_none() && !renamed.contains(other.name.as_str()) {
                let names = Names { before: None, after: Some(&other.name) };
                let seen = Seen::at(other.position, endpoint(other));
                self.add(Verdict::of(&OPERATION_ADDED), &Trail::ROOT.operation(names), None, seen);
            }
        }
    }

    fn operation(&mut self, before: &'s Operation, after: &'s Operation) {
        let names = Names { before: Some(&before.name), after: Some(&after.name) };
        let trail = Trail::ROOT.operation(names);
        let at = (before.position, after.position);
        if before.name != after.name {
            let (old, new) = (Seen::at(at.0, &before.name), Seen::at(at.1, &after.name));
            self.add(Verdict::of(&OPERATION_RENAMED), &trail, old, new);
        }
        if before.method != after.method {
            let verdict = Verdict::of(&METHOD_CHANGED).for_callers(before);
            let (old, new) = (Seen::at(at.0, before.method.as_str()), Seen::at(at.1, after.method.as_str()));
            self.add(verdict, &trail.keyword("method"), old, new);
        }
        if before.path.text != after.path.text {
            let is_same_struct = placeholders(&before.path.text) == placeholders(&after.path.text);
            let verdict = Verdict::of(&OPERATION_PATH_CHANGED).step_if(!is_same_struct).for_callers(before);
            let seen = |path: &crate::model::SourceString| Seen::at(path.position, &path.text);
            self.add(verdict, &trail.keyword("path"), seen(&before.path), seen(&after.path));
        }
        self.within_call(only_reads(before), |comparer| {
            comparer.parameters(before, after, &trail);
            comparer.body(before, after, &trail);
        });
        self.response(before, after, &trail);
        self.call(before, after, &trail);
        let (old, new) = (before.description.clone(), after.description.clone());
        self.note(&DESCRIPTION_CHANGED, &trail, "description", at, old, new);
        self.deprecation(&trail, at, before.deprecated, after.deprecated);
        let provenance = |operation: &Operation| super::resource::provenance(&operation.provenance);
        self.note(&PROVENANCE_CHANGED, &trail, "provenance", at, provenance(before), provenance(after));
    }
}

impl Verdict {
    /// Limits the impact to those who call an operation: readers if it only reads, and writers otherwise.
    pub(super) fn for_callers(self, operation: &Operation) -> Self {
        if only_reads(operation) {
            self.writers(Impact::Compatible)
        } else {
            self.readers(Impact::Compatible)
        }
    }
}

/// Whether an operation changes nothing.
pub(super) fn only_reads(operation: &Operation) -> bool {
    idempotency(operation) == Idempotency::Safe
}

/// Returns the idempotency that an operation has, or that of its method.
pub(super) fn idempotency(operation: &Operation) -> Idempotency {
    operation.idempotency.unwrap_or_else(|| operation.method.idempotency())
}

fn endpoint(operation: &Operation) -> String {
    format!("{} {}", operation.method.as_str(), operation.path.text)
}

/// Returns the names of the placeholders in a path, in its order.
fn placeholders(path: &str) -> Vec<&str> {
    path.split('{').skip(1).filter_map(|rest| rest.split_once('}')).map(|(name, _)| name).collect()
}
