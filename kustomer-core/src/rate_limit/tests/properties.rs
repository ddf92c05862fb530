//! What must hold in all cases.

use std::sync::{Arc, Mutex};

use http::StatusCode;
use proptest::prelude::*;

use super::*;

/// A request that starts at some time and ends in some way.
#[derive(Debug, Clone)]
struct Plan {
    start: u64,
    handle: usize,
    kind: u8,
    /// When it is dropped while it waits.
    patience: Option<u64>,
    /// Until it arrives at the service, and until its response is here.
    legs: (u64, u64),
    end: End,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum End {
    Success,
    Dropped,
    NotSent,
    TooMany,
}

fn plan() -> impl Strategy<Value = Plan> {
    let end = prop_oneof![
        12 => Just(End::Success),
        3 => Just(End::Dropped),
        3 => Just(End::NotSent),
        1 => Just(End::TooMany),
    ];
    let patience = prop_oneof![3 => Just(None), 1 => (0..100_000_u64).prop_map(Some)];
    (0..90_000_u64, 0..3_usize, 0..6_u8, patience, (0..4_000_u64, 0..4_000_u64), end).prop_map(
        |(start, handle, kind, patience, legs, end)| Plan { start, handle, kind, patience, legs, end },
    )
}

const ORG: u32 = 20;
const SEARCHES: u32 = 6;
const CREATES: u32 = 3;

fn demand(kind: u8) -> Demand {
    match kind {
        0 => search(),
        1 => create("jane"),
        2 => create("jack"),
        _ => plain(),
    }
}

fn millis(millis: u64) -> Duration {
    Duration::from_millis(millis)
}

type Arrivals = Arc<Mutex<Vec<(Instant, u8)>>>;

async fn run(plan: Plan, limiter: RateLimiter, arrivals: Arrivals) {
    tokio::time::sleep(millis(plan.start)).await;
    let demand = demand(plan.kind);
    let acquire = limiter.acquire(&demand, WaitLimit::default());
    let permit = match plan.patience {
        None => acquire.await,
        Some(patience) => match tokio::time::timeout(millis(patience), acquire).await {
            Ok(permit) => permit,
            Err(_) => return,
        },
    };
    let permit = permit.expect("a permit");
    tokio::time::sleep(millis(plan.legs.0)).await;
    if plan.end != End::NotSent {
        arrivals.lock().expect("no panic").push((clock::now(), plan.kind));
    }
    tokio::time::sleep(millis(plan.legs.1)).await;
    let silent = RateLimitStatus::default();
    match plan.end {
        End::Success => {
            permit.observe(StatusCode::OK, &silent, None);
        }
        End::TooMany => {
            permit.observe(StatusCode::TOO_MANY_REQUESTS, &silent, Some(seconds(3)));
        }
        End::NotSent => permit.not_sent(),
        End::Dropped => drop(permit),
    }
}

/// The most arrivals of some kinds in any 60 seconds.
fn busiest(arrivals: &[(Instant, u8)], kinds: impl Fn(u8) -> bool) -> usize {
    let mut times: Vec<Instant> =
        arrivals.iter().filter(|(_, kind)| kinds(*kind)).map(|(at, _)| *at).collect();
    times.sort();
    let counts = times
        .iter()
        .enumerate()
        .map(|(index, first)| times[index..].iter().take_while(|at| **at < *first + quota::MINUTE).count());
    counts.max().unwrap_or(0)
}

async fn check(plans: Vec<Plan>, weights: [u16; 3]) -> Result<(), TestCaseError> {
    let settings = RateLimitSettings::new().org(ORG).searches(SEARCHES).creates_per_customer(CREATES);
    let client = limiter(&settings);
    let handles = weights.map(|weight| client.with_share(weight));
    let arrivals = Arrivals::default();
    let mut tasks = tokio::task::JoinSet::new();
    for plan in plans {
        let limiter = handles[plan.handle].clone();
        tasks.spawn(run(plan, limiter, arrivals.clone()));
    }
    drop(handles);
    // Even if all of them were creates for one customer, three of them a minute.
    let end = tokio::time::timeout(seconds(100 * 60), tasks.join_all()).await;
    prop_assert!(end.is_ok(), "some wait forever");

    let arrivals = arrivals.lock().expect("no panic").clone();
    prop_assert!(busiest(&arrivals, |_| true) <= ORG as usize);
    prop_assert!(busiest(&arrivals, |kind| kind == 0) <= SEARCHES as usize);
    for customer in [1, 2] {
        prop_assert!(busiest(&arrivals, |kind| kind == customer) <= CREATES as usize);
    }
    tokio::time::advance(seconds(61)).await;
    let counts = counts(&client);
    prop_assert_eq!(counts.used, [0; 3]);
    prop_assert_eq!((counts.waiters, counts.queued, counts.waiting, counts.flows), (0, 0, [0; 3], 1));
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    /// Never more than the limit in any 60 seconds, nobody waits forever, and all counts end at zero.
    #[test]
    fn limits_hold_and_everyone_is_served(
        plans in prop::collection::vec(plan(), 1..120),
        weights in [1..5_u16, 1..5_u16, 1..5_u16],
    ) {
        let mut builder = tokio::runtime::Builder::new_current_thread();
        let runtime = builder.enable_time().start_paused(true).build().expect("a runtime");
        runtime.block_on(check(plans, weights))?;
    }
}
