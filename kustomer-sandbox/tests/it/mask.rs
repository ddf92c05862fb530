//! Sensitive attributes are masked, unless a role or a window opens them.

use kustomer_sandbox::{Clock, Sandbox};
use serde_json::{Value, json};
use std::time::{Duration, SystemTime};

use crate::receiver::{Received, Receiver};
use crate::support::Org;

/// An organization with a customer whose passport is sensitive, and a key with these roles.
async fn org(roles: &[&str]) -> (Org, String) {
    let clock = Clock::frozen_at(SystemTime::UNIX_EPOCH + Duration::from_secs(1_795_867_200));
    let builder = Sandbox::builder().clock(clock).roles(roles.iter().copied());
    let org = Org::of(builder.start().await.unwrap());
    let sensitive = json!({ "sensitive": { "enabled": true, "maskType": "full" } });
    let metadata = json!({
        "properties": { "passportStr": sensitive, "cabinStr": {} }, "standardProperties": { "birthdayAt": sensitive },
    });
    owner(&org, "PUT", "/v1/metadata/customer", &metadata);
    let body = json!({
        "name": "Jane", "birthdayAt": "1990-05-01T00:00:00.000Z", "custom": { "passportStr": "C01X", "cabinStr": "economy" },
    });
    let id = owner(&org, "POST", "/v1/customers", &body)["data"]["id"].as_str().unwrap().to_owned();
    (org, id)
}

fn masked() -> Value {
    json!({ "isMasked": true, "maskedPresentation": "****" })
}

fn owner(org: &Org, method: &str, path: &str, body: &Value) -> Value {
    let request = http::Request::builder().method(method).uri(path).body(body.to_string().into()).unwrap();
    serde_json::from_slice(org.sandbox.respond(request).body()).unwrap()
}

const CUSTOMERS: &str = "org.permission.customer.read";
const WINDOWS: &[&str] =
    &[CUSTOMERS, "org.permission.unmasking_window.create", "org.permission.unmasking_window.delete"];

#[tokio::test]
async fn a_sensitive_value_is_an_object_for_those_who_may_not_read_it() {
    let masked = masked();
    let (org, id) = org(&[CUSTOMERS, "org.permission.search.create"]).await;
    let search = json!({ "and": [{ "customer_name": { "equals": "Jane" } }] });
    let found = [
        org.get(&format!("/v1/customers/{id}")).await.expect(200).json["data"].clone(),
        org.get("/v1/customers").await.expect(200).json["data"][0].clone(),
        org.post("/v1/customers/search", search).await.expect(200).json["data"][0].clone(),
    ];
    for jane in found {
        let attributes = &jane["attributes"];
        assert_eq!((&attributes["custom"]["passportStr"], &attributes["birthdayAt"]), (&masked, &masked));
        assert_eq!(
            (&attributes["custom"]["cabinStr"], &attributes["name"]),
            (&json!("economy"), &json!("Jane"))
        );
    }
}

#[tokio::test]
async fn attributes_that_show_a_sensitive_value_are_masked_with_it() {
    let masked = masked();
    let (org, _) = org(&[CUSTOMERS]).await;
    let sensitive = json!({ "sensitive": { "enabled": true, "maskType": "full" } });
    let metadata = json!({ "standardProperties": { "name": sensitive, "externalIds": sensitive } });
    owner(&org, "PUT", "/v1/metadata/customer", &metadata);
    let body = json!({ "name": "Jane Doe", "externalId": "X1" });
    let id = owner(&org, "POST", "/v1/customers", &body)["data"]["id"].as_str().unwrap().to_owned();
    let jane = org.get(&format!("/v1/customers/{id}")).await.expect(200);
    for name in ["name", "displayName", "firstName", "lastName", "externalIds", "externalId"] {
        assert_eq!(jane.attribute(name), &masked, "{name}");
    }
}

#[tokio::test]
async fn a_role_opens_sensitive_values() {
    for role in ["org", "org.permission.customer.read_sensitive", "org.permission.customer"] {
        let (org, id) = org(&[CUSTOMERS, role]).await;
        let jane = org.get(&format!("/v1/customers/{id}")).await.expect(200);
        assert_eq!(jane.custom()["passportStr"], "C01X", "{role}");
    }
}

