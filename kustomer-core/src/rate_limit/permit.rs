//! The permits of one request, from before it is sent until it is over.

use std::sync::Arc;
use std::time::Duration;

use http::StatusCode;

use super::demand::Demand;
use super::handle::Handle;
use super::headers::RateLimitStatus;
use super::shared_permit::SharedPermit;
use super::state::{Granted, Observed, Outcome};
use crate::clock::{self, Instant};

/// The permits of one request, to be kept while it is on its way. Dropping it counts as the completion of the request: the
/// service may have seen it.
#[derive(Debug)]
#[must_use = "permits count until they are dropped"]
pub(crate) struct Permit {
    /// `None` when the rate limits are off.
    held: Option<Held>,
    waited: Duration,
    /// When it was granted.
    since: Instant,
}

impl Permit {
    pub(super) fn new(held: Held, waited: Duration, since: Instant) -> Self {
        Self { held: Some(held), waited, since }
    }

    /// Of a client without rate limits.
    pub(super) fn unlimited() -> Self {
        Self { held: None, waited: Duration::ZERO, since: clock::now() }
    }

    /// How long the request has waited.
    pub(crate) fn waited(&self) -> Duration {
        self.waited
    }

    /// When it was granted: no other clock need be read for the start of its request.
    pub(crate) fn since(&self) -> Instant {
        self.since
    }

    /// Gives the permits back: the service has certainly not seen the request.
    pub(crate) fn not_sent(mut self) {
        if let Some(held) = &mut self.held {
            held.outcome = Outcome::NotSent;
        }
    }

    /// Takes note of the response, which completes the request, and returns when that was. `retry_after` is how long a 429
    /// asks to wait.
    pub(crate) fn observe(
        mut self,
        status: StatusCode,
        headers: &RateLimitStatus,
        retry_after: Option<Duration>,
    ) -> Instant {
        match &mut self.held {
            Some(held) => held.observe(&Observed { status, headers: *headers, retry_after }),
            None => clock::now(),
        }
    }
}

/// Permits that return when they are dropped.
#[derive(Debug)]
pub(super) struct Held {
    handle: Arc<Handle>,
    demand: Demand,
    granted: Granted,
    shared: Option<Box<SharedPermit>>,
    outcome: Outcome,
    is_finished: bool,
}

impl Held {
    /// Permits of a request that has not been sent.
    pub(super) fn new(handle: Arc<Handle>, demand: Demand, granted: Granted) -> Self {
        Self { handle, demand, granted, shared: None, outcome: Outcome::NotSent, is_finished: false }
    }

    pub(super) fn set_shared(&mut self, shared: SharedPermit) {
        self.shared = Some(Box::new(shared));
    }

    /// The permits of a request that is sent from now on.
    pub(super) fn sent(mut self) -> Self {
        self.outcome = Outcome::Sent;
        self
    }

    fn observe(&mut self, response: &Observed) -> Instant {
        self.is_finished = true;
        let (flow, demand, granted) = (self.handle.flow(), &self.demand, &self.granted);
        let (blocked, now) = self.handle.with(|state, now| {
            let blocked = state.observe(demand, granted, response, now);
            state.finish(flow, demand, granted, Outcome::Sent, now);
            (blocked, now)
        });
        if let Some(shared) = self.shared.take() {
            if let Some((name, wait)) = blocked {
                shared.block(&name, wait);
            }
            shared.finish(Outcome::Sent);
        }
        now
    }
}

impl Drop for Held {
    fn drop(&mut self) {
        if self.is_finished {
            return;
        }
        let (flow, demand, granted) = (self.handle.flow(), &self.demand, &self.granted);
        self.handle.with(|state, now| state.finish(flow, demand, granted, self.outcome, now));
        if let Some(shared) = self.shared.take() {
            shared.finish(self.outcome);
        }
    }
}
