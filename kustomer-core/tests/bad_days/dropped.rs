//! Calls that are dropped before they are done: they are cancelled, and the client is as good as new.

use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::task::Poll;
use std::time::Duration;

use kustomer::rate_limit::RateLimitSettings;
use kustomer::{Call, Client, Error, Id, RetryPolicy};

use super::ALONE;
use super::clock::Clock;
use super::fault::{Fault, Then};
use super::flight::Flight;
use super::plan::{Plan, State};
use super::row::KEY;
use super::server::Server;
use super::service::ID;
use super::watch::Watch;

/// Dropped at the same time. Each has two sockets in this process.
const TOGETHER: usize = 50;
/// Dropped in each state: more than the retry budget has tokens.
const DROPPED: usize = 1000;

struct Scene {
    server: Server<State>,
    client: Client,
    /// How many attempts have ended.
    ended: Arc<AtomicUsize>,
    clock: Clock,
}

impl Scene {
    async fn start(fault: Option<Fault>) -> Self {
        let (clock, waits) = Clock::hold();
        let server = Server::new(State::new(Plan { fault, ..Plan::default() }), waits.clone());
        let ended = Arc::new(AtomicUsize::new(0));
        let counted = Arc::clone(&ended);
        let watch = Watch::new(waits, move || {
            counted.fetch_add(1, Ordering::Relaxed);
        });
        let client = Client::builder()
            .api_key(KEY)
            .base_url(server.start().await)
            .retry(RetryPolicy::new().base_delay(Duration::ZERO))
            .rate_limits(RateLimitSettings::off())
            .attempt_layer(watch)
            .build()
            .expect("a client");
        Self { server, client, ended, clock }
    }

    fn call(&self) -> Call<Flight> {
        self.client.get::<Flight>(Id::new(ID))
    }

    /// Makes calls, lets them go on until `is_there`, and drops them.
    async fn drop_when(&self, is_there: impl Fn(&Self, usize) -> bool) {
        for dropped in (0..DROPPED).step_by(TOGETHER) {
            let mut calls: Vec<Call<Flight>> = (0..TOGETHER).map(|_| self.call()).collect();
            until(|| {
                calls.iter_mut().for_each(poll);
                is_there(self, dropped + TOGETHER)
            })
            .await;
        }
    }

    /// The client is well, with at most so many connections in its pool.
    async fn check(mut self, connections: usize) {
        until(|| self.server.open() <= connections).await;
        let fault = Fault::status(500, &[], "");
        self.server.host().plan = Plan { fault: Some(fault), ..Plan::default() };
        let call = self.call();
        let error = self.clock.run(call).await.expect_err("the service is down");
        assert_eq!(error.attempts(), 3, "the retry budget still has tokens: {error}");
        self.server.host().plan = Plan::default();
        let call = self.call();
        self.clock.run(call).await.expect("a flight");
    }
}

/// Polls a call that is not done, without being woken for it: whoever calls this polls it again.
fn poll(call: &mut Call<Flight>) {
    let mut context = std::task::Context::from_waker(std::task::Waker::noop());
    let output: Poll<Result<Flight, Error>> = Future::poll(Pin::new(call), &mut context);
    assert!(output.is_pending(), "{output:?}");
}

/// Lets everything else go on until the condition holds.
async fn until(mut condition: impl FnMut() -> bool) {
    while !condition() {
        tokio::task::yield_now().await;
    }
}

#[tokio::test(start_paused = true)]
async fn calls_that_are_dropped_before_they_start_send_nothing() {
    let _alone = ALONE.lock().await;
    let scene = Scene::start(None).await;
    for _ in 0..DROPPED {
        drop(scene.call());
    }
    assert_eq!((scene.server.host().requests.len(), scene.server.open()), (0, 0));
    scene.check(0).await;
}

#[tokio::test(start_paused = true)]
async fn calls_that_are_dropped_while_they_connect_send_nothing() {
    let _alone = ALONE.lock().await;
    let scene = Scene::start(None).await;
    for _ in 0..DROPPED {
        let mut call = scene.call();
        poll(&mut call);
        drop(call);
        tokio::task::yield_now().await;
    }
    assert_eq!(scene.server.host().requests.len(), 0);
    // A connection that was made for a dropped call is for the next one.
    scene.check(1).await;
}

#[tokio::test(start_paused = true)]
async fn calls_that_are_dropped_while_they_wait_for_the_response_are_cancelled() {
    let _alone = ALONE.lock().await;
    for bytes in ["", "HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\n{"] {
        let scene = Scene::start(Some(Fault::bytes(bytes, Then::Stall))).await;
        scene.drop_when(|scene, dropped| scene.server.host().requests.len() == dropped).await;
        // A connection with half of an exchange cannot be used again.
        scene.check(0).await;
    }
}

#[tokio::test(start_paused = true)]
async fn calls_that_are_dropped_between_two_attempts_give_their_token_back() {
    let _alone = ALONE.lock().await;
    let scene = Scene::start(Some(Fault::status(503, &[("retry-after", "60")], ""))).await;
    scene.drop_when(|scene, dropped| scene.ended.load(Ordering::Relaxed) == dropped).await;
    assert_eq!(scene.server.host().requests.len(), DROPPED, "no other attempt was made");
    scene.check(TOGETHER).await;
}
