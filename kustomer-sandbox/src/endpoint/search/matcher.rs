//! Criteria made ready for the records of one type, so that each record is tested without looking up names.

use super::body::Search;
use super::comparison::Comparison;
use super::criteria::{Criteria, Criterion};
use super::field::{Fields, is_own};
use super::scope::{RowSet, Scope, Table};
use crate::column::View;

/// The criteria of a search for the records of one type.
pub(super) struct Matcher<'s> {
    covered: RowSet,
    and: Vec<Vec<Test<'s>>>,
    or: Vec<Vec<Test<'s>>>,
    not: Vec<Vec<Test<'s>>>,
}

/// A criterion, made ready.
enum Test<'s> {
    /// The name belongs to the type.
    Own(View, &'s Comparison),
    /// The name belongs to another type: these records are related to one for which the criterion holds.
    Related(RowSet),
}

impl Test<'_> {
    fn holds(&self, row: usize) -> bool {
        match self {
            Self::Own(column, comparison) => comparison.holds(column, row),
            Self::Related(rows) => rows.get(row).copied().unwrap_or(false),
        }
    }
}

impl<'s> Matcher<'s> {
    pub(super) fn new(scope: Scope<'_>, fields: &Fields<'_>, search: &'s Search, table: Table<'_>) -> Self {
        let tests = |criteria: &'s [Criteria]| -> Vec<Vec<Test<'s>>> {
            let test = |criterion| test(scope, fields, &search.context, table, criterion);
            criteria.iter().map(|criteria| criteria.iter().map(test).collect()).collect()
        };
        Self {
            covered: scope.covered(table),
            and: tests(&search.and),
            or: tests(&search.or),
            not: tests(&search.not),
        }
    }

    /// The places of the records that meet the criteria, in order of creation.
    pub(super) fn rows(&self) -> impl Iterator<Item = usize> {
        let places = self.covered.iter().enumerate();
        places.filter(|(row, covered)| **covered && self.matches(*row)).map(|(row, _)| row)
    }

    fn matches(&self, row: usize) -> bool {
        let all = |tests: &Vec<Test<'_>>| tests.iter().all(|test| test.holds(row));
        self.and.iter().all(all)
            && (self.or.is_empty() || self.or.iter().any(all))
            && !self.not.iter().any(all)
    }
}

/// Makes a criterion ready. One of another context holds if it holds for a related record.
fn test<'s>(
    scope: Scope<'_>,
    fields: &Fields<'_>,
    context: &str,
    table: Table<'_>,
    criterion: &'s Criterion,
) -> Test<'s> {
    let Criterion { name, comparison } = criterion;
    let (of, name) = fields.split(name, context);
    if is_own(&of, context) && table.has_names_of(&of) {
        return Test::Own(scope.column(table, &name, comparison.kind), comparison);
    }
    let mut related = vec![false; table.rows.count()];
    for other in scope.tables(&of) {
        let column = scope.column(other, &name, comparison.kind);
        let shown = scope.shown(other);
        let places = shown.iter().enumerate();
        let found: RowSet = places.map(|(row, shown)| *shown && comparison.holds(&column, row)).collect();
        for (related, found) in related.iter_mut().zip(scope.related(table, other, &found)) {
            *related |= found;
        }
    }
    Test::Related(related)
}
