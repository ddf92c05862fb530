//! The properties of an object, or the attributes of a resource: which were added, removed or probably renamed.

use std::collections::BTreeMap;

use super::comparer::{Comparer, Seen, common};
use super::level::{Level, must_be_present};
use super::rename::{Candidate, renames};
use crate::diff::impact::Impact;
use crate::diff::rules::attributes::{
    ATTRIBUTE_ADDED, ATTRIBUTE_REMOVED, ATTRIBUTE_RENAMED, REQUIRED_ATTRIBUTE_ADDED,
};
use crate::diff::trail::{Names, Trail};
use crate::diff::verdict::Verdict;
use crate::model::Property;

impl<'s> Comparer<'s> {
    /// Compares properties by name. Their order does not matter.
    pub(super) fn properties(
        &mut self,
        before: &[&'s Property],
        after: &[&'s Property],
        trail: &Trail<'_>,
        level: Level,
    ) {
        let by_name = |properties: &[&'s Property]| -> BTreeMap<&'s str, &'s Property> {
            properties.iter().map(|property| (property.name.as_str(), *property)).collect()
        };
        let (old, new) = (by_name(before), by_name(after));
        for (name, one) in &old {
            if let Some(other) = new.get(name) {
                self.property(one, other, &trail.property(Names::both(name)), level);
            }
        }
        let removed = candidates(before, &new);
        let added = candidates(after, &old);
        let renamed = renames(&removed, &added);
        for &(one, other) in &renamed {
            self.renamed(one, other, trail, level);
        }
        let is_renamed = |property: &Property| {
            renamed.iter().any(|(one, other)| std::ptr::eq(*one, property) || std::ptr::eq(*other, property))
        };
        for one in removed.iter().map(|candidate| candidate.property).filter(|one| !is_renamed(one)) {
            self.removed(one, trail, level);
        }
        for one in added.iter().map(|candidate| candidate.property).filter(|one| !is_renamed(one)) {
            self.added(one, trail, level);
        }
    }

    pub(super) fn removed(&mut self, property: &Property, trail: &Trail<'_>, level: Level) {
        let verdict = Verdict::of(&ATTRIBUTE_REMOVED).readers(self.loss(property));
        let names = Names { before: Some(&property.name), after: None };
        let seen = Seen::at(property.position, self.before.type_name(&property.schema));
        let verdict = verdict.for_uses(common(level.uses, property.schema.access));
        self.add(verdict, &trail.property(names), seen, None);
    }

    pub(super) fn added(&mut self, property: &Property, trail: &Trail<'_>, level: Level) {
        let rule = if level.requires(property) { &REQUIRED_ATTRIBUTE_ADDED } else { &ATTRIBUTE_ADDED };
        let names = Names { before: None, after: Some(&property.name) };
        let seen = Seen::at(property.position, self.after.type_name(&property.schema));
        let verdict = Verdict::of(rule).for_uses(common(level.uses, property.schema.access));
        self.add(verdict, &trail.property(names), None, seen);
    }

    fn renamed(&mut self, one: &'s Property, other: &'s Property, trail: &Trail<'_>, level: Level) {
        let verdict = Verdict::of(&ATTRIBUTE_RENAMED).readers(self.loss(one));
        let trail = trail.property(Names { before: Some(&one.name), after: Some(&other.name) });
        let seen = |property: &Property| Seen::at(property.position, &property.name);
        let verdict = verdict.for_uses(common(level.uses, one.schema.access));
        self.add(verdict, &trail, seen(one), seen(other));
        self.property(one, other, &trail, level);
    }

    /// What it means for readers that a property is not sent any more.
    pub(super) fn loss(&self, property: &Property) -> Impact {
        if must_be_present(self.before, property) { Impact::Breaking } else { Impact::Risky }
    }
}

/// The properties without a counterpart, each with its neighbors.
fn candidates<'s>(
    properties: &[&'s Property],
    others: &BTreeMap<&'s str, &'s Property>,
) -> Vec<Candidate<'s>> {
    let name =
        |at: Option<usize>| at.and_then(|at| properties.get(at)).map(|property| property.name.as_str());
    let all = properties.iter().enumerate();
    all.filter(|(_, property)| !others.contains_key(property.name.as_str()))
        .map(|(at, property)| Candidate {
            property,
            previous: name(at.checked_sub(1)),
            next: name(Some(at + 1)),
        })
        .collect()
}
