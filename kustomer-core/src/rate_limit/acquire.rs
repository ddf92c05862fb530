//! Waiting for permits.

use std::future::{Future, poll_fn};
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;

use super::demand::Demand;
use super::flows::Seq;
use super::handle::Handle;
use super::permit::{Held, Permit};
use super::refusal::{Bound, NotAcquired, Refusal};
use super::shared::{SharedGrant, SharedRateLimits};
use super::shared_permit::SharedPermit;
#[cfg(feature = "tracing")]
use super::state::Estimate;
use super::state::{Granted, State, Step};
#[cfg(feature = "tracing")]
use super::trace;
use crate::clock::{self, Instant, NoTimer};

/// The limits of the wait that a store can ask for: it is asked again after it.
const SHORTEST_HOLD: Duration = Duration::from_millis(10);
const LONGEST_HOLD: Duration = Duration::from_secs(60);

/// How long a request may wait.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct WaitLimit {
    pub(crate) max_wait: Option<Duration>,
    /// When the whole call is over.
    pub(crate) deadline: Option<Instant>,
}

/// A request that takes its permits.
struct Acquire<'a> {
    handle: &'a Arc<Handle>,
    demand: &'a Demand,
    /// When it gives up, and because of what.
    bound: Option<(Instant, Bound)>,
    /// Its place in the queue, once it had to wait, and since when. It keeps the place until it has all permits.
    place: Option<(Seq, Instant)>,
}

/// The permits of a request for which there are some at once. Permits that processes share are never there at once.
pub(super) fn acquire_now(handle: &Arc<Handle>, demand: &Demand) -> Option<Permit> {
    if handle.store().is_some() {
        return None;
    }
    let (granted, now) = handle.with(|state, now| (state.try_now(handle.flow(), demand, now), now));
    let held = Held::new(Arc::clone(handle), demand.clone(), granted?);
    Some(Permit::new(held.sent(), Duration::ZERO, now))
}

/// Takes all permits of `demand`. A future that is dropped leaves the queue and returns what it had.
pub(super) async fn acquire(
    handle: &Arc<Handle>,
    demand: &Demand,
    limit: WaitLimit,
) -> Result<Permit, NotAcquired> {
    let mut acquire = Acquire { handle, demand, bound: bound(limit), place: None };
    let (held, now) = match handle.store() {
        None => acquire.own().await?,
        Some(store) => (Box::pin(acquire.shared(store)).await?, clock::now()),
    };
    let waited = acquire.place.map(|(_, since)| now.saturating_duration_since(since));
    Ok(Permit::new(held.sent(), waited.unwrap_or_default(), now))
}

fn bound(limit: WaitLimit) -> Option<(Instant, Bound)> {
    // A wait beyond all times of the clock has no end.
    let by_wait = limit
        .max_wait
        .and_then(|max_wait| Some((clock::now().checked_add(max_wait)?, Bound::MaxWait(max_wait))));
    let by_deadline = limit.deadline.map(|deadline| (deadline, Bound::Deadline));
    by_wait.into_iter().chain(by_deadline).min_by_key(|(end, _)| *end)
}

enum Start {
    Granted(Granted),
    Refused(Refusal),
    Queued {
        seq: Seq,
        #[cfg(feature = "tracing")]
        estimate: Estimate,
    },
}

