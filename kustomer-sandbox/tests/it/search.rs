//! Searches.

use serde_json::{Value, json};

use crate::support::{Org, Reply};

async fn search(org: &Org, body: Value) -> Reply {
    org.post("/v1/customers/search", body).await
}

async fn names(org: &Org, body: Value) -> Vec<String> {
    let reply = search(org, body).await.expect(200);
    let data = reply.json["data"].as_array().unwrap().clone();
    data.iter().map(|hit| hit["attributes"]["name"].as_str().unwrap_or_default().to_owned()).collect()
}

async fn org_with_customers() -> Org {
    let org = Org::start().await;
    for (name, age, gender) in [("Ann", 30, "f"), ("Bob", 40, "m"), ("Cy", 50, "m")] {
        let email = format!("{}@example.com", name.to_lowercase());
        let body = json!({
            "name": name, "gender": gender, "emails": [{ "email": email }], "custom": { "ageNum": age },
            "createdAt": format!("20{age}-01-01T00:00:00Z"),
        });
        org.customer(body).await;
    }
    org
}

#[tokio::test]
async fn every_comparison_selects_the_matching_records() {
    let org = org_with_customers().await;
    let cases = [
        (json!({ "customer_name": { "equals": "bob" } }), vec!["Bob"]),
        (json!({ "customer_name": { "not_equals": "Bob" } }), vec!["Ann", "Cy"]),
        (json!({ "customer_name": { "in": ["Ann", "Cy"] } }), vec!["Ann", "Cy"]),
        (json!({ "customer_email": { "contains": "cy@" } }), vec!["Cy"]),
        (json!({ "customer_custom_ageNum": { "gt": 30, "lte": 40 } }), vec!["Bob"]),
        (json!({ "customer_custom_ageNum": { "gte": 40 } }), vec!["Bob", "Cy"]),
        (json!({ "customer_custom_ageNum": { "lt": 40 } }), vec!["Ann"]),
        (json!({ "customer_custom_seatStr": { "not_set": true } }), vec!["Ann", "Bob", "Cy"]),
        (json!({ "customer_custom_ageNum": { "set": true } }), vec!["Ann", "Bob", "Cy"]),
        (json!({ "customer_created_at": { "gte": "2040-01-01" } }), vec!["Bob", "Cy"]),
        (json!({ "customer_any_text": { "contains": "example" } }), vec!["Ann", "Bob", "Cy"]),
    ];
    for (criteria, expected) in cases {
        let body = json!({ "queryContext": "customer", "and": [criteria] });
        assert_eq!(names(&org, body.clone()).await, expected, "{body}");
    }
}

#[tokio::test]
async fn and_or_and_not_can_be_combined_and_no_criteria_match_everything() {
    let org = org_with_customers().await;
    let body = json!({
        "and": { "customer_gender": { "equals": "m" } },
        "or": [{ "customer_name": { "equals": "Ann" } }, { "customer_name": { "equals": "Cy" } }],
    });
    assert_eq!(names(&org, body).await, ["Cy"]);
    assert_eq!(names(&org, json!({ "not": [{ "customer_gender": { "equals": "m" } }] })).await, ["Ann"]);
    assert_eq!(names(&org, json!({ "or": [] })).await, ["Ann", "Bob", "Cy"]);
}

#[tokio::test]
async fn hits_are_sorted_and_paged_with_a_total() {
    let org = org_with_customers().await;
    let body = json!({ "sort": [{ "customer_created_at": "desc" }] });
    assert_eq!(names(&org, body.clone()).await, ["Cy", "Bob", "Ann"]);
    let page = org.post("/v1/customers/search?page=2&pageSize=2", body.clone()).await.expect(200);
    assert_eq!(page.ids().len(), 1);
    assert_eq!((&page.json["meta"]["total"], &page.json["meta"]["totalPages"]), (&json!(3), &json!(2)));
    let ids = org.post("/v1/customers/search?idsOnly=true", body.clone()).await.expect(200);
    assert_eq!(ids.json["data"][0].as_object().unwrap().len(), 2);
    let beyond = org.post("/v1/customers/search?page=101", body).await.expect(400);
    assert_eq!(
        beyond.messages(),
        ["a search has at most 100 pages: sort by a time and continue from the last record"]
    );
}

