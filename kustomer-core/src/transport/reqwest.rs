//! The default transport, over `reqwest`: HTTP/1.1 and HTTP/2, TLS, time limits, and a limit on the size of a response.
//! It never follows a redirect, so the key goes to no other host, and never retries: that is for the connection to
//! decide.

use std::fmt::Write as _;
use std::time::Duration;

use bytes::Bytes;
use http::Uri;

use super::fault::before_head;
use super::{Exchange, Exchanger, Fault, SetupError, TransportError, body};

/// The limits of every request.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Limits {
    pub(crate) connect_timeout: Duration,
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
        secured(builder(is_https, limits), is_https).and_then(|builder| Self::build(builder, limits))
    }

    /// A transport that trusts these issuers of certificates only.
    #[cfg(all(test, feature = "rustls", feature = "http2"))]
    pub(super) fn trusting(roots: rustls::RootCertStore, limits: Limits) -> Result<Self, SetupError> {
        let config = super::tls::trusting(roots)?;
        Self::build(builder(true, limits).tls_backend_preconfigured(config), limits)
    }

    pub(super) fn build(builder: ::reqwest::ClientBuilder, limits: Limits) -> Result<Self, SetupError> {
        let client = builder.build().map_err(|error| SetupError {
            message: "HTTP transport could not be set up",
            source: Some(error.without_url().into()),
        })?;
        Ok(Self { client, max_response_bytes: limits.max_response_bytes })
    }

    async fn exchange(&self, request: http::Request<Bytes>) -> Result<http::Response<Bytes>, TransportError> {
        let response = self.client.execute(convert(request)?).await.map_err(before_head)?;
        let (parts, body) = http::Response::<::reqwest::Body>::from(response).into_parts();
        let body = body::read(&parts, body, self.max_response_bytes, probe::REPORTS_END).await?;
        Ok(http::Response::from_parts(parts, body))
    }
}

impl Exchanger for ReqwestTransport {
    fn send(&self, request: http::Request<Bytes>) -> Exchange<'_> {
        Box::pin(async move { self.exchange(request).await.map_err(Into::into) })
    }
}

pub(super) fn builder(is_https: bool, limits: Limits) -> ::reqwest::ClientBuilder {
    let builder = ::reqwest::Client::builder()
        .redirect(::reqwest::redirect::Policy::none())
        .retry(::reqwest::retry::never())
        .referer(false)
        .no_gzip()
        .no_brotli()
        .no_deflate()
        .no_zstd()
        .connect_timeout(limits.connect_timeout)
        .https_only(is_https);
    // To this machine in the clear, never through a proxy that the environment names.
    with_wide_windows(if is_https { builder } else { builder.no_proxy() })
}

/// The same request as reqwest wants it. The URL is printed once, into memory of the right size.
fn convert(request: http::Request<Bytes>) -> Result<::reqwest::Request, TransportError> {
    let (parts, body) = request.into_parts();
    let url = url(&parts.uri)?;
    let mut request = ::reqwest::Request::new(parts.method, url);
    *request.headers_mut() = parts.headers;
    #[cfg(feature = "gzip")]
    request.headers_mut().insert(http::header::ACCEPT_ENCODING, http::HeaderValue::from_static("gzip"));
    if !body.is_empty() {
        *request.body_mut() = Some(body.into());
    }
    Ok(request)
}

fn url(uri: &Uri) -> Result<::reqwest::Url, TransportError> {
    const SCHEME_AND_SLASHES: usize = "https://".len();
    let authority = uri.authority().map_or("", http::uri::Authority::as_str);
    let target = uri.path_and_query().map_or("/", http::uri::PathAndQuery::as_str);
    let mut text = String::with_capacity(SCHEME_AND_SLASHES + authority.len() + target.len());
    // Writing to a `String` cannot fail.
    let _ = write!(text, "{}://{authority}{target}", uri.scheme_str().unwrap_or("https"));
    ::reqwest::Url::parse(&text).map_err(|error| TransportError::new(Fault::Other, Some(error.into())))
}

/// A page of a hundred records is larger than HTTP/2's first window: with the default, the server would wait for us in
/// the middle of it.
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

/// Whether reqwest reports the end of an HTTP/2 stream as against its reset.
///
/// It does not when another crate enables one of its decompression features, which wrap every body. The builder has the
/// method of such a feature only with the feature; without it, the method of the same name in [`Absent`](probe::Absent)
/// is found.
mod probe {
    use ::reqwest::ClientBuilder;

    pub(super) const REPORTS_END: bool = is_absent(ClientBuilder::gzip)
        && is_absent(ClientBuilder::brotli)
        && is_absent(ClientBuilder::deflate)
        && is_absent(ClientBuilder::zstd);

    const fn is_absent<R: Outcome>(_: fn(ClientBuilder, bool) -> R) -> bool {
        R::IS_ABSENT
    }

    /// What a method of the builder returns.
    trait Outcome {
        const IS_ABSENT: bool;
    }

    impl Outcome for ClientBuilder {
        const IS_ABSENT: bool = false;
    }

    impl Outcome for () {
        const IS_ABSENT: bool = true;
    }

    #[allow(dead_code, reason = "which of them are used depends on the features of reqwest")]
    pub(super) trait Absent: Sized {
        fn gzip(_: Self, _: bool) {}
        fn brotli(_: Self, _: bool) {}
        fn deflate(_: Self, _: bool) {}
        fn zstd(_: Self, _: bool) {}
    }

    impl Absent for ClientBuilder {}
}
