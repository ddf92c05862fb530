//! The control server: who may use it, and what it says to mistakes.

use kustomer_sandbox::Sandbox;
use reqwest::{Method, RequestBuilder};
use serde_json::json;

use crate::support::{Org, Reply, read};

/// Builds a request to the control server.
fn control(org: &Org, method: Method, path: &str) -> RequestBuilder {
    org.http().request(method, format!("{}{path}", org.sandbox.control_url()))
}

async fn get(org: &Org, path: &str) -> Reply {
    read(control(org, Method::GET, path)).await
}

#[tokio::test]
async fn it_is_at_a_port_of_its_own_and_no_path_of_the_api() {
    let org = Org::start().await;
    assert_ne!(org.sandbox.control_url(), org.sandbox.url());
    org.get("/_sandbox/requests").await.expect(404);
    let near = get(&org, "/v1/customers").await.expect(404);
    assert!(near.text.contains("the API is at the other port"), "{}", near.text);
}

#[tokio::test]
async fn an_unknown_path_gets_the_nearest_and_all_others() {
    let org = Org::start().await;
    let unknown = get(&org, "/_sandbox/request").await.expect(404);
    let message = unknown.messages()[0];
    assert!(message.contains("`/_sandbox/request`, did you mean `/_sandbox/requests`?"), "{message}");
    assert!(message.contains("`/_sandbox/api/v1/..`"), "{message}");
    let wrong = read(control(&org, Method::PATCH, "/_sandbox/requests")).await.expect(405);
    assert_eq!(wrong.messages(), ["`PATCH` is not allowed here, expected one of GET, DELETE"]);
    assert_eq!(wrong.header("allow"), Some("GET, DELETE"));
}

#[tokio::test]
async fn a_web_page_of_another_site_cannot_control_a_sandbox() {
    let org = Org::start().await;
    let origin = |origin: &str| {
        control(&org, Method::POST, "/_sandbox/api/v1/customers").header("origin", origin).body("{}")
    };
    for foreign in ["https://example.com", "null", "http://127.0.0.1:1", ""] {
        read(origin(foreign)).await.expect(403);
    }
    read(origin(org.sandbox.control_url())).await.expect(201);
    // A name of the page's own that resolves to this machine.
    for host in ["example.com", "127.0.0.1.example.com:80", ""] {
        read(control(&org, Method::GET, "/_sandbox/requests").header("host", host)).await.expect(403);
    }
    for host in ["localhost:1234", "[::1]"] {
        read(control(&org, Method::GET, "/_sandbox/requests").header("host", host)).await.expect(200);
    }
    assert_eq!(org.get("/v1/customers").await.ids().len(), 1);
}

#[tokio::test]
async fn the_owner_calls_the_api_without_a_key_or_a_rate_limit_and_leaves_no_trace() {
    let org = Org::of(Sandbox::builder().rate_limit(1).start().await.unwrap());
    for name in ["Jane", "Joe"] {
        let body = json!({ "name": name }).to_string();
        let created = read(control(&org, Method::POST, "/_sandbox/api/v1/customers").body(body)).await;
        assert_eq!(created.expect(201).attribute("name"), name);
    }
    assert_eq!(get(&org, "/_sandbox/api/v1/customers?pageSize=1").await.expect(200).ids().len(), 1);
    get(&org, "/_sandbox/api/v1/nowhere").await.expect(404);
    assert_eq!(org.sandbox.requests().len(), 0);
}

