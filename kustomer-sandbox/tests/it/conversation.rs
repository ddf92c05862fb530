//! Conversations and their children, which are served from schemas alone, except for tags.

use serde_json::json;

use crate::support::{Org, UNKNOWN_ID};

async fn conversation(org: &Org) -> (String, String) {
    let customer = org.customer(json!({ "name": "Jane" })).await;
    let path = format!("/v1/customers/{customer}/conversations");
    let id = org.post(&path, json!({ "name": "Late flight" })).await.created();
    (customer, id)
}

#[tokio::test]
async fn a_conversation_belongs_to_the_customer_in_its_path() {
    let org = Org::start().await;
    let (customer, id) = conversation(&org).await;
    let reply = org.get(&format!("/v1/conversations/{id}")).await.expect(200);
    assert_eq!(reply.json["data"]["type"], "conversation");
    assert_eq!(reply.attribute("name"), "Late flight");
    assert_eq!(
        reply.relationship("customer"),
        &json!({ "data": { "type": "customer", "id": customer }, "links": { "self": format!("/v1/customers/{customer}") } })
    );
    let counts = org.get(&format!("/v1/customers/{customer}")).await.attribute("conversationCounts").clone();
    assert_eq!(counts, json!({ "all": 1, "done": 0, "open": 1, "snoozed": 0 }));
    let other = org.customer(json!({})).await;
    assert_eq!(org.get(&format!("/v1/customers/{customer}/conversations")).await.ids(), [&id]);
    assert_eq!(org.get(&format!("/v1/customers/{other}/conversations")).await.ids(), [""; 0]);
    org.get(&format!("/v1/customers/{UNKNOWN_ID}/conversations")).await.expect(404);
}

#[tokio::test]
async fn messages_and_notes_are_listed_under_the_conversation_and_its_customer() {
    let org = Org::start().await;
    let (customer, id) = conversation(&org).await;
    let body =
        json!({ "app": "postmark", "channel": "email", "preview": "Where is my flight?", "direction": "in" });
    let message = org.post(&format!("/v1/conversations/{id}/messages"), body).await.created();
    let note =
        org.post(&format!("/v1/conversations/{id}/notes"), json!({ "body": "Calls back" })).await.created();
    for parent in [format!("/v1/conversations/{id}"), format!("/v1/customers/{customer}")] {
        assert_eq!(org.get(&format!("{parent}/messages")).await.expect(200).ids(), [&message], "{parent}");
        assert_eq!(org.get(&format!("{parent}/notes")).await.expect(200).ids(), [&note], "{parent}");
    }
    let reply = org.get(&format!("/v1/messages/{message}")).await.expect(200);
    assert_eq!(reply.relationship("conversation")["data"]["id"], id);
    assert_eq!(reply.relationship("customer")["data"]["id"], customer);
}

#[tokio::test]
async fn a_body_is_checked_against_the_schema_field_by_field() {
    let org = Org::start().await;
    let customer = org.customer(json!({})).await;
    let body = json!({
        "customer": customer, "nmae": "x", "status": "opened", "priority": 9, "name": "x".repeat(257),
        "messageCount": 3,
    });
    let refused = org.post("/v1/conversations", body).await.expect(400);
    assert_eq!(
        refused.messages(),
        [
            "`messageCount` is read-only",
            "`name` has 257 characters, at most 256 are allowed",
            "unknown field `nmae`, did you mean `name`?",
            "`priority` must be from 1 to 5",
            "unknown value for `status`: `opened`, did you mean `open`?",
        ]
    );
    let missing = org.post("/v1/conversations", json!({ "customer": UNKNOWN_ID })).await.expect(400);
    assert_eq!(
        missing.messages(),
        [format!("`customer` refers to a customer that does not exist: `{UNKNOWN_ID}`")]
    );
}

