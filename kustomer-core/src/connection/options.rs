//! The options of a call, a list or a stream, as far as its user has set them, and their values once the defaults of the
//! client are filled in.

use std::time::Duration;

use http::HeaderMap;

use super::headers;
use super::retry::RetryPolicy;
use crate::clock::Instant;
use crate::error::Error;
use crate::request::RequestError;

/// The options of a call, a list or a stream.
#[derive(Debug, Clone, Default)]
pub(crate) struct CallOptions {
    /// Members without a field are kept in the [`Unknown`](crate::Unknown) of the record.
    pub(crate) keep_unknown: bool,
    /// The time limit of each attempt.
    pub(crate) timeout: Option<Duration>,
    pub(crate) deadline: Option<Deadline>,
    pub(crate) retry: Option<RetryPolicy>,
    /// The longest wait for a rate limit, before each attempt.
    pub(crate) max_wait: Option<Duration>,
    /// Headers that are sent besides those of the client; an error if one of them must not be set.
    pub(crate) headers: Option<Box<Result<HeaderMap, RequestError>>>,
}

impl CallOptions {
    pub(crate) fn add_header(&mut self, name: &str, value: &str) {
        let headers = self.headers.get_or_insert_with(|| Box::new(Ok(HeaderMap::new())));
        if let Ok(map) = headers.as_mut()
            && let Err(error) = headers::add(map, name, value)
        {
            **headers = Err(error);
        }
    }

    /// # Errors
    /// When a header must not be set.
    pub(crate) fn check(&self) -> Result<(), Error> {
        self.headers().map(|_| ()).map_err(|error| Error::config(error.to_string()))
    }

    /// The headers to send besides those of the client.
    pub(super) fn headers(&self) -> Result<Option<&HeaderMap>, RequestError> {
        match self.headers.as_deref() {
            None => Ok(None),
            Some(Ok(headers)) => Ok(Some(headers)),
            Some(Err(error)) => Err(error.clone()),
        }
    }

    /// These options, with a deadline that no longer depends on when a request starts.
    pub(super) fn starting_at(mut self, start: Instant) -> Self {
        let instant = self.deadline.and_then(|deadline| deadline.counted_from(start));
        self.deadline = instant.map(|instant| Deadline(When::At(instant)));
        self
    }

    /// These options, and those of the client where they are not set.
    pub(super) fn or(mut self, defaults: &Self) -> Self {
        self.timeout = self.timeout.or(defaults.timeout);
        self.deadline = self.deadline.or(defaults.deadline);
        self.retry = self.retry.or(defaults.retry);
        self.max_wait = self.max_wait.or(defaults.max_wait);
        self
    }
}

/// When a call must end: a time from its start, or a point in time.
///
/// A [`Duration`] counts from when the call is first polled, and for each page of a stream anew. An
/// [`Instant`](std::time::Instant) is the same for every page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Deadline(When);

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum When {
    After(Duration),
    At(Instant),
}

impl Deadline {
    /// The point in time, for a call that starts at `start`. A duration without an end is no deadline.
    pub(super) fn counted_from(self, start: Instant) -> Option<Instant> {
        match self.0 {
            When::After(duration) => start.checked_add(duration),
            When::At(instant) => Some(instant),
        }
    }
}

impl From<Duration> for Deadline {
    fn from(duration: Duration) -> Self {
        Self(When::After(duration))
    }
}

/// The standard library has no clock in a browser.
#[cfg(not(all(target_family = "wasm", target_os = "unknown")))]
impl From<std::time::Instant> for Deadline {
    fn from(instant: std::time::Instant) -> Self {
        Self(When::At(crate::clock::from_std(instant)))
    }
}
