//! The recorded requests: what is in them, filters, and assertions.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::{Duration, Instant, UNIX_EPOCH};

use kustomer_sandbox::{Clock, Fault, RecordedRequest, RecordedResponse, Requests, Sandbox};
use reqwest::Method;
use serde_json::{Value, json};

use crate::fault::broken_off;
use crate::support::{Org, read};

/// The message of a failed assertion.
fn message(requests: &Requests, assertion: impl FnOnce(Requests)) -> String {
    let failed = catch_unwind(AssertUnwindSafe(|| assertion(requests.clone()))).unwrap_err();
    *failed.downcast::<String>().unwrap()
}

fn lines(requests: &Requests) -> Vec<String> {
    requests.iter().map(RecordedRequest::to_string).collect()
}

#[tokio::test]
async fn a_request_is_recorded_with_its_operation_and_response() {
    let noon = UNIX_EPOCH + Duration::from_secs(1_795_867_200);
    let org = Org::of(Sandbox::builder().clock(Clock::frozen_at(noon)).start().await.unwrap());
    let delay = Duration::from_millis(2);
    org.sandbox.inject(Fault::delay(delay));
    let sent = Instant::now();
    let created = org.post("/v1/customers", json!({ "name": "Jane" })).await.expect(201);
    let at_most = sent.elapsed();
    org.get(&format!("/v1/customers/{}?x=1", created.id())).await.expect(200);
    let requests = org.sandbox.requests();
    assert_eq!(requests[0].number(), 1);
    assert_eq!(requests[0].arrived_at(), noon);
    let duration = requests[0].duration().unwrap();
    assert!((delay..=at_most).contains(&duration), "{duration:?}, seen from outside {at_most:?}");
    assert_eq!(requests[0].operation(), Some("createCustomer"));
    assert_eq!(requests[0].refusal_reasons(), []);
    let response = requests[0].response().unwrap();
    assert_eq!((response.status(), requests[0].status()), (201, Some(201)));
    assert_eq!(response.body(), created.text.as_bytes());
    assert_eq!(response.body_length(), created.text.len());
    assert_eq!(response.header("Content-Type"), Some("application/json; charset=utf-8"));
    assert_eq!(requests[1].operation_path(), Some("/v1/customers/{id}"));
    assert!(requests[1].schema().unwrap().contains("customer"), "{:?}", requests[1].schema());
}

#[tokio::test]
async fn a_refused_request_has_a_reason_for_each_mistake_with_the_near_miss() {
    let org = Org::start().await;
    org.post("/v1/customers", json!({ "nmae": "Jane", "emails": 1 })).await.expect(400);
    org.get("/v1/customers/000000000000000000000000").await.expect(404);
    read(org.bare_request(Method::GET, "/v1/klasses")).await.expect(401);
    org.get("/v1/nowhere").await.expect(404);
    let requests = org.sandbox.requests();
    let [wrong_type, unknown] = requests[0].refusal_reasons() else { panic!("{requests:?}") };
    assert_eq!(unknown.parameter(), Some("nmae"));
    assert_eq!(unknown.near_misses(), ["name"]);
    assert!(unknown.allowed().iter().any(|name| name == "emails"), "{unknown:?}");
    assert_eq!(unknown.rule(), Some("additionalProperties"));
    assert_eq!((wrong_type.parameter(), wrong_type.rule()), (Some("emails"), Some("type")));
    for request in &requests {
        assert!(!request.refusal_reasons().is_empty(), "{request}");
    }
    assert_eq!(requests[2].operation(), Some("listKlasses"));
    assert_eq!(requests[3].operation(), None);
}

#[tokio::test]
async fn faults_are_noted_and_a_cut_request_has_no_response() {
    let org = Org::start().await;
    for fault in [Fault::status(503), Fault::cut(), Fault::cut_body(), Fault::delay(Duration::ZERO)] {
        org.sandbox.inject(fault);
    }
    org.get("/v1/klasses").await.expect(503);
    let error = org.request(Method::GET, "/v1/klasses").send().await.unwrap_err();
    assert!(error.is_request(), "{error:?}");
    let (status, received, declared) = broken_off(org.request(Method::GET, "/v1/klasses")).await;
    assert_eq!((status, received.len() as u64), (200, declared / 2));
    org.get("/v1/klasses").await.expect(200);
    let requests = org.sandbox.requests();
    let seen: Vec<_> = requests.iter().map(|request| (request.status(), request.is_closed())).collect();
    assert_eq!(seen, [(Some(503), false), (None, true), (Some(200), false), (Some(200), false)]);
    for request in &requests {
        assert!(request.notes()[0].starts_with("an injected fault"), "{request:?}");
    }
    let whole = requests[3].response().map(RecordedResponse::body);
    assert_eq!(requests[2].response().map(RecordedResponse::body), whole, "the whole body is recorded");
}

