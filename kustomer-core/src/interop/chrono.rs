//! `chrono::DateTime`. It represents leap seconds and offsets, which are lost, and more years than RFC 3339.

use std::borrow::Borrow;

use chrono::{DateTime, FixedOffset, TimeZone, Utc};

use super::point_in_time::{given, points_in_time};
use crate::argument::{Exact, Given, forms};
use crate::{InvalidTimestamp, Timestamp};

/// Exact.
impl From<Timestamp> for DateTime<Utc> {
    fn from(timestamp: Timestamp) -> Self {
        let (second, nanosecond) = timestamp.parts();
        // chrono's bounds are wider than ours.
        Self::from_timestamp(second, nanosecond).unwrap_or(Self::UNIX_EPOCH)
    }
}

/// Exact, with the offset 0.
impl From<Timestamp> for DateTime<FixedOffset> {
    fn from(timestamp: Timestamp) -> Self {
        DateTime::<Utc>::from(timestamp).fixed_offset()
    }
}

/// The offset is lost: the service keeps points in time in UTC. A leap second becomes the second before it. Fails before
/// the year 0 and after the year 9999.
impl<Tz: TimeZone> TryFrom<DateTime<Tz>> for Timestamp {
    type Error = InvalidTimestamp;

    fn try_from(time: DateTime<Tz>) -> Result<Self, InvalidTimestamp> {
        let nanosecond = match time.timestamp_subsec_nanos() {
            1_000_000_000.. => 0,
            nanosecond => i64::from(nanosecond),
        };
        Self::new(time.timestamp(), nanosecond).ok_or(InvalidTimestamp::OUT_OF_RANGE)
    }
}

points_in_time!(DateTime<Utc>, DateTime<FixedOffset>);

forms! {
    [Tz: TimeZone] DateTime<Tz> as Timestamp: time => given(time);
    ['v, Tz: TimeZone] &'v DateTime<Tz> as Timestamp: time => given(time.clone());
}
