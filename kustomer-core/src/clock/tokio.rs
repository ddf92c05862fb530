//! tokio's clock.

use std::panic;
pub(super) use std::time::SystemTime;

use tokio::runtime::Handle;
pub(crate) use tokio::time::{Instant, Sleep};

use super::no_timer::NoTimer;

pub(super) async fn sleep_until(deadline: Instant) -> Result<(), NoTimer> {
    if Handle::try_current().is_err() {
        return Err(NoTimer);
    }
    sleep_in_runtime(deadline)?.await;
    Ok(())
}

/// A wait until `deadline`, for those who know that there is a runtime.
pub(crate) fn sleep_in_runtime(deadline: Instant) -> Result<Sleep, NoTimer> {
    // tokio has no way to ask whether a runtime has timers, and panics where it has none.
    panic::catch_unwind(|| tokio::time::sleep_until(deadline)).map_err(|_| NoTimer)
}

/// The same point in time on this clock.
pub(crate) fn from_std(instant: std::time::Instant) -> Instant {
    Instant::from_std(instant)
}
