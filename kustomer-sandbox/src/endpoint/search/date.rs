//! Dates in criteria: a day in the time zone of the search, or a moment.

use std::cmp::Ordering;

use jiff::civil::Date;
use jiff::tz::TimeZone;

use crate::timestamp;

/// A day or a moment, in milliseconds of the Unix epoch.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Period {
    start: i64,
    /// The first millisecond after it.
    end: i64,
}

impl Period {
    /// Where a time is: before the period, in it, or after it.
    pub(super) fn compare(self, at: i64) -> Ordering {
        if at < self.start {
            Ordering::Less
        } else if at < self.end {
            Ordering::Equal
        } else {
            Ordering::Greater
        }
    }
}

/// Why a text is not a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum NoDate {
    Relative,
    WithoutOffset,
    Malformed,
}

impl NoDate {
    /// What to do about it.
    pub(super) fn advice(self) -> &'static str {
        match self {
            Self::Relative => "relative dates are not supported: compute the date before the search",
            Self::WithoutOffset => "a date-time needs an offset, such as `Z` or `+02:00`",
            Self::Malformed => {
                "expected a date such as `2026-11-20` or a date-time such as `2026-11-20T10:00:00Z`"
            }
        }
    }
}

/// Parses `2026-11-20`, which is a day in `zone`, or an RFC 3339 date-time, with a `T` or a space before the time.
///
/// # Errors
/// If the text is neither.
pub(super) fn parse(text: &str, zone: &TimeZone) -> Result<Period, NoDate> {
    let text = text.trim();
    if let Some(period) = day(text, zone) {
        return Ok(period);
    }
    let mut with_t = text.to_owned();
    if text.as_bytes().get(10) == Some(&b' ') {
        with_t.replace_range(10..11, "T");
    }
    if let Some(at) = timestamp::parse(&with_t) {
        let start = at.as_millisecond();
        return Ok(Period { start, end: start.saturating_add(1) });
    }
    Err(reason(text, &with_t))
}

fn day(text: &str, zone: &TimeZone) -> Option<Period> {
    if text.len() != 10 {
        return None;
    }
    let date: Date = text.parse().ok()?;
    let start = |date: Date| Some(date.to_zoned(zone.clone()).ok()?.timestamp().as_millisecond());
    let end = date.tomorrow().ok().and_then(start).unwrap_or(i64::MAX);
    Some(Period { start: start(date)?, end })
}

fn reason(text: &str, with_t: &str) -> NoDate {
    let words = ["now", "today", "yesterday", "tomorrow", "last", "next", "this", "+", "-", "P"];
    let amount = text.trim_start_matches(|first: char| first.is_ascii_digit());
    let is_amount = amount.len() < text.len()
        && ["d", "h", "m", "w", "y", "M", "s", " day", " hour", " week", " month", " year"]
            .iter()
            .any(|unit| amount.starts_with(unit));
    if is_amount || words.iter().any(|word| text.starts_with(word)) {
        NoDate::Relative
    } else if timestamp::parse(&format!("{with_t}Z")).is_some() {
        NoDate::WithoutOffset
    } else {
        NoDate::Malformed
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn period(text: &str, zone: &str) -> Result<Period, NoDate> {
        parse(text, &TimeZone::get(zone).unwrap())
    }

    fn at(text: &str) -> i64 {
        timestamp::parse(text).unwrap().as_millisecond()
    }

    #[test]
    fn a_date_is_a_day_in_the_time_zone() {
        let day = period("2026-11-28", "America/New_York").unwrap();
        assert_eq!(day, Period { start: at("2026-11-28T05:00:00Z"), end: at("2026-11-29T05:00:00Z") });
        let shortest = period("2026-03-08", "America/New_York").unwrap();
        assert_eq!(shortest.end - shortest.start, 23 * 3_600_000);
        assert_eq!(day.compare(at("2026-11-29T04:59:59.999Z")), Ordering::Equal);
        assert_eq!(day.compare(at("2026-11-28T04:59:59.999Z")), Ordering::Less);
    }

    #[test]
    fn a_date_time_is_a_moment_in_any_time_zone() {
        let moment = period("2026-11-28T23:59:00Z", "GMT").unwrap();
        for text in ["2026-11-28 23:59:00+00:00", "2026-11-29T00:59:00+01:00", "2026-11-28T23:59:00.000Z"] {
            assert_eq!(period(text, "Asia/Tokyo"), Ok(moment), "{text}");
        }
    }

    #[test]
    fn what_is_not_a_date_is_refused_with_a_reason() {
        for text in ["now", "now-7d", "today", "-1d", "7d", "3 days ago", "last_week", "P1D"] {
            assert_eq!(period(text, "GMT"), Err(NoDate::Relative), "{text}");
        }
        for text in ["2026-11-28T10:00:00", "2026-11-28 10:00:00"] {
            assert_eq!(period(text, "GMT"), Err(NoDate::WithoutOffset), "{text}");
        }
        for text in ["", "soon", "2026-13-01", "28.11.2026", "2026-11-28T25:00:00Z", "20261128"] {
            assert_eq!(period(text, "GMT"), Err(NoDate::Malformed), "{text}");
        }
    }
}