#[tokio::test]
async fn filters_narrow_the_requests_down() {
    let org = Org::start().await;
    let id = org.customer(json!({ "emails": [{ "email": "a@b.c" }] })).await;
    org.get("/v1/customers/email=a%40b.c").await.expect(200);
    org.get(&format!("/v1/customers/{id}?page=1")).await.expect(200);
    org.get("/v1/customers/000000000000000000000000").await.expect(404);
    let requests = || org.sandbox.requests();
    requests().to("POST", "/v1/customers").expect_one();
    requests().to("get", "/v1/customers/email=a@b.c").expect_one();
    requests().to("GET", "/v1/customers/email={email}").expect_one();
    requests().to("GET", "/v1/customers/*").expect(3);
    requests().to("GET", "/v1/**").with_status(404).expect_one();
    requests().to("GET", "/v1/customers").expect_none();
    let one = requests().matching("with a query", |request| request.query().is_some()).expect_one();
    assert_eq!(one.number(), 3);
    let names = requests().into_vec();
    let operation = names[0].operation().unwrap();
    assert_eq!(lines(&requests().of_operation(operation)), ["#1 POST /v1/customers -> 201"]);
}

#[tokio::test]
async fn a_failed_assertion_lists_what_arrived_and_how_it_differs() {
    let org = Org::start().await;
    org.post("/v1/customers", json!({ "nmae": "Jane" })).await.expect(400);
    org.get("/v1/klasses").await.expect(200);
    let requests = org.sandbox.requests();
    let text = message(&requests, |requests| {
        requests.to("POST", "/v1/customers").with_status(201).expect_one();
    });
    assert_eq!(
        text,
        "expected exactly 1 request POST /v1/customers with status 201, found none; arrived:\n    \
         #1 POST /v1/customers -> 400: unknown field `nmae`, did you mean `name`? \
         (rule `additionalProperties`)   <- status 400, not 201\n    \
         #2 GET /v1/klasses -> 200"
    );
    let text = message(&requests, Requests::expect_none);
    assert!(text.starts_with("expected no requests, found 2; arrived:\n  > #1 POST"), "{text}");
    for (text, filter) in [
        (
            "there is no operation `createCustomr`, did you mean `createCustomer`?",
            (|requests| requests.of_operation("createCustomr")) as fn(Requests) -> Requests,
        ),
        ("`GTE` is not a method, did you mean `GET`?", |requests| requests.to("GTE", "/v1/customers")),
        ("`v1/customers` is not a pattern of paths: a path begins with `/`", |requests| {
            requests.to("GET", "v1/customers")
        }),
    ] {
        assert_eq!(message(&requests, |requests| filter(requests).expect_none()), text);
    }
    org.sandbox.clear_requests();
    let text = message(&org.sandbox.requests(), |requests| {
        requests.expect(1);
    });
    assert_eq!(text, "expected exactly 1 request, but no request arrived at all");
}

#[tokio::test]
async fn the_key_is_not_recorded_wherever_a_client_puts_it() {
    let org = Org::start().await;
    let key = org.sandbox.api_key();
    let request = org.request(Method::POST, &format!("/v1/customers?token={key}")).header("x-key", key);
    read(request.body(json!({ "name": key }).to_string())).await;
    let requests = org.sandbox.requests();
    assert_eq!(requests[0].path_and_query(), "/v1/customers?token=REDACTED");
    assert_eq!(requests[0].header("x-key"), Some("REDACTED"));
    assert!(!format!("{requests:?} {}", requests[0]).contains(key), "{requests:?}");
}

#[tokio::test]
async fn the_log_keeps_the_last_requests_and_drops_old_bodies_first() {
    let org = Org::start().await;
    let large = "x".repeat(90_000);
    for _ in 0..12 {
        org.post("/v1/customers", json!({ "custom": { "largeTxt": large } })).await.expect(201);
    }
    // A page of the list is more than a megabyte, of which half is recorded: 32 MB are reached soon.
    for _ in 0..80 {
        org.get("/v1/customers").await.expect(200);
    }
    let requests = org.sandbox.requests();
    assert_eq!(requests.len(), 92);
    let lengths: Vec<usize> =
        requests.iter().filter_map(|request| Some(request.response()?.body().len())).collect();
    assert_eq!((lengths[0], lengths[91]), (0, 512 * 1024), "old bodies are discarded first");
    assert!(lengths.iter().sum::<usize>() < 32 * 1024 * 1024);
    assert!(requests[0].response().unwrap().body_length() > 90_000);
    let texts: Value = serde_json::from_slice(requests[0].body()).unwrap();
    assert_eq!(texts["custom"]["largeTxt"], large, "request bodies are kept");
}

#[tokio::test]
async fn requests_that_fail_within_the_body_are_recorded() {
    use std::io::{Read as _, Write as _};
    let org = Org::start().await;
    let send = |rest: &str| {
        let mut connection = std::net::TcpStream::connect(org.sandbox.addr()).unwrap();
        connection.write_all(format!("POST /v1/customers HTTP/1.1\r\nhost: a\r\n{rest}").as_bytes()).unwrap();
        connection.shutdown(std::net::Shutdown::Write).unwrap();
        let _ = connection.read_to_end(&mut Vec::new());
    };
    send("content-length: 10\r\n\r\n{}");
    send("transfer-encoding: chunked\r\n\r\nzz\r\n");
    let requests = org.sandbox.requests();
    let [cut, malformed] = requests.as_slice() else { panic!("{requests:?}") };
    assert!(cut.is_closed(), "{cut}");
    assert_eq!(cut.notes(), ["the client closed the connection within the body"]);
    assert_eq!(malformed.status(), Some(400));
    assert!(malformed.refusal_reasons()[0].message().contains("framing"), "{malformed}");
}
