//! The clock of a browser or of another JavaScript runtime.

use std::time::Duration;

use gloo_timers::callback::Timeout;
use tokio::sync::oneshot;
pub(crate) use web_time::Instant;
pub(super) use web_time::SystemTime;

use super::no_timer::NoTimer;

/// JavaScript's timers count milliseconds in 31 bits.
const LONGEST_TIMEOUT: Duration = Duration::from_secs(24 * 60 * 60);

/// The timer itself cannot move between threads, and stays where it is: only its end is sent here.
pub(super) async fn sleep_until(deadline: Instant) -> Result<(), NoTimer> {
    loop {
        let left = deadline.saturating_duration_since(Instant::now());
        if left.is_zero() {
            return Ok(());
        }
        let (sender, receiver) = oneshot::channel();
        // Rounded up, so that the last round does not end before the deadline.
        let millis = left.min(LONGEST_TIMEOUT).as_micros().div_ceil(1000);
        let wake = move || {
            // Nobody waits any more when the receiver is gone.
            let _ = sender.send(());
        };
        Timeout::new(u32::try_from(millis).map_err(|_| NoTimer)?, wake).forget();
        receiver.await.map_err(|_| NoTimer)?;
    }
}
