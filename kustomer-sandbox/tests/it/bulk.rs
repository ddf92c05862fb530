//! Bulk jobs and merges.

use serde_json::{Value, json};

use kustomer_sandbox::{Clock, Sandbox};
use std::time::{Duration, SystemTime};

use crate::support::{Org, UNKNOWN_ID};

/// Sends a request without the network.
fn owner(org: &Org, method: &str, path: &str, body: &Value) -> Value {
    let request = http::Request::builder().method(method).uri(path).body(body.to_string().into()).unwrap();
    serde_json::from_slice(org.sandbox.respond(request).body()).unwrap_or_default()
}

#[tokio::test]
async fn a_job_is_queued_then_running_then_complete_with_one_batch() {
    let org = Org::start().await;
    let body = json!([{ "name": "Jane" }, { "name": 7 }, { "name": "Joan" }]);
    let job = org.post("/v1/customers/bulk", body).await.expect(201);
    assert_eq!(job.json["data"]["type"], "bulk");
    assert_eq!((job.attribute("status"), job.attribute("completed")), (&json!("queued"), &json!(false)));
    assert_eq!(job.attribute("context"), "api.sobjects.customers.bulk-create");
    assert_eq!(org.get("/v1/customers").await.ids(), [""; 0], "nothing is written yet");
    let path = format!("/v1/bulk/{}", job.id());
    assert_eq!(org.get(&path).await.expect(200).attribute("status"), "running");
    let done = org.get(&path).await.expect(200);
    assert_eq!((done.attribute("status"), done.attribute("completed")), (&json!("complete"), &json!(true)));
    assert_eq!(done.attribute("batchErrors"), true);
    assert_eq!(done.attribute("batches"), &json!({ "total": 1, "complete": 1, "idsTotal": 3 }));
    let batches = org.get(&format!("{path}/batches")).await.expect(200);
    assert_eq!(batches.json["meta"], json!({ "page": 1, "pages": 1, "count": 1, "limit": 100 }));
    let batch = &batches.json["data"][0]["attributes"];
    assert_eq!((&batch["successCount"], &batch["failureCount"]), (&json!(2), &json!(1)));
    assert!(batch["errors"][0]["data"]["errors"][0]["detail"].is_string(), "{batch}");
    assert_eq!(batch.get("results"), None, "no record was named");
    assert_eq!(org.get("/v1/customers").await.ids().len(), 2);
}

#[tokio::test]
async fn the_ids_of_a_job_are_strings_whatever_the_items_contain() {
    let org = Org::start().await;
    let body = json!([{ "id": {}, "customer": UNKNOWN_ID }, { "id": 7 }, { "id": UNKNOWN_ID }]);
    let job = org.post("/v1/conversations/bulk", body).await.expect(201);
    assert_eq!(job.attribute("ids"), &json!([UNKNOWN_ID]));
    let refused = org.get(&format!("/v1/bulk/{}/batches?status=AAA", job.id())).await.expect(400);
    let known = "unknown value for `status`: `AAA`, expected one of";
    assert!(refused.messages()[0].starts_with(known), "{:?}", refused.messages());
}

#[tokio::test]
async fn records_named_by_the_client_have_a_result_each() {
    let org = Org::start().await;
    let body = json!([{ "_clientRef": "a", "name": "Jane" }, { "_clientRef": "b", "name": 7 }]);
    let job = org.post("/v1/customers/bulk", body).await.expect(201);
    let results = org.batch_of(&job).await["results"].clone();
    let id = org.get(&format!("/v1/bulk/{}", job.id())).await.attribute("ids")[0].clone();
    assert_eq!(results[0], json!({ "_clientRef": "a", "objectId": id, "status": "created" }));
    assert_eq!((&results[1]["_clientRef"], &results[1]["status"]), (&json!("b"), &json!("error")));
    assert!(results[1]["error"]["errors"][0]["detail"].is_string(), "{results}");
    let body = json!([{ "_clientRef": "c", "id": id, "name": "Joan" }]);
    let job = org.put("/v1/customers/bulk", body).await.expect(201);
    let results = org.batch_of(&job).await["results"].clone();
    assert_eq!(results, json!([{ "_clientRef": "c", "objectId": id, "status": "updated" }]));
}

