//! Points in time, as the service writes them.

use std::fmt;
use std::str::FromStr;

use crate::json::{Decode, DecodeError, Encode, Reader, Refused, Writer};

/// A point in time: RFC 3339 on the wire, written in UTC with milliseconds.
///
/// An offset in what the service sends is taken into account and then forgotten: two texts for the same instant
/// are equal. Microseconds and nanoseconds survive a round trip; a date alone is read as its midnight in UTC.
///
/// ```
/// use kustomer_core::Timestamp;
///
/// let departs: Timestamp = "2026-11-20T18:30:00+01:00".parse()?;
/// assert_eq!(departs.to_string(), "2026-11-20T17:30:00.000Z");
/// # Ok::<(), kustomer_core::InvalidTimestamp>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Timestamp(jiff::Timestamp);

impl Timestamp {
    /// The current time of this machine.
    pub fn now() -> Self {
        Self(jiff::Timestamp::now())
    }

    /// From milliseconds since 1970 in UTC.
    ///
    /// # Errors
    /// When the year would not have four digits.
    pub fn from_millisecond(millisecond: i64) -> Result<Self, InvalidTimestamp> {
        let timestamp = jiff::Timestamp::from_millisecond(millisecond).map_err(|_| InvalidTimestamp(()))?;
        Self(timestamp).in_years()
    }

    /// Milliseconds since 1970 in UTC, rounded toward zero.
    pub fn as_millisecond(self) -> i64 {
        self.0.as_millisecond()
    }

    /// The same instant as jiff's type, for arithmetic and time zones.
    pub fn to_jiff(self) -> jiff::Timestamp {
        self.0
    }

    /// RFC 3339 has years of four digits only.
    fn in_years(self) -> Result<Self, InvalidTimestamp> {
        const FIRST: i64 = -62_167_219_200;
        const LAST: i64 = 253_402_300_799;
        if (FIRST..=LAST).contains(&self.0.as_second()) { Ok(self) } else { Err(InvalidTimestamp(())) }
    }

    fn parse(text: &str) -> Option<Self> {
        if let Some(timestamp) = usual(text.as_bytes()) {
            return Some(timestamp);
        }
        if let Ok(timestamp) = text.parse::<jiff::Timestamp>() {
            return Some(Self(timestamp));
        }
        let midnight = text.parse::<jiff::civil::Date>().ok()?.at(0, 0, 0, 0);
        jiff::tz::Offset::UTC.to_timestamp(midnight).ok().map(Self)
    }
}

/// What the service sends nearly always, `2026-11-20T17:30:00.123Z`, read without a general parser.
fn usual(text: &[u8]) -> Option<Timestamp> {
    let &[
        y1,
        y2,
        y3,
        y4,
        b'-',
        m1,
        m2,
        b'-',
        d1,
        d2,
        b'T',
        h1,
        h2,
        b':',
        n1,
        n2,
        b':',
        s1,
        s2,
        b'.',
        f1,
        f2,
        f3,
        b'Z',
    ] = text
    else {
        return None;
    };
    let year = number(&[y1, y2, y3, y4])?;
    let month = number(&[m1, m2]).filter(|month| (1..=12).contains(month))?;
    let day = number(&[d1, d2]).filter(|day| (1..=days_in(year, month)).contains(day))?;
    let hour = number(&[h1, h2]).filter(|&hour| hour < 24)?;
    let minute = number(&[n1, n2]).filter(|&minute| minute < 60)?;
    let second = number(&[s1, s2]).filter(|&second| second < 60)?;
    let millisecond = number(&[f1, f2, f3])?;
    let seconds = days_since_1970(year, month, day) * 86_400 + hour * 3_600 + minute * 60 + second;
    jiff::Timestamp::new(seconds, i32::try_from(millisecond).ok()? * 1_000_000).ok().map(Timestamp)
}

