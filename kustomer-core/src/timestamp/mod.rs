//! Points in time, as the service writes them: ours around the primitives of jiff, which know the calendar.

mod parse;
#[cfg(test)]
mod tests;

use std::fmt;
use std::str::FromStr;
use std::time::{SystemTime, UNIX_EPOCH};

use jiff_core::tz::Offset;

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
pub struct Timestamp(jiff_core::Timestamp);

impl Timestamp {
    /// The current time of this machine.
    pub fn now() -> Self {
        let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        let seconds = i64::try_from(since.as_secs()).ok();
        let nanoseconds = i32::try_from(since.subsec_nanos()).ok();
        let now = seconds.zip(nanoseconds).and_then(|(s, n)| jiff_core::Timestamp::new(s, n).ok());
        // A clock before 1970 or after the year 9999 is one that was never set.
        Self(now.unwrap_or(jiff_core::Timestamp::UNIX_EPOCH))
    }

    /// From milliseconds since 1970 in UTC.
    ///
    /// # Errors
    /// When the year would not have four digits.
    pub fn from_millisecond(millisecond: i64) -> Result<Self, InvalidTimestamp> {
        let timestamp =
            jiff_core::Timestamp::from_millisecond(millisecond).map_err(|_| InvalidTimestamp(()))?;
        Self(timestamp).in_years()
    }

    /// Milliseconds since 1970 in UTC, rounded toward zero.
    pub fn as_millisecond(self) -> i64 {
        self.0.as_millisecond()
    }

    /// The time of an HTTP date, as headers have it.
    pub(crate) fn from_http_date(text: &str) -> Option<Self> {
        parse::http_date(text).map(Self)
    }

    /// RFC 3339 has years of four digits only.
    fn in_years(self) -> Result<Self, InvalidTimestamp> {
        const FIRST: i64 = -62_167_219_200;
        const LAST: i64 = 253_402_300_799;
        if (FIRST..=LAST).contains(&self.0.as_second()) { Ok(self) } else { Err(InvalidTimestamp(())) }
    }
}

/// For arithmetic and time zones.
#[cfg(feature = "jiff")]
impl From<Timestamp> for jiff::Timestamp {
    fn from(timestamp: Timestamp) -> Self {
        // Both types have the same bounds.
        Self::new(timestamp.0.as_second(), timestamp.0.subsec_nanosecond()).unwrap_or(Self::UNIX_EPOCH)
    }
}

#[cfg(feature = "jiff")]
impl From<jiff::Timestamp> for Timestamp {
    fn from(timestamp: jiff::Timestamp) -> Self {
        let same = jiff_core::Timestamp::new(timestamp.as_second(), timestamp.subsec_nanosecond());
        Self(same.unwrap_or(jiff_core::Timestamp::UNIX_EPOCH))
    }
}

impl FromStr for Timestamp {
    type Err = InvalidTimestamp;

    fn from_str(text: &str) -> Result<Self, InvalidTimestamp> {
        parse::rfc3339(text).map(Self).ok_or(InvalidTimestamp(()))
    }
}

impl fmt::Display for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let datetime = self.0.to_datetime(Offset::UTC);
        let (date, time) = (datetime.date(), datetime.time());
        write!(f, "{:04}-{:02}-{:02}T", date.year(), date.month(), date.day())?;
        write!(f, "{:02}:{:02}:{:02}", time.hour(), time.minute(), time.second())?;
        match time.subsec_nanosecond() {
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
        let start = reader.offset();
        if !matches!(reader.peek(), Some(b'"')) {
            return Err(reader.wrong_type("a date-time"));
        }
        let text = reader.string()?;
        parse::rfc3339(&text).map(Self).ok_or_else(|| Reader::malformed("an RFC 3339 date-time", start))
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
