//! Waiting, giving up, and what is left of it.

use std::future::Future;
use std::pin::{Pin, pin};
use std::task::{Context, Poll, Waker};

use super::*;

fn at_most(max_wait: Duration) -> WaitLimit {
    WaitLimit { max_wait: Some(max_wait), deadline: None }
}

async fn take(limiter: &RateLimiter) -> Permit {
    limiter.acquire(&plain(), WaitLimit::default()).await.expect("a permit")
}

fn poll<F: Future>(future: Pin<&mut F>) -> Poll<F::Output> {
    future.poll(&mut Context::from_waker(Waker::noop()))
}

fn text(refused: Result<Permit, NotAcquired>) -> String {
    refused.expect_err("too many").to_string()
}

#[tokio::test(start_paused = true)]
async fn a_request_that_would_wait_longer_than_it_may_is_refused_at_once() {
    let start = clock::now();
    let limiter = limiter(&RateLimitSettings::new().org(1));
    drop(take(&limiter).await);
    for (limit, expected) in [
        (at_most(Duration::ZERO), "it would have waited about 60 s, and `max_wait` is 0"),
        (at_most(seconds(10)), "it would have waited about 60 s, longer than `max_wait` (10 s)"),
        (WaitLimit { max_wait: None, deadline: Some(start + seconds(10)) }, "about 60 s, past its deadline"),
    ] {
        let refused = text(limiter.acquire(&plain(), limit).await);
        assert!(refused.starts_with("the rate limit of 1 requests per minute is used up: "), "{refused}");
        assert!(refused.ends_with(expected), "{refused}");
    }
    assert_eq!(clock::now(), start);
    assert_eq!(limiter.snapshot().org.waiting, 0);
    let permit = limiter.acquire(&plain(), at_most(seconds(61))).await.expect("a permit");
    assert!(permit.waited() >= seconds(60) && permit.waited() < seconds(61));
}

#[tokio::test(start_paused = true)]
async fn a_request_gives_up_when_its_turn_does_not_come_in_time() {
    let start = clock::now();
    let limiter = limiter(&RateLimitSettings::new().org(1));
    drop(take(&limiter).await);
    let ahead = tokio::spawn({
        let limiter = limiter.clone();
        async move { take(&limiter).await }
    });
    tokio::task::yield_now().await;
    // A permit will be available after 60 s, but someone else is first.
    let refused = limiter.acquire(&plain(), at_most(seconds(70))).await;
    assert!(text(refused).contains("longer than `max_wait` (70 s)"));
    assert!(clock::now() - start >= seconds(70) && clock::now() - start < seconds(71));
    drop(ahead.await);
    assert_eq!(limiter.snapshot().org.waiting, 0);
}

#[tokio::test(start_paused = true)]
async fn ten_thousand_dropped_futures_leave_nothing_behind() {
    let start = clock::now();
    let limiter = limiter(&RateLimitSettings::new().org(1));
    drop(take(&limiter).await);
    let (searching, creating) = (search(), create("jane"));
    let mut waiting: Vec<_> = (0..10_000)
        .map(|number| {
            let demand = if number % 2 == 0 { &searching } else { &creating };
            Box::pin(limiter.acquire(demand, WaitLimit::default()))
        })
        .collect();
    for future in &mut waiting {
        assert!(poll(future.as_mut()).is_pending());
    }
    assert_eq!(limiter.snapshot().org.waiting, 10_000);
    let last = tokio::spawn({
        let limiter = limiter.clone();
        async move { drop(take(&limiter).await) }
    });
    tokio::task::yield_now().await;
    drop(waiting);
    assert_eq!(limiter.snapshot().org.waiting, 1);
    last.await.expect("a permit");
    assert!(clock::now() - start < seconds(61));
    tokio::time::advance(seconds(61)).await;
    let counts = counts(&limiter);
    assert_eq!((counts.used, counts.waiters, counts.queued, counts.waiting), ([0; 3], 0, 0, [0; 3]));
}

