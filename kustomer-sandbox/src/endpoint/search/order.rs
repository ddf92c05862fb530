//! The hits of a search in its order.

use std::cmp::Ordering;

use super::body::Search;
use super::field::Fields;
use super::hit::Hit;
use super::matcher::Matcher;
use super::scope::{Scope, Table};
use crate::column::{Value, View};

/// A hit by its table among those of the context, and its place.
#[derive(Clone, Copy)]
struct Found {
    table: usize,
    row: usize,
}

/// Returns all hits, of which the first `end` are in order.
pub(super) fn find<'a>(search: &Search, fields: &Fields<'_>, scope: Scope<'a>, end: usize) -> Vec<Hit<'a>> {
    let tables = scope.tables(&search.context);
    let mut found = Vec::new();
    for (at, table) in tables.iter().enumerate() {
        let matcher = Matcher::new(scope, fields, search, *table);
        found.extend(matcher.rows().map(|row| Found { table: at, row }));
    }
    if !search.sort.is_empty() {
        Order::new(search, fields, scope, &tables).sort(&mut found, end);
    }
    let hit = |found: Found| Some(Hit { table: *tables.get(found.table)?, row: found.row });
    found.into_iter().filter_map(hit).collect()
}

/// What the hits are sorted by, in order of importance.
struct Order {
    by: Vec<By>,
}

struct By {
    /// For each table of the context; `None` if its records do not have the attribute.
    columns: Vec<Option<View>>,
    largest_first: bool,
}

impl Order {
    fn new(search: &Search, fields: &Fields<'_>, scope: Scope<'_>, tables: &[Table<'_>]) -> Self {
        let by = search.sort.iter().map(|(name, largest_first)| {
            let kind = fields.kind(name);
            let (of, name) = fields.split(name, &search.context);
            let column =
                |table: &Table<'_>| table.has_names_of(&of).then(|| scope.column(*table, &name, kind));
            let columns = tables.iter().map(column).collect();
            By { columns, largest_first: *largest_first }
        });
        Self { by: by.collect() }
    }

    /// Only the pages up to the wanted one have to be in order. The first key of each hit is looked up once, because most
    /// comparisons need no other.
    fn sort(&self, found: &mut [Found], end: usize) {
        let Some(first) = self.by.first() else { return };
        let mut keyed: Vec<_> = found.iter().map(|found| (first.value(*found), *found)).collect();
        let compare = |(key, one): &(Option<Value<'_>>, Found), (other_key, other): &(_, Found)| {
            first.compare(*key, *other_key).then_with(|| self.compare(*one, *other))
        };
        let end = end.min(keyed.len());
        if end > 0 && end < keyed.len() {
            keyed.select_nth_unstable_by(end - 1, compare);
        }
        if let Some(first) = keyed.get_mut(..end) {
            first.sort_unstable_by(compare);
        }
        for (place, (_, sorted)) in found.iter_mut().zip(keyed) {
            *place = sorted;
        }
    }

    /// Records that are equal stay in order of creation.
    fn compare(&self, one: Found, other: Found) -> Ordering {
        let by = self.by.iter().map(|by| by.compare(by.value(one), by.value(other)));
        by.fold(Ordering::Equal, Ordering::then).then((one.table, one.row).cmp(&(other.table, other.row)))
    }
}

impl By {
    fn value(&self, found: Found) -> Option<Value<'_>> {
        self.columns.get(found.table)?.as_ref()?.first(found.row)
    }

    /// A record without a value comes last, whatever the direction.
    fn compare(&self, one: Option<Value<'_>>, other: Option<Value<'_>>) -> Ordering {
        match (one, other) {
            (Some(one), Some(other)) => {
                let order = one.compare(other);
                if self.largest_first { order.reverse() } else { order }
            }
            (one, other) => one.is_none().cmp(&other.is_none()),
        }
    }
}
