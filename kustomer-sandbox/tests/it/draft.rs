//! What is sent later: drafts and forwards. And what ends by itself: snoozes.

use std::time::{Duration, SystemTime};

use kustomer_sandbox::{Clock, Sandbox};
use serde_json::json;

use crate::support::Org;

const HOUR: Duration = Duration::from_secs(3600);

/// An organization at noon of 2026-11-28, with a customer.
async fn noon() -> (Org, String) {
    let clock = Clock::frozen_at(SystemTime::UNIX_EPOCH + Duration::from_secs(1_795_867_200));
    let org = Org::of(Sandbox::builder().clock(clock).start().await.unwrap());
    let customer = org.customer(json!({ "name": "Jane" })).await;
    (org, customer)
}

#[tokio::test]
async fn a_draft_becomes_a_message_in_a_conversation() {
    let (org, customer) = noon().await;
    let body = json!({ "channel": "email", "subject": "Your flight", "body": "It is late.", "to": { "email": "j@a.example" } });
    let draft = org.post(&format!("/v1/customers/{customer}/drafts"), body).await.expect(200);
    assert_eq!(draft.attribute("status"), "pending");
    assert_eq!(org.get(&format!("/v1/customers/{customer}/drafts")).await.ids(), [draft.id()]);
    org.put(&format!("/v1/drafts/{}", draft.id()), json!({ "body": "It is delayed." })).await.expect(200);
    org.sandbox.clock().advance(Duration::from_secs(5));
    assert_eq!(org.get(&format!("/v1/customers/{customer}/drafts")).await.ids(), [""; 0]);
    org.put(&format!("/v1/drafts/{}", draft.id()), json!({ "body": "x" })).await.expect(404);
    let messages = org.get(&format!("/v1/customers/{customer}/messages")).await.expect(200);
    let message = &messages.json["data"][0];
    assert_eq!(message["attributes"]["preview"], "It is delayed.");
    assert_eq!(message["attributes"]["channel"], "email");
    assert_eq!(message["attributes"]["direction"], "out");
    assert_eq!(message["attributes"]["status"], "sent");
    assert_eq!(message["attributes"]["sentAt"], "2026-11-28T12:00:02.000Z");
    let conversation = message["relationships"]["conversation"]["data"]["id"].as_str().unwrap();
    let conversation = org.get(&format!("/v1/conversations/{conversation}")).await.expect(200);
    assert_eq!(conversation.attribute("name"), "Your flight");
    assert_eq!(conversation.relationship("customer")["data"]["id"], customer);
}

#[tokio::test]
async fn a_draft_is_sent_in_the_open_conversation_unless_it_wants_another() {
    let (org, customer) = noon().await;
    let open = org.post("/v1/conversations", json!({ "customer": customer })).await.created();
    let body = json!({ "channel": "email", "body": "a" });
    let drafts = format!("/v1/customers/{customer}/drafts");
    org.post(&drafts, body.clone()).await.expect(200);
    org.post(&format!("{drafts}?createConversation=true"), body.clone()).await.expect(200);
    org.post(&drafts, json!({ "channel": "note", "body": "b", "conversation": open })).await.expect(200);
    org.sandbox.clock().advance(HOUR);
    assert_eq!(org.get(&format!("/v1/customers/{customer}/messages")).await.ids().len(), 2);
    assert_eq!(org.get(&format!("/v1/conversations/{open}/messages")).await.ids().len(), 1);
    assert_eq!(org.get(&format!("/v1/conversations/{open}/notes")).await.ids().len(), 1);
    assert_eq!(org.get("/v1/conversations").await.ids().len(), 2);
}

