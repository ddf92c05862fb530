//! A list as a stream of its records, each with the response that it came in.

use std::fmt;
use std::pin::Pin;
use std::task::{Context, Poll};

use futures_core::{FusedStream, Stream};

use super::items::Items;
use crate::connection::Response;
use crate::error::Result;
use crate::json::Decode;

/// A stream of the records of a list, each together with the response that it came in. Returned by
/// [`Items::with_response`](crate::Items::with_response), and the same stream in all other respects.
///
/// The records of a page come in one response, and each of them has a copy of its status, headers, attempts and time.
/// [`Response::masked`] has the paths in that record alone, such as `data[3].attributes.name` for the fourth record of its page.
///
/// ```
/// # use kustomer::{Client, Customer};
/// # async fn demo(client: &Client) -> kustomer::Result<()> {
/// let mut customers = client.list::<Customer>().items().with_response();
/// while let Some(customer) = customers.try_next().await? {
///     println!("{} came in response {:?}", customer.value().id, customer.request_id());
/// }
/// # Ok(()) }
/// ```
#[must_use = "streams do nothing unless polled"]
pub struct ItemResponses<T>(Items<T>);

impl<T: Decode> ItemResponses<T> {
    /// Returns the next record with its response, or `None` after the last one.
    ///
    /// # Errors
    /// Those of [`Items::try_next`].
    pub async fn try_next(&mut self) -> Result<Option<Response<T>>> {
        std::future::poll_fn(|context| self.0.poll_response(context)).await.transpose()
    }

    /// Returns where this stream is: see [`Items::resume_token`].
    pub fn resume_token(&self) -> String {
        self.0.resume_token()
    }
}

impl<T: Decode> Items<T> {
    /// Returns each record together with the response of its page: status, headers, request ID, rate limit, number of attempts.
    pub fn with_response(self) -> ItemResponses<T> {
        ItemResponses(self)
    }
}

impl<T: Decode> Stream for ItemResponses<T> {
    type Item = Result<Response<T>>;

    fn poll_next(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.get_mut().0.poll_response(context)
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        self.0.size_hint()
    }
}

impl<T: Decode> FusedStream for ItemResponses<T> {
    fn is_terminated(&self) -> bool {
        self.0.is_terminated()
    }
}

impl<T> fmt::Debug for ItemResponses<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("ItemResponses").field(&self.0).finish()
    }
}
