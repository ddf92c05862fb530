//! The one seam to the network: a `tower` service from request to answer. The default is in `reqwest`; tests and
//! users with needs of their own bring another. What a request holds and what an answer means is not here.

mod error;
#[cfg(feature = "reqwest")]
mod reqwest;
#[cfg(feature = "rustls")]
mod tls;

use bytes::Bytes;
use tower::util::{BoxCloneSyncService, ServiceExt as _};
use tower_service::Service;

pub(crate) use error::Fault;
#[cfg(feature = "reqwest")]
pub(crate) use error::SetupError;
pub use error::TransportError;
#[cfg(feature = "reqwest")]
pub(crate) use reqwest::{Limits, ReqwestTransport};

/// Any error.
pub type BoxError = Box<dyn std::error::Error + Send + Sync>;

/// A transport of whatever kind.
#[derive(Clone, Debug)]
pub(crate) struct Transport(BoxCloneSyncService<http::Request<Bytes>, http::Response<Bytes>, BoxError>);

impl Transport {
    pub(crate) fn new<S>(service: S) -> Self
    where
        S: Service<http::Request<Bytes>, Response = http::Response<Bytes>> + Clone + Send + Sync + 'static,
        S::Error: Into<BoxError>,
        S::Future: Send + 'static,
    {
        Self(BoxCloneSyncService::new(service.map_err(Into::into)))
    }

    pub(crate) async fn send(
        &self,
        request: http::Request<Bytes>,
    ) -> Result<http::Response<Bytes>, BoxError> {
        self.0.clone().oneshot(request).await
    }
}
