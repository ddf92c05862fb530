//! A call of the async client, to wait for.

use std::fmt;
use std::future::IntoFuture;

use super::iter::Iter;
use super::runtime::Runtime;
use crate::connection::{Call, CallOptions, Response, option_methods};
use crate::error::Result;
use crate::json::Decode;
use crate::list_request::ListRequest;
use crate::operation::{RawOutput, ResponseBody};
use crate::page::Page;
use crate::provision::Ensure;
use crate::raw_record::RawRecord;
use crate::search::SearchRequest;
use crate::stream::{Items, Pages};

/// A call, list or stream of the async client, run by a blocking one. Returned by the methods of
/// [`blocking::Client`](super::Client).
///
/// It has the options of what it contains: those of a [`Call`], a [`ListRequest`], a [`SearchRequest`] or an [`Ensure`]. [`wait`](Self::wait)
/// makes the call; a list is also an iterator, by [`iter`](Blocking::iter). The method is not named `send`, since
/// [`Client::send`](super::Client::send) takes an operation, and a call may be several requests, or none.
///
/// ```no_run
/// # use kustomer::{Customer, Id};
/// # fn demo(client: &kustomer::blocking::Client, id: &Id<Customer>) -> kustomer::Result<()> {
/// use std::time::Duration;
///
/// let jane = client.get(id).deadline(Duration::from_secs(20)).with_response().wait()?;
/// println!("{:?} after {} attempts", jane.value().name, jane.attempts());
/// # Ok(()) }
/// ```
#[must_use = "calls do nothing unless waited for"]
pub struct Blocking<C> {
    call: C,
    runtime: Runtime,
}

impl<C> Blocking<C> {
    pub(super) fn new(call: C, runtime: Runtime) -> Self {
        Self { call, runtime }
    }

    fn map<D>(self, change: impl FnOnce(C) -> D) -> Blocking<D> {
        Blocking { call: change(self.call), runtime: self.runtime }
    }

    /// Makes the call and waits for its result. For a list, that is its first page.
    ///
    /// # Errors
    /// Those of the call. In async code, [`Error::is_request`](crate::Error::is_request): nothing is sent.
    pub fn wait<T>(self) -> Result<T>
    where
        C: IntoFuture<Output = Result<T>, IntoFuture: Send + 'static>,
        T: Send + 'static,
    {
        self.runtime.wait(self.call.into_future())?
    }
}

impl<T> Blocking<Call<T>> {
    fn options_mut(&mut self) -> &mut CallOptions {
        self.call.options_mut()
    }

    option_methods!();

    /// Returns the output together with its response: see [`Call::with_response`].
    pub fn with_response(self) -> Blocking<Call<Response<T>>>
    where
        T: 'static,
    {
        self.map(Call::with_response)
    }

    /// Returns the record as the service sent it: see [`Call::raw`].
    pub fn raw<R>(self) -> Blocking<Call<R>>
    where
        T: RawOutput<Raw = R>,
        R: ResponseBody<Output = R> + 'static,
    {
        self.map(Call::raw)
    }
}

impl<T> Blocking<Ensure<T>> {
    fn options_mut(&mut self) -> &mut CallOptions {
        self.call.options_mut()
    }

    option_methods!();

    /// Reports what would be created, and writes nothing: see [`Ensure::dry_run`].
    pub fn dry_run(self) -> Blocking<Call<T>> {
        self.map(Ensure::dry_run)
    }
}

impl<T: Decode + 'static> Blocking<ListRequest<T>> {
    fn options_mut(&mut self) -> &mut CallOptions {
        self.call.options_mut()
    }

    option_methods!();

    /// Sets the number of records per page: see [`ListRequest::page_size`].
    pub fn page_size(self, page_size: u64) -> Self {
        self.map(|list| list.page_size(page_size))
    }

    /// Sets the first page to read, counted from 1.
    pub fn page(self, page: u64) -> Self {
        self.map(|list| list.page(page))
    }

    /// Adds a query parameter: see [`ListRequest::query`].
    pub fn query(self, name: &str, value: impl fmt::Display) -> Self {
        self.map(|list| list.query(name, value))
    }

    /// Requests one page, and returns it together with its response.
    pub fn with_response(self) -> Blocking<Call<Response<Page<T>>>> {
        self.map(ListRequest::with_response)
    }

    /// Returns the records as the service sent them: see [`ListRequest::raw`].
    pub fn raw(self) -> Blocking<ListRequest<RawRecord>> {
        self.map(ListRequest::raw)
    }

    /// Iterates over the records, from this page to the last.
    ///
    /// ```no_run
    /// # use kustomer::Customer;
    /// # fn demo(client: &kustomer::blocking::Client) -> kustomer::Result<()> {
    /// for customer in client.list::<Customer>().iter() {
    ///     println!("{:?}", customer?.name);
    /// }
    /// # Ok(()) }
    /// ```
    pub fn iter(self) -> Iter<Items<T>>
    where
        T: Send,
    {
        Iter::new(self.call.items(), self.runtime)
    }

    /// Iterates over the pages, from this page to the last.
    pub fn pages(self) -> Iter<Pages<T>>
    where
        T: Send,
    {
        Iter::new(self.call.pages(), self.runtime)
    }
}

impl<R: Decode + 'static> Blocking<SearchRequest<R>> {
    fn options_mut(&mut self) -> &mut CallOptions {
        self.call.options_mut()
    }

    option_methods!();

    /// Requests one page, and returns it together with its response.
    pub fn with_response(self) -> Blocking<Call<Response<Page<R>>>> {
        self.map(SearchRequest::with_response)
    }

    /// Iterates over the records, from this page to the last.
    pub fn iter(self) -> Iter<Items<R>>
    where
        R: Send,
    {
        Iter::new(self.call.items(), self.runtime)
    }

    /// Iterates over the pages, from this page to the last.
    pub fn pages(self) -> Iter<Pages<R>>
    where
        R: Send,
    {
        Iter::new(self.call.pages(), self.runtime)
    }
}

impl<C: fmt::Debug> fmt::Debug for Blocking<C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Blocking").field(&self.call).finish()
    }
}
