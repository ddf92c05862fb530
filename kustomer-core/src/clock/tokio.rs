//! tokio's clock.

use std::panic;
pub(super) use std::time::SystemTime;

use tokio::runtime::Handle;
pub(crate) use tokio::time::Instant;

use super::no_timer::NoTimer;

pub(super) async fn sleep_until(deadline: Instant) -> Result<(), NoTimer> {
    if Handle::try_current().is_err() {
        return Err(NoTimer);
    }
    // tokio has no way to ask whether a runtime has timers, and panics where it has none.
    let sleep = panic::catch_unwind(|| tokio::time::sleep_until(deadline)).map_err(|_| NoTimer)?;
    sleep.await;
    Ok(())
}

/// The same point in time on this clock.
pub(crate) fn from_std(instant: std::time::Instant) -> Instant {
    Instant::from_std(instant)
}
