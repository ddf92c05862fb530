//! Customers: documents, writes, lookups, deletion.

use serde_json::{Value, json};

use crate::support::{Org, UNKNOWN_ID};

#[tokio::test]
async fn a_new_customer_has_the_envelope_and_the_computed_attributes_of_the_service() {
    let org = Org::start().await;
    let reply = org.post("/v1/customers", json!({ "name": "Jane van Doe" })).await.expect(201);
    let id = reply.id();
    assert_eq!(id.len(), 24);
    assert!(id.bytes().all(|byte| byte.is_ascii_hexdigit()), "{id}");
    assert_eq!(reply.json["data"]["type"], "customer");
    assert_eq!(reply.json["data"]["links"]["self"], format!("/v1/customers/{id}"));
    assert_eq!(reply.attribute("displayName"), "Jane van Doe");
    assert_eq!(reply.attribute("firstName"), "Jane");
    assert_eq!(reply.attribute("lastName"), "van Doe");
    assert_eq!(reply.attribute("rev"), 1);
    for absent in ["signedUpAt", "avatarUrl", "username", "locale", "custom", "lastCustomerActivityAt"] {
        assert_eq!(reply.json["data"]["attributes"].get(absent), None, "{absent}");
    }
    for list in ["emails", "phones", "externalIds", "tags", "sharedEmails", "socials", "urls", "locations"] {
        assert_eq!(reply.attribute(list), &json!([]), "{list}");
    }
    assert_eq!(
        reply.relationship("messages"),
        &json!({ "links": { "self": format!("/v1/customers/{id}/messages") } })
    );
    assert_eq!(reply.relationship("org")["data"]["type"], "org");
    assert!(reply.json["data"]["relationships"].get("company").is_none(), "{}", reply.text);
}

#[tokio::test]
async fn times_are_utc_with_milliseconds() {
    let org = Org::start().await;
    let body = json!({ "createdAt": "2020-02-03T04:05:06+01:00", "signedUpAt": "2020-02-03T04:05:06.7891Z" });
    let reply = org.post("/v1/customers", body).await.expect(201);
    assert_eq!(reply.attribute("createdAt"), "2020-02-03T03:05:06.000Z");
    assert_eq!(reply.attribute("signedUpAt"), "2020-02-03T04:05:06.789Z");
    let updated_at = reply.attribute("updatedAt").as_str().unwrap();
    assert_eq!((updated_at.len(), &updated_at[19..20], &updated_at[23..]), (24, ".", "Z"), "{updated_at}");
}

#[tokio::test]
async fn a_get_returns_what_was_created() {
    let org = Org::start().await;
    let created = org.post("/v1/customers", json!({ "name": "Jane", "tags": ["vip"] })).await.expect(201);
    let read = org.get(&format!("/v1/customers/{}", created.id())).await.expect(200);
    assert_eq!(read.json, created.json);
    assert_eq!(read.header("content-type"), Some("application/json; charset=utf-8"));
}

#[tokio::test]
async fn entries_of_contact_lists_get_a_type_and_verified() {
    let org = Org::start().await;
    let body = json!({ "emails": [{ "email": "jane@example.com" }, { "email": "j@work.example", "type": "work", "verified": true }] });
    let reply = org.post("/v1/customers", body).await.expect(201);
    let emails = reply.attribute("emails");
    assert_eq!((&emails[0]["type"], &emails[0]["verified"]), (&json!("home"), &json!(false)));
    assert_eq!((&emails[1]["type"], &emails[1]["verified"]), (&json!("work"), &json!(true)));
    assert_eq!(emails[0].get("id"), None);
    assert_eq!(reply.attribute("verified"), true);
    assert_eq!(reply.attribute("displayName"), "jane@example.com");
}