#[inline]
fn number(digits: &[u8]) -> Option<i64> {
    digits
        .iter()
        .try_fold(0, |number, digit| digit.is_ascii_digit().then(|| number * 10 + i64::from(digit - b'0')))
}

fn days_in(year: i64, month: i64) -> i64 {
    match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// Days in the proleptic Gregorian calendar, counted in years that begin in March so that a leap day is the last.
fn days_since_1970(year: i64, month: i64, day: i64) -> i64 {
    let (year, month) = if month < 3 { (year - 1, month + 9) } else { (year, month - 3) };
    let era = year.div_euclid(400);
    let year_of_era = year.rem_euclid(400);
    let day_of_year = (153 * month + 2) / 5 + day - 1;
    era * 146_097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year - 719_468
}

impl From<jiff::Timestamp> for Timestamp {
    fn from(timestamp: jiff::Timestamp) -> Self {
        Self(timestamp)
    }
}

impl From<Timestamp> for jiff::Timestamp {
    fn from(timestamp: Timestamp) -> Self {
        timestamp.0
    }
}

impl FromStr for Timestamp {
    type Err = InvalidTimestamp;

    fn from_str(text: &str) -> Result<Self, InvalidTimestamp> {
        Self::parse(text).ok_or(InvalidTimestamp(()))
    }
}

impl fmt::Display for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.0.subsec_nanosecond() % 1_000_000 == 0 { write!(f, "{:.3}", self.0) } else { self.0.fmt(f) }
    }
}

impl fmt::Debug for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl Decode for Timestamp {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let start = reader.offset();
        if !matches!(reader.peek(), Some(b'"')) {
            return Err(reader.wrong_type("a date-time"));
        }
        let text = reader.string()?;
        Self::parse(&text).ok_or_else(|| Reader::malformed("an RFC 3339 date-time", start))
    }
}

impl Encode for Timestamp {
    fn encode(&self, writer: &mut Writer) {
        match self.in_years() {
            Ok(timestamp) => writer.string(&timestamp.to_string()),
            Err(_) => writer.refuse(Refused::BeforeYearZero.into()),
        }
    }
}

impl serde_core::Serialize for Timestamp {
    fn serialize<S: serde_core::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> serde_core::Deserialize<'de> for Timestamp {
    fn deserialize<D: serde_core::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map_err(serde_core::de::Error::custom)
    }
}

/// The text is no RFC 3339 date-time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct InvalidTimestamp(());

impl fmt::Display for InvalidTimestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not an RFC 3339 date-time such as `2026-11-20T17:30:00.000Z`")
    }
}

impl std::error::Error for InvalidTimestamp {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_quick_way_agrees_with_jiff_on_every_day_of_four_centuries() {
        let first = jiff::civil::date(1899, 12, 31);
        for days in 0..150_000 {
            let date = first.checked_add(jiff::Span::new().days(days)).expect("within jiff's years");
            let text = format!("{date}T01:02:03.456Z");
            assert_eq!(
                usual(text.as_bytes()),
                Some(Timestamp(text.parse().expect("jiff reads it"))),
                "{text}"
            );
        }
    }

    #[test]
    fn impossible_dates_are_refused() {
        for text in [
            "2025-02-29T00:00:00.000Z",
            "2025-13-01T00:00:00.000Z",
            "2025-01-01T24:00:00.000Z",
            "2025-1-1",
            "",
        ] {
            assert_eq!(text.parse::<Timestamp>(), Err(InvalidTimestamp(())), "{text}");
        }
    }

    #[test]
    fn finer_fractions_and_bare_dates_are_read() {
        let fine: Timestamp = "2026-11-20T17:30:00.123456Z".parse().expect("microseconds");
        assert_eq!(fine.to_string(), "2026-11-20T17:30:00.123456Z");
        let date: Timestamp = "1990-05-17".parse().expect("a date");
        assert_eq!(date.to_string(), "1990-05-17T00:00:00.000Z");
    }
}
