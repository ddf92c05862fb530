//! The clients of reqwest that do the work: built from the settings, or the user's own.

use ::reqwest::{Client, ClientBuilder};
use http::Uri;
use http::uri::Scheme;

use super::super::super::Limits;
use super::super::super::{Fault, TransportError};
use super::super::origins::Origins;
use super::super::setup_error::SetupError;
use super::resolver::Resolver;
use super::settings::{HttpVersion, Settings};
use super::tls;

/// Where a transport sends requests to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in super::super) enum Hosts {
    Any,
    /// To hosts over TLS.
    Secure,
    /// To this machine in plain text. Then TLS is not set up, and the certificates of the system, which a bare container
    /// does not have, are not loaded.
    Loopback,
}

pub(in super::super) struct Clients {
    secure: Option<Client>,
    /// For plain text, with other proxies.
    plain: Option<Client>,
    /// True when the client may follow redirects, whatever its user says.
    pub(super) may_redirect: bool,
    pub(super) origins: Origins,
}

impl Clients {
    /// Clients with these settings.
    pub(in super::super) fn new(
        settings: &Settings,
        limits: &Limits,
        hosts: Hosts,
    ) -> Result<Self, SetupError> {
        let origins = Origins::default();
        let mut clients = Self { secure: None, plain: None, may_redirect: false, origins };
        if hosts != Hosts::Loopback && (tls::IS_AVAILABLE || hosts == Hosts::Secure) {
            let builder = settings.proxies.for_tls(builder(settings, limits).https_only(true))?;
            clients.secure = Some(build(tls::with_tls(builder, settings)?)?);
        }
        if hosts != Hosts::Secure {
            let builder = settings.proxies.for_plain_text(builder(settings, limits))?;
            clients.plain = Some(build(tls::without_tls(builder)?)?);
        }
        Ok(clients)
    }

    /// The user's own client.
    pub(in super::super) fn own(client: Client, settings: &Settings) -> Result<Self, SetupError> {
        match settings.touched.as_slice() {
            [] => Ok(Self {
                secure: Some(client.clone()),
                plain: Some(client),
                may_redirect: true,
                origins: Origins::default(),
            }),
            [.., name] => Err(SetupError::new(format!(
                "`{name}` has no effect on the client that was set with `client`: set it on that client"
            ))),
        }
    }

    pub(in super::super) fn for_address(&self, uri: &Uri) -> Result<&Client, TransportError> {
        let is_https = uri.scheme() == Some(&Scheme::HTTPS);
        let client = if is_https { &self.secure } else { &self.plain };
        client.as_ref().ok_or_else(|| {
            let message = if is_https { tls::MISSING } else { "this transport is for `https` only" };
            TransportError::new(Fault::NotSent, Some(message.into()))
        })
    }
}

fn builder(settings: &Settings, limits: &Limits) -> ClientBuilder {
    let mut builder = Client::builder()
        .redirect(::reqwest::redirect::Policy::none())
        .retry(::reqwest::retry::never())
        .referer(false)
        .no_gzip()
        .no_brotli()
        .no_deflate()
        .no_zstd()
        .dns_resolver(Resolver)
        .connect_timeout(limits.connect_timeout)
        .http1_max_headers(limits.max_headers)
        .pool_max_idle_per_host(settings.pool_max_idle)
        .pool_idle_timeout(settings.pool_idle_timeout)
        .tcp_keepalive(settings.tcp_keepalive);
    if settings.http_version == HttpVersion::Http1 {
        builder = builder.http1_only();
    }
    with_http2(builder, settings, limits)
}

/// A page of a hundred records is larger than HTTP/2's first window: with the default, the server would wait for us in
/// the middle of it.
#[cfg(feature = "http2")]
fn with_http2(builder: ClientBuilder, settings: &Settings, limits: &Limits) -> ClientBuilder {
    const WINDOW: u32 = 16 * 1024 * 1024;
    let builder = builder
        .http2_initial_stream_window_size(WINDOW)
        .http2_initial_connection_window_size(WINDOW)
        .http2_max_frame_size(1024 * 1024)
        .http2_max_header_list_size(header_list_size(limits));
    if settings.http_version == HttpVersion::Http2 { builder.http2_prior_knowledge() } else { builder }
}

#[cfg(not(feature = "http2"))]
fn with_http2(builder: ClientBuilder, _: &Settings, _: &Limits) -> ClientBuilder {
    builder
}

/// HTTP/2 counts 32 bytes more for each header. The limit of h2 is larger than ours, which has an error with more to say.
#[cfg(feature = "http2")]
fn header_list_size(limits: &Limits) -> u32 {
    let overhead = u32::try_from(limits.max_headers).unwrap_or(u32::MAX).saturating_mul(32);
    limits.max_header_bytes.saturating_add(overhead).saturating_mul(4)
}

pub(super) fn build(builder: ClientBuilder) -> Result<Client, SetupError> {
    builder
        .build()
        .map_err(|error| SetupError::new("HTTP transport could not be set up").caused_by(error.without_url()))
}
