//! Who may control a sandbox: programs on this machine, and the sandbox's own page. A web page of another site must not,
//! neither by a request across sites nor by a name that resolves to the loopback address.

use http::header::{HOST, ORIGIN};
use http::uri::Authority;
use http::{HeaderMap, Method, StatusCode};

use super::reply::ControlError;

/// # Errors
/// 403 if the request may come from a web page of another site.
pub(super) fn check(method: &Method, headers: &HeaderMap) -> Result<(), ControlError> {
    let text = |name| headers.get(name).map(|value| value.to_str().unwrap_or_default());
    let host = text(HOST).unwrap_or_default();
    if !is_loopback(host) {
        return Err(forbidden(
            "the header `Host` must be a name of the loopback address: `127.0.0.1`, `localhost` or `[::1]`",
        ));
    }
    let reads = matches!(*method, Method::GET | Method::HEAD);
    match text(ORIGIN) {
        Some(origin) if !reads && origin != format!("http://{host}") => {
            Err(forbidden("a page of another site must not control the sandbox"))
        }
        _ => Ok(()),
    }
}

fn forbidden(message: &str) -> ControlError {
    ControlError::new(StatusCode::FORBIDDEN, message)
}

/// Whether a `Host` is a name of the loopback address, with or without a port.
fn is_loopback(host: &str) -> bool {
    let Ok(authority) = host.parse::<Authority>() else { return false };
    if authority.as_str().contains('@') {
        return false;
    }
    let name = authority.host();
    let address = name.trim_start_matches('[').trim_end_matches(']').parse::<std::net::IpAddr>();
    name.eq_ignore_ascii_case("localhost") || address.is_ok_and(|address| address.is_loopback())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_names_of_the_loopback_address_are_hosts() {
        for host in ["127.0.0.1", "127.0.0.1:80", "localhost:1", "LOCALHOST", "[::1]:8080", "127.1.2.3"] {
            assert!(is_loopback(host), "{host}");
        }
        let others =
            ["", "10.0.0.1", "localhost.example.com", "127.0.0.1.nip.io", "a@127.0.0.1", "[::2]", "::"];
        for host in others {
            assert!(!is_loopback(host), "{host}");
        }
    }
}
