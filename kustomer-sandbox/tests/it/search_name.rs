//! What the attribute names of searches refer to.

use serde_json::{Value, json};

use crate::search::{org_with_customers, search};
use crate::support::Org;

const ATTACHMENT: &str = "5f1e6ab70000000000000001";

/// Searches in the context that a name starts with.
async fn hits(org: &Org, name: &str, comparison: Value) -> Vec<String> {
    let context = name.split('_').next().unwrap();
    let body = json!({ "queryContext": context, "and": [{ name: comparison }] });
    search(org, body).await.expect(200).ids().into_iter().map(str::to_owned).collect()
}

#[tokio::test]
async fn contacts_are_found_by_each_of_their_members() {
    let org = Org::start().await;
    let jane = org
        .customer(json!({
            "sharedEmails": [{ "email": "a@b.c" }], "sharedPhones": [{ "phone": "+15550100" }],
            "sharedExternalIds": [{ "externalId": "X7" }], "urls": [{ "url": "https://jane.example" }],
            "socials": [{ "type": "twitter", "username": "jane", "userid": "7" }],
            "sharedSocials": [{ "type": "facebook", "username": "doe", "userid": "8" }],
            "sentiment": { "polarity": -1, "confidence": 0.9 },
        }))
        .await;
    for (name, value) in [
        ("customer_shared_email", "a@b.c"),
        ("customer_shared_phone", "+15550100"),
        ("customer_shared_externalId", "X7"),
        ("customer_urls", "https://jane.example"),
        ("customer_social_type", "twitter"),
        ("customer_social_userid", "7"),
        ("customer_social_username", "jane"),
        ("customer_shared_social_type", "facebook"),
        ("customer_shared_social_userid", "8"),
        ("customer_shared_social_username", "doe"),
        ("customer_sentiment", "unhappy"),
    ] {
        assert_eq!(hits(&org, name, json!({ "equals": value })).await, [jane.as_str()], "{name}");
    }
}

#[tokio::test]
async fn messages_are_found_by_their_text_and_addresses() {
    let org = Org::start().await;
    let customer = org.customer(json!({})).await;
    let conversation = org.post("/v1/conversations", json!({ "customer": customer })).await.created();
    let messages = format!("/v1/conversations/{conversation}/messages");
    let email = json!({
        "channel": "email", "app": "postmark", "direction": "in", "lang": "en",
        "meta": { "body": "I want a refund", "from": "jane@example.com", "to": [{ "email": "help@example.org" }] },
        "error": { "title": "Bounced" }, "errorAt": "2026-11-01T10:00:00Z", "source": "bulk",
        "attachments": [{ "_id": ATTACHMENT, "name": "a.txt", "contentType": "text/plain", "contentLength": 1 }],
    });
    let email = org.post(&messages, email).await.created();
    let chat = json!({ "channel": "chat", "app": "chat", "direction": "out", "preview": "Here it is" });
    let chat = org.post(&messages, chat).await.created();
    for (name, comparison, expected) in [
        ("message_body", json!({ "contains": "refund" }), &email),
        ("message_body", json!({ "contains": "here" }), &chat),
        ("message_sender", json!({ "equals": "jane@example.com" }), &email),
        ("message_recipients", json!({ "contains": "help@" }), &email),
        ("message_error_title", json!({ "equals": "bounced" }), &email),
        ("message_error_at", json!({ "equals": "2026-11-01" }), &email),
        ("message_source", json!({ "equals": "bulk" }), &email),
        ("message_attachment_count", json!({ "equals": 1 }), &email),
        ("message_attachment_count", json!({ "equals": 0 }), &chat),
        ("message_direction", json!({ "equals": "out" }), &chat),
        ("message_lang", json!({ "equals": "en" }), &email),
    ] {
        assert_eq!(hits(&org, name, comparison.clone()).await, [expected.as_str()], "{name} {comparison}");
    }
    let last = json!({ "not_set": true });
    assert!(hits(&org, "conversation_last_message_sent_at", last).await.is_empty());
}

#[tokio::test]
async fn conversations_are_found_by_their_survey() {
    let org = Org::start().await;
    let customer = org.customer(json!({})).await;
    let conversation = org.post("/v1/conversations", json!({ "customer": customer })).await.created();
    let survey = json!({
        "satisfaction": 4,
        "satisfactionLevel": { "status": "rated", "score": 1, "form": "F1", "createdAt": "2026-11-01T10:00:00.000Z" },
    });
    org.put(&format!("/v1/conversations/{conversation}"), survey).await.expect(200);
    for (name, comparison) in [
        ("conversation_satisfaction_status", json!({ "equals": "rated" })),
        ("conversation_satisfaction_score", json!({ "gte": 1 })),
        ("conversation_satisfaction_rating", json!({ "equals": 4 })),
        ("conversation_satisfaction_survey_id", json!({ "equals": "F1" })),
        ("conversation_satisfaction_created_at", json!({ "equals": "2026-11-01" })),
    ] {
        assert_eq!(hits(&org, name, comparison).await, [conversation.as_str()], "{name}");
    }
}

