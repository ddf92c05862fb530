//! The lock around the state, and a handle that queues separately in it.

use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};

use super::flows::FlowId;
use super::settings::RateLimitSettings;
use super::shared::SharedRateLimits;
use super::state::State;
use crate::clock::{self, Instant};

/// What all handles of a client share.
struct Limits {
    state: Mutex<State>,
    store: Option<Arc<dyn SharedRateLimits>>,
}

/// A handle, which queues separately from others. It is closed when it is dropped.
pub(super) struct Handle {
    limits: Arc<Limits>,
    flow: FlowId,
}

impl Handle {
    pub(super) fn new(settings: &RateLimitSettings) -> Self {
        let mut state = State::new(settings);
        let flow = state.open_flow(1);
        let limits = Limits { state: Mutex::new(state), store: settings.shared.clone() };
        Self { limits: Arc::new(limits), flow }
    }

    /// Another handle with the same limits.
    pub(super) fn open(&self, weight: u16) -> Self {
        let flow = self.with(|state, _| state.open_flow(weight));
        Self { limits: Arc::clone(&self.limits), flow }
    }

    pub(super) fn flow(&self) -> FlowId {
        self.flow
    }

    pub(super) fn store(&self) -> Option<&Arc<dyn SharedRateLimits>> {
        self.limits.store.as_ref()
    }

    /// Runs `with` on the locked state, and then wakes those that it has granted permits. The time is read under the lock, so
    /// that it never goes back.
    pub(super) fn with<R>(&self, with: impl FnOnce(&mut State, Instant) -> R) -> R {
        // The state is consistent after a panic as well, since nothing in it panics half-way on purpose.
        let mut state = self.limits.state.lock().unwrap_or_else(PoisonError::into_inner);
        let result = with(&mut state, clock::now());
        let wakers = state.take_wakers();
        drop(state);
        for waker in wakers {
            waker.wake();
        }
        result
    }
}

impl Drop for Handle {
    fn drop(&mut self) {
        self.with(|state, now| state.close_flow(self.flow, now));
    }
}

impl fmt::Debug for Handle {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Handle").field("flow", &self.flow).finish_non_exhaustive()
    }
}