#[tokio::test]
async fn attachments_are_included_on_request() {
    let org = Org::start().await;
    let (_, id) = conversation(&org).await;
    let file = json!({ "name": "ticket.pdf", "contentType": "application/pdf", "contentLength": 3 });
    let upload = org.post("/v1/attachments", file.clone()).await.expect(201);
    org.post("/v1/attachments", file.clone()).await.expect(201);
    let mut named = file;
    named["_id"] = upload.id().into();
    let body = json!({ "app": "postmark", "channel": "email", "preview": "a", "attachments": [named] });
    let path = format!("/v1/conversations/{id}/messages");
    org.post(&path, body).await.expect(201);
    assert_eq!(org.get(&path).await.expect(200).json.get("included"), None);
    let reply = org.get(&format!("{path}?include=attachments")).await.expect(200);
    let included = reply.json["included"].as_array().unwrap();
    assert_eq!((included.len(), &included[0]["id"]), (1, &json!(upload.id())));
}

#[tokio::test]
async fn a_message_that_moves_is_counted_where_it_is() {
    let org = Org::start().await;
    let (customer, from) = conversation(&org).await;
    let to = org.post("/v1/conversations", json!({ "customer": customer })).await.created();
    let body = json!({ "app": "chat", "channel": "chat", "direction": "in" });
    let message = org.post(&format!("/v1/conversations/{from}/messages"), body).await.created();
    org.put(&format!("/v1/messages/{message}"), json!({ "conversation": to })).await.expect(200);
    for (id, count, channels) in [(from, 0, json!([])), (to, 1, json!(["chat"]))] {
        let found = org.get(&format!("/v1/conversations/{id}")).await.expect(200);
        assert_eq!(
            (found.attribute("messageCount"), found.attribute("channels")),
            (&json!(count), &channels)
        );
        assert_eq!(found.attribute("inboundMessageCount"), &json!(count));
    }
}

#[tokio::test]
async fn a_conversation_that_moves_changes_both_customers() {
    let org = Org::start().await;
    let (old, id) = conversation(&org).await;
    let new = org.customer(json!({})).await;
    let rev =
        async |id: &str| org.get(&format!("/v1/customers/{id}")).await.attribute("rev").as_u64().unwrap();
    let before = (rev(&old).await, rev(&new).await);
    org.put(&format!("/v1/conversations/{id}"), json!({ "customer": new })).await.expect(200);
    assert_eq!((rev(&old).await, rev(&new).await), (before.0 + 1, before.1 + 1));
}

#[tokio::test]
async fn only_the_attachments_of_the_page_are_included() {
    let org = Org::start().await;
    let (_, id) = conversation(&org).await;
    let path = format!("/v1/conversations/{id}/messages");
    let mut uploads = Vec::new();
    for number in 0..3 {
        let mut file =
            json!({ "name": format!("{number}.pdf"), "contentType": "application/pdf", "contentLength": 3 });
        let upload = org.post("/v1/attachments", file.clone()).await.created();
        file["_id"] = upload.as_str().into();
        uploads.push(upload);
        let body = json!({ "app": "postmark", "channel": "email", "preview": "a", "attachments": [file] });
        org.post(&path, body).await.expect(201);
    }
    for (query, expected) in [("page=2&pageSize=1", &uploads[1..2]), ("page=1&pageSize=2", &uploads[..2])] {
        let reply = org.get(&format!("{path}?include=attachments&{query}")).await.expect(200);
        let included = reply.json["included"].as_array().unwrap();
        let ids: Vec<&str> = included.iter().map(|found| found["id"].as_str().unwrap()).collect();
        assert_eq!(ids, expected, "{query}");
    }
}

#[tokio::test]
async fn a_new_conversation_cannot_be_snoozed() {
    let org = Org::start().await;
    let customer = org.customer(json!({})).await;
    let body = json!({ "customer": customer, "status": "snoozed" });
    let refused = org.post("/v1/conversations", body.clone()).await.expect(400);
    let message =
        "`status` of a new conversation must be one of `open`, `done`: an update with `snooze` snoozes it";
    assert_eq!(refused.messages(), [message]);
    let job = org.post("/v1/conversations/bulk", json!([body])).await;
    assert_eq!(org.batch_of(&job).await["failureCount"], 1);
}

