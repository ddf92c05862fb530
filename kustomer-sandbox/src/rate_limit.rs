//! The rate limit of an organization: a number of requests per window of 60 seconds.

use http::{HeaderMap, HeaderName, HeaderValue};

const WINDOW_SECONDS: i64 = 60;

/// Counts requests against the rate limit.
#[derive(Debug)]
pub(crate) struct RateLimiter {
    limit: u64,
    used: u64,
    /// The end of the current window, in seconds of the Unix epoch.
    reset: i64,
}

/// The state of the rate limit after a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct RateLimitStatus {
    pub(crate) limit: u64,
    remaining: u64,
    reset: i64,
    pub(crate) exceeded: bool,
}

impl RateLimiter {
    pub(crate) fn new(limit: u64) -> Self {
        Self { limit, used: 0, reset: 0 }
    }

    /// Counts a request that arrives at `now`, in seconds of the Unix epoch. The first request opens a window.
    pub(crate) fn draw(&mut self, now: i64) -> RateLimitStatus {
        if now >= self.reset {
            self.reset = now.saturating_add(WINDOW_SECONDS);
            self.used = 0;
        }
        let exceeded = self.used >= self.limit;
        self.used = self.used.saturating_add(1);
        RateLimitStatus {
            limit: self.limit,
            remaining: self.limit.saturating_sub(self.used),
            reset: self.reset,
            exceeded,
        }
    }
}

impl RateLimitStatus {
    pub(crate) fn write_headers(self, headers: &mut HeaderMap) {
        let mut write = |name, value| headers.insert(HeaderName::from_static(name), value);
        write("x-ratelimit-limit", HeaderValue::from(self.limit));
        write("x-ratelimit-remaining", HeaderValue::from(self.remaining));
        // Recorded: there is no reset before the limit is exceeded.
        if self.exceeded {
            write("x-ratelimit-reset", HeaderValue::from(self.reset));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_limit_counts_down_with_each_request_and_resets_with_the_next_window() {
        let mut limit = RateLimiter::new(2);
        let seen: Vec<_> = [100, 130, 159, 160]
            .map(|now| limit.draw(now))
            .map(|b| (b.remaining, b.reset, b.exceeded))
            .into();
        assert_eq!(seen, [(1, 160, false), (0, 160, false), (0, 160, true), (1, 220, false)]);
    }
}
