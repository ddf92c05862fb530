//! Runs a search that is saved in the service.

use std::fmt;
use std::marker::PhantomData;

use super::context::Searchable;
use super::query::paged;
use crate::envelope;
use crate::json::{Decode, DecodeError, Reader};
use crate::operation::Operation;
use crate::page::Page;
use crate::raw_record::RawRecord;
use crate::record_ref::RecordRef;
use crate::request::{OperationName, Path, Request, RequestError};

/// A saved search: a resource whose records [`RunSaved`] runs.
#[diagnostic::on_unimplemented(
    message = "`{Self}` records are not saved searches",
    label = "expected the ID of a saved search",
    note = "saved searches are `kustomer::resources::settings::SavedSearch` records, with the feature `settings`"
)]
pub trait SavedSearchRecord {}

/// Runs a saved search, with the criteria and the order that are saved. `R` is what it returns: the type must fit the context
/// of the saved search, since records of another type cannot be decoded.
///
/// The endpoint, `POST /v1/customers/searches/{id}/execution`, is not documented; the web application uses it.
#[must_use = "a search does nothing unless it is sent with `client.search(..)`"]
pub struct RunSaved<R> {
    path: Result<Path, RequestError>,
    page_size: Option<u64>,
    page: Option<u64>,
    context: &'static str,
    of: PhantomData<fn() -> R>,
}

impl<R> RunSaved<R> {
    /// Runs the saved search with this ID, or this record.
    #[expect(clippy::needless_pass_by_value, reason = "an ID may be passed by value")]
    pub fn new(search: impl RecordRef<Record: SavedSearchRecord>) -> Self
    where
        R: Searchable,
    {
        let path = Path::new("/v1/customers/searches").segment(search.as_id().as_str());
        Self {
            path: path.map(|path| path.join("execution")),
            page_size: None,
            page: None,
            context: R::CONTEXT,
            of: PhantomData,
        }
    }

    /// Sets the number of records per page, at most 500.
    pub fn page_size(mut self, page_size: u64) -> Self {
        self.page_size = Some(page_size);
        self
    }

    /// Sets the first page to read, counted from 1.
    pub fn page(mut self, page: u64) -> Self {
        self.page = Some(page);
        self
    }

    /// Returns the records as the service sent them.
    pub fn raw(self) -> RunSaved<RawRecord> {
        RunSaved {
            path: self.path,
            page_size: self.page_size,
            page: self.page,
            context: self.context,
            of: PhantomData,
        }
    }
}

#[diagnostic::do_not_recommend]
impl<R: Decode + 'static> Operation for RunSaved<R> {
    type Output = Page<R>;

    fn request(&self) -> Result<Request, RequestError> {
        let request = Request::post(self.path.clone()?, "{}");
        paged(request, self.page, self.page_size, false)
    }

    fn decode(&self, reader: &mut Reader<'_>) -> Result<Page<R>, DecodeError> {
        envelope::list(reader)
    }

    fn name(&self) -> OperationName {
        OperationName::new("run saved search", self.context)
    }
}

impl<R> Clone for RunSaved<R> {
    fn clone(&self) -> Self {
        Self { path: self.path.clone(), of: PhantomData, ..*self }
    }
}

impl<R> fmt::Debug for RunSaved<R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RunSaved").field("path", &self.path).finish_non_exhaustive()
    }
}
