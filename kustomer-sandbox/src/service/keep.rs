//! Keeping what requests change: nobody is told of a change, or reads it, before it is in the journal. Receivers of events
//! are not told either.

use std::io;

use http::request::Parts;
use jiff::Timestamp;

use super::content::Content;
use super::{Service, read, write};
use crate::context::Context;
use crate::insert::InsertError;
use crate::journal::{Journal, NewJournal};
use crate::payload::Payload;
use crate::refusal::Refusal;
use crate::register::register;
use crate::store::{Store, StoreSnapshot};

/// Why a change could not be kept, as a message.
pub(super) struct NotKept(String);

impl From<NotKept> for Refusal {
    fn from(NotKept(message): NotKept) -> Self {
        Self::internal(message)
    }
}

impl From<NotKept> for InsertError {
    fn from(NotKept(message): NotKept) -> Self {
        Self::new(message)
    }
}

impl Service {
    /// Follows the store with the journal that it was read from.
    pub(crate) fn keep_in(&mut self, journal: Journal) {
        self.journal = Some(journal);
        // What the user's schemas have added.
        self.commit(&mut write(&self.store), self.clock().timestamp());
    }

    /// Begins a journal of the store.
    pub(crate) fn begin_journal(&mut self, journal: NewJournal) -> io::Result<()> {
        let begun = journal.begin(&read(&self.store), self.clock())?;
        self.keep_in(begun);
        Ok(())
    }

    /// Ends a request at `now` that may have written to the store.
    pub(super) fn commit(&self, store: &mut Store, now: Timestamp) {
        let deliveries = store.all_or_nothing(|store| self.raised(store, now));
        let changes = store.take_changes(now);
        if let Some(journal) = &self.journal {
            journal.add(store, changes);
        }
        // Only now: whoever sends a delivery waits for what was added to the journal before.
        self.deliveries.push(deliveries, self.clock().timestamp());
    }

    /// Waits until all changes so far are in the journal. Returns false if that is not possible at the moment.
    pub(super) async fn is_kept(&self) -> bool {
        match &self.journal {
            Some(journal) => journal.wait_async().await.is_ok(),
            None => true,
        }
    }

    /// Returns the state of the store.
    pub(crate) fn snapshot(&self) -> StoreSnapshot {
        read(&self.store).snapshot()
    }

    /// Replaces the state of the store.
    pub(crate) fn restore(&self, snapshot: &StoreSnapshot) {
        let mut store = write(&self.store);
        store.restore(snapshot);
        // The snapshot may be of a sandbox with other schemas and another key.
        register(Context::new(&self.api, &self.options), &mut store);
        store.set_roles(&self.options.roles);
        store.forget_changes();
        self.schedule.notify_one();
        if let Some(journal) = &self.journal {
            journal.replace(&store);
            drop(store);
            // If this fails, the next request reports it.
            let _ = journal.wait();
        }
    }

    /// Keeps the setting of the clock, which was changed without a request.
    pub(crate) fn keep_clock(&self) {
        self.add_clock();
        if let Some(journal) = &self.journal {
            // If this fails, the next request reports it.
            let _ = journal.wait();
        }
    }

    fn add_clock(&self) {
        if let Some(journal) = self.journal.as_ref().filter(|journal| journal.clock_has_moved()) {
            journal.add(&read(&self.store), crate::store::Changes::default());
        }
    }

    /// Responds when everything that the response is based on has been kept.
    pub(super) async fn reply_when_kept(&self, parts: &Parts, content: &Content) -> http::Response<Payload> {
        let Some(journal) = &self.journal else { return self.reply(parts, content) };
        // While nothing can be kept, nothing is changed.
        if journal.has_failed()
            && let Err(why) = journal.wait_async().await
        {
            return self.complete(parts, None, self.refuse(NotKept(why).into()));
        }
        let reply = self.reply(parts, content);
        self.add_clock();
        match journal.wait_async().await {
            Ok(()) => reply,
            Err(why) => self.complete(parts, None, self.refuse(NotKept(why).into())),
        }
    }

    /// As [`reply_when_kept`](Self::reply_when_kept), for the owner of the sandbox, whose thread waits.
    pub(super) fn keeping<T, E: From<NotKept>>(&self, change: impl FnOnce() -> Result<T, E>) -> Result<T, E> {
        let Some(journal) = &self.journal else { return change() };
        if journal.has_failed() {
            journal.wait().map_err(NotKept)?;
        }
        let changed = change();
        self.add_clock();
        journal.wait().map_err(NotKept)?;
        changed
    }
}
