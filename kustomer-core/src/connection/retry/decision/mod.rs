//! The decision: a pure function from what is known after an attempt to what happens next. The table in the docs of
//! [`RetryPolicy`] is this function.

use std::fmt;
use std::time::Duration;

use super::{Outcome, RetryPolicy};
use crate::clock::NoTimer;
use crate::request::Idempotency;

/// What is known after an attempt.
#[derive(Debug, Clone, Copy)]
pub(in crate::connection) struct Situation {
    pub(in crate::connection) idempotency: Idempotency,
    pub(in crate::connection) outcome: Outcome,
    /// How many attempts were made, with this one.
    pub(in crate::connection) attempts: u32,
    /// How long the service asks to wait.
    pub(in crate::connection) retry_after: Option<Duration>,
    /// How long to wait otherwise.
    pub(in crate::connection) delay: Duration,
    /// How much time is left for the wait; `None` without a deadline.
    pub(in crate::connection) time_left: Option<Duration>,
    pub(in crate::connection) has_budget: bool,
    /// Whether the record that the request creates can be looked up.
    pub(in crate::connection) has_lookup: bool,
}

/// What happens next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::connection) enum Decision {
    /// Another attempt, after a wait.
    Retry { again: Again, wait: Duration },
    /// The outcome is final.
    End(Reason),
}

/// How a request is tried again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::connection) enum Again {
    /// It is sent again.
    Send,
    /// It is sent again unless the record that it creates is found.
    LookUp,
}

/// Why there is no other attempt.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::connection) enum Reason {
    /// The outcome needs none, or another one would come to the same.
    Final,
    /// The create may have been done, and there is no way to find out.
    MayBeDone,
    /// All attempts were made.
    Attempts,
    /// The service asks for a longer wait than the policy allows.
    RetryAfter(Duration),
    /// The wait would go past the deadline, or the policy's limit.
    Time,
    /// The retry budget is empty.
    Budget,
    /// A rate limit has no permit in time.
    RateLimit,
    /// The lookup of a create that may have been done has failed.
    LookUp,
    /// There is nothing that could end the wait.
    NoTimer,
}

pub(in crate::connection) fn decide(policy: &RetryPolicy, situation: &Situation) -> Decision {
    let again = match again(situation) {
        Ok(again) => again,
        Err(reason) => return Decision::End(reason),
    };
    if situation.attempts >= policy.max_attempts {
        return Decision::End(Reason::Attempts);
    }
    let retry_after = situation.retry_after.unwrap_or_default();
    if retry_after > policy.max_retry_after {
        return Decision::End(Reason::RetryAfter(retry_after));
    }
    let wait = retry_after.max(situation.delay);
    if situation.time_left.is_some_and(|left| wait >= left) {
        return Decision::End(Reason::Time);
    }
    if !situation.has_budget && situation.outcome.costs_budget() {
        return Decision::End(Reason::Budget);
    }
    Decision::Retry { again, wait }
}

/// How such a request may be tried again, as far as its safety is concerned.
fn again(situation: &Situation) -> Result<Again, Reason> {
    match (situation.outcome, situation.idempotency) {
        (Outcome::Done | Outcome::Refused, _) => Err(Reason::Final),
        (Outcome::NotSent | Outcome::RateLimited, _)
        | (Outcome::Unavailable | Outcome::PossiblyDone, Idempotency::Safe | Idempotency::Idempotent) => {
            Ok(Again::Send)
        }
        (Outcome::Unavailable | Outcome::PossiblyDone, Idempotency::NonIdempotent) => {
            if situation.has_lookup { Ok(Again::LookUp) } else { Err(Reason::MayBeDone) }
        }
    }
}

impl Outcome {
    /// The rate limits already hold back what follows a 429.
    pub(in crate::connection) const fn costs_budget(self) -> bool {
        !matches!(self, Self::RateLimited)
    }
}

/// Empty where the error itself says enough.
impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Final | Self::Attempts => Ok(()),
            Self::MayBeDone => f.write_str("not retried, because it may have been done"),
            Self::RetryAfter(wait) => {
                // Whoever waits that long should not be early.
                let seconds = wait.as_millis().div_ceil(1000);
                write!(f, "not retried, because the service asks to wait {seconds} s")
            }
            Self::Time => f.write_str("not retried, because the time for the call is over"),
            Self::LookUp => {
                f.write_str("not retried, because the lookup of what may have been created has failed")
            }
            Self::NoTimer => write!(f, "not retried, because {NoTimer}"),
            Self::RateLimit => {
                f.write_str("not retried, because it would have waited too long for a rate limit")
            }
            Self::Budget => f.write_str("not retried, because the retry budget is empty"),
        }
    }
}

#[cfg(test)]
mod tests;