#[tokio::test]
async fn references_are_in_all_items_or_in_none_and_differ() {
    let org = Org::start().await;
    let length = "`_clientRef` must be a string of 1 to 255 characters";
    for (references, message) in [
        (json!(["a", "a"]), "`_clientRef` `a` occurs twice"),
        (json!(["a", null]), length),
        (json!(["a", ""]), length),
        (json!(["a", 7]), length),
        (json!(["a", "x".repeat(256)]), length),
        (json!(["a"]), "`_clientRef` must be in all items of a bulk request or in none"),
    ] {
        let items = (0..2).map(|at| match references.get(at) {
            Some(reference) => json!({ "name": "Jane", "_clientRef": reference }),
            None => json!({ "name": "Jane" }),
        });
        let refused = org.post("/v1/customers/bulk", items.collect()).await.expect(400);
        assert_eq!(refused.messages(), [message], "{references}");
    }
    assert_eq!(org.get("/v1/customers").await.ids(), [""; 0]);
    let longest = json!([{ "name": "Jane", "_clientRef": "x".repeat(255) }]);
    org.post("/v1/customers/bulk", longest).await.expect(201);
}

#[tokio::test]
async fn updates_and_deletions_take_ids() {
    let org = Org::start().await;
    org.klass("flight", &["gateStr"]).await;
    let one = org.kobject("flight", json!({ "title": "a" })).await;
    let two = org.kobject("flight", json!({ "title": "b" })).await;
    let body = json!([{ "id": one, "title": "c" }, { "id": UNKNOWN_ID, "title": "d" }, { "title": "e" }]);
    let job = org.put("/v1/klasses/flight/bulk", body).await.expect(200);
    assert_eq!(job.attribute("ids"), &json!([one, UNKNOWN_ID]));
    let batch = org.batch_of(&job).await;
    assert_eq!(batch["objectIds"], json!([one]));
    assert_eq!((&batch["errors"][0]["id"], batch["errors"][1].get("id")), (&json!(UNKNOWN_ID), None));
    assert_eq!(org.get(&format!("/v1/klasses/flight/{one}")).await.attribute("title"), "c");
    let same = format!("/v1/klasses/flight/bulk?ids={one},{two}");
    let job = org.put(&same, json!({ "custom": { "gateStr": "B2" } })).await.expect(200);
    org.batch_of(&job).await;
    assert_eq!(org.get(&format!("/v1/klasses/flight/{two}")).await.custom(), &json!({ "gateStr": "B2" }));
    let same = format!("/v1/klasses/flight/bulk?ids={one},{two},{UNKNOWN_ID}");
    let job = org.delete(&same).await.expect(201);
    assert_eq!(org.get("/v1/klasses/flight").await.ids().len(), 2, "they are deleted by the job");
    let batch = org.batch_of(&job).await;
    assert_eq!((&batch["successCount"], &batch["failureCount"]), (&json!(2), &json!(1)));
    assert_eq!(org.get("/v1/klasses/flight").await.ids(), [""; 0]);
}

#[tokio::test]
async fn a_job_that_nobody_polls_runs_with_the_clock() {
    let clock = Clock::frozen_at(SystemTime::UNIX_EPOCH + Duration::from_secs(1_795_867_200));
    let org = Org::of(Sandbox::builder().clock(clock).start().await.unwrap());
    org.post("/v1/customers/bulk", json!([{ "name": "Jane" }])).await.expect(201);
    assert_eq!(org.get("/v1/customers").await.ids(), [""; 0]);
    org.sandbox.clock().advance(Duration::from_secs(2));
    let customers = org.get("/v1/customers").await.expect(200);
    assert_eq!(customers.ids().len(), 1);
    // At its own time, not at that of the request that sees it.
    assert_eq!(customers.json["data"][0]["attributes"]["createdAt"], "2026-11-28T12:00:01.000Z");
}

#[tokio::test]
async fn a_job_polled_by_its_batches_comes_to_its_end() {
    let clock = Clock::frozen_at(SystemTime::UNIX_EPOCH);
    let org = Org::of(Sandbox::builder().clock(clock).start().await.unwrap());
    let job = org.post("/v1/customers/bulk", json!([{ "name": "Jane" }])).await.expect(201);
    let path = format!("/v1/bulk/{}/batches", job.id());
    let mut seen = Vec::new();
    for _ in 0..3 {
        let batches = org.get(&path).await.expect(200);
        seen.push(batches.json["data"][0]["attributes"]["status"].as_str().unwrap().to_owned());
    }
    assert_eq!(seen, ["scheduled", "complete", "complete"]);
}

#[tokio::test]
async fn a_bulk_request_of_the_owner_is_done_at_once() {
    let org = Org::start().await;
    let job = owner(&org, "POST", "/v1/customers/bulk", &json!([{ "name": "Jane" }]));
    assert_eq!(job["data"]["type"], "bulk");
    assert_eq!(org.get("/v1/customers").await.ids().len(), 1);
}

