//! A column: its cells, and how they are written and read.

use super::cell::{Cell, Value};
use super::other::{Other, Seen};
use crate::store::{Mark, Record, Rows};

/// Writes the values of a record.
pub(super) type Values<'v> = dyn Fn(&Record, &mut Writer<'_>) + 'v;

/// The values of every record of a type.
#[derive(Clone, Default)]
pub(super) struct Column {
    cells: Vec<Cell>,
    /// The texts of the cells, one after the other.
    texts: String,
    /// The cells of records with several values.
    several: Vec<Cell>,
    /// How much of `texts` and `several` belongs to values that were overwritten.
    wasted: usize,
    /// How far the column has followed the writes.
    followed: Option<Mark>,
    /// The states of the other tables that the values were computed from.
    others: Vec<Seen>,
}

/// Takes the values of one record.
pub(crate) struct Writer<'c> {
    column: &'c mut Column,
    /// In the order in which they were written.
    taken: Vec<Cell>,
}

impl Writer<'_> {
    pub(crate) fn push(&mut self, value: Value<'_>) {
        let cell = match value {
            Value::Time(at) => Cell::Time(at),
            Value::Number(number) => Cell::Number(number),
            Value::Bool(flag) => Cell::Bool(flag),
            Value::Row(row) => Cell::Row(row),
            Value::Text(text) => {
                let start = self.column.texts.len();
                self.column.texts.push_str(text);
                // No text of a request is this long.
                Cell::Text { start, length: u32::try_from(text.len()).unwrap_or(u32::MAX) }
            }
        };
        self.taken.push(cell);
    }

    fn finish(self) -> Cell {
        match self.taken.as_slice() {
            [] => Cell::Missing,
            [one] => *one,
            several => {
                let start = self.column.several.len();
                self.column.several.extend_from_slice(several);
                Cell::Several { start, count: u32::try_from(several.len()).unwrap_or(u32::MAX) }
            }
        }
    }
}

