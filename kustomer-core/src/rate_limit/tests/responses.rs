//! What responses change.

use http::StatusCode;

use super::*;

const OK: StatusCode = StatusCode::OK;
const TOO_MANY: StatusCode = StatusCode::TOO_MANY_REQUESTS;

fn headers(limit: u64, remaining: u64) -> RateLimitStatus {
    RateLimitStatus { limit: Some(limit), remaining: Some(remaining), reset: None }
}

async fn take(limiter: &RateLimiter, demand: &Demand) -> Permit {
    limiter.acquire(demand, WaitLimit::default()).await.expect("a permit")
}

/// A request with this response.
async fn exchange(limiter: &RateLimiter, demand: &Demand, status: StatusCode, headers: RateLimitStatus) {
    take(limiter, demand).await.observe(status, &headers, None);
}

fn update() -> Demand {
    Demand::new(RateLimits::ORG | RateLimits::RECORD_UPDATE, None)
}

#[tokio::test(start_paused = true)]
async fn responses_correct_the_limit_upward_and_downward() {
    let limiter = limiter(&RateLimitSettings::new());
    assert_eq!(limiter.snapshot().org.limit, 300);
    for limit in [1000, 2000, 50, 1] {
        exchange(&limiter, &plain(), OK, headers(limit, limit - 1)).await;
        assert_eq!(u64::from(limiter.snapshot().org.limit), limit);
        tokio::time::advance(seconds(60)).await;
    }
    exchange(&limiter, &plain(), OK, headers(0, 0)).await;
    assert_eq!(limiter.snapshot().org.limit, 1, "0 cannot be a limit");
    tokio::time::advance(seconds(60)).await;
    exchange(&limiter, &plain(), OK, headers(u64::MAX, u64::MAX)).await;
    assert_eq!(limiter.snapshot().org.limit, 10_000_000);
}

#[tokio::test(start_paused = true)]
async fn a_limit_that_is_raised_lets_those_that_wait_proceed() {
    let start = clock::now();
    let service = Service::new(Windows::Sliding, 1000);
    let limiter = limiter(&RateLimitSettings::new());
    service.spawn(1000, &limiter, &plain(), "job").join_all().await;
    assert!(clock::now() - start < seconds(1));
}

#[tokio::test(start_paused = true)]
async fn which_limit_a_response_describes_follows_from_its_number() {
    let limiter = limiter(&RateLimitSettings::new());
    let limits = || {
        let snapshot = limiter.snapshot();
        (snapshot.org.limit, snapshot.searches.limit)
    };
    exchange(&limiter, &search(), OK, headers(100, 99)).await;
    assert_eq!(limits(), (300, 100), "of searches");
    exchange(&limiter, &update(), OK, headers(10, 9)).await;
    exchange(&limiter, &create("jane"), OK, headers(120, 119)).await;
    assert_eq!(limits(), (300, 100), "of the record or the customer");
    // All that a process does may be creates: their headers describe the organization's limit as well.
    exchange(&limiter, &create("jane"), OK, headers(1000, 990)).await;
    assert_eq!(limits(), (1000, 100));
    exchange(&limiter, &plain(), OK, headers(500, 490)).await;
    exchange(&limiter, &search(), OK, headers(2000, 1990)).await;
    assert_eq!(limits(), (500, 100), "a plain request is certain");
}

#[tokio::test(start_paused = true)]
async fn what_others_use_is_left_to_them_for_a_minute() {
    let service = Service::new(Windows::Sliding, 1000);
    let limiter = limiter(&RateLimitSettings::new().org(1000));
    for _ in 0..600 {
        service.arrive("other");
    }
    assert_eq!(service.call(&limiter, &plain(), "job").await, OK);
    let snapshot = limiter.snapshot().org;
    assert_eq!((snapshot.used, snapshot.used_by_others, snapshot.available), (1, 600, 399));
    let start = clock::now();
    service.spawn(1300, &limiter, &plain(), "job").join_all().await;
    let counts = service.counts();
    assert_eq!(counts.refused, 0);
    // 399 at once; after a minute the requests of the others do not count any more.
    assert_eq!(counts.arrived("job", start, 0, 59), 399);
    assert!(clock::now() - start < seconds(64), "{:?}", clock::now() - start);
}

