//! A service that counts requests, and requests to it that take their time.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use http::StatusCode;

use crate::clock::{self, Instant};
use crate::rate_limit::quota::MINUTE;
use crate::rate_limit::{Demand, RateLimitStatus, RateLimiter, WaitLimit};

/// How the service counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Windows {
    /// A window begins with the first request after the last one has ended.
    Fixed,
    /// Each request counts for a minute.
    Sliding,
}

/// A service with one limit.
#[derive(Clone)]
pub(super) struct Service {
    counts: Arc<Mutex<Counts>>,
}

pub(super) struct Counts {
    windows: Windows,
    pub(super) limit: u64,
    /// Requests in the current window, with the name of who sent them.
    window: VecDeque<Instant>,
    /// All requests, with the name of who sent them.
    pub(super) arrivals: Vec<(Instant, &'static str)>,
    pub(super) refused: usize,
    /// Responses say nothing about the limit.
    pub(super) is_silent: bool,
    random: u64,
}

impl Service {
    pub(super) fn new(windows: Windows, limit: u64) -> Self {
        let counts = Counts {
            windows,
            limit,
            window: VecDeque::new(),
            arrivals: Vec::new(),
            refused: 0,
            is_silent: false,
            random: 7,
        };
        Self { counts: Arc::new(Mutex::new(counts)) }
    }

    pub(super) fn counts(&self) -> MutexGuard<'_, Counts> {
        self.counts.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Counts a request without a client.
    pub(super) fn arrive(&self, name: &'static str) -> (StatusCode, RateLimitStatus) {
        self.counts().arrive(clock::now(), name)
    }

    /// Sends a request that takes between 20 and 180 milliseconds.
    pub(super) async fn call(
        &self,
        limiter: &RateLimiter,
        demand: &Demand,
        name: &'static str,
    ) -> StatusCode {
        let permit = limiter.acquire(demand, WaitLimit::default()).await.expect("a permit");
        clock::sleep_until(clock::now() + self.latency()).await.expect("a timer");
        let (status, headers) = self.arrive(name);
        clock::sleep_until(clock::now() + self.latency()).await.expect("a timer");
        permit.observe(status, &headers, None);
        status
    }

    fn latency(&self) -> Duration {
        Duration::from_millis(10 + self.counts().random() % 80)
    }

    /// Sends `count` requests, all at the same time.
    pub(super) fn spawn(
        &self,
        count: usize,
        limiter: &RateLimiter,
        demand: &Demand,
        name: &'static str,
    ) -> tokio::task::JoinSet<()> {
        let mut tasks = tokio::task::JoinSet::new();
        for _ in 0..count {
            let (service, limiter, demand) = (self.clone(), limiter.clone(), demand.clone());
            tasks.spawn(async move {
                service.call(&limiter, &demand, name).await;
            });
        }
        tasks
    }
}

impl Counts {
    fn arrive(&mut self, now: Instant, name: &'static str) -> (StatusCode, RateLimitStatus) {
        self.arrivals.push((now, name));
        match self.windows {
            Windows::Fixed => {
                if self.window.front().is_some_and(|first| *first + MINUTE <= now) {
                    self.window.clear();
                }
            }
            Windows::Sliding => {
                while self.window.front().is_some_and(|first| *first + MINUTE <= now) {
                    self.window.pop_front();
                }
            }
        }
        let is_refused = self.window.len() as u64 >= self.limit;
        if is_refused {
            self.refused += 1;
        } else {
            self.window.push_back(now);
        }
        let status = if is_refused { StatusCode::TOO_MANY_REQUESTS } else { StatusCode::OK };
        let remaining = self.limit.saturating_sub(self.window.len() as u64);
        let known = RateLimitStatus { limit: Some(self.limit), remaining: Some(remaining), reset: None };
        let headers = if self.is_silent { RateLimitStatus::default() } else { known };
        (status, headers)
    }

    fn random(&mut self) -> u64 {
        self.random = self.random.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        self.random >> 33
    }

    /// How many requests of `name` arrived from `from` to `to`, in seconds since `start`.
    pub(super) fn arrived(&self, name: &str, start: Instant, from: u64, to: u64) -> u32 {
        let (from, to) = (start + Duration::from_secs(from), start + Duration::from_secs(to));
        let arrived = self.arrivals.iter().filter(|(at, by)| *by == name && *at >= from && *at < to);
        u32::try_from(arrived.count()).expect("few")
    }

    /// The most requests in any 60 seconds.
    pub(super) fn busiest_minute(&self) -> usize {
        let times: Vec<Instant> = self.arrivals.iter().map(|(at, _)| *at).collect();
        let counts = times
            .iter()
            .enumerate()
            .map(|(index, first)| times[index..].iter().take_while(|at| **at < *first + MINUTE).count());
        counts.max().unwrap_or(0)
    }
}
