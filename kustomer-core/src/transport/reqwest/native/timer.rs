//! The time limits of the steps of one request. The limit on all of it is the connection's.

use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use super::super::super::{Fault, TransportError};
use crate::clock::{self, Instant, NoTimer, Sleep};

/// Longer limits than this one are as good as none.
const FOREVER: Duration = Duration::from_secs(10 * 365 * 24 * 60 * 60);

/// Measures the time of the steps of one request, and of all of it.
pub(super) struct Timer<'a> {
    /// When all steps must be over.
    deadline: Option<Instant>,
    /// When the step that is waited for must be over, and whether that is the deadline.
    step: Option<(Instant, bool)>,
    /// The next alarm. It is only set when there is something to wait for, and may be too early.
    alarm: Pin<&'a mut Option<Sleep>>,
}

impl<'a> Timer<'a> {
    /// A timer whose alarm has a place of its own, since it must not move.
    pub(super) fn new(deadline: Option<Instant>, alarm: Pin<&'a mut Option<Sleep>>) -> Self {
        Self { deadline, step: None, alarm }
    }

    /// Polls a step of the request.
    ///
    /// # Errors
    /// `fault`, when the step takes longer than `limit`; [`Fault::Timeout`], when the deadline comes first.
    pub(super) fn poll<T>(
        &mut self,
        limit: Duration,
        fault: impl FnOnce() -> Fault,
        context: &mut Context<'_>,
        step: impl FnOnce(&mut Context<'_>) -> Poll<T>,
    ) -> Poll<Result<T, TransportError>> {
        // Most steps are done at once, and need not know the time.
        if let Poll::Ready(output) = step(context) {
            self.step = None;
            return Poll::Ready(Ok(output));
        }
        if limit >= FOREVER && self.deadline.is_none() {
            return Poll::Pending;
        }
        let (end, is_deadline) = match self.step {
            Some(step) => step,
            None => *self.step.insert(self.end(limit)),
        };
        let outcome = ready!(self.poll_until(end, context));
        self.step = None;
        Poll::Ready(Err(match outcome {
            Ok(()) if is_deadline => TransportError::new(Fault::Timeout, None),
            Ok(()) => TransportError::new(fault(), None),
            Err(error) => TransportError::new(Fault::NoRuntime, Some(error.into())),
        }))
    }

    /// When a step that begins now ends at the latest, and whether that is the deadline.
    fn end(&self, limit: Duration) -> (Instant, bool) {
        match self.deadline {
            Some(deadline) if limit >= FOREVER || deadline <= clock::now() + limit => (deadline, true),
            _ => (clock::now() + limit.min(FOREVER), false),
        }
    }

    /// Ready at `end`.
    fn poll_until(&mut self, end: Instant, context: &mut Context<'_>) -> Poll<Result<(), NoTimer>> {
        loop {
            if self.alarm.as_ref().get_ref().as_ref().is_none_or(|alarm| alarm.deadline() > end) {
                self.alarm.set(Some(clock::sleep_in_runtime(end)?));
            }
            if let Some(alarm) = self.alarm.as_mut().as_pin_mut() {
                ready!(alarm.poll(context));
            }
            self.alarm.set(None);
            if clock::now() >= end {
                return Poll::Ready(Ok(()));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::future::{pending, poll_fn};
    use std::pin::pin;

    use tokio::time::sleep;

    use super::*;

    const SECOND: Duration = Duration::from_secs(1);

    async fn run<F: Future>(timer: &mut Timer<'_>, limit: Duration, step: F) -> Result<F::Output, Fault> {
        let (mut step, fault) = (pin!(step), || Fault::Idle { limit });
        let outcome =
            poll_fn(|context| timer.poll(limit, fault, context, |context| step.as_mut().poll(context)));
        outcome.await.map_err(|error| error.into_parts().0)
    }

    #[tokio::test(start_paused = true)]
    async fn a_step_that_takes_too_long_ends_at_its_limit() {
        let start = clock::now();
        let alarm = pin!(None);
        let mut timer = Timer::new(None, alarm);
        for (limit, total) in [(5 * SECOND, 5), (3 * SECOND, 8), (60 * SECOND, 68)] {
            assert_eq!(run(&mut timer, limit, pending::<()>()).await, Err(Fault::Idle { limit }));
            assert_eq!(clock::now().duration_since(start).as_secs(), total);
        }
    }

    #[tokio::test(start_paused = true)]
    async fn each_step_has_all_of_its_time() {
        let alarm = pin!(None);
        let mut timer = Timer::new(None, alarm);
        for pause in [29, 1, 29, 29, 15] {
            assert_eq!(run(&mut timer, 30 * SECOND, sleep(pause * SECOND)).await, Ok(()));
        }
        let limit = 30 * SECOND;
        assert_eq!(run(&mut timer, limit, sleep(31 * SECOND)).await, Err(Fault::Idle { limit }));
    }

    #[tokio::test(start_paused = true)]
    async fn a_limit_without_an_end_is_none() {
        let alarm = pin!(None);
        let mut timer = Timer::new(None, alarm);
        assert_eq!(run(&mut timer, Duration::MAX, sleep(1_000_000 * SECOND)).await, Ok(()));
        assert_eq!(run(&mut timer, SECOND, pending::<()>()).await, Err(Fault::Idle { limit: SECOND }));
    }

    #[tokio::test(start_paused = true)]
    async fn all_steps_end_at_the_deadline() {
        let start = clock::now();
        let alarm = pin!(None);
        let mut timer = Timer::new(Some(start + 45 * SECOND), alarm);
        assert_eq!(run(&mut timer, 30 * SECOND, sleep(20 * SECOND)).await, Ok(()));
        assert_eq!(run(&mut timer, Duration::MAX, sleep(20 * SECOND)).await, Ok(()));
        assert_eq!(run(&mut timer, Duration::MAX, pending::<()>()).await, Err(Fault::Timeout));
        assert_eq!(clock::now().duration_since(start).as_secs(), 45);
        assert_eq!(run(&mut timer, SECOND, pending::<()>()).await, Err(Fault::Timeout));
        assert_eq!(clock::now().duration_since(start).as_secs(), 45);
    }

    #[tokio::test(start_paused = true)]
    async fn a_step_that_is_done_at_once_needs_no_time() {
        let alarm = pin!(None);
        let mut timer = Timer::new(None, alarm);
        assert_eq!(run(&mut timer, Duration::ZERO, async { 1 }).await, Ok(1));
    }
}
