//! Limits that processes share through a store.

use std::collections::HashMap;
use std::sync::{Arc, Mutex};

use super::*;
use crate::transport::BoxError;

/// A store that works as a script in a database would.
#[derive(Clone, Default)]
struct Store {
    quotas: Arc<Mutex<HashMap<String, Vec<Entry>>>>,
    log: Arc<Mutex<Vec<String>>>,
    is_down: bool,
}

/// A permit: when it ends, and the grant that it belongs to.
type Entry = (Instant, String);

const LEASE: Duration = Duration::from_secs(60);

impl Store {
    fn take(&self, quotas: &[SharedQuota]) -> SharedGrant {
        let now = clock::now();
        let mut all = self.quotas.lock().expect("no panic");
        for quota in quotas {
            let entries = all.entry(quota.name.clone()).or_default();
            entries.retain(|(end, _)| *end > now);
            if entries.len() >= quota.limit as usize {
                let first = entries.iter().map(|(end, _)| *end).min().unwrap_or(now);
                return SharedGrant::Wait { name: quota.name.clone(), wait: first - now };
            }
        }
        let mut log = self.log.lock().expect("no panic");
        let grant = log.len().to_string();
        for quota in quotas {
            let end = now + LEASE + quota::MINUTE;
            all.entry(quota.name.clone()).or_default().push((end, grant.clone()));
        }
        let names: Vec<_> = quotas.iter().map(|quota| quota.name.as_str()).collect();
        log.push(format!("acquire {}", names.join(" ")));
        SharedGrant::Granted(grant)
    }
}

impl SharedRateLimits for Store {
    fn acquire<'a>(&'a self, quotas: &'a [SharedQuota]) -> SharedFuture<'a> {
        Box::pin(async move {
            // The way to the store and back.
            tokio::time::sleep(Duration::from_millis(1)).await;
            if self.is_down { Err(BoxError::from("down")) } else { Ok(self.take(quotas)) }
        })
    }

    fn finish(&self, quotas: &[SharedQuota], grant: String, outcome: SharedOutcome) {
        let mut all = self.quotas.lock().expect("no panic");
        for quota in quotas {
            let entries = all.entry(quota.name.clone()).or_default();
            match outcome {
                SharedOutcome::NotSent => entries.retain(|(_, of)| *of != grant),
                SharedOutcome::Sent => {
                    let own = entries.iter_mut().filter(|(_, of)| *of == grant);
                    own.for_each(|(end, _)| *end = clock::now() + quota::MINUTE);
                }
            }
        }
        self.log.lock().expect("no panic").push(format!("finish {outcome:?}"));
    }

    fn block(&self, quota: &SharedQuota, wait: Duration) {
        self.log.lock().expect("no panic").push(format!("block {} {}", quota.name, wait.as_secs()));
    }
}

fn process(store: &Store) -> RateLimiter {
    limiter(&RateLimitSettings::new().org(100).shared(store.clone()))
}

#[tokio::test(start_paused = true)]
async fn processes_share_one_limit() {
    let start = clock::now();
    let (store, service) = (Store::default(), Service::new(Windows::Sliding, 100));
    let processes = [process(&store), process(&store)];
    // Responses say nothing: without the store, each process would use the whole limit.
    service.counts().is_silent = true;
    let tasks = processes.each_ref().map(|process| service.spawn(150, process, &plain(), "job"));
    for task in tasks {
        task.join_all().await;
    }
    let counts = service.counts();
    assert_eq!((counts.refused, counts.busiest_minute()), (0, 100));
    assert!(clock::now() - start < seconds(125), "{:?}", clock::now() - start);
}

#[tokio::test(start_paused = true)]
async fn a_store_learns_what_became_of_a_request() {
    let store = Store::default();
    let limiter = process(&store);
    let limit = WaitLimit::default();
    limiter.acquire(&create("jane"), limit).await.expect("a permit").not_sent();
    drop(limiter.acquire(&search(), limit).await.expect("a permit"));
    let refused = limiter.acquire(&plain(), limit).await.expect("a permit");
    refused.observe(http::StatusCode::TOO_MANY_REQUESTS, &RateLimitStatus::default(), Some(seconds(7)));
    assert_eq!(
        *store.log.lock().expect("no panic"),
        [
            "acquire org create:jane",
            "finish NotSent",
            "acquire org search",
            "finish Sent",
            "acquire org",
            "block org 7",
            "finish Sent"
        ]
    );
}

#[tokio::test(start_paused = true)]
async fn a_store_that_is_down_stops_nobody() {
    let store = Store { is_down: true, ..Store::default() };
    let limiter = process(&store);
    for _ in 0..10 {
        drop(limiter.acquire(&plain(), WaitLimit::default()).await.expect("a permit"));
    }
    assert_eq!(limiter.snapshot().org.used, 10);
}

#[tokio::test(start_paused = true)]
async fn a_wait_for_the_store_is_bounded_like_any_other() {
    let start = clock::now();
    let store = Store::default();
    let settings = RateLimitSettings::new().org(1).shared(store.clone());
    let (first, second) = (limiter(&settings), limiter(&settings));
    drop(first.acquire(&plain(), WaitLimit::default()).await.expect("a permit"));
    let limit = WaitLimit { max_wait: Some(seconds(10)), deadline: None };
    let refused = second.acquire(&plain(), limit).await.expect_err("too many");
    assert!(refused.to_string().contains("about 60 s, longer than `max_wait` (10 s)"), "{refused}");
    assert!(clock::now() - start < seconds(1));
    assert_eq!(counts(&second).used, [0; 3]);
}
