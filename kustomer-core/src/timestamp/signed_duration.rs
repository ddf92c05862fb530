//! The difference of two points in time, which can be negative: [`Duration`] cannot.

use std::fmt;
use std::ops::Neg;
use std::time::Duration;

/// The time between two [`Timestamp`](crate::Timestamp)s, in nanoseconds. Negative if the second one is later.
///
/// ```
/// use std::time::Duration;
///
/// use kustomer::Timestamp;
///
/// let departs: Timestamp = "2026-11-20T17:30:00.250Z".parse()?;
/// let opened: Timestamp = "2026-11-20T17:00:00Z".parse()?;
/// let waited = departs - opened;
/// assert_eq!(waited.as_millis(), 1_800_250);
/// assert_eq!(Duration::try_from(waited)?, Duration::from_millis(1_800_250));
/// assert!(waited > Duration::from_secs(1_800).into());
/// assert_eq!(format!("{:?} {:?}", waited, -waited), "1800.25s -1800.25s");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SignedDuration {
    /// Between two timestamps, or a `Duration`: far from the limits of its type.
    nanosecond: i128,
}

impl SignedDuration {
    /// No time at all.
    pub const ZERO: Self = Self { nanosecond: 0 };

    pub(super) const fn from_nanos(nanosecond: i128) -> Self {
        Self { nanosecond }
    }

    /// Returns the whole nanoseconds.
    pub const fn as_nanos(self) -> i128 {
        self.nanosecond
    }

    /// Returns the whole milliseconds, rounded toward zero.
    pub const fn as_millis(self) -> i128 {
        self.nanosecond / 1_000_000
    }

    /// Returns the seconds with a fraction. Rounded to the precision of `f64`: exact to the microsecond up to 285 years.
    #[expect(clippy::cast_precision_loss, reason = "documented")]
    pub fn as_secs_f64(self) -> f64 {
        let distance = self.nanosecond.unsigned_abs();
        let seconds = (distance / 1_000_000_000) as f64 + (distance % 1_000_000_000) as f64 / 1e9;
        if self.is_negative() { -seconds } else { seconds }
    }

    /// Returns true for less than zero.
    pub const fn is_negative(self) -> bool {
        self.nanosecond < 0
    }

    /// Returns true for no time at all.
    pub const fn is_zero(self) -> bool {
        self.nanosecond == 0
    }

    /// Returns the duration without its sign.
    pub fn unsigned_abs(self) -> Duration {
        let distance = self.nanosecond.unsigned_abs();
        let seconds = u64::try_from(distance / 1_000_000_000).unwrap_or(u64::MAX);
        // Less than a second.
        let nanos = u32::try_from(distance % 1_000_000_000).unwrap_or_default();
        Duration::new(seconds, nanos)
    }
}

impl From<Duration> for SignedDuration {
    fn from(duration: Duration) -> Self {
        let second = i128::from(duration.as_secs());
        Self { nanosecond: second * 1_000_000_000 + i128::from(duration.subsec_nanos()) }
    }
}

/// Fails for negative durations.
impl TryFrom<SignedDuration> for Duration {
    type Error = NegativeDuration;

    fn try_from(duration: SignedDuration) -> Result<Self, NegativeDuration> {
        if duration.is_negative() { Err(NegativeDuration(())) } else { Ok(duration.unsigned_abs()) }
    }
}

impl Neg for SignedDuration {
    type Output = Self;

    fn neg(self) -> Self {
        Self { nanosecond: -self.nanosecond }
    }
}

impl fmt::Debug for SignedDuration {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.is_negative() {
            f.write_str("-")?;
        }
        fmt::Debug::fmt(&self.unsigned_abs(), f)
    }
}

/// An error from converting a negative duration to a [`Duration`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NegativeDuration(());

impl fmt::Display for NegativeDuration {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("duration is negative")
    }
}

impl std::error::Error for NegativeDuration {}
