//! Ten thousand calls, 64 at a time, while a fifth of the requests goes wrong in every way there is.

use std::alloc::System;
use std::time::Duration;

use futures_util::StreamExt as _;
use kustomer::rate_limit::RateLimitSettings;
use kustomer::{Client, Error, Id, RetryPolicy};
use stats_alloc::{INSTRUMENTED_SYSTEM, StatsAlloc};

use super::ALONE;
use super::chaos::{Chaos, Fate};
use super::clock::Waits;
use super::flight::{Flight, FlightUpdate, NewFlight};
use super::row::{ATTEMPTS, KEY, shows_key};
use super::server::Server;

#[global_allocator]
static ALLOCATOR: &StatsAlloc<System> = &INSTRUMENTED_SYSTEM;

const CALLS: usize = 10_000;
const IN_FLIGHT: usize = 64;
/// After so many calls, everything that the client keeps is there.
const WARM: usize = 1_000;
/// Bytes that the runtime and the tables of the process may have taken for good.
const LEFT: usize = 64 * 1024;
/// `SEED=..` in the environment sets another one.
const SEED: u64 = 20_261_129;

const POLICY: RetryPolicy = RetryPolicy::new().max_attempts(ATTEMPTS).base_delay(Duration::ZERO);

/// How many bytes this process has allocated and not freed.
fn live() -> usize {
    let stats = ALLOCATOR.stats();
    stats.bytes_allocated - stats.bytes_deallocated
}

/// What a call came to, as far as it is checked at the end.
#[derive(Debug, Clone, Copy, Default)]
struct Outcome {
    is_success: bool,
    attempts: u32,
    /// The error says that nothing was done.
    claims_not_done: bool,
}

#[tokio::test]
async fn ten_thousand_calls_with_faults_lose_nothing_and_create_nothing_twice() {
    let _alone = ALONE.lock().await;
    let seed = std::env::var("SEED").ok().and_then(|seed| seed.parse().ok()).unwrap_or(SEED);
    println!("SEED={seed}");
    let mut outcomes = vec![Outcome::default(); CALLS];
    let server = Server::new(Chaos::new(CALLS, seed), Waits::unheard());
    let before = live();
    let client = Client::builder()
        .api_key(KEY)
        .base_url(server.start().await)
        // A slow response takes forever, so no machine is too slow for the others.
        .timeout(Duration::from_millis(400))
        .rate_limits(RateLimitSettings::off())
        .build()
        .expect("a client");
    let (mut done, mut warm_peak, mut peak) = (0, 0, 0);
    let mut calls = futures_util::stream::iter(0..CALLS)
        .map(|number| {
            let client = client.clone();
            async move { (number, call(&client, number).await) }
        })
        .buffer_unordered(IN_FLIGHT);
    while let Some((number, outcome)) = calls.next().await {
        outcomes[number] = outcome;
        done += 1;
        let peak = if done <= WARM { &mut warm_peak } else { &mut peak };
        *peak = live().max(*peak);
    }
    drop(calls);
    drop(client);
    while server.open() > 0 {
        tokio::task::yield_now().await;
    }
    let after = live();
    println!(
        "live bytes: {before} before, up to {warm_peak} in the first {WARM} calls, up to {peak} later, {after} after"
    );
    let chaos = server.host();
    chaos.print();
    let successes = outcomes.iter().filter(|outcome| outcome.is_success).count();
    let not_done = outcomes.iter().filter(|outcome| outcome.claims_not_done).count();
    println!("{successes} of {CALLS} calls succeeded; {not_done} errors say that nothing was done");
    for (number, (outcome, fate)) in outcomes.iter().zip(chaos.fates()).enumerate() {
        check(number, *outcome, *fate);
    }
    assert!(chaos.rarest() > 0 && successes > CALLS / 2, "all faults occurred, and most calls succeeded");
    assert!(peak < warm_peak + warm_peak / 2, "memory does not grow with the number of calls");
    assert!(after < before + LEFT, "nothing is left over");
}

/// Makes one of five calls, all about the record with this number.
async fn call(client: &Client, number: usize) -> Outcome {
    let id: Id<Flight> = Id::new(format!("{number:024x}"));
    let title = format!("t{number}");
    // Without retries, more errors are left for the caller.
    let policy = if number.is_multiple_of(7) { RetryPolicy::never() } else { POLICY };
    let result = match number % 5 {
        0 => {
            client
                .create(NewFlight::new(&title).external_id(format!("e{number}")))
                .retry(policy)
                .with_response()
                .await
        }
        1 => client.create(NewFlight::new(&title)).retry(policy).with_response().await,
        2 => client.update(&id, FlightUpdate::new().title(&title)).retry(policy).with_response().await,
        3 => client.get(&id).retry(policy).with_response().await,
        _ => {
            return match client.delete(&id).retry(policy).with_response().await {
                Ok(response) => {
                    Outcome { is_success: true, attempts: response.attempts(), claims_not_done: false }
                }
                Err(error) => failed(&error),
            };
        }
    };
    match result {
        Ok(response) => {
            assert_eq!((&response.value().id, &response.value().title), (&id, &title));
            Outcome { is_success: true, attempts: response.attempts(), claims_not_done: false }
        }
        Err(error) => failed(&error),
    }
}

fn failed(error: &Error) -> Outcome {
    for text in [error.to_string(), format!("{error:?}")] {
        assert!(!shows_key(&text), "{text}");
    }
    let is_refused = error.is_rate_limited() && !error.to_string().contains("may have been");
    Outcome {
        is_success: false,
        attempts: error.attempts(),
        claims_not_done: error.is_not_sent() || is_refused,
    }
}

/// Compares what the client says of a call with what the server did.
fn check(number: usize, outcome: Outcome, fate: Fate) {
    let name = format!("call {number}: {outcome:?} {fate:?}");
    assert!((1..=ATTEMPTS).contains(&outcome.attempts), "attempts are within the policy: {name}");
    assert!(u32::from(fate.requests) <= outcome.attempts, "each attempt sends one request: {name}");
    let (is_read, is_update) = (number % 5 == 3, number % 5 == 2);
    assert!(fate.done <= 1 || is_update, "nothing is created or deleted twice: {name}");
    assert!(!outcome.is_success || fate.done >= 1 || is_read, "a success was done: {name}");
    assert!(!outcome.claims_not_done || fate.done == 0, "what was not sent was not done: {name}");
}
