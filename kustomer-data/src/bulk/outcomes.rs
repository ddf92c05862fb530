//! The stream of outcomes.

use std::fmt;
use std::marker::PhantomData;
use std::pin::Pin;
use std::task::{Context, Poll};

use futures_core::Stream;

use super::engine::Engine;
use super::outcome::Outcome;
use super::progress::Progress;
use crate::error::Result;

/// A stream with an outcome for each item of the input, in order. Returned by [`Bulk::outcomes`](super::Bulk::outcomes).
///
/// [`try_next`](Self::try_next) needs nothing but this crate; the type also implements [`Stream`], and is `Send` and `Unpin`.
/// Nothing happens unless it is polled.
///
/// # Errors
/// What concerns one item is its outcome. What would concern every item is an error of the stream: the key is not allowed to do
/// this, the service is down, the Klass does not exist. Nothing is lost then: the next call goes on where the run was. Dropping the
/// stream ends the run: jobs that were started go on in the service.
#[must_use = "nothing is sent unless the outcomes are polled"]
pub struct Outcomes<T> {
    engine: Engine,
    of: PhantomData<fn() -> T>,
}

impl<T> Outcomes<T> {
    pub(super) fn new(engine: Engine) -> Self {
        Self { engine, of: PhantomData }
    }

    /// Returns the outcome of the next item, or `None` after the last one.
    ///
    /// # Errors
    /// See [`Outcomes`].
    pub async fn try_next(&mut self) -> Result<Option<Outcome<T>>> {
        std::future::poll_fn(|context| self.poll(context)).await.transpose()
    }

    /// Returns how far the run is.
    pub fn progress(&self) -> Progress {
        self.engine.progress()
    }

    fn poll(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<Outcome<T>>>> {
        self.engine.poll_outcome(context).map(|next| next.map(|outcome| outcome.map(Outcome::of)))
    }
}

impl<T> Stream for Outcomes<T> {
    type Item = Result<Outcome<T>>;

    fn poll_next(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.get_mut().poll(context)
    }
}

impl<T> fmt::Debug for Outcomes<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Outcomes").field("progress", &self.progress()).finish_non_exhaustive()
    }
}

/// Runs are moved between tasks.
const _: () = {
    const fn assert_sendable<T: Send + Unpin>() {}
    assert_sendable::<Outcomes<kustomer_core::RawRecord>>();
};
