//! `jiff::Timestamp`. Its range ends where that of [`Timestamp`] does, and begins earlier.

use std::borrow::Borrow;

use super::point_in_time::{given, points_in_time};
use crate::argument::{Exact, Given, forms};
use crate::{InvalidTimestamp, Timestamp};

/// For calendars and time zones. Exact.
impl From<Timestamp> for jiff::Timestamp {
    fn from(timestamp: Timestamp) -> Self {
        // jiff's bounds are wider than ours.
        Self::from_nanosecond(timestamp.as_nanosecond()).unwrap_or(Self::UNIX_EPOCH)
    }
}

/// Exact. Fails before the year 0, which RFC 3339 cannot represent.
impl TryFrom<jiff::Timestamp> for Timestamp {
    type Error = InvalidTimestamp;

    fn try_from(timestamp: jiff::Timestamp) -> Result<Self, InvalidTimestamp> {
        Self::from_nanosecond(timestamp.as_nanosecond()).ok_or(InvalidTimestamp::OUT_OF_RANGE)
    }
}

points_in_time!(jiff::Timestamp);

forms! {
    [] jiff::Timestamp as Timestamp: time => given(time);
    ['v] &'v jiff::Timestamp as Timestamp: time => given(*time);
}
