//! The columns that searches have asked for.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use super::values::{Column, Writer};
use crate::store::{Mark, Record, Rows};

/// Clients can make up names of custom attributes, so there could be any number of columns.
const MOST: usize = 64;

/// The columns of all types. Each is up to date when it is handed out.
#[derive(Default)]
pub(crate) struct Columns {
    columns: Mutex<HashMap<Of, Arc<Mutex<Arc<Column>>>>>,
}

/// What a column has the values of.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct Of {
    /// The JSON:API type of the records.
    pub(crate) ty: String,
    pub(crate) values: String,
}

impl Columns {
    /// Returns a column that has followed all writes. `values` writes those of a record. If they are computed from other
    /// records as well, `others` marks the writes to these.
    pub(crate) fn get(
        &self,
        of: Of,
        rows: Rows<'_>,
        others: &[Mark],
        values: &dyn Fn(&Record, &mut Writer<'_>),
    ) -> Arc<Column> {
        if !rows.are_current() {
            return Self::once(rows, values);
        }
        let column = self.slot(of);
        // Others wait only for the column that they need as well.
        let mut column = column.lock().unwrap_or_else(PoisonError::into_inner);
        if !column.is_current(rows, others) {
            Arc::make_mut(&mut column).follow(rows, others, values);
        }
        Arc::clone(&column)
    }

    /// Makes a column that is not kept, because some of the records are not as they are now.
    fn once(rows: Rows<'_>, values: &dyn Fn(&Record, &mut Writer<'_>)) -> Arc<Column> {
        let mut column = Column::default();
        column.follow(rows, &[], values);
        Arc::new(column)
    }

    fn slot(&self, of: Of) -> Arc<Mutex<Arc<Column>>> {
        let mut columns = self.columns.lock().unwrap_or_else(PoisonError::into_inner);
        if columns.len() >= MOST && !columns.contains_key(&of) {
            columns.clear();
        }
        Arc::clone(columns.entry(of).or_default())
    }
}
