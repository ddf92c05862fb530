//! Outbound webhooks and workflows that call a URL.

use std::time::{Duration, UNIX_EPOCH};

use hmac::{Hmac, KeyInit as _, Mac as _};
use kustomer_sandbox::{Clock, Delivery, DeliveryOptions, DeliveryStatus, Sandbox, SandboxBuilder};
use reqwest::Method;
use serde_json::{Value, json};
use sha2::Sha256;

use crate::receiver::{CLOSE, Receiver, SILENCE};
use crate::support::{Org, read};

const MINUTE: Duration = Duration::from_secs(60);

/// A sandbox whose clock is frozen.
pub(crate) fn frozen() -> SandboxBuilder {
    Sandbox::builder().clock(Clock::frozen_at(UNIX_EPOCH + Duration::from_secs(1_795_867_200)))
}

pub(crate) async fn org(builder: SandboxBuilder) -> Org {
    Org::of(builder.start().await.unwrap())
}

/// Creates a webhook and returns its ID and its token.
async fn webhook(org: &Org, url: &str, events: &[&str]) -> (String, String) {
    let headers = json!([{ "name": "X-Tenant", "value": "acme" }, { "name": "x-kustomer-webhook-event", "value": "forged" }, { "name": "content-length", "value": "1" }]);
    let body = json!({ "name": "sync", "url": url, "events": events, "headers": headers });
    let created = org.post("/v1/outbound-webhooks", body).await.expect(201);
    assert_eq!((created.attribute("enabled"), created.attribute("isError")), (&json!(true), &json!(false)));
    (created.id(), created.attribute("token").as_str().unwrap().to_owned())
}

const OF_CUSTOMERS: &[&str] = &["kustomer.customer.create", "kustomer.customer.update"];

fn statuses(org: &Org) -> Vec<DeliveryStatus> {
    org.sandbox.deliveries().iter().map(Delivery::status).collect()
}

#[tokio::test]
async fn events_are_delivered_signed_over_the_raw_body() {
    let org = org(frozen()).await;
    let receiver = Receiver::start();
    let (_, token) = webhook(&org, &receiver.url, OF_CUSTOMERS).await;
    let id = org.customer(json!({ "name": "Zoë <&>" })).await;
    org.sandbox.delivered().await;
    let arrived = receiver.received();
    let [create] = arrived.as_slice() else { panic!("{arrived:?}") };
    assert_eq!(create.line, "POST /hook?a=b HTTP/1.1");
    assert_eq!(create.header("content-type"), Some("application/json"));
    assert_eq!(create.header("x-kustomer-webhook-event"), Some("kustomer.customer.create"));
    assert_eq!(create.header("x-tenant"), Some("acme"));

    let mut mac = Hmac::<Sha256>::new_from_slice(token.as_bytes()).unwrap();
    mac.update(&create.body);
    let signature = create.header("x-kustomer-webhook-signature").unwrap();
    assert!(
        signature.bytes().all(|digit| digit.is_ascii_digit() || digit.is_ascii_lowercase()),
        "{signature}"
    );
    let bytes: Vec<u8> =
        (0..32).map(|at| u8::from_str_radix(&signature[2 * at..2 * at + 2], 16).unwrap()).collect();
    mac.verify_slice(&bytes).unwrap();

    let event = create.json();
    assert_eq!(event["data"], org.get(&format!("/v1/customers/{id}")).await.json["data"]);
    assert_eq!((&event["name"], &event["dataId"]), (&json!("kustomer.customer.create"), &json!(id)));
    assert_eq!(
        (event.get("changes"), &event["persist"], &event["client"]),
        (None, &json!(true), &json!("api-gw"))
    );
    assert_eq!(event["meta"], json!({ "customChanged": false }));
    let text = String::from_utf8(create.body.clone()).unwrap();
    let order = [
        "{\"id\":",
        "\"name\":\"kustomer",
        "\"org\":",
        "\"partition\":",
        "\"data\":{\"type\":\"customer\",\"id\":",
    ];
    let places: Vec<_> = order.iter().map(|member| text.find(member).unwrap()).collect();
    assert!(places.is_sorted(), "{text}");
}

