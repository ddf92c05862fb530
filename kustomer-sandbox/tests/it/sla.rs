//! Service level agreements: their clocks run with the sandbox's.

use std::time::{Duration, SystemTime};

use kustomer_sandbox::{Clock, Sandbox};
use serde_json::{Value, json};

use crate::support::{Org, Reply};

const HOUR: u64 = 3_600_000;

/// An organization at noon of 2026-11-28 with an agreement: urgent conversations get a response within an hour, and messages
/// are not left alone for two.
async fn noon() -> (Org, String) {
    let clock = Clock::frozen_at(SystemTime::UNIX_EPOCH + Duration::from_secs(1_795_867_200));
    let org = Org::of(Sandbox::builder().clock(clock).start().await.unwrap());
    let sla = org.sandbox.insert(r#"{ "type": "sla", "attributes": { "currentVersion": 2 } }"#).unwrap();
    let times = |hours: u64| json!({ "enabled": true, "times": { "3": 8 * HOUR, "5": hours * HOUR } });
    for version in [1, 2] {
        let version = json!({
            "type": "sla_version",
            "attributes": {
                "name": "Gold", "version": version,
                "criteria": { "and": [{ "conversation_priority": { "gte": 4 } }] },
                "metrics": { "firstResponse": times(1), "longestUnrespondedMessage": times(2) },
            },
            "relationships": { "sla": { "data": { "type": "sla", "id": sla } } },
        });
        org.sandbox.insert(&version.to_string()).unwrap();
    }
    (org, sla)
}

async fn conversation(org: &Org, priority: u64) -> String {
    let customer = org.customer(json!({})).await;
    let id =
        org.post("/v1/conversations", json!({ "customer": customer, "priority": priority })).await.created();
    format!("/v1/conversations/{id}")
}

async fn message(org: &Org, conversation: &str, direction: &str) {
    let message = json!({ "app": "postmark", "channel": "email", "preview": "a", "direction": direction });
    org.post(&format!("{conversation}/messages"), message).await.created();
}

fn sla(conversation: &Reply) -> &Value {
    conversation.attribute("sla")
}

fn pass(org: &Org, minutes: u64) {
    org.sandbox.clock().advance(Duration::from_secs(minutes * 60));
}

#[tokio::test]
async fn a_replacement_keeps_the_clocks() {
    let (org, _) = noon().await;
    let path = conversation(&org, 5).await;
    let customer = org.get(&path).await.relationship("customer")["data"]["id"].clone();
    let snooze = json!({ "status": "snoozed", "snooze": { "time": "2026-11-28T12:30:00.000Z", "status": "scheduled" } });
    org.patch(&path, snooze).await.expect(200);
    pass(&org, 10);
    let whole = json!({ "customer": customer, "status": "open", "priority": 5 });
    org.put(&format!("{path}?replace=true"), whole).await.expect(200);
    let moved = org.get(&path).await.expect(200);
    assert_eq!(sla(&moved)["metrics"]["firstResponse"]["breachAt"], "2026-11-28T13:10:00.000Z");
}

#[tokio::test]
async fn a_conversation_without_a_response_misses_its_target_when_the_time_is_over() {
    let (org, agreement) = noon().await;
    let path = conversation(&org, 5).await;
    conversation(&org, 3).await;
    let matched = org.get(&path).await.expect(200);
    assert_eq!(matched.relationship("sla")["data"]["id"], agreement);
    assert_eq!((&sla(&matched)["status"], &sla(&matched)["version"]), (&json!("pending"), &json!(2)));
    assert_eq!(sla(&matched)["metrics"]["firstResponse"]["breachAt"], "2026-11-28T13:00:00.000Z");
    let missed = json!({ "queryContext": "conversation", "and": [{ "conversation_sla_breached": { "equals": true } }] });
    let search = async || org.post("/v1/customers/search", missed.clone()).await.expect(200);
    pass(&org, 59);
    assert_eq!(search().await.ids(), [""; 0]);
    assert_eq!(sla(&org.get(&path).await)["breached"], false);
    pass(&org, 60);
    // The search is the first request after that.
    assert_eq!(search().await.ids(), [matched.id()]);
    let kept = json!({ "queryContext": "conversation", "and": [{ "conversation_sla_breached": { "equals": false } }] });
    let kept = org.post("/v1/customers/search", kept).await.expect(200);
    assert!(!kept.ids().contains(&matched.id().as_str()), "{}", kept.text);
    let late = org.get(&path).await.expect(200);
    assert_eq!(sla(&late)["breached"], true);
    assert_eq!(sla(&late)["breach"], json!({ "at": "2026-11-28T13:00:00.000Z", "metric": "firstResponse" }));
    assert_eq!(sla(&late)["summary"]["firstBreachAt"], "2026-11-28T13:00:00.000Z");
    assert_eq!(late.attribute("updatedAt"), "2026-11-28T13:00:00.000Z");
}

#[tokio::test]
async fn a_response_in_time_satisfies_the_agreement_until_the_next_message() {
    let (org, _) = noon().await;
    let path = conversation(&org, 5).await;
    message(&org, &path, "in").await;
    pass(&org, 30);
    message(&org, &path, "out").await;
    let answered = org.get(&path).await.expect(200);
    assert_eq!(sla(&answered)["status"], "done");
    assert_eq!(sla(&answered)["metrics"]["firstResponse"]["satisfiedAt"], "2026-11-28T12:30:00.000Z");
    pass(&org, 24 * 60);
    assert_eq!(sla(&org.get(&path).await)["breached"], false);
    message(&org, &path, "in").await;
    assert_eq!(sla(&org.get(&path).await)["status"], "pending");
    pass(&org, 2 * 60);
    assert_eq!(sla(&org.get(&path).await)["breach"]["metric"], "longestUnrespondedMessage");
}

#[tokio::test]
async fn the_clocks_are_stopped_while_a_conversation_is_snoozed() {
    let (org, _) = noon().await;
    let path = conversation(&org, 5).await;
    pass(&org, 30);
    let snooze = json!({ "status": "snoozed", "snooze": { "time": "2026-11-29T12:00:00.000Z", "status": "scheduled" } });
    org.patch(&path, snooze).await.expect(200);
    pass(&org, 12 * 60);
    let paused = org.get(&path).await.expect(200);
    assert_eq!((&sla(&paused)["status"], &sla(&paused)["breached"]), (&json!("paused"), &json!(false)));
    pass(&org, 12 * 60);
    let open = org.get(&path).await.expect(200);
    assert_eq!((open.attribute("status"), &sla(&open)["status"]), (&json!("open"), &json!("pending")));
    assert_eq!(sla(&open)["metrics"]["firstResponse"]["breachAt"], "2026-11-29T12:30:00.000Z");
    assert_eq!(sla(&open)["breach"]["at"], "2026-11-29T12:30:00.000Z", "the clock stood still until noon");
    pass(&org, 60);
    org.patch(&path, json!({ "status": "snoozed", "snooze": { "time": "2026-11-29T14:00:00.000Z" } }))
        .await
        .expect(200);
    pass(&org, 2 * 60);
    let missed = org.get(&path).await.expect(200);
    assert_eq!(sla(&missed)["breach"]["at"], "2026-11-29T12:30:00.000Z");
    let limit = &sla(&missed)["metrics"]["firstResponse"]["breachAt"];
    assert_eq!(limit, "2026-11-29T12:30:00.000Z", "a limit that was missed does not move");
    org.patch(&path, json!({ "status": "done" })).await.expect(200);
    assert_eq!(sla(&org.get(&path).await)["status"], "done");
}

#[tokio::test]
async fn an_agreement_applies_to_the_conversations_that_fit_its_criteria() {
    let (org, _) = noon().await;
    let path = conversation(&org, 3).await;
    assert_eq!(org.get(&path).await.json["data"]["attributes"].get("sla"), None);
    org.patch(&path, json!({ "priority": 5 })).await.expect(200);
    assert_eq!(sla(&org.get(&path).await)["name"], "Gold");
}

#[tokio::test]
async fn a_snooze_that_is_over_early_is_canceled() {
    let (org, _) = noon().await;
    let path = conversation(&org, 3).await;
    let snooze = json!({ "status": "snoozed", "snooze": { "time": "2026-11-29T12:00:00.000Z", "status": "scheduled" } });
    org.patch(&path, snooze).await.expect(200);
    org.patch(&path, json!({ "status": "open" })).await.expect(200);
    assert_eq!(org.get(&path).await.attribute("snooze")["status"], "canceled");
}

#[tokio::test]
async fn records_with_unusual_values_are_left_alone() {
    let (org, _) = noon().await;
    for attributes in [
        json!({ "status": "snoozed", "snooze": 7, "sla": { "metrics": 7, "status": "pending" } }),
        json!({ "status": "snoozed", "snooze": { "time": "soon" }, "sla": { "metrics": { "firstResponse": 7 } } }),
        json!({ "status": "snoozed", "snooze": [], "sla": "x", "priority": "high" }),
        json!({ "status": 7, "snooze": { "time": "2026-11-28T10:00:00.000Z" }, "sla": { "summary": 7 }, "priority": 5 }),
    ] {
        let record = json!({ "type": "conversation", "attributes": attributes });
        let id = org.sandbox.insert(&record.to_string()).unwrap();
        let path = format!("/v1/conversations/{id}");
        message(&org, &path, "in").await;
        org.patch(&path, json!({ "status": "open", "priority": 4 })).await.expect(200);
        pass(&org, 24 * 60);
        org.get(&path).await.expect(200);
    }
}