impl Acquire<'_> {
    /// The permits of this process.
    async fn own(&mut self) -> Result<(Held, Instant), NotAcquired> {
        let (start, now) = self.handle.with(|state, now| (self.start(state, now), now));
        let (granted, now) = match start {
            Start::Granted(granted) => (granted, now),
            Start::Refused(refusal) => return Err(NotAcquired::Refused(refusal)),
            Start::Queued {
                seq,
                #[cfg(feature = "tracing")]
                estimate,
            } => {
                // Not while the state is locked: a subscriber may do anything.
                #[cfg(feature = "tracing")]
                trace::wait_begins(estimate);
                // Few requests have to wait; the future of the others is smaller without it.
                (Box::pin(self.queue(seq)).await?, clock::now())
            }
        };
        Ok((Held::new(Arc::clone(self.handle), self.demand.clone(), granted), now))
    }

    /// The permits of this process, and then those that processes share.
    async fn shared(&mut self, store: &Arc<dyn SharedRateLimits>) -> Result<Held, NotAcquired> {
        loop {
            let (mut held, _) = self.own().await?;
            let quotas = self.handle.with(|state, _| state.shared_quotas(self.demand));
            match store.acquire(&quotas).await {
                Ok(SharedGrant::Granted(grant)) => {
                    held.set_shared(SharedPermit::new(Arc::clone(store), quotas, grant));
                    return Ok(held);
                }
                Ok(SharedGrant::Wait { name, wait }) => {
                    let wait = wait.clamp(SHORTEST_HOLD, LONGEST_HOLD);
                    self.handle.with(|state, now| state.hold(self.demand, &name, now + wait, now));
                }
                // The counts of this process go on without the store.
                Err(_) => return Ok(held),
            }
        }
    }

    fn start(&mut self, state: &mut State, now: Instant) -> Start {
        let flow = self.handle.flow();
        if let Some(granted) = state.try_now(flow, self.demand, now) {
            return Start::Granted(granted);
        }
        // With `max_wait` 0, the end is already past, but there may be permits now.
        if self.bound.is_some_and(|(end, _)| state.earliest(self.demand, now) > end.max(now)) {
            return Start::Refused(self.refusal(state, now));
        }
        #[cfg(feature = "tracing")]
        let estimate = state.estimate(flow, self.demand, now);
        let (seq, _) = *self.place.get_or_insert_with(|| (state.next_place(), now));
        if let Some(granted) = state.enqueue(seq, flow, self.demand, now) {
            return Start::Granted(granted);
        }
        if self.bound.is_some_and(|(end, _)| end <= now) {
            state.cancel(seq, now);
            return Start::Refused(self.refusal(state, now));
        }
        Start::Queued {
            seq,
            #[cfg(feature = "tracing")]
            estimate,
        }
    }

    fn refusal(&self, state: &State, now: Instant) -> Refusal {
        let bound = self.bound.map_or(Bound::Deadline, |(_, bound)| bound);
        Refusal::new(state.estimate(self.handle.flow(), self.demand, now), bound)
    }

    async fn queue(&self, seq: Seq) -> Result<Granted, NotAcquired> {
        let mut queued = Queued { handle: self.handle, seq, timer: None, is_over: false };
        let deadline = self.bound.map(|(end, _)| end);
        match poll_fn(|context| queued.poll(deadline, context)).await {
            Ok(Some(granted)) => Ok(granted),
            Ok(None) => {
                let refusal = self.handle.with(|state, now| self.refusal(state, now));
                Err(NotAcquired::Refused(refusal))
            }
            Err(no_timer) => Err(NotAcquired::NoTimer(no_timer)),
        }
    }
}

/// A place in the queue, which is left when it is dropped.
struct Queued<'a> {
    handle: &'a Handle,
    seq: Seq,
    timer: Option<(Instant, Timer)>,
    is_over: bool,
}

type Timer = Pin<Box<dyn Future<Output = Result<(), NoTimer>> + Send>>;

impl Queued<'_> {
    /// `None` when the deadline has passed.
    fn poll(
        &mut self,
        deadline: Option<Instant>,
        context: &mut Context<'_>,
    ) -> Poll<Result<Option<Granted>, NoTimer>> {
        loop {
            let step = self.handle.with(|state, now| state.poll(self.seq, context.waker(), deadline, now));
            let at = match step {
                Step::Granted(granted) => return self.over(Some(granted)),
                Step::GaveUp => return self.over(None),
                Step::Wait(at) => at,
            };
            match self.timer_at(at).poll(context) {
                Poll::Pending => return Poll::Pending,
                Poll::Ready(Ok(())) => self.timer = None,
                Poll::Ready(Err(no_timer)) => return Poll::Ready(Err(no_timer)),
            }
        }
    }

    fn over(&mut self, granted: Option<Granted>) -> Poll<Result<Option<Granted>, NoTimer>> {
        self.is_over = true;
        Poll::Ready(Ok(granted))
    }

    /// A timer that ends at `at`, or earlier.
    fn timer_at(&mut self, at: Instant) -> Pin<&mut (dyn Future<Output = Result<(), NoTimer>> + Send)> {
        match &mut self.timer {
            Some((end, _)) if *end <= at => {}
            timer => *timer = Some((at, Box::pin(clock::sleep_until(at)))),
        }
        let (_, timer) = self.timer.get_or_insert_with(|| (at, Box::pin(clock::sleep_until(at))));
        timer.as_mut()
    }
}

impl Drop for Queued<'_> {
    fn drop(&mut self) {
        if !self.is_over {
            self.handle.with(|state, now| state.cancel(self.seq, now));
        }
    }
}