#[tokio::test]
async fn external_id_and_external_ids_mirror_each_other() {
    let org = Org::start().await;
    let single = org.post("/v1/customers", json!({ "externalId": "crm-1" })).await.expect(201);
    assert_eq!(single.attribute("externalIds")[0]["externalId"], "crm-1");
    let listed =
        org.post("/v1/customers", json!({ "externalIds": [{ "externalId": "crm-2" }] })).await.expect(201);
    assert_eq!(listed.attribute("externalId"), "crm-2");
    let path = format!("/v1/customers/{}", single.id());
    let cleared = org.patch(&path, json!({ "externalId": null })).await.expect(200);
    assert_eq!(cleared.attribute("externalIds"), &json!([]));
    assert!(cleared.json["data"]["attributes"].get("externalId").is_none(), "{}", cleared.text);
}

#[tokio::test]
async fn patch_writes_the_given_fields_and_keeps_the_others() {
    let org = Org::start().await;
    let body = json!({ "name": "Jane", "tags": ["a", "b"], "company": UNKNOWN_ID, "custom": { "aStr": "1", "bNum": 2 } });
    let id = org.customer(body).await;
    let path = format!("/v1/customers/{id}");
    let body = json!({ "tags": ["c"], "locale": "en_GB", "custom": { "bNum": 3, "cBool": true } });
    let reply = org.patch(&path, body).await.expect(200);
    assert_eq!(reply.attribute("name"), "Jane");
    assert_eq!(reply.attribute("tags"), &json!(["c"]));
    assert_eq!(reply.attribute("locale"), "en_GB");
    assert_eq!(reply.custom(), &json!({ "aStr": "1", "bNum": 3, "cBool": true }));
    assert_eq!(reply.relationship("company")["data"], json!({ "type": "company", "id": UNKNOWN_ID }));
    assert_eq!(reply.attribute("rev"), 2);
    let cleared = org
        .patch(&path, json!({ "name": null, "company": null, "custom": { "aStr": null } }))
        .await
        .expect(200);
    assert_eq!(cleared.attribute("name"), &Value::Null);
    let capital = |name: &str| cleared.attribute(name).as_str().map(str::to_uppercase).unwrap();
    let look = format!("{} {}", capital("displayColor"), capital("displayIcon"));
    assert_eq!(cleared.attribute("displayName").as_str().map(str::to_uppercase), Some(look));
    assert_eq!(cleared.custom()["aStr"], Value::Null);
    assert!(cleared.json["data"]["relationships"].get("company").is_none(), "{}", cleared.text);
}

#[tokio::test]
async fn put_merges_unless_replace_is_set() {
    let org = Org::start().await;
    let id = org.customer(json!({ "name": "Jane", "tags": ["a"], "custom": { "aStr": "1" } })).await;
    let path = format!("/v1/customers/{id}");
    let merged = org.put(&path, json!({ "name": "Joan" })).await.expect(200);
    assert_eq!((merged.attribute("name"), merged.attribute("tags")), (&json!("Joan"), &json!(["a"])));
    let merged = org.put(&format!("{path}?replace=false"), json!({})).await.expect(200);
    assert_eq!(merged.attribute("tags"), &json!(["a"]));
    let replaced = org.put(&format!("{path}?replace=true"), json!({ "name": "Jo" })).await.expect(200);
    assert_eq!((replaced.attribute("name"), replaced.attribute("tags")), (&json!("Jo"), &json!([])));
    assert_eq!(replaced.custom(), &Value::Null);
    assert_eq!(replaced.attribute("rev"), 4);
    assert_eq!(replaced.attribute("createdAt"), merged.attribute("createdAt"));
    let refused = org.put(&format!("{path}?replace=yes"), json!({})).await.expect(400);
    assert_eq!(refused.messages(), ["`replace` must be `true` or `false`"]);
}

