//! The trait for stores of handled events.

use std::convert::Infallible;
use std::future::{Future, ready};

/// A store of the events that were handled, so that each is handled once: events are delivered at least once, and again if a
/// receiver does not respond in time.
///
/// An event is claimed before it is handled and completed afterwards. A claim that is dropped was not completed: the event is
/// new when it is delivered again. [`Seen`](crate::Seen) does that in memory; implement the trait for a database that several processes
/// share, where claims must end by themselves some time after a process was killed.
///
/// ```
/// use kustomer::webhooks::{Claimed, EventStore};
/// # struct Database;
/// # impl Database {
/// #     async fn insert_new(&self, _: &str) -> Result<bool, std::io::Error> { Ok(true) }
/// #     async fn is_done(&self, _: &str) -> Result<bool, std::io::Error> { Ok(false) }
/// #     async fn set_done(&self, _: &str) -> Result<(), std::io::Error> { Ok(()) }
/// # }
///
/// impl EventStore for Database {
///     type Claim = String;
///     type Error = std::io::Error;
///
///     async fn claim(&self, id: &str) -> Result<Claimed<String>, std::io::Error> {
///         // insert into events (id, claimed_until) values ($1, now() + '1 minute') on conflict (id) do update
///         //   set claimed_until = excluded.claimed_until where not done and events.claimed_until < now()
///         if self.insert_new(id).await? {
///             return Ok(Claimed::New(id.to_owned()));
///         }
///         Ok(if self.is_done(id).await? { Claimed::Done } else { Claimed::InProgress })
///     }
///
///     async fn complete(&self, claim: String) -> Result<(), std::io::Error> {
///         self.set_done(&claim).await
///     }
/// }
/// ```
pub trait EventStore: Send + Sync + 'static {
    /// What says that an event is being handled.
    type Claim: Send;
    /// Why the store cannot be asked.
    type Error: std::fmt::Display + Send;

    /// Claims an event by its [ID](crate::Delivery::id).
    ///
    /// # Errors
    /// If the store cannot be asked. The event is delivered again later.
    fn claim(&self, id: &str) -> impl Future<Output = Result<Claimed<Self::Claim>, Self::Error>> + Send;

    /// Records that an event was handled.
    ///
    /// # Errors
    /// If that cannot be stored. The event may then be handled again.
    fn complete(&self, claim: Self::Claim) -> impl Future<Output = Result<(), Self::Error>> + Send;
}

/// What a store knows of an event.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Claimed<C> {
    /// It is new, and now claimed.
    New(C),
    /// It is being handled. Whether that succeeds is not known yet, so it is not acknowledged: it is to be delivered again.
    InProgress,
    /// It was handled.
    Done,
}

/// No store: every delivery is new.
#[derive(Debug, Clone, Copy, Default)]
pub struct NoStore;

impl EventStore for NoStore {
    type Claim = ();
    type Error = Infallible;

    fn claim(&self, _: &str) -> impl Future<Output = Result<Claimed<()>, Infallible>> + Send {
        ready(Ok(Claimed::New(())))
    }

    fn complete(&self, (): ()) -> impl Future<Output = Result<(), Infallible>> + Send {
        ready(Ok(()))
    }
}
