//! Calls of workflows: the only way by which events of custom objects reach a URL.

use serde_json::json;

use crate::receiver::Receiver;
use crate::support::read;
use crate::webhook::{frozen, org};

#[tokio::test]
async fn a_workflow_calls_a_url_for_events_of_custom_objects() {
    let org = org(frozen()).await;
    let receiver = Receiver::start();
    org.klass("flight", &["gateStr"]).await;
    let params = json!({
        "uri": receiver.url,
        "method": "PUT",
        "headers": { "X-Secret": "a secret value" },
        "data": { "flight": "/#steps.1.id", "gate": "/#steps.1.attributes.custom.@gateStr" },
    });
    let step = json!({ "id": "call", "action": "kustomer.rest-api.json", "appVersion": "kustomer-^1", "params": params, "transitions": [] });
    let trigger = json!({ "id": "1", "eventName": "kustomer.kobject.flight.update", "transitions": [{ "target": "call" }] });
    org.post(
        "/v1/workflows",
        json!({ "name": "sync", "trigger": trigger, "steps": [step], "enabled": true }),
    )
    .await
    .created();
    let id = org.kobject("flight", json!({ "title": "LH 1", "custom": { "gateStr": "A1" } })).await;
    org.put(&format!("/v1/klasses/flight/{id}"), json!({ "custom": { "gateStr": "B2" } })).await.expect(200);
    org.sandbox.delivered().await;
    let arrived = receiver.received();
    let [call] = arrived.as_slice() else { panic!("{arrived:?}") };
    assert_eq!(
        (call.line.as_str(), call.header("x-secret")),
        ("PUT /hook?a=b HTTP/1.1", Some("a secret value"))
    );
    assert_eq!(call.header("x-kustomer-webhook-signature"), None, "calls of workflows are not signed");
    assert_eq!(call.json(), json!({ "flight": id, "gate": "B2" }));
    let delivery = &org.sandbox.deliveries()[0];
    assert!(delivery.is_workflow() && delivery.event_name() == "kustomer.kobject.flight.update");
    let shown = format!("{delivery:?}");
    assert!(
        shown.contains("x-secret") && !shown.contains("a secret value") && !shown.contains("B2"),
        "{shown}"
    );
}

#[tokio::test]
async fn each_call_of_a_workflow_is_found_by_its_id_and_shown_without_secrets() {
    let org = org(frozen()).await;
    let receiver = Receiver::start();
    let step = |id: &str, to: &str| {
        let data = json!({ "step": id, "accessToken": "hush" });
        let params = json!({ "uri": format!("{}&token=hush", receiver.url), "data": data });
        json!({ "id": id, "action": "kustomer.rest-api.json", "params": params, "transitions": [{ "target": to }] })
    };
    let trigger = json!({ "eventName": "kustomer.customer.create", "transitions": [{ "target": "a" }] });
    let steps = json!([step("a", "b"), step("b", "")]);
    org.post("/v1/workflows", json!({ "name": "a", "trigger": trigger, "steps": steps })).await.created();
    org.customer(json!({ "name": "A" })).await;
    org.sandbox.delivered().await;
    let get = async |path: String| {
        read(org.http().get(format!("{}/_sandbox/deliveries{path}", org.sandbox.control_url()))).await
    };
    let listed = get(String::new()).await.expect(200);
    let [one, other] = listed.json["deliveries"].as_array().unwrap().as_slice() else {
        panic!("{}", listed.text)
    };
    for (delivery, step) in [(one, "a"), (other, "b")] {
        assert_eq!(delivery.get("body"), None, "bodies are not in the list");
        let found = get(format!("/{}", delivery["id"].as_str().unwrap())).await.expect(200);
        assert_eq!(found.json["body"], json!({ "accessToken": "REDACTED", "step": step }).to_string());
        assert!(!found.text.contains("hush") && !listed.text.contains("hush"), "{}", found.text);
    }
    assert_eq!(get("?limit=1".to_owned()).await.expect(200).json["deliveries"], json!([other]));
    get("?limit=x".to_owned()).await.expect(400);
    get("/none".to_owned()).await.expect(404);
}
