//! What messages, notes, conversations and custom objects change in the records around them.

use std::time::Duration;

use serde_json::{Value, json};

use crate::support::{Org, Reply};

struct Timeline {
    org: Org,
    customer: String,
    conversation: String,
}

impl Timeline {
    async fn start() -> Self {
        let org = Org::start().await;
        org.sandbox.clock().freeze();
        let customer = org.customer(json!({ "name": "Jane" })).await;
        let path = format!("/v1/customers/{customer}/conversations");
        let conversation = org.post(&path, json!({ "name": "Late flight" })).await.created();
        Self { org, customer, conversation }
    }

    /// Creates a message a minute after the previous one.
    async fn message(&self, direction: &str, channel: &str) -> Reply {
        self.minute();
        let body = json!({
            "channel": channel, "app": "postmark", "direction": direction, "preview": format!("{direction} by {channel}"),
        });
        let path = format!("/v1/conversations/{}/messages", self.conversation);
        self.org.post(&path, body).await.expect(201)
    }

    fn minute(&self) {
        self.org.sandbox.clock().advance(Duration::from_secs(60));
    }

    async fn conversation(&self) -> Reply {
        self.org.get(&format!("/v1/conversations/{}", self.conversation)).await.expect(200)
    }

    async fn update(&self, body: Value) -> Reply {
        self.minute();
        self.org.patch(&format!("/v1/conversations/{}", self.conversation), body).await.expect(200)
    }

    async fn customer(&self) -> Reply {
        self.org.get(&format!("/v1/customers/{}", self.customer)).await.expect(200)
    }
}

#[tokio::test]
async fn messages_update_the_counts_channels_and_times_of_their_conversation() {
    let timeline = Timeline::start().await;
    let new = timeline.conversation().await;
    assert_eq!(new.attribute("billingStatus"), "no_messages");
    timeline.message("in", "email").await;
    timeline.message("out", "sms").await;
    let last = timeline.message("in", "email").await;
    let reply = timeline.conversation().await;
    for (name, value) in [
        ("messageCount", json!(3)),
        ("inboundMessageCount", json!(2)),
        ("outboundMessageCount", json!(1)),
        ("channels", json!(["email", "sms"])),
        ("direction", json!("in")),
        ("preview", json!("in by email")),
        ("lastMessageDirection", json!("in")),
    ] {
        assert_eq!(reply.attribute(name), &value, "{name}");
    }
    for name in ["lastActivityAt", "lastMessageAt", "lastReceivedAt", "updatedAt"] {
        assert_eq!(reply.attribute(name), last.attribute("createdAt"), "{name}");
    }
    assert_eq!(reply.attribute("modifiedAt"), new.attribute("modifiedAt"), "no client has changed it");
    assert_eq!(reply.attribute("lastMessageIn")["id"], last.id());
    assert_eq!(reply.attribute("lastMessageUnrespondedTo")["id"], last.id());
    assert_eq!(reply.attribute("rev"), 4);
}

#[tokio::test]
async fn the_side_that_writes_first_decides_the_direction_of_the_conversation() {
    let timeline = Timeline::start().await;
    let mut types = Vec::new();
    for direction in ["out", "out", "in", "in", "out"] {
        types.push(timeline.message(direction, "email").await.attribute("directionType").clone());
    }
    assert_eq!(types, ["initial-out", "followup-out", "response-in", "followup-in", "response-out"]);
    assert_eq!(timeline.conversation().await.attribute("direction"), "out");
}

#[tokio::test]
async fn the_first_response_answers_the_customers_first_message() {
    let timeline = Timeline::start().await;
    timeline.message("out", "email").await;
    timeline.message("in", "email").await;
    let waiting = timeline.conversation().await;
    assert_eq!(waiting.attribute("firstResponse").get("id"), None);
    let first = timeline.message("out", "email").await;
    let second = timeline.message("out", "email").await;
    let reply = timeline.conversation().await;
    let response = reply.attribute("firstResponse");
    assert_eq!((&response["id"], &response["responseTime"]), (&json!(first.id()), &json!(60_000)));
    assert_eq!(response["createdByTeams"], json!([]));
    assert_eq!(reply.attribute("lastMessageOut")["id"], second.id());
    assert_eq!(reply.attribute("lastMessageUnrespondedTo"), &json!({}));
}

