//! A window of 60 seconds, and the requests counted in it.

use http::{HeaderMap, HeaderName, HeaderValue};

const WINDOW_SECONDS: i64 = 60;

/// The requests of one window.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Window {
    used: u64,
    /// The end of the window, in seconds of the Unix epoch.
    reset: i64,
}

/// The state of a rate limit after a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct RateLimitStatus {
    pub(crate) limit: u64,
    pub(crate) remaining: u64,
    /// The end of the window, in seconds of the Unix epoch.
    pub(crate) reset: i64,
    pub(crate) exceeded: bool,
}

impl Window {
    /// Counts a request that arrives at `now`, in seconds of the Unix epoch. The first request opens a window.
    pub(super) fn draw(&mut self, limit: u64, now: i64) -> RateLimitStatus {
        if self.is_over(now) {
            self.reset = now.saturating_add(WINDOW_SECONDS);
            self.used = 0;
        }
        let exceeded = self.used >= limit;
        // Refused requests are not counted: the inspector shows how much of the limit is used.
        self.used = self.used.saturating_add(u64::from(!exceeded));
        RateLimitStatus { exceeded, ..self.status(limit) }
    }

    /// Whether the window has ended, or lies in the future of a clock that was set back.
    pub(super) fn is_over(self, now: i64) -> bool {
        now >= self.reset || self.reset.saturating_sub(now) > WINDOW_SECONDS
    }

    /// Returns the number of requests in the window at `now`.
    pub(super) fn used(self, now: i64) -> u64 {
        if self.is_over(now) { 0 } else { self.used }
    }

    pub(super) fn reset(self) -> i64 {
        self.reset
    }

    fn status(self, limit: u64) -> RateLimitStatus {
        let remaining = limit.saturating_sub(self.used);
        RateLimitStatus { limit, remaining, reset: self.reset, exceeded: false }
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
        let mut window = Window::default();
        let seen: Vec<_> = [100, 130, 159, 160]
            .map(|now| window.draw(2, now))
            .map(|status| (status.remaining, status.reset, status.exceeded))
            .into();
        assert_eq!(seen, [(1, 160, false), (0, 160, false), (0, 160, true), (1, 220, false)]);
    }

    #[test]
    fn refused_requests_do_not_count_as_used() {
        let mut window = Window::default();
        for _ in 0..3 {
            let _ = window.draw(2, 100);
        }
        assert_eq!(window.used(100), 2);
    }

    #[test]
    fn a_clock_that_is_set_back_opens_a_new_window() {
        let mut window = Window::default();
        assert!(!window.draw(1, 10_000).exceeded);
        assert!(window.draw(1, 10_000).exceeded);
        assert!(!window.draw(1, 100).exceeded);
        assert_eq!((window.used(159), window.used(160)), (1, 0));
    }
}
