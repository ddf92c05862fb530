//! The fake transport and fixtures, as a user's tests use them.

use futures_util::FutureExt as _;
use kustomer_core::testing::{FakeTransport, RecordedRequest, Reply, blank, fixture};
use kustomer_core::{Client, Id, lookup};
use serde_json::{Value, json};

use super::support::{Customer, Flight, FlightUpdate, NewFlight};

fn ba117() -> Reply {
    Reply::attributes::<Flight>("5f1", json!({"title": "BA117", "custom": {"delayMinutesNum": 45}}))
}

#[tokio::test]
async fn a_reply_is_chosen_by_method_and_path() {
    let fake = FakeTransport::new()
        .on("GET", "/v1/klasses/flight/{id}", ba117())
        .on("DELETE", "/v1/klasses/flight/5f1", Reply::no_content())
        .on("GET", "/v1/customers/email={email}", Reply::error(404, "not_found"));
    let client = fake.client();
    let flight = client.get::<Flight>(Id::new("5f1")).await.expect("a flight");
    assert_eq!(flight.delay, Some(45.0));
    client.delete(&flight).await.expect("deleted");
    let jane = client.find::<Customer>(lookup::Email("jane@example.com")).await.expect("no error");
    assert!(jane.is_none());
    fake.assert_all_used();
}

#[test]
fn a_client_of_a_fake_transport_needs_no_runtime() {
    let fake = FakeTransport::new().on("GET", "/v1/klasses/flight/{id}", ba117());
    let flight = fake.client().get::<Flight>(Id::new("5f1")).now_or_never().expect("ready at once");
    assert_eq!(flight.expect("a flight").title, "BA117");
}

#[tokio::test]
async fn replies_for_the_same_request_are_used_in_their_order() {
    let path = "/v1/klasses/flight/5f1";
    let fake = FakeTransport::new()
        .always("GET", path, Reply::error(404, "not_found"))
        .on("GET", path, Reply::error(503, "unavailable"))
        .on("GET", path, ba117());
    let client = fake.client();
    let mut results = Vec::new();
    for _ in 0..4 {
        let result = client.get::<Flight>(Id::new("5f1")).await;
        results.push(
            result.map_err(|error| error.status().map(|status| status.as_u16())).map(|flight| flight.title),
        );
    }
    assert_eq!(results, [Err(Some(503)), Ok("BA117".to_owned()), Err(Some(404)), Err(Some(404))]);
}

#[tokio::test]
async fn a_query_in_the_path_selects_the_page() {
    let flight = fixture(|flight: &mut Flight| flight.title = "BA117".to_owned());
    let page = |titles: &[&str], next: Option<&str>| {
        let items: Vec<Value> =
            titles.iter().map(|title| json!({"id": "5f1", "attributes": {"title": title}})).collect();
        Reply::json(&json!({"data": items, "links": {"next": next}}))
    };
    let fake = FakeTransport::new().on("GET", "/v1/klasses/flight?page=2", page(&["c"], None)).on(
        "GET",
        "/v1/klasses/flight",
        page(&["a", "b"], Some("/v1/klasses/flight?page=2&pageSize=2")),
    );
    let mut flights = fake.client().list::<Flight>().page_size(2).items();
    let mut titles = Vec::new();
    while let Some(flight) = flights.try_next().await.expect("every page") {
        titles.push(flight.title);
    }
    assert_eq!(titles, ["a", "b", "c"]);
    let requests = fake.requests();
    assert_eq!(requests[0].parameter("pageSize").as_deref(), Some("2"));
    assert_eq!(requests[1].to_string(), "GET /v1/klasses/flight?page=2&pageSize=2");
    assert_eq!(flight.title, "BA117");
}

#[tokio::test]
async fn what_was_sent_is_recorded() {
    let fake = FakeTransport::new().on("PUT", "/v1/klasses/flight/{id}", ba117());
    let update = FlightUpdate::default().delay(45.0);
    fake.client().update(Id::new("5f/1"), update).await.expect("a flight");
    let [request] = &fake.requests()[..] else { panic!("one request") };
    assert_eq!((request.method(), request.path()), ("PUT", "/v1/klasses/flight/5f%2F1"));
    assert_eq!((request.query(), request.parameter("page")), (None, None));
    assert_eq!(request.json(), json!({"custom": {"delayMinutesNum": 45}}));
    assert_eq!(request.header("content-type"), Some("application/json"));
}

