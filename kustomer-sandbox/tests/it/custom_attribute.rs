//! Custom attributes: suffixes, metadata, and the values that must match both.

use serde_json::{Value, json};

use crate::support::{Org, UNKNOWN_ID};

#[tokio::test]
async fn every_suffix_accepts_its_type_and_null() {
    let org = Org::start().await;
    let custom = json!({
        "aStr": "text", "bTxt": "long\ntext", "cNum": 1.5, "dAt": "2026-11-20T12:00:00+02:00", "eBool": false,
        "fUrl": "https://example.com/?a=b", "gTree": "europe.uk",
    });
    let reply = org.post("/v1/customers", json!({ "custom": custom })).await.expect(201);
    assert_eq!(reply.custom(), &custom, "values come back as they were sent, offsets included");
    let nulls: Value = custom.as_object().unwrap().keys().map(|name| (name.clone(), Value::Null)).collect();
    let path = format!("/v1/customers/{}", reply.id());
    assert_eq!(org.patch(&path, json!({ "custom": nulls })).await.expect(200).custom(), &nulls);
}

#[tokio::test]
async fn a_value_that_does_not_match_its_suffix_is_refused() {
    let org = Org::start().await;
    let custom = json!({
        "aStr": 1, "bTxt": false, "cNum": "12", "dAt": "2026-11-20", "eBool": "true", "fUrl": "example", "gTree": {},
        "hStr": "x".repeat(1025),
    });
    let refused = org.post("/v1/customers", json!({ "custom": custom })).await.expect(400);
    assert_eq!(
        refused.messages(),
        [
            "`custom.aStr` must be a string, not a number",
            "`custom.bTxt` must be a string, not a boolean",
            "`custom.cNum` must be a number, not a string",
            "`custom.dAt` must be an RFC 3339 date-time such as `2026-11-20T10:00:00.000Z`",
            "`custom.eBool` must be a boolean, not a string",
            "`custom.fUrl` must be a URL such as `https://example.com/a`",
            "`custom.gTree` must be a string, not an object",
            "`custom.hStr` has more than 1024 characters",
        ]
    );
    assert_eq!(refused.json["errors"][2]["source"]["parameter"], "cNum");
}

#[tokio::test]
async fn a_name_without_a_known_suffix_is_refused() {
    let org = Org::start().await;
    let refused =
        org.post("/v1/customers", json!({ "custom": { "loyalty": 1, "Num": 2 } })).await.expect(400);
    let suffixes = "`Str`, `Txt`, `Num`, `At`, `Bool`, `Url`, `Id`, `Tree`";
    assert_eq!(
        refused.messages(),
        [
            format!("`custom.Num` has no type suffix, expected one of {suffixes}"),
            format!("`custom.loyalty` has no type suffix, expected one of {suffixes}"),
        ]
    );
}

#[tokio::test]
async fn a_kobject_accepts_only_attributes_of_its_klass() {
    let org = Org::start().await;
    org.klass("flight", &["delayMinutesNum"]).await;
    let body = json!({ "title": "a", "custom": { "delayMinuteNum": 1, "gateStr": "B2" } });
    let refused = org.post("/v1/klasses/flight", body).await.expect(400);
    let error = |name: &str, meta: Value| {
        let detail = "/properties/custom/additionalProperties";
        let mut error = json!({
            "status": 400, "source": { "parameter": name }, "code": "badparam",
            "title": "Additional properties not allowed", "detail": detail,
        });
        if !meta.is_null() {
            error["meta"] = meta;
        }
        error
    };
    let suggestion = json!({ "suggestion": "delayMinutesNum" });
    assert_eq!(
        refused.json["errors"],
        json!([error("delayMinuteNum", suggestion), error("gateStr", Value::Null)])
    );
    let body = json!({ "properties": { "delayMinutesNum": null } });
    org.put("/v1/metadata/kobject.flight", body).await.expect(200);
    org.post("/v1/klasses/flight", json!({ "title": "a", "custom": { "delayMinutesNum": 1 } }))
        .await
        .expect(400);
}

