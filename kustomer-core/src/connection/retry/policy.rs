//! The settings of retries.

use std::time::Duration;

/// How often and when a request is sent again after it has failed.
///
/// Set it for a client with [`ClientBuilder::retry`](crate::ClientBuilder::retry) and for a call with
/// [`Call::retry`](crate::Call::retry). By default, a call makes up to 3 attempts.
///
/// ```
/// use std::time::Duration;
///
/// use kustomer::RetryPolicy;
///
/// let patient = RetryPolicy::new().max_attempts(8).max_delay(Duration::from_secs(60));
/// let never = RetryPolicy::never();
/// ```
///
/// What an attempt came to decides whether there is another one:
///
/// | outcome of an attempt | read, search | update, delete | create |
/// |---|---|---|---|
/// | not sent: no connection, no such host, TLS handshake failed, HTTP/2 stream refused | again | again | again |
/// | 429 | again | again | again |
/// | 503 with `Retry-After` | again | again | look up, then again |
/// | 408, 500, 502, 503, 504 | again | again | look up, then again |
/// | connection lost, timeout, response cut off or malformed | again | again | look up, then again |
/// | any other status; a response that is too large | error | error | error |
///
/// *Look up*: the service has no idempotency keys, so that a create that is sent twice may create two records. If the new
/// record has an external ID and its type can be looked up by it, the client looks for it first: if it is there, the
/// create was done, and the record that was found is the result. Otherwise the create is sent again. Without an external
/// ID, or without such a lookup, the error is returned. So give new records an external ID wherever you can.
///
/// There is no other attempt, and the last error is returned, when
/// - the call has made [`max_attempts`](Self::max_attempts);
/// - the wait would go past the deadline of the call, or past [`give_up_after`](Self::give_up_after);
/// - the service asks to wait longer than [`max_retry_after`](Self::max_retry_after);
/// - the retry budget of the client is empty. It holds 100 retries; each success adds a fifth of a retry, each second
///   another one. So a service that is down gets few requests more than usual. A retry after a 429 costs nothing: the
///   rate limits already keep it back.
///
/// The wait before attempt *n* + 1 is random, between 0 and `base_delay` × 2ⁿ⁻¹, at most `max_delay`; where the service says
/// how long to wait (`Retry-After`, or `x-ratelimit-reset` of a 429), it is at least that.
///
/// Every attempt sends the same bytes. A `DELETE` that gets a 404 after an attempt with an unknown outcome counts as done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[must_use]
pub struct RetryPolicy {
    pub(crate) max_attempts: u32,
    base_delay: Duration,
    max_delay: Duration,
    pub(super) max_retry_after: Duration,
    give_up_after: Duration,
}

impl RetryPolicy {
    /// The default policy.
    pub const fn new() -> Self {
        Self {
            max_attempts: 3,
            base_delay: Duration::from_millis(250),
            max_delay: Duration::from_secs(20),
            max_retry_after: Duration::from_secs(90),
            give_up_after: Duration::from_secs(300),
        }
    }

    /// The policy of a single attempt.
    pub const fn never() -> Self {
        Self::new().max_attempts(1)
    }

    /// Sets how many attempts a call makes at most, counting the first; 0 counts as 1. Defaults to 3.
    pub const fn max_attempts(mut self, attempts: u32) -> Self {
        self.max_attempts = if attempts == 0 { 1 } else { attempts };
        self
    }

    /// Sets the longest wait before the second attempt; it doubles with each further attempt. Defaults to 250 ms.
    pub const fn base_delay(mut self, delay: Duration) -> Self {
        self.base_delay = delay;
        self
    }

    /// Sets the longest wait before any attempt, unless the service asks for a longer one. Defaults to 20 seconds.
    pub const fn max_delay(mut self, delay: Duration) -> Self {
        self.max_delay = delay;
        self
    }

    /// Sets the longest wait that the service may ask for. If it asks for more, the call fails at once, and
    /// [`Error::retry_after`](crate::Error::retry_after) says how long. Defaults to 90 seconds: a rate limit is available
    /// again after one minute.
    pub const fn max_retry_after(mut self, wait: Duration) -> Self {
        self.max_retry_after = wait;
        self
    }

    /// Sets how long after the start of the first attempt another one may start. Defaults to 5 minutes.
    ///
    /// The time that the first attempt waits for a rate limit does not count. A [deadline](crate::Call::deadline) includes
    /// everything.
    pub const fn give_up_after(mut self, time: Duration) -> Self {
        self.give_up_after = time;
        self
    }

    /// How much time there is for another attempt, `elapsed` after the start of the first.
    pub(in crate::connection) fn time_left(&self, elapsed: Duration) -> Duration {
        self.give_up_after.saturating_sub(elapsed)
    }

    /// The wait after this many attempts: a random part, `random` of `u32::MAX`, of an exponentially growing time.
    pub(crate) fn delay(&self, attempts: u32, random: u32) -> Duration {
        let factor = 2_u32.saturating_pow(attempts.saturating_sub(1));
        let longest = self.base_delay.saturating_mul(factor).min(self.max_delay);
        let part = f64::from(random) / f64::from(u32::MAX);
        Duration::try_from_secs_f64(longest.as_secs_f64() * part).unwrap_or(longest)
    }
}

impl Default for RetryPolicy {
    fn default() -> Self {
        Self::new()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_delay_doubles_up_to_its_maximum_and_is_a_random_part_of_it() {
        let policy = RetryPolicy::new();
        let longest = |attempts| policy.delay(attempts, u32::MAX).as_millis();
        assert_eq!(
            [1, 2, 3, 7, 8, 33, u32::MAX].map(longest),
            [250, 500, 1000, 16_000, 20_000, 20_000, 20_000]
        );
        assert_eq!(policy.delay(3, 0), Duration::ZERO);
        assert_eq!(policy.delay(3, u32::MAX / 2).as_millis(), 500);
    }

    #[test]
    fn no_setting_overflows() {
        let policy = RetryPolicy::new().base_delay(Duration::MAX).max_delay(Duration::MAX);
        assert_eq!(policy.delay(u32::MAX, 0), Duration::ZERO);
        assert!(policy.delay(u32::MAX, u32::MAX) > Duration::from_secs(86_400));
        assert_eq!(policy.max_attempts(0), policy.max_attempts(1));
        assert_eq!(policy.time_left(Duration::MAX), Duration::ZERO);
    }
}