#[tokio::test]
async fn a_name_without_values_is_noted_in_the_log() {
    let org = Org::start().await;
    assert!(hits(&org, "customer_status", json!({ "equals": "open" })).await.is_empty());
    let requests = org.sandbox.requests();
    assert_eq!(requests[0].notes(), ["the sandbox has no values for the search attribute `customer_status`"]);
}

#[tokio::test]
async fn hits_are_not_sorted_by_names_of_another_context() {
    let org = org_with_customers().await;
    let refused = search(&org, json!({ "sort": [{ "conversation_updated_at": "desc" }] })).await.expect(400);
    let message = refused.messages()[0];
    let expected = "cannot sort by `conversation_updated_at`, an attribute of the context `conversation`, in the context `customer`";
    assert!(message.starts_with(expected) && message.contains("`customer_updated_at`"), "{message}");
}

#[tokio::test]
async fn several_sort_keys_need_an_array() {
    let org = org_with_customers().await;
    let sort = json!({ "customer_updated_at": "desc", "customer_created_at": "asc" });
    let refused = search(&org, json!({ "sort": sort })).await.expect(400);
    assert_eq!(
        refused.messages(),
        [
            "an object in `sort` has several attributes, whose order is not defined: use an array with one object for each \
          attribute"
        ]
    );
}

#[tokio::test]
async fn a_search_has_at_most_100_comparisons() {
    let org = org_with_customers().await;
    let criterion = |number: usize| json!({ format!("customer_custom_a{number}Num"): { "set": 1 } });
    let all: Vec<Value> = (0..101).map(criterion).collect();
    search(&org, json!({ "and": all[..100] })).await.expect(200);
    let refused = search(&org, json!({ "and": all, "not": all })).await.expect(400);
    assert_eq!(refused.messages(), ["a search has at most 100 comparisons, and this is one more"]);
}

#[tokio::test]
async fn fields_of_a_klass_include_those_of_all_kobjects() {
    let org = Org::start().await;
    org.klass("flight", &["gateStr"]).await;
    org.kobject("flight", json!({ "title": "BA117", "custom": { "gateStr": "B2" } })).await;
    let body = json!({ "queryContext": "kobject_flight", "fields": [{ "key": "kobject_updated_at" }] });
    let found = search(&org, body).await.expect(200);
    let attributes = found.json["data"][0]["attributes"].as_object().unwrap();
    assert_eq!(attributes.keys().collect::<Vec<_>>(), ["updatedAt"]);
    let other = json!({ "queryContext": "kobject_flight", "fields": [{ "key": "customer_name" }] });
    let found = search(&org, other).await.expect(200);
    assert_eq!(found.json["data"][0]["attributes"], json!({}));
}

#[tokio::test]
async fn a_klass_whose_name_starts_with_an_underscore_is_searched() {
    let org = Org::start().await;
    org.klass("_crew", &[]).await;
    org.klass("crew", &[]).await;
    let own = org.kobject("_crew", json!({ "title": "Ann" })).await;
    org.kobject("crew", json!({ "title": "Bob" })).await;
    let found = search(&org, json!({ "queryContext": "kobject__crew" })).await.expect(200);
    assert_eq!(found.ids(), [own]);
}

#[tokio::test]
async fn the_horizon_does_not_hide_related_records() {
    let org = Org::start().await;
    let customer = org.customer(json!({})).await;
    let conversation = org.post("/v1/conversations", json!({ "customer": customer })).await.created();
    let message = json!({ "channel": "email", "app": "postmark" });
    let message = org.post(&format!("/v1/conversations/{conversation}/messages"), message).await.created();
    org.sandbox.clock().advance(std::time::Duration::from_secs(3 * 365 * 86_400));
    org.put(&format!("/v1/customers/{customer}"), json!({ "name": "Jane" })).await.expect(200);
    let body = json!({ "queryContext": "message", "and": [{ "customer_id": { "equals": customer } }] });
    let found = org.post("/v1/customers/archive/search", body).await.expect(200);
    assert_eq!(found.ids(), [message]);
}
