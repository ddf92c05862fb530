//! A stream of the async client as an iterator.

use std::fmt;
use std::future::poll_fn;
use std::pin::Pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll, Waker};

use futures_core::Stream;

use super::runtime::Runtime;
use crate::error::Result;
use crate::json::Decode;
use crate::raw_record::RawRecord;
use crate::stream::{ItemResponses, Items, PageResponses, Pages};

/// Iterates over the records or the pages of a list, and requests each page when it is needed.
///
/// An item may be an error: `?` in the loop ends it. A loop that continues after an error gets the next record where one
/// record could not be decoded, and otherwise requests the failed page again.
///
/// ```no_run
/// # use kustomer::Customer;
/// # fn demo(client: &kustomer::blocking::Client) -> Result<(), Box<dyn std::error::Error>> {
/// let mut pages = client.list::<Customer>().pages();
/// while let Some(page) = pages.next() {
///     println!("{} customers", page?.len());
///     std::fs::write("position", pages.resume_token())?;
/// }
/// # Ok(()) }
/// ```
#[must_use = "iterators do nothing unless consumed"]
pub struct Iter<S> {
    /// Shared with the thread that makes requests, while it makes one.
    stream: Arc<Mutex<Option<S>>>,
    runtime: Runtime,
    /// True after an error of the runtime. It would be there each time.
    is_over: bool,
}

impl<S> Iter<S> {
    pub(super) fn new(stream: S, runtime: Runtime) -> Self {
        Self { stream: Arc::new(Mutex::new(Some(stream))), runtime, is_over: false }
    }

    fn map<R>(self, change: impl FnOnce(S) -> R) -> Iter<R> {
        let stream = lock(&self.stream).take().map(change);
        Iter { stream: Arc::new(Mutex::new(stream)), runtime: self.runtime, is_over: self.is_over }
    }

    fn token(&self, token: impl FnOnce(&S) -> String) -> String {
        lock(&self.stream).as_ref().map(token).unwrap_or_default()
    }
}

/// A panic of a request leaves the stream as it was.
fn lock<S>(stream: &Mutex<Option<S>>) -> MutexGuard<'_, Option<S>> {
    stream.lock().unwrap_or_else(PoisonError::into_inner)
}

fn poll_next<S: Stream + Unpin>(
    stream: &Mutex<Option<S>>,
    context: &mut Context<'_>,
) -> Poll<Option<S::Item>> {
    match lock(stream).as_mut() {
        Some(stream) => Pin::new(stream).poll_next(context),
        None => Poll::Ready(None),
    }
}

impl<S, T> Iterator for Iter<S>
where
    S: Stream<Item = Result<T>> + Unpin + Send + 'static,
    T: Send + 'static,
{
    type Item = Result<T>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.is_over {
            return None;
        }
        // Records of a page that has arrived need no thread.
        if self.size_hint().0 > 0
            && let Poll::Ready(item) = poll_next(&self.stream, &mut Context::from_waker(Waker::noop()))
        {
            return item;
        }
        let stream = Arc::clone(&self.stream);
        match self.runtime.wait(poll_fn(move |context| poll_next(&stream, context))) {
            Ok(item) => item,
            Err(error) => {
                self.is_over = true;
                Some(Err(error))
            }
        }
    }

    /// At least the rest of the current page.
    fn size_hint(&self) -> (usize, Option<usize>) {
        lock(&self.stream).as_ref().map_or((0, Some(0)), Stream::size_hint)
    }
}

impl<T: Decode> Iter<Items<T>> {
    /// Returns where this iterator is, as a text that continues it in another process: see [`Items::resume_token`].
    pub fn resume_token(&self) -> String {
        self.token(Items::resume_token)
    }

    /// Continues where the iterator was that returned `token`: see [`Items::resume_from`].
    pub fn resume_from(self, token: &str) -> Self {
        self.map(|items| items.resume_from(token))
    }

    /// Requests up to this many pages at the same time: see [`Items::concurrency`]. They get on while the iterator waits for
    /// one of them.
    pub fn concurrency(self, limit: usize) -> Self {
        self.map(|items| items.concurrency(limit))
    }

    /// Returns each record together with the response of its page: see [`Items::with_response`].
    pub fn with_response(self) -> Iter<ItemResponses<T>> {
        self.map(Items::with_response)
    }
}

impl<T: Decode> Iter<ItemResponses<T>> {
    /// Returns where this iterator is: see [`Items::resume_token`].
    pub fn resume_token(&self) -> String {
        self.token(ItemResponses::resume_token)
    }
}

impl<T: Decode> Iter<Pages<T>> {
    /// Returns where this iterator is, as a text that continues it in another process: see [`Pages::resume_token`].
    pub fn resume_token(&self) -> String {
        self.token(Pages::resume_token)
    }

    /// Continues where the iterator was that returned `token`: see [`Pages::resume_from`].
    pub fn resume_from(self, token: &str) -> Self {
        self.map(|pages| pages.resume_from(token))
    }

    /// Requests up to this many pages at the same time: see [`Pages::concurrency`]. They get on while the iterator waits for
    /// one of them.
    pub fn concurrency(self, limit: usize) -> Self {
        self.map(|pages| pages.concurrency(limit))
    }

    /// Returns the records as the service sent them: see [`Pages::raw`].
    pub fn raw(self) -> Iter<Pages<RawRecord>> {
        self.map(Pages::raw)
    }

    /// Iterates over the records of these pages.
    pub fn items(self) -> Iter<Items<T>> {
        self.map(Pages::items)
    }

    /// Returns each page together with its response: see [`Pages::with_response`].
    pub fn with_response(self) -> Iter<PageResponses<T>> {
        self.map(Pages::with_response)
    }
}

impl<T: Decode> Iter<PageResponses<T>> {
    /// Returns where this iterator is: see [`Pages::resume_token`].
    pub fn resume_token(&self) -> String {
        self.token(PageResponses::resume_token)
    }
}

impl<S> fmt::Debug for Iter<S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Iter").finish_non_exhaustive()
    }
}
