//! A bounded store in memory.

use std::collections::{HashMap, VecDeque};
use std::convert::Infallible;
use std::fmt;
use std::future::{Future, ready};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::store::{Claimed, EventStore};

/// The events that were handled, in memory: the last ones, up to a capacity.
///
/// An event is forgotten when as many others as the capacity have been handled since. The service delivers again for about an
/// hour, so let the capacity be more than the events of an hour; an ID takes about 100 bytes. What was handled before a
/// restart is not known: use an [`EventStore`] of your own where that matters.
///
/// ```
/// use kustomer::webhooks::{Claimed, Seen};
///
/// let seen = Seen::new(100_000);
/// let Claimed::New(claim) = seen.begin("67dd47df") else { panic!("it is new") };
/// assert!(matches!(seen.begin("67dd47df"), Claimed::InProgress));
/// claim.complete();
/// assert!(matches!(seen.begin("67dd47df"), Claimed::Done));
/// ```
#[derive(Clone)]
pub struct Seen {
    state: Arc<Mutex<State>>,
}

struct State {
    capacity: usize,
    /// Whether each event is done.
    events: HashMap<Arc<str>, bool>,
    /// Those that are done, the oldest first.
    done: VecDeque<Arc<str>>,
}

impl Seen {
    /// Creates a store for a number of handled events, at least one.
    pub fn new(capacity: usize) -> Self {
        let state = State { capacity: capacity.max(1), events: HashMap::new(), done: VecDeque::new() };
        Self { state: Arc::new(Mutex::new(state)) }
    }

    /// Claims an event by its [ID](crate::Delivery::id).
    pub fn begin(&self, id: &str) -> Claimed<SeenClaim> {
        let mut state = self.state();
        match state.events.get(id) {
            Some(true) => Claimed::Done,
            Some(false) => Claimed::InProgress,
            None => {
                let id: Arc<str> = id.into();
                state.events.insert(Arc::clone(&id), false);
                Claimed::New(SeenClaim { seen: self.clone(), id })
            }
        }
    }

    /// Returns how many events are known: those that are being handled, and the last ones that were.
    pub fn len(&self) -> usize {
        self.state().events.len()
    }

    /// Whether no event is known.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl EventStore for Seen {
    type Claim = SeenClaim;
    type Error = Infallible;

    fn claim(&self, id: &str) -> impl Future<Output = Result<Claimed<SeenClaim>, Infallible>> + Send {
        ready(Ok(self.begin(id)))
    }

    fn complete(&self, claim: SeenClaim) -> impl Future<Output = Result<(), Infallible>> + Send {
        claim.complete();
        ready(Ok(()))
    }
}

/// An event that is being handled. Returned by [`Seen::begin`].
///
/// If it is dropped before it is [completed](Self::complete), the event is new again: also if the task that handles it is
/// canceled or panics.
#[must_use = "an event whose claim is dropped is new again"]
pub struct SeenClaim {
    seen: Seen,
    id: Arc<str>,
}

impl SeenClaim {
    /// Records that the event was handled.
    pub fn complete(self) {
        let mut state = self.seen.state();
        state.events.insert(Arc::clone(&self.id), true);
        state.done.push_back(Arc::clone(&self.id));
        while state.done.len() > state.capacity {
            if let Some(oldest) = state.done.pop_front() {
                state.events.remove(&oldest);
            }
        }
    }
}

impl Drop for SeenClaim {
    fn drop(&mut self) {
        let mut state = self.seen.state();
        if state.events.get(&self.id) == Some(&false) {
            state.events.remove(&self.id);
        }
    }
}

impl fmt::Debug for Seen {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let state = self.state();
        f.debug_struct("Seen").field("capacity", &state.capacity).field("len", &state.events.len()).finish()
    }
}

impl fmt::Debug for SeenClaim {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SeenClaim").field("id", &self.id).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn handle(seen: &Seen, id: &str) -> bool {
        match seen.begin(id) {
            Claimed::New(claim) => {
                claim.complete();
                true
            }
            Claimed::Done | Claimed::InProgress => false,
        }
    }

    #[test]
    fn each_event_is_handled_once() {
        let seen = Seen::new(10);
        let handled: Vec<bool> = ["a", "b", "a", "b", "c"].iter().map(|id| handle(&seen, id)).collect();
        assert_eq!(handled, [true, true, false, false, true]);
    }

    #[test]
    fn an_event_that_failed_is_new_when_it_is_delivered_again() {
        let seen = Seen::new(10);
        drop(seen.begin("a"));
        assert!(seen.is_empty());
        let panicked = std::panic::catch_unwind(|| {
            let _claim = seen.begin("a");
            panic!("the handler fails");
        });
        assert_eq!(panicked.unwrap_err().downcast_ref(), Some(&"the handler fails"));
        assert!(handle(&seen, "a"));
        assert!(!handle(&seen, "a"));
    }

    #[test]
    fn an_event_that_is_being_handled_is_not_done_yet() {
        let seen = Seen::new(10);
        let claim = seen.begin("a");
        assert!(matches!(seen.clone().begin("a"), Claimed::InProgress));
        drop(claim);
        assert!(handle(&seen, "a"));
    }

    #[test]
    fn the_oldest_are_forgotten_and_memory_is_bounded() {
        let seen = Seen::new(100);
        let in_progress = seen.begin("slow");
        for at in 0..1_000 {
            assert!(handle(&seen, &at.to_string()));
        }
        assert_eq!(seen.len(), 101);
        assert!(matches!(seen.begin("slow"), Claimed::InProgress), "what is being handled is not forgotten");
        drop(in_progress);
        assert!(!handle(&seen, "900"));
        assert!(handle(&seen, "899"));
        assert!(handle(&Seen::new(0), "a"));
    }
}
