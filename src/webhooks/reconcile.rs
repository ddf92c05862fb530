//! Catching up after a receiver was down.

use std::time::Duration;

use kustomer_core::search::{Search, Searchable};
use kustomer_data::sync::{SyncBuilder, SyncRun};

use crate::{Client, Timestamp};

/// How far before the given time the search begins: an event that was handled can have been raised after one that was not.
const MARGIN: Duration = Duration::from_secs(120);

/// Starts building a catch-up with everything that has changed since a time: for a receiver that was down.
///
/// The service delivers an event for about an hour, and then disables the webhook. It never delivers deletions. A catch-up
/// reads what has changed by searches, deletions included:
///
/// ```
/// use kustomer::webhooks::{enable_failed, reconcile};
/// use kustomer::{Client, Conversation, Customer, Timestamp};
///
/// # fn store(_: &Conversation, _: Option<u64>) {}
/// # fn forget(_: &kustomer::Id<kustomer::AnyRecord>) {}
/// # async fn demo(client: &Client, last_handled: Timestamp) -> Result<(), Box<dyn std::error::Error>> {
/// enable_failed(client).await?; // First, so that nothing is missed in between.
/// let mut run = reconcile(last_handled).with::<Conversation>().with::<Customer>().start(client)?;
/// while let Some(batch) = run.next_batch().await? {
///     for change in batch.changes() {
///         match (change.is_deletion(), change.id()) {
///             (true, Some(id)) => forget(id),
///             _ => {
///                 if let Some(conversation) = change.of::<Conversation>()? {
///                     store(&conversation, change.revision());
///                 }
///             }
///         }
///     }
///     batch.acknowledge();
/// }
/// # Ok(()) }
/// ```
///
/// `since` is the [time](crate::webhooks::Delivery::created_at) of the last event that was handled; the catch-up begins two
/// minutes before. Each record comes once, as it is now, and can also have been delivered: ignore a change whose revision is not
/// higher than the one that is kept. What was before a change is not known.
///
/// Users, teams and tags cannot be searched for: list them.
pub fn reconcile(since: Timestamp) -> Reconcile {
    Reconcile { since: since.saturating_sub(MARGIN), builder: SyncBuilder::new() }
}

/// Builds a catch-up. Returned by [`reconcile`].
#[derive(Debug, Clone)]
#[must_use = "a catch-up does nothing until it is started"]
pub struct Reconcile {
    since: Timestamp,
    builder: SyncBuilder,
}

impl Reconcile {
    /// Adds the records of a type, such as `Conversation` or your own `Flight`.
    pub fn with<T: Searchable>(self) -> Self {
        let search = Search::<T>::new();
        let search = match T::UPDATED_AT {
            Some(updated_at) => search.filter(updated_at.since(self.since)),
            // The sync refuses it, because it has no order.
            None => search,
        };
        Self { builder: self.builder.with_search(search), ..self }
    }

    /// Starts the catch-up. Nothing is sent yet.
    ///
    /// # Errors
    /// If it has no type, has a type twice, or has one without a time of update.
    pub fn start(self, client: &Client) -> kustomer_data::Result<SyncRun> {
        self.builder.start(client)
    }
}
