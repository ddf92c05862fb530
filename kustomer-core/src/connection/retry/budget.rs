//! The retry budget of a client: a bucket of tokens that bounds what retries add to the load of a service that is down.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use crate::clock::Instant;

/// How many retries the bucket holds, which is also where it starts.
const CAPACITY: f64 = 100.0;
/// What a success adds. So where less than a sixth of the attempts fail, the bucket never empties.
const PER_SUCCESS: f64 = 0.2;
/// What a second adds, so that a job which mostly fails still gets on.
const PER_SECOND: f64 = 1.0;

#[derive(Debug)]
pub(in crate::connection) struct RetryBudget {
    bucket: Mutex<Bucket>,
    /// True while the bucket is full, as it mostly is: then a success adds nothing, and needs no lock.
    is_full: AtomicBool,
}

#[derive(Debug, Clone, Copy)]
struct Bucket {
    tokens: f64,
    at: Instant,
}

/// A token that was taken for a retry, and goes back into the bucket unless the retry takes place.
#[derive(Debug)]
#[must_use = "the token goes back when it is dropped"]
pub(in crate::connection) struct Token<'a> {
    budget: &'a RetryBudget,
    amount: f64,
}

impl Token<'_> {
    pub(in crate::connection) fn spend(mut self) {
        self.amount = 0.0;
    }
}

impl Drop for Token<'_> {
    fn drop(&mut self) {
        self.budget.put_back(self.amount);
    }
}

impl RetryBudget {
    pub(in crate::connection) fn new(now: Instant) -> Self {
        Self { bucket: Mutex::new(Bucket { tokens: CAPACITY, at: now }), is_full: AtomicBool::new(true) }
    }

    /// Returns whether there is a token for a retry.
    pub(in crate::connection) fn has_token(&self, now: Instant) -> bool {
        self.update(now, |_| {}) >= 1.0
    }

    /// Takes the token of a retry.
    pub(in crate::connection) fn withdraw(&self, now: Instant) -> Token<'_> {
        let mut amount = 0.0;
        self.update(now, |tokens| {
            amount = tokens.min(1.0);
            *tokens -= amount;
        });
        Token { budget: self, amount }
    }

    fn put_back(&self, amount: f64) {
        let mut bucket = self.bucket.lock().unwrap_or_else(PoisonError::into_inner);
        bucket.tokens = (bucket.tokens + amount).min(CAPACITY);
    }

    pub(in crate::connection) fn succeed(&self, now: Instant) {
        if !self.is_full.load(Ordering::Relaxed) {
            self.update(now, |tokens| *tokens += PER_SUCCESS);
        }
    }

    /// Adds what time has added, then changes the number of tokens. Returns the number.
    fn update(&self, now: Instant, change: impl FnOnce(&mut f64)) -> f64 {
        // The bucket is valid at any time, so a panic of another holder leaves nothing to clean up.
        let mut bucket = self.bucket.lock().unwrap_or_else(PoisonError::into_inner);
        let elapsed = now.checked_duration_since(bucket.at).unwrap_or(Duration::ZERO);
        bucket.at = bucket.at.max(now);
        bucket.tokens += elapsed.as_secs_f64() * PER_SECOND;
        change(&mut bucket.tokens);
        bucket.tokens = bucket.tokens.min(CAPACITY);
        self.is_full.store(bucket.tokens >= CAPACITY, Ordering::Relaxed);
        bucket.tokens
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Takes tokens until there is none, and returns their number.
    fn drain(budget: &RetryBudget, now: Instant) -> u32 {
        let mut count = 0;
        while budget.has_token(now) {
            budget.withdraw(now).spend();
            count += 1;
        }
        count
    }

    #[test]
    fn successes_and_time_refill_the_budget_up_to_its_capacity() {
        let start = crate::clock::now();
        let budget = RetryBudget::new(start);
        assert_eq!(drain(&budget, start), 100);
        for _ in 0..11 {
            budget.succeed(start);
        }
        assert_eq!(drain(&budget, start), 2);
        let later = start + Duration::from_secs(30);
        assert_eq!(drain(&budget, later), 30);
        let much_later = later + Duration::from_secs(86_400);
        assert_eq!(drain(&budget, much_later), 100);
    }

    #[test]
    fn a_token_that_is_not_spent_goes_back() {
        let start = crate::clock::now();
        let budget = RetryBudget::new(start);
        let tokens: Vec<_> = (0..150).map(|_| budget.withdraw(start)).collect();
        assert!(!budget.has_token(start));
        drop(tokens);
        assert_eq!(drain(&budget, start), 100);
    }

    #[test]
    fn a_clock_that_goes_back_changes_nothing() {
        let later = crate::clock::now() + Duration::from_secs(60);
        let budget = RetryBudget::new(later);
        assert_eq!(drain(&budget, later), 100);
        assert_eq!(drain(&budget, later - Duration::from_secs(60)), 0);
        assert_eq!(drain(&budget, later), 0, "the time that was there before is not counted twice");
    }
}
