//! A list as a stream of its pages, each with its response.

use std::fmt;
use std::pin::Pin;
use std::task::{Context, Poll};

use futures_core::{FusedStream, Stream};

use super::pages::Pages;
use crate::connection::Response;
use crate::error::Result;
use crate::json::Decode;
use crate::page::Page;

/// A stream of the pages of a list, each together with its response. Returned by
/// [`Pages::with_response`](crate::Pages::with_response), and the same stream in all other respects.
///
/// ```
/// # use kustomer::{Client, Customer};
/// # async fn demo(client: &Client) -> kustomer::Result<()> {
/// let mut pages = client.list::<Customer>().pages().with_response();
/// while let Some(page) = pages.try_next().await? {
///     println!("{} records, {:?} requests left", page.value().len(), page.rate_limit().remaining);
/// }
/// # Ok(()) }
/// ```
#[must_use = "streams do nothing unless polled"]
pub struct PageResponses<T>(Pages<T>);

impl<T: Decode> PageResponses<T> {
    /// Returns the next page with its response, or `None` after the last one.
    ///
    /// # Errors
    /// Those of [`Pages::try_next`].
    pub async fn try_next(&mut self) -> Result<Option<Response<Page<T>>>> {
        std::future::poll_fn(|context| self.0.poll_response(context)).await.transpose()
    }

    /// Returns where this stream is: see [`Pages::resume_token`].
    pub fn resume_token(&self) -> String {
        self.0.resume_token()
    }
}

impl<T: Decode> Pages<T> {
    /// Returns each page together with its response: status, headers, request ID, rate limit, number of attempts.
    pub fn with_response(self) -> PageResponses<T> {
        PageResponses(self)
    }
}

impl<T: Decode> Stream for PageResponses<T> {
    type Item = Result<Response<Page<T>>>;

    fn poll_next(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.get_mut().0.poll_response(context)
    }
}

impl<T: Decode> FusedStream for PageResponses<T> {
    fn is_terminated(&self) -> bool {
        self.0.is_terminated()
    }
}

impl<T> fmt::Debug for PageResponses<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("PageResponses").field(&self.0).finish()
    }
}
