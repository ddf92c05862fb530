//! What the owner of the sandbox does to its records: requests without a key or a limit, at any time, and records that no request
//! can create.

use bytes::Bytes;
use jiff::Timestamp;

use super::content::Content;
use super::{OfOwner, Service, write};
use crate::insert::{InsertError, insert};
use crate::payload::Payload;
use crate::response::Outcome;

impl Service {
    /// Responds to a request of the owner of the sandbox.
    pub(crate) fn respond_to_owner(&self, request: http::Request<Bytes>) -> http::Response<Bytes> {
        let (mut parts, body) = request.into_parts();
        parts.extensions.insert(OfOwner);
        let content = Content::from(body);
        let reply = self.guarded(&parts, || {
            let outcome = self.keeping(|| {
                let (route, values) = self.api.routes.find(parts.method.as_str(), parts.uri.path())?;
                let at = self.clock().timestamp();
                self.serve(&self.request(at, &parts, &content, route, values))
            });
            self.complete(&parts, None, self.reply_with(outcome))
        });
        reply.map(Payload::into_bytes)
    }

    /// Responds to a request of the owner as if it had arrived at this time.
    pub(crate) fn respond_at(&self, at: Timestamp, request: http::Request<Bytes>) -> Outcome {
        let (mut parts, body) = request.into_parts();
        parts.extensions.insert(OfOwner);
        let (route, values) = self.api.routes.find(parts.method.as_str(), parts.uri.path())?;
        let content = Content::from(body);
        self.serve(&self.request(at, &parts, &content, route, values))
    }

    /// Inserts a record that no request can create.
    pub(crate) fn insert(&self, resource: &str) -> Result<String, InsertError> {
        self.keeping(|| self.insert_at(self.clock().timestamp(), resource))
    }

    /// Inserts a record as if it had been created at this time.
    pub(crate) fn insert_at(&self, at: Timestamp, resource: &str) -> Result<String, InsertError> {
        let mut store = write(&self.store);
        let inserted = store.all_or_nothing(|store| insert(&self.api, store, at, resource));
        self.commit(&mut store, at);
        self.schedule.notify_one();
        inserted
    }
}
