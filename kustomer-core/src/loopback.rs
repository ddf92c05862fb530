//! Which hosts are this machine: the only ones that a key may be sent to in plain text.

use std::net::Ipv4Addr;

/// True for the loopback addresses and `localhost`, in lower case, as in a URL.
pub(crate) fn is_loopback(host: &str) -> bool {
    host == "localhost"
        || host == "[::1]"
        || host.parse::<Ipv4Addr>().is_ok_and(|address| address.is_loopback())
}