impl Column {
    /// Whether the column has followed all writes.
    pub(super) fn is_current(&self, rows: Rows<'_>, others: &[Other<'_>]) -> bool {
        self.followed == Some(rows.mark())
            && self.others.iter().copied().eq(others.iter().map(|other| other.seen()))
    }

    /// Brings the column up to date.
    pub(super) fn follow(&mut self, rows: Rows<'_>, others: &[Other<'_>], values: &Values<'_>) {
        if let Some(changed) = self.changed(rows, others) {
            for row in changed {
                self.write(row, rows.record(row), values);
            }
        } else {
            *self = Self::default();
            self.cells.reserve(rows.count());
            (0..rows.count()).for_each(|row| self.write(row, rows.record(row), values));
        }
        self.followed = Some(rows.mark());
        self.others = others.iter().map(|other| other.seen()).collect();
    }

    /// Returns the places whose values may have changed, each once; `None` if all must be written again.
    fn changed(&self, rows: Rows<'_>, others: &[Other<'_>]) -> Option<Vec<usize>> {
        let mut changed: Vec<usize> = rows.written_since(self.followed?)?.collect();
        if self.is_wasteful() || self.others.len() != others.len() {
            return None;
        }
        for (seen, other) in self.others.iter().zip(others) {
            other.add_changed(*seen, rows, &mut changed)?;
        }
        changed.sort_unstable();
        changed.dedup();
        Some(changed)
    }

    pub(super) fn write(&mut self, row: usize, record: Option<&Record>, values: &Values<'_>) {
        let mut writer = Writer { column: self, taken: Vec::new() };
        if let Some(record) = record {
            values(record, &mut writer);
        }
        let cell = writer.finish();
        if self.cells.len() <= row {
            self.cells.resize(row + 1, Cell::Missing);
        }
        if let Some(place) = self.cells.get_mut(row) {
            let old = std::mem::replace(place, cell);
            self.wasted += self.size(old);
        }
    }

    /// What a cell takes besides itself.
    fn size(&self, cell: Cell) -> usize {
        match cell {
            Cell::Text { length, .. } => length as usize,
            Cell::Several { start, count } => {
                let several = self.several.get(start..start + count as usize).unwrap_or_default();
                several.iter().map(|cell| size_of::<Cell>() + self.size(*cell)).sum()
            }
            _ => 0,
        }
    }

    fn is_wasteful(&self) -> bool {
        const NEGLIGIBLE: usize = 1 << 16;
        let kept = self.texts.len() + self.several.len() * size_of::<Cell>();
        self.wasted > NEGLIGIBLE.max(kept / 2)
    }

    /// Whether the record in a place has a value.
    pub(super) fn has_value(&self, row: usize) -> bool {
        !matches!(self.cells.get(row), None | Some(Cell::Missing))
    }

    /// Returns the first value of the record in a place.
    pub(super) fn first(&self, row: usize) -> Option<Value<'_>> {
        match *self.cells.get(row)? {
            Cell::Several { start, .. } => self.value(*self.several.get(start)?),
            cell => self.value(cell),
        }
    }

    /// Whether any value of the record in a place passes a test.
    pub(super) fn any(&self, row: usize, mut passes: impl FnMut(Value<'_>) -> bool) -> bool {
        match self.cells.get(row) {
            Some(Cell::Several { start, count }) => {
                let several = self.several.get(*start..*start + *count as usize).unwrap_or_default();
                several.iter().any(|cell| self.value(*cell).is_some_and(&mut passes))
            }
            Some(cell) => self.value(*cell).is_some_and(passes),
            None => false,
        }
    }

    fn value(&self, cell: Cell) -> Option<Value<'_>> {
        Some(match cell {
            Cell::Missing | Cell::Several { .. } => return None,
            Cell::Time(at) => Value::Time(at),
            Cell::Number(number) => Value::Number(number),
            Cell::Bool(flag) => Value::Bool(flag),
            Cell::Row(row) => Value::Row(row),
            Cell::Text { start, length } => Value::Text(self.texts.get(start..start + length as usize)?),
        })
    }
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;
    use serde_json::json;

    use super::*;
    use crate::store::Store;

    fn values(record: &Record, writer: &mut Writer<'_>) {
        let names = record.fields.get("names").and_then(serde_json::Value::as_array);
        for name in names.into_iter().flatten().filter_map(serde_json::Value::as_str) {
            writer.push(Value::Text(name));
        }
    }

    fn store(records: usize) -> Store {
        let mut store = Store::new(crate::object_id::ObjectIds::new(), Timestamp::UNIX_EPOCH);
        for number in 0..records {
            store.insert(
                "note",
                Record::new(number.to_string(), Timestamp::UNIX_EPOCH, serde_json::Map::new()),
            );
        }
        store
    }

    fn rename(store: &mut Store, id: &str, names: &[&str]) {
        let mut record = store.record_mut("note", id).expect("a record");
        record.fields.insert("names".to_owned(), json!(names));
    }

    fn has(column: &Column, row: usize, name: &str) -> bool {
        column.any(row, |value| value == Value::Text(name))
    }

    #[test]
    fn a_column_follows_the_writes_to_its_table() {
        let mut store = store(2);
        let mut column = Column::default();
        column.follow(store.rows("note").expect("records"), &[], &values);
        assert!(!column.has_value(0));
        rename(&mut store, "1", &["ann", "bob"]);
        let rows = store.rows("note").expect("records");
        assert!(!column.is_current(rows, &[]));
        column.follow(rows, &[], &values);
        assert!(column.is_current(rows, &[]));
        assert!(has(&column, 1, "ann") && has(&column, 1, "bob") && !has(&column, 1, "cy"));
        assert_eq!(column.first(1), Some(Value::Text("ann")));
        rename(&mut store, "1", &["cy"]);
        column.follow(store.rows("note").expect("records"), &[], &values);
        assert!(has(&column, 1, "cy") && !has(&column, 1, "ann"));
        assert!(!has(&column, 7, "cy"), "a place beyond the end");
    }

    #[test]
    fn overwritten_texts_do_not_pile_up() {
        let mut store = store(1);
        let mut column = Column::default();
        let long = "x".repeat(10_000);
        for _ in 0..100 {
            rename(&mut store, "0", &[&long, "y"]);
            column.follow(store.rows("note").expect("records"), &[], &values);
        }
        assert!(column.texts.len() < 200_000, "{}", column.texts.len());
        assert!(has(&column, 0, "y"));
    }
}
