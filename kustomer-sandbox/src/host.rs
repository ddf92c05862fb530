//! Hosts: which of them are this machine, and which a web page of another site could have chosen.

use std::net::IpAddr;

use http::HeaderMap;
use http::header::{HOST, HeaderName, ORIGIN};
use http::uri::Authority;

/// What browsers, and only they, say about where a request comes from.
pub(crate) const SEC_FETCH_SITE: HeaderName = HeaderName::from_static("sec-fetch-site");

/// Whether the host of a URL is this machine.
pub(crate) fn is_loopback(host: &str) -> bool {
    let is_loopback = |address: IpAddr| address.is_loopback();
    host.eq_ignore_ascii_case("localhost") || address(host).is_some_and(is_loopback)
}

/// Whether a header `Host` names this machine, with or without a port.
pub(crate) fn header_is_loopback(header: &str) -> bool {
    name_in(header).is_some_and(|name| is_loopback(&name))
}

/// Whether a browser sends the request for a page whose name may resolve to this machine only now ("DNS rebinding"): such a
/// page may read the responses, because for the browser they come from its own site.
pub(crate) fn may_be_rebound(headers: &HeaderMap) -> bool {
    let is_of_browser = headers.contains_key(ORIGIN) || headers.contains_key(SEC_FETCH_SITE);
    let host = headers.get(HOST).and_then(|host| host.to_str().ok()).and_then(name_in);
    is_of_browser && !host.is_some_and(|name| is_loopback(&name) || address(&name).is_some())
}

fn name_in(header: &str) -> Option<String> {
    let authority = header.parse::<Authority>().ok()?;
    (!authority.as_str().contains('@')).then(|| authority.host().to_owned())
}

fn address(host: &str) -> Option<IpAddr> {
    let bracketed = host.strip_prefix('[').and_then(|host| host.strip_suffix(']'));
    match bracketed {
        Some(inner) => inner.parse().ok().filter(IpAddr::is_ipv6),
        None => host.parse().ok().filter(IpAddr::is_ipv4),
    }
}

#[cfg(test)]
mod tests {
    use http::HeaderValue;

    use super::*;

    #[test]
    fn only_names_of_the_loopback_address_are_this_machine() {
        for host in ["127.0.0.1", "127.0.0.1:80", "localhost:1", "LOCALHOST", "[::1]:8080", "127.1.2.3"] {
            assert!(header_is_loopback(host), "{host}");
        }
        let others =
            ["", "10.0.0.1", "localhost.example.com", "127.0.0.1.nip.io", "a@127.0.0.1", "[::2]", "::"];
        for host in others {
            assert!(!header_is_loopback(host), "{host}");
        }
    }

    #[test]
    fn a_page_can_be_rebound_only_if_its_host_is_a_name_other_than_localhost() {
        let may_be = |host: &'static str, of_browser: Option<HeaderName>| {
            let mut headers = HeaderMap::from_iter([(HOST, HeaderValue::from_static(host))]);
            headers.extend(of_browser.map(|name| (name, HeaderValue::from_static("none"))));
            may_be_rebound(&headers)
        };
        for browser in [ORIGIN, SEC_FETCH_SITE] {
            for host in ["evil.example:8080", "localhost.evil.example", "a@127.0.0.1", ""] {
                assert!(may_be(host, Some(browser.clone())), "{host}");
            }
            for host in ["localhost:8080", "127.0.0.1", "192.168.0.7:80", "[fe80::1]:8080"] {
                assert!(!may_be(host, Some(browser.clone())), "{host}");
            }
        }
        assert!(!may_be("sandbox:8080", None), "a container that is called by its name");
    }
}
