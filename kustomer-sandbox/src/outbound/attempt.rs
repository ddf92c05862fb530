//! One attempt to deliver an event.

use std::time::SystemTime;

use jiff::Timestamp;

/// An attempt to deliver an event, with its result.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attempt {
    at: Timestamp,
    result: Result<u16, String>,
}

impl Attempt {
    pub(super) fn new(at: Timestamp, result: Result<u16, String>) -> Self {
        Self { at, result }
    }

    /// Returns when the receiver responded or the attempt failed, on the sandbox's clock.
    pub fn at(&self) -> SystemTime {
        self.at.into()
    }

    /// Returns the status of the receiver's response.
    pub fn status(&self) -> Option<u16> {
        self.result.as_ref().ok().copied()
    }

    /// Returns why there was no response.
    pub fn error(&self) -> Option<&str> {
        self.result.as_ref().err().map(String::as_str)
    }

    /// Whether the receiver responded with a status of 200 to 299.
    pub fn succeeded(&self) -> bool {
        matches!(self.result, Ok(200..300))
    }

    pub(crate) fn timestamp(&self) -> Timestamp {
        self.at
    }
}