#[tokio::test]
async fn an_update_names_the_attributes_that_changed() {
    let org = org(frozen()).await;
    let receiver = Receiver::start();
    let id = org.customer(json!({ "name": "A", "custom": { "milesNum": 1 } })).await;
    webhook(&org, &receiver.url, OF_CUSTOMERS).await;
    org.sandbox.clock().advance(MINUTE);
    org.patch(&format!("/v1/customers/{id}"), json!({ "name": "B", "custom": { "milesNum": 2 } }))
        .await
        .expect(200);
    org.sandbox.delivered().await;
    let event = receiver.received()[0].json();
    assert_eq!(event["name"], "kustomer.customer.update");
    let attributes = &event["changes"]["attributes"];
    assert_eq!(attributes["name"], json!({ "op": "replace", "before": "A", "after": "B" }));
    assert_eq!(attributes["rev"], json!({ "op": "replace", "before": 1, "after": 2 }));
    assert_eq!(attributes["custom"]["after"], json!({ "milesNum": 2 }));
    assert_eq!(attributes["updatedAt"]["after"], event["data"]["attributes"]["updatedAt"]);
    assert_eq!((attributes.get("emails"), &event["changes"]["relationships"]), (None, &json!({})));
    assert_eq!(event["meta"], json!({ "customChanged": true }));
}

#[tokio::test]
async fn a_failed_delivery_is_retried_with_the_same_event_until_the_webhook_is_disabled() {
    let org = org(frozen()).await;
    let receiver = Receiver::start();
    let (webhook, _) = webhook(&org, &receiver.url, OF_CUSTOMERS).await;
    receiver.respond(500);
    org.customer(json!({ "name": "A" })).await;
    org.sandbox.delivered().await;
    assert_eq!(statuses(&org), [DeliveryStatus::Waiting]);
    receiver.respond(200);
    org.sandbox.clock().advance(MINUTE);
    org.sandbox.delivered().await;
    assert_eq!(statuses(&org), [DeliveryStatus::Delivered]);
    let arrived = receiver.received();
    assert_eq!(arrived.len(), 2);
    assert_eq!(arrived[0].body, arrived[1].body, "the event is the same");

    drop(receiver);
    org.customer(json!({ "name": "B" })).await;
    org.sandbox.delivered().await;
    for minutes in [1, 1, 2, 5, 10, 15, 30] {
        assert_eq!(statuses(&org)[1], DeliveryStatus::Waiting);
        org.sandbox.clock().advance(Duration::from_millis(minutes * 60_000 - 1));
        org.sandbox.delivered().await;
        let attempts = org.sandbox.deliveries()[1].attempts().len();
        org.sandbox.clock().advance(Duration::from_millis(1));
        org.sandbox.delivered().await;
        assert_eq!(org.sandbox.deliveries()[1].attempts().len(), attempts + 1, "after {minutes} minutes");
    }
    let delivery = &org.sandbox.deliveries()[1];
    assert_eq!((delivery.status(), delivery.attempts().len()), (DeliveryStatus::Failed, 8));
    assert!(delivery.attempts()[7].error().unwrap().contains("could not connect"), "{delivery:?}");

    let path = format!("/v1/outbound-webhooks/{webhook}");
    let disabled = org.get(&path).await.expect(200);
    assert_eq!((disabled.attribute("enabled"), disabled.attribute("isError")), (&json!(false), &json!(true)));
    org.customer(json!({ "name": "C" })).await;
    org.sandbox.delivered().await;
    assert_eq!(org.sandbox.deliveries().len(), 2, "a disabled webhook gets nothing");
    let enabled = org.patch(&path, json!({ "enabled": true })).await.expect(200);
    assert_eq!(enabled.attribute("isError"), false);
}

#[tokio::test]
async fn a_receiver_that_never_responds_does_not_hold_up_others() {
    let org = org(frozen().deliveries(DeliveryOptions::new().timeout(Duration::from_millis(200)))).await;
    let (silent, other) = (Receiver::start(), Receiver::start());
    silent.respond(SILENCE);
    for receiver in [&silent, &other] {
        webhook(&org, &receiver.url, OF_CUSTOMERS).await;
    }
    let ids = [org.customer(json!({ "name": "A" })).await, org.customer(json!({ "name": "B" })).await];
    org.sandbox.delivered().await;
    assert_eq!(other.data_ids(), ids);
    let timed_out =
        org.sandbox.deliveries().into_iter().find(|delivery| delivery.url() == silent.url).unwrap();
    assert_eq!(timed_out.status(), DeliveryStatus::Waiting);
    assert!(timed_out.attempts()[0].error().unwrap().starts_with("timed out after 200ms"), "{timed_out:?}");
    silent.respond(CLOSE);
    org.sandbox.clock().advance(MINUTE);
    org.sandbox.delivered().await;
    let closed = org.sandbox.deliveries().into_iter().find(|delivery| delivery.url() == silent.url).unwrap();
    assert!(closed.attempts()[1].error().unwrap().contains("closed the connection"), "{closed:?}");
}

