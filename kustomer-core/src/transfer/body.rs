//! The body of an upload: the contents of a file, and for a form what is around them. Exactly as many bytes are sent as were
//! announced, or an error.

use std::pin::Pin;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll, ready};

use bytes::Bytes;
use http_body::{Body, Frame, SizeHint};

use super::chunks::Chunks;
use super::error::Error;
use super::options::TransferOptions;

/// What is known of an attempt while its body is sent.
#[derive(Default)]
pub(super) struct Sent {
    bytes: AtomicU64,
    /// Why the body ended early.
    failure: Mutex<Option<Error>>,
}

pub(super) struct UploadBody {
    pub(super) head: Bytes,
    pub(super) contents: Chunks,
    pub(super) tail: Bytes,
    /// The length of the contents.
    length: u64,
    /// How many bytes of the contents were read.
    read: u64,
    /// The last chunk, which is kept until the contents have ended.
    last: Option<Bytes>,
    sent: Arc<Sent>,
    options: TransferOptions,
    attempt: u32,
}

/// The reason of an error is in [`Sent`]: that of the connection hides it.
#[derive(Debug)]
pub(super) struct BodyFailed;

impl std::fmt::Display for BodyFailed {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("the contents of the file could not be read")
    }
}

impl std::error::Error for BodyFailed {}

impl Sent {
    pub(super) fn bytes(&self) -> u64 {
        self.bytes.load(Ordering::Relaxed)
    }

    pub(super) fn take_failure(&self) -> Option<Error> {
        self.failure.lock().unwrap_or_else(PoisonError::into_inner).take()
    }
}

impl UploadBody {
    pub(super) fn new(
        contents: Chunks,
        length: u64,
        options: &TransferOptions,
        attempt: u32,
    ) -> (Self, Arc<Sent>) {
        let sent = Arc::<Sent>::default();
        let body = Self {
            head: Bytes::new(),
            contents,
            tail: Bytes::new(),
            length,
            read: 0,
            last: None,
            sent: Arc::clone(&sent),
            options: options.clone(),
            attempt,
        };
        (body, sent)
    }

    /// The next chunk of the contents. The last one is returned when it is certain that nothing follows: then it is too late
    /// to take it back.
    fn poll_contents(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<Bytes, Error>>> {
        loop {
            if self.read == self.length && self.last.is_none() {
                return Poll::Ready(None);
            }
            let chunk = match ready!(self.contents.poll_next(context)) {
                Some(Ok(chunk)) => chunk,
                Some(Err(error)) => return Poll::Ready(Some(Err(error))),
                None if self.read == self.length => return Poll::Ready(self.last.take().map(Ok)),
                None => return Poll::Ready(Some(Err(Error::contents(self.length, self.read)))),
            };
            // A file ends with an empty chunk.
            if chunk.is_empty() {
                continue;
            }
            self.read = self.read.saturating_add(chunk.len() as u64);
            if self.read > self.length {
                return Poll::Ready(Some(Err(Error::contents(self.length, self.read))));
            }
            if self.read < self.length {
                return Poll::Ready(Some(Ok(chunk)));
            }
            self.last = Some(chunk);
        }
    }
}

impl Body for UploadBody {
    type Data = Bytes;
    type Error = BodyFailed;

    fn poll_frame(
        self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, BodyFailed>>> {
        let body = self.get_mut();
        if !body.head.is_empty() {
            return Poll::Ready(Some(Ok(Frame::data(std::mem::take(&mut body.head)))));
        }
        match ready!(body.poll_contents(context)) {
            Some(Ok(chunk)) => {
                let bytes = body.sent.bytes.fetch_add(chunk.len() as u64, Ordering::Relaxed);
                body.options.report(bytes + chunk.len() as u64, Some(body.length), body.attempt);
                Poll::Ready(Some(Ok(Frame::data(chunk))))
            }
            Some(Err(error)) => {
                *body.sent.failure.lock().unwrap_or_else(PoisonError::into_inner) = Some(error);
                Poll::Ready(Some(Err(BodyFailed)))
            }
            None if body.tail.is_empty() => Poll::Ready(None),
            None => Poll::Ready(Some(Ok(Frame::data(std::mem::take(&mut body.tail))))),
        }
    }

    fn size_hint(&self) -> SizeHint {
        let around = self.head.len() + self.tail.len();
        SizeHint::with_exact(self.length.saturating_sub(self.sent.bytes()).saturating_add(around as u64))
    }
}
