//! A list as a stream of its pages.

use std::fmt;
use std::marker::PhantomData;
use std::pin::Pin;
use std::task::{Context, Poll};

use futures_core::{FusedStream, Stream};

use super::cursor::{Cursor, PageFacts};
use super::seen;
use crate::connection::{CallOptions, Connection, Response, option_methods};
use crate::envelope;
use crate::error::{Error, Kind, Result};
use crate::json::Decode;
use crate::page::{ItemError, Page};
use crate::raw_record::RawRecord;
use crate::request::{Request, RequestError};

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

    fn options_mut(&mut self) -> &mut CallOptions {
        &mut self.options
    }

    option_methods!();

    /// Requests up to this many pages at the same time, in advance of the page that is read. By default, a page is requested
    /// when it is wanted.
    ///
    /// Pages are returned in their order, and an error where its page would have been. Where pages have numbers, as in most lists
    /// and in searches, all of these pages are on their way at once, as far as the [rate limits](crate::rate_limit) allow. Where the
    /// service gives cursors, only the page behind the current one can be. Requests get on while the stream is polled: a
    /// program that works on each page for long has the next ones in the buffers of the connection.
    ///
    /// At most this many pages are in memory, besides the one that was returned last. A list without a
    /// [number of pages](Page::total_pages) can cost up to `limit - 1` requests for pages behind its end, and so can a loop that is
    /// left early.
    ///
    /// A list that changes while it is read by page numbers shifts: a record that is deleted from a page already read moves
    /// one from the next page to it, which is then missed. That is so without this option, too.
    ///
    /// ```
    /// # use kustomer::{Client, Customer};
    /// # async fn demo(client: &Client) -> kustomer::Result<()> {
    /// let mut pages = client.list::<Customer>().pages().concurrency(8);
    /// while let Some(page) = pages.try_next().await? {
    ///     println!("{} customers", page.len());
    /// }
    /// # Ok(()) }
    /// ```
    pub fn concurrency(mut self, limit: usize) -> Self {
        self.cursor.set_concurrency(limit);
        self
    }

    /// Returns where this stream is, as a text that continues it in another process: the next page that it will request.
    ///
    /// The text contains the query of that page, and nothing else of the list: no key, no record. It is safe to store, and
    /// valid for the same list of the same host only.
    ///
    /// ```
    /// # use kustomer::{Client, Customer};
    /// # async fn demo(client: &Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let mut pages = client.list::<Customer>().pages();
    /// if let Ok(token) = std::fs::read_to_string("position") {
    ///     pages = pages.resume_from(&token);
    /// }
    /// while let Some(page) = pages.try_next().await? {
    ///     // save the page, then:
    ///     std::fs::write("position", pages.resume_token())?;
    /// }
    /// # Ok(()) }
    /// ```
    pub fn resume_token(&self) -> String {
        self.cursor.token(&self.cursor.position(), 0)
    }

    /// Continues where the stream was that returned `token`. A token of [`Items`](crate::Items) continues with the
    /// whole page that its record is on.
    ///
    /// A text that is not a token, or the token of another list, is an error of the first page
    /// ([`Error::is_request`](crate::Error::is_request)); nothing is sent.
    pub fn resume_from(mut self, token: &str) -> Self {
        self.cursor.resume(token);
        self
    }

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

    /// Returns the next page, or `None` after the last one.
    ///
    /// # Errors
    /// Those of [`Client::send`](crate::Client::send), and [`Error::is_paging`] when the link to the next page cannot
    /// be followed. The next call requests the failed page again.
    pub async fn try_next(&mut self) -> Result<Option<Page<T>>> {
        std::future::poll_fn(|context| self.poll_page(context)).await.transpose()
    }

    pub(super) fn poll_page(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<Page<T>>>> {
        self.poll_response(context).map(|page| page.map(|page| page.map(Response::into_value)))
    }

    pub(super) fn poll_response(
        &mut self,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Response<Page<T>>>>> {
        loop {
            let response = match self.cursor.poll_response(context, &self.options) {
                Poll::Ready(Some(Ok(response))) => response,
                Poll::Ready(Some(Err(error))) => {
                    return Poll::Ready(Some(Err(self.cursor.connection().redact(error))));
                }
                Poll::Ready(None) => return Poll::Ready(None),
                Poll::Pending => return Poll::Pending,
            };
            let decoded = response.decode(|reader| {
                let fingerprint = seen::fingerprint(reader);
                envelope::list(reader).map(|page| (page, fingerprint))
            });
            let ((page, fingerprint), masked) = match decoded {
                Ok(decoded) => decoded,
                Err(error) => return Poll::Ready(Some(Err(self.cursor.connection().redact(error)))),
            };
            if self.cursor.advance(&facts(&page, fingerprint), &response) {
                self.cursor.prefetch(context, &self.options);
                return Poll::Ready(Some(Ok(response.with_value(page, &masked))));
            }
        }
    }

    pub(super) fn cursor(&self) -> &Cursor {
        &self.cursor
    }

    pub(super) fn cursor_mut(&mut self) -> &mut Cursor {
        &mut self.cursor
    }

    pub(super) fn call_options(&mut self) -> &mut CallOptions {
        self.options_mut()
    }

    /// An error of one item of the page that `response` had.
    pub(super) fn bad_item(&self, bad: ItemError, response: &Response<()>) -> Error {
        let error = Error::new(Kind::BadItem(bad.index())).caused_by(bad.into_error());
        let error = error.after(response.report());
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
