//! A column as one search sees it: up to date, or with some records as they were earlier.

use std::collections::HashMap;
use std::sync::Arc;

use super::cell::Value;
use super::values::{Column, Values};
use crate::store::Earlier;

/// The values of every record of a type.
pub(crate) struct View {
    current: Arc<Column>,
    earlier: Option<Overlay>,
}

/// The values of the records that a search sees as they were earlier.
struct Overlay {
    /// The places in `values` by the places of the records.
    places: HashMap<usize, usize>,
    values: Column,
}

impl View {
    pub(super) fn new(current: Arc<Column>, earlier: Option<&Earlier>, values: &Values<'_>) -> Self {
        let overlay = |earlier: &Earlier| {
            let mut column = Column::default();
            let mut places = HashMap::with_capacity(earlier.len());
            for (place, (row, record)) in earlier.iter().enumerate() {
                column.write(place, record.as_deref(), values);
                places.insert(*row, place);
            }
            Overlay { places, values: column }
        };
        Self { current, earlier: earlier.map(overlay) }
    }

    /// Returns the column with the values of the record in a place, and their place in it.
    fn of(&self, row: usize) -> (&Column, usize) {
        let earlier =
            self.earlier.as_ref().and_then(|earlier| Some((&earlier.values, *earlier.places.get(&row)?)));
        earlier.unwrap_or((&self.current, row))
    }

    /// Whether the record in a place has a value.
    pub(crate) fn has_value(&self, row: usize) -> bool {
        let (column, row) = self.of(row);
        column.has_value(row)
    }

    /// Returns the first value of the record in a place.
    pub(crate) fn first(&self, row: usize) -> Option<Value<'_>> {
        let (column, row) = self.of(row);
        column.first(row)
    }

    /// Whether any value of the record in a place passes a test.
    pub(crate) fn any(&self, row: usize, passes: impl FnMut(Value<'_>) -> bool) -> bool {
        let (column, row) = self.of(row);
        column.any(row, passes)
    }
}
