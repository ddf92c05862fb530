//! Sensitive attributes are masked, unless a role or a window opens them.

use kustomer_sandbox::{Clock, Sandbox};
use serde_json::{Value, json};
use std::time::{Duration, SystemTime};

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

fn owner(org: &Org, method: &str, path: &str, body: &Value) -> Value {
    let request = http::Request::builder().method(method).uri(path).body(body.to_string().into()).unwrap();
    serde_json::from_slice(org.sandbox.respond(request).body()).unwrap()
}

const CUSTOMERS: &str = "org.permission.customer.read";
const WINDOWS: &[&str] =
    &[CUSTOMERS, "org.permission.unmasking_window.create", "org.permission.unmasking_window.delete"];

#[tokio::test]
async fn a_sensitive_value_is_an_object_for_those_who_may_not_read_it() {
    let masked = json!({ "isMasked": true, "maskedPresentation": "****" });
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
