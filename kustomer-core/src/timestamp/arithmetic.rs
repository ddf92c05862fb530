//! Adding durations to points in time, and the differences of two points in time.

use std::ops::{Add, AddAssign, Sub, SubAssign};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use super::{InvalidTimestamp, SignedDuration, Timestamp};

/// The message of a panic, like that of [`SystemTime`].
const OVERFLOW: &str = "overflow when adding a duration to a timestamp";

impl Timestamp {
    /// Adds a duration. `None` if the result is after [`Timestamp::MAX`].
    ///
    /// ```
    /// use std::time::Duration;
    ///
    /// use kustomer::Timestamp;
    ///
    /// let late = Timestamp::UNIX_EPOCH.checked_add(Duration::from_millis(1_500));
    /// assert_eq!(late, Timestamp::from_millisecond(1_500).ok());
    /// assert_eq!(Timestamp::MAX.checked_add(Duration::from_nanos(1)), None);
    /// ```
    pub fn checked_add(self, duration: Duration) -> Option<Self> {
        self.moved_by(SignedDuration::from(duration))
    }

    /// Subtracts a duration. `None` if the result is before [`Timestamp::MIN`].
    pub fn checked_sub(self, duration: Duration) -> Option<Self> {
        self.moved_by(-SignedDuration::from(duration))
    }

    /// Adds a duration. The result is at most [`Timestamp::MAX`].
    #[must_use]
    pub fn saturating_add(self, duration: Duration) -> Self {
        self.checked_add(duration).unwrap_or(Self::MAX)
    }

    /// Subtracts a duration. The result is at least [`Timestamp::MIN`].
    #[must_use]
    pub fn saturating_sub(self, duration: Duration) -> Self {
        self.checked_sub(duration).unwrap_or(Self::MIN)
    }

    /// Returns the time since `earlier`, exactly. Negative if `earlier` is later. `a - b` is the same as
    /// `a.duration_since(b)`.
    ///
    /// ```
    /// use std::time::Duration;
    ///
    /// use kustomer::Timestamp;
    ///
    /// let planned: Timestamp = "2026-11-20T17:30:00Z".parse()?;
    /// let landed: Timestamp = "2026-11-20T17:25:00Z".parse()?;
    /// let delay = landed.duration_since(planned);
    /// assert!(delay.is_negative());
    /// assert_eq!(delay.as_secs_f64() / 60.0, -5.0);
    /// assert_eq!(delay.unsigned_abs(), Duration::from_secs(300));
    /// let error = Duration::try_from(delay).unwrap_err();
    /// assert_eq!(error.to_string(), "duration is negative");
    /// # Ok::<(), kustomer::InvalidTimestamp>(())
    /// ```
    pub fn duration_since(self, earlier: Self) -> SignedDuration {
        SignedDuration::from_nanos(self.as_nanosecond() - earlier.as_nanosecond())
    }

    fn moved_by(self, duration: SignedDuration) -> Option<Self> {
        Self::from_nanosecond(self.as_nanosecond().checked_add(duration.as_nanos())?)
    }
}

impl Add<Duration> for Timestamp {
    type Output = Self;

    /// Adds a duration.
    ///
    /// # Panics
    /// When the result is after [`Timestamp::MAX`]. [`checked_add`](Timestamp::checked_add) does not panic.
    fn add(self, duration: Duration) -> Self {
        self.checked_add(duration).expect(OVERFLOW)
    }
}

impl Sub<Duration> for Timestamp {
    type Output = Self;

    /// Subtracts a duration.
    ///
    /// # Panics
    /// When the result is before [`Timestamp::MIN`]. [`checked_sub`](Timestamp::checked_sub) does not panic.
    fn sub(self, duration: Duration) -> Self {
        self.checked_sub(duration).expect(OVERFLOW)
    }
}

impl AddAssign<Duration> for Timestamp {
    /// Adds a duration.
    ///
    /// # Panics
    /// When the result is after [`Timestamp::MAX`].
    fn add_assign(&mut self, duration: Duration) {
        *self = *self + duration;
    }
}

impl SubAssign<Duration> for Timestamp {
    /// Subtracts a duration.
    ///
    /// # Panics
    /// When the result is before [`Timestamp::MIN`].
    fn sub_assign(&mut self, duration: Duration) {
        *self = *self - duration;
    }
}

impl Sub for Timestamp {
    type Output = SignedDuration;

    /// Returns the time between two points in time. Negative if the second one is later.
    fn sub(self, earlier: Self) -> SignedDuration {
        self.duration_since(earlier)
    }
}

impl TryFrom<SystemTime> for Timestamp {
    type Error = InvalidTimestamp;

    /// Converts the time of the operating system, exactly.
    fn try_from(time: SystemTime) -> Result<Self, InvalidTimestamp> {
        let moved = match time.duration_since(UNIX_EPOCH) {
            Ok(after) => Self::UNIX_EPOCH.checked_add(after),
            Err(before) => Self::UNIX_EPOCH.checked_sub(before.duration()),
        };
        moved.ok_or(InvalidTimestamp::OUT_OF_RANGE)
    }
}

/// Fails for times that the operating system cannot represent: on Windows, those before the year 1601, and fractions are
/// multiples of 100 nanoseconds.
impl TryFrom<Timestamp> for SystemTime {
    type Error = InvalidTimestamp;

    fn try_from(timestamp: Timestamp) -> Result<Self, InvalidTimestamp> {
        let since = timestamp - Timestamp::UNIX_EPOCH;
        let distance = since.unsigned_abs();
        let moved = if since.is_negative() {
            UNIX_EPOCH.checked_sub(distance)
        } else {
            UNIX_EPOCH.checked_add(distance)
        };
        moved.ok_or(InvalidTimestamp::OUT_OF_RANGE)
    }
}
