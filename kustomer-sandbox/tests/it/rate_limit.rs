//! The rate limit as a client sees it. Its reset is tested next to the counter.

use kustomer_sandbox::Sandbox;
use reqwest::Method;

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
    org.post("/v1/customers", serde_json::json!({})).await.expect(201);
    org.get("/v1/customers").await.expect(200);
    let limited = org.post("/v1/customers", serde_json::json!({})).await.expect(429);
    assert_eq!(limited.messages(), ["more than 2 requests in 60 seconds"]);
    assert_eq!(limited.json["errors"][0]["code"], "toomanyrequests");
    assert_eq!(number(&limited, "x-ratelimit-remaining"), 0);
    assert_eq!(limited.header("retry-after"), None, "the service documents none");
    let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap().as_secs();
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
