//! Where requests go and within which limits: checked once when a client is built, never changed after. What a
//! single request holds is in [`crate::request`].

use std::fmt;
use std::net::Ipv4Addr;
use std::time::Duration;

use http::HeaderValue;
use http::uri::{Authority, PathAndQuery, Scheme, Uri};

use crate::error::Error;

/// How long making a connection may take, unless told otherwise.
pub(crate) const CONNECT_TIMEOUT: Duration = Duration::from_secs(10);
/// How long a whole call may take, unless told otherwise.
pub(crate) const TIMEOUT: Duration = Duration::from_secs(60);
/// How large an answer may be once unpacked, unless told otherwise.
pub(crate) const MAX_RESPONSE_BYTES: usize = 64 * 1024 * 1024;
/// Default of how many items a page may hold.
pub(crate) const MAX_PAGE_ITEMS: usize = crate::json::DEFAULT_MAX_ITEMS;

/// The region that an organization lives in.
///
/// Only needed where the organization's own host (see [`ClientBuilder::org`](crate::ClientBuilder::org)), which
/// finds the region by itself, cannot be used. A key is valid in one region only.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Region {
    /// United States: `api.kustomerapp.com`.
    Us,
    /// European Union: `api.prod2.kustomerapp.com`.
    Eu,
    /// India: `api.prod4.kustomerapp.com`.
    India,
}

impl Region {
    /// The address of the region's API.
    pub const fn base_url(self) -> &'static str {
        match self {
            Self::Us => "https://api.kustomerapp.com",
            Self::Eu => "https://api.prod2.kustomerapp.com",
            Self::India => "https://api.prod4.kustomerapp.com",
        }
    }
}

/// Everything about a client but its key and its transport.
#[derive(Debug, Clone)]
pub(crate) struct Config {
    pub(crate) base_url: BaseUrl,
    pub(crate) user_agent: HeaderValue,
    pub(crate) max_response_bytes: usize,
    pub(crate) max_page_items: usize,
}

/// Scheme, host and port that every request of a client goes to.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct BaseUrl {
    text: String,
    scheme: Scheme,
    authority: Authority,
}

impl BaseUrl {
    /// Checks an address that a user gave: `https`, or `http` to this machine; host and port only.
    pub(crate) fn parse(text: &str) -> Result<Self, Error> {
        let uri: Uri = text.trim_end_matches('/').parse().map_err(|_| not_an_address())?;
        let parts = uri.into_parts();
        let (Some(scheme), Some(authority)) = (parts.scheme, parts.authority) else {
            return Err(not_an_address());
        };
        if authority.as_str().contains('@') {
            return Err(Error::config("base URL must not hold a user or a password"));
        }
        if authority.host().is_empty() || authority.as_str().ends_with(':') {
            return Err(not_an_address());
        }
        if parts.path_and_query.is_some_and(|rest| rest != "/") {
            return Err(Error::config(
                "base URL must end after the host and port: paths such as `/v1/customers` come from the resources",
            ));
        }
        let authority = lower_case(&authority)?;
        check_scheme(&scheme, authority.host())?;
        Ok(Self { text: format!("{scheme}://{authority}"), scheme, authority })
    }

    /// The host of an organization, which must be a DNS label.
    pub(crate) fn of_org(org: &str) -> Result<Self, Error> {
        let is_label = (1..=63).contains(&org.len())
            && org.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
            && !org.starts_with('-')
            && !org.ends_with('-');
        if !is_label {
            return Err(Error::config(format!(
                "organization `{}` is no host name: expected letters, digits and hyphens, as `acme` in \
                 `acme.kustomerapp.com`",
                crate::shown::shown(org, 64)
            )));
        }
        Self::parse(&format!("https://{org}.api.kustomerapp.com"))
    }

    pub(crate) fn as_str(&self) -> &str {
        &self.text
    }

    #[cfg(feature = "reqwest")]
    pub(crate) fn is_https(&self) -> bool {
        self.scheme == Scheme::HTTPS
    }

    /// The address of a path (with its query) on this host.
    pub(crate) fn join(&self, path_and_query: &str) -> Option<Uri> {
        Uri::builder()
            .scheme(self.scheme.clone())
            .authority(self.authority.clone())
            .path_and_query(path_and_query.parse::<PathAndQuery>().ok()?)
            .build()
            .ok()
    }

    /// True for an address with the same scheme, host and port, written in whatever way.
    pub(crate) fn is_origin_of(&self, scheme: &Scheme, authority: &Authority) -> bool {
        *scheme == self.scheme
            && !authority.as_str().contains('@')
            && authority.host().eq_ignore_ascii_case(self.authority.host())
            && port(scheme, authority) == port(&self.scheme, &self.authority)
    }
}

impl fmt::Debug for BaseUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.text, f)
    }
}

/// An address as errors show it: without path, query, user and password.
pub(crate) fn shown_origin(scheme: Option<&Scheme>, authority: &Authority) -> String {
    let scheme = scheme.map(|scheme| format!("{scheme}://")).unwrap_or_default();
    let port = authority.port().map(|port| format!(":{port}")).unwrap_or_default();
    crate::shown::shown(&format!("{scheme}{}{port}", authority.host()), 100)
}

fn not_an_address() -> Error {
    Error::config("base URL is no address of the form `https://host` or `https://host:port`")
}

