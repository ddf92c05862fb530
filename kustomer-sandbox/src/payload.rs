//! Response bodies: with a declared length or in chunks, complete ones, slow ones, and ones that end early.

use std::fmt;
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use bytes::Bytes;
use hyper::body::{Body, Frame, SizeHint};
use tokio::time::{Sleep, sleep};

/// The content type of documents.
pub(crate) const JSON: &str = "application/json; charset=utf-8";

/// A body, which may be slow and may end early.
#[derive(Debug)]
pub(crate) struct Payload {
    /// The declared length; `None` for a body in chunks.
    announced: Option<u64>,
    rest: Bytes,
    sent: usize,
    /// Where to pause, and how long.
    pause: Option<(usize, Duration)>,
    /// The pause after each byte.
    drip: Option<Duration>,
    ending: Option<BrokenOff>,
    wait: Wait,
}

/// Where a body is between two parts.
#[derive(Debug)]
enum Wait {
    /// Before the pause, if there is one here.
    Before,
    /// Lets the connection send what it has.
    Flush,
    For(Pin<Box<Sleep>>),
    Over,
}

/// The error that ends a connection in place of a response, or within a body.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum BrokenOff {
    Closed,
    Reset,
    /// What follows is not HTTP.
    Garbage,
}

impl fmt::Display for BrokenOff {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("the response ends early")
    }
}

impl std::error::Error for BrokenOff {}

impl Payload {
    pub(crate) fn whole(bytes: impl Into<Bytes>) -> Self {
        let rest = bytes.into();
        Self {
            announced: Some(rest.len() as u64),
            rest,
            sent: 0,
            pause: None,
            drip: None,
            ending: None,
            wait: Wait::Before,
        }
    }

    /// A body in chunks, whose length is not declared.
    pub(crate) fn chunked(bytes: impl Into<Bytes>) -> Self {
        Self { announced: None, ..Self::whole(bytes) }
    }

    /// Declares a length that may not be that of the body. The rest of a longer body is not sent; a shorter one ends early.
    pub(crate) fn declaring(mut self, length: u64) -> Self {
        self.announced = Some(length);
        if length > self.rest.len() as u64 {
            self.ending = Some(BrokenOff::Closed);
        }
        self
    }

    /// Returns what is left of the body.
    pub(crate) fn bytes(&self) -> &[u8] {
        &self.rest
    }

    /// Ends the body after this number of bytes and keeps its declared length, if it has one. A body that is not longer stays whole.
    pub(crate) fn broken_off(mut self, length: usize, ending: BrokenOff) -> Self {
        if length < self.rest.len() {
            self.rest.truncate(length);
            self.ending = Some(ending);
        }
        self
    }

    /// Pauses after this number of bytes.
    pub(crate) fn paused(mut self, at: usize, pause: Duration) -> Self {
        self.pause = Some((at, pause));
        self
    }

    /// Sends each byte by itself, with a pause between two.
    pub(crate) fn dripping(mut self, pause: Duration) -> Self {
        self.drip = Some(pause);
        self
    }

    /// Returns what is left of the body, shared.
    pub(crate) fn shared(&self) -> Bytes {
        self.rest.clone()
    }

    /// Returns what is left of the body.
    pub(crate) fn into_bytes(self) -> Bytes {
        self.rest
    }

    /// Returns how long to wait before the next part. A pause of zero only sends what there is so far.
    fn pause_here(&self) -> Option<Duration> {
        let pause = self.pause.filter(|(at, _)| *at == self.sent).map(|(_, pause)| pause);
        let drip = self.drip.filter(|_| self.sent > 0 && !self.rest.is_empty());
        let flush = (self.rest.is_empty() && self.ending.is_some()).then_some(Duration::ZERO);
        pause.into_iter().chain(drip).chain(flush).max()
    }

    fn poll_pause(&mut self, context: &mut Context<'_>) -> Poll<()> {
        if matches!(self.wait, Wait::Before) {
            self.wait = match self.pause_here() {
                None => Wait::Over,
                Some(Duration::ZERO) => {
                    self.wait = Wait::Flush;
                    context.waker().wake_by_ref();
                    return Poll::Pending;
                }
                Some(pause) => Wait::For(Box::pin(sleep(pause))),
            };
        }
        if let Wait::For(sleep) = &mut self.wait {
            ready!(sleep.as_mut().poll(context));
        }
        self.wait = Wait::Over;
        Poll::Ready(())
    }

    /// Returns the next part to send.
    fn next_part(&mut self) -> Bytes {
        let before_pause = self.pause.map_or(0, |(at, _)| at.saturating_sub(self.sent));
        let length = match (self.drip, before_pause) {
            (Some(_), _) => 1,
            (None, 0) => self.rest.len(),
            (None, length) => length,
        };
        let part = self.rest.split_to(length.min(self.rest.len()));
        self.sent += part.len();
        self.wait = Wait::Before;
        part
    }
}

impl Body for Payload {
    type Data = Bytes;
    type Error = BrokenOff;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, BrokenOff>>> {
        ready!(self.poll_pause(context));
        if !self.rest.is_empty() {
            return Poll::Ready(Some(Ok(Frame::data(self.next_part()))));
        }
        Poll::Ready(self.ending.take().map(Err))
    }

    fn is_end_stream(&self) -> bool {
        self.announced == Some(0)
    }

    fn size_hint(&self) -> SizeHint {
        self.announced.map_or_else(SizeHint::default, SizeHint::with_exact)
    }
}
