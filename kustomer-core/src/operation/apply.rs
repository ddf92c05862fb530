//! Updates one record, unless there is nothing to update.

use super::{Operation, UpdateById};
use crate::json::{DecodeError, Reader};
use crate::request::{OperationName, Request, RequestError};
use crate::resource::{ResourceUpdate, Update};

/// What became of an update that may be empty. Returned by [`Client::apply`](crate::Client::apply).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Applied<T> {
    /// The record was updated, and is this now.
    Updated(T),
    /// The update was empty. Nothing was sent.
    Unchanged,
}

impl<T> Applied<T> {
    /// Returns true when nothing was sent.
    pub fn is_unchanged(&self) -> bool {
        matches!(self, Self::Unchanged)
    }

    /// Returns the updated record, or `None` when nothing was sent.
    pub fn into_record(self) -> Option<T> {
        match self {
            Self::Updated(record) => Some(record),
            Self::Unchanged => None,
        }
    }
}

/// The update that [`Client::apply`](crate::Client::apply) sends, if there is something to send.
pub(crate) struct ApplyById<U: ResourceUpdate<Resource: Update>>(pub(crate) UpdateById<U>);

impl<U: ResourceUpdate<Resource: Update>> Operation for ApplyById<U> {
    type Output = Applied<U::Resource>;

    fn request(&self) -> Result<Request, RequestError> {
        self.0.request()
    }

    fn decode(&self, reader: &mut Reader<'_>) -> Result<Self::Output, DecodeError> {
        self.0.decode(reader).map(Applied::Updated)
    }

    fn name(&self) -> OperationName {
        self.0.name()
    }
}
