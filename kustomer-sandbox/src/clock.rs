//! The clock of a sandbox.
//!
//! Everything that depends on time reads it here: times in documents, rate limits, and whatever is due later.

use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, SystemTime};

use jiff::{SignedDuration, Timestamp};
use serde_json::{Value, json};
use tokio::sync::watch;

/// The clock of a [`Sandbox`](crate::Sandbox). It runs like the system's until it is frozen, and it can be advanced, so
/// that a test need not wait. Clones are handles of the same clock.
///
/// ```
/// # tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(async {
/// use std::time::{Duration, SystemTime};
/// use kustomer_sandbox::{Clock, Sandbox};
///
/// let noon = SystemTime::UNIX_EPOCH + Duration::from_secs(1_795_867_200);
/// let sandbox = Sandbox::builder().clock(Clock::frozen_at(noon)).start().await?;
/// sandbox.clock().advance(Duration::from_secs(60));
/// assert_eq!(sandbox.clock().now(), noon + Duration::from_secs(60));
/// # std::io::Result::Ok(()) }).unwrap();
/// ```
#[derive(Clone)]
pub struct Clock {
    shared: Arc<Shared>,
}

struct Shared {
    time: Mutex<ClockSetting>,
    /// Wakes those that wait for a time.
    changed: watch::Sender<()>,
}

/// What a clock shows, as it is kept over the end of a program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ClockSetting {
    Frozen(Timestamp),
    /// How far the clock is ahead of the system's.
    Running(SignedDuration),
}

#[allow(clippy::disallowed_methods, reason = "everything else reads this clock")]
impl ClockSetting {
    /// As a clock shows the system's time.
    pub(crate) const SYSTEM: Self = Self::Running(SignedDuration::ZERO);

    /// As JSON, in whole milliseconds.
    pub(crate) fn stored(self) -> Value {
        match self {
            Self::Frozen(at) => json!({ "frozenAtMs": at.as_millisecond() }),
            Self::Running(ahead) => json!({ "aheadMs": milliseconds(ahead) }),
        }
    }

    /// Reads what [`stored`](Self::stored) returned. `None` if it is anything else.
    pub(crate) fn from_stored(stored: &Value) -> Option<Self> {
        let number = |name: &str| stored.get(name)?.as_i64();
        match number("frozenAtMs") {
            Some(at) => Some(Self::Frozen(Timestamp::from_millisecond(at).ok()?)),
            None => Some(Self::Running(SignedDuration::from_millis(number("aheadMs")?))),
        }
    }

    fn now(self) -> Timestamp {
        match self {
            Self::Frozen(at) => at,
            Self::Running(ahead) => plus(Timestamp::now(), ahead),
        }
    }

    fn running_from(at: Timestamp) -> Self {
        Self::Running(at.duration_since(Timestamp::now()))
    }
}

impl Clock {
    /// Returns a clock that shows the system's time.
    pub fn system() -> Self {
        Self::of(ClockSetting::SYSTEM)
    }

    /// Returns a frozen clock. A time outside the years -9999 to 9999 becomes the nearest one inside.
    pub fn frozen_at(at: SystemTime) -> Self {
        Self::of(ClockSetting::Frozen(timestamp(at)))
    }

    fn of(time: ClockSetting) -> Self {
        Self { shared: Arc::new(Shared { time: Mutex::new(time), changed: watch::Sender::new(()) }) }
    }

    /// Returns the time, in whole milliseconds: documents show no more.
    pub fn now(&self) -> SystemTime {
        self.timestamp().into()
    }

    /// Moves the clock forward. What is due by then happens as if the time had passed.
    pub fn advance(&self, by: Duration) {
        let by = SignedDuration::try_from(by).unwrap_or(SignedDuration::MAX);
        self.change(|time| match time {
            ClockSetting::Frozen(at) => ClockSetting::Frozen(plus(at, by)),
            // No further than times reach, so that the setting can be kept and undone.
            ClockSetting::Running(ahead) => {
                ClockSetting::running_from(plus(ClockSetting::Running(ahead).now(), by))
            }
        });
    }

    /// Sets the time, which may be in the past. The clock goes on running, or stays frozen.
    pub fn set(&self, at: SystemTime) {
        self.change(|time| match time {
            ClockSetting::Frozen(_) => ClockSetting::Frozen(timestamp(at)),
            ClockSetting::Running(_) => ClockSetting::running_from(timestamp(at)),
        });
    }

    /// Sets the time and whether the clock is frozen at it, in one step.
    pub(crate) fn set_and_freeze(&self, at: Timestamp, freeze: bool) {
        self.change(|_| if freeze { ClockSetting::Frozen(at) } else { ClockSetting::running_from(at) });
    }

    /// Stops the clock at the present time.
    pub fn freeze(&self) {
        self.change(|time| ClockSetting::Frozen(time.now()));
    }

    /// Lets the clock run on from the time that it shows.
    pub fn resume(&self) {
        self.change(|time| ClockSetting::running_from(time.now()));
    }

    /// Whether the clock is frozen.
    pub fn is_frozen(&self) -> bool {
        matches!(*self.time(), ClockSetting::Frozen(_))
    }

    /// Returns the time in whole milliseconds. Keeping more would let a record miss a filter made from its own times.
    pub(crate) fn timestamp(&self) -> Timestamp {
        let now = self.time().now();
        Timestamp::from_millisecond(now.as_millisecond()).unwrap_or(now)
    }

