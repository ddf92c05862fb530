//! Object IDs: 24 hex digits, in the format of the service.
//!
//! They consist of the time in seconds, a random number per sandbox, and a counter, so they increase in order of
//! creation.

use std::hash::{BuildHasher, Hasher, RandomState};

use jiff::Timestamp;
use serde_json::{Value, json};

const COUNTER_END: u32 = 0x0100_0000;

/// Generates object IDs, each greater than the one before.
#[derive(Clone)]
pub(crate) struct ObjectIds {
    seconds: u32,
    sandbox: u64,
    counter: u32,
}

impl ObjectIds {
    /// Other than those of any other sandbox.
    pub(crate) fn new() -> Self {
        Self::numbered(RandomState::new().build_hasher().finish())
    }

    /// The same for the same number, of which 40 bits count.
    pub(crate) fn numbered(sandbox: u64) -> Self {
        Self { seconds: 0, sandbox: sandbox & 0xff_ffff_ffff, counter: 0 }
    }

    /// Makes IDs greater than those that others have generated.
    pub(crate) fn continue_after(&mut self, others: &Self) {
        if (others.seconds, others.counter) > (self.seconds, self.counter) {
            (self.seconds, self.counter) = (others.seconds, others.counter);
        }
    }

    /// Returns what the next ID depends on, as JSON.
    pub(crate) fn stored(&self) -> Value {
        json!({ "sandbox": self.sandbox, "seconds": self.seconds, "counter": self.counter })
    }

    /// Reads what [`stored`](Self::stored) returned. `None` if it is anything else.
    pub(crate) fn from_stored(stored: &Value) -> Option<Self> {
        let number = |name: &str| stored.get(name)?.as_u64();
        Some(Self {
            sandbox: number("sandbox")?,
            seconds: u32::try_from(number("seconds")?).ok()?,
            counter: u32::try_from(number("counter")?).ok().filter(|counter| *counter < COUNTER_END)?,
        })
    }

    /// Returns the next ID for a record created at `now`.
    pub(crate) fn next(&mut self, now: Timestamp) -> String {
        // The seconds never decrease, so that a clock set back does not break the order of IDs.
        self.seconds = self.seconds.max(u32::try_from(now.as_second().max(0)).unwrap_or(u32::MAX));
        self.counter += 1;
        if self.counter == COUNTER_END {
            self.counter = 0;
            self.seconds = self.seconds.saturating_add(1);
        }
        format!("{:08x}{:010x}{:06x}", self.seconds, self.sandbox, self.counter)
    }
}

/// Whether a text has the format of an object ID.
pub(crate) fn is_object_id(text: &str) -> bool {
    text.len() == 24 && text.bytes().all(|byte| byte.is_ascii_hexdigit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_24_hex_digits_and_increase_even_if_the_clock_is_set_back() {
        let mut ids = ObjectIds::new();
        let late = ids.next(Timestamp::from_second(2_000_000_000).unwrap());
        let early = ids.next(Timestamp::from_second(1_000_000_000).unwrap());
        assert!(is_object_id(&late) && is_object_id(&early), "{late} {early}");
        assert!(late < early, "{late} must sort before {early}");
    }

    #[test]
    fn an_object_id_has_exactly_24_hex_digits() {
        assert!(is_object_id("59775dcda751900011ff4687"));
        assert!(!is_object_id("59775dcda751900011ff468"));
        assert!(!is_object_id("59775dcda751900011ff4687a"));
        assert!(!is_object_id("59775dcda751900011ff468z"));
    }
}