#[tokio::test]
async fn tags_are_appended_and_removed_one_by_one() {
    let org = Org::start().await;
    let (_, id) = conversation(&org).await;
    let path = format!("/v1/conversations/{id}/tags");
    let tagged = org.post(&path, json!(["late", "refund"])).await.expect(200);
    assert_eq!(tagged.attribute("tags"), &json!(["late", "refund"]));
    let tagged = org.post(&path, json!(["refund", "vip"])).await.expect(200);
    assert_eq!(tagged.attribute("tags"), &json!(["late", "refund", "vip"]));
    let body = json!(["late"]).to_string();
    let request = org.request(reqwest::Method::DELETE, &path).body(body);
    let untagged = crate::support::read(request).await.expect(200);
    assert_eq!(untagged.attribute("tags"), &json!(["refund", "vip"]));
}

#[tokio::test]
async fn lookups_several_ids_and_conflicts_work_as_for_customers() {
    let org = Org::start().await;
    let (customer, first) = conversation(&org).await;
    let body = json!({ "customer": customer, "externalId": "c/1" });
    let second = org.post("/v1/conversations", body.clone()).await.created();
    assert_eq!(org.get("/v1/conversations/externalId=c%2F1").await.expect(200).id(), second);
    org.get("/v1/conversations/externalId=c").await.expect(404);
    org.post("/v1/conversations", body).await.expect(409);
    let several = org.get(&format!("/v1/conversations/{second},{first}")).await.expect(200);
    assert_eq!(several.ids(), [second.as_str(), first.as_str()]);
    let path = format!("/v1/conversations/{second}");
    org.patch(&format!("{path}?rev=1"), json!({ "status": "done" })).await.expect(200);
    org.patch(&format!("{path}?rev=1"), json!({ "status": "open" })).await.expect(409);
}

#[tokio::test]
async fn a_conversation_marked_as_deleted_can_be_restored() {
    let org = Org::start().await;
    let (_, id) = conversation(&org).await;
    let path = format!("/v1/conversations/{id}");
    org.patch(&path, json!({ "deleted": true })).await.expect(200);
    org.get(&path).await.expect(404);
    assert_eq!(org.get("/v1/conversations").await.ids(), [""; 0]);
    org.patch(&path, json!({ "deleted": false })).await.expect(200);
    assert_eq!(org.get(&path).await.expect(200).attribute("name"), "Late flight");
}

#[tokio::test]
async fn a_deleted_note_is_not_counted_until_it_is_restored() {
    let org = Org::start().await;
    let (_, id) = conversation(&org).await;
    let path = format!("/v1/conversations/{id}");
    let mut notes = Vec::new();
    for body in ["Calls back", "Wants a refund"] {
        notes.push(org.post(&format!("{path}/notes"), json!({ "body": body })).await.created());
    }
    let count_and_rev = async || {
        let conversation = org.get(&path).await.expect(200);
        ["noteCount", "rev"].map(|name| conversation.attribute(name).as_u64().unwrap())
    };
    let [count, rev] = count_and_rev().await;
    assert_eq!(count, 2);
    org.delete(&format!("/v1/notes/{}", notes[0])).await.expect(204);
    assert_eq!(count_and_rev().await, [1, rev + 1]);
    org.delete(&format!("/v1/notes/{}", notes[0])).await.expect(404);
    let other = format!("/v1/notes/{}", notes[1]);
    for (deleted, count) in [(true, 0), (true, 0), (false, 1)] {
        org.patch(&other, json!({ "deleted": deleted })).await.expect(200);
        assert_eq!(count_and_rev().await[0], count);
    }
}

#[tokio::test]
async fn the_endpoint_that_the_service_has_removed_is_404() {
    let org = Org::start().await;
    let (customer, id) = conversation(&org).await;
    org.get(&format!("/v1/customers/{customer}/events")).await.expect(404);
    let events = org.get(&format!("/v1/conversations/{id}/events")).await.expect(200);
    assert_eq!(events.json["data"][0]["attributes"]["name"], "kustomer.conversation.create");
    let event = events.json["data"][0]["links"]["self"].as_str().unwrap();
    assert_eq!(org.get(event).await.expect(200).id(), events.ids()[0]);
}
