//! Response bodies: with a declared length or in chunks, complete ones, and ones that end early.

use std::fmt;
use std::pin::Pin;
use std::task::{Context, Poll};

use bytes::Bytes;
use hyper::body::{Body, Frame, SizeHint};

/// The content type of documents.
pub(crate) const JSON: &str = "application/json; charset=utf-8";

/// A body, which may end early.
#[derive(Debug)]
pub(crate) struct Payload {
    /// The declared length; `None` for a body in chunks.
    announced: Option<u64>,
    rest: Option<Bytes>,
    ending: Ending,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Ending {
    Regular,
    /// Let the connection send what it has, then fail.
    FlushThenFail,
    Fail,
}

/// The error that closes the connection within a body.
#[derive(Debug)]
pub(crate) struct BrokenOff;

impl fmt::Display for BrokenOff {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("the body ends early")
    }
}

impl std::error::Error for BrokenOff {}

impl Payload {
    pub(crate) fn whole(bytes: impl Into<Bytes>) -> Self {
        let bytes = bytes.into();
        Self { announced: Some(bytes.len() as u64), rest: Some(bytes), ending: Ending::Regular }
    }

    /// A body in chunks, whose length is not declared.
    pub(crate) fn chunked(bytes: impl Into<Bytes>) -> Self {
        Self { announced: None, ..Self::whole(bytes) }
    }

    /// Returns what is left of the body.
    pub(crate) fn bytes(&self) -> &[u8] {
        self.rest.as_deref().unwrap_or_default()
    }

    /// Cuts the body in half and keeps its declared length, if it has one.
    pub(crate) fn broken_off(mut self) -> Self {
        self.ending = Ending::FlushThenFail;
        self.rest = self.rest.map(|bytes| bytes.slice(..bytes.len() / 2));
        self
    }

    /// Returns what is left of the body, shared.
    pub(crate) fn shared(&self) -> Bytes {
        self.rest.clone().unwrap_or_default()
    }

    /// Returns what is left of the body.
    pub(crate) fn into_bytes(self) -> Bytes {
        self.rest.unwrap_or_default()
    }
}

impl Body for Payload {
    type Data = Bytes;
    type Error = BrokenOff;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, BrokenOff>>> {
        if let Some(bytes) = self.rest.take().filter(|bytes| !bytes.is_empty()) {
            return Poll::Ready(Some(Ok(Frame::data(bytes))));
        }
        match self.ending {
            Ending::Regular => Poll::Ready(None),
            Ending::FlushThenFail => {
                self.ending = Ending::Fail;
                context.waker().wake_by_ref();
                Poll::Pending
            }
            Ending::Fail => Poll::Ready(Some(Err(BrokenOff))),
        }
    }

    fn is_end_stream(&self) -> bool {
        self.announced == Some(0)
    }

    fn size_hint(&self) -> SizeHint {
        self.announced.map_or_else(SizeHint::default, SizeHint::with_exact)
    }
}
