//! What a fault does to a request and its response.

use std::time::Duration;

use bytes::Bytes;
use http::{HeaderMap, StatusCode};

use super::edit::Edit;

/// What to do to a request. The parts are combined: a response may be delayed, slow, and end early.
#[derive(Debug, Clone, Default)]
pub(crate) struct Action {
    pub(crate) respond: Respond,
    /// Of the JSON of the response.
    pub(crate) edits: Vec<Edit>,
    /// Before the request is handled.
    pub(crate) delay: Duration,
    /// In the middle of the body.
    pub(crate) body_delay: Duration,
    /// Between two bytes of the body, each of which is sent by itself.
    pub(crate) drip: Option<Duration>,
    pub(crate) ending: Ending,
}

/// Where the response comes from.
#[derive(Debug, Clone, Default)]
pub(crate) enum Respond {
    /// From the service: the request has its effect.
    #[default]
    Regularly,
    /// From the fault: the request has no effect.
    With(StatusCode, HeaderMap, Bytes),
    #[cfg(test)]
    Panic,
}

/// How a response ends.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum Ending {
    #[default]
    Whole,
    /// The connection is closed.
    Cut(Place),
    /// The connection is reset.
    Reset(Place),
    /// What is sent is not HTTP.
    Garbage,
}

/// Where a connection ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    /// Before the response. The request has no effect.
    BeforeResponse,
    /// After half the body.
    Half,
    /// After this number of bytes of the body.
    Byte(usize),
}

impl Action {
    /// Returns what the log notes about a request that the fault applies to.
    pub(crate) fn note(&self) -> String {
        let mut done = Vec::new();
        if !self.delay.is_zero() {
            done.push(format!("delayed the response by {:?}", self.delay));
        }
        match self.respond {
            _ if self.ending_before_response().is_some() => {}
            Respond::Regularly => {}
            Respond::With(..) => done.push("responded instead of the API".to_owned()),
            #[cfg(test)]
            Respond::Panic => done.push("panicked".to_owned()),
        }
        if !self.edits.is_empty() {
            done.push("changed the JSON of the response".to_owned());
        }
        let has_body = self.ending_before_response().is_none();
        if has_body && !self.body_delay.is_zero() {
            done.push(format!("paused for {:?} within the response body", self.body_delay));
        }
        if has_body && self.drip.is_some() {
            done.push("sent the response body byte by byte".to_owned());
        }
        done.extend(self.ending.note().map(str::to_owned));
        format!("an injected fault {}", done.join(", and "))
    }

    /// Returns the ending that closes the connection without a response, if the action has one.
    pub(crate) fn ending_before_response(&self) -> Option<Ending> {
        let is_before = matches!(
            self.ending,
            Ending::Garbage | Ending::Cut(Place::BeforeResponse) | Ending::Reset(Place::BeforeResponse)
        );
        is_before.then_some(self.ending)
    }
}

impl Ending {
    fn note(self) -> Option<&'static str> {
        Some(match self {
            Self::Whole => return None,
            Self::Cut(Place::BeforeResponse) => "closed the connection before the request had an effect",
            Self::Cut(_) => "closed the connection within the response body",
            Self::Reset(Place::BeforeResponse) => "reset the connection before the request had an effect",
            Self::Reset(_) => "reset the connection within the response body",
            Self::Garbage => "sent bytes that are not HTTP before the request had an effect",
        })
    }

    /// Returns the number of bytes to send of a body of this length, if the body ends early.
    pub(crate) fn within(self, length: usize) -> Option<usize> {
        match self {
            Self::Cut(place) | Self::Reset(place) => Some(place.within(length)),
            Self::Whole | Self::Garbage => None,
        }
    }
}

impl Place {
    /// Returns the number of bytes to send of a body of this length.
    fn within(self, length: usize) -> usize {
        match self {
            Self::BeforeResponse => 0,
            Self::Half => length / 2,
            Self::Byte(byte) => byte.min(length),
        }
    }
}
