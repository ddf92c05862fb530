//! When a failed delivery is tried again.

use jiff::{SignedDuration, Timestamp};

/// The minutes between two attempts, as documented: about an hour in all.
const GAPS: &[i64] = &[1, 1, 2, 5, 10, 15, 30];

/// Returns when to try again after this many failed attempts, the last of them now. `None` if it is time to give up.
pub(super) fn next(failed: usize, now: Timestamp) -> Option<Timestamp> {
    let minutes = *GAPS.get(failed.checked_sub(1)?)?;
    now.saturating_add(SignedDuration::from_mins(minutes)).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_are_seven_retries_in_64_minutes() {
        let mut now = Timestamp::UNIX_EPOCH;
        let mut failed = 1;
        while let Some(at) = next(failed, now) {
            now = at;
            failed += 1;
        }
        assert_eq!((failed, now.as_second()), (8, 64 * 60));
        assert_eq!(next(0, now), None);
    }
}
