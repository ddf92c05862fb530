//! The default transport, over `reqwest`: HTTP/1.1 and HTTP/2, TLS, time limits, and a cap on what an answer may
//! unpack to. It never follows a redirect, so the key goes to no other host.

use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use bytes::{Bytes, BytesMut};
use tower_service::Service;

use super::{Fault, SetupError, TransportError};

/// The limits of every call.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Limits {
    pub(crate) connect_timeout: Duration,
    pub(crate) timeout: Duration,
    pub(crate) max_response_bytes: usize,
}

#[derive(Debug, Clone)]
pub(crate) struct ReqwestTransport {
    client: ::reqwest::Client,
    max_response_bytes: usize,
}

impl ReqwestTransport {
    /// A transport for one host, over TLS or, to this machine, in the clear.
    pub(crate) fn new(is_https: bool, limits: Limits) -> Result<Self, SetupError> {
        let builder = ::reqwest::Client::builder()
            .redirect(::reqwest::redirect::Policy::none())
            .referer(false)
            .connect_timeout(limits.connect_timeout)
            .timeout(limits.timeout)
            .https_only(is_https);
        // To this machine in the clear, never through a proxy that the environment names.
        let builder = if is_https { builder } else { builder.no_proxy() };
        let builder = secured(with_wide_windows(builder), is_https)?;
        let client = builder.build().map_err(|error| SetupError {
            message: "HTTP transport could not be set up",
            source: Some(error.without_url().into()),
        })?;
        Ok(Self { client, max_response_bytes: limits.max_response_bytes })
    }

    async fn exchange(self, request: http::Request<Bytes>) -> Result<http::Response<Bytes>, TransportError> {
        let request = ::reqwest::Request::try_from(request).map_err(failed)?;
        let mut response = self.client.execute(request).await.map_err(failed)?;
        let mut answer = http::Response::new(Bytes::new());
        *answer.status_mut() = response.status();
        *answer.headers_mut() = std::mem::take(response.headers_mut());
        *answer.body_mut() = self.body(response).await?;
        Ok(answer)
    }

    /// Reads the body up to the cap. The length that the server announces is not to be trusted: the chunks are
    /// counted as they come out of decompression.
    async fn body(&self, mut response: ::reqwest::Response) -> Result<Bytes, TransportError> {
        let Some(first) = response.chunk().await.map_err(failed)? else { return Ok(Bytes::new()) };
        self.check_length(first.len())?;
        let Some(second) = response.chunk().await.map_err(failed)? else { return Ok(first) };
        let mut body = BytesMut::from(first);
        let mut next = Some(second);
        while let Some(chunk) = next {
            self.check_length(body.len().saturating_add(chunk.len()))?;
            body.extend_from_slice(&chunk);
            next = response.chunk().await.map_err(failed)?;
        }
        Ok(body.freeze())
    }

    fn check_length(&self, length: usize) -> Result<(), TransportError> {
        let limit = self.max_response_bytes;
        if length > limit { Err(TransportError::new(Fault::TooLarge { limit }, None)) } else { Ok(()) }
    }
}

impl Service<http::Request<Bytes>> for ReqwestTransport {
    type Response = http::Response<Bytes>;
    type Error = TransportError;
    type Future = Pin<Box<dyn Future<Output = Result<Self::Response, Self::Error>> + Send>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Self::Error>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, request: http::Request<Bytes>) -> Self::Future {
        Box::pin(self.clone().exchange(request))
    }
}

/// The address is left out: its query may hold personal data, and the error names the path anyway.
fn failed(error: ::reqwest::Error) -> TransportError {
    let fault = match (error.is_connect(), error.is_timeout()) {
        (true, true) => Fault::ConnectTimeout,
        (true, false) => Fault::Connect,
        (false, true) => Fault::Timeout,
        (false, false) => Fault::Broken,
    };
    TransportError::new(fault, Some(error.without_url().into()))
}

/// A page of a hundred records is larger than HTTP/2's first window: with the default, the server would wait for us
/// in the middle of it.
#[cfg(feature = "http2")]
fn with_wide_windows(builder: ::reqwest::ClientBuilder) -> ::reqwest::ClientBuilder {
    const WINDOW: u32 = 16 * 1024 * 1024;
    builder
        .http2_initial_stream_window_size(WINDOW)
        .http2_initial_connection_window_size(WINDOW)
        .http2_max_frame_size(1024 * 1024)
}

#[cfg(not(feature = "http2"))]
fn with_wide_windows(builder: ::reqwest::ClientBuilder) -> ::reqwest::ClientBuilder {
    builder
}

/// rustls wins where both TLS features are on.
#[cfg(feature = "rustls")]
fn secured(
    builder: ::reqwest::ClientBuilder,
    is_https: bool,
) -> Result<::reqwest::ClientBuilder, SetupError> {
    super::tls::config(is_https).map(|config| builder.tls_backend_preconfigured(config))
}

#[cfg(all(not(feature = "rustls"), feature = "native-tls"))]
#[expect(clippy::unnecessary_wraps, reason = "the same shape under every set of features")]
fn secured(builder: ::reqwest::ClientBuilder, _: bool) -> Result<::reqwest::ClientBuilder, SetupError> {
    Ok(builder)
}

#[cfg(not(any(feature = "rustls", feature = "native-tls")))]
fn secured(
    builder: ::reqwest::ClientBuilder,
    is_https: bool,
) -> Result<::reqwest::ClientBuilder, SetupError> {
    if is_https {
        let message = "`https` needs TLS: enable the feature `rustls` or `native-tls` of `kustomer`";
        return Err(SetupError { message, source: None });
    }
    Ok(builder)
}
