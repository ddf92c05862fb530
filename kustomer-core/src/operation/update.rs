//! Updates one record.

use bytes::Bytes;
use http::Method;

use super::Operation;
use crate::Id;
use crate::envelope;
use crate::fields::Fields;
use crate::json::{DecodeError, Reader};
use crate::record_ref::AsId;
use crate::request::{Idempotency, OperationName, Path, RateLimits, Request, RequestError};
use crate::resource::{REV, Resource, ResourceUpdate, Update, UpdateMethod};

/// Updates a record by its ID: `PUT {path}/{id}` or `PATCH {path}/{id}`, whichever the resource has.
///
/// Only fields that are set or cleared are sent. An empty update is refused before it is sent: it would change nothing
/// but the record's revision.
#[derive(Debug, Clone)]
pub struct UpdateById<U: ResourceUpdate<Resource: Update>> {
    id: Id<U::Resource>,
    /// Encoded once, even when it is sent several times.
    body: Result<Bytes, RequestError>,
    /// The update names the revision that it is based on.
    guarded: bool,
}

impl<U: ResourceUpdate<Resource: Update>> UpdateById<U> {
    /// Updates the record with this ID.
    #[expect(clippy::needless_pass_by_value, reason = "an ID may be passed by value")]
    pub fn new(id: impl AsId<U::Resource>, update: U) -> Self {
        Self::of_fields(id.as_id().clone(), update.into_fields())
    }
}

impl<U: ResourceUpdate<Resource: Update>> UpdateById<U> {
    /// Updates the record with these fields.
    pub(crate) fn of_fields(id: Id<U::Resource>, fields: Fields) -> Self {
        Self { id, guarded: fields.has(REV), body: body(fields) }
    }
}

fn body(fields: Fields) -> Result<Bytes, RequestError> {
    if fields.is_empty() {
        return Err(RequestError::new("nothing to update: no field was set or cleared"));
    }
    Ok(fields.into_json()?.into())
}

#[diagnostic::do_not_recommend]
impl<U: ResourceUpdate<Resource: Update>> Operation for UpdateById<U> {
    type Output = U::Resource;

    fn request(&self) -> Result<Request, RequestError> {
        let body = self.body.clone()?;
        let path = Path::new(<U::Resource as Resource>::PATH).segment(self.id.as_str())?;
        let method = match <U::Resource as Update>::METHOD {
            UpdateMethod::Put => Method::PUT,
            UpdateMethod::Patch => Method::PATCH,
        };
        // Only values are sent, so a PATCH has the same effect when it arrives twice.
        let request = Request::new(method, path).with_json(body).with_idempotency(Idempotency::Idempotent);
        let request = request.with_rate_limits(RateLimits::ORG | RateLimits::RECORD_UPDATE);
        Ok(if self.guarded { request.guarded() } else { request })
    }

    fn decode(&self, reader: &mut Reader<'_>) -> Result<U::Resource, DecodeError> {
        envelope::document(reader)
    }

    fn name(&self) -> OperationName {
        OperationName::new("update", <U::Resource as Resource>::TYPE)
    }
}
