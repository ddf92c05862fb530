//! The default transport for bodies that are streamed, in both directions. It adds no credentials.

use std::fmt;

use ::reqwest::Body;
use bytes::Bytes;

use super::super::TransportError;
use super::transport::ReqwestTransport;
use super::{next_chunk, streamed};

/// The body of a response, as it arrives.
pub(crate) struct Incoming(Body);

impl Incoming {
    /// The next part, or `None` at the end.
    pub(crate) async fn chunk(&mut self) -> Result<Option<Bytes>, TransportError> {
        next_chunk(&mut self.0).await
    }
}

impl fmt::Debug for Incoming {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Incoming").finish_non_exhaustive()
    }
}

impl ReqwestTransport {
    /// Sends a request whose body is streamed, and returns the response when its head has arrived.
    pub(crate) async fn stream<B>(
        &self,
        request: http::Request<B>,
    ) -> Result<http::Response<Incoming>, TransportError>
    where
        B: http_body::Body<Data = Bytes> + Send + Sync + 'static,
        B::Error: Into<super::super::BoxError>,
    {
        let response = streamed(self.clients(), self.limits(), request.map(Body::wrap)).await?;
        Ok(response.map(Incoming))
    }
}
