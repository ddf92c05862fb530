//! What the service writes down about changes: events, the audit log, conversation times, sessions, tags.

use kustomer_sandbox::{Clock, Sandbox};
use serde_json::{Value, json};
use std::time::{Duration, SystemTime};

use crate::support::{Org, Reply};

/// An organization at noon of 2026-11-28, with a customer and a conversation.
async fn noon() -> (Org, String, String) {
    let clock = Clock::frozen_at(SystemTime::UNIX_EPOCH + Duration::from_secs(1_795_867_200));
    let org = Org::of(Sandbox::builder().clock(clock).start().await.unwrap());
    let customer = org.customer(json!({ "name": "Jane" })).await;
    let conversation =
        org.post("/v1/conversations", json!({ "customer": customer, "name": "Late" })).await.created();
    (org, customer, conversation)
}

/// Returns an attribute of each record of a list.
fn each(reply: &Reply, name: &str) -> Vec<Value> {
    let data = reply.json["data"].as_array().unwrap();
    data.iter().map(|record| record["attributes"][name].clone()).collect()
}

#[tokio::test]
async fn the_events_of_a_conversation_are_its_changes() {
    let (org, customer, conversation) = noon().await;
    let path = format!("/v1/conversations/{conversation}");
    org.patch(&path, json!({ "name": "Delayed", "priority": 5 })).await.expect(200);
    let message = json!({ "app": "postmark", "channel": "email", "preview": "a", "direction": "in" });
    let message = org.post(&format!("{path}/messages"), message).await.created();
    org.get(&path).await.expect(200);
    let events = org.get(&format!("{path}/events")).await.expect(200);
    let names = each(&events, "name");
    assert_eq!(names.first(), Some(&json!("kustomer.conversation.create")));
    assert_eq!(names.get(1), Some(&json!("kustomer.conversation.update")));
    assert!(names.contains(&json!("kustomer.message.create")), "{names:?}");
    let changes = &each(&events, "changes")[1]["attributes"];
    assert_eq!(changes["name"], json!({ "op": "replace", "before": "Late", "after": "Delayed" }));
    assert_eq!(changes["priority"]["after"], 5);
    let of_message = events.json["data"]
        .as_array()
        .unwrap()
        .iter()
        .find(|event| event["relationships"]["message"]["data"]["id"] == message);
    let of_message = of_message.expect("an event of the message");
    assert_eq!(of_message["relationships"]["customer"]["data"]["id"], customer);
}

#[tokio::test]
async fn a_deleted_customer_does_not_change_any_more() {
    let (org, customer, conversation) = noon().await;
    org.delete(&format!("/v1/customers/{customer}")).await.expect(204);
    let path = format!("/v1/audit-logs?filter[objectId]={customer}");
    let before = org.get(&path).await.expect(200);
    org.patch(&format!("/v1/conversations/{conversation}"), json!({ "name": "Later" })).await.expect(200);
    assert_eq!(org.get(&path).await.expect(200).ids(), before.ids());
}

#[tokio::test]
async fn the_audit_log_does_not_have_the_headers_of_webhooks() {
    let (org, _, _) = noon().await;
    let webhook = |secret: &str| {
        json!({
            "name": "Hook", "url": "http://127.0.0.1:9/", "events": ["kustomer.customer.create"],
            "headers": [{ "name": "authorization", "value": secret }],
        })
    };
    let id = org.post("/v1/outbound-webhooks", webhook("first-secret")).await.created();
    org.patch(&format!("/v1/outbound-webhooks/{id}"), webhook("second-secret")).await.expect(200);
    let log = org.get("/v1/audit-logs").await.expect(200);
    assert!(log.ids().len() >= 2 && !log.text.contains("secret"), "{}", log.text);
}

#[tokio::test]
async fn a_reply_that_was_a_draft_ends_a_conversation_time() {
    let (org, customer, conversation) = noon().await;
    let draft = json!({ "channel": "email", "body": "It is late.", "conversation": conversation });
    org.post(&format!("/v1/customers/{customer}/drafts"), draft).await.expect(200);
    org.sandbox.clock().advance(Duration::from_secs(60));
    let times = org.get(&format!("/v1/conversations/{conversation}/times")).await.expect(200);
    assert_eq!(each(&times, "agentActionTrigger"), ["reply_sent"]);
    let user = org.get("/v1/users/current").await.id();
    let log = org.get("/v1/audit-logs?filter[objectType]=message").await.expect(200);
    assert_eq!(each(&log, "userId"), [user]);
}

#[tokio::test]
async fn a_job_that_ends_by_itself_is_the_work_of_its_user() {
    let (org, _, _) = noon().await;
    org.post("/v1/customers/bulk", json!([{ "name": "Joan" }])).await;
    org.sandbox.clock().advance(Duration::from_secs(60));
    let log = org.get("/v1/audit-logs?filter[objectType]=customer").await.expect(200);
    assert_eq!(each(&log, "userType")[0], "machine");
}

