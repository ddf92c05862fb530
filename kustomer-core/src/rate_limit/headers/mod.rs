//! What the headers of a response say about rate limits. Waiting is not here.

use std::cell::LazyCell;
use std::time::{Duration, UNIX_EPOCH};

use http::header::RETRY_AFTER;
use http::{HeaderMap, HeaderName, HeaderValue, StatusCode};

use crate::Timestamp;

/// A longer wait is a mistake of the server, and is cut to this.
const LONGEST_WAIT: Duration = Duration::from_secs(24 * 60 * 60);

/// What the names of all headers about rate limits begin with.
const PREFIX: &str = "x-ratelimit-";

/// The time of a response: one reading of the clock, made when a header needs it. With a second reading, seconds from now
/// would become a time and then a shorter wait.
type Now = LazyCell<Timestamp>;

/// The state of a rate limit, as the headers of a response report it.
///
/// Not every endpoint reports it, and not every header is always there.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct RateLimitStatus {
    /// Requests allowed per minute.
    pub limit: Option<u64>,
    /// Requests left in this minute.
    pub remaining: Option<u64>,
    /// When all requests of the limit are available again.
    pub reset: Option<Timestamp>,
}

impl RateLimitStatus {
    pub(crate) fn from_headers(headers: &HeaderMap, now: fn() -> Timestamp) -> Self {
        Self::read(headers, &Now::new(now))
    }

    /// The rate limit, and how long the service asks to wait. With a success, it asks for no wait.
    pub(crate) fn with_retry_after(
        status: StatusCode,
        headers: &HeaderMap,
        now: fn() -> Timestamp,
    ) -> (Self, Option<Duration>) {
        let now = Now::new(now);
        let rate_limit = Self::read(headers, &now);
        let wait = if status.is_success() { None } else { retry_after(status, headers, &rate_limit, &now) };
        (rate_limit, wait)
    }

    fn read(headers: &HeaderMap, now: &Now) -> Self {
        let (mut limit, mut remaining, mut reset) = (None, None, None);
        // Of headers with the same name, the first counts.
        for (name, value) in headers {
            let number = match name.as_str().strip_prefix(PREFIX) {
                Some("limit") => &mut limit,
                Some("remaining") => &mut remaining,
                Some("reset") => &mut reset,
                _ => continue,
            };
            number.get_or_insert_with(|| to_number(value));
        }
        Self {
            limit: limit.flatten().map(whole),
            remaining: remaining.flatten().map(whole),
            reset: reset.flatten().and_then(|reset| instant(reset, now)),
        }
    }
}

/// How long to wait, at most a day: `Retry-After` in seconds or as a date; otherwise, for an exhausted rate limit, the
/// time to its reset.
fn retry_after(
    status: StatusCode,
    headers: &HeaderMap,
    rate_limit: &RateLimitStatus,
    now: &Now,
) -> Option<Duration> {
    let wait = if let Some(seconds) = number(headers, &RETRY_AFTER) {
        Duration::try_from_secs_f64(seconds).unwrap_or(LONGEST_WAIT)
    } else {
        // On other responses the reset is about a rate limit that still has requests left.
        let reset = rate_limit.reset.filter(|_| status == StatusCode::TOO_MANY_REQUESTS);
        let until = date(headers, &RETRY_AFTER).or(reset)?;
        let millis = until.as_millisecond().saturating_sub(now.as_millisecond());
        Duration::from_millis(u64::try_from(millis).unwrap_or(0))
    };
    Some(wait.min(LONGEST_WAIT))
}

fn number(headers: &HeaderMap, name: &HeaderName) -> Option<f64> {
    to_number(headers.get(name)?)
}

fn to_number(value: &HeaderValue) -> Option<f64> {
    let text = std::str::from_utf8(value.as_bytes().trim_ascii()).ok()?;
    // Whole numbers, which nearly all are, take much less time.
    let number = match text.parse::<u32>() {
        Ok(whole) => f64::from(whole),
        Err(_) => text.parse().ok()?,
    };
    (number.is_finite() && number >= 0.0).then_some(number)
}

/// An HTTP date, in any of its three forms.
fn date(headers: &HeaderMap, name: &HeaderName) -> Option<Timestamp> {
    let date = httpdate::parse_http_date(headers.get(name)?.to_str().ok()?.trim()).ok()?;
    let millis = date.duration_since(UNIX_EPOCH).ok()?.as_millis();
    Timestamp::from_millisecond(i64::try_from(millis).ok()?).ok()
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "finite, not negative, and saturating"
)]
fn whole(number: f64) -> u64 {
    number as u64
}

/// A reset in seconds since 1970, which the service is known to send. Whether it takes another form elsewhere is not
/// known: a value that is far too large is read as milliseconds, one that is far too small as seconds from now.
fn instant(reset: f64, now: &Now) -> Option<Timestamp> {
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
