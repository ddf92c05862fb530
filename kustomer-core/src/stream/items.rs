//! A list as a stream of its records.

use std::fmt;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use futures_core::{FusedStream, Stream};

use super::pages::Pages;
use super::token::Position;
use crate::connection::{CallOptions, Response, option_methods};
use crate::error::Result;
use crate::json::Decode;
use crate::page::{InOrder, ItemError, Page};

/// A stream of the records of a list.
///
/// [`try_next`](Self::try_next) needs nothing but this crate. The type also implements [`Stream`], for the adapters of
/// crates such as `futures-util`; it is `Send` and `Unpin`.
///
/// A record that cannot be decoded is an error in its place ([`Error::is_bad_item`](crate::Error::is_bad_item)), and the
/// stream continues with the record after it. After any other error the next poll requests the failed page again, as in [`Pages`].
///
/// ```
/// # use kustomer::{Client, Customer};
/// # async fn demo(client: &Client) -> kustomer::Result<()> {
/// let mut customers = client.list::<Customer>().items();
/// while let Some(customer) = customers.try_next().await? {
///     println!("{:?}", customer.name);
/// }
/// # Ok(()) }
/// ```
#[must_use = "streams do nothing unless polled"]
pub struct Items<T> {
    pages: Pages<T>,
    current: Option<Current<T>>,
    /// How many records of the next page were returned before, by the stream that this one continues.
    skip: usize,
}

/// The page whose records are being returned.
struct Current<T> {
    position: Position,
    /// The response that the page came in.
    response: Response<()>,
    items: InOrder<T>,
    /// How many of them were returned.
    returned: usize,
}

impl<T: Decode> Items<T> {
    pub(crate) fn new(pages: Pages<T>) -> Self {
        Self { pages, current: None, skip: 0 }
    }

    fn options_mut(&mut self) -> &mut CallOptions {
        self.pages.call_options()
    }

    option_methods!();

    /// Requests up to this many pages at the same time, in advance of the record that is read: see [`Pages::concurrency`].
    ///
    /// ```
    /// # use kustomer::{Client, Customer};
    /// # async fn demo(client: &Client) -> kustomer::Result<()> {
    /// let mut customers = client.list::<Customer>().items().concurrency(8);
    /// while let Some(customer) = customers.try_next().await? {
    ///     println!("{:?}", customer.name);
    /// }
    /// # Ok(()) }
    /// ```
    pub fn concurrency(mut self, limit: usize) -> Self {
        self.pages = self.pages.concurrency(limit);
        self
    }

    /// Returns up to this many records, and reads no further page than that takes.
    ///
    /// ```
    /// # use kustomer::{Client, Customer};
    /// # async fn demo(client: &Client) -> kustomer::Result<()> {
    /// let customers: Vec<Customer> = client.list().items().collect_up_to(250).await?;
    /// # Ok(()) }
    /// ```
    ///
    /// # Errors
    /// Those of [`try_next`](Self::try_next); the records before it are lost.
    pub async fn collect_up_to(mut self, limit: usize) -> Result<Vec<T>> {
        let mut records = Vec::new();
        while records.len() < limit
            && let Some(record) = self.try_next().await?
        {
            records.push(record);
        }
        Ok(records)
    }

    /// Returns where this stream is, as a text that continues it in another process: after the last record that it has
    /// returned.
    ///
    /// The text contains the query of the page, and nothing else of the list: no key, no record. It is safe to store, and
    /// valid for the same list of the same host only. The continued stream requests the page of the last record again and
    /// skips as many records as were returned: if the list has changed in the meantime, others may be in their place.
    ///
    /// ```
    /// # use kustomer::{Client, Customer};
    /// # async fn demo(client: &Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let mut customers = client.list::<Customer>().items();
    /// let first = customers.try_next().await?;
    /// let token = customers.resume_token();
    ///
    /// let mut rest = client.list::<Customer>().items().resume_from(&token);
    /// # Ok(()) }
    /// ```
    pub fn resume_token(&self) -> String {
        let cursor = self.pages.cursor();
        match &self.current {
            Some(current) if !current.items.is_done() => cursor.token(&current.position, current.returned),
            _ => cursor.token(&cursor.position(), self.skip),
        }
    }

    /// Continues where the stream was that returned `token`.
    ///
    /// A text that is not a token, or the token of another list, is an error of the first record
    /// ([`Error::is_request`](crate::Error::is_request)); nothing is sent.
    pub fn resume_from(mut self, token: &str) -> Self {
        self.current = None;
        self.skip = self.pages.cursor_mut().resume(token);
        self
    }

    /// Returns the next record, or `None` after the last one.
    ///
    /// # Errors
    /// [`Error::is_bad_item`](crate::Error::is_bad_item) for a record that cannot be decoded; otherwise those of
    /// [`Pages::try_next`].
    pub async fn try_next(&mut self) -> Result<Option<T>> {
        std::future::poll_fn(|context| self.poll_item(context)).await.transpose()
    }

    fn poll_item(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<T>>> {
        self.poll_as(context, |_, item| item)
    }

    pub(super) fn poll_response(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<Response<T>>>> {
        self.poll_as(context, Current::with_response)
    }

    /// The next record, as `output` makes it of its page and itself.
    fn poll_as<U>(
        &mut self,
        context: &mut Context<'_>,
        output: impl FnOnce(&Current<T>, T) -> U,
    ) -> Poll<Option<Result<U>>> {
        loop {
            if let Some(current) = &mut self.current {
                match current.next() {
                    Some(Ok(item)) => return Poll::Ready(Some(Ok(output(current, item)))),
                    Some(Err(bad)) => {
                        return Poll::Ready(Some(Err(self.pages.bad_item(bad, &current.response))));
                    }
                    None => self.current = None,
                }
            }
            let position = self.pages.cursor().position();
            match ready!(self.pages.poll_response(context)) {
                Some(Ok(page)) => {
                    let skip = std::mem::take(&mut self.skip);
                    self.current = Some(Current::new(position, page, skip));
                }
                Some(Err(error)) => return Poll::Ready(Some(Err(error))),
                None => return Poll::Ready(None),
            }
        }
    }
}

impl<T> Current<T> {
    /// A page whose first `skip` records are not returned.
    fn new(position: Position, page: Response<Page<T>>, skip: usize) -> Self {
        let (page, response) = page.split();
        let mut items = page.in_order();
        let returned = items.by_ref().take(skip).count();
        Self { position, response, items, returned }
    }

    fn next(&mut self) -> Option<Result<T, ItemError>> {
        let item = self.items.next()?;
        self.returned += 1;
        Some(item)
    }

    /// The record that was returned last, with the response that it came in.
    fn with_response(&self, item: T) -> Response<T> {
        self.response.of_item(self.returned.saturating_sub(1), item)
    }
}

impl<T: Decode> Pages<T> {
    /// Streams the records of these pages.
    pub fn items(self) -> Items<T> {
        Items::new(self)
    }
}

impl<T: Decode> Stream for Items<T> {
    type Item = Result<T>;

    fn poll_next(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.get_mut().poll_item(context)
    }

    /// At least the rest of the current page, which has arrived.
    fn size_hint(&self) -> (usize, Option<usize>) {
        (self.current.as_ref().map_or(0, |current| current.items.left()), None)
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
