//! Criteria made ready for the records of a context, so that each record is tested without looking up names.

use std::cmp::Ordering;
use std::collections::HashSet;

use kustomer_schema::kobject;

use super::criteria::{Criteria, Criterion};
use super::field::Fields;
use super::scope::{Hit, Scope};
use super::source::Source;
use super::value::{SortKey, compares};
use crate::api::Resource;

/// The criteria and the order of a search, for the records of its context.
pub(super) struct Matcher<'a> {
    scope: Scope<'a>,
    and: Vec<Vec<Test<'a>>>,
    or: Vec<Vec<Test<'a>>>,
    not: Vec<Vec<Test<'a>>>,
    /// Whether the order is descending.
    sort: Vec<(BySource<'a>, bool)>,
}

/// The source of a name in each type of the context.
struct BySource<'a>(Vec<(Resource<'a>, Source<'a>)>);

impl<'a> BySource<'a> {
    fn source(&self, hit: Hit<'_>) -> Option<&Source<'a>> {
        // The types of a context differ in their Klass only.
        let found = self.0.iter().find(|(resource, _)| resource.klass == hit.resource.klass);
        found.map(|(_, source)| source)
    }
}

/// A criterion for the records of the context.
struct Test<'a> {
    criterion: &'a Criterion,
    /// The source in the types that have the name themselves.
    own: BySource<'a>,
    /// The records of the other types that are related to a record for which the criterion holds.
    related: HashSet<&'a str>,
}

impl Test<'_> {
    fn holds(&self, scope: Scope<'_>, hit: Hit<'_>) -> bool {
        match self.own.source(hit) {
            Some(source) => meets(scope, hit, source, self.criterion),
            None => self.related.contains(hit.record.id.as_str()),
        }
    }
}

fn meets(scope: Scope<'_>, hit: Hit<'_>, source: &Source<'_>, criterion: &Criterion) -> bool {
    let values = source.values(scope.store, hit.resource, hit.record);
    compares(&values, criterion.comparison, &criterion.wanted)
}

impl<'a> Matcher<'a> {
    pub(super) fn new(
        scope: Scope<'a>,
        fields: &Fields<'_>,
        context: &str,
        [and, or, not]: [&'a [Criteria]; 3],
        sort: &[(String, bool)],
    ) -> Self {
        let types = scope.resources(context);
        let tests = |criteria: &'a [Criteria]| -> Vec<Vec<Test<'a>>> {
            let test = |criterion| test(scope, fields, context, &types, criterion);
            criteria.iter().map(|criteria| criteria.iter().map(test).collect()).collect()
        };
        let by_name = |(name, largest_first): &(String, bool)| {
            let (_, name) = fields.split(name, "");
            let sources = types.iter().map(|resource| (*resource, Source::of(*resource, &name)));
            (BySource(sources.collect()), *largest_first)
        };
        Self {
            scope,
            and: tests(and),
            or: tests(or),
            not: tests(not),
            sort: sort.iter().map(by_name).collect(),
        }
    }

    pub(super) fn matches(&self, hit: Hit<'_>) -> bool {
        let all = |tests: &Vec<Test<'_>>| tests.iter().all(|test| test.holds(self.scope, hit));
        self.and.iter().all(all)
            && (self.or.is_empty() || self.or.iter().any(all))
            && !self.not.iter().any(all)
    }

    /// What a record is sorted by, in the order of importance.
    pub(super) fn sort_keys(&self, hit: Hit<'_>) -> Vec<SortKey> {
        let keys = self.sort.iter().map(|(by, _)| {
            let values =
                by.source(hit).map(|source| source.values(self.scope.store, hit.resource, hit.record));
            SortKey::of(values.unwrap_or_default().first())
        });
        keys.collect()
    }

    pub(super) fn compare(&self, one: &[SortKey], other: &[SortKey]) -> Ordering {
        let by = self.sort.iter().zip(one.iter().zip(other)).map(|((_, largest_first), (one, other))| {
            let order = one.compare(other);
            if *largest_first { order.reverse() } else { order }
        });
        by.fold(Ordering::Equal, Ordering::then)
    }
}

/// Makes a criterion ready. One of another context holds if it holds for a related record: those are looked for once.
fn test<'a>(
    scope: Scope<'a>,
    fields: &Fields<'_>,
    context: &str,
    types: &[Resource<'a>],
    criterion: &'a Criterion,
) -> Test<'a> {
    let (of, name) = fields.split(&criterion.name, context);
    let has_name = |resource: &Resource<'a>| {
        of == context
            || (context.starts_with(kobject::TYPE) && of == kobject::TYPE)
            // A search over all Klasses can have the names of each.
            || of.strip_prefix("kobject_").is_some_and(|klass| resource.type_name() == kobject::type_name(klass))
    };
    let (own, others): (Vec<Resource<'a>>, Vec<Resource<'a>>) = types.iter().copied().partition(has_name);
    let mut related = HashSet::new();
    if !others.is_empty() {
        for resource in scope.resources(&of) {
            let source = Source::of(resource, &name);
            for hit in scope.records(resource).filter(|hit| meets(scope, *hit, &source, criterion)) {
                scope.related_to(hit, &others, &mut related);
            }
        }
    }
    let own = own.into_iter().map(|resource| (resource, Source::of(resource, &name))).collect();
    Test { criterion, own: BySource(own), related }
}
