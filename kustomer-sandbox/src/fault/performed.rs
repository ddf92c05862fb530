//! What the actions of faults make of a response.

use std::time::Duration;

use bytes::Bytes;
use http::header::CONTENT_LENGTH;
use http::{HeaderMap, Response, StatusCode};

use super::action::Ending;
use crate::payload::{BrokenOff, Payload};

/// Returns the response of a fault. A `content-length` in it is declared as it is, whatever the length of the body.
pub(crate) fn given(status: StatusCode, mut headers: HeaderMap, body: Bytes) -> Response<Payload> {
    let declared = headers.get(CONTENT_LENGTH).and_then(|value| value.to_str().ok()?.parse().ok());
    if declared.is_some() {
        headers.remove(CONTENT_LENGTH);
    }
    let payload = Payload::whole(body);
    let mut reply = Response::new(match declared {
        Some(length) => payload.declaring(length),
        None => payload,
    });
    *reply.status_mut() = status;
    *reply.headers_mut() = headers;
    reply
}

/// Returns a body that pauses in the middle, drips, or ends early.
pub(crate) fn slowed(
    mut payload: Payload,
    body_delay: Duration,
    drip: Option<Duration>,
    ending: Ending,
) -> Payload {
    let length = payload.bytes().len();
    if !body_delay.is_zero() {
        payload = payload.paused(length / 2, body_delay);
    }
    if let Some(pause) = drip {
        payload = payload.dripping(pause);
    }
    match ending.within(length) {
        Some(at) => payload.broken_off(at, broken_off(ending)),
        None => payload,
    }
}

pub(crate) fn broken_off(ending: Ending) -> BrokenOff {
    match ending {
        Ending::Reset(_) => BrokenOff::Reset,
        Ending::Garbage => BrokenOff::Garbage,
        Ending::Cut(_) | Ending::Whole => BrokenOff::Closed,
    }
}
