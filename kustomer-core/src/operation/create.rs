//! Creates one record.

use std::marker::PhantomData;

use bytes::Bytes;

use super::Operation;
use super::list::child_path;
use crate::envelope;
use crate::json::{DecodeError, EncodeError, Reader};
use crate::record_ref::RecordRef;
use crate::request::{OperationName, Path, RateLimits, Request, RequestError};
use crate::resource::{Create, NewResource, NewUnder, Resource};

/// Creates a record: `POST {path}`, or `POST {parent}/{id}/{path}` for one that belongs to another record.
///
/// Not idempotent: the service has no idempotency keys, so sending it twice creates two records. If the outcome of a
/// request is unknown, the client looks the record up by its external ID before it sends another one.
#[derive(Debug, Clone)]
pub struct CreateNew<N> {
    path: Result<Path, RequestError>,
    /// Encoded once, even when it is sent several times.
    body: Result<Bytes, EncodeError>,
    creates: PhantomData<fn() -> N>,
}

impl<N: NewResource> CreateNew<N> {
    /// Creates this record.
    pub fn new(new: N) -> Self
    where
        N::Resource: Create,
    {
        Self::at(Ok(Path::new(<N::Resource as Resource>::PATH)), new)
    }

    /// Creates this record under `parent`.
    #[expect(clippy::needless_pass_by_value, reason = "an ID may be passed by value")]
    pub fn under<P>(parent: impl RecordRef<Record = P>, new: N) -> Self
    where
        N: NewUnder<P>,
    {
        Self::at(child_path(N::PARENTS, parent.as_id().as_str(), &<N as NewUnder<P>>::child_path()), new)
    }

    fn at(path: Result<Path, RequestError>, new: N) -> Self {
        Self { path, body: new.into_fields().into_json().map(Bytes::from), creates: PhantomData }
    }
}

#[diagnostic::do_not_recommend]
impl<N: NewResource> Operation for CreateNew<N> {
    type Output = N::Resource;

    fn request(&self) -> Result<Request, RequestError> {
        let body = self.body.clone()?;
        let rate_limits = rate_limits(<N::Resource as Resource>::TYPE);
        let request = Request::post(self.path.clone()?, body).with_rate_limits(rate_limits);
        Ok(if <N::Resource as Resource>::HAS_EXTERNAL_ID_LOOKUP {
            request.with_external_id_lookup(<N::Resource as Resource>::PATH)
        } else {
            request
        })
    }

    fn decode(&self, reader: &mut Reader<'_>) -> Result<N::Resource, DecodeError> {
        envelope::document(reader)
    }

    fn name(&self) -> OperationName {
        OperationName::new("create", <N::Resource as Resource>::TYPE)
    }
}

/// Records on a customer's timeline have a rate limit per customer besides that of the organization.
fn rate_limits(resource_type: &str) -> RateLimits {
    let is_on_timeline = matches!(resource_type, "conversation" | "message" | "note" | "draft")
        || resource_type.starts_with("kobject");
    if is_on_timeline { RateLimits::ORG | RateLimits::CUSTOMER_CREATE } else { RateLimits::ORG }
}
