//! What a response may cost: time and memory.

use std::time::Duration;

/// The limits of every request of a transport. That on its time as a whole is the connection's, for any transport.
#[derive(Debug, Clone, Copy)]
#[allow(dead_code, reason = "the default transport has all of them, other transports few")]
pub(crate) struct Limits {
    /// For a connection, with its TLS handshake.
    pub(crate) connect_timeout: Duration,
    /// Until the head of the response has arrived.
    pub(crate) first_byte_timeout: Duration,
    /// Between two parts of a body.
    pub(crate) idle_timeout: Duration,
    /// The size of a body, decompressed.
    pub(crate) max_response_bytes: usize,
    pub(crate) max_headers: usize,
    /// Names and values together.
    pub(crate) max_header_bytes: u32,
    /// How many times larger a body may become when it is decompressed.
    pub(crate) max_decompression_ratio: usize,
}

impl Limits {
    /// The defaults: a page of large records over a slow line passes, and what passes fits into memory.
    pub(crate) const DEFAULT: Self = Self {
        connect_timeout: Duration::from_secs(10),
        first_byte_timeout: Duration::MAX,
        idle_timeout: Duration::from_secs(30),
        max_response_bytes: 64 * 1024 * 1024,
        max_headers: 100,
        max_header_bytes: 64 * 1024,
        max_decompression_ratio: 200,
    };
}
