//! Options of calls, lists and streams, and their defaults in the client: time limits, headers, and the whole response.

use std::future::{Future, pending};
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use bytes::Bytes;
use kustomer_core::rate_limit::RateLimitSettings;
use kustomer_core::transport::BoxError;
use kustomer_core::{Client, ClientBuilder, Error, Id, RetryPolicy};
use tokio::time;
use tower_service::Service;

use super::support::{Flight, Script, flight, flights, whole};

/// A transport whose responses never come.
#[derive(Clone)]
struct Silent;

impl Service<http::Request<Bytes>> for Silent {
    type Response = http::Response<Bytes>;
    type Error = BoxError;
    type Future = Pin<Box<dyn Future<Output = Result<Self::Response, BoxError>> + Send>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), BoxError>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, _: http::Request<Bytes>) -> Self::Future {
        Box::pin(pending())
    }
}

fn silent() -> ClientBuilder {
    Client::builder().api_key("eyJsecret").org("acme").transport(Silent).retry(RetryPolicy::never())
}

/// How long it takes until the call ends in a timeout.
async fn seconds_to_timeout(call: impl Future<Output = Result<Flight, Error>>) -> u64 {
    let start = time::Instant::now();
    let error = call.await.expect_err("nothing responds");
    assert!(error.is_timeout(), "{error:?}");
    start.elapsed().as_secs()
}

#[tokio::test(start_paused = true)]
async fn an_attempt_ends_at_its_time_limit() {
    let get = |client: Client| client.get::<Flight>(Id::new("1"));
    let by_default = silent().build().expect("a client");
    assert_eq!(seconds_to_timeout(get(by_default.clone())).await, 60);
    let of_client = silent().timeout(Duration::from_secs(20)).build().expect("a client");
    assert_eq!(seconds_to_timeout(get(of_client.clone())).await, 20);
    assert_eq!(seconds_to_timeout(get(of_client).timeout(Duration::from_secs(5))).await, 5);
    assert_eq!(seconds_to_timeout(get(by_default).timeout(Duration::from_secs(120))).await, 120);
}

#[tokio::test(start_paused = true)]
async fn each_attempt_has_its_own_time_limit_and_the_deadline_is_over_all() {
    let policy = RetryPolicy::new().max_attempts(3).base_delay(Duration::ZERO);
    let client = silent().timeout(Duration::from_secs(10)).retry(policy).build().expect("a client");
    let get = || client.get::<Flight>(Id::new("1"));
    assert_eq!(seconds_to_timeout(get()).await, 30);
    assert_eq!(seconds_to_timeout(get().deadline(Duration::from_secs(25))).await, 25);
    let of_client = silent().retry(policy).deadline(Duration::from_secs(15)).build().expect("a client");
    assert_eq!(seconds_to_timeout(of_client.get(Id::new("1"))).await, 15);
}

#[tokio::test(start_paused = true)]
async fn a_deadline_of_a_stream_is_that_of_each_page_and_an_instant_that_of_all() {
    let client = silent().build().expect("a client");
    let mut pages = client.list::<Flight>().deadline(Duration::from_secs(7)).pages();
    for _ in 0..2 {
        let start = time::Instant::now();
        assert!(pages.try_next().await.expect_err("nothing responds").is_timeout());
        assert_eq!(start.elapsed().as_secs(), 7);
    }
    let instant = time::Instant::now().into_std() + Duration::from_secs(7);
    let mut flights = client.list::<Flight>().items().deadline(instant);
    let start = time::Instant::now();
    for _ in 0..2 {
        assert!(flights.try_next().await.expect_err("nothing responds").is_timeout());
    }
    assert_eq!(start.elapsed().as_secs(), 7, "the second page had no time left");
}

