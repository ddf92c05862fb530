//! Aggregations of searches.

use serde_json::{Value, json};

use crate::search::{org_with_customers, search};
use crate::support::Org;

fn of(function: &str, field: &str) -> Value {
    json!({ function: { "field": field } })
}

async fn refused(org: &Org, aggregation: Value) -> Vec<String> {
    let reply = search(org, json!({ "aggs": { "a": aggregation } })).await.expect(400);
    reply.messages().into_iter().map(str::to_owned).collect()
}

#[tokio::test]
async fn common_aggregations_cover_all_hits_and_others_are_refused() {
    let org = org_with_customers().await;
    let body = json!({ "aggs": {
        "genders": of("terms", "customer_gender"),
        "oldest": of("max", "customer_custom_ageNum"),
        "average": of("avg", "customer_custom_ageNum"),
        "emails": of("cardinality", "customer_email"),
    } });
    let hits = org.post("/v1/customers/search?pageSize=1", body).await.expect(200);
    let buckets = json!([{ "key": "m", "doc_count": 2 }, { "key": "f", "doc_count": 1 }]);
    assert_eq!(
        hits.json["meta"]["aggregations"],
        json!({
            "genders": { "buckets": buckets }, "oldest": { "value": 50.0 }, "average": { "value": 40.0 },
            "emails": { "value": 3 },
        })
    );
    let body = json!({ "aggs": { "a": of("term", "customer_gender"), "b": { "sum": {} } } });
    let refused = search(&org, body).await.expect(400);
    assert_eq!(
        refused.messages(),
        [
            "unknown function of `aggs.a`: `term`, did you mean `terms`?",
            "`aggs.b.sum` requires `field`, the name of an attribute",
        ]
    );
}

#[tokio::test]
async fn groups_have_the_values_as_they_were_written() {
    let org = Org::start().await;
    org.customer(
        json!({ "name": "Ann", "tags": ["VIP", "VIP"], "custom": { "ageNum": 30, "oldBool": false } }),
    )
    .await;
    org.customer(json!({ "name": "Bob", "tags": ["VIP", "new"], "custom": { "ageNum": 30 } })).await;
    let body = json!({ "aggs": {
        "tags": of("terms", "customer_tags"), "ages": of("terms", "customer_custom_ageNum"),
        "old": of("terms", "customer_custom_oldBool"),
    } });
    let found = search(&org, body).await.expect(200).json["meta"]["aggregations"].clone();
    assert_eq!(
        found["tags"]["buckets"],
        json!([{ "key": "VIP", "doc_count": 2 }, { "key": "new", "doc_count": 1 }])
    );
    assert_eq!(found["ages"]["buckets"], json!([{ "key": 30, "doc_count": 2 }]));
    assert_eq!(found["old"]["buckets"], json!([{ "key": false, "doc_count": 1 }]));
}

#[tokio::test]
async fn the_first_and_the_last_time_are_times() {
    let org = org_with_customers().await;
    let body = json!({ "aggs": { "first": of("min", "customer_created_at"), "last": of("max", "customer_created_at") } });
    let found = search(&org, body).await.expect(200).json["meta"]["aggregations"].clone();
    assert_eq!(found["first"]["value_as_string"], "2030-01-01T00:00:00.000Z");
    assert_eq!(found["last"]["value_as_string"], "2050-01-01T00:00:00.000Z");
    assert_eq!(found["first"]["value"], 1_893_456_000_000.0);
}

#[tokio::test]
async fn a_function_that_does_not_suit_the_values_is_refused() {
    let org = Org::start().await;
    assert_eq!(
        refused(&org, of("avg", "customer_name")).await,
        ["`avg` requires numbers or dates, which `customer_name` does not have"]
    );
    assert_eq!(
        refused(&org, of("sum", "customer_created_at")).await,
        ["`sum` requires numbers, which `customer_created_at` does not have"]
    );
}

#[tokio::test]
async fn attributes_of_other_contexts_are_refused() {
    let org = Org::start().await;
    let messages = refused(&org, of("terms", "conversation_tags")).await;
    let expected = "cannot aggregate `conversation_tags`, an attribute of the context `conversation`, in the context `customer`, \
                    which has attributes such as `customer_active_users`, `customer_activity_at`";
    assert!(messages[0].starts_with(expected), "{messages:?}");
}
