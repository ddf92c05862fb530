//! How many conversations each customer has, by their status: a document of a customer has the counts, and a customer can have
//! tens of thousands of conversations.

use std::collections::HashMap;

use foldhash::fast::RandomState;

use super::record::Record;

/// The number of conversations by status. A conversation without a status is open.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct StatusCounts {
    pub(crate) open: u64,
    pub(crate) snoozed: u64,
    pub(crate) done: u64,
}

impl StatusCounts {
    fn of_status(&mut self, status: Option<&str>) -> &mut u64 {
        match status {
            Some("done") => &mut self.done,
            Some("snoozed") => &mut self.snoozed,
            _ => &mut self.open,
        }
    }
}

/// The counts of all customers that have conversations.
#[derive(Clone, Default)]
pub(super) struct CountsByCustomer {
    counts: HashMap<Box<str>, StatusCounts, RandomState>,
}

impl CountsByCustomer {
    pub(super) fn get(&self, customer: &str) -> StatusCounts {
        self.counts.get(customer).copied().unwrap_or_default()
    }

    /// Counts a write of a conversation.
    pub(super) fn change(&mut self, before: Option<&Record>, after: Option<&Record>) {
        let customer = |record: Option<&Record>| -> Option<String> {
            shown(record)?.text("customer").map(str::to_owned)
        };
        if let (Some(customer), Some(before)) = (customer(before), before)
            && let Some(counts) = self.counts.get_mut(customer.as_str())
        {
            let count = counts.of_status(before.text("status"));
            *count = count.saturating_sub(1);
            if *counts == StatusCounts::default() {
                self.counts.remove(customer.as_str());
            }
        }
        if let (Some(customer), Some(after)) = (customer(after), after) {
            *self.counts.entry(customer.into()).or_default().of_status(after.text("status")) += 1;
        }
    }
}

fn shown(record: Option<&Record>) -> Option<&Record> {
    record.filter(|record| !record.is_gone())
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;
    use serde_json::json;

    use super::*;
    use crate::object_id::ObjectIds;
    use crate::store::Store;

    #[test]
    fn the_counts_follow_every_write_of_a_conversation() {
        let now = Timestamp::UNIX_EPOCH;
        let mut store = Store::new(ObjectIds::new(), now);
        for id in ["a", "b", "c"] {
            let fields = json!({ "customer": "ana" }).as_object().cloned().unwrap_or_default();
            store.insert("conversation", Record::new(id.to_owned(), now, fields));
        }
        let counts = |store: &Store, customer: &str| {
            let StatusCounts { open, snoozed, done } = store.conversation_counts(customer);
            [open, snoozed, done]
        };
        let set = |store: &mut Store, id: &str, name: &str, value: serde_json::Value| {
            store.record_mut("conversation", id).expect("it").fields.insert(name.to_owned(), value);
        };
        assert_eq!(counts(&store, "ana"), [3, 0, 0]);
        set(&mut store, "a", "status", "done".into());
        set(&mut store, "b", "status", "snoozed".into());
        assert_eq!(counts(&store, "ana"), [1, 1, 1]);
        set(&mut store, "a", "customer", "ben".into());
        assert_eq!((counts(&store, "ana"), counts(&store, "ben")), ([1, 1, 0], [0, 0, 1]));
        set(&mut store, "b", "deleted", true.into());
        store.delete("conversation", "c", now);
        store.remove("conversation", "a");
        assert_eq!((counts(&store, "ana"), counts(&store, "ben")), ([0; 3], [0; 3]));
        set(&mut store, "b", "deleted", false.into());
        assert_eq!(counts(&store, "ana"), [0, 1, 0]);
    }
}
