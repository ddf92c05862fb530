//! Points in time, in the formats of the service. The calendar is our own, and tests compare it with jiff's: jiff
//! takes longer to build than the rest of this crate, so it is an optional feature, for arithmetic and time zones.

mod calendar;
mod parse;
#[cfg(test)]
mod tests;

use std::fmt;
use std::str::FromStr;
use std::time::{SystemTime, UNIX_EPOCH};

use crate::json::{Decode, DecodeError, Encode, Reader, Writer};
use crate::wire::{EncodesAs, Text};

/// A point in time, written as RFC 3339 in UTC with milliseconds.
///
/// Other offsets are converted to UTC: two texts for the same instant are equal. Microseconds and nanoseconds
/// round-trip. A date without a time is read as midnight in UTC.
///
/// ```
/// use kustomer::Timestamp;
///
/// let departs: Timestamp = "2026-11-20T18:30:00+01:00".parse()?;
/// assert_eq!(departs.to_string(), "2026-11-20T17:30:00.000Z");
/// # Ok::<(), kustomer::InvalidTimestamp>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Timestamp {
    /// Seconds since 1970 in UTC, rounded down.
    second: i64,
    /// Nanoseconds after that; less than a second.
    nanosecond: u32,
}

impl Timestamp {
    /// The first second of the year 0, the earliest that RFC 3339 can represent.
    const FIRST: i64 = -62_167_219_200;
    /// The last second that jiff can represent, a day before the end of the year 9999.
    const LAST: i64 = 253_402_207_200;

    /// Creates a point in time, if it is between the first and the last.
    fn new(second: i64, nanosecond: i64) -> Option<Self> {
        let nanosecond = u32::try_from(nanosecond).ok().filter(|&nanosecond| nanosecond < 1_000_000_000)?;
        (Self::FIRST..=Self::LAST).contains(&second).then_some(Self { second, nanosecond })
    }

    fn since_epoch((second, nanosecond): (i64, i64)) -> Option<Self> {
        Self::new(second, nanosecond)
    }

    /// Returns the current time of this machine in milliseconds, the service's precision.
    pub fn now() -> Self {
        let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        let second = i64::try_from(since.as_secs()).ok();
        // A clock before 1970 or after the year 9999 was never set.
        let now = second.and_then(|second| Self::new(second, i64::from(since.subsec_millis()) * 1_000_000));
        now.unwrap_or(Self { second: 0, nanosecond: 0 })
    }

    /// Creates a point in time from milliseconds since 1970 in UTC.
    ///
    /// # Errors
    /// When the year does not have four digits.
    pub fn from_millisecond(millisecond: i64) -> Result<Self, InvalidTimestamp> {
        let nanosecond = millisecond.rem_euclid(1_000) * 1_000_000;
        Self::new(millisecond.div_euclid(1_000), nanosecond).ok_or(InvalidTimestamp(()))
    }

    /// Returns milliseconds since 1970 in UTC, rounded down.
    pub fn as_millisecond(self) -> i64 {
        self.second * 1_000 + i64::from(self.nanosecond / 1_000_000)
    }
}

/// For arithmetic and time zones.
#[cfg(feature = "jiff")]
impl From<Timestamp> for jiff::Timestamp {
    fn from(timestamp: Timestamp) -> Self {
        let nanosecond = i128::from(timestamp.second) * 1_000_000_000 + i128::from(timestamp.nanosecond);
        // jiff's bounds are wider than ours.
        Self::from_nanosecond(nanosecond).unwrap_or(Self::UNIX_EPOCH)
    }
}

/// Fails before the year 0, which RFC 3339 cannot represent.
#[cfg(feature = "jiff")]
impl TryFrom<jiff::Timestamp> for Timestamp {
    type Error = InvalidTimestamp;

    fn try_from(timestamp: jiff::Timestamp) -> Result<Self, InvalidTimestamp> {
        let nanoseconds = timestamp.as_nanosecond();
        let second = i64::try_from(nanoseconds.div_euclid(1_000_000_000)).ok();
        let nanosecond = i64::try_from(nanoseconds.rem_euclid(1_000_000_000)).ok();
        second.zip(nanosecond).and_then(|(s, n)| Self::new(s, n)).ok_or(InvalidTimestamp(()))
    }
}

impl FromStr for Timestamp {
    type Err = InvalidTimestamp;

    fn from_str(text: &str) -> Result<Self, InvalidTimestamp> {
        parse::rfc3339(text).and_then(Self::since_epoch).ok_or(InvalidTimestamp(()))
    }
}

impl fmt::Display for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = calendar::date(self.second.div_euclid(86_400));
        let second = self.second.rem_euclid(86_400);
        write!(f, "{year:04}-{month:02}-{day:02}T")?;
        write!(f, "{:02}:{:02}:{:02}", second / 3_600, second / 60 % 60, second % 60)?;
        match self.nanosecond {
            nanos if nanos % 1_000_000 == 0 => write!(f, ".{:03}Z", nanos / 1_000_000),
            nanos if nanos % 1_000 == 0 => write!(f, ".{:06}Z", nanos / 1_000),
            nanos => write!(f, ".{nanos:09}Z"),
        }
    }
}

impl fmt::Debug for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl Decode for Timestamp {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        reader
            .fixed_string(|text| parse::usual(text).and_then(Self::since_epoch))
            .map_or_else(|| any(reader), Ok)
    }
}

/// Reads a date-time in any accepted form.
#[cold]
fn any(reader: &mut Reader<'_>) -> Result<Timestamp, DecodeError> {
    let start = reader.offset();
    if !matches!(reader.peek(), Some(b'"')) {
        return Err(reader.wrong_type("a date-time"));
    }
    let text = reader.string()?;
    parse::rfc3339(&text)
        .and_then(Timestamp::since_epoch)
        .ok_or_else(|| Reader::malformed("an RFC 3339 date-time", start))
}

impl Encode for Timestamp {
    fn encode(&self, writer: &mut Writer) {
        writer.string(&self.to_string());
    }
}

impl EncodesAs<Text> for Timestamp {}

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

/// An error from parsing text that is not an RFC 3339 date-time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct InvalidTimestamp(());

impl fmt::Display for InvalidTimestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not an RFC 3339 date-time such as `2026-11-20T17:30:00.000Z`")
    }
}

impl std::error::Error for InvalidTimestamp {}
