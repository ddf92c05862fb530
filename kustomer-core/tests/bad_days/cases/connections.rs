//! Connections that are not made, or break.

use super::Group;
use crate::fault::{Fault, Then};
use crate::row::{Case, Peer};

pub(super) fn groups() -> Vec<Group> {
    vec![
        Group {
            title: "No connection",
            why: "Nothing was sent, so even a create is sent again, and the error says that nothing was sent.",
            cases: vec![
                Case::of("connection refused", Peer::Nobody),
                Case::of("unknown host", Peer::NoHost),
                Case::of("closed before the request was written", Peer::HangsUp),
            ],
        },
        Group {
            title: "Connections that break before the request was done",
            why: "Bytes of the request may have been read, so that nobody knows whether it was done.",
            cases: vec![
                Case::new("closed before the headers", Fault::bytes("", Then::Close)),
                Case::new("reset before the headers", Fault::bytes("", Then::Reset)),
                Case::new("closed in the status line", Fault::bytes("HTTP/1.1 20", Then::Close)),
                Case::new("reset in the headers", Fault::bytes("HTTP/1.1 200 OK\r\ncontent-", Then::Reset)),
            ],
        },
        Group {
            title: "Connections that break after the request was done",
            why: "The client sees the same as before, and must not conclude that the request was not done.",
            cases: vec![
                Case::new("closed before the headers", Fault::changed(|_| Vec::new(), Then::Close)),
                Case::new("reset before the headers", Fault::changed(|_| Vec::new(), Then::Reset)),
                Case::new("closed in the status line", Fault::changed(|bytes| first(bytes, 12), Then::Close)),
                Case::new("closed in the headers", Fault::changed(|bytes| first(bytes, 25), Then::Close)),
                Case::new("reset in the headers", Fault::changed(|bytes| first(bytes, 25), Then::Reset)),
            ],
        },
        Group {
            title: "No connection after a lost response",
            why: "The last attempts were not sent, but the first one may have been processed: the error says so, and does \
                  not count as not sent. The lookup of a create fails, too.",
            cases: vec![
                Case::new("lost, then refused", Fault::bytes("", Then::Vanish)),
                Case::new(
                    "lost after it was done, then refused",
                    Fault::bytes("", Then::Vanish).after_it_was_done(),
                ),
            ],
        },
        Group {
            title: "Not HTTP",
            why: "What arrives may be the rest of anything. It says nothing about whether the request was done.",
            cases: vec![
                Case::new("SSH", Fault::bytes("SSH-2.0-OpenSSH_9.9\r\n\r\n", Then::Close)),
                Case::new("zeros", Fault::bytes([0; 64], Then::Close)),
                Case::new("HTTP/9.9", Fault::bytes("HTTP/9.9 200 OK\r\n\r\n", Then::Close)),
                Case::new("no number as status", Fault::bytes("HTTP/1.1 OK\r\n\r\n", Then::Close)),
                Case::new("status 42", Fault::bytes("HTTP/1.1 42 OK\r\n\r\n", Then::Close)),
                Case::new(
                    "a header with a space in its name",
                    Fault::bytes("HTTP/1.1 200 OK\r\na b: c\r\n\r\n", Then::Close),
                ),
                Case::new("garbage after it was done", Fault::changed(|_| vec![0xff; 64], Then::Close)),
            ],
        },
    ]
}

fn first(mut bytes: Vec<u8>, length: usize) -> Vec<u8> {
    bytes.truncate(length);
    bytes
}
