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

pub(crate) use no_timer::NoTimer;
pub(crate) use platform::Instant;

/// Returns the current time. Needs no runtime.
pub(crate) fn now() -> Instant {
    Instant::now()
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

#[cfg(test)]
mod tests;
