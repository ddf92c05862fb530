//! The error of waiting where there is no timer.

use std::fmt;

/// There is no timer: the future is polled outside a tokio runtime, or in one without timers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct NoTimer;

impl fmt::Display for NoTimer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("waiting requires a tokio runtime with timers (`enable_time` or `enable_all`)")
    }
}

impl std::error::Error for NoTimer {}
