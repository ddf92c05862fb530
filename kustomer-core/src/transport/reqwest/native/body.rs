//! Reading a response body: up to a limit, into memory of the right size, and with a check that it is complete.

use std::future::poll_fn;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use bytes::{Bytes, BytesMut};
use http::header::{CONTENT_ENCODING, CONTENT_LENGTH};
use http::{HeaderMap, StatusCode, Version};
use http_body::Body;

use super::super::super::Limits;
use super::super::super::{Fault, TransportError};
use super::classify::{in_body, too_large};
use super::timer::Timer;
use crate::shown::shown;

/// The announced length is believed up to here. A longer body grows as it arrives: a header alone must not take much
/// memory.
const LARGEST_RESERVE: usize = 1024 * 1024;

/// Reads the body within the limits and decompresses it. `reports_end` is true when the end of an HTTP/2 stream can be
/// distinguished from a reset.
pub(super) async fn read(
    response: &mut http::Response<::reqwest::Body>,
    limits: &Limits,
    timer: &mut Timer<'_>,
    reports_end: bool,
) -> Result<Bytes, TransportError> {
    let limit = limits.max_response_bytes;
    let expected = content_length(response);
    if expected.is_some_and(|length| length > u64::try_from(limit).unwrap_or(u64::MAX)) {
        return Err(too_large(limit));
    }
    let mut collected = Collected { expected, limit, ..Collected::default() };
    let idle = limits.idle_timeout;
    let read = poll_fn(|context| {
        loop {
            let next = timer.poll(
                idle,
                || Fault::Idle { limit: idle },
                context,
                |context| poll_chunk(response.body_mut(), context),
            );
            match ready!(next)?? {
                Some(chunk) => collected.add(chunk)?,
                None => return Poll::Ready(Ok(())),
            }
        }
    });
    read.await?;
    let received = collected.into_bytes();
    let is_short = expected.is_some_and(|length| u64::try_from(received.len()).is_ok_and(|len| len < length));
    let is_reset = expected.is_none()
        && response.version() == Version::HTTP_2
        && reports_end
        && !response.body().is_end_stream();
    if is_short || is_reset {
        let fault = Fault::Truncated { received: received.len(), expected };
        return Err(TransportError::new(fault, None));
    }
    match decompress(response.headers(), received, limits) {
        // The status of a failure says more than its body.
        Err(error)
            if !response.status().is_success()
                && matches!(error.fault(), Fault::Gzip | Fault::Encoding(_)) =>
        {
            Ok(Bytes::new())
        }
        outcome => outcome,
    }
}

/// The parts of a body that have arrived. A single one is not copied.
#[derive(Default)]
struct Collected {
    /// The announced length.
    expected: Option<u64>,
    limit: usize,
    /// The only part so far.
    first: Bytes,
    /// All parts, when there are several.
    all: BytesMut,
}

impl Collected {
    fn add(&mut self, chunk: Bytes) -> Result<(), TransportError> {
        let length = self.first.len().saturating_add(self.all.len()).saturating_add(chunk.len());
        if length > self.limit {
            return Err(too_large(self.limit));
        }
        if length == chunk.len() {
            self.first = chunk;
            return Ok(());
        }
        if self.all.is_empty() {
            let expected = self.expected.and_then(|length| usize::try_from(length).ok()).unwrap_or(0);
            self.all.reserve(expected.min(LARGEST_RESERVE).min(self.limit).max(length));
            // Its place in the buffer of the connection, which is as large as a page, is free after this.
            self.all.extend_from_slice(&std::mem::take(&mut self.first));
        }
        self.all.extend_from_slice(&chunk);
        Ok(())
    }

    fn into_bytes(self) -> Bytes {
        if self.all.is_empty() { self.first } else { self.all.freeze() }
    }
}

/// The next part of a body that is not empty; trailers are skipped.
fn poll_chunk(
    body: &mut ::reqwest::Body,
    context: &mut Context<'_>,
) -> Poll<Result<Option<Bytes>, TransportError>> {
    loop {
        match ready!(Pin::new(&mut *body).poll_frame(context)) {
            None => return Poll::Ready(Ok(None)),
            Some(Err(error)) => return Poll::Ready(Err(in_body(error))),
            Some(Ok(frame)) => match frame.into_data() {
                Ok(data) if !data.is_empty() => return Poll::Ready(Ok(Some(data))),
                _ => {}
            },
        }
    }
}

