//! Searches.

use std::time::{Duration, SystemTime};

use kustomer_sandbox::{Clock, Sandbox};
use serde_json::{Value, json};

use crate::support::{Org, Reply};

pub(crate) async fn search(org: &Org, body: Value) -> Reply {
    org.post("/v1/customers/search", body).await
}

async fn names(org: &Org, body: Value) -> Vec<String> {
    let reply = search(org, body).await.expect(200);
    let data = reply.json["data"].as_array().unwrap().clone();
    data.iter().map(|hit| hit["attributes"]["name"].as_str().unwrap_or_default().to_owned()).collect()
}

pub(crate) async fn org_with_customers() -> Org {
    let org = Org::start().await;
    for (name, age, gender) in [("Ann", 30, "f"), ("Bob", 40, "m"), ("Cy", 50, "m")] {
        let email = format!("{}@example.com", name.to_lowercase());
        let mut body = json!({
            "name": name, "gender": gender, "emails": [{ "email": email }], "custom": { "ageNum": age },
            "createdAt": format!("20{age}-01-01T00:00:00Z"),
        });
        if name == "Bob" {
            body["importedAt"] = "2026-11-01T10:00:00Z".into();
        }
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
        (json!({ "customer_name": { "not_in": ["Ann", "Cy"] } }), vec!["Bob"]),
        (json!({ "customer_email": { "contains": "cy@" } }), vec!["Cy"]),
        (json!({ "customer_email": { "contains": ["cy@", "BOB@"] } }), vec!["Bob", "Cy"]),
        (json!({ "customer_email": { "not_contains": "cy@" } }), vec!["Ann", "Bob"]),
        (json!({ "customer_name": { "starts_with": "a" } }), vec!["Ann"]),
        (json!({ "customer_name": { "not_starts_with": "a" } }), vec!["Bob", "Cy"]),
        (json!({ "customer_custom_ageNum": { "gt": 30, "lte": 40 } }), vec!["Bob"]),
        (json!({ "customer_custom_ageNum": { "gte": 40 } }), vec!["Bob", "Cy"]),
        (json!({ "customer_custom_ageNum": { "lt": 40 } }), vec!["Ann"]),
        (json!({ "customer_custom_seatStr": { "not_set": true } }), vec!["Ann", "Bob", "Cy"]),
        (json!({ "customer_custom_seatStr": { "not_set": "" } }), vec!["Ann", "Bob", "Cy"]),
        (json!({ "customer_custom_ageNum": { "set": true } }), vec!["Ann", "Bob", "Cy"]),
        (json!({ "customer_custom_ageNum": { "equals": null } }), vec![]),
        (json!({ "customer_imported": { "equals": false } }), vec!["Ann", "Cy"]),
        (json!({ "customer_imported": { "equals": true } }), vec!["Bob"]),
        (json!({ "customer_imported_at": { "equals": "2026-11-01" } }), vec!["Bob"]),
        (json!({ "customer_created_at": { "gte": "2040-01-01" } }), vec!["Bob", "Cy"]),
        (json!({ "customer_any_text": { "contains": "example" } }), vec!["Ann", "Bob", "Cy"]),
        (json!({ "customer_any_text": { "equals": "bob@example.com" } }), vec!["Bob"]),
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
async fn the_schema_of_searches_has_every_name_that_a_search_takes() {
    let org = org_with_customers().await;
    org.klass("flight", &["gateStr", "delayNum"]).await;
    org.put("/v1/metadata/customer", json!({ "properties": { "ageNum": {}, "goneStr": {} } }))
        .await
        .expect(200);
    org.put("/v1/metadata/customer", json!({ "properties": { "goneStr": null } })).await.expect(200);
    let reply = org.get("/v1/customers/searches/schema").await.expect(200);
    assert_eq!(reply.json["data"]["type"], "saved_search_schema");
    let schema = &reply.json["data"]["attributes"];
    let properties = schema["fields"]["properties"].as_object().unwrap();
    assert!(properties.len() > 150, "{} names", properties.len());
    for (name, expected) in [
        ("customer_name", json!({ "type": "string", "operator": "string" })),
        ("customer_updated_at", json!({ "type": "string", "operator": "datetime", "format": "date-time" })),
        ("customer_custom_ageNum", json!({ "type": "number", "operator": "number" })),
        ("kobject_custom_flight_gateStr", json!({ "type": "string", "operator": "string" })),
    ] {
        assert_eq!(properties.get(name), Some(&expected), "{name}");
    }
    assert!(!properties.contains_key("customer_custom_goneStr"), "it is deleted");
    for (name, property) in properties {
        let operators = &schema["operators"]["properties"][property["operator"].as_str().unwrap()]["enum"];
        assert!(
            operators.as_array().is_some_and(|all| all.contains(&"equals".into())),
            "{name}: {operators}"
        );
    }
    let criteria: Vec<Value> = properties.keys().map(|name| json!({ name: { "not_set": true } })).collect();
    for some in criteria.chunks(20) {
        search(&org, json!({ "or": some })).await.expect(200);
    }
    let sort = schema["sort"]["properties"]["fields"]["enum"].as_array().unwrap();
    assert!(sort.contains(&"customer_updated_at".into()) && !sort.contains(&"customer_email".into()));
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
            { "customer_created_at": { "contains": "2026" } },
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
            "`contains` cannot be used with `and[4].customer_created_at`, which is compared with a date or a date-time",
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
}

#[tokio::test]
async fn a_date_is_a_day_in_the_time_zone_of_the_search() {
    let org = Org::start().await;
    for (name, at) in
        [("Ann", "2026-11-27T23:30:00Z"), ("Bob", "2026-11-28T12:00:00Z"), ("Cy", "2026-11-28T23:30:00Z")]
    {
        org.customer(json!({ "name": name, "createdAt": at })).await;
    }
    let cases = [
        ("GMT", json!({ "equals": "2026-11-28" }), vec!["Bob", "Cy"]),
        ("Europe/Berlin", json!({ "equals": "2026-11-28" }), vec!["Ann", "Bob"]),
        ("Europe/Berlin", json!({ "not_equals": "2026-11-28" }), vec!["Cy"]),
        ("Europe/Berlin", json!({ "gt": "2026-11-28" }), vec!["Cy"]),
        ("Europe/Berlin", json!({ "gte": "2026-11-28" }), vec!["Ann", "Bob", "Cy"]),
        ("Europe/Berlin", json!({ "lt": "2026-11-29" }), vec!["Ann", "Bob"]),
        ("Europe/Berlin", json!({ "lte": "2026-11-28" }), vec!["Ann", "Bob"]),
        ("Europe/Berlin", json!({ "in": ["2026-11-29"] }), vec!["Cy"]),
        ("Europe/Berlin", json!({ "gte": "2026-11-28T23:30:00Z" }), vec!["Cy"]),
        ("GMT", json!({ "lte": "2026-11-28 12:00:00+00:00" }), vec!["Ann", "Bob"]),
    ];
    for (zone, comparison, expected) in cases {
        let body = json!({ "timeZone": zone, "and": [{ "customer_created_at": comparison }] });
        assert_eq!(names(&org, body.clone()).await, expected, "{body}");
    }
}

#[tokio::test]
async fn a_text_that_is_no_date_is_refused() {
    let org = Org::start().await;
    let cases = [
        ("now-7d", "relative dates are not supported: compute the date before the search"),
        ("2026-11-28T10:00:00", "a date-time needs an offset, such as `Z` or `+02:00`"),
        ("soon", "expected a date such as `2026-11-20` or a date-time such as `2026-11-20T10:00:00Z`"),
    ];
    for (date, advice) in cases {
        let body = json!({ "and": [{ "customer_updated_at": { "gte": date } }] });
        let refused = search(&org, body).await.expect(400);
        let expected = format!("invalid date `{date}` for `and[0].customer_updated_at`: {advice}");
        assert_eq!(refused.messages(), [expected]);
    }
    let refused = search(&org, json!({ "timeZone": "Berlin" })).await.expect(400);
    assert_eq!(refused.messages(), ["unknown time zone `Berlin`, expected a name such as `Europe/Berlin`"]);
}

#[tokio::test]
async fn what_was_updated_more_than_two_years_ago_is_in_the_archive() {
    let org = org_with_customers().await;
    org.sandbox.clock().advance(Duration::from_secs(3 * 365 * 86_400));
    org.customer(json!({ "name": "Dan" })).await;
    assert_eq!(names(&org, json!({})).await, ["Dan"]);
    let old = json!({ "and": [{ "customer_created_at": { "gte": "2040-01-01" } }] });
    let archived = org.post("/v1/customers/archive/search", old).await.expect(200);
    assert_eq!(archived.ids().len(), 2);
}

#[tokio::test]
async fn the_last_page_links_to_one_that_is_refused() {
    let org = Org::start().await;
    for _ in 0..102 {
        let create = http::Request::post("/v1/customers").body("{}".into()).unwrap();
        assert_eq!(org.sandbox.respond(create).status(), 201);
    }
    let last = org.post("/v1/customers/search?page=100&pageSize=1", json!({})).await.expect(200);
    let next = last.json["links"]["next"].as_str().unwrap();
    assert_eq!(next, "/v1/customers/search?page=101&pageSize=1");
    org.post(next, json!({})).await.expect(400);
}

#[tokio::test]
async fn a_search_finds_what_was_written_since_the_last_one() {
    let org = org_with_customers().await;
    let open = json!({ "and": [{ "conversation_status": { "equals": "open" } }] });
    let named = json!({ "and": [{ "customer_name": { "starts_with": "b" } }] });
    assert_eq!(names(&org, named.clone()).await, ["Bob"]);
    assert!(names(&org, open.clone()).await.is_empty());
    let bob = org.get("/v1/customers/email=bob@example.com").await.expect(200).id();
    org.put(&format!("/v1/customers/{bob}"), json!({ "name": "Rob" })).await.expect(200);
    let ben = org.customer(json!({ "name": "Ben" })).await;
    let conversation = json!({ "customer": ben, "status": "open" });
    let conversation = org.post("/v1/conversations", conversation).await.created();
    assert_eq!(names(&org, named).await, ["Ben"]);
    assert_eq!(names(&org, open.clone()).await, ["Ben"]);
    org.put(&format!("/v1/conversations/{conversation}"), json!({ "status": "done" })).await.expect(200);
    assert!(names(&org, open).await.is_empty());
}

#[tokio::test]
async fn a_search_with_a_lag_sees_the_state_before_it() {
    let noon = SystemTime::UNIX_EPOCH + Duration::from_secs(1_795_867_200);
    let minute = Duration::from_secs(60);
    let builder = Sandbox::builder().clock(Clock::frozen_at(noon)).search_lag(minute);
    let org = Org::of(builder.start().await.unwrap());
    let all = json!({ "sort": [{ "customer_created_at": "asc" }] });
    let ann = org.customer(json!({ "name": "Ann" })).await;
    assert!(names(&org, all.clone()).await.is_empty());
    org.sandbox.clock().advance(minute);
    assert_eq!(names(&org, all.clone()).await, ["Ann"]);
    org.put(&format!("/v1/customers/{ann}"), json!({ "name": "Anna" })).await.expect(200);
    org.put(&format!("/v1/customers/{ann}"), json!({ "name": "Annie" })).await.expect(200);
    let named = |name: &str| json!({ "and": [{ "customer_name": { "equals": name } }] });
    assert_eq!(names(&org, named("Ann")).await, ["Ann"]);
    assert!(names(&org, named("Annie")).await.is_empty());
    org.sandbox.clock().advance(minute);
    assert_eq!(names(&org, named("Annie")).await, ["Annie"]);
    org.delete(&format!("/v1/customers/{ann}")).await.expect(204);
    assert_eq!(names(&org, all.clone()).await, ["Annie"]);
    org.sandbox.clock().advance(minute);
    assert!(names(&org, all).await.is_empty());
}

#[tokio::test]
async fn fields_limit_the_attributes_of_hits() {
    let org = org_with_customers().await;
    let keys = ["customer_name", "customer_created_at", "customer_email", "customer_custom_ageNum"];
    let fields: Vec<Value> = keys.iter().map(|key| json!({ "key": key })).collect();
    let body = json!({ "fields": fields, "and": [{ "customer_name": { "equals": "Ann" } }] });
    let hits = search(&org, body).await.expect(200);
    let attributes = hits.json["data"][0]["attributes"].as_object().unwrap();
    let mut found: Vec<&str> = attributes.keys().map(String::as_str).collect();
    found.sort_unstable();
    assert_eq!(found, ["createdAt", "custom", "emails", "name"]);
    assert_eq!(attributes["custom"], json!({ "ageNum": 30 }));
    let refused = search(&org, json!({ "fields": [{ "key": "customer_naem" }, {}] })).await.expect(400);
    assert_eq!(
        refused.messages(),
        [
            "unknown search attribute `customer_naem`, did you mean `customer_name`?",
            "`fields[1]` must be an object such as { \"key\": \"customer_name\" }",
        ]
    );
}

#[tokio::test]
async fn what_is_computed_from_other_records_is_never_out_of_date_in_searches() {
    let org = org_with_customers().await;
    let ann = org.get("/v1/customers/email=ann@example.com").await.expect(200).id();
    let conversation = org.post("/v1/conversations", json!({ "customer": ann })).await.created();
    let mut message = json!({ "channel": "email", "app": "postmark", "sentAt": "2026-01-01T10:00:00Z" });
    let messages = format!("/v1/conversations/{conversation}/messages");
    let id = org.post(&messages, message.clone()).await.created();
    let first = json!({ "conversation_first_message_in_sent_at": { "equals": "2026-01-01" } });
    let body = json!({ "queryContext": "conversation", "and": [first] });
    assert_eq!(search(&org, body.clone()).await.expect(200).ids(), [&conversation]);
    message = json!({ "sentAt": "2026-02-01T10:00:00Z" });
    org.put(&format!("/v1/messages/{id}"), message).await.expect(200);
    assert!(search(&org, body).await.expect(200).ids().is_empty());
}
