//! A request that was not sent, because it would have waited too long for a rate limit.

use std::fmt;
use std::time::Duration;

use super::state::Estimate;
use crate::clock::NoTimer;

/// Why a request got no permits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum NotAcquired {
    Refused(Refusal),
    /// It would have to wait, and there is no runtime that could wake it.
    NoTimer(NoTimer),
}

impl NotAcquired {
    /// How long the request would have waited, by estimate.
    pub(crate) fn wait(&self) -> Option<Duration> {
        match self {
            Self::Refused(refusal) => Some(refusal.estimate.wait),
            Self::NoTimer(_) => None,
        }
    }

    /// True when the deadline of the call was the reason.
    pub(crate) fn is_timeout(&self) -> bool {
        matches!(self, Self::Refused(Refusal { bound: Bound::Deadline, .. }))
    }
}

impl fmt::Display for NotAcquired {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Refused(refusal) => refusal.fmt(f),
            Self::NoTimer(no_timer) => write!(f, "a rate limit is used up, and {no_timer}"),
        }
    }
}

/// The rate limit that a request would have waited for, and how long.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Refusal {
    estimate: Estimate,
    bound: Bound,
}

/// What the wait was longer than.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Bound {
    MaxWait(Duration),
    Deadline,
}

impl Refusal {
    pub(super) fn new(estimate: Estimate, bound: Bound) -> Self {
        Self { estimate, bound }
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let limit = self.estimate.limit;
        match self.estimate.quota {
            Some(quota) => write!(f, "the rate limit of {limit} {} per minute is used up", quota.unit())?,
            None => write!(f, "the rate limit of {limit} creates per minute for one customer is used up")?,
        }
        let wait = seconds(self.estimate.wait);
        match self.bound {
            Bound::MaxWait(Duration::ZERO) => {
                write!(f, ": it would have waited about {wait}, and `max_wait` is 0")
            }
            Bound::MaxWait(max_wait) => {
                write!(
                    f,
                    ": it would have waited about {wait}, longer than `max_wait` ({})",
                    seconds(max_wait)
                )
            }
            Bound::Deadline => write!(f, ": it would have waited about {wait}, past its deadline"),
        }
    }
}

/// Whole seconds, rounded up, or milliseconds below one second.
fn seconds(duration: Duration) -> String {
    match duration.as_millis() {
        millis @ 0..1000 => format!("{millis} ms"),
        millis => format!("{} s", millis.div_ceil(1000)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rate_limit::quota::Quota;

    #[test]
    fn a_refusal_names_the_limit_the_wait_and_the_bound() {
        let refusal = |quota, limit, millis, bound| {
            let wait = Duration::from_millis(millis);
            Refusal::new(Estimate { quota, limit, wait }, bound).to_string()
        };
        let max_wait = |millis| Bound::MaxWait(Duration::from_millis(millis));
        assert_eq!(
            refusal(Some(Quota::Org), 1000, 41_200, max_wait(10_000)),
            "the rate limit of 1000 requests per minute is used up: it would have waited about 42 s, longer than \
             `max_wait` (10 s)"
        );
        assert_eq!(
            refusal(Some(Quota::Search), 100, 600, max_wait(0)),
            "the rate limit of 100 searches per minute is used up: it would have waited about 600 ms, and `max_wait` is 0"
        );
        assert_eq!(
            refusal(None, 120, 60_000, Bound::Deadline),
            "the rate limit of 120 creates per minute for one customer is used up: it would have waited about 60 s, past \
             its deadline"
        );
    }
}
