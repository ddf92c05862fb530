//! `KObjects` under their Klass and under a customer.

use serde_json::json;

use crate::support::{Org, UNKNOWN_ID};

async fn org_with_flights() -> Org {
    let org = Org::start().await;
    org.klass("flight", &["numberStr", "delayNum"]).await;
    org
}

#[tokio::test]
async fn a_new_kobject_has_the_envelope_of_the_service_with_its_quirks() {
    let org = org_with_flights().await;
    let customer = org.customer(json!({})).await;
    let body = json!({ "title": "BA117 to JFK", "customer": customer, "custom": { "numberStr": "BA117" } });
    let reply = org.post("/v1/klasses/flight", body).await.expect(201);
    let id = reply.id();
    assert_eq!(reply.json["data"]["type"], "kobject.flight");
    assert_eq!(reply.json["data"]["links"]["self"], format!("/v1/klasses/flights/{id}"));
    assert_eq!(
        reply.relationship("klass"),
        &json!({ "data": { "type": "klass", "id": "flight" }, "link": { "self": "/v1/klasses/flight" } })
    );
    assert_eq!(
        reply.relationship("customer"),
        &json!({ "data": { "type": "customer", "id": customer }, "links": { "self": format!("/v1/customers/{customer}") } })
    );
    assert_eq!(reply.attribute("title"), "BA117 to JFK");
    assert_eq!(reply.attribute("rev"), 1);
    assert_eq!(reply.json["data"]["attributes"].get("description"), None);
    assert_eq!((reply.attribute("images"), reply.attribute("tags")), (&json!([]), &json!([])));
    assert_eq!(reply.custom(), &json!({ "numberStr": "BA117" }));
    assert_eq!(org.get(&format!("/v1/klasses/flight/{id}")).await.expect(200).json, reply.json);
}

#[tokio::test]
async fn a_kobject_without_a_customer_has_no_customer_relationship() {
    let org = org_with_flights().await;
    let reply = org.post("/v1/klasses/flight", json!({ "title": "BA117" })).await.expect(201);
    assert!(reply.json["data"]["relationships"].get("customer").is_none(), "{}", reply.text);
}

#[tokio::test]
async fn put_writes_the_given_fields_and_keeps_the_others() {
    let org = org_with_flights().await;
    let customer = org.customer(json!({})).await;
    let body = json!({ "title": "BA117", "customer": customer, "tags": ["late"], "custom": { "numberStr": "BA117" } });
    let id = org.kobject("flight", body).await;
    let path = format!("/v1/klasses/flight/{id}");
    let reply = org.put(&path, json!({ "custom": { "delayNum": 45.5 }, "rev": 1 })).await.expect(200);
    assert_eq!(reply.custom(), &json!({ "numberStr": "BA117", "delayNum": 45.5 }));
    assert_eq!((reply.attribute("title"), reply.attribute("tags")), (&json!("BA117"), &json!(["late"])));
    assert_eq!(reply.attribute("rev"), 2);
    let stale = org.put(&path, json!({ "title": "BA1", "rev": 1 })).await.expect(409);
    assert_eq!(stale.messages(), ["`rev` is 1, but the record is at revision 2"]);
    let replaced = org.put(&format!("{path}?replace=true"), json!({ "title": "BA118" })).await.expect(200);
    assert_eq!((replaced.custom(), replaced.attribute("tags")), (&json!({}), &json!([])));
    assert_eq!(replaced.relationship("customer")["data"]["id"], customer);
    let untitled = org.put(&format!("{path}?replace=true"), json!({})).await.expect(400);
    assert_eq!(untitled.messages(), ["`title` is required"]);
}

#[tokio::test]
async fn customer_and_company_are_fixed_at_creation() {
    let org = org_with_flights().await;
    let id = org.kobject("flight", json!({ "title": "BA117" })).await;
    let refused =
        org.put(&format!("/v1/klasses/flight/{id}"), json!({ "customer": UNKNOWN_ID })).await.expect(400);
    assert_eq!(refused.messages(), ["`customer` is fixed at creation"]);
}

#[tokio::test]
async fn an_external_id_belongs_to_one_kobject_of_a_klass() {
    let org = org_with_flights().await;
    org.klass("trip", &[]).await;
    let id = org.kobject("flight", json!({ "title": "a", "externalId": "BA/117" })).await;
    let taken =
        org.post("/v1/klasses/flight", json!({ "title": "b", "externalId": "BA/117" })).await.expect(409);
    assert_eq!(taken.json["errors"][0]["meta"], json!({ "id": id }));
    org.kobject("trip", json!({ "title": "c", "externalId": "BA/117" })).await;
    org.put(&format!("/v1/klasses/flight/{id}"), json!({ "externalId": "BA/117" })).await.expect(200);
    let found = org.get("/v1/klasses/flight/externalId=BA%2F117").await.expect(200);
    assert_eq!(found.id(), id);
    org.get("/v1/klasses/flight/externalId=BA118").await.expect(404);
}

