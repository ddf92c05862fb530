//! Who is next.

use super::*;

/// Two handles whose requests all wait from the start.
async fn shares(first: u16, second: u16, minutes: u32) -> (u32, u32) {
    let start = clock::now();
    let service = Service::new(Windows::Sliding, 1000);
    let client = limiter(&RateLimitSettings::new().org(1000));
    let (a, b) = (client.with_share(first), client.with_share(second));
    let _a = service.spawn(2_500, &a, &plain(), "a");
    let _b = service.spawn(2_500, &b, &plain(), "b");
    clock::sleep_until(start + MINUTE * minutes).await.expect("a timer");
    let counts = service.counts();
    assert_eq!(counts.refused, 0);
    let end = u64::from(minutes) * 60;
    (counts.arrived("a", start, 0, end), counts.arrived("b", start, 0, end))
}

fn ratio(shares: (u32, u32)) -> f64 {
    f64::from(shares.0) / f64::from(shares.1)
}

#[tokio::test(start_paused = true)]
async fn handles_with_equal_weights_share_within_5_percent() {
    for minutes in [1, 3] {
        let shares = shares(1, 1, minutes).await;
        println!("equal weights, {minutes} minutes: {shares:?}");
        assert!((0.95..=1.05).contains(&ratio(shares)), "{shares:?}");
        assert!(shares.0 + shares.1 >= 990 * minutes, "{shares:?}");
    }
}

#[tokio::test(start_paused = true)]
async fn handles_share_by_their_weights_within_5_percent() {
    for minutes in [1, 3] {
        let shares = shares(3, 1, minutes).await;
        println!("weights 3 and 1, {minutes} minutes: {shares:?}");
        assert!((2.85..=3.15).contains(&ratio(shares)), "{shares:?}");
        assert!(shares.0 + shares.1 >= 990 * minutes, "{shares:?}");
    }
}

#[tokio::test(start_paused = true)]
async fn a_bulk_job_does_not_starve_a_handle_with_few_calls() {
    let service = Service::new(Windows::Sliding, 1000);
    let web = limiter(&RateLimitSettings::new().org(1000));
    let export = web.with_share(1);
    let start = clock::now();
    let job = service.spawn(4_500, &export, &plain(), "export");
    let mut waits = Vec::new();
    for second in 0..240 {
        clock::sleep_until(start + seconds(second)).await.expect("a timer");
        let before = clock::now();
        service.call(&web, &plain(), "web").await;
        waits.push(clock::now() - before);
    }
    // The job has started with its whole share at once: near the end of the first minute, what is left may run out.
    let (first_minute, later) = waits.split_at(60);
    let longest = [first_minute, later].map(|waits| *waits.iter().max().expect("a call"));
    println!("longest call beside the bulk job, in the first minute and later: {longest:?}");
    assert!(longest[0] < seconds(5) && longest[1] < seconds(1), "{longest:?}");
    // What the calls do not use, the job does.
    let by_minute = [0, 1, 2, 3].map(|minute| {
        let counts = service.counts();
        let (from, to) = (minute * 60, minute * 60 + 60);
        counts.arrived("export", start, from, to) + counts.arrived("web", start, from, to)
    });
    println!("requests by minute: {by_minute:?}");
    assert!(by_minute.iter().all(|count| *count >= 990), "{by_minute:?}");
    assert_eq!(service.counts().refused, 0);
    drop(job);
}

#[tokio::test(start_paused = true)]
async fn a_handle_alone_uses_what_others_leave() {
    let start = clock::now();
    let service = Service::new(Windows::Sliding, 1000);
    let client = limiter(&RateLimitSettings::new().org(1000));
    let (job, _idle) = (client.with_share(1), client.with_share(1));
    let tasks = service.spawn(4_500, &job, &plain(), "job");
    clock::sleep_until(start + seconds(240)).await.expect("a timer");
    let by_minute = [0, 60, 120, 180].map(|from| service.counts().arrived("job", start, from, from + 60));
    println!("one of three handles, by minute: {by_minute:?}");
    assert!(by_minute.iter().all(|count| *count >= 990), "{by_minute:?}");
    drop(tasks);
}

#[tokio::test(start_paused = true)]
async fn searches_are_shared_as_well() {
    let service = Service::new(Windows::Sliding, 1000);
    let client = limiter(&RateLimitSettings::new().org(1000));
    let (a, b) = (client.with_share(1), client.with_share(1));
    let start = clock::now();
    let _a = service.spawn(400, &a, &search(), "a");
    let _b = service.spawn(400, &b, &search(), "b");
    clock::sleep_until(start + seconds(300)).await.expect("a timer");
    let counts = service.counts();
    let shares = (counts.arrived("a", start, 0, 300), counts.arrived("b", start, 0, 300));
    assert!((0.95..=1.05).contains(&ratio(shares)) && shares.0 + shares.1 >= 495, "{shares:?}");
}

#[tokio::test(start_paused = true)]
async fn requests_of_a_handle_are_sent_in_their_order() {
    let limiter = limiter(&RateLimitSettings::new().org(1));
    let order = std::sync::Arc::new(std::sync::Mutex::new(Vec::new()));
    let mut tasks = tokio::task::JoinSet::new();
    for number in 0..20 {
        let (limiter, order) = (limiter.clone(), order.clone());
        tasks.spawn(async move {
            drop(limiter.acquire(&plain(), WaitLimit::default()).await.expect("a permit"));
            order.lock().expect("no panic").push(number);
        });
    }
    tasks.join_all().await;
    assert_eq!(*order.lock().expect("no panic"), (0..20).collect::<Vec<_>>());
}

#[tokio::test(start_paused = true)]
async fn a_handle_that_is_dropped_is_forgotten_with_its_permits() {
    let client = limiter(&RateLimitSettings::new().org(1000));
    for _ in 0..100 {
        let handle = client.with_share(5);
        drop(handle.acquire(&plain(), WaitLimit::default()).await.expect("a permit"));
    }
    tokio::time::advance(seconds(61)).await;
    let counts = counts(&client);
    assert_eq!((counts.flows, counts.used), (1, [0; 3]));
    // The shares of the dropped handles are available again: nothing of it is lent.
    let start = clock::now();
    for _ in 0..1000 {
        drop(client.acquire(&plain(), WaitLimit::default()).await.expect("a permit"));
    }
    assert_eq!(clock::now(), start);
}
