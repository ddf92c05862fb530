//! Lists from their first page to the last, as streams of pages and of records. Where the next page is, and when
//! there is none, is in `cursor`.

mod cursor;

use std::fmt;
use std::marker::PhantomData;
use std::pin::Pin;
use std::task::{Context, Poll};

use futures_core::Stream;

use crate::connection::Connection;
use crate::envelope;
use crate::error::{Error, Kind, Result};
use crate::json::Decode;
use crate::page::{InOrder, Page};
use crate::request::{Request, RequestLine};

use cursor::Cursor;

/// The pages of a list, one by one. A [`Stream`], and [`try_next`](Self::try_next) for those without stream
/// adapters.
///
/// Follows the service's own links, on its own host only, and ends when there is none or one comes back. An error
/// ends it, too. Dropping a pending [`try_next`](Self::try_next) loses nothing.
#[must_use = "nothing is read before the stream is polled"]
pub struct Pages<T> {
    cursor: Cursor,
    of: PhantomData<fn() -> T>,
}

impl<T: Decode> Pages<T> {
    pub(crate) fn new(connection: Connection, first: Result<Request>) -> Self {
        Self { cursor: Cursor::new(connection, first), of: PhantomData }
    }

    /// The next page; `None` behind the last one.
    ///
    /// # Errors
    /// Those of [`Client::send`](crate::Client::send), and [`Error::is_paging`] when the list cannot be followed to its end.
    pub async fn try_next(&mut self) -> Result<Option<Page<T>>> {
        std::future::poll_fn(|context| self.poll_page(context)).await.transpose()
    }

    fn poll_page(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<Page<T>>>> {
        let answer = match self.cursor.poll_answer(context) {
            Poll::Ready(Some(Ok(answer))) => answer,
            Poll::Ready(Some(Err(error))) => return Poll::Ready(Some(Err(error))),
            Poll::Ready(None) => return Poll::Ready(None),
            Poll::Pending => return Poll::Pending,
        };
        let page = answer.decode(envelope::list).map(|(page, _)| page);
        if let Ok(page) = &page {
            self.cursor.advance(answer.request_line(), page.links(), page.is_empty());
        }
        Poll::Ready(Some(page))
    }

    /// The call of the page that was answered last.
    fn request_line(&self) -> Option<&RequestLine> {
        self.cursor.request_line()
    }
}

impl<T: Decode> Stream for Pages<T> {
    type Item = Result<Page<T>>;

    fn poll_next(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.get_mut().poll_page(context)
    }
}

impl<T> fmt::Debug for Pages<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Pages").field(&self.cursor).finish()
    }
}

/// The records of a list, one by one. A [`Stream`], and [`try_next`](Self::try_next) for those without stream
/// adapters.
///
/// A record that cannot be read is an error in its place ([`Error::is_bad_item`]), and the stream goes on after it.
/// Any other error ends the stream.
#[must_use = "nothing is read before the stream is polled"]
pub struct Items<T> {
    pages: Pages<T>,
    current: Option<InOrder<T>>,
}

impl<T: Decode> Items<T> {
    pub(crate) fn new(pages: Pages<T>) -> Self {
        Self { pages, current: None }
    }

    /// The next record; `None` behind the last one.
    ///
    /// # Errors
    /// [`Error::is_bad_item`] for a record that cannot be read, after which the next one can be asked for; otherwise
    /// those of [`Pages::try_next`].
    pub async fn try_next(&mut self) -> Result<Option<T>> {
        std::future::poll_fn(|context| self.poll_item(context)).await.transpose()
    }

    fn poll_item(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<T>>> {
        loop {
            match self.current.as_mut().and_then(Iterator::next) {
                Some(Ok(item)) => return Poll::Ready(Some(Ok(item))),
                Some(Err(bad)) => {
                    let error = Error::new(Kind::BadItem(bad.index())).caused_by(bad.into_error());
                    return Poll::Ready(Some(Err(match self.pages.request_line() {
                        Some(request_line) => error.at(request_line.clone()),
                        None => error,
                    })));
                }
                None => self.current = None,
            }
            match self.pages.poll_page(context) {
                Poll::Ready(Some(Ok(page))) => self.current = Some(page.in_order()),
                Poll::Ready(Some(Err(error))) => return Poll::Ready(Some(Err(error))),
                Poll::Ready(None) => return Poll::Ready(None),
                Poll::Pending => return Poll::Pending,
            }
        }
    }
}

impl<T: Decode> Stream for Items<T> {
    type Item = Result<T>;

    fn poll_next(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.get_mut().poll_item(context)
    }
}

/// Nothing in an `Items` is pinned in place: what is pending lives in a box.
impl<T> Unpin for Items<T> {}

impl<T> fmt::Debug for Items<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Items").field(&self.pages).finish()
    }
}
