//! A call that is under way: its request, its options with the defaults of the client, and what has happened so far. The
//! loop over the attempts writes it, and whoever returns the outcome reads it, whatever layers do in between.

use std::sync::atomic::{AtomicBool, AtomicU32, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use http::Method;

use super::CallOptions;
use super::retry::{Reason, RetryPolicy};
use crate::clock::{self, Instant};
use crate::error::{Document, Effect, Report};
use crate::rate_limit::{Demand, RateLimiter};
use crate::request::{Idempotency, Request};

#[derive(Debug)]
pub(crate) struct CallState {
    pub(super) request: Request,
    /// With the defaults of the client.
    pub(super) options: Arc<CallOptions>,
    /// When it was first polled.
    started: Option<Instant>,
    pub(super) deadline: Option<Instant>,
    pub(super) rate_limiter: RateLimiter,
    /// The rate limits that each attempt counts towards.
    pub(super) demand: Demand,
    attempts: AtomicU32,
    /// Microseconds.
    waited: AtomicU64,
    /// Microseconds from the start to the end.
    took: AtomicU64,
    /// True after an attempt whose outcome is unknown.
    may_be_done: AtomicBool,
    /// Why there was no other attempt.
    reason: Mutex<Option<Reason>>,
    /// The record that a guarded update is in conflict with.
    current: Mutex<Option<Document>>,
}

impl CallState {
    /// A call that has not started.
    pub(super) fn new(request: Request, defaults: Arc<CallOptions>, rate_limiter: RateLimiter) -> Self {
        let demand = Demand::of(&request);
        Self {
            request,
            options: defaults,
            started: None,
            deadline: None,
            rate_limiter,
            demand,
            attempts: AtomicU32::new(0),
            waited: AtomicU64::new(0),
            took: AtomicU64::new(0),
            may_be_done: AtomicBool::new(false),
            reason: Mutex::new(None),
            current: Mutex::new(None),
        }
    }

    /// Starts, with options of its own if it has any.
    pub(super) fn start(&mut self, options: Option<CallOptions>) {
        if let Some(options) = options {
            self.options = Arc::new(options.or(&self.options));
        }
        let now = clock::now();
        self.started = Some(now);
        self.deadline = self.options.deadline.and_then(|deadline| deadline.counted_from(now));
    }

    /// A request that is made on behalf of this call: with its options, and its deadline.
    pub(super) fn for_request(&self, request: Request) -> Self {
        let mut state = Self::new(request, Arc::clone(&self.options), self.rate_limiter.clone());
        state.start(None);
        state.deadline = self.deadline;
        state
    }

    pub(super) fn policy(&self) -> RetryPolicy {
        self.options.retry.unwrap_or_default()
    }

    /// Counts another attempt and returns its number, from 1.
    pub(super) fn begin_attempt(&self) -> u32 {
        self.attempts.fetch_add(1, Ordering::Relaxed).saturating_add(1)
    }

    pub(super) fn attempts(&self) -> u32 {
        self.attempts.load(Ordering::Relaxed)
    }

    /// Adds the time that an attempt has waited for rate limits.
    pub(super) fn add_wait(&self, wait: Duration) {
        if !wait.is_zero() {
            self.waited.fetch_add(micros(wait), Ordering::Relaxed);
        }
    }

    /// How long the attempts so far have waited for rate limits.
    pub(super) fn waited(&self) -> Duration {
        Duration::from_micros(self.waited.load(Ordering::Relaxed))
    }

    /// How long the call has taken up to now.
    pub(super) fn elapsed(&self) -> Duration {
        self.until(clock::now())
    }

    /// Takes note of when the call was over.
    pub(super) fn finish(&self, end: Instant) {
        self.took.store(micros(self.until(end)), Ordering::Relaxed);
    }

    /// How long the call took.
    pub(super) fn took(&self) -> Duration {
        Duration::from_micros(self.took.load(Ordering::Relaxed))
    }

    fn until(&self, end: Instant) -> Duration {
        self.started.map_or(Duration::ZERO, |started| end.saturating_duration_since(started))
    }

    pub(super) fn set_may_be_done(&self) {
        self.may_be_done.store(true, Ordering::Relaxed);
    }

    pub(super) fn may_be_done(&self) -> bool {
        self.may_be_done.load(Ordering::Relaxed)
    }

    /// The facts about this call that its error shows.
    pub(super) fn report(&self) -> Report {
        Report {
            attempts: self.attempts(),
            elapsed: self.elapsed(),
            request_id: None,
            reason: self.reason().map(|reason| reason.to_string()).filter(|reason| !reason.is_empty()),
            possibly_done: self.may_be_done().then(|| self.effect()),
            is_misleading: false,
        }
    }

    fn effect(&self) -> Effect {
        if self.request.idempotency() == Idempotency::Safe {
            Effect::Nothing
        } else if self.request.method() == Method::DELETE {
            Effect::Deletes
        } else {
            Effect::Writes
        }
    }

    pub(super) fn end(&self, reason: Reason) {
        *self.reason.lock().unwrap_or_else(PoisonError::into_inner) = Some(reason);
    }

    pub(super) fn set_current(&self, document: Document) {
        *self.current.lock().unwrap_or_else(PoisonError::into_inner) = Some(document);
    }

    pub(super) fn take_current(&self) -> Option<Document> {
        self.current.lock().unwrap_or_else(PoisonError::into_inner).take()
    }

    fn reason(&self) -> Option<Reason> {
        *self.reason.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn micros(time: Duration) -> u64 {
    u64::try_from(time.as_micros()).unwrap_or(u64::MAX)
}
