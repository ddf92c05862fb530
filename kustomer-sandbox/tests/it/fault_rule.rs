//! Which requests a fault applies to, how it counts them, and how connections can end.

use std::io::{ErrorKind, Read, Write};
use std::net::TcpStream;
use std::time::Duration;

use kustomer_sandbox::Fault;
use serde_json::json;

use crate::support::Org;

#[tokio::test]
async fn a_path_pattern_matches_whole_segments() {
    let org = Org::start().await;
    let id = org.customer(json!({})).await;
    let fault = org.sandbox.inject(Fault::status(418).method("get").path("/v1/customers/{id}").always());
    org.get("/v1/customers").await.expect(200);
    org.get(&format!("/v1/customers/{id}/conversations")).await.expect(200);
    org.get(&format!("/v1/customers/{id}?include=x")).await.expect(418);
    org.get("/v1/customers/email=a%40b").await.expect(418);
    org.patch(&format!("/v1/customers/{id}"), json!({ "name": "Jane" })).await.expect(200);
    assert_eq!(fault.fired(), 2);
}

#[tokio::test]
async fn an_operation_is_matched_by_its_name() {
    let org = Org::start().await;
    let id = org.customer(json!({})).await;
    org.sandbox.inject(Fault::status(418).operation("findCustomerByEmail").always());
    org.get(&format!("/v1/customers/{id}")).await.expect(200);
    org.get("/v1/customers/email=a%40b").await.expect(418);
    org.get("/v1/nowhere").await.expect(404);
}

#[tokio::test]
#[should_panic(expected = "unknown operation `searchCustomer`, did you mean `searchCustomers`?")]
async fn injecting_a_fault_for_an_operation_that_does_not_exist_panics() {
    let org = Org::start().await;
    org.sandbox.inject(Fault::status(500).operation("searchCustomer"));
}

#[tokio::test]
async fn the_nth_request_fails_and_those_after_the_first() {
    let org = Org::start().await;
    let third = org.sandbox.inject(Fault::status(503).nth(3));
    let rest = org.sandbox.inject(Fault::status(429).after(4).times(2));
    let mut statuses = Vec::new();
    for _ in 0..8 {
        statuses.push(org.get("/v1/customers").await.status);
    }
    assert_eq!(statuses, [200, 200, 503, 200, 429, 429, 200, 200]);
    assert_eq!((third.fired(), rest.fired()), (1, 2));
}

#[tokio::test]
async fn the_same_seed_fails_the_same_requests() {
    let mut runs = Vec::new();
    for seed in [1, 1, 2] {
        let org = Org::start().await;
        let fault = org.sandbox.inject(Fault::status(503).probability(0.5, seed));
        let mut run = Vec::new();
        for _ in 0..40 {
            run.push(org.get("/v1/klasses").await.status);
        }
        let failed = run.iter().filter(|status| **status == 503).count() as u64;
        assert_eq!(fault.fired(), failed);
        assert!((1..40).contains(&failed), "{failed}");
        runs.push(run);
    }
    assert_eq!(runs[0], runs[1]);
    assert_ne!(runs[0], runs[2]);
}

#[tokio::test]
async fn one_fault_is_removed_and_the_others_stay() {
    let org = Org::start().await;
    let first = org.sandbox.inject(Fault::status(503).always());
    let second = org.sandbox.inject(Fault::status(504).always());
    org.get("/v1/customers").await.expect(503);
    first.remove();
    org.get("/v1/customers").await.expect(504);
    assert_eq!((first.fired(), second.fired()), (0, 1));
    second.remove();
    org.get("/v1/customers").await.expect(200);
}

#[test]
#[should_panic(expected = "`v1/customers` is not a pattern of paths: a path begins with `/`")]
fn a_malformed_path_panics_when_the_fault_is_built() {
    let _ = Fault::cut().path("v1/customers");
}

#[test]
#[should_panic(expected = "`1.5` is not a probability, expected 0 to 1")]
fn a_wrong_probability_panics_when_the_fault_is_built() {
    let _ = Fault::cut().probability(1.5, 0);
}

/// Sends a request for the list of customers, and returns everything that arrives and how the connection ends.
fn exchange(org: &Org) -> (Vec<u8>, Result<(), ErrorKind>) {
    let mut stream = TcpStream::connect(org.sandbox.addr()).unwrap();
    let key = org.sandbox.api_key();
    write!(stream, "GET /v1/customers HTTP/1.1\r\nhost: sandbox\r\nauthorization: Bearer {key}\r\nconnection: close\r\n\r\n")
        .unwrap();
    let mut received = Vec::new();
    let ended = stream.read_to_end(&mut received).map(drop).map_err(|error| error.kind());
    (received, ended)
}

/// Returns the body of a response.
fn body(response: &[u8]) -> &[u8] {
    let end = response.windows(4).position(|window| window == b"\r\n\r\n").expect("headers end");
    &response[end + 4..]
}

#[tokio::test]
async fn a_connection_can_be_reset_before_the_response_and_within_the_body() {
    let org = Org::start().await;
    org.customer(json!({})).await;
    org.sandbox.inject(Fault::reset());
    assert_eq!(exchange(&org), (Vec::new(), Err(ErrorKind::ConnectionReset)));
    let (whole, ended) = exchange(&org);
    assert_eq!(ended, Ok(()));
    org.sandbox.inject(Fault::reset_at(17));
    let (part, ended) = exchange(&org);
    assert_eq!(ended, Err(ErrorKind::ConnectionReset));
    assert_eq!(body(&part), &body(&whole)[..17]);
}

