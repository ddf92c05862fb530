//! Reads one record by its ID.

use super::Operation;
use crate::Id;
use crate::envelope;
use crate::json::{DecodeError, Reader};
use crate::record_ref::AsId;
use crate::request::{OperationName, Path, Request, RequestError};
use crate::resource::{Get, Resource};

/// Reads a record by its ID: `GET {path}/{id}`.
#[derive(Debug, Clone)]
pub struct GetById<T> {
    id: Id<T>,
}

impl<T: Get> GetById<T> {
    /// Reads the record with this ID.
    #[expect(clippy::needless_pass_by_value, reason = "an ID may be passed by value")]
    pub fn new(id: impl AsId<T>) -> Self {
        Self { id: id.as_id().clone() }
    }
}

#[diagnostic::do_not_recommend]
impl<T: Get> Operation for GetById<T> {
    type Output = T;

    fn request(&self) -> Result<Request, RequestError> {
        Path::new(T::PATH).segment(self.id.as_str()).map(Request::get)
    }

    fn decode(&self, reader: &mut Reader<'_>) -> Result<T, DecodeError> {
        envelope::document(reader)
    }

    fn name(&self) -> OperationName {
        OperationName::new("get", <T as Resource>::TYPE)
    }
}
