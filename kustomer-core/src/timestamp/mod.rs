//! Points in time, in the formats of the service. The calendar is our own, and tests compare it with jiff's: jiff
//! takes longer to build than the rest of this crate, so it is an optional feature, for calendars and time zones, like
//! the crates `chrono` and `time`. The conversions are in [`crate::interop`].

mod arithmetic;
mod calendar;
mod parse;
mod signed_duration;
#[cfg(test)]
mod tests;

use std::fmt::{self, Write as _};
use std::str::FromStr;

use arrayvec::ArrayString;

use crate::clock;
use crate::json::{Decode, DecodeError, Encode, Reader, Refused, Writer};
use crate::wire::{EncodesAs, JsonString};

pub use signed_duration::{NegativeDuration, SignedDuration};

/// A point in time, written as RFC 3339 in UTC with milliseconds.
///
/// Other offsets are converted to UTC: two texts for the same instant are equal. Microseconds and nanoseconds
/// round-trip, but the service keeps milliseconds: see [`truncate_to_millisecond`](Self::truncate_to_millisecond). A
/// date without a time is read as midnight in UTC.
///
/// ```
/// use std::time::Duration;
///
/// use kustomer::Timestamp;
///
/// let departs: Timestamp = "2026-11-20T18:30:00+01:00".parse()?;
/// assert_eq!(departs.to_string(), "2026-11-20T17:30:00.000Z");
///
/// let arrives = departs + Duration::from_secs(8 * 3_600);
/// assert_eq!((arrives - departs).as_secs_f64(), 28_800.0);
/// # Ok::<(), kustomer::InvalidTimestamp>(())
/// ```
///
/// With the Cargo features `jiff`, `chrono` and `time`, the types of these crates convert to and from a `Timestamp`, and
/// can take its place in a struct.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Timestamp {
    /// Seconds since 1970 in UTC, rounded down.
    second: i64,
    /// Nanoseconds after that; less than a second.
    nanosecond: u32,
}

/// The length of a text with nanoseconds.
const LONGEST: usize = "2026-11-20T17:30:00.123456789Z".len();

impl Timestamp {
    /// The first second of the year 0, the earliest that RFC 3339 can represent.
    const FIRST: i64 = -62_167_219_200;
    /// The last second that jiff can represent, a day before the end of the year 9999.
    const LAST: i64 = 253_402_207_200;

    /// The earliest point in time: the start of the year 0.
    pub const MIN: Self = Self { second: Self::FIRST, nanosecond: 0 };
    /// The latest point in time, on the last day but one of the year 9999.
    pub const MAX: Self = Self { second: Self::LAST, nanosecond: 999_999_999 };
    /// The start of the year 1970 in UTC.
    pub const UNIX_EPOCH: Self = Self { second: 0, nanosecond: 0 };

    /// The value of another type that is out of range, on its way into a body. Writing it is an error.
    pub(crate) const NONE: Self = Self { second: i64::MIN, nanosecond: 0 };

    /// Creates a point in time from seconds and nanoseconds since 1970, if it is between the first and the last.
    pub(crate) fn new(second: i64, nanosecond: i64) -> Option<Self> {
        let nanosecond = u32::try_from(nanosecond).ok().filter(|&nanosecond| nanosecond < 1_000_000_000)?;
        (Self::FIRST..=Self::LAST).contains(&second).then_some(Self { second, nanosecond })
    }

    fn since_epoch((second, nanosecond): (i64, i64)) -> Option<Self> {
        Self::new(second, nanosecond)
    }

    /// Returns the text of RFC 3339 in UTC.
    fn text(self) -> ArrayString<LONGEST> {
        let (year, month, day) = calendar::date(self.second.div_euclid(86_400));
        let second = self.second.rem_euclid(86_400);
        let (hour, minute, second) = (second / 3_600, second / 60 % 60, second % 60);
        let mut text = ArrayString::new();
        // The year has four digits, so the text always fits.
        let _ = write!(text, "{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}");
        let _ = match self.nanosecond {
            nanos if nanos % 1_000_000 == 0 => write!(text, ".{:03}Z", nanos / 1_000_000),
            nanos if nanos % 1_000 == 0 => write!(text, ".{:06}Z", nanos / 1_000),
            nanos => write!(text, ".{nanos:09}Z"),
        };
        text
    }

    /// Returns the current time of this machine in milliseconds, the service's precision.
    pub fn now() -> Self {
        let since = clock::since_1970();
        let second = i64::try_from(since.as_secs()).ok();
        // A clock before 1970 or after the year 9999 was never set.
        let now = second.and_then(|second| Self::new(second, i64::from(since.subsec_millis()) * 1_000_000));
        now.unwrap_or(Self { second: 0, nanosecond: 0 })
    }

