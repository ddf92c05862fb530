//! What the receiver knows: the latest state of each record. Events come in any order, so that a record is only replaced by a
//! newer one.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use kustomer::data::sync;
use kustomer::json::DecodeError;
use kustomer::webhooks::{Delivery, Event};
use kustomer::{Conversation, Customer, Timestamp};

use super::flight::Flight;

/// The latest state of each record.
#[derive(Debug, Default)]
pub(crate) struct Board {
    /// By type and ID: the revision, and what the record says.
    records: BTreeMap<(String, String), (u64, String)>,
    handled: usize,
    late: usize,
    last: Option<Timestamp>,
}

impl Board {
    /// Handles an event.
    pub(crate) fn handle(&mut self, delivery: &Delivery) -> Result<(), DecodeError> {
        let (what, state) = match delivery.event()? {
            Event::Customer { record, changes, .. } => (names(changes.names()), customer(&record)),
            Event::Conversation { record, changes, .. } => {
                let status = changes.status.as_ref().map(|status| (&status.before, &status.after));
                let status = status.map(|(before, after)| format!(", status {before:?} -> {after:?}"));
                (names(changes.names()) + &status.unwrap_or_default(), conversation(&record))
            }
            Event::KObject(event) => match event.decode::<Flight>()? {
                Some(event) => {
                    let delay = event.changes.delay_minutes.as_ref();
                    let delay = delay.map(|delay| format!(", delay {:?} -> {:?}", delay.before, delay.after));
                    (names(event.changes.names()) + &delay.unwrap_or_default(), flight(&event.record))
                }
                None => return Ok(()),
            },
            _ => return Ok(()),
        };
        self.handled += 1;
        self.last = self.last.max(delivery.created_at());
        let id = delivery.record_id().map(|id| id.to_string()).unwrap_or_default();
        let is_new =
            self.keep(delivery.type_name().unwrap_or_default(), id, delivery.revision(), Some(state));
        let late = if is_new { "" } else { " (late: a newer one has arrived)" };
        println!("{} by {}: {what}{late}", delivery.name(), delivery.client().unwrap_or("a workflow"));
        Ok(())
    }

    /// Takes in what a catch-up has found.
    pub(crate) fn catch_up(&mut self, change: &sync::Change) -> kustomer::data::Result<()> {
        let state = if change.is_deletion() {
            None
        } else if let Some(record) = change.of::<Customer>()? {
            Some(customer(&record))
        } else if let Some(record) = change.of::<Conversation>()? {
            Some(conversation(&record))
        } else {
            change.of::<Flight>()?.map(|record| flight(&record))
        };
        let id = change.id().map(ToString::to_string).unwrap_or_default();
        let what = if change.is_deletion() { "was deleted" } else { "has changed" };
        if self.keep(change.record().type_name(), id, change.revision(), state) {
            println!("caught up with: a {} {what}", change.type_name());
        }
        Ok(())
    }

    /// Keeps the state of a record, or forgets it if it was deleted. Returns whether it is newer than what is known.
    fn keep(&mut self, ty: &str, id: String, revision: Option<u64>, state: Option<String>) -> bool {
        let (key, revision) = ((ty.to_owned(), id), revision.unwrap_or_default());
        if self.records.get(&key).is_some_and(|(known, _)| *known >= revision) && state.is_some() {
            self.late += 1;
            return false;
        }
        match state {
            Some(state) => drop(self.records.insert(key, (revision, state))),
            None => drop(self.records.remove(&key)),
        }
        true
    }

    /// Returns when the last event that was handled was raised.
    pub(crate) fn last(&self) -> Option<Timestamp> {
        self.last
    }

    /// Returns how many events were handled, and how many of them did not change what was known.
    #[allow(dead_code, reason = "for the test of the example")]
    pub(crate) fn counts(&self) -> (usize, usize) {
        (self.handled, self.late)
    }

    pub(crate) fn summary(&self) -> String {
        format!("{} events handled once, {} of them late", self.handled, self.late)
    }

    /// Returns the records, one in a line.
    pub(crate) fn state(&self) -> String {
        let mut text = String::new();
        for ((ty, _), (_, state)) in &self.records {
            let _ = writeln!(text, "{ty}: {state}");
        }
        text
    }
}

fn names<'n>(names: impl Iterator<Item = &'n str>) -> String {
    let names: Vec<&str> = names.collect();
    if names.is_empty() { "new".to_owned() } else { names.join(", ") }
}

fn customer(record: &Customer) -> String {
    record.name.clone().unwrap_or_default()
}

fn conversation(record: &Conversation) -> String {
    let status = record.status.as_ref().map(ToString::to_string).unwrap_or_default();
    format!("{}, {status}", record.name.as_deref().unwrap_or_default())
}

fn flight(record: &Flight) -> String {
    format!("{}, {} minutes late", record.title, record.delay_minutes.unwrap_or_default())
}
