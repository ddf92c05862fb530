//! Time: what time it is, and waiting for a point in time. Other modules measure time and wait only through this one.
//!
//! The clock is tokio's, so that tests run on its paused time; in a browser, where that does not exist, it is the browser's.
//! Nothing here needs a runtime until there is something to wait for.

mod no_timer;
#[cfg(not(all(target_family = "wasm", target_os = "unknown")))]
#[path = "tokio.rs"]
mod platform;
#[cfg(all(target_family = "wasm", target_os = "unknown"))]
#[path = "browser.rs"]
mod platform;

use std::future::{Future, poll_fn};
use std::pin::pin;
use std::task::Poll;
use std::time::Duration;

pub(crate) use no_timer::NoTimer;
pub(crate) use platform::Instant;
#[cfg(not(all(target_family = "wasm", target_os = "unknown")))]
pub(crate) use platform::from_std;
#[cfg(all(feature = "reqwest", not(all(target_family = "wasm", target_os = "unknown"))))]
pub(crate) use platform::{Sleep, sleep_in_runtime};

/// Returns the current time. Needs no runtime.
pub(crate) fn now() -> Instant {
    Instant::now()
}

/// Returns the time since 1970 by the clock of the machine; zero when that is set to an earlier time.
pub(crate) fn since_1970() -> Duration {
    platform::SystemTime::now().duration_since(platform::SystemTime::UNIX_EPOCH).unwrap_or_default()
}

/// Waits until `deadline`. Returns at once, on any executor, when it has passed.
///
/// # Errors
/// When it has not passed and there is no runtime whose timer could wake the task.
pub(crate) async fn sleep_until(deadline: Instant) -> Result<(), NoTimer> {
    if deadline <= now() {
        return Ok(());
    }
    platform::sleep_until(deadline).await
}

/// Waits for some time. Returns false, and does not wait, where there is no runtime whose timer could wake the task.
pub async fn pause(time: Duration) -> bool {
    match now().checked_add(time) {
        Some(end) => sleep_until(end).await.is_ok(),
        None => false,
    }
}

/// The time limit of a future ran out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Elapsed;

/// Runs `future` until it is done or `deadline` has passed. Where there is no timer, there is no limit: a future that is
/// never pending, such as that of a fake transport, needs none.
///
/// # Errors
/// When the deadline passes first.
pub(crate) async fn timeout_at<T>(deadline: Instant, future: impl Future<Output = T>) -> Result<T, Elapsed> {
    let (mut future, mut timer) = (pin!(future), pin!(sleep_until(deadline)));
    let mut has_timer = true;
    poll_fn(|context| {
        if let Poll::Ready(output) = future.as_mut().poll(context) {
            return Poll::Ready(Ok(output));
        }
        if has_timer && let Poll::Ready(end) = timer.as_mut().poll(context) {
            if end.is_ok() {
                return Poll::Ready(Err(Elapsed));
            }
            has_timer = false;
        }
        Poll::Pending
    })
    .await
}

#[cfg(test)]
mod tests;