    /// Waits until the clock shows this time or a later one.
    pub(crate) async fn sleep_until(&self, at: Timestamp) {
        let mut changed = self.shared.changed.subscribe();
        loop {
            let time = *self.time();
            let left = at.duration_since(time.now());
            let Ok(left) = Duration::try_from(left) else { return };
            if left.is_zero() {
                return;
            }
            // The sender lives as long as this clock does.
            match time {
                ClockSetting::Frozen(_) => drop(changed.changed().await),
                ClockSetting::Running(_) => drop(tokio::time::timeout(left, changed.changed()).await),
            }
        }
    }

    /// Returns what the clock shows, as it is kept over the end of a program.
    pub(crate) fn setting(&self) -> ClockSetting {
        *self.time()
    }

    /// Sets the clock as another was set.
    pub(crate) fn apply(&self, setting: ClockSetting) {
        self.change(|_| setting);
    }

    fn change(&self, change: impl FnOnce(ClockSetting) -> ClockSetting) {
        let mut time = self.time();
        *time = change(*time);
        drop(time);
        self.shared.changed.send_replace(());
    }

    fn time(&self) -> MutexGuard<'_, ClockSetting> {
        self.shared.time.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Default for Clock {
    fn default() -> Self {
        Self::system()
    }
}

impl fmt::Debug for Clock {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Clock")
            .field("now", &self.timestamp())
            .field("frozen", &self.is_frozen())
            .finish()
    }
}

fn milliseconds(duration: SignedDuration) -> i64 {
    let limit = if duration.is_negative() { i64::MIN } else { i64::MAX };
    i64::try_from(duration.as_millis()).unwrap_or(limit)
}

/// The latest or earliest time there is, if the sum is beyond it.
fn plus(at: Timestamp, by: SignedDuration) -> Timestamp {
    at.saturating_add(by).unwrap_or(at)
}

fn timestamp(at: SystemTime) -> Timestamp {
    let beyond = if at > SystemTime::UNIX_EPOCH { Timestamp::MAX } else { Timestamp::MIN };
    Timestamp::try_from(at).unwrap_or(beyond)
}

#[cfg(test)]
mod tests {
    use std::future::Future;
    use std::pin::pin;
    use std::task::{Context, Poll, Waker};

    use super::*;

    const DAY: Duration = Duration::from_secs(86_400);

    fn poll(future: std::pin::Pin<&mut impl Future<Output = ()>>) -> Poll<()> {
        future.poll(&mut Context::from_waker(Waker::noop()))
    }

    #[test]
    fn a_frozen_clock_moves_only_when_it_is_advanced() {
        let clock = Clock::frozen_at(SystemTime::UNIX_EPOCH);
        clock.clone().advance(DAY);
        assert_eq!(clock.now(), SystemTime::UNIX_EPOCH + DAY);
        clock.set(SystemTime::UNIX_EPOCH);
        assert_eq!(clock.now(), SystemTime::UNIX_EPOCH);
    }

    #[test]
    fn a_clock_that_is_resumed_goes_on_from_where_it_stood() {
        let clock = Clock::frozen_at(SystemTime::UNIX_EPOCH + DAY);
        clock.resume();
        let since = clock.now().duration_since(SystemTime::UNIX_EPOCH).expect("the clock does not go back");
        assert!(since >= DAY && since < 2 * DAY, "{since:?}");
        assert!(!clock.is_frozen());
    }

    #[test]
    fn a_clock_that_is_advanced_runs_ahead_of_the_system() {
        let clock = Clock::system();
        clock.advance(DAY);
        assert!(clock.now() > SystemTime::now() + DAY / 2);
    }

    #[test]
    fn whoever_waits_for_a_time_is_woken_when_the_clock_is_advanced_to_it() {
        let clock = Clock::frozen_at(SystemTime::UNIX_EPOCH);
        let mut waiting = pin!(clock.sleep_until(timestamp(SystemTime::UNIX_EPOCH + DAY)));
        assert!(poll(waiting.as_mut()).is_pending());
        clock.advance(DAY / 2);
        assert!(poll(waiting.as_mut()).is_pending());
        clock.advance(DAY / 2);
        assert!(poll(waiting.as_mut()).is_ready());
    }

    #[test]
    fn a_clock_that_was_advanced_too_far_is_still_there_when_its_setting_is_read_again() {
        for by in [Duration::MAX, DAY] {
            let clock = Clock::system();
            clock.advance(by);
            let kept = ClockSetting::from_stored(&clock.setting().stored()).unwrap();
            let lost = clock.timestamp().duration_since(kept.now()).abs();
            assert!(lost < SignedDuration::from_hours(1), "{lost:?}");
        }
    }

    #[test]
    fn a_clock_is_set_and_frozen_in_one_step() {
        let clock = Clock::system();
        clock.set_and_freeze(Timestamp::UNIX_EPOCH, true);
        assert_eq!(clock.setting(), ClockSetting::Frozen(Timestamp::UNIX_EPOCH));
        clock.set_and_freeze(Timestamp::UNIX_EPOCH, false);
        assert!(!clock.is_frozen());
    }

    #[test]
    fn no_time_is_too_far() {
        let clock = Clock::frozen_at(SystemTime::UNIX_EPOCH);
        clock.advance(Duration::MAX);
        clock.advance(Duration::MAX);
        assert_eq!(clock.timestamp().as_second(), Timestamp::MAX.as_second());
        let clock = Clock::system();
        clock.advance(Duration::MAX);
        clock.advance(Duration::MAX);
        assert_eq!(clock.timestamp().as_second(), Timestamp::MAX.as_second());
    }
}
