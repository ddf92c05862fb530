//! How events are delivered.

use std::time::Duration;

use jiff::SignedDuration;
use serde_json::{Value, json};

/// A receiver is to respond within a few seconds; the service's limit is not documented.
const TIMEOUT: Duration = Duration::from_secs(5);

/// How long a shuffled delivery waits at most, in milliseconds.
const SPREAD: i64 = 2000;

/// How events are delivered to outbound webhooks. By default, each event is sent once, in the order in which they
/// occurred. The service promises neither: a receiver must cope with events out of order and with duplicates.
///
/// ```
/// use kustomer_sandbox::{DeliveryOptions, Sandbox};
///
/// let harsh = DeliveryOptions::new().shuffled(7).duplicates(0.2);
/// let builder = Sandbox::builder().deliveries(harsh);
/// ```
#[derive(Debug, Clone)]
#[must_use = "options have no effect until a sandbox has them"]
pub struct DeliveryOptions {
    pub(super) shuffle: bool,
    pub(super) duplicates: f64,
    pub(super) timeout: Duration,
    seed: u64,
    /// The generator of what is left to chance.
    random: fastrand::Rng,
}

impl DeliveryOptions {
    /// Returns the default options: every event once, in order, with five seconds for the receiver to respond.
    pub fn new() -> Self {
        Self {
            shuffle: false,
            duplicates: 0.0,
            timeout: TIMEOUT,
            seed: 0,
            random: fastrand::Rng::with_seed(0),
        }
    }

    /// Sends events out of order: each waits up to two seconds of the sandbox's clock. The same seed and the same events
    /// result in the same order if the clock is frozen until all have been raised.
    pub fn shuffled(mut self, seed: u64) -> Self {
        self.shuffle = true;
        self.seed = seed;
        self.random = fastrand::Rng::with_seed(seed);
        self
    }

    /// Sends events in order.
    pub(crate) fn in_order(mut self) -> Self {
        self.shuffle = false;
        self
    }

    /// Returns the options as the control server shows them.
    pub(crate) fn document(&self) -> Value {
        json!({
            "shuffled": self.shuffle.then_some(self.seed),
            "duplicates": self.duplicates,
            "timeoutSeconds": self.timeout.as_secs_f64(),
        })
    }

    /// Sets the share of events that are sent twice, from 0 to 1. The seed of [`shuffled`](Self::shuffled) decides which,
    /// too. Values outside the range count as its nearest end.
    pub fn duplicates(mut self, share: f64) -> Self {
        self.duplicates = if share.is_nan() { 0.0 } else { share.clamp(0.0, 1.0) };
        self
    }

    /// Sets how long a receiver may take to respond, in real time: also while the sandbox's clock is frozen. Defaults to
    /// five seconds.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.timeout = timeout;
        self
    }

    /// How long the next delivery waits.
    pub(super) fn next_wait(&mut self) -> SignedDuration {
        let wait = if self.shuffle { self.random.i64(0..SPREAD) } else { 0 };
        SignedDuration::from_millis(wait)
    }

    /// Whether the next event is sent twice.
    pub(super) fn next_is_duplicated(&mut self) -> bool {
        self.duplicates > 0.0 && self.random.f64() < self.duplicates
    }
}

impl Default for DeliveryOptions {
    fn default() -> Self {
        Self::new()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_share_of_duplicates_is_that_asked_for() {
        let count = |share| {
            let mut options = DeliveryOptions::new().duplicates(share);
            (0..1000).filter(|_| options.next_is_duplicated()).count()
        };
        assert_eq!((count(0.0), count(f64::NAN), count(1.0), count(7.0)), (0, 0, 1000, 1000));
        assert!((150..250).contains(&count(0.2)), "{}", count(0.2));
    }
}
