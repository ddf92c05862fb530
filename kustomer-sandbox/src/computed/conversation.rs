//! Conversations: their counts in the documents of customers.

use serde_json::{Value, json};

use crate::store::{Record, Store};

/// Counts the conversations of a customer by status. A conversation without a status is open.
pub(super) fn counts(store: &Store, customer: &Record) -> Value {
    let mut counts = json!({ "all": 0, "done": 0, "open": 0, "snoozed": 0 });
    let of_customer =
        |found: &&Record| found.text("customer") == Some(&customer.id) && !found.is_marked_deleted();
    for conversation in store.maybe_referring_to("conversation", &customer.id).filter(of_customer) {
        for name in ["all", conversation.text("status").unwrap_or("open")] {
            if let Some(count) = counts.get_mut(name) {
                *count = (count.as_u64().unwrap_or(0) + 1).into();
            }
        }
    }
    counts
}
