//! Retries: which failures lead to another attempt, how long the wait is, and what the caller learns. Time is tokio's
//! paused time: a wait takes none of ours.

use std::future::Future;
use std::pin::pin;
use std::task::{Context, Poll, Waker};
use std::time::Duration;

use kustomer_core::transport::TransportError;
use kustomer_core::{Client, Error, Id, RetryPolicy};
use tokio::time;

use super::support::{Flight, FlightUpdate, HTML, NewFlight, Script, flight, whole};

const NOT_FOUND: &str = r#"{"errors":[{"status":404,"code":"notfound","title":"Not Found"}]}"#;
const CONFLICT: &str = r#"{"errors":[{"status":409,"code":"conflict","title":"Conflict"}]}"#;

fn document() -> String {
    format!(r#"{{"data":{}}}"#, flight("BA117"))
}

fn client(script: &Script) -> Client {
    script.retrying().build().expect("a client")
}

async fn get(script: &Script) -> Result<Flight, Error> {
    client(script).get::<Flight>(Id::new("1")).await
}

async fn create(script: &Script, external_id: Option<&str>) -> Result<Flight, Error> {
    client(script).create(NewFlight::new("BA117").external_id(external_id)).await
}

#[tokio::test(start_paused = true)]
async fn a_read_is_sent_again_until_it_succeeds() {
    let script =
        Script::new().response(503, &[], HTML).fail(TransportError::broken("reset")).json(200, &document());
    let response = client(&script).get::<Flight>(Id::new("1")).with_response().await.expect("a flight");
    assert_eq!((response.attempts(), response.status().as_u16()), (3, 200));
    assert!(response.elapsed() <= Duration::from_millis(750), "{:?}", response.elapsed());
    assert_eq!(script.calls(), ["GET /v1/klasses/flight/1"; 3]);
}

#[tokio::test(start_paused = true)]
async fn every_attempt_sends_the_same_request() {
    let script = Script::new().json(500, "{}").json(502, "{}").json(200, &document());
    let update = FlightUpdate::default().delay(5.0);
    client(&script).update(Id::new("1"), update).header("x-trace", "7").await.expect("a flight");
    assert_eq!(script.calls(), ["PUT /v1/klasses/flight/1"; 3]);
    assert_eq!(script.bodies(), [r#"{"custom":{"delayMinutesNum":5}}"#; 3]);
    assert_eq!(script.headers("x-trace"), ["7"; 3]);
    assert_eq!(script.headers("authorization"), ["Bearer eyJsecret"; 3]);
}

#[tokio::test(start_paused = true)]
async fn the_last_error_says_how_the_call_went() {
    let id = ("x-amz-cf-id", "Qk7Zy==");
    let script = Script::new().json(500, "{}").json(500, "{}").response(503, &[id], "");
    let error = get(&script).await.expect_err("three failures");
    assert_eq!((error.attempts(), error.request_id()), (3, Some("Qk7Zy==")));
    assert!(error.elapsed() <= Duration::from_millis(750), "{error:?}");
    let expected = format!(
        "`GET /v1/klasses/flight/1` failed: 503 Service Unavailable (3 attempts in {:.1} s; request ID Qk7Zy==)",
        error.elapsed().as_secs_f64()
    );
    assert_eq!(error.to_string(), expected);
}

#[tokio::test(start_paused = true)]
async fn what_was_refused_is_not_sent_again() {
    for status in [301, 304, 400, 401, 403, 404, 409, 410, 413, 422, 501, 505, 520] {
        let script = Script::new().json(status, "{}");
        let error = get(&script).await.expect_err("refused");
        assert_eq!((error.attempts(), script.left()), (1, 0), "{status}");
    }
}

#[tokio::test(start_paused = true)]
async fn a_create_that_may_have_been_done_is_not_sent_again_without_an_external_id() {
    for script in [
        Script::new().json(500, "{}"),
        Script::new().json(408, "{}"),
        Script::new().response(503, &[("retry-after", "1")], ""),
        Script::new().fail(TransportError::broken("reset")),
        Script::new().fail(TransportError::timeout("slow")),
        Script::new().fail("of an unknown type"),
    ] {
        let error = create(&script, None).await.expect_err("not retried");
        assert_eq!(error.attempts(), 1, "{error:?}");
        assert!(error.to_string().ends_with("(not retried, because it may have been done)"), "{error}");
    }
}

#[tokio::test(start_paused = true)]
async fn a_create_that_was_not_done_is_sent_again() {
    let script =
        Script::new().fail(TransportError::connect("refused")).json(429, "{}").json(201, &document());
    create(&script, None).await.expect("a flight");
    assert_eq!(script.calls(), ["POST /v1/klasses/flight"; 3]);
}

#[tokio::test(start_paused = true)]
async fn a_create_that_may_have_been_done_is_looked_up_and_what_is_found_is_its_result() {
    let start = time::Instant::now();
    let script = Script::new().fail(TransportError::broken("reset")).json(200, &document());
    let response = client(&script).create(NewFlight::new("BA117").external_id(Some("a b")));
    let response = response.with_response().await.expect("a flight");
    assert_eq!(response.value().title, "BA117");
    assert_eq!(response.attempts(), 1);
    assert_eq!(
        response.elapsed().as_millis(),
        start.elapsed().as_millis(),
        "with the wait before the lookup"
    );
    assert_eq!(script.calls(), ["POST /v1/klasses/flight", "GET /v1/klasses/flight/externalId=a%20b"]);
}

#[tokio::test(start_paused = true)]
async fn a_create_that_was_not_found_is_sent_again() {
    for (status, body) in [(404, NOT_FOUND), (200, r#"{"data":null}"#)] {
        let script = Script::new().json(500, "{}").json(status, body).json(201, &document());
        create(&script, Some("7")).await.expect("a flight");
        assert_eq!(
            script.calls(),
            ["POST /v1/klasses/flight", "GET /v1/klasses/flight/externalId=7", "POST /v1/klasses/flight"]
        );
    }
}

#[tokio::test(start_paused = true)]
async fn a_create_is_not_sent_again_when_its_lookup_fails() {
    for lookup in [(403, "{}"), (404, HTML), (400, "{}")] {
        let script = Script::new().json(500, "{}").response(lookup.0, &[], lookup.1);
        let error = create(&script, Some("7")).await.expect_err("unknown");
        assert_eq!(error.status().map(|status| status.as_u16()), Some(500), "the error of the create");
        assert!(
            error.to_string().contains("because the lookup of what may have been created has failed"),
            "{error}"
        );
        assert_eq!(script.left(), 0);
    }
}

#[tokio::test(start_paused = true)]
async fn a_lookup_is_retried_like_any_read() {
    let script = Script::new()
        .json(500, "{}")
        .json(502, "{}")
        .fail(TransportError::timeout("slow"))
        .json(200, &document());
    create(&script, Some("7")).await.expect("a flight");
    assert_eq!(script.left(), 0);
}

#[tokio::test(start_paused = true)]
async fn a_conflict_with_what_an_earlier_attempt_created_is_a_success() {
    let script =
        Script::new().json(504, "{}").json(404, NOT_FOUND).json(409, CONFLICT).json(200, &document());
    create(&script, Some("7")).await.expect("a flight");
    let script = Script::new().json(409, CONFLICT);
    let error = create(&script, Some("7")).await.expect_err("someone else's");
    assert!(error.is_conflict(), "{error:?}");
}

#[tokio::test(start_paused = true)]
async fn a_create_is_looked_up_before_every_attempt_after_one_with_an_unknown_outcome() {
    let script = Script::new().json(500, "{}").json(404, NOT_FOUND).json(429, "{}").json(200, &document());
    create(&script, Some("7")).await.expect("a flight");
    assert_eq!(script.calls().iter().filter(|call| call.starts_with("POST")).count(), 2);
}

#[tokio::test(start_paused = true)]
async fn a_delete_that_is_missing_after_an_unknown_outcome_was_done() {
    let delete = async |script: &Script| client(script).delete::<Flight>(Id::new("1")).await;
    let script = Script::new().fail(TransportError::broken("reset")).json(404, NOT_FOUND);
    delete(&script).await.expect("deleted");
    for script in [
        Script::new().json(404, NOT_FOUND),
        Script::new().json(429, "{}").json(404, NOT_FOUND),
        Script::new().json(500, "{}").response(404, &[], HTML),
    ] {
        let error = delete(&script).await.expect_err("not found");
        assert!(error.is_not_found(), "{error:?}");
    }
}

#[tokio::test(start_paused = true)]
async fn what_may_have_been_done_in_an_earlier_attempt_does_not_count_as_not_sent() {
    let refused = || TransportError::connect("refused");
    let update = async |script: &Script| {
        client(script).update(Id::new("1"), FlightUpdate::default().delay(5.0)).await.expect_err("failed")
    };
    let script = Script::new().json(500, "{}").fail(refused()).fail(refused());
    let error = update(&script).await;
    assert!(error.is_connect() && !error.is_not_sent(), "{error:?}");
    assert!(error.to_string().ends_with("; an earlier attempt may have been processed)"), "{error}");
    let script = Script::new().json(429, "{}").fail(refused()).fail(refused());
    let error = update(&script).await;
    assert!(error.is_connect() && error.is_not_sent(), "{error:?}");
    assert!(!error.to_string().contains("earlier attempt"), "{error}");
}

#[tokio::test(start_paused = true)]
async fn the_wait_that_the_service_asks_for_is_respected() {
    let script = Script::new().response(429, &[("retry-after", "60")], "").json(200, &document());
    let start = time::Instant::now();
    get(&script).await.expect("a flight");
    assert!(start.elapsed() >= Duration::from_secs(60), "{:?}", start.elapsed());
}

#[tokio::test(start_paused = true)]
async fn a_wait_that_is_too_long_is_left_to_the_caller() {
    let script = Script::new().response(503, &[("retry-after", "3600")], "");
    let start = time::Instant::now();
    let error = get(&script).await.expect_err("too long");
    assert_eq!((start.elapsed(), error.retry_after()), (Duration::ZERO, Some(Duration::from_secs(3600))));
    assert!(error.to_string().ends_with("(not retried, because the service asks to wait 3600 s)"), "{error}");
}

#[tokio::test(start_paused = true)]
async fn a_deadline_ends_the_retries_in_time() {
    let script = Script::new().json(500, "{}").json(500, "{}");
    let policy = RetryPolicy::new().max_attempts(100).base_delay(Duration::from_secs(60));
    let start = time::Instant::now();
    let call = client(&script).get::<Flight>(Id::new("1")).retry(policy.max_delay(Duration::MAX));
    let error = call.deadline(Duration::from_millis(10)).await.expect_err("no time");
    assert!(start.elapsed() <= Duration::from_millis(10), "{:?}", start.elapsed());
    assert!(error.to_string().contains("the time for the call is over"), "{error}");
}

#[tokio::test(start_paused = true)]
async fn a_call_after_its_deadline_is_not_sent() {
    let script = Script::new();
    let call = client(&script).get::<Flight>(Id::new("1")).deadline(time::Instant::now().into_std());
    let error = call.await.expect_err("too late");
    assert!(error.is_timeout() && error.attempts() == 0, "{error:?}");
    let text = "`GET /v1/klasses/flight/1` failed: deadline passed before the request was sent";
    assert_eq!(error.to_string(), text);
    assert!(script.calls().is_empty());
}

#[tokio::test(start_paused = true)]
async fn retries_can_be_switched_off_for_a_client_or_a_call() {
    let script = Script::new().json(500, "{}");
    let call = client(&script).get::<Flight>(Id::new("1")).retry(RetryPolicy::never());
    assert_eq!(call.await.expect_err("a failure").attempts(), 1);
    let script = Script::new().json(500, "{}").json(200, &document());
    let never = script.retrying().retry(RetryPolicy::never()).build().expect("a client");
    let call = never.get::<Flight>(Id::new("1")).retry(RetryPolicy::new());
    call.await.expect("the policy of a call counts before that of the client");
}

#[tokio::test(start_paused = true)]
async fn a_service_that_is_down_gets_few_requests_more_than_usual() {
    let mut script = Script::new();
    for _ in 0..1300 {
        script = script.json(503, "{}");
    }
    let client =
        script.retrying().retry(RetryPolicy::new().base_delay(Duration::ZERO)).build().expect("a client");
    let mut error = None;
    for _ in 0..1000 {
        error = client.get::<Flight>(Id::new("1")).await.err();
    }
    let count = script.calls().len();
    assert!((1100..=1110).contains(&count), "{count} requests for 1000 calls");
    let error = error.expect("a failure");
    assert!(error.to_string().ends_with("(not retried, because the retry budget is empty)"), "{error}");
}

#[tokio::test(start_paused = true)]
async fn a_stream_retries_its_page() {
    let page = r#"{"data":[],"links":{"next":null}}"#;
    let script = Script::new().json(502, "{}").json(200, page);
    let mut flights = client(&script).list::<Flight>().items();
    assert!(flights.try_next().await.expect("a page").is_none());
    let script = Script::new().json(502, "{}");
    let flights = client(&script).list::<Flight>().retry(RetryPolicy::never());
    assert_eq!(flights.await.expect_err("a failure").attempts(), 1);
}

/// The first poll of a future outside any runtime.
fn poll_once<F: Future>(future: F) -> Poll<F::Output> {
    pin!(future).poll(&mut Context::from_waker(Waker::noop()))
}

#[test]
fn outside_a_runtime_a_retry_is_a_clear_error_and_no_panic() {
    let script = Script::new().json(503, "{}").json(200, &document());
    let Poll::Ready(Err(error)) = poll_once(get(&script)) else { panic!("nothing to wait for") };
    assert!(whole(&error).contains("not retried, because waiting requires a tokio runtime"), "{error:?}");
}

#[test]
fn outside_a_runtime_a_call_that_need_not_wait_succeeds() {
    let script = Script::new().json(200, &document());
    assert!(matches!(poll_once(get(&script)), Poll::Ready(Ok(_))));
}
