//! Reads one page of a list.

use std::fmt;
use std::marker::PhantomData;

use super::Operation;
use crate::envelope;
use crate::json::{Decode, DecodeError, Reader};
use crate::page::Page;
use crate::raw_record::RawRecord;
use crate::record_ref::RecordRef;
use crate::request::{OperationName, Path, Query, Request, RequestError};
use crate::resource::{List, ListChildren, Resource};

/// Reads a page of a list: `GET {path}`, or `GET {parent}/{id}/{path}` for records that belong to another one.
pub struct ListPage<T> {
    path: Result<Path, RequestError>,
    query: Query,
    /// The JSON:API type of the records.
    records: &'static str,
    of: PhantomData<fn() -> T>,
}

impl<T: Resource> ListPage<T> {
    /// The first page of all records.
    pub fn new() -> Self
    where
        T: List,
    {
        Self::at(Ok(Path::new(T::PATH)))
    }

    /// The first page of the records that belong to `parent`.
    #[expect(clippy::needless_pass_by_value, reason = "an ID may be passed by value")]
    pub fn under<P: ListChildren<T>>(parent: impl RecordRef<Record = P>) -> Self {
        Self::at(child_path(P::PATH, parent.as_id().as_str(), &P::child_path()))
    }

    fn at(path: Result<Path, RequestError>) -> Self {
        Self { path, query: Query::new(), records: <T as Resource>::TYPE, of: PhantomData }
    }
}

impl<T> ListPage<T> {
    /// Returns the records as the service sent them.
    #[must_use]
    pub fn raw(self) -> ListPage<RawRecord> {
        ListPage { path: self.path, query: self.query, records: self.records, of: PhantomData }
    }

    /// Sets the number of records per page. Most lists allow at most 100, which is also their default.
    #[must_use]
    pub fn page_size(self, page_size: u64) -> Self {
        self.count("pageSize", page_size)
    }

    /// Sets the page to read, counted from 1.
    #[must_use]
    pub fn page(self, page: u64) -> Self {
        self.count("page", page)
    }

    /// Adds a query parameter, such as `fromDate`. Which ones a list supports depends on its endpoint.
    #[must_use]
    pub fn query(mut self, name: &str, value: impl fmt::Display) -> Self {
        self.query.push(name, value);
        self
    }

    fn count(mut self, name: &str, count: u64) -> Self {
        if count == 0 && self.path.is_ok() {
            self.path = Err(RequestError::new(format!("`{name}` must be at least 1")));
        }
        self.query(name, count)
    }
}

/// The path of the records that belong to a parent.
pub(super) fn child_path(collection: &str, parent: &str, children: &str) -> Result<Path, RequestError> {
    Path::new(collection).segment(parent).map(|path| path.join(children))
}

impl<T: List> Default for ListPage<T> {
    fn default() -> Self {
        Self::new()
    }
}

#[diagnostic::do_not_recommend]
impl<T: Decode + 'static> Operation for ListPage<T> {
    type Output = Page<T>;

    fn request(&self) -> Result<Request, RequestError> {
        self.path.clone().map(|path| Request::get(path).with_query(&self.query))
    }

    fn decode(&self, reader: &mut Reader<'_>) -> Result<Page<T>, DecodeError> {
        envelope::list(reader)
    }

    fn name(&self) -> OperationName {
        OperationName::new("list", self.records)
    }
}

impl<T> Clone for ListPage<T> {
    fn clone(&self) -> Self {
        Self { path: self.path.clone(), query: self.query.clone(), records: self.records, of: PhantomData }
    }
}

impl<T> fmt::Debug for ListPage<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ListPage")
            .field("path", &self.path)
            .field("query", &self.query)
            .finish_non_exhaustive()
    }
}
