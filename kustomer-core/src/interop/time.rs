//! `time::UtcDateTime` and `time::OffsetDateTime`. Offsets are lost.

use std::borrow::Borrow;

use time::{OffsetDateTime, UtcDateTime};

use super::point_in_time::{given, points_in_time};
use crate::argument::{Exact, Given, forms};
use crate::{InvalidTimestamp, Timestamp};

/// Exact.
impl From<Timestamp> for UtcDateTime {
    fn from(timestamp: Timestamp) -> Self {
        // The bounds of `time` are wider than ours.
        Self::from_unix_timestamp_nanos(timestamp.as_nanosecond()).unwrap_or(Self::UNIX_EPOCH)
    }
}

/// Exact, with the offset 0.
impl From<Timestamp> for OffsetDateTime {
    fn from(timestamp: Timestamp) -> Self {
        UtcDateTime::from(timestamp).into()
    }
}

/// Exact. Fails before the year 0 and on the last day of the year 9999.
impl TryFrom<UtcDateTime> for Timestamp {
    type Error = InvalidTimestamp;

    fn try_from(time: UtcDateTime) -> Result<Self, InvalidTimestamp> {
        Self::from_nanosecond(time.unix_timestamp_nanos()).ok_or(InvalidTimestamp::OUT_OF_RANGE)
    }
}

/// The offset is lost: the service keeps points in time in UTC. Fails before the year 0 and on the last day of the year
/// 9999.
impl TryFrom<OffsetDateTime> for Timestamp {
    type Error = InvalidTimestamp;

    fn try_from(time: OffsetDateTime) -> Result<Self, InvalidTimestamp> {
        Self::from_nanosecond(time.unix_timestamp_nanos()).ok_or(InvalidTimestamp::OUT_OF_RANGE)
    }
}

points_in_time!(UtcDateTime, OffsetDateTime);

forms! {
    [] UtcDateTime as Timestamp: time => given(time);
    ['v] &'v UtcDateTime as Timestamp: time => given(*time);
    [] OffsetDateTime as Timestamp: time => given(time);
    ['v] &'v OffsetDateTime as Timestamp: time => given(*time);
}
