//! Lists from their first page to the last, as streams of pages and of records. Which page comes next, and when there
//! is none, is in `cursor`.

mod cursor;
mod link;
mod seen;

use std::fmt;
use std::marker::PhantomData;
use std::pin::Pin;
use std::task::{Context, Poll};

use futures_core::{FusedStream, Stream};

use crate::connection::{CallOptions, Connection, option_methods};
use crate::envelope;
use crate::error::{Error, Kind, Result};
use crate::json::Decode;
use crate::page::{InOrder, Page};
use crate::raw_record::RawRecord;
use crate::request::{Request, RequestError};

use cursor::{Cursor, PageFacts};

/// A stream of the pages of a list.
///
/// [`try_next`](Self::try_next) needs nothing but this crate. The type also implements [`Stream`], for the adapters of
/// crates such as `futures-util`; it is `Send` and `Unpin`. Every page is requested like the first one, with the query of
/// the service's link to the next page.
///
/// Only the last page ends the stream. After an error the next poll requests the failed page again, so that no record
/// is lost; leave the loop to give up. Dropping a pending [`try_next`](Self::try_next) loses nothing either.
#[must_use = "streams do nothing unless polled"]
pub struct Pages<T> {
    cursor: Cursor,
    options: CallOptions,
    of: PhantomData<fn() -> T>,
}

impl<T: Decode> Pages<T> {
    pub(crate) fn new(connection: Connection, first: Result<Request, RequestError>) -> Self {
        Self { cursor: Cursor::new(connection, first), options: CallOptions::default(), of: PhantomData }
    }

    pub(crate) fn with_options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    option_methods!();

    /// Returns the records as the service sent them, as [`RawRecord`]s.
    ///
    /// ```
    /// # use kustomer::Client;
    /// use kustomer::resources::core::customer::SearchCustomers;
    ///
    /// # async fn demo(client: &Client, search: SearchCustomers) -> kustomer::Result<()> {
    /// let mut found = client.pages(search).raw().items();
    /// while let Some(customer) = found.try_next().await? {
    ///     println!("{customer}"); // JSON
    /// }
    /// # Ok(()) }
    /// ```
    pub fn raw(self) -> Pages<RawRecord> {
        Pages { cursor: self.cursor, options: self.options, of: PhantomData }
    }

    /// Streams the records of these pages.
    pub fn items(self) -> Items<T> {
        Items::new(self)
    }

    /// Returns the next page, or `None` after the last one.
    ///
    /// # Errors
    /// Those of [`Client::send`](crate::Client::send), and [`Error::is_paging`] when the link to the next page cannot
    /// be followed. The next call requests the failed page again.
    pub async fn try_next(&mut self) -> Result<Option<Page<T>>> {
        std::future::poll_fn(|context| self.poll_page(context)).await.transpose()
    }

    fn poll_page(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<Page<T>>>> {
        loop {
            let response = match self.cursor.poll_response(context, &self.options) {
                Poll::Ready(Some(Ok(response))) => response,
                Poll::Ready(Some(Err(error))) => {
                    return Poll::Ready(Some(Err(self.cursor.connection().redact(error))));
                }
                Poll::Ready(None) => return Poll::Ready(None),
                Poll::Pending => return Poll::Pending,
            };
            let decoded = response.decode(&self.options, |reader| {
                let fingerprint = seen::fingerprint(reader);
                envelope::list(reader).map(|page| (page, fingerprint))
            });
            let (page, fingerprint) = match decoded {
                Ok((decoded, _)) => decoded,
                Err(error) => return Poll::Ready(Some(Err(self.cursor.connection().redact(error)))),
            };
            if self.cursor.advance(&facts(&page, fingerprint)) {
                return Poll::Ready(Some(Ok(page)));
            }
        }
    }

    /// An error of one item of a page.
    fn bad_item(&self, index: usize, error: crate::json::DecodeError) -> Error {
        let error = Error::new(Kind::BadItem(index)).caused_by(error);
        self.cursor.connection().redact(match self.cursor.request_line() {
            Some(line) => error.at(line),
            None => error,
        })
    }
}

fn facts<T>(page: &Page<T>, fingerprint: u64) -> PageFacts<'_> {
    let item_count = page.items().len() + page.bad_items().len();
    PageFacts { links: page.links(), meta: page.meta(), item_count, fingerprint }
}

impl<T: Decode> Stream for Pages<T> {
    type Item = Result<Page<T>>;

    fn poll_next(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.get_mut().poll_page(context)
    }
}

/// Ended after the last page, and not after an error.
impl<T: Decode> FusedStream for Pages<T> {
    fn is_terminated(&self) -> bool {
        self.cursor.is_done()
    }
}

impl<T> fmt::Debug for Pages<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Pages").field(&self.cursor).finish()
    }
}

/// A stream of the records of a list.
///
/// [`try_next`](Self::try_next) needs nothing but this crate. The type also implements [`Stream`], for the adapters of
/// crates such as `futures-util`; it is `Send` and `Unpin`.
///
/// A record that cannot be decoded is an error in its place ([`Error::is_bad_item`]), and the stream continues with the
/// record after it. After any other error the next poll requests the failed page again, as in [`Pages`].
///
/// ```
/// # use kustomer::{Client, Customer};
/// # async fn demo(client: &Client) -> kustomer::Result<()> {
/// let mut customers = client.list::<Customer>().stream();
/// while let Some(customer) = customers.try_next().await? {
///     println!("{:?}", customer.name);
/// }
/// # Ok(()) }
/// ```
#[must_use = "streams do nothing unless polled"]
pub struct Items<T> {
    pages: Pages<T>,
    current: Option<InOrder<T>>,
}

impl<T: Decode> Items<T> {
    pub(crate) fn new(pages: Pages<T>) -> Self {
        Self { pages, current: None }
    }

    /// Keeps attributes and relationships that the records' struct has no field for, in their
    /// [`Unknown`](crate::Unknown). By default, they are skipped. Applies to pages that are requested from now on.
    pub fn keep_unknown(mut self) -> Self {
        self.pages = self.pages.keep_unknown();
        self
    }

    /// Returns the next record, or `None` after the last one.
    ///
    /// # Errors
    /// [`Error::is_bad_item`] for a record that cannot be decoded; otherwise those of [`Pages::try_next`].
    pub async fn try_next(&mut self) -> Result<Option<T>> {
        std::future::poll_fn(|context| self.poll_item(context)).await.transpose()
    }

    fn poll_item(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<T>>> {
        loop {
            match self.current.as_mut().and_then(Iterator::next) {
                Some(Ok(item)) => return Poll::Ready(Some(Ok(item))),
                Some(Err(bad)) => {
                    let error = self.pages.bad_item(bad.index(), bad.into_error());
                    return Poll::Ready(Some(Err(error)));
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

/// Ended after the last record, and not after an error.
impl<T: Decode> FusedStream for Items<T> {
    fn is_terminated(&self) -> bool {
        self.current.is_none() && self.pages.is_terminated()
    }
}

/// Nothing in an `Items` is pinned in place: a pending request is in a box.
impl<T> Unpin for Items<T> {}

impl<T> fmt::Debug for Items<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Items").field(&self.pages).finish()
    }
}