#[tokio::test]
async fn arrays_must_be_allowed_by_the_metadata() {
    let org = Org::start().await;
    let properties = json!({ "seatsStr": { "array": true }, "gateStr": {} });
    org.put("/v1/metadata/customer", json!({ "properties": properties })).await.expect(200);
    org.customer(json!({ "custom": { "seatsStr": ["1A", "1B"], "gateStr": "B2" } })).await;
    org.customer(json!({ "custom": { "seatsStr": "1A" } })).await;
    let body = json!({ "custom": { "seatsStr": ["1A", 2, null], "gateStr": ["B2"] } });
    let refused = org.post("/v1/customers", body).await.expect(400);
    assert_eq!(
        refused.messages(),
        [
            "`custom.gateStr` must be a single value: its metadata has neither `array` nor `multi`",
            "`custom.seatsStr[1]` must be a string, not a number",
            "`custom.seatsStr[2]` must be a string, not null",
        ]
    );
}

#[tokio::test]
async fn an_enumeration_is_a_closed_list() {
    let org = Org::start().await;
    let properties = json!({ "cabinStr": { "enumeration": ["economy", "business"] } });
    org.put("/v1/metadata/customer", json!({ "properties": properties })).await.expect(200);
    org.customer(json!({ "custom": { "cabinStr": "economy" } })).await;
    let refused = org.post("/v1/customers", json!({ "custom": { "cabinStr": "busines" } })).await.expect(400);
    assert_eq!(
        refused.messages(),
        ["unknown value for `custom.cabinStr`: `busines`, did you mean `business`?"]
    );
    assert_eq!(refused.json["errors"][0]["meta"]["allowed"], json!(["economy", "business"]));
}

#[tokio::test]
async fn an_id_requires_a_target_and_an_existing_record() {
    let org = Org::start().await;
    org.klass("flight", &[]).await;
    let flight = org.kobject("flight", json!({ "title": "a" })).await;
    let undefined = org.post("/v1/customers", json!({ "custom": { "flightId": flight } })).await.expect(400);
    assert_eq!(
        undefined.messages(),
        [
            "`custom.flightId` is not in the metadata of `customer`, define it with `PUT /v1/metadata/customer` first"
        ]
    );
    org.put("/v1/metadata/customer", json!({ "properties": { "flightId": {} } })).await.expect(200);
    let untargeted = org.post("/v1/customers", json!({ "custom": { "flightId": flight } })).await.expect(400);
    assert_eq!(
        untargeted.messages(),
        ["`custom.flightId` has no target: set `target` with `PUT /v1/metadata/customer` first"]
    );
    let properties =
        json!({ "flightId": { "target": "kobject.flight", "multi": true }, "agentId": { "target": "user" } });
    org.put("/v1/metadata/customer", json!({ "properties": properties })).await.expect(200);
    let agent = org.get("/v1/users/current").await.expect(200).id();
    org.customer(json!({ "custom": { "flightId": [flight], "agentId": agent } })).await;
    let body = json!({ "custom": { "flightId": [flight, UNKNOWN_ID, "x"] } });
    let refused = org.post("/v1/customers", body).await.expect(400);
    assert_eq!(
        refused.messages(),
        [
            "`custom.flightId[1]` refers to a `kobject.flight` that does not exist",
            "`custom.flightId[2]` must be an ID of 24 hex digits",
        ]
    );
}

#[tokio::test]
async fn a_record_has_at_most_100_custom_attributes_including_merged_ones() {
    let org = Org::start().await;
    let custom =
        |from: usize, to: usize| -> Value { (from..to).map(|n| (format!("a{n}Num"), json!(n))).collect() };
    let refused = org.post("/v1/customers", json!({ "custom": custom(0, 101) })).await.expect(400);
    assert_eq!(refused.messages(), ["`custom` has 101 members, at most 100 are allowed"]);
    let id = org.customer(json!({ "custom": custom(0, 100) })).await;
    let path = format!("/v1/customers/{id}");
    org.patch(&path, json!({ "custom": custom(50, 100) })).await.expect(200);
    let refused = org.patch(&path, json!({ "custom": custom(99, 102) })).await.expect(400);
    assert_eq!(refused.messages(), ["the record would have 102 custom attributes, at most 100 are allowed"]);
    let cleared = json!({ "custom": { "a0Num": null } });
    org.patch(&path, cleared).await.expect(200);
    org.patch(&path, json!({ "custom": custom(100, 101) })).await.expect(200);
    org.put(&format!("{path}?replace=true"), json!({ "custom": custom(100, 200) })).await.expect(200);
}