/// The next part of a body that is streamed.
#[cfg(feature = "files")]
pub(in super::super) async fn next_chunk(
    body: &mut ::reqwest::Body,
) -> Result<Option<Bytes>, TransportError> {
    poll_fn(|context| poll_chunk(body, context)).await
}

/// The announced length, for a response that has a body.
fn content_length<B>(response: &http::Response<B>) -> Option<u64> {
    if matches!(response.status(), StatusCode::NO_CONTENT | StatusCode::NOT_MODIFIED) {
        return None;
    }
    response.headers().get(CONTENT_LENGTH)?.to_str().ok()?.trim().parse().ok()
}

fn decompress(headers: &HeaderMap, body: Bytes, limits: &Limits) -> Result<Bytes, TransportError> {
    if !headers.contains_key(CONTENT_ENCODING) {
        return Ok(body);
    }
    let encodings: Vec<_> = headers
        .get_all(CONTENT_ENCODING)
        .iter()
        .map(|value| String::from_utf8_lossy(value.as_bytes()).into_owned())
        .collect();
    let encodings = encodings.join(", ");
    let encoding = encodings.trim();
    if body.is_empty() || encoding.is_empty() || encoding.eq_ignore_ascii_case("identity") {
        return Ok(body);
    }
    #[cfg(feature = "gzip")]
    if encoding.eq_ignore_ascii_case("gzip") || encoding.eq_ignore_ascii_case("x-gzip") {
        return super::gzip::decompress(&body, limits);
    }
    #[cfg(not(feature = "gzip"))]
    let _ = limits;
    Err(TransportError::new(Fault::Encoding(shown(encoding, 32)), None))
}

#[cfg(test)]
mod tests {
    use std::convert::Infallible;
    use std::pin::pin;
    use std::time::Duration;

    use http_body::Frame;
    use tokio::time::{Instant, Sleep, sleep};

    use super::*;

    const SECOND: Duration = Duration::from_secs(1);

    /// A body of single bytes, one after each pause.
    struct Drip {
        pauses: Vec<Duration>,
        pause: Option<Pin<Box<Sleep>>>,
    }

    impl Body for Drip {
        type Data = Bytes;
        type Error = Infallible;

        fn poll_frame(
            mut self: Pin<&mut Self>,
            context: &mut Context<'_>,
        ) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
            if self.pause.is_none() {
                let Some(pause) = self.pauses.pop() else { return Poll::Ready(None) };
                self.pause = Some(Box::pin(sleep(pause)));
            }
            if let Some(pause) = &mut self.pause {
                ready!(pause.as_mut().poll(context));
            }
            self.pause = None;
            Poll::Ready(Some(Ok(Frame::data(Bytes::from_static(b"x")))))
        }
    }

    /// The outcome, and after how many seconds.
    async fn outcome(pauses: Vec<Duration>) -> (Result<usize, Fault>, u64) {
        let start = Instant::now();
        let mut response = http::Response::new(::reqwest::Body::wrap(Drip { pauses, pause: None }));
        let limits = Limits::DEFAULT;
        let alarm = pin!(None);
        let mut timer = Timer::new(None, alarm);
        let body = read(&mut response, &limits, &mut timer, true).await;
        let outcome = body.map(|body| body.len()).map_err(|error| error.into_parts().0);
        (outcome, start.elapsed().as_secs())
    }

    #[tokio::test(start_paused = true)]
    async fn a_body_that_stalls_ends_at_the_idle_limit() {
        let stalls = vec![3600 * SECOND, SECOND, SECOND];
        assert_eq!(outcome(stalls).await, (Err(Fault::Idle { limit: 30 * SECOND }), 32));
    }

    #[tokio::test(start_paused = true)]
    async fn a_slow_body_arrives() {
        assert_eq!(outcome(vec![29 * SECOND; 3]).await, (Ok(3), 87));
    }
}
