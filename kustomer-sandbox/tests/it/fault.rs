//! Injected failures, and the recorded requests that show how a client reacted.

use std::error::Error as _;
use std::time::Duration;

use kustomer_sandbox::Fault;
use reqwest::{Method, RequestBuilder};
use serde_json::{Value, json};

use crate::support::{Org, read};

/// An error with all its causes.
fn causes(error: &reqwest::Error) -> String {
    let mut text = error.to_string();
    let mut cause = error.source();
    while let Some(error) = cause {
        text = format!("{text}: {error}");
        cause = error.source();
    }
    text
}

/// Returns the status, the part of the body that arrived, and the declared length.
pub(crate) async fn broken_off(request: RequestBuilder) -> (u16, Vec<u8>, u64) {
    let mut response = request.send().await.unwrap();
    let (status, announced) = (response.status().as_u16(), response.content_length().unwrap());
    let mut received = Vec::new();
    let error = loop {
        match response.chunk().await {
            Ok(Some(chunk)) => received.extend_from_slice(&chunk),
            Ok(None) => panic!("the body ended as if it were whole"),
            Err(error) => break error,
        }
    };
    assert!(error.is_body() || error.is_decode(), "{error:?}");
    (status, received, announced)
}

#[tokio::test]
async fn a_status_fault_applies_to_the_given_number_of_requests() {
    let org = Org::start().await;
    org.sandbox.inject(Fault::status(503).times(2));
    for _ in 0..2 {
        let failed = org.get("/v1/customers").await.expect(503);
        assert_eq!(failed.json["errors"][0]["code"], "serviceunavailable");
        assert_eq!(failed.header("content-type"), Some("application/json; charset=utf-8"));
    }
    org.get("/v1/customers").await.expect(200);
}

#[tokio::test]
async fn a_failed_write_has_no_effect() {
    let org = Org::start().await;
    for fault in [Fault::status(500), Fault::cut()] {
        org.sandbox.inject(fault);
        let _ = org.request(Method::POST, "/v1/customers").body("{}").send().await;
    }
    assert_eq!(org.get("/v1/customers").await.ids(), [""; 0]);
}

#[tokio::test]
async fn a_429_can_have_a_retry_after() {
    let org = Org::start().await;
    org.sandbox.inject(Fault::status(429).retry_after(3).header("x-ratelimit-reset", "1795173142"));
    let limited = org.get("/v1/customers").await.expect(429);
    assert_eq!(limited.header("retry-after"), Some("3"));
    assert_eq!(limited.header("x-ratelimit-reset"), Some("1795173142"));
    assert_eq!(limited.header("x-ratelimit-limit"), None);
}

#[tokio::test]
async fn any_response_can_be_injected() {
    let org = Org::start().await;
    org.sandbox.inject(Fault::respond(502, &[("content-type", "text/html")], "<h1>Bad Gateway</h1>"));
    org.sandbox.inject(Fault::respond(200, &[], b"{\"data\":"));
    org.sandbox.inject(Fault::respond(302, &[("location", "http://elsewhere.invalid/")], ""));
    let page = org.get("/v1/customers").await.expect(502);
    assert_eq!(
        (page.header("content-type"), page.text.as_str()),
        (Some("text/html"), "<h1>Bad Gateway</h1>")
    );
    let malformed = org.get("/v1/customers").await.expect(200);
    assert_eq!((malformed.text.as_str(), &malformed.json), ("{\"data\":", &Value::Null));
    assert_eq!(
        org.get("/v1/customers").await.expect(302).header("location"),
        Some("http://elsewhere.invalid/")
    );
}

#[tokio::test]
async fn a_cut_connection_sends_no_response() {
    let org = Org::start().await;
    org.sandbox.inject(Fault::cut());
    let error = org.request(Method::GET, "/v1/customers").send().await.unwrap_err();
    assert!(error.is_request(), "{error:?}");
    assert!(causes(&error).contains("connection closed before message completed"), "{error:?}");
    assert_eq!(org.sandbox.requests().len(), 1, "the request arrived");
    org.get("/v1/customers").await.expect(200);
}

#[tokio::test]
async fn a_cut_body_ends_early_and_the_write_has_happened() {
    let org = Org::start().await;
    org.sandbox.inject(Fault::cut_body());
    let request =
        org.request(Method::POST, "/v1/customers").body(json!({ "externalId": "crm-1" }).to_string());
    let (status, received, announced) = broken_off(request).await;
    assert_eq!((status, received.len() as u64), (201, announced / 2));
    assert!(received.starts_with(b"{\"data\":"), "the first half is the start of the document");
    org.get("/v1/customers/externalId=crm-1").await.expect(200);
}

