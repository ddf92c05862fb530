//! Where requests go and within which limits: checked once when a client is built, and never changed. What a single
//! request contains is in [`crate::request`].

use std::fmt;
use std::time::Duration;

use bytes::Bytes;
use http::HeaderValue;
use http::uri::{Authority, Parts, PathAndQuery, Scheme, Uri};

use crate::error::Error;
use crate::loopback::is_loopback;
use crate::shown::shown;

/// Default time limit of one attempt.
pub(crate) const TIMEOUT: Duration = Duration::from_secs(60);
/// Default of how many items a page may have.
pub(crate) const MAX_PAGE_ITEMS: usize = crate::json::DEFAULT_MAX_ITEMS;

/// The region that hosts an organization.
///
/// Only needed where the organization's own host, which finds the region by itself, cannot be used (see
/// [`ClientBuilder::org`](crate::ClientBuilder::org)). A key is valid in one region only.
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
    /// Returns the base URL of the region's API.
    pub const fn base_url(self) -> &'static str {
        match self {
            Self::Us => "https://api.kustomerapp.com",
            Self::Eu => "https://api.prod2.kustomerapp.com",
            Self::India => "https://api.prod4.kustomerapp.com",
        }
    }
}

/// The settings of a client, except its key and its transport.
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
        if text.split(|c: char| !is_key_character(c)).any(looks_like_key) {
            return Err(Error::config(
                "base URL contains what looks like an API key: set the key with `api_key`",
            ));
        }
        Self::parse_unsuspected(text)
    }

    fn parse_unsuspected(text: &str) -> Result<Self, Error> {
        let uri: Uri = text.trim_end_matches('/').parse().map_err(|_| not_an_address())?;
        let parts = uri.into_parts();
        let (Some(scheme), Some(authority)) = (parts.scheme, parts.authority) else {
            return Err(not_an_address());
        };
        if authority.as_str().contains('@') {
            return Err(Error::config("base URL must not contain a user name or a password"));
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

    /// The host of an organization, whose name is a DNS label.
    pub(crate) fn of_org(org: &str) -> Result<Self, Error> {
        const EXAMPLE: &str = "such as `acme` in `acme.kustomerapp.com`";
        if looks_like_key(org) {
            return Err(Error::config(format!(
                "organization looks like an API key: expected a name {EXAMPLE}"
            )));
        }
        // The value is not shown: it may be a key of another form.
        let is_label = (1..=63).contains(&org.len())
            && org.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
            && !org.starts_with('-')
            && !org.ends_with('-');
        if !is_label {
            return Err(Error::config(format!(
                "organization must be 1 to 63 letters, digits and hyphens, {EXAMPLE}: {}",
                what_is_wrong(org)
            )));
        }
        Self::parse_unsuspected(&format!("https://{org}.api.kustomerapp.com"))
    }

    pub(crate) fn as_str(&self) -> &str {
        &self.text
    }

    #[cfg(any(feature = "files", feature = "tracing"))]
    pub(crate) fn host(&self) -> &str {
        self.authority.host()
    }

    #[cfg(feature = "tracing")]
    pub(crate) fn port(&self) -> u16 {
        port(&self.scheme, &self.authority)
    }

    #[cfg(feature = "reqwest")]
    pub(crate) fn is_https(&self) -> bool {
        self.scheme == Scheme::HTTPS
    }

    /// The address of a path (with its query) on this host.
    pub(crate) fn join(&self, path_and_query: String) -> Option<Uri> {
        // The builder of `Uri` moves all parts once for each.
        let mut parts = Parts::default();
        parts.scheme = Some(self.scheme.clone());
        parts.authority = Some(self.authority.clone());
        parts.path_and_query = Some(PathAndQuery::from_maybe_shared(Bytes::from(path_and_query)).ok()?);
        Uri::from_parts(parts).ok()
    }

    /// True for an address with the same scheme, host and port, however it is written.
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

/// An address as errors show it: without path, query, user name and password.
pub(crate) fn shown_origin(scheme: Option<&Scheme>, authority: &Authority) -> String {
    let scheme = scheme.map(|scheme| format!("{scheme}://")).unwrap_or_default();
    let port = authority.port().map(|port| format!(":{port}")).unwrap_or_default();
    shown(&format!("{scheme}{}{port}", authority.host()), 100)
}

fn not_an_address() -> Error {
    Error::config("base URL must have the form `https://host` or `https://host:port`")
}

/// An API key is a JSON Web Token: JSON in base64, a dot, and more. In another case (hosts are written in lower case) it
/// must be as long as one.
fn looks_like_key(text: &str) -> bool {
    const SHORTEST_HEADER: usize = 20;
    let Some((header, _)) = text.split_once('.') else { return false };
    let is_folded = || header.get(..3).is_some_and(|start| start.eq_ignore_ascii_case("eyJ"));
    header.starts_with("eyJ") || header.len() >= SHORTEST_HEADER && is_folded()
}

fn is_key_character(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_')
}

/// Why an organization's name is not valid, without showing it.
fn what_is_wrong(org: &str) -> String {
    let wrong = org.chars().enumerate().find(|(_, c)| !c.is_ascii_alphanumeric() && *c != '-');
    match wrong {
        Some((position, c)) if c.is_ascii_graphic() => format!("character {} is `{c}`", position + 1),
        Some((position, _)) => format!("character {} is not allowed", position + 1),
        None if org.is_empty() => "the name is empty".to_owned(),
        None if org.len() > 63 => format!("the name has {} characters", org.len()),
        None => "a hyphen is at its start or end".to_owned(),
    }
}

fn lower_case(authority: &Authority) -> Result<Authority, Error> {
    authority.as_str().to_ascii_lowercase().parse().map_err(|_| not_an_address())
}

/// The key must not cross a network unencrypted.
fn check_scheme(scheme: &Scheme, host: &str) -> Result<(), Error> {
    if *scheme == Scheme::HTTPS || *scheme == Scheme::HTTP && is_loopback(host) {
        return Ok(());
    }
    Err(Error::config(if *scheme == Scheme::HTTP {
        format!(
            "base URL uses `http` to `{}`, which would send the key unencrypted: use `https`, or `http` to this \
             machine only (`127.0.0.1`, `[::1]`, `localhost`)",
            shown(host, 100)
        )
    } else {
        "base URL must use `https`".to_owned()
    }))
}

fn port(scheme: &Scheme, authority: &Authority) -> u16 {
    authority.port_u16().unwrap_or(if *scheme == Scheme::HTTPS { 443 } else { 80 })
}

/// Our name and version behind the user's own.
pub(crate) fn user_agent(prefix: Option<&str>) -> Result<HeaderValue, Error> {
    const OWN: &str = concat!("kustomer-rust/", env!("CARGO_PKG_VERSION"));
    let Some(prefix) = prefix else { return Ok(HeaderValue::from_static(OWN)) };
    let text = format!("{prefix} {OWN}");
    if text.bytes().all(|byte| (0x20..0x7f).contains(&byte))
        && let Ok(value) = HeaderValue::from_str(&text)
    {
        return Ok(value);
    }
    Err(Error::config("user agent must consist of printable ASCII characters, such as `acme-flights/1.2`"))
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
            ("", "must have the form"),
            ("acme", "must have the form"),
            ("acme.api.kustomerapp.com", "must have the form"),
            ("https://", "must have the form"),
            ("https://host:", "must have the form"),
            ("https://ho st", "must have the form"),
            ("http://acme.api.kustomerapp.com", "would send the key unencrypted"),
            ("http://127.0.0.1.evil.example", "would send the key unencrypted"),
            ("http://localhost.evil.example", "would send the key unencrypted"),
            ("http://0.0.0.0", "would send the key unencrypted"),
            ("ftp://host", "must use `https`"),
            ("https://jane:secret@host", "must not contain a user name or a password"),
            ("http://localhost@evil.example", "must not contain a user name or a password"),
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
        for org in ["acme-2", "eyjafjallajokull", "eyJ"] {
            let base_url = BaseUrl::of_org(org).expect("a label");
            assert_eq!(
                base_url.as_str(),
                format!("https://{}.api.kustomerapp.com", org.to_ascii_lowercase())
            );
        }
        let base_url = BaseUrl::parse("https://eyjafjallajokull.example").expect("an address");
        assert_eq!(base_url.as_str(), "https://eyjafjallajokull.example");
        for org in ["", "acme.evil", "acme/", "-acme", "acme-", "acme@evil", "äcme", "a b", &"a".repeat(64)]
        {
            let error = BaseUrl::of_org(org).expect_err(org);
            assert!(error.to_string().contains("must be 1 to 63 letters, digits and hyphens"), "{error}");
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
        assert!(error.to_string().starts_with("user agent must consist of printable ASCII"), "{error}");
    }
}