#[tokio::test]
async fn a_scheduled_draft_is_sent_at_its_time() {
    let (org, customer) = noon().await;
    let drafts = format!("/v1/customers/{customer}/drafts");
    let messages = format!("/v1/customers/{customer}/messages");
    for (send_at, scheduled) in [("2026-11-28T13:00:00Z", true), ("now+1h", false)] {
        let body = json!({ "channel": "sms", "body": "a", "sendAt": send_at, "scheduled": scheduled });
        let draft = org.post(&drafts, body).await.expect(200);
        assert_eq!(draft.attribute("status"), "scheduled");
    }
    let held = json!({ "channel": "sms", "body": "b", "scheduled": true });
    let held = org.post(&drafts, held).await.expect(200);
    org.sandbox.clock().advance(Duration::from_millis(3_599_999));
    assert_eq!(org.get(&messages).await.ids(), [""; 0]);
    org.sandbox.clock().advance(Duration::from_millis(1));
    assert_eq!(org.get(&messages).await.ids().len(), 2);
    org.sandbox.clock().advance(24 * HOUR);
    assert_eq!(org.get(&messages).await.ids().len(), 2, "a draft without a time waits");
    org.put(&format!("/v1/drafts/{}", held.id()), json!({ "sendAt": "now" })).await.expect(200);
    assert_eq!(org.get(&messages).await.ids().len(), 3);
    let refused = org.post(&drafts, json!({ "channel": "sms", "sendAt": "tomorrow" })).await.expect(400);
    assert!(refused.text.contains("now+1h30m"), "{}", refused.text);
}

#[tokio::test]
async fn a_draft_without_a_customer_fails_and_remains() {
    let (org, customer) = noon().await;
    let drafts = format!("/v1/customers/{customer}/drafts");
    let draft = org.post(&drafts, json!({ "channel": "email", "body": "a" })).await.expect(200).id();
    org.delete(&format!("/v1/customers/{customer}")).await.expect(204);
    org.sandbox.clock().advance(HOUR);
    let failed = org.put(&format!("/v1/drafts/{draft}"), json!({})).await.expect(200);
    assert_eq!(failed.id(), draft);
}

#[tokio::test]
async fn a_deleted_draft_is_not_sent() {
    let (org, customer) = noon().await;
    let draft = org
        .post(&format!("/v1/customers/{customer}/drafts"), json!({ "channel": "email" }))
        .await
        .expect(200);
    org.delete(&format!("/v1/drafts/{}", draft.id())).await.expect(204);
    org.sandbox.clock().advance(HOUR);
    assert_eq!(org.get(&format!("/v1/customers/{customer}/messages")).await.ids(), [""; 0]);
}

#[tokio::test]
async fn a_forward_is_sent_at_its_time() {
    let (org, customer) = noon().await;
    let conversation = org.post("/v1/conversations", json!({ "customer": customer })).await.created();
    let body = json!({ "channel": "email", "sendAt": "now+1h" });
    let forward = org.post(&format!("/v1/conversations/{conversation}/forwards"), body).await.expect(200);
    assert_eq!(forward.attribute("status"), "draft");
    org.sandbox.clock().advance(HOUR);
    assert_eq!(
        org.get(&format!("/v1/forwards/{}", forward.id())).await.expect(200).attribute("status"),
        "sent"
    );
}

#[tokio::test]
async fn a_snoozed_conversation_is_open_again_when_its_time_has_come() {
    let (org, customer) = noon().await;
    let id = org.post("/v1/conversations", json!({ "customer": customer })).await.created();
    let path = format!("/v1/conversations/{id}");
    let snooze = json!({ "status": "snoozed", "snooze": { "time": "2026-11-28T13:00:00.000Z", "status": "scheduled" } });
    org.patch(&path, snooze.clone()).await.expect(200);
    org.sandbox.clock().advance(Duration::from_secs(3599));
    assert_eq!(org.get(&path).await.attribute("status"), "snoozed");
    org.sandbox.clock().advance(24 * HOUR);
    let open = org.get(&path).await.expect(200);
    assert_eq!(open.attribute("status"), "open");
    assert_eq!(open.attribute("snooze"), &json!({ "time": "2026-11-28T13:00:00.000Z", "status": "elapsed" }));
    assert_eq!(open.attribute("updatedAt"), "2026-11-28T13:00:00.000Z");
    // An agent who opens it earlier ends the snooze.
    let snooze = json!({ "status": "snoozed", "snooze": { "time": "2026-11-30T13:00:00.000Z", "status": "scheduled" } });
    org.patch(&path, snooze).await.expect(200);
    org.patch(&path, json!({ "status": "done" })).await.expect(200);
    org.sandbox.clock().advance(72 * HOUR);
    assert_eq!(org.get(&path).await.attribute("status"), "done");
}
