//! The time limits of the steps of one request. The limit on all of it is the connection's.

use std::future::{Future, poll_fn};
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use super::super::super::{Fault, TransportError};
use crate::clock::{self, Instant, NoTimer};

/// Longer limits than this one are as good as none.
const FOREVER: Duration = Duration::from_secs(10 * 365 * 24 * 60 * 60);

/// Measures the time of the steps of one request, and of all of it.
#[derive(Default)]
pub(super) struct Timer {
    /// When all steps must be over.
    deadline: Option<Instant>,
    /// The next alarm. It is only set when there is something to wait for, and may be too early.
    alarm: Option<Alarm>,
}

struct Alarm {
    time: Instant,
    rings: Pin<Box<dyn Future<Output = Result<(), NoTimer>> + Send>>,
}

impl Timer {
    pub(super) fn new(deadline: Option<Instant>) -> Self {
        Self { deadline, alarm: None }
    }

    /// Waits for a step of the request. The caller pins it, so that it is stored once.
    ///
    /// # Errors
    /// `fault`, when the step takes longer than `limit`; [`Fault::Timeout`], when the deadline comes first.
    pub(super) async fn limit<F: Future>(
        &mut self,
        limit: Duration,
        fault: Fault,
        mut step: Pin<&mut F>,
    ) -> Result<F::Output, TransportError> {
        if limit >= FOREVER && self.deadline.is_none() {
            return Ok(step.await);
        }
        // Most steps are done at once, and need not know the time.
        let mut end = None;
        poll_fn(|context| {
            if let Poll::Ready(output) = step.as_mut().poll(context) {
                return Poll::Ready(Ok(output));
            }
            let (end, is_deadline) = *end.get_or_insert_with(|| self.end(limit));
            Poll::Ready(Err(match ready!(self.poll_until(end, context)) {
                Ok(()) if is_deadline => TransportError::new(Fault::Timeout, None),
                Ok(()) => TransportError::new(fault.clone(), None),
                Err(error) => TransportError::new(Fault::NoRuntime, Some(error.into())),
            }))
        })
        .await
    }

    /// When a step that begins now ends at the latest, and whether that is the deadline.
    fn end(&self, limit: Duration) -> (Instant, bool) {
        let end = clock::now() + limit.min(FOREVER);
        match self.deadline {
            Some(deadline) if deadline <= end => (deadline, true),
            _ => (end, false),
        }
    }

    /// Ready at `end`.
    fn poll_until(&mut self, end: Instant, context: &mut Context<'_>) -> Poll<Result<(), NoTimer>> {
        loop {
            let alarm = match &mut self.alarm {
                Some(alarm) if alarm.time <= end => alarm,
                alarm => alarm.insert(Alarm { time: end, rings: Box::pin(clock::sleep_until(end)) }),
            };
            ready!(alarm.rings.as_mut().poll(context))?;
            self.alarm = None;
            if clock::now() >= end {
                return Poll::Ready(Ok(()));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::future::pending;
    use std::pin::pin;

    use tokio::time::sleep;

    use super::*;

    const SECOND: Duration = Duration::from_secs(1);

    async fn run<F: Future>(timer: &mut Timer, limit: Duration, step: F) -> Result<F::Output, Fault> {
        timer.limit(limit, Fault::Idle { limit }, pin!(step)).await.map_err(|error| error.into_parts().0)
    }

    #[tokio::test(start_paused = true)]
    async fn a_step_that_takes_too_long_ends_at_its_limit() {
        let start = clock::now();
        let mut timer = Timer::default();
        for (limit, total) in [(5 * SECOND, 5), (3 * SECOND, 8), (60 * SECOND, 68)] {
            assert_eq!(run(&mut timer, limit, pending::<()>()).await, Err(Fault::Idle { limit }));
            assert_eq!(clock::now().duration_since(start).as_secs(), total);
        }
    }

    #[tokio::test(start_paused = true)]
    async fn each_step_has_all_of_its_time() {
        let mut timer = Timer::default();
        for pause in [29, 1, 29, 29, 15] {
            assert_eq!(run(&mut timer, 30 * SECOND, sleep(pause * SECOND)).await, Ok(()));
        }
        let limit = 30 * SECOND;
        assert_eq!(run(&mut timer, limit, sleep(31 * SECOND)).await, Err(Fault::Idle { limit }));
    }

    #[tokio::test(start_paused = true)]
    async fn a_limit_without_an_end_is_none() {
        let mut timer = Timer::default();
        assert_eq!(run(&mut timer, Duration::MAX, sleep(1_000_000 * SECOND)).await, Ok(()));
        assert_eq!(run(&mut timer, SECOND, pending::<()>()).await, Err(Fault::Idle { limit: SECOND }));
    }

    #[tokio::test(start_paused = true)]
    async fn all_steps_end_at_the_deadline() {
        let start = clock::now();
        let mut timer = Timer::new(Some(start + 45 * SECOND));
        assert_eq!(run(&mut timer, 30 * SECOND, sleep(20 * SECOND)).await, Ok(()));
        assert_eq!(run(&mut timer, Duration::MAX, sleep(20 * SECOND)).await, Ok(()));
        assert_eq!(run(&mut timer, Duration::MAX, pending::<()>()).await, Err(Fault::Timeout));
        assert_eq!(clock::now().duration_since(start).as_secs(), 45);
        assert_eq!(run(&mut timer, SECOND, pending::<()>()).await, Err(Fault::Timeout));
        assert_eq!(clock::now().duration_since(start).as_secs(), 45);
    }

    #[tokio::test(start_paused = true)]
    async fn a_step_that_is_done_at_once_needs_no_time() {
        assert_eq!(run(&mut Timer::default(), Duration::ZERO, async { 1 }).await, Ok(1));
    }
}
