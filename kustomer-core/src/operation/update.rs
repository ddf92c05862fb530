//! Changing one record in part.

use http::Method;

use super::Operation;
use crate::Id;
use crate::envelope;
use crate::json::{DecodeError, Reader};
use crate::request::{Budget, Path, Repeat, Request, RequestError};
use crate::resource::{Resource, ResourceUpdate, Update, UpdateMethod};

/// `PUT {path}/{id}` or `PATCH {path}/{id}`, whichever the resource has, with only what was touched.
///
/// An update that touches nothing is refused before it is sent: it would cost a call and change nothing but the
/// record's revision.
#[derive(Debug, Clone)]
pub struct UpdateById<U: ResourceUpdate> {
    id: Id<U::Resource>,
    update: U,
}

impl<U: ResourceUpdate> UpdateById<U> {
    /// Changes the record with this id.
    pub fn new(id: impl Into<Id<U::Resource>>, update: U) -> Self {
        Self { id: id.into(), update }
    }
}

impl<U: ResourceUpdate> Operation for UpdateById<U> {
    type Output = U::Resource;

    fn request(&self) -> Result<Request, RequestError> {
        let fields = self.update.fields();
        if fields.is_empty() {
            return Err(RequestError::new("nothing to update: no field was set or cleared"));
        }
        let path = Path::new(<U::Resource as Resource>::PATH).segment(self.id.as_str())?;
        let method = match <U::Resource as Update>::METHOD {
            UpdateMethod::Put => Method::PUT,
            UpdateMethod::Patch => Method::PATCH,
        };
        // Only set values are sent, so that a PATCH, too, has the same effect when it arrives twice.
        let request = Request::new(method, path).body(fields.to_json()?).repeat(Repeat::Idempotent);
        Ok(request.budget(Budget::ORG | Budget::RECORD_UPDATE))
    }

    fn decode(&self, reader: &mut Reader<'_>) -> Result<U::Resource, DecodeError> {
        envelope::document(reader)
    }
}
