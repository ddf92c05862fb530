//! A list request: its parameters, and whether it is sent for one page or as a stream.

use std::fmt;

use crate::connection::{Call, CallOptions, Connection, Response, option_methods};
use crate::error::Result;
use crate::json::Decode;
use crate::operation::{ListPage, Operation as _};
use crate::page::Page;
use crate::raw_record::RawRecord;
use crate::stream::{Items, Pages};

/// Builds a request for a list. Returned by [`Client::list`](crate::Client::list) and
/// [`Client::children`](crate::Client::children).
///
/// Awaited, it requests one page. [`items`](Self::items) and [`pages`](Self::pages) continue to the last one. Nothing
/// is sent before one of them is awaited.
///
/// ```
/// # use kustomer::{Client, Customer};
/// # async fn demo(client: &Client) -> kustomer::Result<()> {
/// let page = client.list::<Customer>().page_size(50).await?;
/// for customer in &page {
///     println!("{:?}", customer.name);
/// }
/// # Ok(()) }
/// ```
#[must_use = "list requests do nothing unless awaited or streamed"]
#[derive(Clone)]
pub struct ListRequest<T> {
    connection: Connection,
    operation: ListPage<T>,
    options: CallOptions,
}

impl<T: Decode + 'static> ListRequest<T> {
    pub(crate) fn new(connection: Connection, operation: ListPage<T>) -> Self {
        Self { connection, operation, options: CallOptions::default() }
    }

    /// Sets the number of records per page. Most lists allow at most 100, which is also their default.
    pub fn page_size(mut self, page_size: u64) -> Self {
        self.operation = self.operation.page_size(page_size);
        self
    }

    /// Sets the first page to read, counted from 1.
    pub fn page(mut self, page: u64) -> Self {
        self.operation = self.operation.page(page);
        self
    }

    /// Adds a query parameter, such as `fromDate`. Which ones a list supports depends on its endpoint.
    pub fn query(mut self, name: &str, value: impl fmt::Display) -> Self {
        self.operation = self.operation.query(name, value);
        self
    }

    pub(crate) fn options_mut(&mut self) -> &mut CallOptions {
        &mut self.options
    }

    option_methods!();

    /// Requests one page, and returns it together with the status, the headers, the request ID, the rate limit and the
    /// number of attempts.
    ///
    /// # Errors
    /// Those of [`Client::send`](crate::Client::send).
    pub fn with_response(self) -> Call<Response<Page<T>>> {
        self.into_future().with_response()
    }

    /// Returns the records as the service sent them, as [`RawRecord`]s, for an export.
    ///
    /// ```
    /// # use kustomer::{Client, Conversation};
    /// # async fn demo(client: &Client) -> kustomer::Result<()> {
    /// let mut conversations = client.list::<Conversation>().raw().items();
    /// while let Some(conversation) = conversations.try_next().await? {
    ///     println!("{conversation}"); // JSON
    /// }
    /// # Ok(()) }
    /// ```
    pub fn raw(self) -> ListRequest<RawRecord> {
        ListRequest { connection: self.connection, operation: self.operation.raw(), options: self.options }
    }

    /// Returns up to this many records, and reads no further page than that takes.
    ///
    /// ```
    /// # use kustomer::{Client, Customer};
    /// # async fn demo(client: &Client) -> kustomer::Result<()> {
    /// let newest: Vec<Customer> = client.list().query("sort", "-createdAt").collect_up_to(250).await?;
    /// # Ok(()) }
    /// ```
    ///
    /// # Errors
    /// Those of [`Items::try_next`]; the records before it are lost.
    pub async fn collect_up_to(self, limit: usize) -> Result<Vec<T>> {
        self.items().collect_up_to(limit).await
    }

    /// Streams the records, from this page to the last.
    pub fn items(self) -> Items<T> {
        Items::new(self.pages())
    }

    /// Streams the pages, from this page to the last.
    pub fn pages(self) -> Pages<T> {
        let name = self.operation.name();
        let request = self.operation.request().map(|request| request.named(name));
        Pages::new(self.connection, request).with_options(self.options)
    }
}

/// Requests one page. The errors are those of [`Client::send`](crate::Client::send). A record that cannot be decoded is
/// not an error: see [`Page::bad_items`].
impl<T: Decode + 'static> IntoFuture for ListRequest<T> {
    type Output = Result<Page<T>>;
    type IntoFuture = Call<Page<T>>;

    fn into_future(self) -> Self::IntoFuture {
        self.connection.send(self.operation).with_options(self.options)
    }
}

impl<T> fmt::Debug for ListRequest<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ListRequest").field("operation", &self.operation).finish_non_exhaustive()
    }
}
