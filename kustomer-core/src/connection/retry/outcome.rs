//! What one attempt came to, as far as another one depends on it.

use http::StatusCode;

use crate::transport::Fault;

/// The outcome of an attempt.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(in crate::connection) enum Outcome {
    /// A success.
    Done,
    /// The service cannot have seen the request.
    NotSent,
    /// Refused for now, by a rate limit (429).
    RateLimited,
    /// Refused for now, or so a 503 with `Retry-After` says: it may be from a proxy that does not know.
    Unavailable,
    /// The service may have done what was asked: a failure of its own, or no complete response.
    PossiblyDone,
    /// Another attempt would come to the same.
    Refused,
}

impl Outcome {
    #[cfg(test)]
    pub(super) const ALL: [Self; 6] =
        [Self::Done, Self::NotSent, Self::RateLimited, Self::Unavailable, Self::PossiblyDone, Self::Refused];

    pub(in crate::connection) fn of_status(status: StatusCode, asks_to_wait: bool) -> Self {
        match status.as_u16() {
            200..300 => Self::Done,
            429 => Self::RateLimited,
            503 if asks_to_wait => Self::Unavailable,
            408 | 500 | 502 | 503 | 504 => Self::PossiblyDone,
            _ => Self::Refused,
        }
    }

    pub(in crate::connection) fn of_fault(fault: &Fault) -> Self {
        match fault {
            fault if fault.is_permanent() => Self::Refused,
            fault if fault.is_not_sent() => Self::NotSent,
            _ => Self::PossiblyDone,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_status_has_its_outcome() {
        for code in 100..=999 {
            let status = StatusCode::from_u16(code).expect("in range");
            let outcome = Outcome::of_status(status, false);
            let expected = match code {
                200..=299 => Outcome::Done,
                429 => Outcome::RateLimited,
                408 | 500 | 502 | 503 | 504 => Outcome::PossiblyDone,
                _ => Outcome::Refused,
            };
            assert_eq!(outcome, expected, "{code}");
            let expected = if code == 503 { Outcome::Unavailable } else { expected };
            assert_eq!(Outcome::of_status(status, true), expected, "{code} with Retry-After");
        }
    }
}
