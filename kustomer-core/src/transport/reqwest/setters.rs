//! The settings of sockets, proxies and TLS, which do not exist in a browser.

use std::time::Duration;

use super::builder::ReqwestTransportBuilder;
#[cfg(feature = "http2")]
use super::native::HttpVersion as Version;
#[cfg(any(feature = "rustls", feature = "native-tls"))]
use super::native::{ClientCertificate, Roots};
use super::native::{HttpVersion, Proxy};

/// Proxies, connections and time limits.
impl ReqwestTransportBuilder {
    /// Sends requests through this proxy, in place of those that the environment names. May be called several times: the
    /// first proxy that fits a request is used.
    ///
    /// By default, the environment's proxies are used: `HTTPS_PROXY`, `ALL_PROXY` and `NO_PROXY`, in either case. Requests
    /// over `http`, which go to this machine, only pass a proxy that is set here and runs on this machine too.
    pub fn proxy(mut self, proxy: Proxy) -> Self {
        self.settings.add_proxy(proxy);
        self.touched("proxy")
    }

    /// Uses no proxy, whatever the environment names.
    pub fn no_proxy(mut self) -> Self {
        self.settings.no_proxy();
        self.touched("no_proxy")
    }

    /// Sets the time limit for a connection, including its TLS handshake. Defaults to 10 seconds.
    pub fn connect_timeout(mut self, limit: Duration) -> Self {
        self.limits.connect_timeout = limit;
        self.touched("connect_timeout")
    }

    /// Sets the time limit until the headers of the response have arrived, connecting included. By default, only the
    /// client's [`timeout`](crate::ClientBuilder::timeout) for a whole attempt limits it.
    pub fn first_byte_timeout(mut self, limit: Duration) -> Self {
        self.limits.first_byte_timeout = limit;
        self
    }

    /// Sets for how long nothing may arrive while a response body is read. Defaults to 30 seconds.
    ///
    /// A body that arrives byte by byte ends at the client's [`timeout`](crate::ClientBuilder::timeout).
    pub fn idle_timeout(mut self, limit: Duration) -> Self {
        self.limits.idle_timeout = limit;
        self
    }

    /// Sets how many times its size a compressed response body may become when it is decompressed. Defaults to 200.
    ///
    /// Bodies of up to 1 MiB, decompressed, may be of any ratio.
    pub fn max_decompression_ratio(mut self, limit: usize) -> Self {
        self.limits.max_decompression_ratio = limit;
        self
    }

    /// Sets how many idle connections are kept. By default, there is no limit.
    pub fn pool_max_idle(mut self, count: usize) -> Self {
        self.settings.pool_max_idle = count;
        self.touched("pool_max_idle")
    }

    /// Sets for how long an idle connection is kept; `None` for as long as the server keeps it. Defaults to 90 seconds.
    pub fn pool_idle_timeout(mut self, limit: impl Into<Option<Duration>>) -> Self {
        self.settings.pool_idle_timeout = limit.into();
        self.touched("pool_idle_timeout")
    }

    /// Sets the interval of TCP keepalive probes on idle connections; `None` turns them off. Defaults to 15 seconds.
    pub fn tcp_keepalive(mut self, interval: impl Into<Option<Duration>>) -> Self {
        self.settings.tcp_keepalive = interval.into();
        self.touched("tcp_keepalive")
    }

    /// Speaks HTTP/1.1 only. By default, the server chooses, and HTTP/2 is preferred.
    pub fn http1_only(mut self) -> Self {
        self.settings.http_version = HttpVersion::Http1;
        self.touched("http1_only")
    }

    /// Speaks HTTP/2 only, also in plain text to this machine.
    #[cfg(feature = "http2")]
    pub fn http2_only(mut self) -> Self {
        self.settings.http_version = Version::Http2;
        self.touched("http2_only")
    }

    fn touched(mut self, name: &'static str) -> Self {
        self.settings.touched.push(name);
        self
    }
}

/// TLS.
#[cfg(any(feature = "rustls", feature = "native-tls"))]
impl ReqwestTransportBuilder {
    /// Trusts servers with a certificate of these issuers, in addition to those that the operating system trusts: one or
    /// more certificates in PEM.
    ///
    /// To trust no others, call [`only_root_certificates`](Self::only_root_certificates) as well.
    pub fn root_certificates_pem(mut self, pem: impl Into<Vec<u8>>) -> Self {
        self.settings.trust.roots.push(Roots::Pem(pem.into()));
        self.touched("root_certificates_pem")
    }

    /// Trusts servers with a certificate of this issuer, in addition to those that the operating system trusts: one
    /// certificate in DER.
    pub fn root_certificate_der(mut self, der: impl Into<Vec<u8>>) -> Self {
        self.settings.trust.roots.push(Roots::Der(der.into()));
        self.touched("root_certificate_der")
    }

    /// Trusts the root certificates that are set here, and not those of the operating system.
    pub fn only_root_certificates(mut self) -> Self {
        self.settings.trust.only_roots = true;
        self.touched("only_root_certificates")
    }

    /// Shows this certificate to servers that ask for one: the certificate, followed by those of its issuers, and its
    /// private key, both in PEM. The key must not be encrypted.
    ///
    /// A file with all of them can be passed as both.
    pub fn client_certificate_pem(mut self, chain: impl Into<Vec<u8>>, key: impl Into<Vec<u8>>) -> Self {
        let key = key.into().into();
        self.settings.trust.client = Some(ClientCertificate { chain: chain.into(), key });
        self.touched("client_certificate_pem")
    }
}
