//! Paths and fields that clients use although the service's registries do not list them.

use kustomer_sandbox::Sandbox;
use serde_json::json;

use crate::support::{Org, UNKNOWN_ID};

#[tokio::test]
async fn tags_and_agreements_are_listed() {
    let org = Org::start().await;
    let tag =
        org.sandbox.insert(r#"{ "type": "tag", "attributes": { "name": "late", "color": "red" } }"#).unwrap();
    let tags = org.get("/v1/tags?page=1&pageSize=50").await.expect(200);
    assert_eq!(tags.ids(), [&tag]);
    assert_eq!(tags.json["meta"], json!({ "page": 1, "pageSize": 50 }));
    let sla = org.sandbox.insert(r#"{ "type": "sla", "attributes": { "currentVersion": 1 } }"#).unwrap();
    let version = json!({ "type": "sla_version", "attributes": { "name": "Gold", "version": 1 },
        "relationships": { "sla": { "data": { "type": "sla", "id": sla } } } });
    let version = org.sandbox.insert(&version.to_string()).unwrap();
    let listed = org.get("/v1/slas").await.expect(200);
    assert_eq!((listed.ids(), listed.json.get("included")), (vec![sla.as_str()], None));
    let listed = org.get("/v1/slas?versions=all").await.expect(200);
    assert_eq!(listed.json["included"][0]["id"], version, "{}", listed.text);
}

#[tokio::test]
async fn the_current_organization_is_that_of_every_record() {
    let org = Org::of(Sandbox::builder().org("acme").start().await.unwrap());
    let current = org.get("/v1/orgs/current").await.expect(200);
    assert_eq!(current.json["data"]["type"], "org");
    assert_eq!(current.attribute("name"), "acme");
    let user = org.get("/v1/users/current").await.expect(200);
    assert_eq!(user.relationship("org")["data"]["id"], current.id());
}

#[tokio::test]
async fn a_saved_search_is_run() {
    let org = Org::start().await;
    let jane = org.customer(json!({ "name": "Jane" })).await;
    org.customer(json!({ "name": "Joan" })).await;
    let body = json!({ "name": "Janes", "data": { "and": [{ "customer_name": { "equals": "Jane" } }] } });
    let search = org.post("/v1/customers/searches", body).await.created();
    let path = format!("/v1/customers/searches/{search}/execution?page=1&pageSize=10");
    let found = org.post(&path, json!({})).await.expect(200);
    assert_eq!(found.ids(), [&jane]);
    assert_eq!(found.json["meta"]["total"], 1);
    org.post(&format!("/v1/customers/searches/{UNKNOWN_ID}/execution"), json!({})).await.expect(404);
}

#[tokio::test]
async fn companies_are_filtered_by_a_part_of_their_name_or_by_external_id() {
    let org = Org::start().await;
    let body = json!({ "name": "Acme Air", "externalId": "7" });
    let air = org.post("/v1/companies", body).await.created();
    let sea = org.post("/v1/companies", json!({ "name": "Acme Sea" })).await.created();
    org.post("/v1/companies", json!({ "name": "Other" })).await.created();
    assert_eq!(org.get("/v1/companies?filter=acme").await.expect(200).ids(), [&air, &sea]);
    assert_eq!(org.get("/v1/companies?filter=Acme+Air").await.expect(200).ids(), [&air]);
    assert_eq!(org.get("/v1/companies?externalId=7").await.expect(200).ids(), [&air]);
    let both = org.get("/v1/companies?externalId=7&filter=Sea&sort=-createdAt").await.expect(200);
    assert_eq!(both.ids().len(), 3, "neither is applied");
}

#[tokio::test]
async fn a_revision_in_a_new_customer_or_company_has_no_effect() {
    let org = Org::start().await;
    for path in ["/v1/customers", "/v1/companies"] {
        let created = org.post(path, json!({ "name": "Jane", "rev": 5 })).await.expect(201);
        assert_eq!(created.attribute("rev"), 1, "{path}");
        org.post(path, json!({ "name": "Jane", "rev": "x" })).await.expect(400);
    }
    let customer = org.customer(json!({})).await;
    org.post("/v1/conversations", json!({ "customer": customer, "rev": 1 })).await.expect(400);
}

#[tokio::test]
async fn an_update_may_set_the_display_name_although_it_is_read_only() {
    let org = Org::start().await;
    let id = org.customer(json!({ "name": "Jane" })).await;
    let path = format!("/v1/customers/{id}");
    let renamed = org.put(&path, json!({ "displayName": "J. Doe" })).await.expect(200);
    assert_eq!(
        (renamed.attribute("displayName"), renamed.attribute("name")),
        (&json!("J. Doe"), &json!("Jane"))
    );
    let note = "`displayName` is read-only according to the schema, but the service accepts it";
    assert_eq!(org.sandbox.requests().last().unwrap().notes(), [note]);
    org.put(&path, json!({ "displayName": 7 })).await.expect(400);
    org.put(&path, json!({ "displayColor": "red" })).await.expect(400);
    org.post("/v1/customers", json!({ "displayName": "J. Doe" })).await.expect(400);
}

#[tokio::test]
async fn a_date_is_accepted_where_only_the_day_matters() {
    let org = Org::start().await;
    let id = org.customer(json!({ "birthdayAt": "1990-05-01" })).await;
    let jane = org.get(&format!("/v1/customers/{id}")).await.expect(200);
    assert_eq!(jane.attribute("birthdayAt"), "1990-05-01T00:00:00.000Z");
    for (query, found) in [
        ("filter[createdAt][gte]=2020-01-01", 1),
        ("filter[createdAt][lt]=2020-01-01", 0),
        ("filter[createdAt][gte]=2020-01-01T00:00:00Z", 1),
    ] {
        assert_eq!(
            org.get(&format!("/v1/customers?{query}")).await.expect(200).ids().len(),
            found,
            "{query}"
        );
    }
    org.post("/v1/customers", json!({ "birthdayAt": "1990-13-01" })).await.expect(400);
    org.post("/v1/customers", json!({ "signedUpAt": "2026-01-01" })).await.expect(400);
    org.get("/v1/customers?filter[createdAt][gte]=2020-1-1").await.expect(400);
}

#[tokio::test]
async fn a_query_with_very_many_unknown_parameters_has_few_notes() {
    let org = Org::start().await;
    let query: Vec<String> = (0..5_000).map(|number| format!("x{number}")).collect();
    org.get(&format!("/v1/customers?{}", query.join("&"))).await.expect(200);
    let requests = org.sandbox.requests();
    let notes = requests[0].notes();
    assert_eq!(notes.len(), 21);
    assert_eq!(notes[20], "4980 more query parameters that `listCustomers` does not have");
}

#[tokio::test]
async fn unknown_query_parameters_are_ignored_unless_they_are_to_be_refused() {
    const UNKNOWN: &[(&str, &str)] = &[
        (
            "/v1/customers?page[size]=5",
            "`listCustomers` has no query parameter `page[size]`, did you mean `pageSize`?",
        ),
        (
            "/v1/customers?page_size=5&page_size=6",
            "`listCustomers` has no query parameter `page_size`, did you mean `pageSize`?",
        ),
        (
            "/v1/klasses?statsu=enabled",
            "`listKlasses` has no query parameter `statsu`, did you mean `status`?",
        ),
        ("/v1/users/current?x=1", "`getCurrentUser` has no query parameter `x`"),
    ];
    let lenient = Org::start().await;
    let strict = Org::of(Sandbox::builder().strict_query(true).start().await.unwrap());
    for (path, message) in UNKNOWN {
        lenient.get(path).await.expect(200);
        assert_eq!(lenient.sandbox.requests().last().unwrap().notes(), [*message]);
        assert_eq!(strict.get(path).await.expect(400).messages(), [*message]);
    }
    for path in
        ["/v1/customers?page=1&pageSize=5&sort=-createdAt", "/v1/audit-logs?count=5", "/v1/klasses?name=a"]
    {
        strict.get(path).await.expect(200);
    }
}

#[tokio::test]
async fn a_slash_at_the_end_of_a_path_is_ignored() {
    let org = Org::start().await;
    let id = org.post("/v1/customers/", json!({ "name": "Jane" })).await.created();
    assert_eq!(org.get(&format!("/v1/customers/{id}/")).await.expect(200).id(), id);
    let list = org.get("/v1/customers/?page=1").await.expect(200);
    assert_eq!(list.json["links"]["self"], "/v1/customers?page=1&pageSize=100");
    org.get("/").await.expect(404);
}

#[tokio::test]
async fn the_plural_of_a_klass_leads_to_its_kobjects() {
    let org = Org::start().await;
    let customer = org.customer(json!({})).await;
    for (klass, plural) in [("order", "orders"), ("box", "boxes"), ("shopify-delivery", "shopify-deliveries")]
    {
        org.klass(klass, &[]).await;
        let path = format!("/v1/customers/{customer}/klasses/{plural}");
        let order = org.post(&path, json!({ "title": "a", "externalId": "1" })).await.created();
        assert_eq!(org.get(&format!("/v1/klasses/{klass}/{order}")).await.expect(200).id(), order);
        assert_eq!(org.get(&format!("/v1/klasses/{plural}/{order}")).await.expect(200).id(), order);
        assert_eq!(org.get(&format!("/v1/klasses/{plural}")).await.expect(200).ids(), [&order]);
        org.get(&format!("/v1/klasses/{plural}/externalId=1")).await.expect(200);
        org.put(&format!("/v1/klasses/{plural}/{order}"), json!({ "title": "b" })).await.expect(200);
    }
    org.klass("boxes", &[]).await;
    assert_eq!(org.get("/v1/klasses/boxes").await.expect(200).ids(), [""; 0], "the exact name wins");
    org.get("/v1/klasses/ships").await.expect(404);
}

#[tokio::test]
async fn the_attachments_of_messages_and_notes_are_listed_under_their_conversation() {
    let org = Org::start().await;
    let customer = org.customer(json!({})).await;
    let conversation = org.post("/v1/conversations", json!({ "customer": customer })).await.created();
    let other = org.post("/v1/conversations", json!({ "customer": customer })).await.created();
    let file = json!({ "name": "a.pdf", "contentType": "application/pdf", "contentLength": 3 });
    let mut ids = Vec::new();
    for _ in 0..3 {
        ids.push(org.post("/v1/attachments", file.clone()).await.created());
    }
    let message = json!({ "app": "postmark", "channel": "email", "preview": "a", "attachments": [ids[0]] });
    org.post(&format!("/v1/conversations/{conversation}/messages"), message).await.created();
    let mut named = file;
    named["_id"] = ids[1].clone().into();
    let note = json!({ "body": "b", "attachments": [named] });
    org.post(&format!("/v1/conversations/{conversation}/notes"), note).await.created();
    let listed = org.get(&format!("/v1/conversations/{conversation}/attachments")).await.expect(200);
    assert_eq!(listed.ids(), &ids[..2]);
    assert_eq!(org.get(&format!("/v1/conversations/{other}/attachments")).await.ids(), [""; 0]);
    org.get(&format!("/v1/conversations/{UNKNOWN_ID}/attachments")).await.expect(404);
}
