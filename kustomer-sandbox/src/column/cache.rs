//! The columns that searches have asked for.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use super::other::Other;
use super::values::{Column, Values};
use super::view::View;
use crate::store::Rows;

/// Clients can make up names of custom attributes, so there could be any number of columns. A program uses fewer than these;
/// each takes 24 bytes for each record.
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
    /// Returns a column that has followed all writes; for records that `rows` has as they were earlier, their values at that
    /// time. `values` writes those of a record. `others` are the tables that these are computed from as well.
    pub(crate) fn get(&self, of: Of, rows: Rows<'_>, others: &[Other<'_>], values: &Values<'_>) -> View {
        let column = self.slot(of);
        // Others wait only for the column that they need as well.
        let mut column = column.lock().unwrap_or_else(PoisonError::into_inner);
        if !column.is_current(rows, others) {
            Arc::make_mut(&mut column).follow(rows.current(), others, values);
        }
        View::new(Arc::clone(&column), rows.earlier(), values)
    }

    fn slot(&self, of: Of) -> Arc<Mutex<Arc<Column>>> {
        let mut columns = self.columns.lock().unwrap_or_else(PoisonError::into_inner);
        if columns.len() >= MOST && !columns.contains_key(&of) {
            columns.clear();
        }
        Arc::clone(columns.entry(of).or_default())
    }
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use jiff::{SignedDuration, Timestamp};
    use serde_json::{Value as Json, json};

    use super::super::{Value, Writer};
    use super::*;
    use crate::object_id::ObjectIds;
    use crate::store::{Record, Store};

    const ANA: &str = "59775dcda751900011ff4687";
    const BEN: &str = "59775dcda751900011ff4688";

    fn record(id: &str, fields: &Json) -> Record {
        let fields = fields.as_object().cloned().unwrap_or_default();
        Record::new(id.to_owned(), Timestamp::UNIX_EPOCH, fields)
    }

    fn insert_message(store: &mut Store, id: &str, conversation: &str) {
        store.insert("message", record(id, &json!({ "conversation": conversation })));
    }

    /// A store with 100 conversations, of which Ana's and Ben's are the first ones.
    fn store() -> Store {
        let mut store = Store::new(ObjectIds::new(), Timestamp::UNIX_EPOCH);
        for id in
            [ANA, BEN].map(str::to_owned).into_iter().chain((2..100).map(|number| format!("{number:024x}")))
        {
            store.insert("conversation", record(&id, &Json::Null));
        }
        insert_message(&mut store, "first", ANA);
        store
    }

    /// Returns the number of messages of each of the first two conversations, and of how many it was computed.
    fn counts(columns: &Columns, store: &Store) -> ([Option<f64>; 2], usize) {
        let computed = Cell::new(0);
        #[expect(clippy::cast_precision_loss, reason = "there are a few")]
        let values = |record: &Record, writer: &mut Writer<'_>| {
            computed.set(computed.get() + 1);
            let messages = store.maybe_referring_to("message", &record.id);
            writer.push(Value::Number(messages.count() as f64));
        };
        let of = Of { ty: "conversation".to_owned(), values: "count".to_owned() };
        let rows = store.rows("conversation").expect("conversations");
        let others = [Other::of_referred(store.rows("message").expect("messages"))];
        let view = columns.get(of, rows, &others, &values);
        let count = |row| match view.first(row) {
            Some(Value::Number(number)) => Some(number),
            _ => None,
        };
        ([0, 1].map(count), computed.get())
    }

    #[test]
    fn a_write_to_another_table_changes_only_the_values_of_those_it_refers_to() {
        let (columns, mut store) = (Columns::default(), store());
        assert_eq!(counts(&columns, &store), ([Some(1.0), Some(0.0)], 100));
        insert_message(&mut store, "second", ANA);
        assert_eq!(counts(&columns, &store), ([Some(2.0), Some(0.0)], 1));
        store
            .record_mut("message", "second")
            .expect("it")
            .fields
            .insert("conversation".to_owned(), BEN.into());
        assert_eq!(
            counts(&columns, &store),
            ([Some(1.0), Some(1.0)], 2),
            "the one before, and the one after"
        );
        store.remove("message", "first");
        assert_eq!(counts(&columns, &store), ([Some(0.0), Some(1.0)], 1));
        assert_eq!(counts(&columns, &store).1, 0);
    }

    #[test]
    fn a_search_that_lags_computes_only_what_was_written_within_the_lag() {
        let (columns, mut store) = (Columns::default(), store());
        store.set_search_lag(SignedDuration::from_mins(1));
        let name = |store: &Store, row| {
            let earlier = store.earlier(Timestamp::UNIX_EPOCH);
            let computed = Cell::new(0);
            let values = |record: &Record, writer: &mut Writer<'_>| {
                computed.set(computed.get() + 1);
                writer.push(Value::Text(record.text("name").unwrap_or("-")));
            };
            let of = Of { ty: "conversation".to_owned(), values: "name".to_owned() };
            let rows = store.rows("conversation").expect("conversations");
            let view = columns.get(of, rows.with_earlier(earlier.get("conversation")), &[], &values);
            let name = match view.first(row) {
                Some(Value::Text(name)) => Some(name.to_owned()),
                _ => None,
            };
            (name, computed.get())
        };
        store.take_changes(Timestamp::UNIX_EPOCH);
        store.forget_changes();
        assert_eq!(name(&store, 0), (Some("-".to_owned()), 100));
        store.record_mut("conversation", ANA).expect("it").fields.insert("name".to_owned(), "ana".into());
        store.insert("conversation", record("new", &Json::Null));
        drop(store.take_changes(Timestamp::UNIX_EPOCH));
        assert_eq!(name(&store, 0), (Some("-".to_owned()), 3), "two are written, and one was there before");
        assert_eq!(name(&store, 100), (None, 1), "a new record is not there yet");
        store.set_search_lag(SignedDuration::ZERO);
        assert_eq!(name(&store, 0), (Some("ana".to_owned()), 0));
    }

    #[test]
    fn places_stay_valid_when_the_oldest_record_makes_room() {
        let (columns, mut store) = (Columns::default(), store());
        let computed = |store: &Store| {
            let computed = Cell::new(0);
            let values = |_: &Record, _: &mut Writer<'_>| computed.set(computed.get() + 1);
            let of = Of { ty: "conversation".to_owned(), values: "messages".to_owned() };
            let rows = store.rows("conversation").expect("conversations");
            let others = [Other::of_places(store.rows("message").expect("messages"))];
            columns.get(of, rows, &others, &values);
            computed.get()
        };
        insert_message(&mut store, "second", BEN);
        assert_eq!(computed(&store), 100);
        store.forget_oldest("message", 1);
        assert_eq!(computed(&store), 0);
        insert_message(&mut store, "second", ANA);
        assert_eq!(computed(&store), 100, "a record that replaces another is in another place");
    }
}