#[tokio::test]
async fn a_reply_of_a_customer_reopens_the_conversation() {
    let timeline = Timeline::start().await;
    for status in ["done", "snoozed"] {
        timeline.update(json!({ "status": status })).await;
        timeline.message("out", "email").await;
        assert_eq!(
            timeline.conversation().await.attribute("status"),
            status,
            "the organization's own message"
        );
        let reply = timeline.message("in", "email").await;
        let reopened = timeline.conversation().await;
        assert_eq!(reopened.attribute("status"), "open");
        assert_eq!(reopened.attribute("open")["statusAt"], *reply.attribute("createdAt"));
        assert_eq!(reopened.attribute("modificationHistory")["statusAt"], *reply.attribute("createdAt"));
    }
    let reply = timeline.conversation().await;
    let counts =
        ["doneCount", "reopenCount", "reopenFromDoneCount", "snoozeCount"].map(|name| reply.attribute(name));
    assert_eq!(counts, [1, 2, 1, 1]);
    assert_eq!(reply.attribute("lastDone")["messageCount"], 0);
}

#[tokio::test]
async fn the_history_has_the_time_of_each_change_of_tags_assignments_and_status() {
    let timeline = Timeline::start().await;
    let created = timeline.conversation().await.attribute("createdAt").clone();
    let history = |reply: &Reply, name: &str| reply.attribute("modificationHistory")[name].clone();
    let tagged = timeline.update(json!({ "tags": ["a"], "name": "Late flight" })).await;
    assert_eq!(history(&tagged, "tagsAt"), *tagged.attribute("updatedAt"));
    assert_eq!(history(&tagged, "nameAt"), created, "the name is the same");
    let user = timeline.org.get("/v1/users/current").await.id();
    let assigned = timeline.update(json!({ "assignedUsers": [user], "custom": { "aStr": "b" } })).await;
    assert_eq!(history(&assigned, "assignedUsersAt"), *assigned.attribute("updatedAt"));
    assert_eq!(history(&assigned, "customAt"), *assigned.attribute("updatedAt"));
    assert_eq!(history(&assigned, "tagsAt"), *tagged.attribute("updatedAt"));
    timeline.minute();
    let path = format!("/v1/conversations/{}/tags", timeline.conversation);
    timeline.org.post(&path, json!(["b"])).await;
    let appended = timeline.conversation().await;
    assert_eq!(history(&appended, "tagsAt"), *appended.attribute("updatedAt"));
    let done = timeline.update(json!({ "status": "done" })).await;
    assert_eq!(history(&done, "statusAt"), *done.attribute("updatedAt"));
    assert_eq!(done.attribute("lastDone")["assignedUsers"], *assigned.attribute("assignedUsers"));
    assert_eq!(history(&done, "brandAt"), Value::Null);
}

#[tokio::test]
async fn notes_are_counted_and_are_an_activity() {
    let timeline = Timeline::start().await;
    timeline.minute();
    let path = format!("/v1/conversations/{}/notes", timeline.conversation);
    let note = timeline.org.post(&path, json!({ "body": "Calls back" })).await.expect(201);
    let reply = timeline.conversation().await;
    assert_eq!((reply.attribute("noteCount"), reply.attribute("messageCount")), (&json!(1), &json!(0)));
    assert_eq!(reply.attribute("lastActivityAt"), note.attribute("createdAt"));
    assert_eq!(timeline.customer().await.attribute("lastActivityAt"), note.attribute("createdAt"));
}

#[tokio::test]
async fn a_customer_shows_what_happens_in_its_conversations() {
    let timeline = Timeline::start().await;
    let before = timeline.customer().await;
    assert_eq!(before.attribute("preview"), &json!({ "$init": true }));
    assert_eq!(before.attribute("recentItems")[0]["id"], timeline.conversation);
    let message = timeline.message("in", "email").await;
    let after = timeline.customer().await;
    for name in ["updatedAt", "lastActivityAt", "lastCustomerActivityAt", "lastMessageAt"] {
        assert_eq!(after.attribute(name), message.attribute("createdAt"), "{name}");
    }
    assert_eq!(after.attribute("modifiedAt"), before.attribute("modifiedAt"));
    assert_eq!(after.attribute("preview")["text"], "in by email");
    assert_eq!(after.attribute("lastMessageIn")["channel"], "email");
    let conversation =
        json!({ "id": timeline.conversation, "sentiment": {}, "channels": ["email"], "tags": [] });
    assert_eq!(after.attribute("lastConversation"), &conversation);
    let out = timeline.message("out", "email").await;
    let later = timeline.customer().await;
    assert_eq!(later.attribute("lastActivityAt"), out.attribute("createdAt"));
    assert_eq!(later.attribute("lastCustomerActivityAt"), message.attribute("createdAt"));
}