#[tokio::test(start_paused = true)]
async fn two_clients_that_do_not_know_of_each_other_find_their_limits() {
    let service = Service::new(Windows::Sliding, 1000);
    let clients = [(); 2].map(|()| limiter(&RateLimitSettings::new().org(1000)));
    let mut tasks = tokio::task::JoinSet::new();
    for worker in 0..40 {
        let (service, limiter) = (service.clone(), clients[worker % 2].clone());
        tasks.spawn(async move {
            for _ in 0..100 {
                service.call(&limiter, &plain(), "job").await;
            }
        });
    }
    tasks.join_all().await;
    let counts = service.counts();
    println!("two clients: {} of {} requests were refused", counts.refused, counts.arrivals.len());
    // Some requests are on their way when a client finds that the limit is used up.
    assert!(counts.refused <= 160, "{}", counts.refused);
}

/// Each of 200 requests was counted in its order, but the responses arrive in the opposite order.
#[tokio::test(start_paused = true)]
async fn responses_out_of_order_are_not_taken_for_requests_of_others() {
    let limiter = limiter(&RateLimitSettings::new().org(1000));
    let mut permits = Vec::new();
    for _ in 0..200 {
        permits.push(take(&limiter, &plain()).await);
    }
    for (index, permit) in permits.into_iter().enumerate().rev() {
        tokio::time::advance(Duration::from_millis(10)).await;
        permit.observe(OK, &headers(1000, 999 - index as u64), None);
        assert_eq!(limiter.snapshot().org.used_by_others, 0, "{index}");
    }
}

/// The response to an early request arrives after later requests, and after those before it have left the window.
#[tokio::test(start_paused = true)]
async fn a_late_response_is_compared_with_the_requests_of_its_own_time() {
    let limiter = limiter(&RateLimitSettings::new().org(1000));
    for _ in 0..100 {
        drop(take(&limiter, &plain()).await);
    }
    tokio::time::advance(seconds(59)).await;
    let late = take(&limiter, &plain()).await;
    // The service counts it now: 101 in the window. All but one have left it when the response is here.
    tokio::time::advance(seconds(30)).await;
    late.observe(OK, &headers(1000, 899), None);
    assert_eq!(limiter.snapshot().org.used_by_others, 0);
}

#[tokio::test(start_paused = true)]
async fn a_new_window_of_the_service_ends_what_others_have_used() {
    let limiter = limiter(&RateLimitSettings::new().org(1000));
    exchange(&limiter, &plain(), OK, headers(1000, 100)).await;
    assert_eq!(limiter.snapshot().org.used_by_others, 899);
    // This one was sent before that was known: it proves nothing about the present.
    let early = take(&limiter, &plain()).await;
    tokio::time::advance(seconds(5)).await;
    exchange(&limiter, &plain(), OK, headers(1000, 50)).await;
    early.observe(OK, &headers(1000, 998), None);
    assert!(limiter.snapshot().org.used_by_others >= 40);
    tokio::time::advance(seconds(5)).await;
    exchange(&limiter, &plain(), OK, headers(1000, 998)).await;
    assert!(limiter.snapshot().org.used_by_others <= 2);
}

#[tokio::test(start_paused = true)]
async fn a_429_blocks_its_limit_for_all_and_requests_start_again_one_by_one() {
    let start = clock::now();
    let client = limiter(&RateLimitSettings::new().org(600));
    let other = client.with_share(1);
    take(&client, &plain()).await.observe(TOO_MANY, &headers(600, 0), Some(seconds(20)));
    let blocked = client.snapshot().org;
    assert_eq!((blocked.blocked_for, blocked.available), (Some(seconds(20)), 0));
    assert_eq!(blocked.estimated_wait.as_secs(), 20);

    let (mut times, mut permits) = (Vec::new(), Vec::new());
    for limiter in [&other, &client, &other] {
        permits.push(take(limiter, &plain()).await);
        times.push((clock::now() - start).as_millis());
    }
    // 600 a minute are one in 100 ms.
    assert_eq!(times[0], 20_000);
    assert!(times[1] >= 20_100 && times[2] >= 20_200, "{times:?}");
    permits.remove(0).observe(OK, &headers(600, 500), None);
    let before = clock::now();
    for _ in 0..50 {
        drop(take(&client, &plain()).await);
    }
    assert_eq!(clock::now(), before, "a success ends the caution");
}

