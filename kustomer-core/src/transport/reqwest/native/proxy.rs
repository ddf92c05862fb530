//! Proxies: given by the user, or named by the environment.

use std::fmt;

use secrecy::{ExposeSecret, SecretString};

use super::super::setup_error::SetupError;
use crate::argument::Text;
use crate::loopback::is_loopback;

/// A proxy for the requests of a [`ReqwestTransport`](crate::transport::ReqwestTransport).
///
/// Requests over `https` pass it in a tunnel: it sees the host, not the key. Its `Debug` output is `Proxy(..)`, since
/// its URL may contain a password.
///
/// ```
/// use kustomer::transport::Proxy;
///
/// let proxy = Proxy::new("http://proxy.example:3128").credentials("jane", "s3cret");
/// assert_eq!(format!("{proxy:?}"), "Proxy(..)");
/// ```
#[derive(Clone)]
#[must_use]
pub struct Proxy {
    url: SecretString,
    credentials: Option<(SecretString, SecretString)>,
}

impl Proxy {
    /// Describes a proxy by its URL, `http` or `https`, such as `http://proxy.example:3128`. It is checked when the
    /// transport is built.
    pub fn new(url: impl Text) -> Self {
        Self { url: SecretString::from(url.into_text()), credentials: None }
    }

    /// Sets the user name and the password for the proxy, in place of those in its URL.
    pub fn credentials(mut self, user: impl Text, password: impl Text) -> Self {
        let password = SecretString::from(password.into_text());
        self.credentials = Some((SecretString::from(user.into_text()), password));
        self
    }

    /// The URL is not shown in errors: a password may be anywhere in it.
    fn url(&self) -> Result<::reqwest::Url, SetupError> {
        let url =
            ::reqwest::Url::parse(self.url.expose_secret()).map_err(|error| invalid().caused_by(error))?;
        match url.scheme() {
            "http" | "https" if url.has_host() => Ok(url),
            "socks4" | "socks4a" | "socks5" | "socks5h" => Err(SetupError::new(
                "proxy URL must use `http` or `https`: for SOCKS, pass a `reqwest::Client` of your own to `client`",
            )),
            _ => Err(invalid()),
        }
    }

    fn to_reqwest(&self, url: ::reqwest::Url) -> Result<::reqwest::Proxy, SetupError> {
        let proxy = ::reqwest::Proxy::all(url).map_err(|error| invalid().caused_by(error.without_url()))?;
        Ok(match &self.credentials {
            Some((user, password)) => proxy.basic_auth(user.expose_secret(), password.expose_secret()),
            None => proxy,
        })
    }
}

fn invalid() -> SetupError {
    SetupError::new("proxy URL must have the form `http://host:port` or `https://host:port`")
}

impl fmt::Debug for Proxy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Proxy(..)")
    }
}

/// Which proxies are used.
#[derive(Default)]
pub(super) enum Proxies {
    /// Those that the environment names: `HTTPS_PROXY`, `ALL_PROXY`, `NO_PROXY`.
    #[default]
    Environment,
    /// These, or none.
    Explicit(Vec<Proxy>),
}

impl Proxies {
    /// For requests over TLS.
    pub(super) fn for_tls(
        &self,
        builder: ::reqwest::ClientBuilder,
    ) -> Result<::reqwest::ClientBuilder, SetupError> {
        self.explicit(builder, |_| true)
    }

    /// For requests to this machine in plain text. They stay on it: through no proxy that the environment names, and
    /// through one on this machine only if the user asks for it, as one does to watch the requests of a program.
    pub(super) fn for_plain_text(
        &self,
        builder: ::reqwest::ClientBuilder,
    ) -> Result<::reqwest::ClientBuilder, SetupError> {
        match self {
            Self::Environment => Ok(builder.no_proxy()),
            Self::Explicit(_) => self.explicit(builder, |url| url.host_str().is_some_and(is_loopback)),
        }
    }

    fn explicit(
        &self,
        builder: ::reqwest::ClientBuilder,
        is_used: impl Fn(&::reqwest::Url) -> bool,
    ) -> Result<::reqwest::ClientBuilder, SetupError> {
        let Self::Explicit(proxies) = self else { return Ok(builder) };
        let mut builder = builder.no_proxy();
        for proxy in proxies {
            let url = proxy.url()?;
            if is_used(&url) {
                builder = builder.proxy(proxy.to_reqwest(url)?);
            }
        }
        Ok(builder)
    }
}