#[tokio::test]
async fn a_window_opens_the_values_of_one_customer_for_a_while() {
    let (org, id) = org(WINDOWS).await;
    let other = owner(&org, "POST", "/v1/customers", &json!({ "custom": { "passportStr": "D02Y" } }));
    let other = other["data"]["id"].as_str().unwrap();
    let (jane, windows) = (format!("/v1/customers/{id}"), format!("/v1/customers/{id}/unmasking-windows"));
    let is_open = async || org.get(&jane).await.expect(200).custom()["passportStr"] == "C01X";
    assert!(!is_open().await);
    org.post(&windows, json!("")).await.expect(201);
    assert!(is_open().await);
    let open = org.get(&jane).await.attribute("unmaskingWindow")["createdAt"].clone();
    assert_eq!(open, "2026-11-28T12:00:00.000Z");
    assert!(org.get(&format!("/v1/customers/{other}")).await.custom()["passportStr"].is_object());
    org.sandbox.clock().advance(Duration::from_secs(3600));
    assert!(!is_open().await, "it has closed by itself");
    org.post(&windows, json!("")).await.expect(201);
    org.delete(&windows).await.expect(204);
    assert!(!is_open().await);
}

/// Roles to read and change what has sensitive values, and what is written down about it.
const WRITERS: &[&str] = &[
    CUSTOMERS,
    "org.permission.customer.update",
    "org.permission.conversation.update",
    "org.permission.event.read",
    "org.permission.audit_logs.read",
];

#[tokio::test]
async fn the_audit_log_and_events_hide_sensitive_values_unless_a_role_opens_them() {
    let sensitive = json!({ "properties": { "bookingStr": { "sensitive": { "enabled": true } } } });
    for role in [None, Some("org.permission.customer.read_sensitive"), Some("org.permission")] {
        let roles: Vec<&str> = WRITERS.iter().chain(&WINDOWS[1..]).copied().chain(role).collect();
        let (org, id) = org(&roles).await;
        owner(&org, "PUT", "/v1/metadata/conversation", &sensitive);
        let conversation = json!({ "customer": id, "custom": { "bookingStr": "B1" } });
        let conversation = owner(&org, "POST", "/v1/conversations", &conversation)["data"]["id"].clone();
        let conversation = format!("/v1/conversations/{}", conversation.as_str().unwrap());
        // A window opens the values of the customer's records, but not what was written down about them.
        org.post(&format!("/v1/customers/{id}/unmasking-windows"), json!("")).await.expect(201);
        let renewed = json!({ "custom": { "passportStr": "E03Z", "cabinStr": "first" }, "birthdayAt": null });
        org.patch(&format!("/v1/customers/{id}"), renewed).await.expect(200);
        org.patch(&conversation, json!({ "custom": { "bookingStr": "B2" } })).await.expect(200);

        let shown = |value: &str, is_open: bool| if is_open { json!(value) } else { masked() };
        let log = org.get(&format!("/v1/audit-logs?filter[objectId]={id}")).await.expect(200);
        let entries = log.json["data"].as_array().unwrap().iter();
        let mut changes = entries.map(|entry| &entry["attributes"]["changes"]["attributes"]);
        let changes = changes.find(|changes| changes["custom"].is_object()).unwrap();
        let passport = |number| shown(number, role.is_some());
        let custom = &changes["custom"];
        assert_eq!(custom["before"], json!({ "passportStr": passport("C01X"), "cabinStr": "economy" }));
        assert_eq!(custom["after"], json!({ "passportStr": passport("E03Z"), "cabinStr": "first" }));
        let birthday = &changes["birthdayAt"];
        assert_eq!(birthday["before"], passport("1990-05-01T00:00:00.000Z"));
        assert_eq!(birthday["after"], Value::Null, "what is not there is not hidden");

        let events = org.get(&format!("{conversation}/events")).await.expect(200);
        let events = events.json["data"].as_array().unwrap();
        let custom = &events.last().unwrap()["attributes"]["changes"]["attributes"]["custom"];
        let booking = |number| json!({ "bookingStr": shown(number, role == Some("org.permission")) });
        assert_eq!((&custom["before"], &custom["after"]), (&booking("B1"), &booking("B2")), "{role:?}");
    }
}

