//! The records that a search looks at, by search context, and the columns of their values.

use std::collections::HashMap;
use std::sync::Arc;

use jiff::{SignedDuration, Timestamp};
use kustomer_schema::kobject;

use super::kind::Kind;
use super::output::{Case, Output};
use super::source::Source;
use crate::api::{Api, Resource};
use crate::column::{Columns, Of, Other, Value, View, Writer};
use crate::document;
use crate::store::{Earlier, Record, Rows, Store};

/// How long a record remains in live searches after its last update: two years.
const HORIZON: SignedDuration = SignedDuration::from_hours(2 * 365 * 24);

/// Which records a search covers, and thus which names it supports.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Coverage {
    Live,
    Archive,
}

/// The store as a search sees it.
#[derive(Clone, Copy)]
pub(super) struct Scope<'a> {
    pub(super) api: &'a Api,
    pub(super) store: &'a Store,
    pub(super) columns: &'a Columns,
    /// The records that the search does not see as they are now, by their type.
    pub(super) earlier: &'a HashMap<Arc<str>, Earlier>,
    pub(super) now: Timestamp,
    pub(super) coverage: Coverage,
    pub(super) include_deleted: bool,
}

/// The records of one type.
#[derive(Clone, Copy)]
pub(super) struct Table<'a> {
    pub(super) resource: Resource<'a>,
    pub(super) ty: &'a str,
    pub(super) rows: Rows<'a>,
}

/// For each place in a table, whether its record is in a set.
pub(super) type RowSet = Vec<bool>;

impl Table<'_> {
    /// Whether the names of a context are of these records, among those that a search over all Klasses returns.
    pub(super) fn has_names_of(self, context: &str) -> bool {
        let klass = context.strip_prefix(kobject::TYPE).and_then(|rest| rest.strip_prefix('_'));
        klass.is_none_or(|klass| self.ty == kobject::type_name(klass))
    }
}

impl<'a> Scope<'a> {
    /// The types of a context that have records: one, or those of all Klasses.
    pub(super) fn tables(self, context: &str) -> Vec<Table<'a>> {
        let types: Vec<&'a str> = match context.strip_prefix(kobject::TYPE) {
            Some("") => self.store.types().filter(|ty| ty.starts_with(kobject::TYPE_PREFIX)).collect(),
            Some(klass) => {
                let ty = kobject::type_name(klass.strip_prefix('_').unwrap_or(klass));
                self.store.type_named(&ty).into_iter().collect()
            }
            None => self.store.type_named(context).into_iter().collect(),
        };
        let table = |ty| {
            let rows = self.store.rows(ty)?.with_earlier(self.earlier.get(ty));
            Some(Table { resource: self.api.resource(ty)?, ty, rows })
        };
        types.into_iter().filter_map(table).collect()
    }

    /// The values of a name without its context. Texts are in lower case, since they are compared ignoring case.
    pub(super) fn column(self, table: Table<'a>, name: &str, kind: Kind) -> View {
        self.column_of(table, name, kind, Case::Folded)
    }

    /// The values of a name without its context, with texts as they were written.
    pub(super) fn unfolded_column(self, table: Table<'a>, name: &str, kind: Kind) -> View {
        self.column_of(table, name, kind, Case::Kept)
    }

    fn column_of(self, table: Table<'a>, name: &str, kind: Kind, case: Case) -> View {
        let source = Source::of(table.resource, name);
        let values = |record: &Record, writer: &mut Writer<'_>| {
            let mut output = Output { kind, case, writer };
            source.write(self.store, table.resource, record, &mut output);
        };
        let other = |ty: &&str| {
            let rows = self.store.rows(ty)?;
            // Custom objects have attributes of their Klass, which does not refer to them.
            Some(if *ty == "klass" { Other::of_all(rows) } else { Other::of_referred(rows) })
        };
        let others: Vec<Other<'_>> = source.computed_from().iter().filter_map(other).collect();
        self.columns.get(of(table, format!("{kind:?} {case:?} {name}")), table.rows, &others, &values)
    }

    /// The records of a table that the search covers.
    pub(super) fn covered(self, table: Table<'a>) -> RowSet {
        let updated =
            self.columns.get(of(table, "updated".to_owned()), table.rows, &[], &|record, writer| {
                writer.push(Value::Time(record.updated_at.as_millisecond()));
            });
        let horizon = self.now.saturating_sub(HORIZON).map_or(i64::MIN, Timestamp::as_millisecond);
        let mut covered = self.shown(table);
        for (row, is_covered) in covered.iter_mut().enumerate() {
            let is_live = updated.any(row, |at| matches!(at, Value::Time(at) if at >= horizon));
            *is_covered &= is_live == (self.coverage == Coverage::Live);
        }
        covered
    }

    /// The records of a table that are not deleted, or all of them if the search includes deleted ones. The horizon is for
    /// the records that a search returns, not for those that they are related to.
    pub(super) fn shown(self, table: Table<'a>) -> RowSet {
        let deleted =
            self.columns.get(of(table, "deleted".to_owned()), table.rows, &[], &|record, writer| {
                writer.push(Value::Bool(record.deleted_at.is_some() || record.is_marked_deleted()));
            });
        let is_shown =
            |row| deleted.any(row, |deleted| self.include_deleted || deleted == Value::Bool(false));
        (0..table.rows.count()).map(is_shown).collect()
    }

    /// The records of `table` that are related to one of `others`: one of the two refers to the other.
    pub(super) fn related(self, table: Table<'a>, other: Table<'a>, others: &[bool]) -> RowSet {
        let mut related = vec![false; table.rows.count()];
        let is_in = |row: usize| others.get(row).copied().unwrap_or(false);
        let references = self.references(table, other);
        for (row, found) in related.iter_mut().enumerate() {
            *found = references.any(row, |to| place(other.rows, to).is_some_and(is_in));
        }
        let references = self.references(other, table);
        for row in (0..other.rows.count()).filter(|row| is_in(*row)) {
            references.any(row, |to| {
                if let Some(found) = place(table.rows, to).and_then(|row| related.get_mut(row)) {
                    *found = true;
                }
                false
            });
        }
        related
    }

    /// The places in `to` that each record of `from` refers to; the ID of a record that did not exist when the reference
    /// was written.
    fn references(self, from: Table<'a>, to: Table<'a>) -> View {
        let relationships: Vec<_> =
            from.resource.relationships().filter(|found| document::can_be_to(found, to.ty)).collect();
        let values = |record: &Record, writer: &mut Writer<'_>| {
            for id in relationships.iter().flat_map(|found| document::related_ids(record, found)) {
                writer.push(to.rows.row_of(id).map_or(Value::Text(id), Value::Row));
            }
        };
        let of = of(from, format!("references to {}", to.ty));
        self.columns.get(of, from.rows, &[Other::of_places(to.rows)], &values)
    }
}

fn of(table: Table<'_>, values: String) -> Of {
    Of { ty: table.ty.to_owned(), values }
}

fn place(rows: Rows<'_>, reference: Value<'_>) -> Option<usize> {
    match reference {
        Value::Row(row) => Some(row),
        Value::Text(id) => rows.row_of(id),
        _ => None,
    }
}
