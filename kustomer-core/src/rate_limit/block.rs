//! A rate limit that the service has reported as exhausted: until when nothing is sent, and how carefully it starts again.

use std::time::Duration;

use super::quota::MINUTE;
use crate::clock::Instant;

/// The longest time that a response can block a rate limit for. The windows of the service are a minute long; a request
/// after this time finds out whether there is more to wait for.
const LONGEST: Duration = Duration::from_secs(120);

/// The first block, where the service does not say how long. It doubles with every further one.
const FIRST: Duration = Duration::from_secs(1);

#[derive(Debug, Default)]
pub(super) struct Block {
    until: Option<Instant>,
    /// No request has succeeded since the block: requests start one by one, and not all of those that wait at once.
    is_cautious: bool,
    /// How many blocks there were without a success between them.
    count: u32,
}

impl Block {
    /// The end of the block, if it is in the future.
    pub(super) fn until(&self, now: Instant) -> Option<Instant> {
        self.until.filter(|until| *until > now)
    }

    pub(super) fn is_cautious(&self) -> bool {
        self.is_cautious
    }

    /// Blocks after a 429 to a request that started at `started`, for as long as the service says. Returns the new end.
    pub(super) fn extend(
        &mut self,
        wait: Option<Duration>,
        started: Instant,
        now: Instant,
    ) -> Option<Instant> {
        // Requests that were on their way when the block began get a 429 as well.
        let is_known = self.until.is_some_and(|until| started < until);
        if !is_known {
            self.count = self.count.saturating_add(1);
        }
        let wait = match wait {
            Some(wait) => wait.min(LONGEST),
            None if is_known => return None,
            None => FIRST.saturating_mul(1 << (self.count - 1).min(6)).min(MINUTE),
        };
        self.is_cautious = true;
        self.until = self.until.max(Some(now + wait));
        self.until
    }

    /// Notes a success of a request that started at `started`.
    pub(super) fn lift(&mut self, started: Instant) {
        if self.until.is_some_and(|until| until <= started) {
            *self = Self::default();
        }
    }
}