#[tokio::test(start_paused = true)]
async fn a_permit_that_is_dropped_before_its_request_is_sent_goes_to_the_next() {
    let start = clock::now();
    let limiter = limiter(&RateLimitSettings::new().org(1));
    drop(take(&limiter).await);
    let demand = plain();
    let mut first = Box::pin(limiter.acquire(&demand, WaitLimit::default()));
    assert!(poll(first.as_mut()).is_pending());
    let second = tokio::spawn({
        let limiter = limiter.clone();
        async move { drop(take(&limiter).await) }
    });
    tokio::task::yield_now().await;
    // The first is granted the permit now, but is not polled any more.
    tokio::time::advance(seconds(60)).await;
    tokio::task::yield_now().await;
    assert_eq!(limiter.snapshot().org.used, 1);
    assert!(!second.is_finished());
    drop(first);
    second.await.expect("a permit");
    assert!(clock::now() - start < seconds(61));
}

#[tokio::test(start_paused = true)]
async fn a_request_that_was_not_sent_returns_its_permits() {
    let start = clock::now();
    let limiter = limiter(&RateLimitSettings::new().org(1).creates_per_customer(1));
    for _ in 0..100 {
        let permit = limiter.acquire(&create("jane"), WaitLimit::default()).await.expect("a permit");
        permit.not_sent();
    }
    assert_eq!(clock::now(), start);
    // A request that is dropped on its way may have arrived.
    drop(take(&limiter).await);
    assert_eq!(limiter.snapshot().org.used, 1);
    drop(take(&limiter).await);
    assert!(clock::now() - start >= seconds(60));
}

#[tokio::test(start_paused = true)]
async fn a_permit_counts_until_a_minute_after_its_request_is_complete() {
    let start = clock::now();
    let limiter = limiter(&RateLimitSettings::new().org(1));
    let permit = take(&limiter).await;
    tokio::time::advance(seconds(100)).await;
    assert_eq!(limiter.snapshot().org.available, 0);
    drop(permit);
    drop(take(&limiter).await);
    assert!(clock::now() - start >= seconds(160) && clock::now() - start < seconds(161));
}

#[tokio::test(start_paused = true)]
async fn a_future_that_is_not_polled_any_more_does_not_hold_up_others() {
    let start = clock::now();
    let limiter = limiter(&RateLimitSettings::new().org(2));
    drop((take(&limiter).await, take(&limiter).await));
    let demand = plain();
    let mut forgotten = pin!(limiter.acquire(&demand, WaitLimit::default()));
    assert!(poll(forgotten.as_mut()).is_pending());
    drop(take(&limiter).await);
    let waited = clock::now() - start;
    assert!(waited < seconds(62), "{waited:?}");
}

#[test]
fn outside_a_runtime_only_waiting_is_an_error() {
    let limiter = limiter(&RateLimitSettings::new().org(2));
    let (demand, limit) = (plain(), WaitLimit::default());
    let mut permits = Vec::new();
    for _ in 0..2 {
        match poll(pin!(limiter.acquire(&demand, limit))) {
            Poll::Ready(Ok(permit)) => permits.push(permit),
            other => panic!("{other:?}"),
        }
    }
    match poll(pin!(limiter.acquire(&demand, limit))) {
        Poll::Ready(Err(error)) => assert!(error.to_string().contains("requires a tokio runtime"), "{error}"),
        other => panic!("{other:?}"),
    }
    assert_eq!(counts(&limiter).waiters, 0);
}

#[tokio::test(start_paused = true)]
async fn the_snapshot_says_who_waits_and_how_long_it_will_take() {
    let client = limiter(&RateLimitSettings::new().org(100).searches(10));
    let service = Service::new(Windows::Sliding, 100);
    let job = service.spawn(340, &client, &plain(), "job");
    let searches = service.spawn(25, &client, &search(), "search");
    tokio::time::sleep(seconds(10)).await;
    let snapshot = client.snapshot();
    let (org, searches_now) = (&snapshot.org, &snapshot.searches);
    assert_eq!((org.limit, org.used, org.available, org.waiting), (100, 100, 0, 265));
    assert_eq!((searches_now.limit, searches_now.used, searches_now.waiting), (10, 0, 25));
    assert_eq!(org.blocked_for, None);
    // Behind 265 others: two rounds of 100, and then the 66th of the third, all 50 seconds from now.
    assert_eq!(org.estimated_wait.as_secs(), 170);
    assert_eq!(searches_now.estimated_wait.as_secs(), 170);
    let alone = client.with_share(1).snapshot();
    assert!(alone.org.estimated_wait < seconds(51), "{:?}", alone.org.estimated_wait);
    let before = clock::now();
    drop(take(&client).await);
    let waited = (clock::now() - before).as_secs();
    assert!((169..=181).contains(&waited), "{waited}");
    drop((job, searches));
}