#[tokio::test]
async fn the_context_determines_the_results_and_criteria_can_use_other_contexts() {
    let org = org_with_customers().await;
    org.klass("flight", &["gateStr"]).await;
    let ann = org.get("/v1/customers/email=ann@example.com").await.expect(200).id();
    let body = json!({ "title": "BA117", "customer": ann, "custom": { "gateStr": "B2" } });
    let flight = org.kobject("flight", body).await;
    org.kobject("flight", json!({ "title": "BA118", "custom": { "gateStr": "C3" } })).await;
    let gate = json!({ "kobject_custom_flight_gateStr": { "equals": "B2" } });
    for context in ["kobject_flight", "kobject"] {
        let hits = search(&org, json!({ "queryContext": context, "and": [gate] })).await.expect(200);
        assert_eq!(hits.ids(), [&flight], "{context}");
        assert_eq!(hits.json["data"][0]["type"], "kobject.flight");
    }
    assert_eq!(names(&org, json!({ "queryContext": "customer", "and": [gate] })).await, ["Ann"]);
    let body = json!({ "customer": ann, "status": "open" });
    let conversation = org.post("/v1/conversations", body).await.created();
    let open = json!({ "conversation_status": { "equals": "open" } });
    assert_eq!(names(&org, json!({ "and": [open] })).await, ["Ann"]);
    let hits = search(&org, json!({ "queryContext": "conversation", "and": [open] })).await.expect(200);
    assert_eq!(hits.ids(), [&conversation]);
    // A message belongs to the conversation in its path, and through that to the customer.
    let messages = format!("/v1/conversations/{conversation}/messages");
    let body = json!({ "channel": "email", "app": "postmark", "subject": "Hello" });
    let message = org.post(&messages, body).await.created();
    let hello = json!({ "message_subject": { "equals": "hello" } });
    for (context, criteria, expected) in [
        ("conversation", &hello, &conversation),
        ("customer", &hello, &ann),
        ("message", &open, &message),
        ("message", &json!({ "customer_name": { "equals": "Ann" } }), &message),
    ] {
        let hits = search(&org, json!({ "queryContext": context, "and": [criteria] })).await.expect(200);
        assert_eq!(hits.ids(), [expected], "{criteria} in {context}");
        let none = search(&org, json!({ "queryContext": context, "not": [criteria] })).await.expect(200);
        assert!(!none.ids().iter().any(|id| id == expected), "not {criteria} in {context}");
    }
}

#[tokio::test]
async fn a_name_of_one_klass_is_not_that_of_another() {
    let org = org_with_customers().await;
    org.klass("flight", &["gateStr"]).await;
    org.klass("hangar", &["gateStr"]).await;
    let flight = org.kobject("flight", json!({ "title": "BA117", "custom": { "gateStr": "B2" } })).await;
    org.kobject("hangar", json!({ "title": "North", "custom": { "gateStr": "B2" } })).await;
    let gate = json!({ "kobject_custom_flight_gateStr": { "equals": "B2" } });
    let hits = search(&org, json!({ "queryContext": "kobject", "and": [gate] })).await.expect(200);
    assert_eq!(hits.ids(), [flight]);
}

#[tokio::test]
async fn deleted_records_are_found_on_request() {
    let org = org_with_customers().await;
    let ann = org.get("/v1/customers/email=ann@example.com").await.expect(200).id();
    org.delete(&format!("/v1/customers/{ann}")).await.expect(204);
    assert_eq!(names(&org, json!({})).await, ["Bob", "Cy"]);
    let all = search(&org, json!({ "includeDeleted": true })).await.expect(200);
    assert_eq!(all.ids().len(), 3);
    assert_eq!(all.json["data"][0]["attributes"]["deleted"], true);
}

#[tokio::test]
async fn all_mistakes_in_a_search_are_reported() {
    let org = org_with_customers().await;
    let body = json!({
        "queryContext": "custommer",
        "and": [
            { "customer_naem": { "equals": "Ann" } },
            { "customer_name": { "equal": "Ann" } },
            { "customer_created_at": { "gt": 5 } },
            { "customer_name": { "in": "Ann" } },
        ],
        "sort": [{ "customer_name": "up" }, { "customer_email": "asc" }],
        "filter": {},
    });
    let refused = search(&org, body).await.expect(400);
    assert_eq!(
        refused.messages(),
        [
            "unknown field `filter`, expected one of `aggs`, `and`, `fields`, `includeDeleted`, `not`, `or`, `queryContext`, `searchHash`, `sort`, `timeZone`",
            "unknown value for `queryContext`: `custommer`, did you mean `customer`?",
            "unknown search attribute `customer_naem`, did you mean `customer_name`?",
            "unknown comparison of `and[1].customer_name`: `equal`, did you mean `equals`?",
            "`and[2].customer_created_at` must be compared with a date or a date-time",
            "`and[3].customer_name` requires an array for `in`",
            "`sort.customer_name` must be one of `asc`, `desc`",
            "cannot sort by `customer_email`",
        ]
    );
    let archive = json!({ "and": [{ "customer_name": { "equals": "Ann" } }] });
    let refused = org.post("/v1/customers/archive/search", archive).await.expect(400);
    assert!(
        refused.messages()[0].starts_with("unknown archive search attribute `customer_name`"),
        "{}",
        refused.text
    );
    let archive = json!({ "and": [{ "customer_created_at": { "gte": "2040-01-01" } }] });
    assert_eq!(org.post("/v1/customers/archive/search", archive).await.expect(200).ids().len(), 2);
}