#[tokio::test]
async fn a_closure_replies_with_what_it_was_sent() {
    let echo = |request: &RecordedRequest| Reply::attributes::<Flight>("5f1", request.json()).status(201);
    let fake = FakeTransport::new().on("POST", "/v1/klasses/flight", echo);
    let flight = fake.client().create(NewFlight::new("BA117").delay(5.0)).await.expect("a flight");
    assert_eq!((flight.title.as_str(), flight.delay), ("BA117", Some(5.0)));
}

#[tokio::test]
async fn failures_of_the_network_are_errors_of_the_transport() {
    let path = "/v1/klasses/flight/1";
    let fake = FakeTransport::new()
        .on("GET", path, Reply::connect())
        .on("GET", path, Reply::timeout())
        .on("GET", path, Reply::broken())
        .on("GET", path, Reply::error(429, "rate_limited").header("retry-after", "3"))
        .on("GET", path, Reply::json(&json!({})).body("<html>"));
    let client = fake.client();
    let mut errors = Vec::new();
    for _ in 0..5 {
        errors.push(client.get::<Flight>(Id::new("1")).await.expect_err("the script fails"));
    }
    assert!(errors[0].is_connect() && errors[1].is_timeout() && errors[2].is_transport(), "{errors:?}");
    assert_eq!(errors[3].retry_after().map(|wait| wait.as_secs()), Some(3));
    assert!(errors[4].is_decode(), "{errors:?}");
}

#[tokio::test]
async fn an_unexpected_request_is_an_error_that_lists_what_is_scripted() {
    let fake = FakeTransport::new()
        .on("GET", "/v1/customers", Reply::json(&json!({"data": []})))
        .on("GET", "/v1/klasses/flight/{id}", ba117())
        .on("PUT", "/v1/klasses/flight/{id}", ba117());
    let client = fake.client();
    client.get::<Flight>(Id::new("5f1")).await.expect("scripted");
    let error = client.get::<Flight>(Id::new("5f1")).await.expect_err("used up");
    assert!(error.is_transport(), "{error:?}");
    assert_eq!(
        format!("{error:?}"),
        "Error(`GET /v1/klasses/flight/5f1` failed: transport failed: no reply is scripted for \
         `GET /v1/klasses/flight/5f1`; scripted: `GET /v1/klasses/flight/{id}` (already used), \
         `PUT /v1/klasses/flight/{id}`, `GET /v1/customers`)"
    );
    assert_eq!(fake.unused(), ["GET /v1/customers", "PUT /v1/klasses/flight/{id}"]);
    assert_eq!(fake.requests().len(), 2, "the unexpected one is recorded as well");
}

#[test]
#[should_panic(expected = "replies that were not used: [\"GET /v1/customers\"], requests: []")]
fn replies_that_were_not_used_fail_the_test() {
    FakeTransport::new().on("GET", "/v1/customers", Reply::no_content()).assert_all_used();
}

#[tokio::test]
async fn the_key_is_in_no_output() {
    let key = "eyJhbGciOiJIUzI1NiJ9.secret";
    let fake = FakeTransport::new();
    let client =
        Client::builder().api_key(key).org("acme").transport(fake.clone()).build().expect("a client");
    let error = client.get::<Flight>(Id::new(key)).await.expect_err("nothing is scripted");
    let error_of_create = client.create(NewFlight::new(key)).await.expect_err("nothing is scripted");
    let requests = fake.requests();
    assert_eq!(requests[0].header("authorization"), Some("REDACTED"));
    let shown = format!("{error:?} {error_of_create:?} {requests:?} {fake:?} {}", requests[0]);
    assert!(!shown.contains("secret") && !shown.contains("eyJhbGci"), "{shown}");
    assert!(shown.contains("***"), "{shown}");
}

#[test]
fn a_fixture_has_what_its_type_requires_and_what_the_test_sets() {
    let flight = fixture(|flight: &mut Flight| flight.delay = Some(45.0));
    let expected =
        Flight { id: Id::new("000000000000000000000000"), title: String::new(), delay: Some(45.0) };
    assert_eq!(flight, expected);
    assert!(blank::<Customer>().name.is_none());
}

#[test]
#[should_panic(expected = "path `v1/customers` does not start with `/`")]
fn a_path_without_a_slash_is_refused() {
    let _ = FakeTransport::new().on("GET", "v1/customers", Reply::no_content());
}

#[test]
#[should_panic(expected = "placeholder `{id` is not closed by `}`")]
fn a_placeholder_that_is_not_closed_is_refused() {
    let _ = FakeTransport::new().on("GET", "/v1/customers/{id", Reply::no_content());
}
