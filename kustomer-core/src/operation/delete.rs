//! Deletes one record.

use super::Operation;
use crate::Id;
use crate::json::{DecodeError, Reader};
use crate::record_ref::AsId;
use crate::request::{OperationName, Path, Request, RequestError};
use crate::resource::{Delete, Resource};

/// Deletes a record by its ID: `DELETE {path}/{id}`.
#[derive(Debug, Clone)]
pub struct DeleteById<T> {
    id: Id<T>,
}

impl<T: Delete> DeleteById<T> {
    /// Deletes the record with this ID.
    #[expect(clippy::needless_pass_by_value, reason = "an ID may be passed by value")]
    pub fn new(id: impl AsId<T>) -> Self {
        Self { id: id.as_id().clone() }
    }
}

#[diagnostic::do_not_recommend]
impl<T: Delete> Operation for DeleteById<T> {
    type Output = ();

    fn request(&self) -> Result<Request, RequestError> {
        Path::new(T::PATH).segment(self.id.as_str()).map(Request::delete)
    }

    /// Most responses have no body; some endpoints return the deleted record.
    fn decode(&self, reader: &mut Reader<'_>) -> Result<(), DecodeError> {
        reader.skip()
    }

    fn empty(&self) -> Option<()> {
        Some(())
    }

    fn name(&self) -> OperationName {
        OperationName::new("delete", <T as Resource>::TYPE)
    }
}