/// Returns the places of ten customers in the order in which their events arrive.
async fn arrivals(options: DeliveryOptions) -> Vec<usize> {
    let org = org(frozen()).await;
    org.sandbox.set_deliveries(options);
    let receiver = Receiver::start();
    webhook(&org, &receiver.url, OF_CUSTOMERS).await;
    let mut ids = Vec::new();
    for _ in 0..10 {
        ids.push(org.customer(json!({ "name": "A" })).await);
    }
    org.sandbox.clock().advance(Duration::from_secs(2));
    org.sandbox.delivered().await;
    receiver.data_ids().iter().map(|id| ids.iter().position(|known| known == id).unwrap()).collect()
}

#[tokio::test]
async fn events_are_delivered_in_order_or_shuffled_and_with_duplicates() {
    let in_order: Vec<usize> = (0..10).collect();
    assert_eq!(arrivals(DeliveryOptions::new()).await, in_order);
    let shuffled = arrivals(DeliveryOptions::new().shuffled(1)).await;
    assert_ne!(shuffled, in_order);
    assert_eq!(
        arrivals(DeliveryOptions::new().shuffled(1)).await,
        shuffled,
        "the same seed is the same order"
    );
    assert_ne!(arrivals(DeliveryOptions::new().shuffled(2)).await, shuffled);
    let twice: Vec<usize> = (0..20).map(|at| at / 2).collect();
    assert_eq!(arrivals(DeliveryOptions::new().duplicates(1.0)).await, twice);
}

#[tokio::test]
async fn a_webhook_gets_the_events_it_subscribed_to_and_none_of_deletions() {
    let org = org(frozen()).await;
    let receiver = Receiver::start();
    webhook(
        &org,
        &receiver.url,
        &["kustomer.conversation.create", "kustomer.customer.update", "kustomer.tag.create"],
    )
    .await;
    let customer = org.customer(json!({ "name": "A" })).await;
    let conversation = org.post("/v1/conversations", json!({ "customer": customer })).await.created();
    org.sandbox.delivered().await;
    let before = receiver.received().len();
    org.delete(&format!("/v1/conversations/{conversation}")).await.expect(204);
    org.delete(&format!("/v1/customers/{customer}")).await.expect(204);
    org.sandbox.delivered().await;
    let names: Vec<Value> =
        receiver.received().iter().map(|received| received.json()["name"].clone()).collect();
    assert!(names.contains(&json!("kustomer.conversation.create")), "{names:?}");
    assert!(names[before..].iter().all(|name| name == "kustomer.customer.update"), "{names:?}");
    assert!(!names.contains(&json!("kustomer.customer.create")), "{names:?}");
}

#[tokio::test]
async fn deliveries_are_listed_as_transactions() {
    let org = org(frozen()).await;
    let (one, other) = (Receiver::start(), Receiver::start());
    let (webhook_of_one, token) = webhook(&org, &one.url, OF_CUSTOMERS).await;
    webhook(&org, &other.url, OF_CUSTOMERS).await;
    one.respond(410);
    org.customer(json!({ "name": "A" })).await;
    org.sandbox.delivered().await;
    let all = org.get("/v1/outbound-webhooks/transactions").await.expect(200);
    assert_eq!(all.ids().len(), 2);
    let listed = org.get(&format!("/v1/outbound-webhooks/{webhook_of_one}/transactions")).await.expect(200);
    let [transaction] = listed.json["data"].as_array().unwrap().as_slice() else { panic!("{}", listed.text) };
    let attributes = &transaction["attributes"];
    assert_eq!(attributes["eventName"], "kustomer.customer.create");
    assert_eq!(
        (&attributes["status"], &attributes["webhookId"]),
        (&json!("waiting"), &json!(webhook_of_one))
    );
    assert_eq!(attributes["sentAt"], 1_795_867_200_000_u64);
    assert_eq!(attributes["nextRetry"], "2026-11-28T12:01:00.000Z");
    assert_eq!(transaction["relationships"]["hook"]["data"]["id"], webhook_of_one.as_str());
    let log = format!("{:?}", org.sandbox.deliveries());
    assert!(!log.contains(&token), "the token is a secret");

    org.delete(&format!("/v1/outbound-webhooks/{webhook_of_one}")).await.expect(204);
    org.sandbox.clock().advance(MINUTE);
    org.sandbox.delivered().await;
    assert_eq!(statuses(&org), [DeliveryStatus::Canceled, DeliveryStatus::Delivered]);
    org.sandbox.clear_deliveries();
    assert!(org.sandbox.deliveries().is_empty());
}

