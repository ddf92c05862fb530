//! HTTP/2 streams and connections that end early, and TLS handshakes that fail.

use super::Group;
use crate::http2::{
    CANCEL, ELSEWHERE, EXPIRED, Frame, INTERNAL_ERROR, LOCALHOST, NO_ERROR, REFUSED_STREAM, SELF_SIGNED,
};
use crate::row::{Case, Peer};

pub(super) fn groups() -> Vec<Group> {
    let not_done = |name: &str, frames: &[Frame]| Case::of(name, Peer::Http2(false, frames.to_vec()));
    let done = |name: &str, frames: &[Frame]| Case::of(name, Peer::Http2(true, frames.to_vec()));
    let cut = [Frame::Head, Frame::Data(b"{\"data\":"), Frame::Reset(NO_ERROR)];
    vec![
        Group {
            title: "HTTP/2: not processed",
            why: "The server promises that it has not processed the stream, so even a create is sent again, and the error \
                  says that nothing was sent. The first stream of a connection is 1.",
            cases: vec![
                not_done("REFUSED_STREAM", &[Frame::Reset(REFUSED_STREAM)]),
                not_done("GOAWAY before the stream", &[Frame::GoAway(0)]),
                not_done("GOAWAY before the stream, then closed", &[Frame::GoAway(0), Frame::Close]),
            ],
        },
        Group {
            title: "HTTP/2: possibly processed, but not done",
            why: "Any other end of the stream says nothing about whether the request was done. After a lookup, which is \
                  stream 1, a create is stream 3, so that the same GOAWAY says that it was not processed; the error \
                  still knows of the attempt before it.",
            cases: vec![
                not_done("CANCEL", &[Frame::Reset(CANCEL)]),
                not_done("INTERNAL_ERROR", &[Frame::Reset(INTERNAL_ERROR)]),
                not_done("GOAWAY after the stream, then closed", &[Frame::GoAway(1), Frame::Close]),
                not_done("closed before the headers", &[Frame::Close]),
            ],
        },
        Group {
            title: "HTTP/2: done, but the response is lost",
            why: "The same, and it was done. REFUSED_STREAM or GOAWAY after the headers prove nothing: a stream that was \
                  not processed has no headers. A body that is cut off by RST_STREAM without an error is not taken for \
                  a complete one.",
            cases: vec![
                done("CANCEL", &[Frame::Reset(CANCEL)]),
                done("closed before the headers", &[Frame::Close]),
                done("REFUSED_STREAM after the headers", &[Frame::Head, Frame::Reset(REFUSED_STREAM)]),
                done(
                    "GOAWAY in the body, then closed",
                    &[Frame::Head, Frame::Data(b"{"), Frame::GoAway(0), Frame::Close],
                ),
                done("NO_ERROR in the body", &cut),
            ],
        },
        Group {
            title: "TLS",
            why: "Without a valid certificate, nothing is sent, least of all the key. The error says what is wrong with the \
                  certificate. Another attempt may reach another server, so it is tried again.",
            cases: vec![
                Case::of("valid certificate", Peer::Tls(LOCALHOST)),
                Case::of("certificate for another name", Peer::Tls(ELSEWHERE)),
                Case::of("expired certificate", Peer::Tls(EXPIRED)),
                Case::of("self-signed certificate", Peer::Tls(SELF_SIGNED)),
            ],
        },
    ]
}
