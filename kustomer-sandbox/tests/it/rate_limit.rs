//! The rate limit as a client sees it. Its reset is tested next to the counter.

use std::time::Duration;

use kustomer_sandbox::{RateLimits, Sandbox};
use reqwest::Method;
use serde_json::{Value, json};

use crate::support::{Org, Reply, read};

fn number(reply: &Reply, header: &str) -> i64 {
    reply.header(header).and_then(|value| value.parse().ok()).unwrap_or(-1)
}

#[tokio::test]
async fn responses_have_the_remaining_requests_but_no_reset() {
    let org = Org::of(Sandbox::builder().rate_limit(10).start().await.unwrap());
    let first = org.get("/v1/customers").await.expect(200);
    let second = org.get("/v1/nowhere").await.expect(404);
    assert_eq!((number(&first, "x-ratelimit-limit"), number(&first, "x-ratelimit-remaining")), (10, 9));
    assert_eq!((number(&second, "x-ratelimit-limit"), number(&second, "x-ratelimit-remaining")), (10, 8));
    assert_eq!(first.header("x-ratelimit-reset"), None);
}

#[tokio::test]
async fn requests_over_the_rate_limit_are_refused_and_have_no_effect() {
    let org = Org::of(Sandbox::builder().rate_limit(2).start().await.unwrap());
    org.post("/v1/customers", json!({})).await.expect(201);
    org.get("/v1/customers").await.expect(200);
    let limited = org.post("/v1/customers", json!({})).await.expect(429);
    assert_eq!(limited.messages(), ["more than 2 requests in 60 seconds"]);
    assert_eq!(limited.json["errors"][0]["code"], "toomanyrequests");
    assert_eq!(number(&limited, "x-ratelimit-remaining"), 0);
    assert_eq!(limited.header("retry-after"), None, "the service documents none");
    let now = org.sandbox.clock().now().duration_since(std::time::UNIX_EPOCH).unwrap().as_secs();
    let left = number(&limited, "x-ratelimit-reset") - i64::try_from(now).unwrap();
    assert!((0..=60).contains(&left), "{left} seconds left of a window of 60");
}

#[tokio::test]
async fn requests_without_the_key_do_not_count_against_the_rate_limit() {
    let org = Org::of(Sandbox::builder().rate_limit(1).start().await.unwrap());
    for _ in 0..3 {
        let refused = read(org.bare_request(Method::GET, "/v1/customers")).await.expect(401);
        assert_eq!(refused.header("x-ratelimit-limit"), None);
    }
    org.get("/v1/customers").await.expect(200);
}

/// Sends the same request as often as the limit allows, and once more.
async fn exhaust(org: &Org, limit: u64, path: &str, body: Value) -> Reply {
    for _ in 0..limit {
        let reply = org.post(path, body.clone()).await;
        assert_ne!(reply.status, 429, "{}", reply.text);
    }
    org.post(path, body).await.expect(429)
}

async fn limited(limits: RateLimits) -> Org {
    let org = Org::of(Sandbox::builder().rate_limits(limits).start().await.unwrap());
    org.sandbox.clock().freeze();
    org
}

#[tokio::test]
async fn searches_have_a_limit_of_their_own_in_addition() {
    let org = limited(RateLimits::new().search(2)).await;
    let refused = exhaust(&org, 2, "/v1/customers/search", json!({ "and": [] })).await;
    assert_eq!(number(&refused, "x-ratelimit-limit"), 2);
    assert!(refused.text.contains("more than 2 searches in 60 seconds"), "{}", refused.text);
    assert_eq!(number(&org.get("/v1/customers").await.expect(200), "x-ratelimit-limit"), 1000);
    org.sandbox.clock().advance(Duration::from_secs(60));
    org.post("/v1/customers/search", json!({ "and": [] })).await.expect(200);
}