#[tokio::test]
async fn a_kobject_is_found_only_under_its_own_klass() {
    let org = org_with_flights().await;
    org.klass("trip", &[]).await;
    let id = org.kobject("flight", json!({ "title": "a" })).await;
    org.get(&format!("/v1/klasses/trip/{id}")).await.expect(404);
    let missing = org.get("/v1/klasses/voyage").await.expect(404);
    assert_eq!(missing.json["errors"][0]["detail"], "there is no Klass `voyage`");
    org.post("/v1/klasses/voyage", json!({ "title": "a" })).await.expect(404);
}

#[tokio::test]
async fn a_deleted_kobject_is_404() {
    let org = org_with_flights().await;
    let id = org.kobject("flight", json!({ "title": "a" })).await;
    let path = format!("/v1/klasses/flight/{id}");
    org.delete(&path).await.expect(204);
    assert_eq!(org.get(&path).await.expect(404).json["errors"][0]["status"], 404);
    org.delete(&path).await.expect(404);
    org.put(&path, json!({})).await.expect(404);
}

#[tokio::test]
async fn kobjects_are_created_and_listed_under_a_customer() {
    let org = org_with_flights().await;
    let (jane, john) = (org.customer(json!({})).await, org.customer(json!({})).await);
    let path = format!("/v1/customers/{jane}/klasses/flight");
    let reply = org.post(&path, json!({ "title": "BA117" })).await.expect(201);
    assert_eq!(reply.relationship("customer")["data"]["id"], jane);
    org.post(&path, json!({ "title": "BA118", "customer": jane })).await.expect(201);
    org.kobject("flight", json!({ "title": "BA119", "customer": john })).await;
    assert_eq!(org.get(&path).await.expect(200).ids().len(), 2);
    assert_eq!(org.get("/v1/klasses/flight").await.ids().len(), 3);
    let refused = org.post(&path, json!({ "title": "BA120", "customer": john })).await.expect(400);
    assert_eq!(refused.messages(), ["`customer` differs from the customer in the path"]);
}

#[tokio::test]
async fn kobjects_under_a_customer_require_an_existing_customer() {
    let org = org_with_flights().await;
    let path = format!("/v1/customers/{UNKNOWN_ID}/klasses/flight");
    org.get(&path).await.expect(404);
    org.post(&path, json!({ "title": "BA117" })).await.expect(404);
    let refused =
        org.post("/v1/klasses/flight", json!({ "title": "a", "customer": UNKNOWN_ID })).await.expect(400);
    assert_eq!(
        refused.messages(),
        [format!("`customer` refers to a customer that does not exist: `{UNKNOWN_ID}`")]
    );
}

#[tokio::test]
async fn the_list_accepts_a_date_and_a_direction() {
    let org = org_with_flights().await;
    let old = org.kobject("flight", json!({ "title": "a", "createdAt": "2020-01-01T00:00:00Z" })).await;
    let new = org.kobject("flight", json!({ "title": "b", "createdAt": "2024-01-01T00:00:00Z" })).await;
    assert_eq!(org.get("/v1/klasses/flight").await.ids(), [&old, &new]);
    assert_eq!(org.get("/v1/klasses/flight?sort=desc").await.ids(), [&new, &old]);
    assert_eq!(org.get("/v1/klasses/flight?sort=-createdAt").await.ids(), [&new, &old]);
    assert_eq!(org.get("/v1/klasses/flight?fromDate=2022-01-01T00:00:00Z").await.ids(), [&new]);
    let refused = org.get("/v1/klasses/flight?fromDate=yesterday").await.expect(400);
    assert!(
        refused.messages()[0].starts_with("`fromDate` must be an RFC 3339 date-time"),
        "{}",
        refused.text
    );
    let refused = org.get("/v1/klasses/flight?sort=up").await.expect(400);
    assert_eq!(
        refused.messages(),
        ["`sort` must be one of `asc`, `desc`, `-createdAt`, `-updatedAt`, `createdAt`, `updatedAt`"]
    );
}

#[tokio::test]
async fn lengths_and_counts_are_limited() {
    let org = org_with_flights().await;
    let body = json!({
        "title": "x".repeat(257),
        "description": "x".repeat(10_241),
        "externalId": "",
        "icon": "x".repeat(65),
        "images": vec!["https://example.com/a.png"; 21],
    });
    let refused = org.post("/v1/klasses/flight", body).await.expect(400);
    assert_eq!(
        refused.messages(),
        [
            "`description` has 10241 characters, at most 10240 are allowed",
            "`externalId` must not be empty",
            "`icon` has 65 characters, at most 64 are allowed",
            "`images` has 21 entries, at most 20 are allowed",
            "`title` has 257 characters, at most 256 are allowed",
        ]
    );
    let body = json!({
        "title": "é".repeat(256),
        "description": "x".repeat(10_240),
        "images": vec!["https://example.com/a.png"; 20],
        "data": { "anything": [1, { "goes": null }] },
    });
    let reply = org.post("/v1/klasses/flight", body).await.expect(201);
    assert_eq!(reply.attribute("data"), &json!({ "anything": [1, { "goes": null }] }));
}