#[tokio::test]
async fn a_long_body_can_be_cut_as_well() {
    let org = Org::start().await;
    for _ in 0..3 {
        org.customer(json!({ "name": "x".repeat(90_000) })).await;
    }
    org.sandbox.inject(Fault::cut_body());
    let (status, received, announced) = broken_off(org.request(Method::GET, "/v1/customers")).await;
    assert_eq!((status, received.len() as u64), (200, announced / 2));
    assert!(announced > 800_000, "{announced}");
}

#[tokio::test]
async fn a_delayed_response_is_the_regular_one() {
    let org = Org::start().await;
    org.sandbox.inject(Fault::delay(Duration::from_millis(1)));
    let created = org.post("/v1/customers", json!({ "name": "Jane" })).await.expect(201);
    assert_eq!(created.attribute("name"), "Jane");
}

#[tokio::test]
async fn a_client_whose_timeout_is_shorter_than_the_delay_times_out() {
    let org = Org::start().await;
    org.sandbox.inject(Fault::delay(Duration::from_secs(3600)));
    let request = org.request(Method::GET, "/v1/customers").timeout(Duration::from_millis(20));
    let error = request.send().await.unwrap_err();
    assert!(error.is_timeout(), "{error:?}");
}

#[tokio::test]
async fn a_fault_applies_only_to_matching_requests() {
    let org = Org::start().await;
    org.sandbox.inject(Fault::status(500).on("post", "/v1/customers").times(2));
    org.sandbox.inject(Fault::status(418));
    org.get("/v1/customers").await.expect(418);
    org.get("/v1/customers").await.expect(200);
    org.post("/v1/klasses", json!({ "name": "flight" })).await.expect(200);
    org.post("/v1/customers", json!({})).await.expect(500);
    org.post("/v1/customers/x/klasses/flight?a=b", json!({})).await.expect(500);
    org.post("/v1/customers", json!({})).await.expect(201);
}

#[tokio::test]
async fn faults_can_be_cleared() {
    let org = Org::start().await;
    org.sandbox.inject(Fault::status(503).times(u64::MAX));
    org.sandbox.clear_faults();
    org.get("/v1/customers").await.expect(200);
}

#[tokio::test]
async fn a_fault_takes_precedence_over_the_key() {
    let org = Org::start().await;
    org.sandbox.inject(Fault::status(503));
    read(org.bare_request(Method::GET, "/v1/customers")).await.expect(503);
}

#[test]
#[should_panic(expected = "`42` is not a final HTTP status, expected 200 to 599")]
fn an_invalid_status_panics_when_the_fault_is_built() {
    let _ = Fault::status(42);
}

#[test]
#[should_panic(expected = "`no name` is not a valid header name")]
fn an_invalid_header_panics_when_the_fault_is_built() {
    let _ = Fault::respond(200, &[("no name", "x")], "");
}

#[tokio::test]
async fn requests_are_recorded_in_order_without_the_key() {
    let org = Org::start().await;
    org.post("/v1/customers", json!({ "name": "Jane" })).await.expect(201);
    org.get("/v1/customers/email=a%40b?x=1").await.expect(404);
    let requests = org.sandbox.requests();
    let lines: Vec<_> = requests.iter().map(|request| (request.method(), request.path_and_query())).collect();
    assert_eq!(lines, [("POST", "/v1/customers"), ("GET", "/v1/customers/email=a%40b?x=1")]);
    assert_eq!((requests[1].path(), requests[1].query()), ("/v1/customers/email=a%40b", Some("x=1")));
    assert_eq!(requests[0].body(), br#"{"name":"Jane"}"#);
    assert_eq!(requests[0].header("Authorization"), Some("REDACTED"));
    assert!(requests[0].headers().any(|(name, _)| name == "host"), "{requests:?}");
    assert!(!format!("{requests:?}").contains(org.sandbox.api_key()), "{requests:?}");
    org.sandbox.clear_requests();
    assert_eq!(org.sandbox.requests().len(), 0);
}

#[tokio::test]
async fn every_header_with_credentials_is_redacted() {
    let org = Org::start().await;
    let request = org.request(Method::GET, "/v1/customers");
    read(
        request
            .header("cookie", "secret-1")
            .header("cookie", "secret-2")
            .header("proxy-authorization", "secret-3"),
    )
    .await;
    let text = format!("{:?}", org.sandbox.requests());
    assert!(!text.contains("secret-"), "{text}");
}

#[tokio::test]
async fn failed_and_refused_requests_are_recorded_too() {
    let org = Org::start().await;
    org.sandbox.inject(Fault::status(503));
    org.get("/v1/customers").await.expect(503);
    read(org.bare_request(Method::GET, "/v1/klasses")).await.expect(401);
    assert_eq!(org.sandbox.requests().len(), 2);
}
