//! When a job is looked at: first when jobs before it were done, then less and less often.

use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

/// The first look at the first job.
const USUAL: Duration = Duration::from_millis(500);
const SHORTEST: Duration = Duration::from_millis(250);
const LONGEST_FIRST: Duration = Duration::from_secs(30);
const LONGEST: Duration = Duration::from_secs(10);

/// What was learned about how long jobs take.
#[derive(Debug)]
pub(super) struct Pace {
    /// In milliseconds.
    expected: AtomicU64,
}

impl Pace {
    pub(super) fn new() -> Self {
        Self { expected: AtomicU64::new(millis(USUAL)) }
    }

    /// How long to wait before the first look at a job.
    pub(super) fn first(&self) -> Duration {
        let expected = Duration::from_millis(self.expected.load(Ordering::Relaxed));
        (expected.mul_f64(0.9)).clamp(SHORTEST, LONGEST_FIRST)
    }

    /// How long to wait after a look that came too early.
    pub(super) fn next(wait: Duration) -> Duration {
        wait.mul_f64(1.5).min(LONGEST).max(SHORTEST)
    }

    /// A job was not over after this time, and at the next look it was. The time of the look itself says little: it is longer
    /// the longer one waits.
    pub(super) fn learn(&self, at_least: Duration) {
        let known = self.expected.load(Ordering::Relaxed);
        self.expected.store((3 * known + millis(at_least)) / 4, Ordering::Relaxed);
    }
}

fn millis(duration: Duration) -> u64 {
    u64::try_from(duration.as_millis()).unwrap_or(u64::MAX / 8)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// How many looks at a job that takes this long there are, after many such jobs.
    fn looks_at(job: Duration) -> u32 {
        let pace = Pace::new();
        let mut looks = 0;
        for _ in 0..50 {
            looks = 1;
            let (mut wait, mut waited, mut before) = (pace.first(), pace.first(), Duration::ZERO);
            while waited < job {
                before = waited;
                wait = Pace::next(wait);
                waited += wait;
                looks += 1;
            }
            pace.learn(before);
        }
        looks
    }

    #[test]
    fn a_job_is_looked_at_about_twice_however_long_jobs_take() {
        for seconds in [0.1, 0.5, 1.0, 5.0, 20.0] {
            let looks = looks_at(Duration::from_secs_f64(seconds));
            assert!(looks <= 3, "{looks} looks at jobs of {seconds} s");
        }
    }

    #[test]
    fn the_wait_grows_to_ten_seconds() {
        let waits = std::iter::successors(Some(USUAL), |wait| Some(Pace::next(*wait)));
        let waits: Vec<_> = waits.take(12).collect();
        assert!(waits.is_sorted() && waits[11] == LONGEST, "{waits:?}");
    }
}