#[tokio::test]
async fn headers_of_the_client_and_the_call_are_sent() {
    let document = format!(r#"{{"data":{}}}"#, flight("BA117"));
    let list = flights(&[flight("BA117")], None);
    let script = Script::new().json(200, &document).json(200, &list).json(200, &list);
    let client = script.builder().header("x-team", "ops").header("x-trace", "0").build().expect("a client");
    client.get::<Flight>(Id::new("1")).header("X-Trace", String::from("1")).await.expect("a flight");
    client.list::<Flight>().header("x-trace", "2").await.expect("a page");
    client.list::<Flight>().items().header("x-trace", "3").try_next().await.expect("a flight");
    assert_eq!(script.headers("x-team"), ["ops"; 3]);
    assert_eq!(script.headers("x-trace"), ["1", "2", "3"]);
}

#[tokio::test]
async fn a_header_that_must_not_be_set_fails_the_call_and_the_client() {
    let script = Script::new();
    let call = script.client().get::<Flight>(Id::new("1")).header("authorization", "Bearer stolen");
    let error = call.await.expect_err("refused");
    assert!(error.is_request() && error.attempts() == 0, "{error:?}");
    let text = "`GET /v1/klasses/flight/1` was not sent: header `authorization` is set by the client and cannot be added";
    assert_eq!(error.to_string(), text);
    let error = script.builder().header("x a", "stolen").build().expect_err("refused");
    assert!(error.is_config(), "{error:?}");
    assert_eq!(error.to_string(), "`x a` is not the name of a header");
    assert!(!whole(&error).contains("stolen") && script.calls().is_empty());
}

#[tokio::test]
async fn a_call_that_cannot_be_sent_uses_up_no_rate_limit() {
    let script = Script::new();
    let client = script.builder().rate_limits(RateLimitSettings::new()).build().expect("a client");
    for _ in 0..3 {
        let error = client.get::<Flight>(Id::new("1")).header("x-bad", "\n").await.expect_err("not a header");
        assert!(error.is_request() && error.attempts() == 0, "{error:?}");
    }
    assert_eq!((client.rate_limits().org.used, script.calls().len()), (0, 0));
}

#[tokio::test]
async fn a_response_has_its_headers_and_its_ids() {
    let document = format!(r#"{{"data":{}}}"#, flight("BA117"));
    let headers = [
        ("x-amz-cf-id", "Qk7Zy=="),
        ("x-kustomer-pod", "prod1"),
        ("x-ratelimit-limit", "1000"),
        ("x-ratelimit-remaining", "998"),
    ];
    let script = Script::new().response(200, &headers, &document).response(
        200,
        &headers,
        &flights(&[flight("a")], None),
    );
    let response = script.client().get::<Flight>(Id::new("1")).with_response().await.expect("a flight");
    assert_eq!((response.request_id(), response.region()), (Some("Qk7Zy=="), Some("prod1")));
    assert_eq!(response.rate_limit().remaining, Some(998));
    assert_eq!(response.headers().len(), 4);
    assert!(!format!("{response:?}").contains("Qk7Zy"), "{response:?}");
    let response = script.client().list::<Flight>().with_response().await.expect("a page");
    assert_eq!((response.value().len(), response.rate_limit().limit), (1, Some(1000)));
}

#[tokio::test]
async fn each_record_of_a_stream_has_the_response_of_its_page() {
    let bad = r#"{"type":"kobject.flight"}"#;
    let pages = [
        flights(&[flight("a"), bad.to_owned(), flight("b")], Some("/v1/klasses/flight?page=2")),
        flights(&[flight("c")], None),
    ];
    let script = Script::new().response(200, &[("x-amz-cf-id", "first")], &pages[0]).response(
        200,
        &[("x-amz-cf-id", "second")],
        &pages[1],
    );
    let mut flights = script.client().list::<Flight>().items().with_response();
    let mut seen = Vec::new();
    loop {
        seen.push(match flights.try_next().await {
            Ok(None) => break,
            Ok(Some(flight)) => {
                let id = flight.request_id().map(str::to_owned);
                (flight.attempts(), id, flight.into_value().title)
            }
            Err(error) => (error.attempts(), error.request_id().map(str::to_owned), error.to_string()),
        });
    }
    let page = |id: &str, text: &str| (1, Some(id.to_owned()), text.to_owned());
    let bad = "`GET /v1/klasses/flight` failed: item at index 1 of the page could not be decoded \
               (request ID first)";
    assert_eq!(seen, [page("first", "a"), page("first", bad), page("first", "b"), page("second", "c")]);
}

#[tokio::test]
async fn an_error_of_a_link_names_the_response_that_has_the_link() {
    let body = flights(&[flight("a")], Some("https://evil.example/v1/klasses/flight?page=2"));
    let script = Script::new().response(200, &[("x-amz-cf-id", "Qk7Zy==")], &body);
    let mut pages = script.client().list::<Flight>().pages();
    pages.try_next().await.expect("a page").expect("the first");
    let error = pages.try_next().await.expect_err("a foreign link");
    assert!(error.is_paging(), "{error:?}");
    assert_eq!((error.attempts(), error.request_id()), (1, Some("Qk7Zy==")));
}

#[tokio::test]
async fn a_call_of_several_requests_has_no_single_response_and_sends_nothing() {
    let script = Script::new();
    let call = script.client().ensure_klass::<Flight>().dry_run().with_response();
    let error = call.await.expect_err("several requests");
    assert!(error.is_request(), "{error:?}");
    assert!(script.calls().is_empty());
}

#[tokio::test(start_paused = true)]
async fn the_options_of_a_call_of_several_requests_are_those_of_each() {
    let script = Script::new().json(200, &flights(&[], None)).json(500, "{}");
    let call = script.client().ensure_klass::<Flight>().header("x-trace", "1").dry_run();
    call.await.expect_err("a failure");
    assert_eq!(script.headers("x-trace"), ["1"; 2]);
    let silent = silent().build().expect("a client");
    let start = time::Instant::now();
    let call = silent.ensure_klass::<Flight>().retry(RetryPolicy::new()).deadline(Duration::from_secs(9));
    assert!(call.await.expect_err("nothing responds").is_timeout());
    assert_eq!(start.elapsed().as_secs(), 9);
}