#[tokio::test]
async fn a_body_is_cut_at_the_byte_given_and_stays_whole_if_it_is_shorter() {
    let org = Org::start().await;
    org.customer(json!({})).await;
    let (whole, _) = exchange(&org);
    let length = body(&whole).len();
    for at in [0, 1, length - 1, length, usize::MAX] {
        org.sandbox.inject(Fault::cut_at(at));
        let (part, ended) = exchange(&org);
        assert_eq!(ended, Ok(()));
        assert_eq!(body(&part), &body(&whole)[..at.min(length)], "{at}");
    }
}

#[tokio::test]
async fn what_a_fault_does_can_be_combined() {
    let org = Org::start().await;
    let page = Fault::respond(502, &[], "<h1>Bad Gateway</h1>").and_delay(Duration::from_millis(1));
    org.sandbox.inject(page.clone().and_drip(Duration::ZERO).and_cut_at(4).times(2));
    let (part, ended) = exchange(&org);
    assert_eq!((body(&part), ended), (b"<h1>".as_slice(), Ok(())));
    org.sandbox.clear_faults();
    org.sandbox.inject(page.and_delay_body(Duration::from_millis(1)).and_reset_at(10));
    let (part, ended) = exchange(&org);
    assert_eq!((body(&part), ended), (b"<h1>Bad Ga".as_slice(), Err(ErrorKind::ConnectionReset)));
}

#[tokio::test]
async fn garbage_is_not_http() {
    let org = Org::start().await;
    org.sandbox.inject(Fault::garbage());
    let (received, ended) = exchange(&org);
    assert_eq!(ended, Ok(()));
    assert!(!received.is_empty() && !received.starts_with(b"HTTP"), "{received:?}");
    org.sandbox.inject(Fault::garbage());
    let request = org.request(reqwest::Method::GET, "/v1/customers");
    assert!(request.send().await.unwrap_err().is_request());
    org.get("/v1/customers").await.expect(200);
}

#[tokio::test]
async fn a_slow_body_arrives_whole() {
    let org = Org::start().await;
    org.customer(json!({})).await;
    let regular = org.get("/v1/customers").await.expect(200);
    for fault in [Fault::drip(Duration::ZERO), Fault::delay_body(Duration::from_millis(1))] {
        org.sandbox.inject(fault);
        assert_eq!(org.get("/v1/customers").await.expect(200).text, regular.text);
    }
}

#[tokio::test]
async fn a_dripping_body_arrives_in_many_parts() {
    let org = Org::start().await;
    org.sandbox.inject(Fault::respond(200, &[], "x".repeat(200)));
    org.sandbox.inject(Fault::drip(Duration::from_micros(1)));
    let mut parts = Vec::new();
    for _ in 0..2 {
        let mut response = org.request(reqwest::Method::GET, "/v1/klasses").send().await.unwrap();
        let mut count = 0;
        while response.chunk().await.unwrap().is_some() {
            count += 1;
        }
        parts.push(count);
    }
    assert_eq!(parts[0], 1);
    assert!(parts[1] > 10, "{} parts", parts[1]);
}

#[tokio::test]
async fn a_client_that_waits_for_the_rest_of_a_body_times_out() {
    let org = Org::start().await;
    org.sandbox.inject(Fault::delay_body(Duration::from_secs(3600)));
    let request = org.request(reqwest::Method::GET, "/v1/klasses").timeout(Duration::from_millis(50));
    let response = request.send().await.unwrap();
    assert_eq!(response.status(), 200);
    assert!(response.bytes().await.unwrap_err().is_timeout());
}

#[tokio::test]
async fn requests_at_the_same_time_share_a_fault_exactly() {
    let org = std::sync::Arc::new(Org::start().await);
    let fault = org.sandbox.inject(Fault::status(503).times(7));
    let requests: Vec<_> = (0..40)
        .map(|_| {
            let org = std::sync::Arc::clone(&org);
            tokio::spawn(async move { org.get("/v1/klasses").await.status })
        })
        .collect();
    let mut failed = 0;
    for request in requests {
        failed += u64::from(request.await.unwrap() == 503);
    }
    assert_eq!((failed, fault.fired()), (7, 7));
}

#[tokio::test]
async fn a_sandbox_stops_while_responses_are_delayed() {
    let org = Org::start().await;
    org.sandbox.inject(Fault::delay(Duration::from_secs(3600)));
    let mut stream = TcpStream::connect(org.sandbox.addr()).unwrap();
    stream.write_all(b"GET /v1/klasses HTTP/1.1\r\nhost: sandbox\r\n\r\n").unwrap();
    while org.sandbox.requests().is_empty() {
        tokio::task::yield_now().await;
    }
    drop(org);
    let mut received = Vec::new();
    let _ = stream.read_to_end(&mut received);
    assert_eq!(received, b"");
}

#[tokio::test]
async fn the_nth_request_is_not_a_later_one_if_another_fault_takes_it() {
    let org = Org::start().await;
    org.sandbox.inject(Fault::status(503).times(2));
    let second = org.sandbox.inject(Fault::status(500).nth(2));
    for status in [503, 503, 200] {
        org.get("/v1/customers").await.expect(status);
    }
    assert_eq!(second.fired(), 0);
}

#[test]
#[should_panic = "a fault applies at least once"]
fn a_fault_that_never_applies_is_refused() {
    let _ = Fault::status(503).times(0);
}
