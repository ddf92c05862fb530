//! Metadata: attributes defined, redefined, deleted and refused.

use serde_json::{Value, json};

use crate::support::Org;

#[tokio::test]
async fn metadata_of_every_documented_resource_can_be_read_before_it_is_written() {
    let org = Org::start().await;
    org.klass("flight", &[]).await;
    for resource in ["company", "conversation", "customer", "message", "kobject.flight"] {
        let reply = org.get(&format!("/v1/metadata/{resource}")).await.expect(200);
        assert_eq!(reply.json["data"]["type"], "metadata");
        assert_eq!(reply.id(), resource);
        assert_eq!(reply.json["data"]["links"]["self"], format!("/v1/metadata/{resource}"));
        assert_eq!(reply.attribute("properties"), &json!({}));
    }
    for resource in ["kobject.trip", "kobject", "queue", "kobject."] {
        org.get(&format!("/v1/metadata/{resource}")).await.expect(404);
        org.put(&format!("/v1/metadata/{resource}"), json!({})).await.expect(404);
    }
}

#[tokio::test]
async fn type_and_display_name_follow_from_the_attribute_name() {
    let org = Org::start().await;
    let body = json!({ "properties": {
        "totalOrdersNum": {}, "seatStr": { "displayName": "Where they sit", "type": "number" }, "vipBool": {},
    } });
    let reply = org.put("/v1/metadata/customer", body).await.expect(200);
    let properties = reply.attribute("properties");
    assert_eq!(properties["totalOrdersNum"]["type"], "number");
    assert_eq!(properties["totalOrdersNum"]["displayName"], "Total Orders");
    assert_eq!(properties["seatStr"]["type"], "string");
    assert_eq!(properties["seatStr"]["displayName"], "Where they sit");
    assert_eq!(properties["vipBool"]["type"], "boolean");
}

#[tokio::test]
async fn a_put_keeps_the_attributes_that_are_not_given() {
    let org = Org::start().await;
    org.put(
        "/v1/metadata/customer",
        json!({ "properties": { "aStr": {}, "bTree": { "tree": { "children": [1] } } } }),
    )
    .await
    .expect(200);
    let tree = json!({ "children": [{ "id": "x", "displayName": "X" }] });
    let body = json!({ "properties": { "bTree": { "tree": tree, "lastNodeRequired": true } } });
    let reply = org.put("/v1/metadata/customer", body).await.expect(200);
    assert_eq!(reply.attribute("properties")["aStr"]["displayName"], "A");
    assert_eq!(reply.attribute("properties")["bTree"]["tree"], tree);
    assert_eq!(org.get("/v1/metadata/customer").await.json, reply.json);
}

#[tokio::test]
async fn a_deleted_attribute_stays_listed_until_it_is_written_again() {
    let org = Org::start().await;
    org.put("/v1/metadata/customer", json!({ "properties": { "aStr": { "enumeration": ["x"] } } }))
        .await
        .expect(200);
    let deleted =
        org.put("/v1/metadata/customer", json!({ "properties": { "aStr": null } })).await.expect(200);
    let property = &deleted.attribute("properties")["aStr"];
    assert_eq!(property["enumeration"], json!(["x"]));
    assert!(property["deletedAt"].is_string() && property["deletedBy"].is_string(), "{property}");
    let written_back = json!({ "properties": { "aStr": property } });
    let reply = org.put("/v1/metadata/customer", written_back).await.expect(200);
    assert_eq!(reply.attribute("properties")["aStr"]["deletedAt"], property["deletedAt"]);
    let restored =
        org.put("/v1/metadata/customer", json!({ "properties": { "aStr": {} } })).await.expect(200);
    assert_eq!(restored.attribute("properties")["aStr"].get("deletedAt"), None);
    let unknown =
        org.put("/v1/metadata/customer", json!({ "properties": { "neverStr": null } })).await.expect(200);
    assert_eq!(unknown.attribute("properties").get("neverStr"), None);
}

#[tokio::test]
async fn metadata_can_be_written_back_as_read() {
    let org = Org::start().await;
    let body = json!({ "properties": { "aStr": { "sensitive": { "enabled": true, "maskType": "all" } }, "bId": { "target": "customer", "multi": true } } });
    let read = org.put("/v1/metadata/customer", body).await.expect(200);
    let properties = read.attribute("properties").clone();
    let written = org.put("/v1/metadata/customer", json!({ "properties": properties })).await.expect(200);
    for (name, member) in [("aStr", "sensitive"), ("bId", "target"), ("bId", "multi")] {
        assert_eq!(
            written.attribute("properties")[name][member],
            read.attribute("properties")[name][member],
            "{name}"
        );
    }
}

#[tokio::test]
async fn all_mistakes_in_metadata_are_reported() {
    let org = Org::start().await;
    let body = json!({
        "props": {},
        "properties": {
            "seat": {},
            "seatNum": 3,
            "aisleBool": { "displayname": "Aisle" },
            "tripId": { "target": "kobject.trip" },
            "two.wordsStr": {},
        },
        "validations": ["x"],
    });
    let refused = org.put("/v1/metadata/customer", body).await.expect(400);
    assert_eq!(
        refused.messages(),
        [
            "unknown member of `properties.aisleBool`: `displayname`, did you mean `displayName`?",
            "`properties.seat` has no type suffix, expected one of `Str`, `Txt`, `Num`, `At`, `Bool`, `Url`, `Id`, `Tree`",
            "`properties.seatNum` must be an object, not a number",
            "`properties.tripId.target` refers to `kobject.trip`, but this Klass does not exist",
            "`properties.two.wordsStr` may contain only letters, digits, `_` and `-`",
            "unknown field `props`, expected one of `properties`, `relationships`, `standardProperties`, `validations`",
            "`validations[0]` must be an ID of 24 hex digits",
        ]
    );
    let none = org.get("/v1/metadata/customer").await;
    assert_eq!(none.attribute("properties"), &json!({}), "a refused write has no effect");
}

#[tokio::test]
async fn a_put_accepts_at_most_100_attributes() {
    let org = Org::start().await;
    let properties =
        |count: usize| -> Value { (0..count).map(|n| (format!("a{n}Str"), json!({}))).collect() };
    org.put("/v1/metadata/customer", json!({ "properties": properties(100) })).await.expect(200);
    let refused =
        org.put("/v1/metadata/customer", json!({ "properties": properties(101) })).await.expect(400);
    assert_eq!(refused.messages(), ["`properties` has 101 members, at most 100 are allowed"]);
    let relations: Value = (0..21).map(|n| (n.to_string(), json!({}))).collect();
    let refused = org.put("/v1/metadata/customer", json!({ "relationships": relations })).await.expect(400);
    assert_eq!(refused.messages(), ["`relationships` has 21 members, at most 20 are allowed"]);
}
