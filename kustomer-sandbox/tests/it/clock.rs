//! What follows the clock, and what times it may show.

use std::time::{Duration, SystemTime};

use kustomer_sandbox::{Clock, Sandbox};
use serde_json::json;

use crate::support::Org;

async fn at(clock: Clock) -> Org {
    Org::of(Sandbox::builder().clock(clock).start().await.unwrap())
}

#[tokio::test]
async fn records_show_the_time_of_the_clock() {
    let org = at(Clock::frozen_at(SystemTime::UNIX_EPOCH + Duration::from_secs(86_400))).await;
    let created = org.post("/v1/customers", json!({ "name": "Jane" })).await.expect(201);
    assert_eq!(created.attribute("createdAt"), "1970-01-02T00:00:00.000Z");
    org.sandbox.clock().advance(Duration::from_millis(1));
    let updated = org.patch(&format!("/v1/customers/{}", created.id()), json!({ "name": "Joe" })).await;
    assert_eq!(updated.attribute("updatedAt"), "1970-01-02T00:00:00.001Z");
    assert_eq!(updated.attribute("createdAt"), created.attribute("createdAt"));
}

#[tokio::test]
async fn no_time_is_too_early_or_too_late() {
    let late = Clock::system();
    late.advance(Duration::MAX);
    let early = SystemTime::UNIX_EPOCH - Duration::from_secs(60 * 60 * 24 * 365 * 2000);
    for clock in [late, Clock::frozen_at(early), Clock::frozen_at(SystemTime::UNIX_EPOCH)] {
        let org = at(clock).await;
        let id = org.customer(json!({ "name": "Jane" })).await;
        org.post("/v1/conversations", json!({ "customer": id })).await.expect(201);
        org.patch(&format!("/v1/customers/{id}"), json!({ "name": "Joe" })).await.expect(200);
        assert_eq!(org.get("/v1/customers").await.expect(200).ids(), [id.as_str()]);
        let criteria = json!({ "and": [{ "customer_created_at": { "gte": "0001-01-01" } }] });
        org.post("/v1/customers/search", criteria).await.expect(200);
    }
}

#[tokio::test]
async fn a_clock_that_is_set_back_makes_no_record_older_and_no_request_fail() {
    let org = Org::start().await;
    let id = org.customer(json!({})).await;
    let before = org.get(&format!("/v1/customers/{id}")).await.attribute("updatedAt").clone();
    org.sandbox.clock().set(SystemTime::UNIX_EPOCH);
    let after = org.patch(&format!("/v1/customers/{id}"), json!({ "name": "Jane" })).await.expect(200);
    assert!(after.attribute("updatedAt").as_str() >= before.as_str(), "{}", after.text);
    let second = org.customer(json!({})).await;
    assert_ne!(second, id);
}
