//! The settings of the default transport that exist on every platform. Those of sockets, proxies and TLS are in
//! `setters`.

use super::super::Limits;
use super::setup_error::SetupError;
use super::transport::ReqwestTransport;
use super::{Clients, Hosts, Settings};
use std::fmt;

/// Builds a [`ReqwestTransport`]. What is not set is as in a client without a transport of its own.
///
/// ```
/// use std::time::Duration;
///
/// use kustomer::Client;
/// use kustomer::transport::{Proxy, ReqwestTransport};
///
/// # fn demo(ca: Vec<u8>) -> kustomer::Result<()> {
/// let transport = ReqwestTransport::builder()
///     .proxy(Proxy::new("http://proxy.example:3128").credentials("jane", "s3cret"))
///     .root_certificates_pem(ca)
///     .connect_timeout(Duration::from_secs(5))
///     .build()?;
/// let client = Client::builder().api_key("eyJ..").org("acme").transport(transport).build()?;
/// # Ok(()) }
/// ```
#[must_use]
pub struct ReqwestTransportBuilder {
    pub(super) client: Option<::reqwest::Client>,
    pub(super) limits: Limits,
    pub(super) settings: Settings,
}

impl ReqwestTransport {
    /// Starts building a transport.
    pub fn builder() -> ReqwestTransportBuilder {
        ReqwestTransportBuilder { client: None, limits: Limits::DEFAULT, settings: Settings::default() }
    }
}

impl ReqwestTransportBuilder {
    /// Uses a client of your own, of reqwest 0.13, whatever its settings: proxies, TLS, connections.
    ///
    /// Turn its redirects off (`redirect(Policy::none())`): a followed redirect may carry the key to another host, and
    /// is an error here. Its retries are not counted by this crate: turn them off (`retry(retry::never())`), except for
    /// those of reqwest's defaults, which are safe. The limits of this builder apply in addition to its own.
    pub fn client(mut self, client: ::reqwest::Client) -> Self {
        self.client = Some(client);
        self
    }

    /// Sets the size limit of a decompressed response body. Defaults to 64 MiB.
    ///
    /// [`ClientBuilder::max_response_bytes`](crate::ClientBuilder::max_response_bytes) applies in addition to it.
    pub fn max_response_bytes(mut self, limit: usize) -> Self {
        self.limits.max_response_bytes = limit;
        self
    }

    /// Sets how many headers a response may have. Defaults to 100.
    pub fn max_headers(mut self, limit: usize) -> Self {
        self.limits.max_headers = limit;
        self
    }

    /// Sets the size limit of all headers of a response together. Defaults to 64 KiB.
    pub fn max_header_bytes(mut self, limit: u32) -> Self {
        self.limits.max_header_bytes = limit;
        self
    }

    /// Checks the settings and builds the transport. Nothing is sent.
    ///
    /// # Errors
    /// When a setting is invalid, or the TLS library cannot be set up.
    pub fn build(self) -> Result<ReqwestTransport, SetupError> {
        let clients = match self.client {
            Some(client) => Clients::own(client, &self.settings)?,
            None => Clients::new(&self.settings, &self.limits, Hosts::Any)?,
        };
        Ok(ReqwestTransport::new(clients, self.limits))
    }
}

/// Shows the limits only: proxies and TLS have secrets.
impl fmt::Debug for ReqwestTransportBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ReqwestTransportBuilder").field("limits", &self.limits).finish_non_exhaustive()
    }
}