#[tokio::test]
async fn a_write_with_an_outdated_revision_is_a_conflict_and_changes_nothing() {
    let org = Org::start().await;
    let id = org.customer(json!({ "name": "Jane" })).await;
    let path = format!("/v1/customers/{id}");
    org.patch(&path, json!({ "name": "Joan", "rev": 1 })).await.expect(200);
    let stale = org.patch(&path, json!({ "name": "Jo", "rev": 1 })).await.expect(409);
    assert_eq!(stale.json["errors"][0]["code"], "conflict");
    assert_eq!(stale.messages(), ["`rev` is 1, but the record is at revision 2"]);
    org.patch(&format!("{path}?rev=1"), json!({ "name": "Jo" })).await.expect(409);
    assert_eq!(org.get(&path).await.attribute("name"), "Joan");
    org.patch(&format!("{path}?rev=2"), json!({ "name": "Jo" })).await.expect(200);
    let refused = org.patch(&format!("{path}?rev=two"), json!({})).await.expect(400);
    assert_eq!(refused.messages(), ["`rev` must be a whole number"]);
}

#[tokio::test]
async fn an_external_id_belongs_to_one_customer() {
    let org = Org::start().await;
    let first = org.customer(json!({ "externalId": "crm-1" })).await;
    let taken = org.post("/v1/customers", json!({ "externalId": "crm-1" })).await.expect(409);
    assert_eq!(taken.json["errors"][0]["meta"], json!({ "id": first }));
    org.post("/v1/customers", json!({ "externalIds": [{ "externalId": "crm-1" }] })).await.expect(409);
    let second = org.customer(json!({})).await;
    org.patch(&format!("/v1/customers/{second}"), json!({ "externalId": "crm-1" })).await.expect(409);
    org.patch(&format!("/v1/customers/{first}"), json!({ "externalId": "crm-1" })).await.expect(200);
    org.delete(&format!("/v1/customers/{first}")).await.expect(204);
    org.patch(&format!("/v1/customers/{second}"), json!({ "externalId": "crm-1" })).await.expect(200);
}

#[tokio::test]
async fn lookups_decode_the_value_in_their_path_segment() {
    let org = Org::start().await;
    let body = json!({
        "externalId": "a/b=c d%",
        "emails": [{ "email": "jane+tag@example.com" }],
        "phones": [{ "phone": "+15551234567" }],
    });
    let id = org.customer(body).await;
    for path in [
        "/v1/customers/email=jane%2Btag%40example.com",
        "/v1/customers/email=jane+tag@example.com",
        "/v1/customers/email=JANE%2Btag%40example.com",
        "/v1/customers/phone=%2B15551234567",
        "/v1/customers/externalId=a%2Fb%3Dc%20d%25",
    ] {
        assert_eq!(org.get(path).await.expect(200).id(), id, "{path}");
    }
    for path in [
        "/v1/customers/email=john@example.com",
        "/v1/customers/phone=1",
        "/v1/customers/externalId=A%2Fb%3Dc%20d%25",
    ] {
        org.get(path).await.expect(404);
    }
}

#[tokio::test]
async fn several_ids_return_an_array_of_the_existing_records() {
    let org = Org::start().await;
    let (jane, john) = (org.customer(json!({})).await, org.customer(json!({})).await);
    let reply = org.get(&format!("/v1/customers/{john},{UNKNOWN_ID},{jane}")).await.expect(200);
    assert_eq!(reply.ids(), [john, jane]);
    org.get(&format!("/v1/customers/{UNKNOWN_ID},{UNKNOWN_ID}")).await.expect(404);
}

#[tokio::test]
async fn a_deleted_customer_cannot_be_found_in_any_way() {
    let org = Org::start().await;
    let id = org.customer(json!({ "externalId": "crm-1" })).await;
    let path = format!("/v1/customers/{id}");
    let deleted = org.delete(&path).await.expect(204);
    assert_eq!(deleted.text, "");
    let gone = org.get(&path).await.expect(404);
    assert_eq!(gone.json["errors"][0]["status"], 404);
    assert_eq!(gone.json["errors"][0]["code"], "notfound");
    assert_eq!(gone.json["errors"][0]["title"], "Not Found");
    assert_eq!(gone.json["errors"][0]["detail"], format!("there is no customer `{id}`"));
    org.get("/v1/customers/externalId=crm-1").await.expect(404);
    org.patch(&path, json!({})).await.expect(404);
    org.delete(&path).await.expect(404);
    assert_eq!(org.get("/v1/customers").await.ids(), [""; 0]);
}