fn lower_case(authority: &Authority) -> Result<Authority, Error> {
    authority.as_str().to_ascii_lowercase().parse().map_err(|_| not_an_address())
}

/// The key must not cross a network in the clear.
fn check_scheme(scheme: &Scheme, host: &str) -> Result<(), Error> {
    if *scheme == Scheme::HTTPS || *scheme == Scheme::HTTP && is_loopback(host) {
        return Ok(());
    }
    Err(Error::config(if *scheme == Scheme::HTTP {
        format!(
            "base URL uses `http` to `{host}`, which would send the key in the clear: use `https`, or `http` to this machine (`127.0.0.1`, `[::1]`, `localhost`)"
        )
    } else {
        format!("base URL uses `{}`: expected `https`", crate::shown::shown(scheme.as_str(), 16))
    }))
}

fn is_loopback(host: &str) -> bool {
    host == "localhost"
        || host == "[::1]"
        || host.parse::<Ipv4Addr>().is_ok_and(|address| address.is_loopback())
}

fn port(scheme: &Scheme, authority: &Authority) -> u16 {
    authority.port_u16().unwrap_or(if *scheme == Scheme::HTTPS { 443 } else { 80 })
}

/// Our name and version behind the user's own.
pub(crate) fn user_agent(prefix: Option<&str>) -> Result<HeaderValue, Error> {
    const OWN: &str = concat!("kustomer-rust/", env!("CARGO_PKG_VERSION"));
    let text = match prefix {
        None => OWN.to_owned(),
        Some(prefix) => format!("{prefix} {OWN}"),
    };
    if text.bytes().all(|byte| (0x20..0x7f).contains(&byte))
        && let Ok(value) = HeaderValue::from_str(&text)
    {
        return Ok(value);
    }
    Err(Error::config(
        "user agent cannot stand in a header: expected visible ASCII such as `acme-flights/1.2`",
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn https_goes_anywhere_and_http_to_this_machine_only() {
        for (text, expected) in [
            ("https://acme.api.kustomerapp.com", "https://acme.api.kustomerapp.com"),
            ("https://Proxy.Example:8443/", "https://proxy.example:8443"),
            ("http://127.0.0.1:8080", "http://127.0.0.1:8080"),
            ("http://127.8.9.10", "http://127.8.9.10"),
            ("http://[::1]:1", "http://[::1]:1"),
            ("HTTP://LocalHost:3000/", "http://localhost:3000"),
        ] {
            let base_url = BaseUrl::parse(text).expect(text);
            assert_eq!(base_url.as_str(), expected);
        }
    }

    #[test]
    fn other_base_urls_are_refused_with_the_reason() {
        for (text, expected) in [
            ("", "is no address"),
            ("acme", "is no address"),
            ("acme.api.kustomerapp.com", "is no address"),
            ("https://", "is no address"),
            ("https://host:", "is no address"),
            ("https://ho st", "is no address"),
            ("http://acme.api.kustomerapp.com", "would send the key in the clear"),
            ("http://127.0.0.1.evil.example", "would send the key in the clear"),
            ("http://localhost.evil.example", "would send the key in the clear"),
            ("http://0.0.0.0", "would send the key in the clear"),
            ("ftp://host", "uses `ftp`: expected `https`"),
            ("https://jane:secret@host", "must not hold a user or a password"),
            ("http://localhost@evil.example", "must not hold a user or a password"),
            ("https://host/v1", "must end after the host and port"),
            ("https://host?x=1", "must end after the host and port"),
        ] {
            let error = BaseUrl::parse(text).expect_err(text);
            assert!(error.is_config(), "{error:?}");
            assert!(error.to_string().contains(expected), "{text}: {error}");
            assert!(!error.to_string().contains("secret"), "{error}");
        }
    }

    #[test]
    fn an_organization_is_a_dns_label() {
        let base_url = BaseUrl::of_org("acme-2").expect("a label");
        assert_eq!(base_url.as_str(), "https://acme-2.api.kustomerapp.com");
        for org in ["", "acme.evil", "acme/", "-acme", "acme-", "acme@evil", "äcme", "a b", &"a".repeat(64)]
        {
            let error = BaseUrl::of_org(org).expect_err(org);
            assert!(error.to_string().contains("expected letters, digits and hyphens"), "{error}");
        }
    }

    #[test]
    fn an_origin_is_scheme_host_and_port() {
        let base_url = BaseUrl::parse("https://acme.example").expect("an address");
        let same = |text: &str| {
            let parts = text.parse::<Uri>().expect(text).into_parts();
            base_url.is_origin_of(&parts.scheme.expect("scheme"), &parts.authority.expect("authority"))
        };
        assert!(same("https://ACME.example:443/v1"));
        assert!(!same("http://acme.example/v1"));
        assert!(!same("https://acme.example:444/v1"));
        assert!(!same("https://acme.example.evil/v1"));
        assert!(!same("https://me@acme.example/v1"));
    }

    #[test]
    fn a_user_agent_must_be_visible_ascii() {
        let own = concat!("kustomer-rust/", env!("CARGO_PKG_VERSION"));
        assert_eq!(user_agent(None).expect("ours"), own);
        assert_eq!(user_agent(Some("acme/1")).expect("a plain one"), format!("acme/1 {own}"));
        let error = user_agent(Some("acme\r\nx: y")).expect_err("a line break");
        assert!(error.to_string().starts_with("user agent cannot stand in a header"), "{error}");
    }
}
