//! Klasses: created, updated, listed, deleted.

use serde_json::{Value, json};

use crate::support::{Org, UNKNOWN_ID};

#[tokio::test]
async fn a_klass_does_not_take_the_place_of_a_relationship() {
    let org = Org::start().await;
    org.klass("message", &[]).await;
    let id = org.customer(json!({})).await;
    let customer = org.get(&format!("/v1/customers/{id}")).await.expect(200);
    let messages = customer.relationship("messages");
    assert_eq!(messages, &json!({ "links": { "self": format!("/v1/customers/{id}/messages") } }));
}

#[tokio::test]
async fn creating_a_klass_returns_200_with_its_document() {
    let org = Org::start().await;
    let body =
        json!({ "name": "shopify-order", "icon": "box", "mixins": ["editable"], "jsonSchema": { "a": 1 } });
    let reply = org.post("/v1/klasses", body).await.expect(200);
    let id = reply.id();
    assert_eq!(reply.json["data"]["type"], "klass");
    assert_eq!(reply.json["data"]["links"]["self"], format!("/v1/klasses/{id}"));
    assert_eq!(reply.relationship("kobjects"), &json!({ "links": { "self": "/v1/klasses/shopify-order" } }));
    assert_eq!(reply.attribute("name"), "shopify-order");
    assert_eq!(reply.attribute("displayName"), "Shopify Order");
    assert_eq!(reply.attribute("status"), "enabled");
    assert_eq!(reply.attribute("mixins"), &json!(["editable"]));
    assert_eq!(org.get(&format!("/v1/klasses/{id}")).await.expect(200).json, reply.json);
}

#[tokio::test]
async fn the_name_is_validated_unique_and_fixed() {
    let org = Org::start().await;
    let id = org.klass("flight", &[]).await;
    let taken = org.post("/v1/klasses", json!({ "name": "flight" })).await.expect(409);
    assert_eq!(taken.messages(), ["a Klass `flight` already exists"]);
    for name in ["", "a b", "é", UNKNOWN_ID] {
        let refused = org.post("/v1/klasses", json!({ "name": name })).await.expect(400);
        assert_eq!(
            refused.messages(),
            ["`name` must be a Klass name of 1 to 255 letters, digits, `_` or `-` that is not an object ID"],
            "{name}"
        );
    }
    let long = org.post("/v1/klasses", json!({ "name": "x".repeat(256) })).await.expect(400);
    assert_eq!(long.messages(), ["`name` has 256 characters, at most 255 are allowed"]);
    org.post("/v1/klasses", json!({ "name": "x".repeat(255) })).await.expect(200);
    let missing = org.post("/v1/klasses", json!({})).await.expect(400);
    assert_eq!(missing.messages(), ["`name` is required"]);
    let renamed = org.put(&format!("/v1/klasses/{id}"), json!({ "name": "trip" })).await.expect(400);
    assert_eq!(renamed.json["errors"][0]["source"]["parameter"], "name");
}

#[tokio::test]
async fn metadata_is_not_a_field_of_a_klass() {
    let org = Org::start().await;
    let body = json!({ "name": "flight", "metadata": { "properties": {} } });
    let refused = org.post("/v1/klasses", body).await.expect(400);
    assert_eq!(refused.json["errors"][0]["source"]["parameter"], "metadata");
    assert!(
        refused.messages()[0].starts_with("unknown field `metadata`, expected one of `color`"),
        "{}",
        refused.text
    );
}

#[tokio::test]
async fn an_update_writes_the_given_fields() {
    let org = Org::start().await;
    let id = org.post("/v1/klasses", json!({ "name": "flight", "icon": "plane" })).await.expect(200).id();
    let reply = org.put(&format!("/v1/klasses/{id}"), json!({ "displayName": "Trip" })).await.expect(200);
    assert_eq!((reply.attribute("displayName"), reply.attribute("icon")), (&json!("Trip"), &json!("plane")));
}

#[tokio::test]
async fn the_list_defaults_to_enabled_klasses() {
    let org = Org::start().await;
    let on = org.klass("on", &[]).await;
    let off = org.post("/v1/klasses", json!({ "name": "off", "status": "disabled" })).await.expect(200).id();
    assert_eq!(org.get("/v1/klasses").await.expect(200).ids(), [&on]);
    assert_eq!(org.get("/v1/klasses?status=enabled").await.ids(), [&on]);
    assert_eq!(org.get("/v1/klasses?status=disabled").await.ids(), [&off]);
    assert_eq!(org.get("/v1/klasses?status=existing_only").await.ids(), [&on, &off]);
    assert_eq!(org.get("/v1/klasses?status=existing_only&name=off").await.ids(), [&off]);
    let refused = org.get("/v1/klasses?status=all").await.expect(400);
    assert_eq!(refused.messages(), ["`status` must be one of `enabled`, `existing_only`, `disabled`"]);
}

#[tokio::test]
async fn a_klass_with_kobjects_cannot_be_deleted() {
    let org = Org::start().await;
    let id = org.klass("flight", &["numberStr"]).await;
    let kobject = org.kobject("flight", json!({ "title": "BA117" })).await;
    let refused = org.delete(&format!("/v1/klasses/{id}")).await.expect(409);
    assert_eq!(refused.messages(), ["the Klass `flight` has KObjects, delete them first"]);
    org.delete(&format!("/v1/klasses/flight/{kobject}")).await.expect(204);
    org.delete(&format!("/v1/klasses/{id}")).await.expect(204);
    org.get(&format!("/v1/klasses/{id}")).await.expect(404);
    org.get("/v1/metadata/kobject.flight").await.expect(404);
    org.klass("flight", &[]).await;
    let metadata = org.get("/v1/metadata/kobject.flight").await.expect(200);
    assert_eq!(metadata.attribute("properties"), &json!({}), "a Klass of the same name starts afresh");
}

#[tokio::test]
async fn a_klass_is_updated_by_id_and_not_by_name() {
    let org = Org::start().await;
    org.klass("flight", &[]).await;
    let refused = org.put("/v1/klasses/flight", json!({})).await.expect(404);
    assert_eq!(refused.json["errors"][0]["detail"], "there is no Klass with the ID `flight`");
    org.delete("/v1/klasses/flight").await.expect(404);
    org.get(&format!("/v1/klasses/{UNKNOWN_ID}")).await.expect(404);
    assert_eq!(org.get("/v1/klasses/flight").await.expect(200).json["data"], Value::Array(Vec::new()));
}
