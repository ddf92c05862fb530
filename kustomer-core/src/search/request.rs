//! A search together with a client: whether it is sent for one page or as a stream.

use std::fmt;

use super::query::Search;
use super::run_saved::RunSaved;
use crate::connection::{Call, CallOptions, Connection, Response, option_methods};
use crate::envelope;
use crate::error::Result;
use crate::json::{Decode, DecodeError, Reader};
use crate::operation::Operation;
use crate::page::Page;
use crate::request::{OperationName, Request, RequestError};
use crate::stream::{Items, Pages};

/// What [`Client::search`](crate::Client::search) sends: a [`Search`] or [`RunSaved`].
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a search",
    label = "cannot be sent by `client.search(..)`",
    note = "build one: `Customer::search().filter(customer::EMAIL.equals(\"jane@example.com\"))`"
)]
pub trait Runnable: Operation<Output = Page<Self::Record>> {
    /// What it returns.
    type Record: Decode + 'static;
}

#[diagnostic::do_not_recommend]
impl<R: Decode + 'static> Runnable for Search<R> {
    type Record = R;
}

#[diagnostic::do_not_recommend]
impl<R: Decode + 'static> Runnable for RunSaved<R> {
    type Record = R;
}

/// A search that a client sends. Returned by [`Client::search`](crate::Client::search).
///
/// Awaited, it requests one page. [`items`](Self::items) and [`pages`](Self::pages) continue to the last one that the
/// service has. Nothing is sent before one of them is awaited.
#[must_use = "searches do nothing unless awaited or streamed"]
#[derive(Clone)]
pub struct SearchRequest<R> {
    connection: Connection,
    page: SearchPage,
    options: CallOptions,
    of: std::marker::PhantomData<fn() -> R>,
}

impl<R: Decode + 'static> SearchRequest<R> {
    pub(crate) fn new(connection: Connection, search: &impl Runnable<Record = R>) -> Self {
        let page = SearchPage { request: search.request(), name: search.name() };
        Self { connection, page, options: CallOptions::default(), of: std::marker::PhantomData }
    }

    pub(crate) fn options_mut(&mut self) -> &mut CallOptions {
        &mut self.options
    }

    option_methods!();

    /// Requests one page, and returns it together with the status, the headers, the request ID, the rate limit and the
    /// number of attempts.
    ///
    /// # Errors
    /// Those of [`Client::search`](crate::Client::search).
    pub fn with_response(self) -> Call<Response<Page<R>>> {
        self.into_future().with_response()
    }

    /// Returns up to this many records, and reads no further page than that takes.
    ///
    /// # Errors
    /// Those of [`Items::try_next`]; the records before it are lost.
    pub async fn collect_up_to(self, limit: usize) -> Result<Vec<R>> {
        self.items().collect_up_to(limit).await
    }

    /// Streams the records, from this page to the last.
    pub fn items(self) -> Items<R> {
        Items::new(self.pages())
    }

    /// Streams the pages, from this page to the last.
    pub fn pages(self) -> Pages<R> {
        let SearchPage { request, name } = self.page;
        Pages::new(self.connection, request.map(|request| request.named(name))).with_options(self.options)
    }
}

/// Requests one page. The errors are those of [`Client::search`](crate::Client::search). A record that cannot be decoded is
/// not an error: see [`Page::bad_items`].
impl<R: Decode + 'static> IntoFuture for SearchRequest<R> {
    type Output = Result<Page<R>>;
    type IntoFuture = Call<Page<R>>;

    fn into_future(self) -> Self::IntoFuture {
        self.connection.send(OnePage::<R>(self.page, std::marker::PhantomData)).with_options(self.options)
    }
}

impl<R> fmt::Debug for SearchRequest<R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SearchRequest").field("request", &self.page.request).finish_non_exhaustive()
    }
}

/// The request for one page of a search, whatever made it.
#[derive(Clone)]
struct SearchPage {
    request: std::result::Result<Request, RequestError>,
    name: OperationName,
}

struct OnePage<R>(SearchPage, std::marker::PhantomData<fn() -> R>);

impl<R: Decode + 'static> Operation for OnePage<R> {
    type Output = Page<R>;

    fn request(&self) -> std::result::Result<Request, RequestError> {
        self.0.request.clone()
    }

    fn decode(&self, reader: &mut Reader<'_>) -> std::result::Result<Page<R>, DecodeError> {
        envelope::list(reader)
    }

    fn name(&self) -> OperationName {
        self.0.name
    }
}