#[tokio::test]
async fn creates_are_limited_per_customer_wherever_the_customer_is_named() {
    let org = limited(RateLimits::new().per_customer(4)).await;
    let (jane, joe) = (org.customer(json!({})).await, org.customer(json!({})).await);
    let chat = org.post("/v1/conversations", json!({ "customer": jane })).await.created();
    org.post(&format!("/v1/customers/{jane}/conversations"), json!({})).await.expect(201);
    org.post(&format!("/v1/conversations/{chat}/notes"), json!({ "body": "x" })).await.expect(201);
    org.post("/v1/notes", json!({ "conversation": chat, "body": "x" })).await.expect(201);
    org.post(&format!("/v1/conversations/{chat}/messages"), json!({})).await.expect(429);
    org.post("/v1/conversations", json!({ "customer": joe })).await.expect(201);

    let imported = json!({ "customer": jane, "importedAt": "2026-01-01T00:00:00Z" });
    org.post("/v1/conversations", imported).await.expect(201);
    org.post("/v1/conversations", json!({ "customer": jane, "importedAt": null })).await.expect(429);
    org.sandbox.clock().advance(Duration::from_secs(60));
    org.post(&format!("/v1/conversations/{chat}/notes"), json!({ "body": "x" })).await.expect(201);
}

#[tokio::test]
async fn kobjects_count_for_their_customer_and_those_without_one_do_not_count() {
    let org = limited(RateLimits::new().per_customer(2)).await;
    org.klass("flight", &[]).await;
    let jane = org.customer(json!({})).await;
    exhaust(&org, 2, &format!("/v1/customers/{jane}/klasses/flight"), json!({ "title": "x" })).await;
    for _ in 0..3 {
        org.post("/v1/klasses/flight", json!({ "title": "x" })).await.expect(201);
    }
}

#[tokio::test]
async fn requests_to_hooks_draw_on_their_own_limit_only() {
    let org = limited(RateLimits::new().organization(3).hook(1)).await;
    exhaust(&org, 1, "/v1/hooks/web/abc", json!({})).await;
    for _ in 0..3 {
        org.get("/v1/klasses").await.expect(200);
    }
    org.get("/v1/klasses").await.expect(429);
}

#[tokio::test]
async fn updates_of_one_record_are_limited_if_asked_for() {
    let org = limited(RateLimits::new().per_record(1)).await;
    let (jane, joe) = (org.customer(json!({})).await, org.customer(json!({})).await);
    let update =
        async |id: &str| org.patch(&format!("/v1/customers/{id}"), json!({ "name": "x" })).await.status;
    assert_eq!((update(&jane).await, update(&jane).await, update(&joe).await), (200, 429, 200));
}

#[tokio::test]
async fn without_limits_there_are_no_headers() {
    let org = limited(RateLimits::unlimited()).await;
    let reply = org.get("/v1/klasses").await.expect(200);
    assert_eq!(reply.header("x-ratelimit-limit"), None);
}

#[tokio::test]
async fn limits_are_read_changed_and_counted_anew_over_http() {
    let org = limited(RateLimits::new()).await;
    org.get("/v1/klasses").await.expect(200);
    let url = format!("{}/_sandbox/rate-limits", org.sandbox.control_url());
    let shown = read(org.http().get(&url)).await.expect(200).json;
    assert_eq!((&shown["organization"]["limit"], &shown["organization"]["used"]), (&json!(1000), &json!(1)));
    assert!(shown["organization"]["resetAt"].is_string(), "{shown}");
    assert_eq!(shown["perCustomer"], json!({ "limit": 120 }));
    assert_eq!(shown["search"], json!({ "limit": 100, "used": 0, "resetAt": null }));

    let changed =
        read(org.http().put(&url).body(r#"{ "organization": 1, "perCustomer": null }"#)).await.expect(200);
    assert_eq!(changed.json["perCustomer"]["limit"], json!(null));
    assert_eq!(org.sandbox.rate_limits(), RateLimits::new().organization(1).per_customer(None));
    org.get("/v1/klasses").await.expect(429);
    read(org.http().delete(&url)).await.expect(204);
    org.get("/v1/klasses").await.expect(200);
    org.get("/v1/klasses").await.expect(429);

    let wrong = read(org.http().put(&url).body(r#"{ "serch": 1, "hook": "none" }"#)).await.expect(400);
    let expected = [
        "unknown member `serch`, did you mean `search`?",
        "`hook`: expected a number of requests per minute, or null for no limit, found `\"none\"`",
    ];
    assert_eq!(wrong.messages(), expected);
}