#[tokio::test]
async fn an_update_of_several_ids_requires_one_object() {
    let org = Org::start().await;
    let id = org.customer(json!({ "name": "Jane" })).await;
    let path = format!("/v1/customers/bulk?ids={id}");
    for body in [json!("x"), json!(7), json!([]), json!(["x"]), json!([{ "name": "A" }, { "name": "B" }])] {
        let refused = org.put(&path, body.clone()).await.expect(400);
        assert_eq!(refused.messages(), ["the body must be a JSON object, or an array with one"], "{body}");
    }
    for body in [json!({ "name": "A" }), json!([{ "name": "A" }])] {
        org.put(&path, body).await.expect(201);
    }
}

#[tokio::test]
async fn a_request_takes_an_array_of_at_most_100_records() {
    let org = Org::start().await;
    let bodies = |count: usize| Value::from(vec![json!({}); count]);
    org.post("/v1/companies/bulk", bodies(100)).await.expect(201);
    let refused = org.post("/v1/companies/bulk", bodies(101)).await.expect(400);
    assert_eq!(refused.messages(), ["a bulk request has at most 100 records, not 101"]);
    let refused = org.post("/v1/customers/bulk", json!({})).await.expect(400);
    assert_eq!(refused.messages(), ["the body must be a JSON array of records"]);
    org.delete("/v1/customers/bulk").await.expect(400);
}

#[tokio::test]
async fn a_bulk_deletion_changes_the_customer_as_a_single_one_does() {
    let org = Org::start().await;
    let customer = org.customer(json!({})).await;
    let body = json!({ "customer": customer });
    let [one, other] = [
        org.post("/v1/conversations", body.clone()).await.created(),
        org.post("/v1/conversations", body).await.created(),
    ];
    let rev = async || org.get(&format!("/v1/customers/{customer}")).await.attribute("rev").as_u64().unwrap();
    let before = rev().await;
    org.delete(&format!("/v1/conversations/{one}")).await.expect(204);
    let after_one = rev().await;
    let job = org.delete(&format!("/v1/conversations/bulk?ids={other}")).await;
    org.batch_of(&job).await;
    assert_eq!((after_one, rev().await), (before + 1, before + 2));
}

#[tokio::test]
async fn a_merge_combines_two_customers_and_their_records() {
    let org = Org::start().await;
    org.klass("flight", &[]).await;
    let body = json!({ "name": "Jane", "emails": [{ "email": "j@a.example" }], "custom": { "aStr": "1", "bStr": "2" } });
    let target = org.customer(body).await;
    let body = json!({
        "name": "J. Doe", "locale": "en_GB", "emails": [{ "email": "j@b.example" }, { "email": "j@a.example" }],
        "custom": { "aStr": "3", "cStr": "4" },
    });
    let source = org.customer(body).await;
    let flight = org.kobject("flight", json!({ "title": "a", "customer": source })).await;
    let merge =
        org.post("/v1/customers/merges", json!({ "source": source, "target": target })).await.expect(201);
    assert_eq!(merge.relationship("target")["data"]["id"], target);
    assert_eq!(merge.attribute("status"), "queued");
    org.get(&format!("/v1/customers/{source}")).await.expect(200);
    let path = format!("/v1/customers/merges/{}", merge.id());
    assert_eq!(org.get(&path).await.expect(200).attribute("status"), "running");
    let read = org.get(&path).await.expect(200);
    assert_eq!(read.attribute("status"), "complete");
    assert_eq!(
        read.relationship("source")["data"]["id"],
        source,
        "the merge still says which customer is gone"
    );
    let jane = org.get(&format!("/v1/customers/{target}")).await.expect(200);
    assert_eq!((jane.attribute("name"), jane.attribute("locale")), (&json!("Jane"), &json!("en_GB")));
    assert_eq!(jane.attribute("emails").as_array().map(Vec::len), Some(2));
    assert_eq!(jane.custom(), &json!({ "aStr": "1", "bStr": "2", "cStr": "4" }));
    let flights = org.get(&format!("/v1/customers/{target}/klasses/flight")).await;
    assert_eq!(flights.ids(), [&flight]);
    assert_eq!(flights.json["data"][0]["attributes"]["rev"], 2, "it was changed");
    org.get(&format!("/v1/customers/{source}")).await.expect(404);
    let search = json!({ "and": [{ "customer_locale": { "equals": "en_GB" } }], "includeDeleted": true });
    assert_eq!(org.post("/v1/customers/search", search).await.expect(200).ids().len(), 2);
    assert_eq!(org.get(&format!("/v1/customers/{target}/merges")).await.expect(200).ids(), [merge.id()]);
    let refused =
        org.post("/v1/customers/merges", json!({ "source": target, "target": target })).await.expect(400);
    assert_eq!(refused.messages(), ["`source` and `target` are the same customer"]);
}