#[tokio::test(start_paused = true)]
async fn a_429_without_a_time_blocks_for_a_second_and_then_for_twice_as_long() {
    let limiter = limiter(&RateLimitSettings::new().org(1000));
    let blocked = || limiter.snapshot().org.blocked_for.map(|time| time.as_secs());
    for expected in [1, 2, 4, 8, 16, 32, 60, 60] {
        exchange(&limiter, &plain(), TOO_MANY, RateLimitStatus::default()).await;
        assert_eq!(blocked(), Some(expected));
    }
    exchange(&limiter, &plain(), OK, RateLimitStatus::default()).await;
    exchange(&limiter, &plain(), TOO_MANY, RateLimitStatus::default()).await;
    assert_eq!(blocked(), Some(1));
}

#[tokio::test(start_paused = true)]
async fn requests_on_their_way_do_not_lengthen_the_block() {
    let limiter = limiter(&RateLimitSettings::new().org(1000));
    let mut permits = Vec::new();
    for _ in 0..10 {
        permits.push(take(&limiter, &plain()).await);
    }
    for permit in permits {
        permit.observe(TOO_MANY, &RateLimitStatus::default(), None);
    }
    assert_eq!(limiter.snapshot().org.blocked_for, Some(seconds(1)));
}

#[tokio::test(start_paused = true)]
async fn an_absurd_time_blocks_for_two_minutes_at_most() {
    let limiter = limiter(&RateLimitSettings::new().org(1000));
    take(&limiter, &plain()).await.observe(TOO_MANY, &headers(1000, 0), Some(seconds(86_400)));
    assert_eq!(limiter.snapshot().org.blocked_for, Some(seconds(120)));
}

/// The limits that are blocked after a 429 to this request with these headers.
async fn blocked_by(demand: Demand, headers: RateLimitStatus) -> Vec<&'static str> {
    let limiter = limiter(&RateLimitSettings::new().org(1000));
    take(&limiter, &demand).await.observe(TOO_MANY, &headers, Some(seconds(10)));
    let snapshot = limiter.snapshot();
    let customers = snapshot.customers.first().map(|(_, usage)| usage);
    [
        ("org", Some(&snapshot.org)),
        ("searches", Some(&snapshot.searches)),
        ("hooks", Some(&snapshot.hooks)),
        ("customer", customers),
    ]
    .into_iter()
    .filter(|(_, usage)| usage.is_some_and(|usage| usage.blocked_for.is_some()))
    .map(|(name, _)| name)
    .collect()
}

#[tokio::test(start_paused = true)]
async fn a_429_blocks_the_limit_that_it_is_about() {
    let silent = RateLimitStatus::default();
    for (demand, headers, expected) in [
        (plain(), silent, vec!["org"]),
        (plain(), headers(1000, 0), vec!["org"]),
        (search(), silent, vec!["searches"]),
        (search(), headers(100, 0), vec!["searches"]),
        (search(), headers(1000, 400), vec!["searches"]),
        (search(), headers(1000, 0), vec!["org"]),
        (create("jane"), silent, vec!["customer"]),
        (create("jane"), headers(1000, 400), vec!["customer"]),
        (create("jane"), headers(1000, 0), vec!["org"]),
        // The limit of one record, or of a customer that is not known, is not counted here.
        (update(), silent, vec![]),
        (update(), headers(1000, 400), vec![]),
        (update(), headers(1000, 0), vec!["org"]),
        (Demand::new(RateLimits::ORG | RateLimits::CUSTOMER_CREATE, None), silent, vec![]),
        (Demand::new(RateLimits::HOOK, None), silent, vec!["hooks"]),
    ] {
        let shown = format!("{:?} {headers:?}", demand.limits);
        assert_eq!(blocked_by(demand, headers).await, expected, "{shown}");
    }
}

#[tokio::test(start_paused = true)]
async fn searches_that_are_blocked_do_not_hold_up_other_requests() {
    let start = clock::now();
    let limiter = limiter(&RateLimitSettings::new().org(1000));
    take(&limiter, &search()).await.observe(TOO_MANY, &RateLimitStatus::default(), Some(seconds(30)));
    let waiting = tokio::spawn({
        let limiter = limiter.clone();
        async move { drop(take(&limiter, &search()).await) }
    });
    tokio::task::yield_now().await;
    drop(take(&limiter, &plain()).await);
    assert_eq!(clock::now(), start);
    waiting.await.expect("a permit");
    assert_eq!(clock::now() - start, seconds(30));
}