#[tokio::test]
async fn mistakes_in_a_webhook_are_explained() {
    let org = Org::start().await;
    let listed = org.get("/v1/outbound-webhooks/events").await.expect(200);
    assert_eq!(listed.json["events"].as_array().unwrap().len(), 12);
    for (events, url, expected) in [
        (
            json!(["kustomer.custmer.create"]),
            "https://example.com",
            "did you mean `kustomer.customer.create`",
        ),
        (json!(["kustomer.customer.delete"]), "https://example.com", "deletions raise none"),
        (json!(["kustomer.kobject.flight.create"]), "https://example.com", "only workflows do"),
        (json!([]), "http://example.com", "`url` is not allowed: expected an `https` URL"),
        (json!([]), "localhost:80", "`url` is not allowed"),
    ] {
        let refused =
            org.post("/v1/outbound-webhooks", json!({ "name": "a", "url": url, "events": events })).await;
        assert!(refused.status == 400 && refused.text.contains(expected), "{}", refused.text);
    }
    let headers = json!([{ "name": "a b", "value": "c" }, { "name": "d", "value": "e\n" }]);
    let body = json!({ "name": "a", "url": "https://example.com", "events": [], "headers": headers });
    let refused = org.post("/v1/outbound-webhooks", body).await.expect(400);
    assert!(
        refused.text.contains("headers[0].name") && refused.text.contains("headers[1].value"),
        "{}",
        refused.text
    );
    let valid = json!({ "name": "a", "url": "https://example.com", "events": [] });
    for _ in 0..5 {
        org.post("/v1/outbound-webhooks", valid.clone()).await.expect(201);
    }
    assert!(org.post("/v1/outbound-webhooks", valid).await.expect(400).text.contains("at most 5"));
}

#[tokio::test]
async fn an_https_url_is_not_sent_to_and_the_log_says_so() {
    let org = org(frozen()).await;
    let (id, _) = webhook(&org, "https://example.com/hook", OF_CUSTOMERS).await;
    org.customer(json!({ "name": "A" })).await;
    org.sandbox.delivered().await;
    let delivery = &org.sandbox.deliveries()[0];
    assert_eq!(delivery.status(), DeliveryStatus::Failed);
    assert!(delivery.attempts()[0].error().unwrap().contains("plain HTTP only"), "{delivery:?}");
    let webhook = org.get(&format!("/v1/outbound-webhooks/{id}")).await;
    assert_eq!(webhook.attribute("enabled"), true);
}

#[tokio::test]
async fn the_control_server_is_not_a_receiver() {
    let org = org(frozen()).await;
    let url = format!("{}/_sandbox/clock/advance", org.sandbox.control_url());
    let step = json!({ "id": "a", "action": "kustomer.rest-api.json", "params": { "uri": url, "data": { "days": 1 } } });
    let trigger = json!({ "eventName": "kustomer.customer.create", "transitions": [{ "target": "a" }] });
    org.post("/v1/workflows", json!({ "name": "a", "trigger": trigger, "steps": [step] })).await.created();
    let now = org.sandbox.clock().now();
    org.customer(json!({ "name": "A" })).await;
    org.sandbox.delivered().await;
    let delivery = &org.sandbox.deliveries()[0];
    assert!(delivery.attempts()[0].error().unwrap().contains("control server"), "{delivery:?}");
    assert_eq!(org.sandbox.clock().now(), now);
}

