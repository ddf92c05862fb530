//! A list to be read: where it starts, and in which form it is wanted.

use std::fmt;

use crate::connection::{Call, Connection};
use crate::operation::{ListPage, Operation as _};
use crate::page::Page;
use crate::resource::Resource;
use crate::stream::{Items, Pages};

/// A list to be read, from [`Client::list`](crate::Client::list) or [`Client::children`](crate::Client::children).
///
/// Nothing is sent before [`send`](Self::send) is awaited, or a stream is asked for its first item.
#[must_use]
#[derive(Clone)]
pub struct ListRequest<T> {
    connection: Connection,
    operation: ListPage<T>,
}

impl<T: Resource> ListRequest<T> {
    pub(crate) fn new(connection: Connection, operation: ListPage<T>) -> Self {
        Self { connection, operation }
    }

    /// Asks for pages of this many records. Most lists allow up to 100, which is also what they give unasked.
    pub fn page_size(mut self, page_size: u32) -> Self {
        self.operation = self.operation.page_size(page_size);
        self
    }

    /// Begins at this page, counted from 1.
    pub fn page(mut self, page: u32) -> Self {
        self.operation = self.operation.page(page);
        self
    }

    /// Adds a parameter to the query, such as `fromDate`. Which ones a list knows is up to its endpoint.
    pub fn query(mut self, name: &str, value: impl fmt::Display) -> Self {
        self.operation = self.operation.query(name, value);
        self
    }

    /// Reads one page.
    ///
    /// # Errors
    /// Those of [`Client::send`](crate::Client::send). A record that cannot be read is no error: see [`Page::bad_items`].
    pub fn send(self) -> Call<Page<T>> {
        self.connection.send(self.operation)
    }

    /// The records one by one, from this page to the last.
    pub fn stream(self) -> Items<T> {
        Items::new(self.pages())
    }

    /// The pages one by one, from this page to the last.
    pub fn pages(self) -> Pages<T> {
        Pages::new(self.connection, self.operation.request())
    }
}

impl<T> fmt::Debug for ListRequest<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ListRequest").field("operation", &self.operation).finish_non_exhaustive()
    }
}
