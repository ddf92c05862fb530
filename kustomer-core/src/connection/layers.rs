//! The layers around the attempts of a call, and around each attempt.

use std::sync::Arc;

use bytes::Bytes;

use super::inner::Inner;
use super::{CallInfo, attempts};
use crate::clock::Instant;
use crate::error::Error;
use crate::request::RequestError;
use crate::transport::{BoxTransport, Exchange, Exchanger};

/// A layer of any kind: puts a service around another one.
pub(crate) type AnyLayer = Box<dyn FnOnce(BoxTransport) -> BoxTransport + Send + Sync>;

/// The innermost service of the layers around a call: all of its attempts.
pub(super) struct Attempts(pub(super) Arc<Inner>);

impl Exchanger for Attempts {
    /// The call keeps its deadline itself.
    fn send(&self, request: http::Request<Bytes>, _: Option<Instant>) -> Exchange<'_> {
        Box::pin(async move {
            let Some(info) = request.extensions().get::<CallInfo>().cloned() else {
                let error = RequestError::new("a layer has removed the extension `CallInfo` of the request");
                return Err(Error::from(error).into());
            };
            Ok(*attempts::send(&self.0, &info.call, Some(&request)).await?)
        })
    }
}
