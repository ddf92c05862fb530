//! The settings of sockets, proxies and TLS, unchecked.

use std::time::Duration;

use super::proxy::{Proxies, Proxy};
#[cfg(any(feature = "rustls", feature = "native-tls"))]
use super::trust::Trust;

pub(in super::super) struct Settings {
    pub(super) proxies: Proxies,
    #[cfg(any(feature = "rustls", feature = "native-tls"))]
    pub(in super::super) trust: Trust,
    pub(in super::super) http_version: HttpVersion,
    pub(in super::super) pool_max_idle: usize,
    /// `None` keeps idle connections for as long as the server does.
    pub(in super::super) pool_idle_timeout: Option<Duration>,
    /// `None` turns it off.
    pub(in super::super) tcp_keepalive: Option<Duration>,
    /// The names of the settings that were set. They have no effect on a client of the user's own.
    pub(in super::super) touched: Vec<&'static str>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(in super::super) enum HttpVersion {
    #[default]
    Negotiated,
    Http1,
    #[cfg(feature = "http2")]
    Http2,
}

/// Those of reqwest.
impl Default for Settings {
    fn default() -> Self {
        Self {
            proxies: Proxies::default(),
            #[cfg(any(feature = "rustls", feature = "native-tls"))]
            trust: Trust::default(),
            http_version: HttpVersion::default(),
            pool_max_idle: usize::MAX,
            pool_idle_timeout: Some(Duration::from_secs(90)),
            tcp_keepalive: Some(Duration::from_secs(15)),
            touched: Vec::new(),
        }
    }
}

impl Settings {
    pub(in super::super) fn add_proxy(&mut self, proxy: Proxy) {
        match &mut self.proxies {
            Proxies::Explicit(proxies) => proxies.push(proxy),
            proxies @ Proxies::Environment => *proxies = Proxies::Explicit(vec![proxy]),
        }
    }

    pub(in super::super) fn no_proxy(&mut self) {
        self.proxies = Proxies::Explicit(Vec::new());
    }
}
