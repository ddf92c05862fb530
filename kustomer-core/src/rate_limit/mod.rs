//! What the headers of an answer say about rate budgets. Waiting is not here.

use std::time::Duration;

use http::{HeaderMap, StatusCode};

use crate::Timestamp;

/// The rate budget that an answer reports. Not every endpoint does, and not every header is always there.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct RateLimitStatus {
    /// Calls allowed per minute.
    pub limit: Option<u64>,
    /// Calls left in this minute.
    pub remaining: Option<u64>,
    /// When the budget is full again.
    pub reset: Option<Timestamp>,
}

impl RateLimitStatus {
    pub(crate) fn from_headers(headers: &HeaderMap, now: Timestamp) -> Self {
        Self {
            limit: number(headers, "x-ratelimit-limit").map(whole),
            remaining: number(headers, "x-ratelimit-remaining").map(whole),
            reset: number(headers, "x-ratelimit-reset").and_then(|reset| instant(reset, now)),
        }
    }
}

/// How long to wait: `Retry-After` in seconds or as a date; else, for a budget that is used up, its reset.
pub(crate) fn retry_after(
    status: StatusCode,
    headers: &HeaderMap,
    rate_limit: &RateLimitStatus,
    now: Timestamp,
) -> Option<Duration> {
    if let Some(seconds) = number(headers, "retry-after") {
        return Duration::try_from_secs_f64(seconds).ok();
    }
    let date = headers.get("retry-after").and_then(|value| Timestamp::from_http_date(value.to_str().ok()?));
    // On other answers the reset is about a budget that still has calls left.
    let reset = rate_limit.reset.filter(|_| status == StatusCode::TOO_MANY_REQUESTS);
    date.or(reset).map(|until| {
        let millis = until.as_millisecond().saturating_sub(now.as_millisecond());
        Duration::from_millis(u64::try_from(millis).unwrap_or(0))
    })
}

fn number(headers: &HeaderMap, name: &str) -> Option<f64> {
    let number: f64 = headers.get(name)?.to_str().ok()?.trim().parse().ok()?;
    (number.is_finite() && number >= 0.0).then_some(number)
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "finite, not negative, and saturating"
)]
fn whole(number: f64) -> u64 {
    number as u64
}

/// A reset in seconds since 1970, which is what the service is known to send. Which form it takes elsewhere is not
/// known: a value that is far too large for that is read as milliseconds, one far too small as seconds from now.
fn instant(reset: f64, now: Timestamp) -> Option<Timestamp> {
    let seconds = match reset {
        ..1e8 => {
            Duration::try_from_secs_f64(reset).ok()?.as_secs_f64() + millis_to_seconds(now.as_millisecond())
        }
        1e8..1e11 => reset,
        _ => reset / 1000.0,
    };
    #[expect(clippy::cast_possible_truncation, reason = "saturates, and the timestamp checks its range")]
    Timestamp::from_millisecond((seconds * 1000.0).round() as i64).ok()
}

#[expect(clippy::cast_precision_loss, reason = "milliseconds of our era are exact")]
fn millis_to_seconds(millis: i64) -> f64 {
    millis as f64 / 1000.0
}

#[cfg(test)]
mod tests;
