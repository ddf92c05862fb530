//! Servers that keep the client waiting.

use super::Group;
use crate::fault::{Fault, Then};
use crate::row::Case;

pub(super) fn groups() -> Vec<Group> {
    let head = "HTTP/1.1 200 OK\r\ncontent-length: 100000\r\n\r\n";
    vec![Group {
        title: "Silence",
        why: "An attempt ends after its time limit, 60 seconds, up to the last byte. As after any other lost response, \
              nobody knows whether the request was done.",
        cases: vec![
            Case::new("no response", Fault::bytes("", Then::Stall)),
            Case::new("no response, after it was done", Fault::bytes("", Then::Stall).after_it_was_done()),
            Case::new("silence in the headers", Fault::bytes("HTTP/1.1 200 OK\r\ncontent-", Then::Stall)),
            Case::new("silence in the body", Fault::bytes(head, Then::Stall)),
            Case::new(
                "silence in the body, after it was done",
                Fault::bytes(head, Then::Stall).after_it_was_done(),
            ),
            Case::new("a body that drips", Fault::bytes(head, Then::Drip)),
            Case::new("headers that drip", Fault::bytes("HTTP/1.1 200 OK\r\na:", Then::Drip)),
        ],
    }]
}
