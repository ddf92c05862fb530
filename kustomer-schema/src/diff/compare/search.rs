//! Searches for a resource.

use std::collections::BTreeSet;

use super::comparer::{Comparer, Seen};
use super::notes::types_of;
use crate::diff::impact::Impact;
use crate::diff::rule::Rule;
use crate::diff::rules::search::{
    SEARCH_ATTRIBUTE_ADDED, SEARCH_ATTRIBUTE_REMOVED, SEARCH_CLASS_CHANGED, SEARCH_CONTEXT_CHANGED,
    SEARCH_RANGE_ADDED, SEARCH_RANGE_REMOVED, SEARCH_VALUE_ADDED, SEARCH_VALUE_REMOVED, SORTING_ADDED,
    SORTING_REMOVED,
};
use crate::diff::rules::values::ID_TARGET_CHANGED;
use crate::diff::trail::{Names, Trail};
use crate::diff::verdict::Verdict;
use crate::model::{Search, SearchField, Target};

impl Comparer<'_> {
    pub(super) fn search(&mut self) {
        let (before, after) = (self.before.search.as_ref(), self.after.search.as_ref());
        let context = |search: Option<&Search>| search.map(|search| search.context.text.clone());
        let (old, new) = (context(before), context(after));
        if old != new {
            let position = |schema: &crate::model::Schema, search: Option<&Search>| {
                search.map_or(schema.kind.position(), |search| search.context.position)
            };
            let verdict = Verdict::of(&SEARCH_CONTEXT_CHANGED);
            let verdict = if old.is_none() {
                verdict.readers(Impact::Compatible).step(crate::diff::impact::VersionStep::Minor)
            } else {
                verdict
            };
            let at = (position(self.before, before), position(self.after, after));
            let trail = Trail::ROOT.keyword("x-kustomer/search/context");
            self.add(verdict, &trail, Seen::maybe(at.0, old), Seen::maybe(at.1, new));
        }
        self.search_attributes(before, after);
    }

    fn search_attributes(&mut self, before: Option<&Search>, after: Option<&Search>) {
        for one in before.into_iter().flat_map(|search| &search.fields) {
            if let Some(other) = field(after, &one.name) {
                self.search_attribute(one, other);
            } else {
                let trail = Trail::ROOT.search_attribute(Names { before: Some(&one.name), after: None });
                let seen = Seen::at(one.position, one.class.as_str());
                self.add(Verdict::of(&SEARCH_ATTRIBUTE_REMOVED), &trail, seen, None);
            }
        }
        for one in after.into_iter().flat_map(|search| &search.fields) {
            if field(before, &one.name).is_none() {
                let trail = Trail::ROOT.search_attribute(Names { before: None, after: Some(&one.name) });
                let seen = Seen::at(one.position, one.class.as_str());
                self.add(Verdict::of(&SEARCH_ATTRIBUTE_ADDED), &trail, None, seen);
            }
        }
    }

    fn search_attribute(&mut self, before: &SearchField, after: &SearchField) {
        let trail = Trail::ROOT.search_attribute(Names::both(&before.name));
        if before.class != after.class {
            let seen = |field: &SearchField| Seen::at(field.position, field.class.as_str());
            let trail = trail.keyword("class");
            self.add(Verdict::of(&SEARCH_CLASS_CHANGED), &trail, seen(before), seen(after));
        }
        let both = (before, after);
        self.ability(&trail, "sortable", both, |field| field.sortable, (&SORTING_ADDED, &SORTING_REMOVED));
        let rules = (&SEARCH_RANGE_ADDED, &SEARCH_RANGE_REMOVED);
        self.ability(&trail, "live", both, |field| field.live, rules);
        self.ability(&trail, "archive", both, |field| field.archive, rules);
        self.search_values(&trail.keyword("values"), before, after);
        let to = |field: &SearchField| field.to.as_ref().map(|to| types_of(&Target::Types(vec![to.clone()])));
        let (old, new) = (to(before), to(after));
        if old != new {
            let verdict = Verdict::of(&ID_TARGET_CHANGED).writers(Impact::Compatible);
            let (old, new) = (Seen::maybe(before.position, old), Seen::maybe(after.position, new));
            self.add(verdict, &trail.keyword("to"), old, new);
        }
    }

    fn ability(
        &mut self,
        trail: &Trail<'_>,
        keyword: &str,
        (before, after): (&SearchField, &SearchField),
        can: fn(&SearchField) -> bool,
        (added, removed): (&'static Rule, &'static Rule),
    ) {
        if can(before) != can(after) {
            let seen = |field: &SearchField| Seen::at(field.position, if can(field) { "yes" } else { "no" });
            let rule = if can(after) { added } else { removed };
            self.add(Verdict::of(rule), &trail.keyword(keyword), seen(before), seen(after));
        }
    }

    /// Compares the possible values. Without any, they are not known.
    fn search_values(&mut self, trail: &Trail<'_>, before: &SearchField, after: &SearchField) {
        let values = |field: &SearchField| field.values.iter().cloned().collect::<BTreeSet<String>>();
        let (old, new) = (values(before), values(after));
        for value in old.difference(&new) {
            let verdict = Verdict::of(&SEARCH_VALUE_REMOVED).readers(Impact::Risky.only_if(!new.is_empty()));
            self.add(verdict, trail, Seen::at(before.position, value), None);
        }
        for value in new.difference(&old) {
            self.add(Verdict::of(&SEARCH_VALUE_ADDED), trail, None, Seen::at(after.position, value));
        }
    }
}

fn field<'s>(search: Option<&'s Search>, name: &str) -> Option<&'s SearchField> {
    search.and_then(|search| search.fields.get(name))
}