#[tokio::test]
async fn the_audit_log_says_who_did_what_and_can_be_filtered() {
    let (org, customer, conversation) = noon().await;
    org.sandbox.clock().advance(Duration::from_secs(3600));
    org.patch(&format!("/v1/customers/{customer}"), json!({ "name": "Joan" })).await.expect(200);
    org.delete(&format!("/v1/conversations/{conversation}")).await.expect(204);
    let user = org.get("/v1/users/current").await.id();
    let log = org.get(&format!("/v1/audit-logs?filter[objectId]={customer}")).await.expect(200);
    assert_eq!(each(&log, "eventVerb")[0], "update", "newest first");
    // Other writes, such as those of a conversation, change the customer as well.
    let entries = log.json["data"].as_array().unwrap().iter().map(|entry| &entry["attributes"]);
    let entry = entries.into_iter().find(|entry| entry["changes"]["attributes"]["name"].is_object());
    let entry = entry.expect("the change of the name");
    assert_eq!(entry["eventName"], "kustomer.customer.update");
    assert_eq!((&entry["objectType"], &entry["userId"]), (&json!("customer"), &json!(user)));
    assert_eq!(
        entry["changes"]["attributes"]["name"],
        json!({ "op": "replace", "before": "Jane", "after": "Joan" })
    );
    let log = org.get("/v1/audit-logs?filter[objectType]=conversation").await.expect(200);
    assert_eq!(each(&log, "eventVerb")[0], "delete");
    for (filter, creates) in
        [("filter[start]=2026-11-28T12:30:00Z", false), ("filter[start]=2026-11-28", true)]
    {
        let log = org.get(&format!("/v1/audit-logs?{filter}")).await.expect(200);
        assert_eq!(each(&log, "eventVerb").contains(&json!("create")), creates, "{filter}");
    }
    let log = org.get("/v1/audit-logs?filter[end]=2026-11-27").await.expect(200);
    assert_eq!(log.ids(), [""; 0]);
    org.get("/v1/audit-logs?filter[end]=yesterday").await.expect(400);
}

#[tokio::test]
async fn what_the_owner_writes_leaves_no_trace_but_its_tags() {
    let org = Org::start().await;
    let body = json!({ "name": "Jane", "tags": ["vip"] }).to_string();
    let request = http::Request::post("/v1/customers").body(body.into()).unwrap();
    assert_eq!(org.sandbox.respond(request).status(), 201);
    assert_eq!(org.get("/v1/audit-logs").await.expect(200).ids(), [""; 0]);
    assert_eq!(each(&org.get("/v1/tags").await, "name"), [json!("vip")]);
}

#[tokio::test]
async fn the_time_of_an_agent_ends_with_each_reply_note_and_status() {
    let (org, _, conversation) = noon().await;
    let path = format!("/v1/conversations/{conversation}");
    let wait = || org.sandbox.clock().advance(Duration::from_secs(60));
    wait();
    let reply = json!({ "app": "postmark", "channel": "email", "preview": "a", "direction": "out" });
    org.post(&format!("{path}/messages"), reply).await.created();
    wait();
    org.post(&format!("{path}/notes"), json!({ "body": "Calls back" })).await.created();
    for status in ["snoozed", "open", "done"] {
        wait();
        org.patch(&path, json!({ "status": status })).await.expect(200);
    }
    let times = org.get(&format!("{path}/times")).await.expect(200);
    assert_eq!(
        each(&times, "agentActionTrigger"),
        ["reply_sent", "note_sent", "conversation_snoozed", "conversation_reopened", "conversation_done"]
    );
    assert_eq!(each(&times, "handleTime"), [60_000; 5]);
    assert_eq!((&each(&times, "messagesSent")[0], &each(&times, "resolved")[4]), (&json!(1), &json!(true)));
    let second = org.get(&format!("/v2/conversations/{conversation}/times")).await.expect(200);
    assert_eq!(second.ids(), times.ids());
}

#[tokio::test]
async fn tracked_events_are_a_session_of_the_customer_whom_the_visitor_turns_out_to_be() {
    let org = Org::start().await;
    let jane = org.customer(json!({ "emails": [{ "email": "jane@a.example" }] })).await;
    for name in ["visit", "search"] {
        let event = json!({ "name": name, "trackingId": "t1", "sessionId": "s1" });
        org.post("/v1/tracking/event", event).await.expect(204);
    }
    assert_eq!(org.get(&format!("/v1/customers/{jane}/sessions")).await.ids(), [""; 0]);
    let identity = json!({ "email": "jane@a.example", "trackingId": "t1", "sessionId": "s1" });
    org.post("/v1/tracking/identity", identity).await.expect(201);
    let sessions = org.get(&format!("/v1/customers/{jane}/sessions")).await.expect(200);
    assert_eq!((each(&sessions, "sessionId"), each(&sessions, "count")), (vec![json!("s1")], vec![json!(2)]));
    let session = sessions.ids()[0].to_owned();
    let events = org.get(&format!("/v1/customers/{jane}/sessions/{session}/events")).await.expect(200);
    assert_eq!(each(&events, "name"), ["visit", "search"]);
    let unknown = json!({ "email": "joan@a.example", "name": "Joan", "sessionId": "s2" });
    org.post("/v1/tracking/identity", unknown).await.expect(201);
    assert_eq!(org.get("/v1/customers/email=joan@a.example").await.expect(200).attribute("name"), "Joan");
}

#[tokio::test]
async fn a_tag_exists_once_it_is_used() {
    let (org, customer, conversation) = noon().await;
    org.patch(&format!("/v1/customers/{customer}"), json!({ "tags": ["vip"] })).await.expect(200);
    org.post(&format!("/v1/conversations/{conversation}/tags"), json!(["late", "vip"])).await.expect(200);
    assert_eq!(each(&org.get("/v1/tags").await.expect(200), "name"), ["vip", "late"]);
}
