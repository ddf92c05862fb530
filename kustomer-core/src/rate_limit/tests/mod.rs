//! Rate limits on virtual time, against a service that counts. What a single response changes is in `responses`, who is next
//! in `fairness`, what must hold in all cases in `properties`.

mod fairness;
mod properties;
mod responses;
mod service;
mod shared;
mod waiting;

use std::time::Duration;

use super::*;
use crate::clock::{self, Instant};
use crate::request::RateLimits;
use quota::MINUTE;
use service::{Service, Windows};

fn limiter(settings: &RateLimitSettings) -> RateLimiter {
    RateLimiter::new(settings)
}

fn plain() -> Demand {
    Demand::new(RateLimits::ORG, None)
}

fn search() -> Demand {
    Demand::new(RateLimits::ORG | RateLimits::SEARCH, None)
}

fn create(customer: &str) -> Demand {
    Demand::new(RateLimits::ORG | RateLimits::CUSTOMER_CREATE, Some(crate::Id::new(customer)))
}

fn seconds(seconds: u64) -> Duration {
    Duration::from_secs(seconds)
}

#[expect(clippy::redundant_closure_for_method_calls, reason = "`State` is not imported for this")]
fn counts(limiter: &RateLimiter) -> state::Counts {
    limiter.handle().with(|state, now| state.counts(now))
}

/// When the last of the requests so far has arrived, in seconds since `start`.
fn last_arrival(service: &Service, start: Instant) -> f64 {
    let counts = service.counts();
    let (last, _) = counts.arrivals.last().expect("a request");
    (*last - start).as_secs_f64()
}

/// With 2,000 requests, the second thousand follows the first after a minute: both minutes are full. 3,000 more show that
/// nothing is lost from minute to minute.
async fn uses_the_whole_limit(windows: Windows, in_flight: u32) {
    let start = clock::now();
    let service = Service::new(windows, 1000);
    let limiter = limiter(&RateLimitSettings::new().org(1000));
    for (count, minutes) in [(2_000_u32, 1.0), (3_000, 4.0)] {
        let mut tasks = tokio::task::JoinSet::new();
        for worker in 0..in_flight {
            let (service, limiter) = (service.clone(), limiter.clone());
            tasks.spawn(async move {
                for _ in (worker..count).step_by(in_flight as usize) {
                    service.call(&limiter, &plain(), "job").await;
                }
            });
        }
        tasks.join_all().await;
        let total = service.counts().arrivals.len();
        let (last, refused) = (last_arrival(&service, start), service.counts().refused);
        println!("{windows:?}, {in_flight} in flight: {total} requests in {last:.2} s, {refused} refused");
        assert_eq!(refused, 0);
        // The last thousand arrives within seconds, so the minutes are those before it.
        let burst = 1.0 + 1000.0 / f64::from(in_flight) * 0.25;
        assert!(last <= minutes * 60.0 / 0.99 + burst, "{last}");
    }
    assert_eq!(service.counts().busiest_minute(), 1000);
    let first_minute = service.counts().arrived("job", start, 0, 60);
    assert_eq!(first_minute, 1000);
}

#[tokio::test(start_paused = true)]
async fn a_service_with_fixed_windows_refuses_nothing_and_its_limit_is_used() {
    uses_the_whole_limit(Windows::Fixed, 2_000).await;
    uses_the_whole_limit(Windows::Fixed, 64).await;
}

#[tokio::test(start_paused = true)]
async fn a_service_with_sliding_windows_refuses_nothing_and_its_limit_is_used() {
    uses_the_whole_limit(Windows::Sliding, 2_000).await;
    uses_the_whole_limit(Windows::Sliding, 64).await;
}