#[tokio::test]
async fn a_new_custom_object_is_the_first_of_the_customers_recent_items() {
    let timeline = Timeline::start().await;
    timeline.org.klass("flight", &[]).await;
    let before = timeline.customer().await;
    timeline.minute();
    let body = json!({ "title": "BA117", "customer": timeline.customer });
    let flight = timeline.org.post("/v1/klasses/flight", body).await.expect(201);
    let after = timeline.customer().await;
    for name in ["updatedAt", "lastActivityAt", "lastCustomerActivityAt"] {
        assert_eq!(after.attribute(name), flight.attribute("createdAt"), "{name}");
    }
    assert_eq!(after.attribute("modifiedAt"), before.attribute("modifiedAt"));
    assert_eq!(after.attribute("rev").as_u64(), before.attribute("rev").as_u64().map(|rev| rev + 1));
    let item = json!({
        "type": "kobject", "id": flight.id(), "updatedAt": flight.attribute("createdAt"), "meta": { "klassName": "flight" },
    });
    assert_eq!(after.attribute("recentItems")[0], item);
    assert_eq!(after.attribute("recentItems")[1]["id"], timeline.conversation);
    let link = format!("/v1/customers/{}/klasses/flights", timeline.customer);
    assert_eq!(
        after.relationship("flights"),
        &json!({ "links": { "self": link }, "meta": { "kobject": true } })
    );
}

#[tokio::test]
async fn a_search_finds_open_conversations_by_their_channel() {
    let timeline = Timeline::start().await;
    let search = || async {
        let body = json!({
            "queryContext": "conversation",
            "and": [
                { "conversation_status": { "equals": "open" } },
                { "conversation_channels": { "equals": "email" } },
            ],
        });
        let found = timeline.org.post("/v1/customers/search", body).await.expect(200);
        found.ids() == [&timeline.conversation]
    };
    assert!(!search().await);
    timeline.message("in", "email").await;
    assert!(search().await);
    timeline.update(json!({ "status": "done" })).await;
    assert!(!search().await);
    timeline.message("in", "email").await;
    assert!(search().await);
}

#[tokio::test]
async fn a_search_finds_conversations_by_what_messages_change_in_them() {
    let timeline = Timeline::start().await;
    let found = async |name: &str, comparison: &str, value: Value| {
        let criterion = json!({ name: { comparison: value } });
        let body = json!({ "queryContext": "conversation", "and": [criterion] });
        let reply = timeline.org.post("/v1/customers/search", body).await.expect(200);
        reply.ids() == [&timeline.conversation]
    };
    let since = timeline.conversation().await.attribute("createdAt").clone();
    assert!(!found("conversation_message_count", "gt", json!(0)).await);
    assert!(!found("conversation_last_message_at", "gte", since.clone()).await);
    timeline.message("in", "email").await;
    timeline.message("out", "sms").await;
    for (name, comparison, value) in [
        ("conversation_message_count", "equals", json!(2)),
        ("conversation_outbound_message_count", "equals", json!(1)),
        ("conversation_direction", "equals", json!("in")),
        ("conversation_last_message_at", "gt", since.clone()),
        ("conversation_last_message_direction", "equals", json!("out")),
        ("conversation_first_message_in_channel", "equals", json!("email")),
        ("conversation_last_message_out_sent_at", "gt", since.clone()),
        ("conversation_first_response_time", "equals", json!(60_000)),
        ("customer_last_message_at", "gt", since.clone()),
    ] {
        assert!(found(name, comparison, value).await, "{name}");
    }
    assert!(!found("conversation_modified_at", "gt", since.clone()).await, "no client has changed it");
    assert!(found("conversation_updated_at", "gt", since).await);
}

#[tokio::test]
async fn an_imported_message_is_no_later_activity_than_its_time() {
    let timeline = Timeline::start().await;
    let before = timeline.conversation().await;
    let body = json!({
        "channel": "email", "app": "postmark", "direction": "in",
        "createdAt": "2020-01-01T00:00:00.000Z", "importedAt": "2020-01-01T00:00:00.000Z",
    });
    timeline
        .org
        .post(&format!("/v1/conversations/{}/messages", timeline.conversation), body)
        .await
        .expect(201);
    let after = timeline.conversation().await;
    assert_eq!(after.attribute("lastActivityAt"), before.attribute("lastActivityAt"));
    assert_eq!(after.attribute("messageCount"), 1);
}