#[tokio::test]
async fn receivers_of_events_do_not_get_sensitive_values() {
    // Whoever causes the event may read them.
    let (org, id) = org(&["org"]).await;
    let receiver = Receiver::start();
    let webhook = json!({ "name": "sync", "url": receiver.url, "events": ["kustomer.customer.update"] });
    owner(&org, "POST", "/v1/outbound-webhooks", &webhook);
    let call = json!({
        "id": "a",
        "action": "kustomer.rest-api.json",
        "appVersion": "kustomer-^1.0.0",
        "params": { "uri": receiver.url, "method": "POST", "data": { "passport": "/#steps.1.attributes.custom.@passportStr" } },
        "transitions": [],
    });
    let trigger =
        json!({ "eventName": "kustomer.customer.update", "id": "1", "transitions": [{ "target": "a" }] });
    let workflow = json!({ "name": "Tell", "trigger": trigger, "steps": [call] });
    owner(&org, "POST", "/v1/workflows", &workflow);
    let renewed = json!({ "birthdayAt": null, "custom": { "passportStr": "E03Z" } });
    org.patch(&format!("/v1/customers/{id}"), renewed).await.expect(200);
    org.sandbox.delivered().await;

    let bodies: Vec<Value> = receiver.received().iter().map(Received::json).collect();
    let (events, calls): (Vec<&Value>, Vec<&Value>) =
        bodies.iter().partition(|body| body["name"] == "kustomer.customer.update");
    assert_eq!(calls, [&json!({ "passport": masked() })]);
    let [event] = events.as_slice() else { panic!("{bodies:?}") };
    let custom = json!({ "passportStr": masked(), "cabinStr": "economy" });
    assert_eq!(event["data"]["attributes"]["custom"], custom);
    let changes = &event["changes"]["attributes"];
    assert_eq!((&changes["custom"]["before"], &changes["custom"]["after"]), (&custom, &custom));
    assert_eq!(changes["birthdayAt"], json!({ "op": "replace", "before": masked(), "after": null }));
    assert_eq!(event["meta"]["customChanged"], true, "that it changed is not hidden");
}

#[tokio::test]
async fn aggregations_do_not_give_sensitive_values_away() {
    let of = |function: &str, field: &str| json!({ function: { "field": field } });
    let body = json!({ "aggs": {
        "passports": of("terms", "customer_custom_passportStr"),
        "cabins": of("terms", "customer_custom_cabinStr"),
        "emails": of("cardinality", "customer_email"),
        "texts": of("value_count", "customer_any_text"),
    } });
    let search = "org.permission.search.create";
    for (roles, is_open) in
        [(&[search, CUSTOMERS][..], false), (&[search, "org.permission.customer.read_sensitive"][..], true)]
    {
        let (org, id) = org(roles).await;
        let sensitive = json!({ "standardProperties": { "emails": { "sensitive": { "enabled": true } } } });
        owner(&org, "PUT", "/v1/metadata/customer", &sensitive);
        let email = json!({ "emails": [{ "email": "jane@example.com" }] });
        owner(&org, "PATCH", &format!("/v1/customers/{id}"), &email);
        let found = org.post("/v1/customers/search", body.clone()).await;
        if !is_open {
            let hidden = ["customer_email", "customer_custom_passportStr", "customer_any_text"];
            let message = |name| format!("cannot aggregate `{name}`: the API key may not read its values");
            assert_eq!(found.expect(400).messages(), hidden.map(message));
            let shown = json!({ "aggs": { "cabins": of("terms", "customer_custom_cabinStr") } });
            org.post("/v1/customers/search", shown).await.expect(200);
            continue;
        }
        let found = found.expect(200).json["meta"]["aggregations"].clone();
        assert_eq!(found["passports"]["buckets"], json!([{ "key": "C01X", "doc_count": 1 }]));
        assert_eq!((&found["emails"], &found["texts"]), (&json!({ "value": 1 }), &json!({ "value": 1 })));
    }
}