#[tokio::test(start_paused = true)]
async fn searches_take_100_a_minute_while_other_calls_proceed() {
    let start = clock::now();
    let service = Service::new(Windows::Sliding, 1000);
    let limiter = limiter(&RateLimitSettings::new().org(1000));
    let searches = service.spawn(300, &limiter, &search(), "search");
    for _ in 0..170 {
        // A call a second, behind 300 searches in the same queue.
        let before = clock::now();
        service.call(&limiter, &plain(), "call").await;
        assert!(clock::now() - before < seconds(1), "waited for the searches");
        clock::sleep_until(before + seconds(1)).await.expect("a timer");
    }
    searches.join_all().await;
    let counts = service.counts();
    let by_minute = [0, 60, 120].map(|from| counts.arrived("search", start, from, from + 60));
    assert_eq!(by_minute, [100, 100, 100]);
    assert_eq!(counts.arrived("call", start, 0, 170), 170);
}

#[tokio::test(start_paused = true)]
async fn creates_for_one_customer_take_120_a_minute_while_other_calls_proceed() {
    let start = clock::now();
    let service = Service::new(Windows::Sliding, 1000);
    let limiter = limiter(&RateLimitSettings::new().org(1000));
    let jane = service.spawn(300, &limiter, &create("jane"), "jane");
    let jack = service.spawn(120, &limiter, &create("jack"), "jack");
    let calls = service.spawn(100, &limiter, &plain(), "call");
    calls.join_all().await;
    jack.join_all().await;
    assert!(clock::now() - start < seconds(1));
    jane.join_all().await;
    let counts = service.counts();
    let by_minute = [0, 60, 120].map(|from| counts.arrived("jane", start, from, from + 60));
    assert_eq!(by_minute, [120, 120, 60]);
}

#[tokio::test(start_paused = true)]
async fn hooks_have_a_limit_of_their_own() {
    let start = clock::now();
    let service = Service::new(Windows::Sliding, 10_000);
    let limiter = limiter(&RateLimitSettings::new().org(10).hooks(20));
    let hooks = service.spawn(20, &limiter, &Demand::new(RateLimits::HOOK, None), "hook");
    hooks.join_all().await;
    assert!(clock::now() - start < seconds(1));
    assert_eq!(limiter.snapshot().org.used, 0);
    assert_eq!(limiter.snapshot().hooks.used, 20);
}

#[tokio::test(start_paused = true)]
async fn at_most_leaves_the_rest_of_the_limit_to_others() {
    let start = clock::now();
    let service = Service::new(Windows::Sliding, 1000);
    let limiter = limiter(&RateLimitSettings::new().at_most(250));
    service.spawn(500, &limiter, &plain(), "job").join_all().await;
    assert_eq!(service.counts().arrived("job", start, 0, 60), 250);
    let snapshot = limiter.snapshot();
    assert_eq!((snapshot.org.limit, snapshot.org.used_by_others), (250, 0));
}

#[tokio::test(start_paused = true)]
async fn without_rate_limits_nothing_waits_and_nothing_is_counted() {
    let start = clock::now();
    let limiter = limiter(&RateLimitSettings::off());
    for _ in 0..2_000 {
        drop(limiter.acquire(&search(), WaitLimit::default()).await.expect("a permit"));
    }
    assert_eq!(clock::now(), start);
    let snapshot = limiter.snapshot();
    assert!(!snapshot.is_on && snapshot.org.used == 0);
}

/// Millions of customers in a night.
#[tokio::test(start_paused = true)]
async fn customers_are_forgotten_when_nothing_of_them_counts() {
    let limiter = limiter(&RateLimitSettings::new().org(u32::MAX));
    let mut most = 0;
    for customer in 0..50_000 {
        let demand = create(&format!("customer {customer}"));
        drop(limiter.acquire(&demand, WaitLimit::default()).await.expect("a permit"));
        tokio::time::advance(Duration::from_millis(60)).await;
        most = most.max(counts(&limiter).customers);
    }
    // A thousand of them have created something in the last minute.
    assert!(most <= 2_001, "{most}");
}