#[tokio::test]
async fn the_control_server_shows_deliveries_and_sets_their_options() {
    let org = org(frozen()).await;
    let receiver = Receiver::start();
    let control = |method, path: &str| {
        org.http().request(method, format!("{}/_sandbox/deliveries{path}", org.sandbox.control_url()))
    };
    let options = r#"{ "shuffled": 1, "duplicates": 1, "timeoutSeconds": 2 }"#;
    let set = read(control(Method::PUT, "/options").body(options)).await.expect(200);
    assert_eq!(set.json, json!({ "shuffled": 1, "duplicates": 1.0, "timeoutSeconds": 2.0 }));
    let kept = read(control(Method::PUT, "/options").body(r#"{ "timeoutSeconds": 3 }"#)).await.expect(200);
    assert_eq!(kept.json, json!({ "shuffled": 1, "duplicates": 1.0, "timeoutSeconds": 3.0 }));
    assert_eq!(read(control(Method::GET, "/options")).await.json, kept.json);
    for wrong in ["{}", r#"{ "duplicates": 20 }"#, r#"{ "timeoutSeconds": 1e300 }"#] {
        read(control(Method::PUT, "/options").body(wrong)).await.expect(400);
    }
    let wrong = read(control(Method::PUT, "/options").body(r#"{ "shufled": true, "duplicates": -1 }"#))
        .await
        .expect(400);
    assert!(
        wrong.text.contains("did you mean `shuffled`") && wrong.text.contains("duplicates"),
        "{}",
        wrong.text
    );
    let (id, token) = webhook(&org, &receiver.url, OF_CUSTOMERS).await;
    org.customer(json!({ "name": "A" })).await;
    org.sandbox.clock().advance(Duration::from_secs(2));
    org.sandbox.delivered().await;
    let listed = read(control(Method::GET, "")).await.expect(200);
    assert!(!listed.text.contains(&token), "the token is a secret");
    let [one, other] = listed.json["deliveries"].as_array().unwrap().as_slice() else {
        panic!("{}", listed.text)
    };
    assert_eq!((&one["status"], &one["target"]["id"]), (&json!("delivered"), &json!(id)));
    assert_eq!((&one["eventId"], &one["duplicate"]), (&other["eventId"], &json!(false)));
    assert_eq!((&other["duplicate"], &other["attempts"][0]["status"]), (&json!(true), &json!(200)));
    read(control(Method::DELETE, "")).await.expect(204);
    assert_eq!(read(control(Method::GET, "")).await.json, json!({ "deliveries": [] }));
}

#[tokio::test]
async fn the_token_of_a_webhook_does_not_follow_from_its_id() {
    let org = org(frozen()).await;
    let (id, token) = webhook(&org, "https://example.com", OF_CUSTOMERS).await;
    let (_, other) = webhook(&org, "https://example.com", OF_CUSTOMERS).await;
    assert_eq!(token.len(), 24);
    for known in [id, other] {
        assert_ne!(known[..8], token[..8], "{known} and {token}");
    }
}

#[tokio::test]
async fn a_webhook_that_responds_but_goes_on_sending_has_taken_the_event() {
    let org = org(frozen()).await;
    let receiver = std::net::TcpListener::bind(("127.0.0.1", 0)).unwrap();
    let url = format!("http://{}/", receiver.local_addr().unwrap());
    webhook(&org, &url, OF_CUSTOMERS).await;
    org.customer(json!({ "name": "A" })).await;
    let (stream, _) = receiver.accept().unwrap();
    // The event itself is behind the head.
    assert!(std::io::Read::read(&mut &stream, &mut [0; 64]).unwrap() > 0);
    std::io::Write::write_all(&mut &stream, b"HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\nab").unwrap();
    org.sandbox.delivered().await;
    assert_eq!(statuses(&org), [DeliveryStatus::Delivered]);
    drop(stream);
}

#[tokio::test]
async fn a_sandbox_cannot_be_controlled_by_the_api_key_of_another_one() {
    let (org, other) = (org(frozen()).await, org(frozen()).await);
    let url = format!("{}/_sandbox/clock/advance", other.sandbox.control_url());
    let headers = json!({ "x-kustomer-sandbox-delivery": "" });
    let params = json!({ "uri": url, "headers": headers, "data": { "days": 1 } });
    let step = json!({ "id": "a", "action": "kustomer.rest-api.json", "params": params });
    let trigger = json!({ "eventName": "kustomer.customer.create", "transitions": [{ "target": "a" }] });
    org.post("/v1/workflows", json!({ "name": "a", "trigger": trigger, "steps": [step] })).await.created();
    let now = other.sandbox.clock().now();
    org.customer(json!({ "name": "A" })).await;
    org.sandbox.delivered().await;
    assert_eq!(org.sandbox.deliveries()[0].attempts()[0].status(), Some(403));
    assert_eq!(other.sandbox.clock().now(), now);
}

#[tokio::test]
async fn an_event_names_the_attributes_that_are_computed_from_other_records() {
    let org = org(frozen()).await;
    let receiver = Receiver::start();
    webhook(&org, &receiver.url, &["kustomer.customer.update"]).await;
    let id = org.customer(json!({ "name": "A" })).await;
    org.post("/v1/conversations", json!({ "customer": id, "name": "Late flight" })).await.created();
    org.sandbox.delivered().await;
    let arrived = receiver.received();
    let [update] = arrived.as_slice() else { panic!("{arrived:?}") };
    let changed = &update.json()["changes"]["attributes"]["conversationCounts"];
    assert_eq!((&changed["before"]["all"], &changed["after"]["all"]), (&json!(0), &json!(1)), "{changed}");
    assert_eq!(update.json()["data"]["attributes"]["conversationCounts"], changed["after"]);
}