#[tokio::test]
async fn recorded_requests_can_be_read_and_discarded_without_the_key_in_them() {
    let org = Org::start().await;
    org.post("/v1/customers?x=1", json!({ "name": "Jane" })).await;
    let recorded = get(&org, "/_sandbox/requests").await.expect(200);
    let request = &recorded.json["requests"][0];
    assert_eq!(request["method"], "POST");
    assert_eq!((&request["path"], &request["query"]), (&json!("/v1/customers"), &json!("x=1")));
    assert_eq!(request["headers"]["authorization"], "REDACTED");
    assert_eq!(request["body"], r#"{"name":"Jane"}"#);
    assert!(!recorded.text.contains(org.sandbox.api_key()), "{}", recorded.text);
    let count = async |query| {
        let recorded = get(&org, &format!("/_sandbox/requests?{query}")).await.expect(200);
        recorded.json["requests"].as_array().unwrap().len()
    };
    let query = "method=post&path=/v1/customers";
    assert_eq!((count(query).await, count("method=GET").await, count("path=/v1/notes").await), (1, 0, 0));
    let wrong = get(&org, "/_sandbox/requests?metod=GET").await.expect(400);
    assert_eq!(wrong.messages(), ["unknown query parameter `metod`, did you mean `method`?"]);
    read(control(&org, Method::DELETE, "/_sandbox/requests")).await.expect(204);
    assert_eq!(get(&org, "/_sandbox/requests").await.json, json!({ "requests": [] }));
}

#[tokio::test]
async fn both_ports_can_be_chosen_and_a_busy_one_is_named() {
    let running = Sandbox::start().await.unwrap();
    let port = running.addr().port();
    for builder in [Sandbox::builder().port(port), Sandbox::builder().control_port(port)] {
        let error = builder.clone().start().await.unwrap_err();
        assert!(error.to_string().starts_with(&format!("cannot listen on port {port}: ")), "{error}");
        assert_eq!(error.kind(), std::io::ErrorKind::AddrInUse);
        let folder = tempfile::tempdir().unwrap();
        builder.data(folder.path().join("data")).start().await.unwrap_err();
        assert!(!folder.path().join("data").exists(), "nothing is written for a sandbox that does not start");
    }
}

async fn send(org: &Org, method: Method, path: &str, body: &str) -> Reply {
    read(control(org, method, path).body(body.to_owned())).await
}

#[tokio::test]
async fn the_clock_can_be_set_frozen_and_advanced_and_records_follow_it() {
    let org = Org::start().await;
    let noon = r#"{ "now": "2030-01-01T12:00:00Z", "frozen": true }"#;
    let set = send(&org, Method::PUT, "/_sandbox/clock", noon).await.expect(200);
    assert_eq!(set.json, json!({ "now": "2030-01-01T12:00:00.000Z", "frozen": true }));
    let by = r#"{ "days": 1, "hours": 1, "minutes": 1, "seconds": 0.5 }"#;
    let advanced = send(&org, Method::POST, "/_sandbox/clock/advance", by).await.expect(200);
    assert_eq!(advanced.json["now"], "2030-01-02T13:01:00.500Z");
    assert_eq!(get(&org, "/_sandbox/clock").await.json, advanced.json);
    let created = org.post("/v1/customers", json!({})).await.expect(201);
    assert_eq!(created.attribute("createdAt"), "2030-01-02T13:01:00.500Z");
    let runs = send(&org, Method::PUT, "/_sandbox/clock", r#"{ "frozen": false }"#).await.expect(200);
    assert_eq!(runs.json["frozen"], false);
    assert!(!org.sandbox.clock().is_frozen());
}

#[tokio::test]
async fn mistakes_in_a_body_for_the_clock_change_nothing_and_are_named_all_at_once() {
    let org = Org::start().await;
    send(&org, Method::PUT, "/_sandbox/clock", r#"{ "now": "2030-01-01T12:00:00Z", "frozen": true }"#).await;
    let cases: [(&str, &str, &[&str]); 8] = [
        ("", "", &["the body is empty, expected JSON"]),
        ("", "{", &["the body is not JSON: EOF while parsing an object at line 1 column 1"]),
        ("", "[]", &["the body must be a JSON object, not an array"]),
        (
            "",
            r#"{ "now": "noon", "frozen": 1, "froze": true }"#,
            &[
                "unknown member `froze`, did you mean `frozen`?",
                "`now`: expected a time such as `2026-11-29T12:00:00Z`, found `\"noon\"`",
                "`frozen`: expected `true` or `false`, found `1`",
            ],
        ),
        ("/advance", "{}", &["expected at least one of `days`, `hours`, `minutes`, `seconds`"]),
        ("/advance", r#"{ "seconds": -1 }"#, &["`seconds`: expected a number of at least 0, found `-1`"]),
        ("/advance", r#"{ "minute": 1 }"#, &["unknown member `minute`, did you mean `minutes`?"]),
        ("/advance", r#"{ "days": 1e300 }"#, &["the clock cannot be advanced so far"]),
    ];
    for (path, body, messages) in cases {
        let method = if path.is_empty() { Method::PUT } else { Method::POST };
        let wrong = send(&org, method, &format!("/_sandbox/clock{path}"), body).await.expect(400);
        assert_eq!(wrong.messages(), messages, "{body}");
    }
    assert_eq!(get(&org, "/_sandbox/clock").await.json["now"], "2030-01-01T12:00:00.000Z");
}

#[tokio::test]
async fn a_rate_limit_ends_a_minute_after_its_first_request_by_the_clock() {
    let org = Org::of(Sandbox::builder().rate_limit(1).start().await.unwrap());
    org.sandbox.clock().freeze();
    org.get("/v1/customers").await.expect(200);
    org.get("/v1/customers").await.expect(429);
    send(&org, Method::POST, "/_sandbox/clock/advance", r#"{ "seconds": 59 }"#).await.expect(200);
    org.get("/v1/customers").await.expect(429);
    send(&org, Method::POST, "/_sandbox/clock/advance", r#"{ "seconds": 1 }"#).await.expect(200);
    org.get("/v1/customers").await.expect(200);
}

#[tokio::test]
async fn an_unknown_query_parameter_changes_nothing() {
    let org = Org::start().await;
    org.sandbox.clock().freeze();
    let fault = org.sandbox.inject(kustomer_sandbox::Fault::status(503));
    let before = (org.sandbox.clock().now(), org.sandbox.rate_limits());
    for (method, path, body) in [
        (Method::PUT, "clock?x=1", r#"{ "now": "2030-01-01T12:00:00Z" }"#),
        (Method::POST, "clock/advance?x=1", r#"{ "days": 1 }"#),
        (Method::PUT, "rate-limits?x=1", r#"{ "search": 1 }"#),
        (Method::POST, "faults?x=1", r#"{ "status": 500 }"#),
        (Method::DELETE, "faults?x=1", ""),
        (Method::DELETE, "faults/1?x=1", ""),
        (Method::PUT, "deliveries/options?x=1", "{}"),
        (Method::PUT, "snapshots/a?x=1", ""),
    ] {
        send(&org, method, &format!("/_sandbox/{path}"), body).await.expect(400);
    }
    assert_eq!((org.sandbox.clock().now(), org.sandbox.rate_limits()), before);
    assert_eq!(get(&org, "/_sandbox/faults").await.json["faults"].as_array().map(Vec::len), Some(1));
    assert_eq!(get(&org, "/_sandbox/snapshots").await.json, json!({ "snapshots": [] }));
    org.get("/v1/customers").await.expect(503);
    assert_eq!(fault.fired(), 1);
}

#[tokio::test]
async fn a_page_of_another_site_cannot_read_either_and_neither_can_a_delivery() {
    let org = Org::start().await;
    for (name, value, status) in [
        ("sec-fetch-site", "cross-site", 403),
        ("sec-fetch-site", "same-origin", 200),
        ("sec-fetch-site", "none", 200),
        ("x-kustomer-sandbox-delivery", "1", 403),
    ] {
        let reply = read(control(&org, Method::GET, "/_sandbox/api/v1/customers").header(name, value)).await;
        assert_eq!(reply.expect(status).status, status, "{name}: {value}");
    }
    let listed = get(&org, "/_sandbox/requests").await.expect(200);
    assert_eq!(listed.header("x-content-type-options"), Some("nosniff"));
    assert_eq!(listed.header("cross-origin-resource-policy"), Some("same-origin"));
}