    /// Creates a point in time from nanoseconds since 1970.
    pub(crate) fn from_nanosecond(nanosecond: i128) -> Option<Self> {
        let second = i64::try_from(nanosecond.div_euclid(1_000_000_000)).ok()?;
        let rest = i64::try_from(nanosecond.rem_euclid(1_000_000_000)).ok()?;
        Self::new(second, rest)
    }

    /// Returns nanoseconds since 1970.
    pub(crate) fn as_nanosecond(self) -> i128 {
        i128::from(self.second) * 1_000_000_000 + i128::from(self.nanosecond)
    }

    /// Returns seconds since 1970, rounded down, and the nanoseconds after that.
    #[cfg_attr(not(feature = "chrono"), expect(dead_code, reason = "only some conversions take both parts"))]
    pub(crate) fn parts(self) -> (i64, u32) {
        (self.second, self.nanosecond)
    }

    /// Creates a point in time from seconds since 1970 in UTC.
    ///
    /// # Errors
    /// When it is before [`Timestamp::MIN`] or after [`Timestamp::MAX`].
    pub fn from_second(second: i64) -> Result<Self, InvalidTimestamp> {
        Self::new(second, 0).ok_or(InvalidTimestamp::OUT_OF_RANGE)
    }

    /// Returns seconds since 1970 in UTC, rounded down.
    pub fn as_second(self) -> i64 {
        self.second
    }

    /// Creates a point in time from milliseconds since 1970 in UTC.
    ///
    /// # Errors
    /// When it is before [`Timestamp::MIN`] or after [`Timestamp::MAX`].
    pub fn from_millisecond(millisecond: i64) -> Result<Self, InvalidTimestamp> {
        let nanosecond = millisecond.rem_euclid(1_000) * 1_000_000;
        Self::new(millisecond.div_euclid(1_000), nanosecond).ok_or(InvalidTimestamp::OUT_OF_RANGE)
    }

    /// Returns milliseconds since 1970 in UTC, rounded down.
    pub fn as_millisecond(self) -> i64 {
        self.second * 1_000 + i64::from(self.nanosecond / 1_000_000)
    }

    /// Returns the point in time without its microseconds and nanoseconds, which the service does not keep: a value that
    /// is compared with a response should be truncated first.
    ///
    /// ```
    /// use kustomer::Timestamp;
    ///
    /// let exact: Timestamp = "2026-11-20T17:30:00.123456789Z".parse()?;
    /// assert_eq!(exact.truncate_to_millisecond().to_string(), "2026-11-20T17:30:00.123Z");
    /// # Ok::<(), kustomer::InvalidTimestamp>(())
    /// ```
    #[must_use]
    pub fn truncate_to_millisecond(self) -> Self {
        Self { nanosecond: self.nanosecond / 1_000_000 * 1_000_000, ..self }
    }
}

impl FromStr for Timestamp {
    type Err = InvalidTimestamp;

    fn from_str(text: &str) -> Result<Self, InvalidTimestamp> {
        parse::rfc3339(text).and_then(Self::since_epoch).ok_or(InvalidTimestamp::NOT_A_DATE_TIME)
    }
}

impl TryFrom<&str> for Timestamp {
    type Error = InvalidTimestamp;

    fn try_from(text: &str) -> Result<Self, InvalidTimestamp> {
        text.parse()
    }
}

impl From<&Self> for Timestamp {
    fn from(timestamp: &Self) -> Self {
        *timestamp
    }
}

impl fmt::Display for Timestamp {
    /// Writes RFC 3339 in UTC. Width, alignment and fill apply to the whole text.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.text())
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
        if *self == Self::NONE {
            return writer.refuse(Refused::NotATimestamp.into());
        }
        writer.string(&self.text());
    }
}

impl EncodesAs<JsonString> for Timestamp {}

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

/// An error from text that is not an RFC 3339 date-time, or from a point in time outside of [`Timestamp::MIN`] and
/// [`Timestamp::MAX`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct InvalidTimestamp {
    is_out_of_range: bool,
}

impl InvalidTimestamp {
    pub(crate) const NOT_A_DATE_TIME: Self = Self { is_out_of_range: false };
    pub(crate) const OUT_OF_RANGE: Self = Self { is_out_of_range: true };
}

impl fmt::Display for InvalidTimestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(if self.is_out_of_range {
            "date-time is not between the years 0 and 9999"
        } else {
            "not an RFC 3339 date-time such as `2026-11-20T17:30:00.000Z`"
        })
    }
}

impl std::error::Error for InvalidTimestamp {}
