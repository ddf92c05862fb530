//! What goes wrong with a request.

use std::time::Duration;

use super::service::Response;

/// What the server does with a request in place of responding as it should.
#[derive(Debug, Clone)]
pub(crate) struct Fault {
    /// Whether it does what the request asks for.
    pub(crate) is_done: bool,
    pub(crate) reply: Reply,
    pub(crate) then: Then,
}

/// What the server sends.
#[derive(Debug, Clone)]
pub(crate) enum Reply {
    Bytes(Vec<u8>),
    /// What becomes of the bytes that it should send.
    Changed(fn(Vec<u8>) -> Vec<u8>),
}

/// What the server does after it has sent that.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Then {
    /// Ends the connection in order.
    Close,
    /// Resets the connection.
    Reset,
    /// Ends the connection, and accepts no other one.
    Vanish,
    /// Waits for the next request.
    Continue,
    /// Keeps the connection and sends nothing more.
    Stall,
    /// The same, and does what the request asks for when the client has given up.
    Late,
    /// Sends a space every ten seconds.
    Drip,
}

/// The time between two bytes of a response that drips.
pub(crate) const DRIP: Duration = Duration::from_secs(10);

impl Fault {
    pub(crate) fn bytes(bytes: impl Into<Vec<u8>>, then: Then) -> Self {
        Self { is_done: false, reply: Reply::Bytes(bytes.into()), then }
    }

    pub(crate) fn status(status: u16, headers: &[(&str, &str)], body: &str) -> Self {
        Self::bytes(response_with(status, headers, body), Then::Continue)
    }

    pub(crate) fn changed(change: fn(Vec<u8>) -> Vec<u8>, then: Then) -> Self {
        Self { is_done: true, reply: Reply::Changed(change), then }
    }

    /// The same, after the service has done what the request asks for.
    pub(crate) fn after_it_was_done(self) -> Self {
        Self { is_done: true, ..self }
    }
}

/// The response as bytes.
pub(crate) fn response((status, body): &Response) -> Vec<u8> {
    response_with(*status, &[], body)
}

fn response_with(status: u16, headers: &[(&str, &str)], body: &str) -> Vec<u8> {
    let mut head = vec![format!("HTTP/1.1 {status} ")];
    head.extend(headers.iter().map(|(name, value)| format!("{name}: {value}")));
    if !matches!(status, 204 | 304) {
        head.push(format!("content-type: application/json\r\ncontent-length: {}", body.len()));
    }
    format!("{}\r\n\r\n{body}", head.join("\r\n")).into_bytes()
}
