//! Creating one record.

use std::marker::PhantomData;

use bytes::Bytes;

use super::Operation;
use super::list::child_path;
use crate::Id;
use crate::envelope;
use crate::json::{DecodeError, EncodeError, Reader};
use crate::request::{Path, RateLimits, Request, RequestError};
use crate::resource::{Create, CreateChild, NewResource, Resource};

/// `POST {path}`, or `POST {parent}/{id}/{path}` for a record under another one.
///
/// Never repeated by itself: the service has no idempotency keys, so twice would be two records.
#[derive(Debug, Clone)]
pub struct CreateNew<N> {
    path: Result<Path, RequestError>,
    /// Encoded once, however often it is sent.
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
    pub fn under<P: CreateChild<N::Resource>>(parent: &Id<P>, new: N) -> Self {
        Self::at(child_path(P::PATH, parent.as_str(), &P::child_path()), new)
    }

    fn at(path: Result<Path, RequestError>, new: N) -> Self {
        Self { path, body: new.into_fields().into_json().map(Bytes::from), creates: PhantomData }
    }
}

impl<N: NewResource> Operation for CreateNew<N> {
    type Output = N::Resource;

    fn request(&self) -> Result<Request, RequestError> {
        let body = self.body.clone()?;
        let budget = budget(<N::Resource as Resource>::TYPE);
        self.path.clone().map(|path| Request::post(path, body).with_rate_limits(budget))
    }

    fn decode(&self, reader: &mut Reader<'_>) -> Result<N::Resource, DecodeError> {
        envelope::document(reader)
    }
}

/// Records on a customer's timeline have a budget per customer besides the organization's.
fn budget(resource_type: &str) -> RateLimits {
    let is_on_timeline = matches!(resource_type, "conversation" | "message" | "note" | "draft")
        || resource_type.starts_with("kobject");
    if is_on_timeline { RateLimits::ORG | RateLimits::CUSTOMER_CREATE } else { RateLimits::ORG }
}
